"""Keeping a play in a terminal: two keys, and going on."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from game import bookmark
from game.engine.play import Play, replay
from game.engine.scenario import Scenario
from game.engine.skipping import skipped
from game.i18n import Messages
from game.keeping import Keeping
from game.library import Library
from game.terminal import Terminal
from game.terminal_bookmark import TerminalBookmark
from tests.app.console import Console

STORY = "dans-l-heure"
ANEW = "If you start again, this is replaced from your first choice on."


@dataclass(slots=True)
class Typed:
    """Plays the shipped scenario with some answers, for a player with a folder."""

    library: Library
    scenario: Scenario
    keeping: Keeping

    def __call__(self, *answers: str) -> Console:
        console = Console(iter(answers))
        kept = TerminalBookmark(self.keeping, Messages(), self.keeping.settings().keeps_plays)
        terminal = Terminal(self.library, Messages(), console.read, console.lines.append, kept)
        terminal.play(self.scenario)
        return console

    @property
    def taken(self) -> tuple[str, ...]:
        save = self.keeping.peek(STORY)
        return save.taken if save else ()


@pytest.fixture
def typed(library: Library, scenario: Scenario, tmp_path: Path) -> Typed:
    return Typed(library, scenario, Keeping(tmp_path / "player"))


def test_nothing_is_kept_until_the_player_asks_for_it(typed: Typed) -> None:
    console = typed("breathe")
    assert "Nothing is kept. k: keep my story on this computer" in console.text
    assert not typed.keeping.folder.exists()


def test_each_choice_is_kept_from_then_on(typed: Typed) -> None:
    typed("breathe", "k")
    assert typed.taken == ("breathe",)
    typed("g", "1")
    assert len(typed.taken) == 2


def test_taking_back_is_kept_too(typed: Typed) -> None:
    typed("k", "breathe", "1", "b")
    assert typed.taken == ("breathe",)


def test_a_scene_that_was_passed_over_is_taken_back_whole(typed: Typed, scenario: Scenario) -> None:
    typed("k", "sarah")
    before, _ = replay(scenario, ["sarah"])
    passed = skipped(before)
    assert len(passed.taken) > len(before.taken) + 1
    bookmark.put(typed.keeping, passed)
    assert "We pass over this scene." not in typed("g", "b").text
    assert typed.taken == before.taken


def test_a_kept_play_is_offered_with_time_and_place(typed: Typed) -> None:
    typed("k", "breathe")
    console = typed("q")
    assert "You stopped here: 21:16 · The bedroom" in console.text
    assert ANEW in console.text


def test_going_on_tells_the_present_moment(typed: Typed, scenario: Scenario) -> None:
    typed("k", "breathe")
    play, _ = replay(scenario, ["breathe"])
    assert play.node.lines[0].text in typed("g").text


def test_starting_again_replaces_at_the_first_choice(typed: Typed) -> None:
    typed("k", "breathe")
    typed("n")
    assert typed.taken == ("breathe",)
    typed("n", "beg")
    assert typed.taken == ("beg",)


def test_leaving_before_it_goes_on_changes_nothing(typed: Typed) -> None:
    typed("k", "breathe")
    console = typed("what?", "q")
    assert (console.asked, typed.taken) == (2, ("breathe",))


def test_a_play_to_the_debrief_leaves_that_it_was_ended(
    typed: Typed, endings: dict[str, Play]
) -> None:
    play = min(endings.values(), key=lambda one: len(one.taken))
    typed("k", *play.taken)
    assert typed.taken == ()
    assert typed.keeping.ended() == {STORY}


def test_not_keeping_any_more_erases_the_plays(typed: Typed) -> None:
    typed("k", "breathe", "k", "1")
    assert typed.taken == ()
    assert not typed.keeping.settings().keeps_plays


def test_erasing_shows_what_was_there_and_nothing_is_written_again(typed: Typed) -> None:
    console = typed("k", "breathe", "e", "1")
    assert "Erased: your settings 1 unfinished story It is done" in console.text
    assert not typed.keeping.folder.exists()


def test_a_disk_that_refuses_is_told_once(typed: Typed, tmp_path: Path) -> None:
    (tmp_path / "player").write_text("no folder")
    console = typed("k", "breathe", "1")
    assert console.text.count(bookmark.refused(Messages().text)) == 1
    assert console.asked == 4


def test_a_list_of_stories_says_which_go_on(typed: Typed, scenario: Scenario) -> None:
    typed("k", "breathe")
    console = Console(iter(["q"]))
    kept = TerminalBookmark(typed.keeping, Messages(), is_on=True)
    terminal = Terminal(typed.library, Messages(), console.read, console.lines.append, kept)
    terminal.pick([scenario, scenario])
    assert console.text.count("Go on: 21:16 · The bedroom") == 2
