"""What can be typed behind the commands for lessons that were kept."""

import argparse
from collections.abc import Callable
from pathlib import Path

from game.engine.problem import Translate

CLASS_COMMANDS = ("report", "export", "push")
OneWord = Callable[[str], str]


def add_class_commands(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    common: argparse.ArgumentParser,
    text: Translate,
    one_word: OneWord,
) -> None:
    """Add the commands for lessons that were kept."""
    session = one_word(text("SESSION"))
    told = text("a kept lesson's id or how it begins, or its file")
    file = one_word(text("FILE"))
    report = commands.add_parser(
        "report", parents=[common], help=text("tell what a class decided; alone: the kept lessons")
    )
    report.add_argument("session", metavar=session, nargs="?", default="", help=told)
    form = report.add_mutually_exclusive_group()
    form.add_argument(
        "--out",
        type=Path,
        metavar=file,
        help=text("a page to print, such as report.html (default: printed here)"),
    )
    form.add_argument(
        "--csv", type=Path, metavar=file, help=text("a table for spreadsheets, such as votes.csv")
    )
    report.set_defaults(command="report")
    export = commands.add_parser(
        "export", parents=[common], help=text("write a lesson for a record store, without a person")
    )
    export.add_argument("session", metavar=session, help=told)
    export.add_argument(
        "--xapi", action="store_true", required=True, help=text("as xAPI statements, one a line")
    )
    export.add_argument(
        "--out",
        type=Path,
        metavar=file,
        help=text("such as lesson.jsonl (default: printed here)"),
    )
    export.set_defaults(command="export")
    _add_push(commands, common, text, one_word)


def _add_push(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    common: argparse.ArgumentParser,
    text: Translate,
    one_word: OneWord,
) -> None:
    push = commands.add_parser(
        "push", parents=[common], help=text("send a lesson to a record store, without a person")
    )
    push.add_argument(
        "session",
        metavar=one_word(text("SESSION")),
        help=text("a kept lesson's id or how it begins, or its file"),
    )
    push.add_argument(
        "--to",
        required=True,
        metavar=one_word(text("ADDRESS")),
        help=text("of the record store, such as https://lrs.example.org/xAPI"),
    )
    push.add_argument(
        "--key-file",
        type=Path,
        metavar=one_word(text("FILE")),
        help=text(
            "with user and password, each on a line of its own; otherwise "
            "COUPE_COURT_LRS_USER and COUPE_COURT_LRS_PASSWORD"
        ),
    )
    push.add_argument(
        "--insecure", action="store_true", help=text("without https, even beyond this computer")
    )
    push.set_defaults(command="push")
