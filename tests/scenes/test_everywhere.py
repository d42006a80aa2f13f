"""What holds in every scene: quick exit, help, focus."""

from collections.abc import Callable
from pathlib import Path

import pytest

from game.engine.problem import Problem
from game.scenes.booster import BoosterStart
from game.scenes.chat import Chat
from game.scenes.controls import Controls
from game.scenes.debrief import DebriefScene
from game.scenes.help import Help
from game.scenes.pause import Pause
from game.scenes.preview import Preview
from game.scenes.rules import Rules
from game.scenes.scene import Context, Pop, Push, Quit, Scene
from game.scenes.sentences import TellingScene
from game.scenes.settings import SettingsScene
from game.scenes.sort import SortScene
from game.scenes.title import Title
from game.scenes.traces import Traces
from game.scenes.troubles import Troubles
from game.ui import action
from game.ui.action import AskHelp, Confirm, Leave, Move, Press
from game.watching import WatchedScenario
from tests.scenes.classroom.on_stage import ON_STAGE
from tests.scenes.every import two_boosters
from tests.scenes.given import acted, chat_at, debrief_of, played, recorded, small, texts
from tests.scenes.shelf import every_shelf, nothing_found
from tests.ui.given import window
from tools.screens.shown import moved

Make = Callable[[Context], Scene]
BROKEN = Path(__file__).parents[1] / "broken"
PROBLEMS = [Problem("a.yaml", 1, 1, "bad", "mend this")]


def put_down(context: Context) -> Scene:
    chat = chat_at(context)
    chat.handle(action.PutDown())
    chat.pull = 1.0
    return chat


def previewed(context: Context, name: str) -> Scene:
    return Preview(context, WatchedScenario(BROKEN / f"{name}.yaml", context.library))


def sorting(context: Context, answers: int = 0) -> Scene:
    scene = SortScene(context, two_boosters(context)[0], 0)
    for _ in range(answers):
        scene.gone_on()
        scene.picked(1)
    if answers > 1:
        scene.gone_on()
    return scene


def telling(context: Context, choices: int) -> Scene:
    scene = TellingScene(context, two_boosters(context)[1])
    for _ in range(choices):
        scene.picked(1)
    return scene


def leafed(context: Context) -> Scene:
    chat = chat_at(context, "breathe", "back", "~beg")
    chat.pressed("notebook")
    return chat


SCENES: dict[str, Make] = {
    "title": Title,
    "rules": lambda context: Rules(context, small()),
    "rules of a story begun": lambda context: dict(every_shelf(context))["rules of a story begun"],
    "stories": lambda context: dict(every_shelf(context))["8 stories"],
    "stories looked for": lambda context: dict(every_shelf(context))["stories looked for"],
    "stories begun": lambda context: dict(every_shelf(context))["stories begun"],
    "no story": nothing_found,
    "chat telling": lambda context: Chat(context, played(small())),
    "chat": chat_at,
    "chat in Arena": lambda context: chat_at(context, "beg", scenario=moved(small(), "arene")),
    "chat in Bubble": lambda context: chat_at(context, "beg", scenario=moved(small(), "bulle")),
    "chat by mail": lambda context: chat_at(context, "beg", scenario=moved(small(), "mail")),
    "chat line by line": lambda context: Chat(context.changed({"is_auto": False}), played(small())),
    "chat softer": lambda context: chat_at(context.changed({"is_soft": True})),
    "chat leafed": leafed,
    "chat put down": put_down,
    "chat in the room": lambda context: chat_at(context, "breathe"),
    "chat ended": lambda context: chat_at(context, "tell"),
    "booster": lambda context: BoosterStart(context, two_boosters(context)[0], 0),
    "sorting": lambda context: SortScene(context, two_boosters(context)[0], 0),
    "sorting softer": lambda context: sorting(context.changed({"is_soft": True})),
    "sorting told": lambda context: sorting(context, 1),
    "sorting ended": lambda context: sorting(context, 12),
    "telling": lambda context: telling(context, 0),
    "telling begun": lambda context: telling(context, 2),
    "telling whole": lambda context: telling(context, 4),
    "pause": lambda context: Pause(context, can_go_back=True, can_return=True, can_skip=True),
    "help": Help,
    "settings": SettingsScene,
    "controls": Controls,
    "traces": Traces,
    "debrief": lambda context: debrief_of(context, played(small(), "tell")),
    **ON_STAGE,
    "troubles": lambda context: Troubles(context, PROBLEMS),
    "preview": lambda context: previewed(context, "missing-feedback"),
    "preview of a broken file": lambda context: previewed(context, "unknown-node"),
}
PREVIEWS = {"preview", "preview of a broken file"}  # keep a stack of their own
WITH_HELP = [name for name in SCENES if name not in {"help", "troubles"} | PREVIEWS]


@pytest.fixture(params=SCENES)
def scene(request: pytest.FixtureRequest, context: Context) -> Scene:
    return SCENES[request.param](context)


def test_one_key_closes_everything(scene: Scene) -> None:
    assert acted(scene, Leave()) == Quit()


def test_one_key_closes_everything_even_before_the_first_picture(scene: Scene) -> None:
    assert scene.handle(Leave()) == Quit()


def test_closing_everything_wins_over_the_focus(scene: Scene) -> None:
    assert acted(scene, Move(1), Leave()) == Quit()


@pytest.mark.parametrize("name", WITH_HELP)
def test_one_key_opens_the_help(name: str, context: Context) -> None:
    result = acted(SCENES[name](context), AskHelp())
    assert isinstance(result, Push)
    assert isinstance(result.scene, Help)


def test_there_is_something_to_press(scene: Scene) -> None:
    scene.layout(window())
    assert scene.tree.focusable()


def test_no_two_buttons_share_an_id(scene: Scene) -> None:
    scene.layout(window())
    ids = scene.tree.focusable()
    assert len(set(ids)) == len(ids)


def test_every_button_has_a_name(scene: Scene) -> None:
    scene.layout(window())
    assert all(one.name for one in scene.tree.walk() if one.role == "button")


def test_the_focus_goes_round_and_comes_back(scene: Scene) -> None:
    scene.layout(window())
    count = len(scene.tree.focusable())
    acted(scene, Move(1))
    first = scene.focus
    acted(scene, *[Move(1)] * count)
    assert scene.focus == first


def test_moving_back_starts_at_the_last_button(scene: Scene) -> None:
    acted(scene, Move(-1))
    assert scene.focus == scene.tree.focusable()[-1]


def test_the_focus_is_drawn_around_its_button(scene: Scene) -> None:
    before = recorded(scene)
    acted(scene, Move(1))
    found = scene.tree.find(scene.focus)
    assert found is not None
    ring = found.rect.inset(-5)
    rings = [call for call in recorded(scene) if call not in before]
    assert any(
        call.startswith(f"({ring.x}, {ring.y}, {ring.w}, {ring.h}) <- box") for call in rings
    )


def test_no_ring_is_drawn_without_focus(scene: Scene) -> None:
    scene.layout(window())
    everything = "\n".join(recorded(scene))
    rings = [one.rect.inset(-5) for one in scene.tree.walk() if one.role == "button"]
    assert not [
        one for one in rings if f"({one.x}, {one.y}, {one.w}, {one.h}) <- box" in everything
    ]


def test_drawing_changes_nothing(scene: Scene) -> None:
    assert recorded(scene) == recorded(scene)


def test_pointing_marks_the_button_under_the_mouse(scene: Scene) -> None:
    scene.layout(window())
    button = next(one for one in scene.tree.walk() if one.role == "button")
    acted(scene, action.Hover(*button.rect.centre))
    assert scene.hover == button.id


def test_pointing_elsewhere_forgets_the_button(scene: Scene) -> None:
    scene.layout(window())
    button = next(one for one in scene.tree.walk() if one.role == "button")
    acted(scene, action.Hover(*button.rect.centre), action.Hover(-1, -1))
    assert scene.hover == ""


def test_pressing_what_is_not_there_does_nothing(scene: Scene) -> None:
    assert acted(scene, Press("no-such-button")) is None


def test_help_shows_the_line_for_talking(context: Context) -> None:
    assert "3018" in texts(Help(context))


def test_help_shows_the_day_of_its_sources(context: Context) -> None:
    line = next(one for one in context.library.country.help if one.phone == "3018")
    day = context.messages.day(line.as_of)
    assert any(day in one for one in texts(Help(context)))


def test_help_shows_every_line_with_its_hours(context: Context) -> None:
    scene = Help(context)
    shown = "\n".join(texts(scene))
    assert [one.id for one in scene.lines if one.hours not in shown] == []


def test_help_carries_a_code_for_the_phone(context: Context) -> None:
    assert any("rows of squares" in call for call in recorded(Help(context)))


@pytest.mark.parametrize("key", [AskHelp(), action.Pause()], ids=["h", "escape"])
def test_the_key_that_opened_help_closes_it(context: Context, key: AskHelp) -> None:
    assert acted(Help(context), key) == Pop()


def test_enter_on_the_back_button_closes_help(context: Context) -> None:
    assert acted(Help(context), Move(1), Confirm()) == Pop()


def test_help_from_the_debrief_comes_back_to_its_page(context: Context) -> None:
    scene = debrief_of(context, played(small(), "tell"))
    acted(scene, action.Turn(1), AskHelp())
    assert isinstance(scene, DebriefScene)
    assert scene.page == 1
