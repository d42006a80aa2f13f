"""A conversation as long as is wanted, as a play that stands at its end or still goes on."""

from collections.abc import Iterator
from itertools import cycle, islice

from bench.interface.player import context, story
from game.engine.play import Play
from game.engine.scenario import Character, Choice, Line, Node, Scenario
from game.scenes.chat import Chat

EACH = 10  # messages of a node, the player's reply among them


def long_chat(messages: int, coming: int) -> Chat:
    """Give a chat in which so many messages stand; so many come before its three choices."""
    said = _said()
    count = messages // EACH
    nodes = [_node(number, _lines(said, EACH - 1), _on(number)) for number in range(count)]
    nodes.append(_node(count, _lines(said, coming), _ways(said)))
    play = Play.start(_scenario(nodes))
    while "on" in play.open_ids():
        play = play.choose("on")
    return Chat(context(), play)


def _node(number: int, lines: Iterator[Line], choices: dict[str, Choice]) -> Node:
    time = f"{20 + number // 30:02}:{2 * number % 60:02}"
    return Node(str(number), "sarah", time, lines=tuple(lines), choices=choices)


def _on(number: int) -> dict[str, Choice]:
    return {"on": Choice("on", "say", f"D’accord, {number + 1} fois.", str(number + 1))}


def _ways(said: Iterator[str]) -> dict[str, Choice]:
    texts = islice(said, 3)
    return {f"way-{one}": Choice(f"way-{one}", "say", text, "0") for one, text in enumerate(texts)}


def _said() -> Iterator[str]:
    """Give what is said in the shipped story, each time with another ending.

    No two lines are alike: what is kept of one must not serve another.
    """
    texts = [line.text for node in story().written_nodes() for line in node.lines]
    return (f"{text} ({number})" for number, text in enumerate(cycle(texts)))


def _lines(said: Iterator[str], count: int) -> Iterator[Line]:
    for place, text in enumerate(islice(said, count)):
        yield Line(("sarah", "sarah", "noe")[place % 3], text)


def _scenario(nodes: list[Node]) -> Scenario:
    return Scenario(
        id="long",
        title="Long",
        language="fr",
        summary="",
        role="target",
        age=13,
        minutes=60,
        intensity=1,
        cast={
            "noe": Character("noe", "Noé", is_player=True),
            "sarah": Character("sarah", "Sarah", app="sms", is_trusted=True),
        },
        start="0",
        nodes={one.id: one for one in nodes},
    )
