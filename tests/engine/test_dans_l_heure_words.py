"""The shipped scenario in its words: no blame, no recipe, no number, good typography."""

import re
from collections.abc import Iterator

import pytest

from game.engine.scenario import NARRATOR, Choice, Line, Node, Scenario
from tests.engine.given import walk

BLAME = (
    r"(?<!je n’)aurais (?:pas )?dû|aurait (?:pas )?dû|fallait pas|(?<!pas )(?<!pas de )ta faute"
    r"|stupide|\bbêt(?:e|es|ise|ises)\b|na[iï](?:f|ve)\b|imprudent|honte à|idiot|inconscient"
    r"|tu l’as (?:bien )?cherché|quelle idée"
)
NUMBER = r"\d(?:[ .\u00a0\u202f-]?\d){3,}|\b(?:le|au|du)[ \u00a0]1(?:5|7|8|12|14|19)\b"
ADDRESS = r"https?:|www\.|\w\.(?:fr|com|org|net|eu)\b|\w@\w"
LAW = r"\barticles? [LRD]?\.?\d|code pénal|code civil|\bloi n°|\bans de prison|d’amende"
BAD_SPACE = r" [;:!?»]|« |[^\s\u00a0\u202f«?!…(][;!?»]|[^\d\s\u00a0\u202f][:](?!\d)"
THREAT = r"\bsinon\b|j’envoie|\d €|dernière chance|plus que \d|la reçoi(?:t|vent)"
FOREVER = r"pour toujours|à jamais|ne s’efface jamais"


def texts(scenario: Scenario) -> Iterator[tuple[str, str]]:
    """Give every text that somebody reads, with its place."""
    yield from (("title", scenario.title), ("summary", scenario.summary))
    yield "content_note", scenario.content_note
    yield from ((f"cast {one.id}", one.name) for one in scenario.cast.values())
    for node in scenario.nodes.values():
        yield f"{node.id} discuss", node.discuss
        yield from ((f"{node.id} {one.speaker}", one.text) for one in node.lines)
        for one in node.choices.values():
            yield f"{node.id} {one.id}", one.text
            yield f"{node.id} {one.id} feedback", one.feedback
        if node.ending is not None:
            yield f"{node.id} title", node.ending.title
            yield f"{node.id} next_step", node.ending.next_step


def found(scenario: Scenario, pattern: str) -> list[tuple[str, str]]:
    """Give the texts where a pattern stands."""
    return [
        (where, text) for where, text in texts(scenario) if re.search(pattern, text, re.IGNORECASE)
    ]


def is_attacker(scenario: Scenario, line: Line) -> bool:
    return line.speaker != NARRATOR and scenario.cast[line.speaker].profile == "fake"


def is_kind(scenario: Scenario, line: Line) -> bool:
    """Tell whether a line is the narrator's or a helper's."""
    return line.speaker == NARRATOR or scenario.cast[line.speaker].is_trusted


@pytest.fixture(scope="module")
def said(scenario: Scenario) -> set[tuple[str, tuple[Line, ...]]]:
    """What is said in the nodes, as a few hundred walks hear it, many of them going round."""
    walks = [walk(scenario, seed) for seed in range(100)]
    walks += [walk(scenario, seed, is_curious=False) for seed in range(400)]
    return {(step.node.id, step.lines) for play in walks for step in play.steps}


@pytest.mark.parametrize("pattern", [BLAME, ADDRESS, LAW, NUMBER, FOREVER])
def test_what_must_not_stand_in_a_scenario_does_not(scenario: Scenario, pattern: str) -> None:
    assert found(scenario, pattern) == []


def test_no_apostrophe_or_quotation_mark_is_straight(scenario: Scenario) -> None:
    assert found(scenario, "['\"]") == []


def test_double_punctuation_has_its_narrow_space(scenario: Scenario) -> None:
    assert found(scenario, BAD_SPACE) == []


@pytest.mark.parametrize(
    ("pattern", "sentence"),
    [
        (BLAME, "Tu n’aurais pas dû répondre."),
        (BLAME, "j’aurais pas dû envoyer ça"),
        (BLAME, "C’est ta faute."),
        (BLAME, "C’est un peu naïf."),
        (BLAME, "Honte à toi."),
        (NUMBER, "Appelle le 3018."),
        (NUMBER, "C’est le 01 53 73 22 22."),
        (NUMBER, "C’est le 116\u00a0006."),
        (NUMBER, "Appelle le 17."),
        (ADDRESS, "Va sur 3018.fr"),
        (ADDRESS, "https://exemple"),
        (LAW, "C’est l’article 312-10."),
        (LAW, "Il risque 7 ans de prison."),
        (BAD_SPACE, "Salut : ça va"),
        (BAD_SPACE, "Vraiment ?"),
        (BAD_SPACE, "Vraiment?"),
        (BAD_SPACE, "« Non\u00a0»"),
        (THREAT, "Sinon, tout le monde saura."),
        (FOREVER, "Ce qui est en ligne y reste pour toujours."),
    ],
)
def test_a_pattern_sees_what_it_is_for(pattern: str, sentence: str) -> None:
    assert re.search(pattern, sentence, re.IGNORECASE)


@pytest.mark.parametrize(
    ("pattern", "sentence"),
    [
        (BLAME, "Ce n’est pas ta faute."),
        (BLAME, "c’est PAS ta faute"),
        (BLAME, "Ce n’est pas de ta faute."),
        (BLAME, "Pardon. Je n’aurais pas dû crier."),
        (NUMBER, "200\u00a0€ avant 22\u202fh\u202f14."),
        (NUMBER, "Il y a 40 nœuds."),
        (BAD_SPACE, "Salut\u00a0: ça va\u202f?"),
        (BAD_SPACE, "«\u00a0Non\u00a0»"),
        (BAD_SPACE, "À 21:14, c’est fini…"),
        (ADDRESS, "lina.s07"),
        (LAW, "Un article de journal."),
    ],
)
def test_a_pattern_leaves_the_rest_alone(pattern: str, sentence: str) -> None:
    assert not re.search(pattern, sentence, re.IGNORECASE)


def test_a_line_that_threatens_carries_a_tactic(scenario: Scenario) -> None:
    bare = [
        (node.id, one.text)
        for node in scenario.nodes.values()
        for one in node.lines
        if is_attacker(scenario, one)
        and not one.tactic
        and re.search(THREAT, one.text, re.IGNORECASE)
    ]
    assert bare == []


def test_only_an_attacker_uses_a_tactic(scenario: Scenario) -> None:
    used = [one for node in scenario.nodes.values() for one in node.lines if one.tactic]
    assert used
    assert all(is_attacker(scenario, one) for one in used)


def test_at_most_two_attacker_lines_without_tactic_stand_in_a_row(
    scenario: Scenario, said: set[tuple[str, tuple[Line, ...]]]
) -> None:
    for node_id, lines in said:
        row = 0
        for one in lines:
            row = row + 1 if is_attacker(scenario, one) and not one.tactic else 0
            assert row <= 2, node_id


def test_every_attacker_node_names_a_tactic(scenario: Scenario) -> None:
    for node in scenario.nodes.values():
        attacking = [one for one in node.lines if is_attacker(scenario, one)]
        assert not attacking or any(one.tactic for one in attacking), node.id


def test_something_kind_or_a_choice_follows_a_threat_within_two_entries(
    scenario: Scenario, said: set[tuple[str, tuple[Line, ...]]]
) -> None:
    for node_id, lines in said:
        for place, one in enumerate(lines):
            after = lines[place + 1 : place + 3]
            is_near = len(after) < 2 or any(is_kind(scenario, later) for later in after)
            assert not one.tactic or is_near, (node_id, one.text)


def test_a_node_with_a_threat_offers_choices(scenario: Scenario) -> None:
    for node in scenario.nodes.values():
        assert node.choices or not any(one.tactic for one in node.lines), node.id


def is_recommended(choice: Choice) -> bool:
    return bool(choice.shows) and not choice.misses


def mixed_nodes(scenario: Scenario) -> list[Node]:
    """Give the nodes where some choices are recommended and some are not."""
    nodes = scenario.nodes.values()
    return [one for one in nodes if len({is_recommended(way) for way in one.choices.values()}) > 1]


def test_the_recommended_choice_is_not_always_first(scenario: Scenario) -> None:
    nodes = mixed_nodes(scenario)
    first = [is_recommended(next(iter(node.choices.values()))) for node in nodes]
    assert len(nodes) >= 10
    assert sum(first) / len(nodes) <= 0.85


def lead(node: Node) -> float:
    """Tell how many times longer the longest recommended choice is than the longest other."""
    lengths = {
        kind: max(len(one.text) for one in node.choices.values() if is_recommended(one) == kind)
        for kind in (True, False)
    }
    return lengths[True] / lengths[False]


def test_the_recommended_choice_is_not_always_the_longest(scenario: Scenario) -> None:
    leads = [lead(node) for node in mixed_nodes(scenario)]
    assert sum(one > 1 for one in leads) / len(leads) <= 0.9
    assert sum(one > 1.25 for one in leads) / len(leads) <= 0.75


def test_replies_acts_and_words_to_others_are_all_offered(scenario: Scenario) -> None:
    kinds = {one.kind for node in scenario.nodes.values() for one in node.choices.values()}
    assert kinds == {"say", "do", "write"}


def test_several_questions_are_there_for_the_class(scenario: Scenario) -> None:
    assert sum(bool(node.discuss) for node in scenario.nodes.values()) >= 3
