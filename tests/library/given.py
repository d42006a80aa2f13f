"""What the tests of the shipped stories share: who helps, who is told, and every text."""

from collections.abc import Iterator

from game.engine.scenario import NARRATOR, ROOM, Choice, Line, Node, Scenario

TELLING = {"tell", "choose-adults", "support", "witness", "urgent-help"}
FAMILY = {  # of each cast, who lives with the player or belongs to the family
    "papa",
    "maman",
    "ines",
    "carole",
    "mamie",
    "tom",
    "nour",
    "karim",
}


def is_help(scenario: Scenario, choice: Choice) -> bool:
    """Tell whether a choice turns to somebody who helps."""
    is_to_trusted = bool(choice.to) and scenario.cast[choice.to].is_trusted
    return bool(TELLING & set(choice.shows)) or is_to_trusted


def recipients(node: Node, choice: Choice) -> set[str]:
    """Give who learns of it by a choice that tells."""
    if choice.to:
        return {choice.to}
    return set(node.present) if node.screen == ROOM else {node.screen}


def choices(scenario: Scenario) -> Iterator[tuple[Node, Choice]]:
    """Give every choice with its node."""
    return ((node, one) for node in scenario.nodes.values() for one in node.choices.values())


def decisions(scenario: Scenario) -> list[Node]:
    """Give the nodes as written where something is decided."""
    return [node for node in scenario.written_nodes() if len(node.choices) > 1]


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


def is_attacker(scenario: Scenario, line: Line) -> bool:
    """Tell whether a line is said by somebody with a false profile."""
    return line.speaker != NARRATOR and scenario.cast[line.speaker].profile == "fake"


def is_kind(scenario: Scenario, line: Line) -> bool:
    """Tell whether a line is the narrator's, the player's or a helper's."""
    if line.speaker == NARRATOR:
        return True
    person = scenario.cast[line.speaker]
    return person.is_trusted or person.is_player
