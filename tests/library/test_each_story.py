"""Every shipped story on its graph: clean, large enough, told to several, a late word counts."""

from collections.abc import Iterator

import pytest

from game import files
from game.engine.catalogue import Catalogue
from game.engine.play import Play
from game.engine.scenario import Scenario
from game.engine.score import Score, score
from game.library import Library, checked
from tests.engine.given import MOST_DECISIONS, reports, walk
from tests.library.conftest import STORIES
from tests.library.given import FAMILY, TELLING, choices, decisions, is_help, recipients

FEW = 3  # decisions, the telling one among them
MOST_TRIED = 3_000


@pytest.mark.parametrize("name", STORIES)
def test_the_check_has_nothing_to_say(library: Library, name: str) -> None:
    assert reports(checked(library, files.shipped(f"{name}.yaml"))) == ""


def test_it_is_as_long_as_a_story_for_a_class(story: Scenario) -> None:
    assert 20 <= len(story.written_nodes()) <= 40
    assert sum(node.ending is not None for node in story.nodes.values()) >= 3
    assert 8 <= story.minutes <= 15


def test_it_says_beforehand_what_it_holds(story: Scenario) -> None:
    assert story.content_note
    assert 1 <= story.intensity <= 3


def test_it_asks_the_class_something(story: Scenario) -> None:
    assert any(node.discuss for node in story.nodes.values())


def test_every_choice_has_its_feedback(story: Scenario) -> None:
    assert {(node.id, one.id) for node, one in choices(story) if not one.feedback.strip()} == set()


def test_every_ending_has_a_next_step_and_somebody_who_listens_first(story: Scenario) -> None:
    for node in story.nodes.values():
        if node.ending is not None:
            assert node.ending.title.strip()
            assert node.ending.next_step.strip()
            assert node.ending.help[0] == "listen", node.id


def test_help_is_open_at_the_first_node_or_the_next(story: Scenario) -> None:
    start = Play.start(story)
    near = [start, *(start.choose(one) for one in start.open_ids())]
    offers = [offer for play in near for offer in play.choices() if offer.is_open]
    assert any(is_help(story, one.choice) for one in offers)


def test_several_people_can_be_told_and_one_is_outside_the_family(story: Scenario) -> None:
    if story.role == "control":
        pytest.skip("where all is well, there is nothing to tell")
    told = {
        one
        for node, act in choices(story)
        if TELLING & set(act.shows)
        for one in recipients(node, act)
        if story.cast[one].is_trusted
    }
    assert len(told) >= 2
    assert told - FAMILY


def test_no_choice_shows_and_misses_the_same_reflex(story: Scenario) -> None:
    for node, one in choices(story):
        assert not set(one.shows) & set(one.misses), (node.id, one.id)


def test_every_decision_leaves_something_to_decide(story: Scenario) -> None:
    assert len(decisions(story)) >= 10


def silent_ways(play: Play) -> Iterator[str]:
    """Give the open choices that tell nobody, those that were never taken at all."""
    done = {(step.node.id, step.choice.id) for step in play.steps if step.choice is not None}
    for offer in play.choices():
        is_new = (play.node.id, offer.choice.id) not in done
        if offer.is_open and is_new and not is_help(play.scenario, offer.choice):
            yield offer.choice.id


def shortest_tellings(play: Play) -> Iterator[Play]:
    """Give the endings that a telling choice, and a few after it, reach from here."""
    for offer in play.choices():
        if offer.is_open and is_help(play.scenario, offer.choice):
            waiting = [play.choose(offer.choice.id)]
            for _ in range(FEW):
                yield from (one for one in waiting if one.is_ended)
                waiting = [one.choose(name) for one in waiting for name in one.open_ids()]


def share(found: Score) -> float:
    return len(found.shown) / len(found.at_stake)


def late_tellings(scenario: Scenario, catalogue: Catalogue) -> Iterator[Play]:
    """Give plays that tell somebody at the very end, those that show most on the way first."""
    waiting, tried = [Play.start(scenario)], 0
    while waiting and tried < MOST_TRIED:
        play = waiting.pop()
        tried += 1
        yield from shortest_tellings(play)
        ways = [play.choose(name) for name in silent_ways(play)]
        waiting += sorted(ways, key=lambda one: len(score(one, catalogue).shown))


def test_telling_at_the_very_end_can_still_reach_sixty_percent(
    story: Scenario, catalogue: Catalogue
) -> None:
    late = (
        play
        for play in late_tellings(story, catalogue)
        if len(play.taken) > 2 * FEW and share(score(play, catalogue)) >= 0.6
    )
    play = next(late, None)
    assert play is not None
    first = next(
        place
        for place, step in enumerate(play.steps)
        if step.choice is not None and is_help(story, step.choice)
    )
    assert len(play.taken) - first <= FEW


def test_random_walks_end(story: Scenario) -> None:
    walks = [walk(story, seed) for seed in range(60)]
    assert all(play.is_ended for play in walks), f"not within {MOST_DECISIONS}"
