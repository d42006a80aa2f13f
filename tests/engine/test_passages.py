"""Shared passages: written once, called from anywhere, and back to where the call says."""

import pytest

from game.engine.checks import check
from game.engine.graph import Possible
from game.engine.placed import Text
from game.engine.play import Play
from game.engine.scenario import Scenario
from game.engine.transcript import transcript
from tests.engine.given import codes, played, read, seeded, sound

HEAD = """\
format: 1
title: "Essai"
language: fr
summary: "Un essai."
role: control
age: 13
minutes: 5
intensity: 1
cast:
  noe: {name: "Noé", player: yes}
  sarah: {name: "Sarah", app: sms, trusted: yes}
"""
STORY = """\
variables:
  calm: {from: 0, to: 3}
start: evening
nodes:
  evening:
    lines:
      - sarah: "Ça va ?"
    choices:
      call: {do: "Appeler.", feedback: "Bien.", shows: [tell], call: ring, next: night}
      again: {do: "Appeler, puis revenir.", feedback: "Bien.", call: ring, next: evening}
      wait: {do: "Attendre.", feedback: "Bien.", next: night}
  night:
    lines:
      - narrator: "On a appelé."
        when: {visited: ring}
      - narrator: "Personne n’a appelé."
        when: {not: {visited: ring}}
    choices:
      late: {do: "Appeler maintenant.", feedback: "Bien.", shows: [tell], call: ring, next: morning}
      sleep: {do: "Dormir.", feedback: "Bien.", next: morning}
  morning:
    lines:
      - narrator: "Il fait jour."
    ending: {mood: relieved, next_step: "Demain.", help: [listen]}
passages:
  ring:
    start: tone
    nodes:
      tone:
        lines:
          - narrator: "Ça sonne."
          - narrator: "Encore une fois."
            when: {visited: tone}
        choices:
          speak: {do: "Parler.", feedback: "Bien.", set: {calm: +1}, next: voice}
          joke: {do: "Blaguer.", feedback: "Bien.", once: yes, next: voice}
          hang-up: {do: "Raccrocher.", feedback: "Bien.", next: return}
      voice:
        lines:
          - narrator: "Une voix calme."
        choices:
          thanks: {do: "Remercier.", feedback: "Bien.", next: return}
"""


@pytest.fixture(scope="module")
def calling() -> Scenario:
    return sound(HEAD + STORY)


def told(play: Play) -> list[str]:
    return [one.text for one in transcript(play)]


def test_a_passage_returns_to_the_node_after_the_call(calling: Scenario) -> None:
    assert played(calling, "call", "speak", "thanks").node.id == "night"
    assert played(calling, "wait", "late", "hang-up").node.id == "morning"


def test_a_passage_may_return_to_where_it_was_called(calling: Scenario) -> None:
    assert played(calling, "again", "hang-up").node.id == "evening"


def test_every_return_has_a_copy_of_its_own(calling: Scenario) -> None:
    copies = [name for name in calling.nodes if name.startswith("ring.")]
    assert sorted(copies) == [
        "ring.tone",
        "ring.tone.2",
        "ring.tone.3",
        "ring.voice",
        "ring.voice.2",
        "ring.voice.3",
    ]


def test_two_calls_with_the_same_return_share_a_copy() -> None:
    story = STORY.replace("call: ring, next: evening", "next: night")
    scenario = sound(HEAD + story.replace("call: ring, next: morning", "call: ring, next: night"))
    assert sum(name.startswith("ring.") for name in scenario.nodes) == 2


def test_all_copies_know_how_they_were_written(calling: Scenario) -> None:
    written = {node.written for node in calling.nodes.values()}
    assert written == {"evening", "night", "morning", "ring.tone", "ring.voice"}


def test_a_copy_stands_where_the_passage_is_written(calling: Scenario) -> None:
    places = [
        (node.id.line, node.id.column)
        for node in calling.nodes.values()
        if node.written == "ring.tone" and isinstance(node.id, Text)
    ]
    assert places == [(40, 7)] * 3


def test_what_a_passage_changes_stays_changed(calling: Scenario) -> None:
    assert played(calling, "call", "speak", "thanks").settings["calm"] == 1


def test_visited_tells_whether_a_passage_was_called(calling: Scenario) -> None:
    assert "On a appelé." in told(played(calling, "call", "hang-up"))
    assert "Personne n’a appelé." in told(played(calling, "wait"))


def test_within_a_passage_visited_means_its_own_nodes_on_any_call(calling: Scenario) -> None:
    assert "Encore une fois." not in told(played(calling, "again"))
    assert "Encore une fois." in told(played(calling, "again", "hang-up", "call"))


def test_once_counts_over_all_calls(calling: Scenario) -> None:
    play = played(calling, "again", "joke", "thanks", "call")
    assert "joke" not in play.open_ids()
    assert play.node.id != played(calling, "again").node.id


@pytest.mark.parametrize("seed", range(20))
def test_states_agree_with_plays_through_passages(calling: Scenario, seed: int) -> None:
    draw, play, possible = seeded(seed), Play.start(calling), Possible(calling)
    for _ in range(12):
        if play.is_ended:
            return
        ways = {choice.id: after for choice, after in possible.after[possible.state(play)]}
        assert set(ways) == set(play.open_ids())
        chosen = draw.choice(play.open_ids())
        play = play.choose(chosen)
        assert possible.state(play) == ways[chosen]


def test_a_story_with_passages_has_nothing_to_mend(calling: Scenario) -> None:
    found = set(codes(check(calling, "essai.yaml")))
    assert found <= {"unused-variable"}


def test_a_problem_within_a_passage_is_told_once() -> None:
    text = STORY.replace("Une voix calme.", "C’est de ta faute.")
    problems = check(sound(HEAD + text), "essai.yaml")
    assert codes(problems).count("blame-word") == 1


def test_a_node_of_a_passage_that_no_call_reaches_is_told() -> None:
    text = STORY.replace("next: voice", "next: return")
    problems = check(sound(HEAD + text), "essai.yaml")
    (found,) = [one for one in problems if one.code == "unreachable-node"]
    assert "'ring.voice'" in found.told()


def test_a_condition_that_holds_on_one_call_only_is_no_problem(calling: Scenario) -> None:
    found = codes(check(calling, "essai.yaml"))
    assert "condition-never-holds" not in found
    assert "condition-always-holds" not in found


NESTED = """\
  knock:
    start: door
    nodes:
      door:
        choices:
          ring: {do: "Sonner.", feedback: "Bien.", call: ring, next: hall}
      hall:
        choices:
          out: {do: "Sortir.", feedback: "Bien.", next: return}
"""


def test_a_passage_may_call_another() -> None:
    text = STORY.replace("call: ring, next: morning", "call: knock, next: morning") + NESTED
    play = played(sound(HEAD + text), "wait", "late", "ring", "hang-up")
    assert play.node.written == "knock.hall"
    assert play.choose("out").node.id == "morning"


def test_a_passage_cannot_go_on_in_the_story() -> None:
    text = STORY.replace(
        'thanks: {do: "Remercier.", feedback: "Bien.", next: return}',
        'thanks: {do: "Remercier.", feedback: "Bien.", next: morning}',
    )
    scenario, problems = read(HEAD + text)
    assert scenario is None
    assert codes(problems) == ["unknown-node"]
    assert "return" in problems[0].hinted()


def test_the_story_cannot_return() -> None:
    _, problems = read(
        HEAD
        + STORY.replace(
            'do: "Dormir.", feedback: "Bien.", next: morning',
            'do: "Dormir.", feedback: "Bien.", next: return',
        )
    )
    assert codes(problems) == ["unknown-node"]


@pytest.mark.parametrize("start", ["night", "nowhere"])
def test_a_passage_starts_at_a_node_of_its_own(start: str) -> None:
    _, problems = read(HEAD + STORY.replace("start: tone", f"start: {start}"))
    assert codes(problems) == ["unknown-node"]


def test_return_is_no_name_for_a_node() -> None:
    _, problems = read(HEAD + STORY.replace("      voice:\n", "      return:\n"))
    assert "reserved-name" in codes(problems)


def test_a_long_chain_of_passages_is_read_without_growing_deep() -> None:
    links = "".join(
        f"  p{place}:\n    start: a\n    nodes:\n      a:\n        choices:\n"
        f'          go: {{do: "Aller.", feedback: "Bien.", call: p{place + 1}, next: return}}\n'
        for place in range(1500)
    )
    text = STORY.replace("call: ring, next: morning", "call: p0, next: morning")
    last = (
        "  p1500:\n    start: a\n    nodes:\n      a:\n        choices:\n"
        '          go: {do: "Aller.", feedback: "Bien.", next: return}\n'
    )
    scenario = sound(HEAD + text + links + last)
    ways = ["wait", "late", *["go"] * 1501]
    assert played(scenario, *ways[:60]).node.written == "p58.a"
    assert len(scenario.nodes) > 1500
