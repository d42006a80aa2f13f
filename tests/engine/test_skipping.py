"""Passing over a scene: the story goes on, and nothing is counted."""

from collections import deque
from dataclasses import replace

import pytest

from game.engine.catalogue import Catalogue
from game.engine.debrief import tactics_met
from game.engine.graph import Possible
from game.engine.play import Play, replay
from game.engine.save import from_data, resumed, save_of, to_data
from game.engine.scenario import ROOM, Choice, Line, Scenario
from game.engine.score import score
from game.engine.skipping import back, skipped, way_past
from game.engine.transcript import transcript
from tests.scenes.given import IN_ROOM, played, small


@pytest.fixture
def passed() -> Play:
    """Give a small story of which the first scene was passed over."""
    return skipped(Play.start(replace(small(), digest="first")))


def test_the_way_asks_for_help_and_lets_nothing_pass(passed: Play) -> None:
    assert passed.taken == ("~tell",)


def test_the_story_goes_on_as_if_the_choice_had_been_taken(passed: Play) -> None:
    assert passed.node is played(small(), "tell").node


def test_the_scene_that_was_passed_over_is_not_told(passed: Play) -> None:
    first = [(one.kind, one.text) for one in transcript(passed) if one.step == 0]
    assert first == [("skipped", ""), ("message", "au secours")]


def test_what_was_passed_over_counts_neither_as_shown_nor_as_missed(
    passed: Play, catalogue: Catalogue
) -> None:
    assert score(passed, catalogue).at_stake == ()


def test_what_was_passed_over_is_not_what_this_way_shows(passed: Play) -> None:
    assert Possible(passed.scenario).most_shown(passed) == 0


def test_a_technique_that_was_passed_over_is_not_quoted(passed: Play, catalogue: Catalogue) -> None:
    assert tactics_met(passed, catalogue) == ()


def test_a_play_with_a_skipped_scene_is_still_a_list_of_choices(passed: Play) -> None:
    assert replay(passed.scenario, passed.taken) == (passed, None)


def test_a_play_with_a_skipped_scene_is_kept_and_taken_up_again(passed: Play) -> None:
    save = from_data(to_data(save_of(passed)))
    assert not isinstance(save, str)
    assert resumed(save, passed.scenario).play == passed


def test_a_skipped_choice_that_is_not_open_is_refused() -> None:
    _, refusal = replay(small(), ["~gone"])
    assert refusal is not None
    assert refusal.open_ids == ("breathe", "beg", "tell")


def test_a_scene_left_only_by_what_lets_something_pass_is_not_passed_over() -> None:
    story = small()
    choices = {"beg": Choice("beg", "say", "attends", "last", misses=("stop-replying",))}
    first = replace(story.nodes["first"], choices=choices)
    assert way_past(Play.start(small(first))) == ()


def two_steps() -> Scenario:
    """Give a story in which one must breathe before one can tell."""
    story = small()
    first = replace(
        story.nodes["first"], choices={"breathe": story.nodes["first"].choices["breathe"]}
    )
    room = replace(IN_ROOM, choices={"tell": story.nodes["first"].choices["tell"]})
    return replace(small(first), nodes={"first": first, "room": room, "last": story.nodes["last"]})


def test_a_place_where_somebody_presses_is_passed_over_too() -> None:
    assert way_past(Play.start(two_steps())) == ("~breathe", "~tell")


def test_a_place_where_nobody_presses_is_far_enough() -> None:
    story = two_steps()
    quiet = replace(story.nodes["room"], lines=(Line("narrator", "La lampe."),))
    calm = replace(story, nodes={**story.nodes, "room": quiet})
    assert skipped(Play.start(calm)).node.screen == ROOM


def test_going_back_undoes_all_that_was_passed_over_at_once() -> None:
    assert back(skipped(Play.start(two_steps()))).taken == ()


def test_going_back_undoes_only_the_last_of_two_scenes_passed_over() -> None:
    story = two_steps()
    quiet = replace(story.nodes["room"], lines=(Line("narrator", "La lampe."),))
    calm = replace(story, nodes={**story.nodes, "room": quiet})
    assert back(skipped(skipped(Play.start(calm)))).taken == ("~breathe",)


def test_going_back_undoes_one_choice_that_was_decided() -> None:
    assert back(played(small(), "beg", "breathe")).taken == ("beg",)


def test_going_back_at_the_start_stays_there() -> None:
    assert back(Play.start(small())).taken == ()


def test_every_scene_of_the_shipped_story_can_be_passed_over(scenario: Scenario) -> None:
    seen: set[tuple[str, tuple[str, ...]]] = set()
    waiting, wrong = deque([Play.start(scenario)]), []
    while waiting:
        play = waiting.popleft()
        if (play.node.id, play.open_ids()) in seen:
            continue
        seen.add((play.node.id, play.open_ids()))
        after = skipped(play)
        if not play.is_ended and back(after).taken != play.taken:
            wrong.append(play.taken)
        waiting.extend(play.choose(one) for one in play.open_ids())
    assert wrong == []
