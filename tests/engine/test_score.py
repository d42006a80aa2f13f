"""Reflexes shown among those at stake; nothing is ever subtracted."""

from dataclasses import replace

from game.engine.play import Play
from game.engine.scenario import Is, Scenario
from game.engine.score import FamilyScore, Score, score
from tests.engine.given import CATALOGUE, choice, flag, node, played, story


def scored(scenario: Scenario, *taken: str) -> Score:
    return score(played(scenario, *taken), CATALOGUE)


def family(found: Score, name: str) -> FamilyScore:
    return next(one for one in found.families if one.family == name)


def evening() -> Scenario:
    """Two nodes: answer, breathe or tell; then tell, block or go to sleep."""
    return story(
        node(
            "threat",
            choice("answer", "later", misses=("silence",)),
            choice("pause", "later", shows=("breathe",)),
            choice("tell", "later", shows=("tell",)),
        ),
        node(
            "later",
            choice("tell", "end", shows=("tell", "adult")),
            choice("block", "end", shows=("block",), misses=("capture",)),
            choice("sleep", "end"),
        ),
        node("end"),
    )


def test_a_play_that_has_not_begun_has_nothing_at_stake() -> None:
    found = score(Play.start(evening()), CATALOGUE)
    assert found.shown == found.at_stake == ()


def test_the_families_stand_in_the_order_of_the_screen() -> None:
    names = [one.family for one in scored(evening()).families]
    assert names == ["discern", "pause", "proof", "tell", "report", "protect"]


def test_what_the_choice_shows_is_shown() -> None:
    assert scored(evening(), "pause").shown == ("breathe",)


def test_what_is_shown_was_at_stake() -> None:
    assert scored(evening(), "pause").at_stake == ("breathe",)


def test_what_the_choice_lets_pass_was_at_stake() -> None:
    assert scored(evening(), "answer").at_stake == ("silence",)


def test_what_another_choice_shows_or_lets_pass_was_not_at_stake() -> None:
    assert scored(evening(), "answer", "sleep").at_stake == ("silence",)


def test_what_another_choice_shows_is_not_shown() -> None:
    assert scored(evening(), "answer").shown == ()


def test_the_node_where_the_play_stands_is_not_at_stake_yet() -> None:
    assert "block" not in scored(evening(), "answer").at_stake


def test_a_reflex_shown_twice_counts_once() -> None:
    assert scored(evening(), "tell", "tell").shown == ("tell", "adult")


def test_a_reflex_counts_the_same_early_or_late() -> None:
    scenario = story(
        node("a", choice("tell", "b", shows=("tell",)), choice("wait", "b")),
        node("b", choice("tell", "c", shows=("tell",)), choice("wait", "c")),
        node("c"),
    )
    assert scored(scenario, "tell", "wait") == scored(scenario, "wait", "tell")


def test_a_missed_reflex_takes_nothing_away() -> None:
    assert scored(evening(), "pause", "block").shown == ("breathe", "block")


def test_a_reflex_missed_first_and_shown_later_is_shown() -> None:
    scenario = story(
        node("a", choice("answer", "b", misses=("silence",))),
        node("b", choice("stop", "c", shows=("silence",))),
        node("c"),
    )
    found = scored(scenario, "answer", "stop")
    assert found.shown == found.at_stake == ("silence",)


def test_reflexes_are_given_by_family_in_the_order_of_the_catalogue() -> None:
    scenario = story(
        node("a", choice("all", "b", shows=("block", "silence", "doubt", "breathe"))), node("b")
    )
    assert scored(scenario, "all").shown == ("doubt", "breathe", "silence", "block")


def test_each_family_has_its_own_reflexes() -> None:
    found = scored(evening(), "pause", "block")
    assert family(found, "pause") == FamilyScore("pause", ("breathe",), ("breathe",))
    assert family(found, "report") == FamilyScore("report", ("block",), ("block",))
    assert family(found, "proof") == FamilyScore("proof", (), ("capture",))


def test_a_choice_closed_by_its_condition_is_not_at_stake() -> None:
    closed = choice(
        "block", "b", shows=("block",), misses=("capture",), when=Is("open", value=True)
    )
    scenario = story(node("a", choice("go", "b"), closed), node("b"), variables=[flag("open")])
    assert scored(scenario, "go").at_stake == ()


def test_a_reflex_let_pass_twice_is_at_stake_once() -> None:
    scenario = story(
        node("a", choice("no", "b", misses=("tell",))),
        node("b", choice("no", "c", misses=("tell",))),
        node("c"),
    )
    found = scored(scenario, "no", "no")
    assert (found.shown, found.at_stake) == ((), ("tell",))


def test_going_back_takes_the_reflex_back() -> None:
    assert score(played(evening(), "pause", "block").back(), CATALOGUE).shown == ("breathe",)


def harmless() -> Scenario:
    """An invitation where nothing is wrong, then the end."""
    asked = node(
        "club",
        choice("ask", "end", shows=("tell",)),
        replace(choice("leave", "end"), is_alarm=True),
    )
    return story(replace(asked, is_harmless=True), node("end"))


def test_trust_at_a_harmless_moment_is_counted() -> None:
    found = scored(harmless(), "ask")
    assert (found.harmless, found.alarms) == (1, 0)


def test_an_alarm_for_nothing_is_counted_and_takes_nothing_away() -> None:
    found = scored(harmless(), "leave")
    assert (found.harmless, found.alarms, found.shown, found.at_stake) == (1, 1, (), ())


def test_a_harmless_moment_that_was_passed_over_is_not_counted() -> None:
    assert scored(harmless(), "~ask").harmless == 0


def test_moments_that_are_not_harmless_are_not_counted() -> None:
    assert scored(evening(), "answer", "tell").harmless == 0
