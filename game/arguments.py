"""What can be typed behind `coupe-court`: commands and their options."""

import argparse
from pathlib import Path

from game import i18n
from game.authoring.problem_lists import FORMATS
from game.pseudo import PSEUDO
from game.settings import Value, setting_of

NAMED = "a shipped scenario's id, a YAML file, or a pack: folder, x.zip, x.zip/its-id"
AUTHOR_COMMANDS = ("check", "format", "explain", "new", "graph", "routes", "schema", "translate")


def parser() -> argparse.ArgumentParser:
    """Give the parser; `command` tells which command is asked for."""
    # Absent options leave no default, so that what stands before a command is not undone by it.
    common = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    common.add_argument(
        "--language",
        choices=(*i18n.available(), PSEUDO),
        metavar=f"{{{','.join(i18n.available())}}}",
        help="language of the game (default: system)",
    )
    playing = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    playing.add_argument("--terminal", action="store_true", help="play in the terminal")
    playing.add_argument("--calm", action="store_true", help="without movement")
    main = argparse.ArgumentParser(
        prog="coupe-court",
        description="Rehearse the way out of online blackmail. Without a command: play.",
        parents=[common, playing],
    )
    main.set_defaults(command="play", scenario=None, terminal=False, calm=False)
    commands = main.add_subparsers(metavar="command")
    play = commands.add_parser("play", parents=[common, playing], help="play a scenario")
    play.add_argument("scenario", nargs="?", help=NAMED)
    play.set_defaults(command="play")
    _add_scripted(commands, common)
    _add_tidying(commands, common)
    new = commands.add_parser("new", parents=[common], help="write a scenario to start from")
    new.add_argument("id", help="small letters, digits and hyphens, such as mon-histoire")
    new.add_argument(
        "--out", type=Path, default=Path(), metavar="DIR", help="where (default: here)"
    )
    new.set_defaults(command="new")
    graph = commands.add_parser("graph", parents=[common], help="draw a map of a scenario")
    graph.add_argument("scenario", help=NAMED)
    graph.add_argument(
        "--out", required=True, type=Path, metavar="FILE", help="x.svg, or x.mmd for Mermaid"
    )
    graph.set_defaults(command="graph")
    _add_preview(commands, common)
    _add_routes(commands, common)
    schema = commands.add_parser("schema", parents=[common], help="print the schema for editors")
    schema.set_defaults(command="schema")
    forget = commands.add_parser("forget", parents=[common], help="erase all that was kept here")
    forget.set_defaults(command="forget")
    commands.add_parser("glyphs").set_defaults(command="glyphs")  # who changes a font; not listed
    _add_translate(commands, common)
    explain = commands.add_parser("explain", parents=[common], help="what a problem's code means")
    explain.add_argument("code", help="such as help-too-far")
    explain.set_defaults(command="explain")
    return main


def _add_tidying(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    common: argparse.ArgumentParser,
) -> None:
    check = commands.add_parser("check", parents=[common], help="find problems in scenarios")
    check.add_argument("paths", nargs="+", type=Path, help="YAML files, folders, zip archives")
    check.add_argument("--format", choices=FORMATS, default="text", help="how problems are listed")
    check.add_argument("--strict", action="store_true", help="status 1 for warnings too")
    check.set_defaults(command="check")
    form = commands.add_parser("format", parents=[common], help="quote and tidy scenarios")
    form.add_argument("paths", nargs="+", type=Path, help="YAML files or folders")
    form.add_argument("--check", action="store_true", help="only tell; status 1 for any change")
    form.set_defaults(command="format")


def _add_scripted(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    common: argparse.ArgumentParser,
) -> None:
    scripted = argparse.ArgumentParser(add_help=False)
    scripted.add_argument("scenario", help=NAMED)
    scripted.add_argument(
        "--choose", default="", metavar="ID,ID", help="the choices to take, in order"
    )
    text = commands.add_parser(
        "transcript", parents=[common, scripted], help="print a play and its debrief"
    )
    form = text.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="as data")
    form.add_argument(
        "--page", type=Path, metavar="FILE", help="write the debrief as a page to print"
    )
    text.set_defaults(command="transcript")
    pictures = commands.add_parser(
        "screenshots", parents=[common, scripted], help="write a PNG of every step"
    )
    pictures.add_argument("--size", default="1280x720", type=_size, help="such as 1280x720")
    pictures.add_argument(
        "--set",
        action="append",
        default=[],
        type=_setting,
        metavar="NAME=VALUE",
        help="a setting, such as theme=dark, text_percent=200 or is_calm=yes",
    )
    pictures.add_argument("--out", required=True, type=Path, help="a folder")
    pictures.set_defaults(command="screenshots")


def _add_translate(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    common: argparse.ArgumentParser,
) -> None:
    parent = commands.add_parser(
        "translate", parents=[common], help="prepare and follow translations of scenarios"
    )
    parent.set_defaults(command="translate")
    actions = parent.add_subparsers(metavar="action", dest="action", required=True)
    told = {
        "extract": "write the template: every text, without translation",
        "merge": "write or bring up to date the catalogue of a language",
        "status": "tell how far translations are",
        "pseudo": "write a catalogue that shows what is not translatable or does not fit",
    }
    for action, text in told.items():
        one = actions.add_parser(action, parents=[common], help=text)
        count = "*" if action == "status" else "+"
        one.add_argument("scenarios", nargs=count, help="shipped scenarios' ids, files or folders")
        if action == "merge":
            one.add_argument("--to", required=True, metavar="CODE", help="such as en or pt_BR")
        if action == "status":
            one.add_argument("--format", choices=("text", "json"), default="text")
            one.add_argument("--strict", action="store_true", help="status 1 if not all is done")


def _add_routes(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    common: argparse.ArgumentParser,
) -> None:
    routes = commands.add_parser("routes", parents=[common], help="plays that take every choice")
    routes.add_argument("scenario", help=NAMED)
    routes.add_argument("--json", action="store_true", help="as data")
    routes.set_defaults(command="routes")


def _add_preview(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    common: argparse.ArgumentParser,
) -> None:
    told = "play a scenario while it is written: what is saved is seen at once"
    preview = commands.add_parser("preview", parents=[common], help=told)
    preview.add_argument("scenario", help="a shipped scenario's id, or a YAML file")
    preview.add_argument(
        "--calm", action="store_true", default=argparse.SUPPRESS, help="without movement"
    )
    preview.set_defaults(command="preview")


def _setting(text: str) -> tuple[str, Value]:
    try:
        return setting_of(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is not a setting with a value") from error


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    if not (width.isdecimal() and height.isdecimal()):
        raise argparse.ArgumentTypeError(f"{text!r} is not a size such as 1280x720")
    if not (320 <= int(width) <= 7680 and 320 <= int(height) <= 7680):
        raise argparse.ArgumentTypeError("each side goes from 320 to 7680")
    return int(width), int(height)
