"""A play: what is offered, what is taken, and the way back."""

from dataclasses import FrozenInstanceError

import pytest

from game.engine.play import Play, Refusal, replay
from game.engine.scenario import Change, Is, Line, Scenario, Visited
from tests.engine.given import choice, flag, line, node, played, story


@pytest.fixture
def loop() -> Scenario:
    """A hall with a window to open once, a door that opens after it, and a way round."""
    return story(
        node(
            "hall",
            choice("window", "hall", is_once=True, changes=(Change("aired", value=True),)),
            choice("walk", "street"),
            choice("door", "end", when=Is("aired", value=True)),
            lines=(
                line("lina", "Toujours."),
                Line("sarah", "Après la rue.", when=Visited("street")),
                Line("papa", "Déjà là ?", when=Visited("hall")),
            ),
        ),
        node("street", choice("home", "hall")),
        node("end"),
        variables=[flag("aired")],
    )


def reasons(play: Play) -> dict[str, str]:
    return {offer.choice.id: offer.reason for offer in play.choices()}


def texts(play: Play) -> list[str]:
    return [one.text for one in play.steps[-1].lines]


def test_a_play_begins_at_the_start_node_with_nothing_taken(loop: Scenario) -> None:
    play = Play.start(loop)
    assert play.node.id == "hall"
    assert play.taken == ()
    assert play.settings == {"aired": False}


def test_every_choice_is_given_with_the_reason_why_it_is_closed(loop: Scenario) -> None:
    assert reasons(Play.start(loop)) == {"window": "", "walk": "", "door": "when"}


def test_a_spent_choice_is_not_offered_again(loop: Scenario) -> None:
    play = played(loop, "window")
    assert reasons(play)["window"] == "once"
    assert "window" not in play.open_ids()


def test_a_spent_choice_stays_spent_after_a_way_round(loop: Scenario) -> None:
    assert reasons(played(loop, "window", "walk", "home"))["window"] == "once"


def test_a_choice_without_once_can_be_taken_again(loop: Scenario) -> None:
    assert "walk" in played(loop, "walk", "home").open_ids()


def test_a_choice_that_is_spent_elsewhere_is_open_here() -> None:
    scenario = story(
        node("a", choice("go", "b", is_once=True)),
        node("b", choice("go", "c", is_once=True)),
        node("c"),
    )
    assert played(scenario, "go").open_ids() == ("go",)


def test_a_condition_that_comes_true_opens_its_choice(loop: Scenario) -> None:
    play = played(loop, "window")
    assert play.open_ids() == ("walk", "door")
    assert [offer.is_open for offer in play.choices()] == [False, True, True]


def test_choosing_goes_to_the_next_node_and_keeps_the_choice(loop: Scenario) -> None:
    play = played(loop, "walk")
    assert play.node.id == "street"
    assert play.taken == ("walk",)
    assert play.steps[0].choice is loop.nodes["hall"].choices["walk"]
    assert play.steps[1].choice is None


@pytest.mark.parametrize("closed", ["door", "home", ""])
def test_a_choice_that_is_not_open_cannot_be_taken(loop: Scenario, closed: str) -> None:
    with pytest.raises(ValueError, match="not open in node 'hall'"):
        Play.start(loop).choose(closed)


def test_a_spent_choice_cannot_be_taken(loop: Scenario) -> None:
    play = played(loop, "window")
    with pytest.raises(ValueError, match="'window' is not open"):
        play.choose("window")


def test_choosing_leaves_the_play_before_as_it_was(loop: Scenario) -> None:
    before = Play.start(loop)
    before.choose("window")
    assert before == Play.start(loop)
    assert before.settings == {"aired": False}


def test_a_play_cannot_be_changed(loop: Scenario) -> None:
    play = Play.start(loop)
    with pytest.raises(FrozenInstanceError):
        play.steps = ()  # type: ignore[misc]


def test_a_line_is_said_only_while_its_condition_holds(loop: Scenario) -> None:
    assert texts(Play.start(loop)) == ["Toujours."]
    assert texts(played(loop, "walk", "home")) == ["Toujours.", "Après la rue.", "Déjà là ?"]


def test_a_node_counts_as_visited_once_it_is_left(loop: Scenario) -> None:
    assert texts(played(loop, "window")) == ["Toujours.", "Déjà là ?"]


def test_lines_said_before_stay_as_they_were(loop: Scenario) -> None:
    assert len(played(loop, "walk", "home").steps[0].lines) == 1


def test_a_play_has_ended_at_an_ending(loop: Scenario) -> None:
    assert not played(loop, "window").is_ended
    assert played(loop, "window", "door").is_ended
    assert played(loop, "window", "door").open_ids() == ()


def test_going_back_gives_the_play_before(loop: Scenario) -> None:
    assert played(loop, "window", "walk").back() == played(loop, "window")


def test_going_back_undoes_what_the_choice_changed(loop: Scenario) -> None:
    play = played(loop, "window").back()
    assert play.settings == {"aired": False}
    assert "window" in play.open_ids()


def test_going_back_several_choices_at_once(loop: Scenario) -> None:
    assert played(loop, "window", "walk", "home").back(2) == played(loop, "window")


def test_going_back_past_the_start_gives_the_start(loop: Scenario) -> None:
    assert played(loop, "window", "walk").back(3) == Play.start(loop)


def test_going_back_by_nothing_changes_nothing(loop: Scenario) -> None:
    assert played(loop, "walk").back(0) == played(loop, "walk")


def test_a_position_gives_the_play_before_that_choice(loop: Scenario) -> None:
    play = played(loop, "window", "walk", "home")
    assert play.at(0) == Play.start(loop)
    assert play.at(2) == played(loop, "window", "walk")
    assert play.at(3) == play


def test_replaying_what_was_taken_gives_the_same_play(loop: Scenario) -> None:
    play = played(loop, "window", "walk", "home", "door")
    assert replay(loop, play.taken) == (play, None)


def test_replaying_nothing_gives_the_start(loop: Scenario) -> None:
    assert replay(loop, ()) == (Play.start(loop), None)


def test_a_replay_stops_at_a_choice_that_is_closed(loop: Scenario) -> None:
    play, refusal = replay(loop, ["walk", "home", "door", "walk"])
    assert play == played(loop, "walk", "home")
    assert refusal == Refusal("door", 2, ("window", "walk"))


def test_a_replay_stops_at_a_choice_that_does_not_exist(loop: Scenario) -> None:
    _, refusal = replay(loop, ["jump"])
    assert refusal == Refusal("jump", 0, ("window", "walk"))


def test_a_replay_stops_at_an_ending(loop: Scenario) -> None:
    play, refusal = replay(loop, ["window", "door", "walk"])
    assert play.is_ended
    assert refusal == Refusal("walk", 2, ())
