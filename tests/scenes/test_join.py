"""The keys for the address of a class, what is told there, and the way out of a class."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from game.classroom.address import MOST_SIGNS, SAMPLE, ClassAddress, no_address
from game.classroom.joined import Phase
from game.classroom.joined_words import arrival, standing
from game.classroom.seat import Seat
from game.engine.graph import Possible
from game.engine.play import Play
from game.engine.scenario import Scenario
from game.scenes.classroom.join import Join
from game.scenes.classroom.keypad import KEY, ROWS
from game.scenes.help import Help
from game.scenes.pause import Pause
from game.scenes.rules import Rules
from game.scenes.scene import Apply, Context, Pop, Push, Replace
from game.scenes.title import Title
from game.ui import action
from game.wording import ground_rules, what_goes
from tests.classroom.tiny import SOON, Tiny, invitation_to, opened
from tests.scenes.given import acted, chat_at, debrief_of, texts
from tests.scenes.member import PHASES, Known, invited


@pytest.fixture
def alone(context: Context) -> Context:
    """Give a context in which nobody joined a class."""
    return replace(context, seat=Seat())


@pytest.fixture
def member(alone: Context, scenario: Scenario) -> Known:
    """Put somebody in a class that plays the shipped story."""
    found = alone.seat.member = invited(scenario)
    return found


def typed(scene: Join, signs: str) -> None:
    for sign in signs:
        acted(scene, action.Pick(int(sign)) if sign.isdecimal() else action.Typed(sign))


def test_an_address_can_be_typed_by_the_keyboard(alone: Context) -> None:
    scene = Join(alone)
    typed(scene, SAMPLE)
    assert scene.typed == SAMPLE
    assert SAMPLE in " ".join(texts(scene))


def test_an_address_can_be_typed_by_mouse_and_finger(alone: Context) -> None:
    scene = Join(alone)
    acted(scene, *(action.Press(f"{KEY}{sign}") for sign in SAMPLE))
    assert scene.typed == SAMPLE


def test_every_sign_of_an_address_has_a_key(alone: Context) -> None:
    scene = Join(alone)
    acted(scene)
    wanted = [f"{KEY}{sign}" for sign in ("".join(ROWS) + "/")]
    assert [one for one in wanted if one not in scene.tree.focusable()] == []


@pytest.mark.parametrize("erase", [action.GoBack(), action.Press("erase")], ids=["key", "press"])
def test_a_sign_can_be_erased(alone: Context, erase: action.GoBack | action.Press) -> None:
    scene = Join(alone)
    typed(scene, "192.")
    acted(scene, erase)
    assert scene.typed == "192"


def test_nothing_endless_can_be_typed(alone: Context) -> None:
    scene = Join(alone)
    typed(scene, "1" * (MOST_SIGNS + 2))
    assert len(scene.typed) == MOST_SIGNS


def test_enter_means_what_was_typed_by_hand(alone: Context) -> None:
    scene = Join(alone)
    acted(scene, action.Focus(f"{KEY}1"), action.Pick(1), action.Confirm())
    assert (scene.typed, scene.is_no_address) == ("1", True)


def test_what_is_no_address_is_told_and_asks_nobody(alone: Context) -> None:
    scene = Join(alone)
    typed(scene, "192.168")
    acted(scene, action.Press("go"))
    assert no_address(alone.text) in texts(scene)
    assert alone.seat.member is None


def test_who_types_on_is_not_told_again(alone: Context) -> None:
    scene = Join(alone)
    acted(scene, action.Press("go"), action.Pick(1))
    assert no_address(alone.text) not in texts(scene)


@pytest.mark.parametrize("phase", PHASES)
def test_how_it_stands_is_told(alone: Context, scenario: Scenario, phase: Phase) -> None:
    known = alone.seat.member = invited(scenario, phase)
    assert standing(known.joined, alone.text) in texts(Join(alone))


def test_what_goes_to_the_class_is_told_before_one_joins(alone: Context) -> None:
    assert what_goes(alone.text) in texts(Join(alone))


@pytest.mark.usefixtures("member")
def test_the_story_of_the_class_begins_with_its_rules(alone: Context, scenario: Scenario) -> None:
    result = acted(Join(alone), action.Confirm())
    assert isinstance(result, Replace)
    assert isinstance(result.scene, Rules)
    assert result.scene.scenario.id == scenario.id


def test_a_story_in_another_version_is_not_played(alone: Context, scenario: Scenario) -> None:
    other = replace(scenario, digest="0" * 64)
    alone.seat.member = invited(other)
    scene = Join(alone)
    assert acted(scene, action.Confirm()) is None
    assert any("another version" in one for one in texts(scene))


def test_the_class_sets_language_and_country_for_this_run(
    alone: Context, scenario: Scenario
) -> None:
    alone.seat.member = invited(scenario, language="de", country="at")
    result = acted(Join(alone), action.Press("start"))
    assert isinstance(result, Apply)
    assert (result.changes, result.is_kept) == ({"language": "de", "country": "at"}, False)
    assert isinstance(result.then, Replace)


def test_what_the_player_chose_stays(alone: Context, scenario: Scenario) -> None:
    chosen = alone.changed({"language": "en", "country": "fr"})
    chosen.seat.member = invited(scenario, language="de", country="at")
    assert isinstance(acted(Join(chosen), action.Press("start")), Replace)


def test_who_leaves_may_type_again(alone: Context, member: Known) -> None:
    scene = Join(alone)
    acted(scene, action.Press("leave-class"))
    assert (member.has_left, scene.is_typing) == (True, True)


@pytest.mark.parametrize("way", [action.Pause(), action.Press("back")], ids=["escape", "press"])
def test_the_keys_can_be_left(alone: Context, way: action.Pause | action.Press) -> None:
    assert acted(Join(alone), way) == Pop()


def test_help_is_one_key_away(alone: Context) -> None:
    result = acted(Join(alone), action.AskHelp())
    assert isinstance(result, Push)
    assert isinstance(result.scene, Help)


def test_the_title_leads_to_the_keys(alone: Context) -> None:
    result = acted(Title(alone), action.Press("join"))
    assert isinstance(result, Push)
    assert isinstance(result.scene, Join)


@pytest.fixture
def tiny(scenario: Scenario) -> Iterator[Tiny]:
    with opened(Tiny.of(invitation_to(scenario))) as found:
        yield found


def test_a_class_is_found_at_what_was_typed(alone: Context, tiny: Tiny) -> None:
    scene = Join(alone)
    typed(scene, str(tiny.address))
    acted(scene, action.Confirm())
    assert scene.wakes_in() is not None
    waited(scene)
    assert (scene.typed, scene.joined and scene.joined.phase) == (str(tiny.address), "in")
    alone.seat.stop()


def test_an_address_that_was_asked_for_is_asked_at_once(alone: Context, tiny: Tiny) -> None:
    waited(Join(alone, (), tiny.address))
    assert alone.seat.is_taken
    alone.seat.stop()


def waited(scene: Join) -> None:
    """Let the class answer."""
    from game.classroom.joining.member import Joining  # noqa: PLC0415

    member = scene.context.seat.member
    assert isinstance(member, Joining)
    member.wait(SOON, lambda one: one.phase == "in")
    scene.update(0.25)


# The story, and after it


def test_each_decision_is_noted(alone: Context, member: Known) -> None:
    chat = chat_at(alone)
    acted(chat, action.Pick(1))
    assert [one.taken for one in member.noted] == [chat.play.taken]
    assert chat.play.taken


def test_going_back_is_noted(alone: Context, member: Known) -> None:
    acted(chat_at(alone, "breathe"), action.GoBack())
    assert [one.taken for one in member.noted] == [()]


def test_at_the_debrief_it_is_left_at_that(alone: Context, member: Known) -> None:
    chat = chat_at(alone, "tell")
    acted(chat, action.Press("debrief"))
    assert member.is_finished


@pytest.mark.usefixtures("member")
def test_the_rules_say_what_goes_to_the_class(alone: Context, scenario: Scenario) -> None:
    shown = texts(Rules(alone, scenario))
    assert what_goes(alone.text) in shown
    assert ground_rules(alone.text)[2] not in shown


@pytest.mark.usefixtures("member")
def test_of_another_story_nothing_goes_there(alone: Context, scenario: Scenario) -> None:
    other = replace(scenario, digest="0" * 64)
    assert what_goes(alone.text) not in texts(Rules(alone, other))


@pytest.mark.parametrize("has_arrived", [False, True], ids=["under way", "arrived"])
def test_the_debrief_says_whether_the_counts_arrived(
    alone: Context, member: Known, longest_play: Play, possible: Possible, *, has_arrived: bool
) -> None:
    member.joined = replace(member.joined, has_arrived=has_arrived)
    scene = debrief_of(alone, longest_play, possible)
    acted(scene, action.Pick(4))
    told = arrival(member.joined, alone.text)
    assert any(one.endswith(told) for one in texts(scene))
    assert (scene.wakes_in() is None) == has_arrived


def test_the_debrief_notices_that_they_arrive(
    alone: Context, member: Known, longest_play: Play, possible: Possible
) -> None:
    scene = debrief_of(alone, longest_play, possible)
    acted(scene, action.Pick(4))
    scene.is_changed = False
    member.joined = replace(member.joined, has_arrived=True)
    scene.update(0.5)
    assert scene.is_changed


def test_who_plays_alone_is_told_nothing_of_a_class(
    alone: Context, longest_play: Play, possible: Possible
) -> None:
    scene = debrief_of(alone, longest_play, possible)
    acted(scene, action.Pick(4))
    assert not any(what_goes(alone.text) in one for one in texts(scene))


def test_the_pause_leads_out_of_the_class(alone: Context, member: Known) -> None:
    scene = Pause(alone, can_go_back=True)
    acted(scene, action.Press("leave-class"))
    assert member.has_left
    assert standing(member.joined, alone.text) in texts(scene)


def test_the_pause_of_who_plays_alone_has_no_such_way(alone: Context) -> None:
    scene = Pause(alone, can_go_back=True)
    acted(scene)
    assert scene.tree.find("leave-class") is None


@pytest.fixture(scope="session")
def longest_play(scenario: Scenario) -> Play:
    """Give a play to an ending."""
    play = Play.start(scenario)
    while not play.is_ended:
        play = play.choose(min(play.open_ids(), key=play.taken.count))
    return play


def test_an_address_in_a_browser_is_told_to_who_cannot_play(
    alone: Context, scenario: Scenario
) -> None:
    alone.seat.member = invited(scenario, "votes")
    address = ClassAddress("192.168.1.20", 8720, "482913")
    assert any(address.link in one for one in texts(Join(alone)))
