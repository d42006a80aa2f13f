"""The commands; the only place that prints."""

import argparse
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from game import i18n, sdl
from game.arguments import parser
from game.authoring.problem_lists import listed
from game.collector import paused
from game.command_words import language_of, speaking
from game.engine.scenario import Scenario
from game.i18n import Messages
from game.library import Library, Offered, library_of
from game.lookup import Found, booster_of, path_of, play_of, sources_of
from game.outcome import FINE, INTERRUPTED, PROBLEMS, WRONG_USE, Outcome, written
from game.pseudo import PSEUDOS
from game.quiet_commands import QUIET_COMMANDS, command
from game.sources import shipped
from game.starting import seed, started, today
from game.wording import filled

if TYPE_CHECKING:  # commands that play import it themselves
    from game.classroom.address import ClassAddress
    from game.engine.boosters import Booster
    from game.engine.play import Play
    from game.scenes.scene import Context, Scene

    Made = Callable[[], Scene]
CLEAR = "\x1b[H\x1b[2J\x1b[3J"  # screen and what was scrolled off it


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit code."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # an old console lacks letters, not courage
    typed = sys.argv[1:] if arguments is None else arguments
    asked = i18n.messages(language_of(typed))
    with speaking(asked):
        options = parser(asked).parse_args(typed)
    messages = i18n.messages(getattr(options, "language", "") or i18n.system_language())
    try:
        code = _COMMANDS[options.command](options, messages)
        sys.stdout.flush()
    except BrokenPipeError:  # whoever read went away; nothing is left to say to them
        with suppress(BrokenPipeError):
            sys.stdout.close()
        return FINE
    except KeyboardInterrupt:
        return INTERRUPTED
    return code


def _play(options: argparse.Namespace, messages: Messages) -> int:
    from game.scenes.scene import Context  # noqa: PLC0415  scripted commands need no scenes

    keeping, settings, messages = started(options, messages)
    where = None if messages.language in PSEUDOS else keeping  # what is looked at is not kept
    library = library_of(settings.country, messages.language)
    context = Context(library, messages, today(), settings, where, seed=seed())
    is_story = options.join or not options.scenario  # a class plays no booster
    booster = None if is_story else booster_of(options.scenario, library, messages)
    if isinstance(booster, Outcome):
        return _printed(booster)
    if booster is None:
        return _play_scenarios(options, context)
    if not options.terminal and _in_window(context, (), booster):
        return FINE
    return _in_terminal(context, [booster])


def _play_scenarios(options: argparse.Namespace, context: "Context") -> int:
    library, messages = context.library, context.messages
    found = sources_of(options.scenario, messages) if options.scenario else Found(shipped())
    if isinstance(found, Outcome):
        return _printed(found)
    offered = library.offered(found.sources)
    is_told = bool(options.scenario or options.terminal)  # else stories are read behind the title
    if is_told and not _is_playable(found, offered, messages):
        return PROBLEMS
    if not options.terminal:
        only = offered[0].scenario if options.scenario and len(offered) == 1 else None
        if _in_window(context, offered, only, options.join):
            read = [] if is_told else [one for one in offered if one.is_read]
            return FINE if not read or _is_playable(found, read, messages) else PROBLEMS
    if not is_told and not _is_playable(found, offered, messages):
        return PROBLEMS
    if options.join:
        return _in_class(context, found, options.join)
    shown = [one.scenario for one in offered if one.scenario is not None]
    more = () if options.scenario else library.boosters()
    return _in_terminal(context, [*shown, *more])


def _is_playable(found: Found, offered: Sequence[Offered], messages: Messages) -> bool:
    """Tell what needs mending; False if nothing is left that could be played."""
    problems = [*found.problems, *(problem for one in offered for problem in one.problems)]
    told = listed(problems, "text", messages.text)
    if all(one.scenario is None for one in offered):
        _printed(Outcome(PROBLEMS, told))
        return False
    if told:
        print(told, file=sys.stderr)
    return True


def _in_window(
    context: "Context",
    offered: Sequence[Offered],
    only: "Scenario | Booster | None",
    address: "ClassAddress | None" = None,
) -> bool:
    """Play in a window, straight if there is only one thing; False if there is no display."""
    from game.scenes.later import first_scene  # noqa: PLC0415
    from game.scenes.title import Title  # noqa: PLC0415

    first = first_scene(context, only, offered, address)
    is_shown = _is_shown(context.messages, lambda: Title(context, offered), first)
    context.seat.stop()
    if is_shown:
        return True
    if sys.stdin.isatty():
        _say_error(context.messages.text("No display was found: the story is played here."))
    return False


def _is_shown(messages: Messages, home: "Made", first: "Made | None" = None) -> bool:
    """Show a scene in a window until it is left; False if there is no display."""
    sdl.prepare()
    from game.app import NoDisplay, run  # noqa: PLC0415

    try:
        silent = run(home, first)
    except NoDisplay:
        return False
    if silent:  # nobody who needs it would see it in the window
        _say_error(messages.text(silent))
    return True


def _preview(options: argparse.Namespace, messages: Messages) -> int:
    _, settings, messages = started(options, messages)
    path = path_of(options.scenario, messages)
    if isinstance(path, Outcome):
        return _printed(path)
    from game.scenes.preview import Preview  # noqa: PLC0415
    from game.scenes.scene import Context  # noqa: PLC0415
    from game.watching import WatchedScenario  # noqa: PLC0415

    # As it is written, whatever the player speaks; a translation only if it is asked for.
    library = library_of(settings.country, getattr(options, "language", ""))
    context = Context(library, messages, today(), settings)  # a preview keeps no play
    if _is_shown(messages, lambda: Preview(context, WatchedScenario(path, library))):
        return FINE
    told = messages.text("a preview needs a display; try: coupe-court play {file} --terminal")
    _say_error(filled(told, file=options.scenario))
    return WRONG_USE


def _in_class(context: "Context", found: Found, address: "ClassAddress") -> int:
    """Play the story of a class in a terminal, if it is here."""
    from game.terminal_join import entered  # noqa: PLC0415

    if not sys.stdin.isatty():
        return _in_terminal(context, [])
    devices = context.text, print
    story = entered(context.seat, address, found.sources, context.library, devices)
    code = _in_terminal(context, [story]) if story else PROBLEMS
    context.seat.stop()
    return code


def _in_terminal(context: "Context", offered: "Sequence[Scenario | Booster]") -> int:
    messages, seat = context.messages, context.seat
    if not sys.stdin.isatty():
        _say_error(
            messages.text(
                "There is neither a display nor a terminal to play in; "
                "try: coupe-court transcript dans-l-heure"
            )
        )
        return WRONG_USE
    from game.terminal_play import played  # noqa: PLC0415

    devices = input, print
    has_left = played(
        offered, context.library, messages, context.keeping, context.seed, devices, seat
    )
    if has_left and sys.stdout.isatty():
        print(CLEAR, end="")  # whoever leaves at once leaves nothing to read
    return FINE


def _transcript(options: argparse.Namespace, messages: Messages) -> int:
    from game import reports  # noqa: PLC0415

    library = Library(language=messages.language)
    play = play_of(options.scenario, options.choose, library, messages)
    if isinstance(play, Outcome):
        return _printed(play)
    if options.page:
        return _write_page(play, options.page, library, messages)
    if options.json:
        import json  # noqa: PLC0415  few plays are read by programs

        print(json.dumps(reports.as_json(play, library), ensure_ascii=False, indent=2))
        return FINE
    print("\n".join(reports.whole_text(play, library, messages)).lstrip("\n"))
    return FINE


def _write_page(play: "Play", path: Path, library: Library, messages: Messages) -> int:
    from game.engine.debrief import debrief  # noqa: PLC0415
    from game.page import debrief_page  # noqa: PLC0415

    if not play.is_ended:
        told = messages.text("the story has not ended; open: {ids}")
        _say_error(filled(told, ids=", ".join(play.open_ids())))
        return WRONG_USE
    data = debrief(play, library.catalogue, library.country)
    page = debrief_page(play, data, library.catalogue, messages)
    return _printed(written(path, page))


def _screenshots(options: argparse.Namespace, messages: Messages) -> int:
    library = Library(language=messages.language)
    play = play_of(options.scenario, options.choose, library, messages)
    if isinstance(play, Outcome):
        return _printed(play)
    sdl.prepare()
    from game.scenes.scene import Context  # noqa: PLC0415
    from game.screenshots import screenshots  # noqa: PLC0415

    context = Context(library, messages, today()).changed(dict(options.set))
    try:
        paths = screenshots(context, play.scenario, play.taken, options.size, options.out)
    except OSError as error:
        _say_error(f"{options.out}: {error.strerror}")
        return WRONG_USE
    for path in paths:
        print(path)
    return FINE


def _glyphs(options: argparse.Namespace, messages: Messages) -> int:
    """Print what the fonts hold, as `assets/fonts/glyphs.json` keeps it for the rules."""
    del options, messages
    sdl.prepare()
    from game.assets import ARABIC_FONTS, FONTS, GameAssets  # noqa: PLC0415
    from game.ui.glyphs import glyph_table  # noqa: PLC0415

    print(glyph_table({face: GameAssets().font(face) for face in (*FONTS, *ARABIC_FONTS)}), end="")
    return FINE


def _say_error(line: str) -> None:
    print(f"coupe-court: {line}", file=sys.stderr)


def _quiet(options: argparse.Namespace, messages: Messages) -> int:
    """Run a command that needs no player and print what it gives."""
    with paused():
        run = command(options.command)
    return _printed(run(options, messages))


def _printed(outcome: Outcome) -> int:
    if outcome.told:
        print(outcome.told)
    if outcome.error:
        _say_error(outcome.error)
    return outcome.code


_COMMANDS = {
    "play": _play,
    "preview": _preview,
    "transcript": _transcript,
    "screenshots": _screenshots,
    "glyphs": _glyphs,
    **dict.fromkeys(QUIET_COMMANDS, _quiet),
}
