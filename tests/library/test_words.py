"""Every shipped story in its words: no blame, no recipe, no number, good typography."""

import re

import pytest

from game.engine.scenario import NARRATOR, Line, Scenario
from tests.engine.given import walk
from tests.library.given import is_attacker, is_kind, texts

BLAME = (
    r"(?<!je n’)aurais (?:pas )?dû|aurait (?:pas )?dû|fallait pas|(?<!pas )(?<!pas de )ta faute"
    r"|stupide|\bbêt(?:e|es|ise|ises)\b|na[iï](?:f|ve)\b|imprudent|idiot|inconscient"
    r"|honte à (?!personne)|tu l’as (?:bien )?cherché|quelle idée"
)
NUMBER = r"\d(?:[ .\u00a0\u202f-]?\d){3,}|\b(?:le|au|du)[ \u00a0]1(?:5|7|8|12|14|19)\b"
ADDRESS = r"https?:|www\.|\w\.(?:fr|com|org|net|eu)\b|\w@\w"
LAW = r"\barticles? [LRD]?\.?\d|code pénal|code civil|\bloi n°|\bans de prison|d’amende"
BAD_SPACE = r" [;:!?»]|« |[^\s\u00a0\u202f«?!…(][;!?»]|[^\d\s\u00a0\u202f][:](?!\d)"
THREAT = r"\bsinon\b|j’envoie|\d €|dernière chance|plus que \d|la reçoi(?:t|vent)"
FOREVER = r"pour toujours|à jamais|ne s’efface jamais"
BODY = r"\b(?:nue?s?|nudes?|seins?|sexe|sexuel\w*|intimité|sous-vêtements?|culotte|torse)\b"
SELF_HARM = r"suicid|me tuer|mourir|en finir avec|mettre fin à|se faire du mal|scarif"
GENDERED = r"\w(?:·|\(e\))\w?|\btu es (?:prêt|content|seul|rassuré|inquiet|perdu)e?\b"
BRANDS = (
    r"\b(?:insta(?:gram)?|snap(?:chat)?|tiktok|whatsapp|discord|telegram|facebook"
    r"|roblox|fortnite|minecraft)\b"
)
MOST_WORDS = 22  # of a sentence
THREATENING = {
    "threat-relatives",
    "deadline",
    "money",
    "more-images",
    "favours",
    "never-ending",
    "escalation",
    "recruiting",
    "ex-partner",
}
FEW_LONG = 0.03  # the share of sentences that may be longer


def found(scenario: Scenario, pattern: str) -> list[tuple[str, str]]:
    """Give the texts where a pattern stands."""
    return [
        (where, text) for where, text in texts(scenario) if re.search(pattern, text, re.IGNORECASE)
    ]


@pytest.mark.parametrize(
    "pattern", [BLAME, ADDRESS, LAW, NUMBER, FOREVER, BODY, SELF_HARM, GENDERED, BRANDS]
)
def test_what_must_not_stand_in_a_story_does_not(story: Scenario, pattern: str) -> None:
    assert found(story, pattern) == []


def test_no_apostrophe_or_quotation_mark_is_straight(story: Scenario) -> None:
    assert found(story, "['\"]") == []


def test_double_punctuation_has_its_narrow_space(story: Scenario) -> None:
    assert found(story, BAD_SPACE) == []


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


def test_a_line_that_threatens_carries_a_tactic(story: Scenario) -> None:
    bare = [
        (node.id, one.text)
        for node in story.nodes.values()
        for one in node.lines
        if is_attacker(story, one) and not one.tactic and re.search(THREAT, one.text, re.IGNORECASE)
    ]
    assert bare == []


def test_nobody_who_helps_uses_a_tactic(story: Scenario) -> None:
    used = [one for node in story.nodes.values() for one in node.lines if one.tactic]
    helping = [one.text for one in used if story.cast[one.speaker].is_trusted]
    assert used or story.role == "control"
    assert helping == []


def said(scenario: Scenario) -> set[tuple[str, tuple[Line, ...]]]:
    """Give what is said in the nodes, as many walks hear it."""
    walks = [walk(scenario, seed, is_curious=bool(seed % 3)) for seed in range(150)]
    return {(step.node.id, step.lines) for play in walks for step in play.steps}


def test_something_kind_or_a_choice_follows_a_threat_within_two_entries(story: Scenario) -> None:
    """A demand, a deadline, a threat; an invitation or a question presses, and threatens nobody."""
    far = [
        (node_id, one.text)
        for node_id, lines in said(story)
        for place, one in enumerate(lines)
        if one.tactic in THREATENING
        and len(after := lines[place + 1 : place + 3]) == 2
        and not any(is_kind(story, later) for later in after)
    ]
    assert far == []


def test_a_node_with_a_threat_offers_choices(story: Scenario) -> None:
    for node in story.nodes.values():
        assert node.choices or not any(one.tactic for one in node.lines), node.id


def test_texts_are_short_enough_to_be_read_by_everybody(story: Scenario) -> None:
    parts = [
        part for _, text in texts(story) for part in re.split(r"[.!?…]+", text) if part.strip()
    ]
    long = [one for one in parts if len(one.split()) > MOST_WORDS]
    assert len(long) <= FEW_LONG * len(parts), long


def test_everybody_who_helps_has_a_line(story: Scenario) -> None:
    speakers = {one.speaker for node in story.nodes.values() for one in node.lines}
    helpers = {one.id for one in story.cast.values() if one.is_trusted}
    assert helpers <= speakers
    assert NARRATOR in speakers
