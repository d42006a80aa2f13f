"""Pictures of every scene and step of a play, drawn without a window."""

from collections.abc import Iterator
from pathlib import Path

from game import files
from game.assets import GameAssets
from game.engine.play import Play, replay
from game.engine.scenario import Scenario
from game.scenes.audience import KnownAudience
from game.scenes.chat import Chat
from game.scenes.controls import Controls
from game.scenes.debrief import DebriefScene
from game.scenes.debrief_pages import short_titles
from game.scenes.help import Help
from game.scenes.pause import Pause
from game.scenes.rules import Rules
from game.scenes.scene import Context, Scene
from game.scenes.settings import SettingsScene
from game.scenes.timeline import DRAWN_IN
from game.scenes.title import Title
from game.scenes.traces import Traces
from game.ui.action import Confirm, PutDown, Turn
from game.ui.fonts import Fonts
from game.ui.kept import Kept
from game.ui.pictures import png_of
from game.ui.space import Space


def screenshots(
    context: Context,
    scenario: Scenario,
    taken: tuple[str, ...],
    size: tuple[int, int],
    folder: Path,
) -> list[Path]:
    """Write one PNG a step, and one of each scene around it; give their paths."""
    assets = GameAssets()
    fonts, kept = Fonts(assets), Kept()
    space = Space(*size, fonts)
    written: list[Path] = []
    for number, (name, scene) in enumerate(_scenes(context, scenario, taken, space)):
        scene.layout(space)
        path = folder / f"{number:02d}-{name}.png"
        files.write(path, png_of(scene, size, fonts, assets, kept))
        written.append(path)
    return written


def _scenes(
    context: Context, scenario: Scenario, taken: tuple[str, ...], space: Space
) -> Iterator[tuple[str, Scene]]:
    yield "title", Title(context)
    yield "rules", Rules(context, scenario)
    chat = Chat(context, Play.start(scenario))
    yield from _told(chat)
    for choice_id in taken:
        chat = Chat(context, chat.play.choose(choice_id))
        yield from _told(chat)
    chat = Chat(context, Play.start(scenario))
    _tell_all(chat)
    chat.handle(PutDown())
    chat.pull = 0.55
    yield "pulling-back", chat
    chat.pull = 1.0
    yield "put-down", chat
    yield "pause", Pause(context, can_go_back=True)
    yield "help", Help(context)
    settings = SettingsScene(context)
    settings.audience = KnownAudience(has_voice=True)  # as on most computers
    yield "settings", settings
    yield "controls", Controls(context)
    yield "traces", Traces(context)
    play, _ = replay(scenario, taken)
    if play.is_ended:
        yield from _debrief(context, play, space)


def _told(chat: Chat) -> Iterator[tuple[str, Scene]]:
    _tell_all(chat)
    yield chat.play.node.id, chat


def _tell_all(chat: Chat) -> None:
    while chat.is_telling:
        chat.handle(Confirm())
    chat.arrival = 1.0


def _debrief(context: Context, play: Play, space: Space) -> Iterator[tuple[str, Scene]]:
    scene = DebriefScene(context, play, lambda one: Chat(context, one))
    for number, _ in enumerate(short_titles(context.text)):
        scene.age = DRAWN_IN
        yield f"debrief-{number + 1}", scene
        scene.layout(space)
        scene.handle(Turn(1))
