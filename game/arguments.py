"""What can be typed behind `coupe-court`: commands and their options."""

import argparse
from functools import partial
from pathlib import Path

from game import i18n
from game.argument_types import class_address, day, setting, size
from game.authoring.problem_lists import FORMATS
from game.classroom.arguments import add_class_commands
from game.command_words import LANGUAGE, one_word, parser_class
from game.engine.problem import N_, Translate
from game.i18n import Messages
from game.pseudo import PSEUDOS

NAMED = N_("a shipped scenario's id, a YAML file, or a pack: folder, x.zip, x.zip/its-id")
AUTHOR_COMMANDS = (
    "check",
    "format",
    "explain",
    "new",
    "graph",
    "guide",
    "routes",
    "schema",
    "translate",
)


def parser(messages: Messages | None = None) -> argparse.ArgumentParser:
    """Give the parser; `command` tells which command is asked for.

    Argparse's own words follow the language only within `command_words.speaking`.
    """
    messages = messages or Messages()
    text = messages.text
    # Absent options leave no default, so that what stands before a command is not undone by it.
    common = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    common.add_argument(
        LANGUAGE,
        choices=(*i18n.available(), *PSEUDOS),
        metavar=f"{{{','.join(i18n.available())}}}",
        help=text("language of the game (default: system)"),
    )
    playing = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    playing.add_argument("--terminal", action="store_true", help=text("play in the terminal"))
    playing.add_argument("--calm", action="store_true", help=text("without movement"))
    main = parser_class(messages)(
        prog="coupe-court",
        description=text("Rehearse the way out of online blackmail. Without a command: play."),
        parents=[common, playing],
    )
    main.set_defaults(command="play", scenario=None, terminal=False, calm=False, join=None)
    commands = main.add_subparsers(metavar=one_word(text("command")))
    play = commands.add_parser("play", parents=[common, playing], help=text("play a scenario"))
    _add_play(play, text)
    _add_scripted(commands, common, text)
    _add_tidying(commands, common, text)
    _add_making(commands, common, text)
    _add_preview(commands, common, text)
    _add_routes(commands, common, text)
    _add_guide(commands, common, text)
    add_class_commands(commands, common, text, one_word)
    schema = commands.add_parser(
        "schema", parents=[common], help=text("print the schema for editors")
    )
    schema.set_defaults(command="schema")
    told = text("erase all that was kept here")
    commands.add_parser("forget", parents=[common], help=told).set_defaults(command="forget")
    commands.add_parser("glyphs").set_defaults(command="glyphs")  # who changes a font; not listed
    _add_translate(commands, common, text)
    explain = commands.add_parser(
        "explain", parents=[common], help=text("what a problem's code means")
    )
    explain.add_argument("code", metavar=one_word(text("code")), help=text("such as help-too-far"))
    explain.set_defaults(command="explain")
    return main


def _add_making(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    common: argparse.ArgumentParser,
    text: Translate,
) -> None:
    new = commands.add_parser("new", parents=[common], help=text("write a scenario to start from"))
    new.add_argument(
        "id",
        metavar=one_word(text("id")),
        help=text("small letters, digits and hyphens, such as mon-histoire"),
    )
    new.add_argument(
        "--out",
        type=Path,
        default=Path(),
        metavar=one_word(text("DIR")),
        help=text("where (default: here)"),
    )
    new.set_defaults(command="new")
    graph = commands.add_parser("graph", parents=[common], help=text("draw a map of a scenario"))
    graph.add_argument("scenario", metavar=one_word(text("scenario")), help=text(NAMED))
    graph.add_argument(
        "--out",
        required=True,
        type=Path,
        metavar=one_word(text("FILE")),
        help=text("x.svg, or x.mmd for Mermaid"),
    )
    graph.set_defaults(command="graph")


def _add_tidying(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    common: argparse.ArgumentParser,
    text: Translate,
) -> None:
    check = commands.add_parser("check", parents=[common], help=text("find problems in scenarios"))
    check.add_argument(
        "paths",
        metavar=one_word(text("paths")),
        nargs="+",
        type=Path,
        help=text("YAML files, folders, zip archives"),
    )
    check.add_argument(
        "--format", choices=FORMATS, default="text", help=text("how problems are listed")
    )
    check.add_argument("--strict", action="store_true", help=text("status 1 for warnings too"))
    check.add_argument(
        "--day",
        type=day,
        metavar="2027-09-01",
        help=text("how old sources are is told as of this day, not of today"),
    )
    check.set_defaults(command="check")
    form = commands.add_parser("format", parents=[common], help=text("quote and tidy scenarios"))
    form.add_argument(
        "paths",
        metavar=one_word(text("paths")),
        nargs="+",
        type=Path,
        help=text("YAML files or folders"),
    )
    form.add_argument(
        "--check", action="store_true", help=text("only tell; status 1 for any change")
    )
    form.set_defaults(command="format")


def _add_play(play: argparse.ArgumentParser, text: Translate) -> None:
    play.add_argument("scenario", metavar=one_word(text("scenario")), nargs="?", help=text(NAMED))
    play.add_argument(
        "--join",
        type=partial(class_address, text),
        metavar=one_word(text("ADDRESS")),
        help=text("of a class, as on the big screen: its story is played"),
    )
    play.set_defaults(command="play")


def _add_scripted(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    common: argparse.ArgumentParser,
    text: Translate,
) -> None:
    scripted = argparse.ArgumentParser(add_help=False)
    scripted.add_argument("scenario", metavar=one_word(text("scenario")), help=text(NAMED))
    scripted.add_argument(
        "--choose",
        default="",
        metavar=one_word(text("ID,ID")),
        help=text("the choices to take, in order"),
    )
    written = commands.add_parser(
        "transcript", parents=[common, scripted], help=text("print a play and its debrief")
    )
    form = written.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help=text("as data"))
    form.add_argument(
        "--page",
        type=Path,
        metavar=one_word(text("FILE")),
        help=text("write the debrief as a page to print"),
    )
    written.set_defaults(command="transcript")
    pictures = commands.add_parser(
        "screenshots", parents=[common, scripted], help=text("write a PNG of every step")
    )
    pictures.add_argument(
        "--size",
        default="1280x720",
        type=partial(size, text),
        metavar=one_word(text("SIZE")),
        help=text("such as 1280x720"),
    )
    pictures.add_argument(
        "--set",
        action="append",
        default=[],
        type=partial(setting, text),
        metavar=one_word(text("NAME=VALUE")),
        help=text("a setting, such as theme=dark, text_percent=200 or is_calm=yes"),
    )
    pictures.add_argument(
        "--out", required=True, type=Path, metavar=one_word(text("OUT")), help=text("a folder")
    )
    pictures.set_defaults(command="screenshots")


def _add_translate(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    common: argparse.ArgumentParser,
    text: Translate,
) -> None:
    parent = commands.add_parser(
        "translate", parents=[common], help=text("prepare and follow translations of scenarios")
    )
    parent.set_defaults(command="translate")
    actions = parent.add_subparsers(metavar=one_word(text("action")), dest="action", required=True)
    told = {
        "extract": text("write the template: every text, without translation"),
        "merge": text("write or bring up to date the catalogue of a language"),
        "status": text("tell how far translations are"),
        "pseudo": text("write a catalogue that shows what is not translatable or does not fit"),
    }
    for action, what in told.items():
        one = actions.add_parser(action, parents=[common], help=what)
        count = "*" if action == "status" else "+"
        one.add_argument(
            "scenarios",
            metavar=one_word(text("scenarios")),
            nargs=count,
            help=text("shipped scenarios' ids, files or folders"),
        )
        if action == "merge":
            one.add_argument(
                "--to",
                required=True,
                metavar=one_word(text("CODE")),
                help=text("such as en or pt_BR"),
            )
        if action == "status":
            one.add_argument("--format", choices=("text", "json"), default="text")
            one.add_argument(
                "--strict", action="store_true", help=text("status 1 if not all is done")
            )


def _add_routes(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    common: argparse.ArgumentParser,
    text: Translate,
) -> None:
    routes = commands.add_parser(
        "routes", parents=[common], help=text("plays that take every choice")
    )
    routes.add_argument("scenario", metavar=one_word(text("scenario")), help=text(NAMED))
    routes.add_argument("--json", action="store_true", help=text("as data"))
    routes.set_defaults(command="routes")


def _add_guide(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    common: argparse.ArgumentParser,
    text: Translate,
) -> None:
    told = text("write a teacher's guide to a scenario, to print")
    guide = commands.add_parser("guide", parents=[common], help=told)
    guide.add_argument("scenario", metavar=one_word(text("scenario")), help=text(NAMED))
    guide.add_argument(
        "--country",
        default="",
        metavar=one_word(text("CODE")),
        help=text("whose help lines and rights, such as fr or be (default: the system's)"),
    )
    guide.add_argument(
        "--out",
        type=Path,
        metavar=one_word(text("FILE")),
        help=text("such as guide.html (default: printed here)"),
    )
    guide.set_defaults(command="guide")


def _add_preview(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    common: argparse.ArgumentParser,
    text: Translate,
) -> None:
    told = text("play a scenario while it is written: what is saved is seen at once")
    preview = commands.add_parser("preview", parents=[common], help=told)
    preview.add_argument(
        "scenario",
        metavar=one_word(text("scenario")),
        help=text("a shipped scenario's id, or a YAML file"),
    )
    preview.add_argument(
        "--calm", action="store_true", default=argparse.SUPPRESS, help=text("without movement")
    )
    preview.set_defaults(command="preview")
