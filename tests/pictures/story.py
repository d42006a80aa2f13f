"""A short story of its own, in every app: shipped texts may change, pictures should not."""

from dataclasses import replace

from game.engine.scenario import Character, Choice, Ending, Line, Node, Scenario
from tests.scenes.given import FIRST, IN_ROOM, LAST, small

CAST = (
    Character("noe", "Noé", is_player=True, picture="noe"),
    Character("lina", "lina.s07", app="pixo", profile="fake", picture="lina"),
    Character("sarah", "Sarah", app="sms", is_trusted=True, picture="sarah"),
    Character("line", "Maëlle", app="tchat", is_trusted=True, picture="line"),
    Character("nurse", "Mme Aubry", app="carnet", is_trusted=True, picture="nurse"),
)


def story() -> Scenario:
    """Give a story that goes from app to app."""
    sms = Node(
        "sms",
        "sarah",
        "21:20",
        lines=(Line("sarah", "je suis là"), Line("sarah", "raconte, si tu veux. j’ai le temps")),
        choices={"line": Choice("line", "write", "bonjour", "line", to="line", shows=("tell",))},
    )
    line = Node(
        "line",
        "line",
        "21:40",
        lines=(Line("line", "Bonjour. Tu es au bon endroit."), Line("narrator", "Le curseur.")),
        choices={"on": Choice("on", "write", "Bonjour Madame", "nurse", to="nurse")},
    )
    nurse = Node(
        "nurse",
        "nurse",
        "08:05",
        lines=(Line("nurse", "Bonjour. Oui, tout de suite si tu veux."),),
        ending=Ending("relieved", "Demain, en parler.", ("listen",), "À deux"),
    )
    tell = replace(FIRST.choices["tell"], next="sms", feedback="Un premier message.")
    first = replace(FIRST, choices={**FIRST.choices, "tell": tell})
    nodes = (first, IN_ROOM, LAST, sms, line, nurse)
    return replace(
        small(),
        title="Un soir",
        summary="Quelqu’un écrit trop. Une amie répond.",
        cast={one.id: one for one in CAST},
        nodes={one.id: one for one in nodes},
    )
