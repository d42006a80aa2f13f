"""A whole scenario through the system's accessibility bus: by what a screen reader hears and does.

The game runs as a program of its own, under a display and a bus that are nobody else's.
"""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest

from game import sdl
from game.engine.play import Play
from game.engine.scenario import ROOM, Scenario
from game.engine.transcript import Entry, transcript
from game.scenes.people import app_name
from game.scenes.side import visible_offers
from tests.access import bus
from tests.access.client import FOCUSED, SENSITIVE, ScreenReader, Thing
from tests.house.given import ROOT
from tests.scenes.given import ways

pytestmark = pytest.mark.skipif(bool(bus.missing()), reason=bus.missing())
PAGES = (
    "First of all: how are you?",
    "What happened",
    "The techniques that were used",
    "The reflexes",
    "Your rights",
    "Who to turn to",
    "Leaving the story",
)


@dataclass(slots=True)
class Played:
    """What a play by screen reader left behind."""

    plan: Play
    title: list[str] = field(default_factory=list)
    rules: list[str] = field(default_factory=list)
    focused: list[str] = field(default_factory=list)
    heard: list[str] = field(default_factory=list)
    pages: list[list[str]] = field(default_factory=list)
    exit_code: int = -1
    errors: str = ""


def plan_of(scenario: Scenario) -> Play:
    """Give a play to an ending that sees both the phone and the room; the shortest."""
    ended = [one for one in ways(scenario).values() if one.is_ended]
    both = [one for one in ended if len({step.node.screen == ROOM for step in one.steps}) == 2]
    return min(both, key=lambda one: len(one.taken))


@pytest.fixture(scope="module")
def played(scenario: Scenario, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Played]:
    """Play from the title to the last page of the debrief, once, by calls on the bus alone."""
    folder = tmp_path_factory.mktemp("bus")
    with bus.session(folder) as environment, ScreenReader.on(environment) as reader:
        program = [sys.executable, "-m", "tests.access.player"]
        with subprocess.Popen(  # noqa: S603  this very Python
            program, env={**environment, **sdl.SETTINGS}, cwd=ROOT, stderr=subprocess.PIPE
        ) as game:
            try:
                yield play(reader, game, plan_of(scenario))
            finally:
                game.kill()


def play(reader: ScreenReader, game: "subprocess.Popen[bytes]", plan: Play) -> Played:
    """Play a plan; give what was read and heard."""
    notes = Played(plan)
    notes.title = screen_with(reader, "Dans l’heure").names("heading", "text", "button")
    reader.go_to("I need help")
    notes.focused = [one.name for one in buttons(reader, FOCUSED)]
    reader.press("Dans l’heure")
    notes.rules = screen_with(reader, "Start").names("heading", "text")
    reader.press("Start")
    for step in plan.steps:
        if step.choice is not None:
            reader.press(buttons(reader, SENSITIVE, step.choice.text)[0].name)
    reader.press("Take stock")
    for page in PAGES:
        notes.pages.append(screen_with(reader, page, "dialog").names("heading", "text"))
        if page != PAGES[-1]:
            reader.press("Next")
    notes.heard = reader.heard
    reader.press("Close the game")
    notes.exit_code = game.wait(5)
    assert game.stderr is not None
    notes.errors = game.stderr.read().decode()
    return notes


def screen_with(reader: ScreenReader, name: str, role: str = "button") -> Thing:
    """Give the screen on which something has come up."""
    found = reader.wait_for(lambda tree: tree if tree.find(name, role) else None)
    assert found is not None
    return found


def buttons(reader: ScreenReader, state: int, words: str = "") -> list[Thing]:
    """Give the buttons in a state that say some words, once there is one."""

    def found(tree: Thing) -> list[Thing]:
        pressable = (one for one in tree.walk() if one.role == "button")
        return [one for one in pressable if words in one.name and one.states & state]

    return reader.wait_for(found)


def told_of(entry: Entry, play: Play) -> str:
    """Give an entry as it should be heard."""
    if entry.kind == "narration":
        return entry.text
    person = play.scenario.cast[entry.speaker]
    said = f"{person.name}: {entry.text}"
    if not entry.is_notification:
        return said
    return f"Notification. {person.name}, {app_name(person.app, str)}: {entry.text}"


def expected(play: Play) -> list[str]:
    """Give the lines of a play; what the player chose was read on its button."""
    return [told_of(one, play) for one in transcript(play) if not one.choice_id]


def test_the_title_is_read(played: Played) -> None:
    assert played.title[0] == "Coupe Court"
    assert any(one.startswith("I need help") for one in played.title)


def test_the_focus_follows_the_screen_reader(played: Played) -> None:
    assert played.focused == ["I need help (H)"]


def test_the_rules_are_read(played: Played) -> None:
    starts = ("In this story.", "Between us.", "Controls (or mouse, finger, gamepad).")
    assert [one for one in played.rules if one.startswith(starts)] == played.rules[1:]


def test_every_line_of_the_story_is_heard_once_in_its_order(played: Played) -> None:
    everything, lines = " ".join(played.heard), expected(played.plan)
    assert [one for one in lines if everything.count(one) != 1] == []
    places = [everything.index(one) for one in lines]
    assert places == sorted(places)


def test_the_notebook_is_heard_after_every_choice(played: Played) -> None:
    everything = " ".join(played.heard)
    taken = [one.choice for one in played.plan.steps if one.choice is not None]
    assert [one.id for one in taken if f"Notebook: {one.feedback}" not in everything] == []


def test_what_a_choice_leads_to_is_heard_as_one(played: Played) -> None:
    """Nothing that comes later cuts it off: it ends on the choices that open next."""
    counts = [len(visible_offers(one.offers)) for one in played.plan.steps if one.choice]
    told = [one for one in played.heard if "And now? Choices" in one]
    assert [one.rpartition("And now? ")[2] for one in told] == [
        f"Choices: {one}." for one in counts
    ]


def test_the_end_of_the_story_is_heard(played: Played) -> None:
    ending = played.plan.node.ending
    assert ending is not None
    assert any(f"The end of this way. {ending.title}." in one for one in played.heard)


def test_every_page_of_the_debrief_is_read(played: Played) -> None:
    heads = [next(one for one in page if "page" in one) for page in played.pages]
    assert heads == [f"{name}, page {place} of 7" for place, name in enumerate(PAGES, start=1)]


def test_the_lines_of_help_are_read(played: Played) -> None:
    starts = {one.split(".")[0] for one in played.pages[5]}
    assert {"3018", "119", "3114"} <= starts


def test_the_game_closes_without_a_word(played: Played) -> None:
    assert (played.exit_code, played.errors) == (0, "")
