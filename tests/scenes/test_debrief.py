"""The debrief: its pages, how they turn, and what can be done from them."""

import pytest

from game.scenes.chat import Chat
from game.scenes.debrief import DebriefScene
from game.scenes.help import Help
from game.scenes.pause import Pause as PauseScene
from game.scenes.scene import Context, Home, Print, Push, Quit
from game.ui.action import Confirm, Move, Pause, Pick, Press, Turn
from tests.scenes.given import acted, buttons, debrief_of, played, small, texts

TAKEN = ("beg", "breathe", "back", "tell")
LAST = 6


@pytest.fixture
def scene(context: Context) -> DebriefScene:
    return debrief_of(context, played(small(), *TAKEN))


def test_the_debrief_starts_with_the_player(scene: DebriefScene) -> None:
    assert "mood:fine" in buttons(scene)


def test_the_first_page_does_not_go_back(scene: DebriefScene) -> None:
    assert "previous" not in buttons(scene)


def test_pages_turn_with_the_arrow(scene: DebriefScene) -> None:
    acted(scene, Turn(1), Turn(1), Turn(-1))
    assert scene.page == 1


def test_pages_turn_with_enter(scene: DebriefScene) -> None:
    scene.update(1.0)
    acted(scene, Confirm())
    assert scene.page == 1


def test_a_page_that_has_just_come_up_is_not_turned_by_enter(scene: DebriefScene) -> None:
    acted(scene, Confirm(), Confirm())
    assert scene.page == 0


def test_enter_turns_one_page_at_a_time(scene: DebriefScene) -> None:
    scene.update(1.0)
    acted(scene, Confirm(), Confirm(), Confirm())
    assert scene.page == 1


def test_pages_turn_with_their_buttons(scene: DebriefScene) -> None:
    acted(scene, Press("next"), Press("next"), Press("previous"))
    assert scene.page == 1


def test_a_tab_opens_its_page(scene: DebriefScene) -> None:
    acted(scene, Press("page:4"))
    assert scene.page == 4


def test_a_number_opens_its_page(scene: DebriefScene) -> None:
    acted(scene, Pick(5))
    assert scene.page == 4


def test_a_number_beyond_the_pages_does_nothing(scene: DebriefScene) -> None:
    acted(scene, Pick(9))
    assert scene.page == 0


def test_turning_back_ends_at_the_first_page(scene: DebriefScene) -> None:
    acted(scene, Turn(-1))
    assert scene.page == 0


def test_turning_on_ends_at_the_last_page(scene: DebriefScene) -> None:
    acted(scene, *[Turn(1)] * 20)
    assert scene.page == LAST


def test_there_is_a_tab_for_every_page(scene: DebriefScene) -> None:
    tabs = [one for one in buttons(scene) if one.startswith("page:")]
    assert tabs == [f"page:{number}" for number in range(LAST + 1)]


def test_a_turned_page_starts_without_focus(scene: DebriefScene) -> None:
    acted(scene, Move(1), Turn(1))
    assert scene.focus == ""


def test_enter_on_the_last_page_closes_nothing(scene: DebriefScene) -> None:
    assert acted(scene, *[Turn(1)] * LAST, Confirm(), Confirm()) is None
    assert scene.page == LAST


def test_the_last_button_ends_the_game(scene: DebriefScene) -> None:
    assert acted(scene, *[Turn(1)] * LAST, Press("quit")) == Quit()


@pytest.mark.parametrize("mood", ["fine", "moved", "hard"])
def test_every_answer_gets_an_answer(scene: DebriefScene, mood: str) -> None:
    before = texts(scene)
    acted(scene, Press(f"mood:{mood}"))
    assert [one for one in texts(scene) if one not in before]


def test_who_finds_it_hard_sees_the_number_at_once(scene: DebriefScene) -> None:
    acted(scene, Press("mood:hard"))
    assert "3018" in texts(scene)


def test_an_answer_can_be_changed(scene: DebriefScene) -> None:
    acted(scene, Press("mood:hard"), Press("mood:fine"))
    assert "3018" not in texts(scene)


@pytest.mark.parametrize("position", range(len(TAKEN)))
def test_what_if_goes_back_to_its_decision(scene: DebriefScene, position: int) -> None:
    result = acted(scene, Turn(1), Press(f"what-if:{position}"))
    assert isinstance(result, Push)
    assert isinstance(result.scene, Chat)
    assert result.scene.play.taken == TAKEN[:position]


def test_what_if_is_offered_for_every_decision(scene: DebriefScene) -> None:
    acted(scene, Turn(1))
    offered = [one for one in buttons(scene) if one.startswith("what-if:")]
    assert len(offered) == len(TAKEN)


def test_the_story_can_be_played_again(scene: DebriefScene) -> None:
    result = acted(scene, Turn(1), *[Turn(1)] * LAST, Press("what-if:0"))
    assert isinstance(result, Push)
    assert isinstance(result.scene, Chat)
    assert result.scene.play.taken == ()


def test_the_last_page_has_the_lines_of_help(scene: DebriefScene) -> None:
    result = acted(scene, *[Turn(1)] * LAST, Press("help"))
    assert isinstance(result, Push)
    assert isinstance(result.scene, Help)


@pytest.mark.parametrize(("button", "result"), [("quit", Quit()), ("home", Home())])
def test_the_last_page_leads_out(scene: DebriefScene, button: str, result: Quit | Home) -> None:
    assert acted(scene, *[Turn(1)] * LAST, Press(button)) == result


def test_escape_offers_a_pause(scene: DebriefScene) -> None:
    result = acted(scene, Pause())
    assert isinstance(result, Push)
    assert isinstance(result.scene, PauseScene)


def test_a_finished_story_is_not_undone_from_the_pause(scene: DebriefScene) -> None:
    result = acted(scene, Pause())
    assert isinstance(result, Push)
    assert "back" not in buttons(result.scene)


def test_the_page_to_print_is_handed_on(scene: DebriefScene) -> None:
    result = acted(scene, *[Turn(1)] * LAST, Press("print"))
    assert isinstance(result, Print)
    assert "3018" in result.page


def test_the_place_of_the_printed_page_is_told(scene: DebriefScene) -> None:
    acted(scene, *[Turn(1)] * LAST)
    scene.told("/a/place.html")
    assert any("/a/place.html" in one for one in texts(scene))


def test_a_page_that_could_not_be_written_is_told(scene: DebriefScene) -> None:
    acted(scene, *[Turn(1)] * LAST)
    before = texts(scene)
    scene.told("")
    assert [one for one in texts(scene) if one not in before]


def test_a_page_that_turns_is_heard(scene: DebriefScene) -> None:
    acted(scene, Turn(1))
    assert scene.taken_sounds() == ("page",)


def test_where_no_page_turns_nothing_is_heard(scene: DebriefScene) -> None:
    acted(scene, Turn(-1))
    assert scene.taken_sounds() == ()
