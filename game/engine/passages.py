"""Shared passages: written once, called from anywhere, copied out for every return on reading.

A call leads to a copy of the passage whose `return` is the node after the call. Two calls with
the same return share one copy, so that a story grows by what differs only.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from game.engine.fields import Report
from game.engine.placed import Text, text_at
from game.engine.problem import N_
from game.engine.scenario import RETURN, Choice, Node

MOST_COPIED = 10_000  # nodes and choices of all copies together


@dataclass(frozen=True, slots=True)
class Passage:
    """A shared passage as it is written: where it starts, and its nodes."""

    id: Text
    start: str
    nodes: Mapping[str, Node]

    @property
    def size(self) -> int:
        """Give how many nodes and choices a copy has."""
        return len(self.nodes) + sum(len(node.choices) for node in self.nodes.values())

    def calls(self) -> Iterator[str]:
        """Give the names of the passages that this one calls, where they are written."""
        return _calls(self.nodes.values())


def expanded(
    nodes: Mapping[str, Node], passages: Mapping[str, Passage], report: Report
) -> dict[str, Node]:
    """Give the nodes of the story and of every copy; note circles, and passages never called."""
    if _has_circle(passages, report):
        return dict(nodes)
    called = set(_calls(nodes.values()))
    called.update(call for passage in passages.values() for call in passage.calls())
    for passage in passages.values():
        if passage.id not in called:
            message, hint = N_("no choice calls passage '{name}'"), N_("call it, or remove it")
            report.at(passage.id, "unused-passage", message, hint, name=str(passage.id))
    return _Copying(nodes, passages).done(report)


class _Copying:
    """Copies passages until no call is left without its copy."""

    def __init__(self, nodes: Mapping[str, Node], passages: Mapping[str, Passage]) -> None:
        self.nodes, self.passages = nodes, passages
        self.copies: dict[tuple[str, str], str] = {}  # passage and return: what its ids end on
        self.waiting: list[tuple[str, str]] = []
        self.counts: dict[str, int] = {}

    def done(self, report: Report) -> dict[str, Node]:
        made = {name: self._linked(node) for name, node in self.nodes.items()}
        room = MOST_COPIED
        while self.waiting:
            copy = self.waiting.pop()
            passage = self.passages[copy[0]]
            room -= passage.size
            if room < 0:
                message = N_("the calls of this passage make the story too large")
                hint = N_("call it from fewer places, or let them return to the same node")
                report.at(passage.id, "too-many-copies", message, hint)
                break
            made.update((one.id, one) for one in self._copied(passage, *copy))
        return made

    def _copied(self, passage: Passage, name: str, back: str) -> Iterator[Node]:
        tail = self.copies[name, back]
        places = {one: f"{name}.{one}{tail}" for one in passage.nodes} | {RETURN: back}
        for node in passage.nodes.values():
            here = text_at(places[node.id], node.id)
            yield self._linked(replace(node, id=here, origin=f"{name}.{node.id}"), places)

    def _linked(self, node: Node, places: Mapping[str, str] | None = None) -> Node:
        """Let every choice lead to the node that it means: a copy's, or the copy of a call."""
        if places is None and not any(one.call for one in node.choices.values()):
            return node
        choices = {name: self._led(one, places or {}) for name, one in node.choices.items()}
        return replace(node, choices=choices)

    def _led(self, choice: Choice, places: Mapping[str, str]) -> Choice:
        following = places.get(choice.next, choice.next)
        if choice.call:
            following = self._called(choice.call, following)
        return choice if following == choice.next else replace(choice, next=following)

    def _called(self, name: str, back: str) -> str:
        """Give the first node of the copy that returns there."""
        if (name, back) not in self.copies:
            count = self.counts[name] = self.counts.get(name, 0) + 1
            self.copies[name, back] = "" if count == 1 else f".{count}"
            self.waiting.append((name, back))
        return f"{name}.{self.passages[name].start}{self.copies[name, back]}"


def _calls(nodes: Iterable[Node]) -> Iterator[str]:
    return (choice.call for node in nodes for choice in node.choices.values() if choice.call)


def _has_circle(passages: Mapping[str, Passage], report: Report) -> bool:
    """Note a call of every passage from which a way of calls leads round: it never returns."""
    left = {name: len(set(one.calls())) for name, one in passages.items()}
    callers: dict[str, list[str]] = {name: [] for name in passages}
    for name, passage in passages.items():
        for call in set(passage.calls()):
            callers[call].append(name)
    free = [name for name, count in left.items() if not count]
    for name in free:  # grows while it is gone through
        for caller in callers[name]:
            left[caller] -= 1
            if not left[caller]:
                free.append(caller)
    round_about = left.keys() - free
    for name in round_about:
        call = next(one for one in passages[name].calls() if one in round_about)
        message = N_("passage '{name}' calls itself, here or further on")
        hint = N_("let it return, and call again from the story")
        report.at(text_at(call, call), "passage-in-circle", message, hint, name=name)
    return bool(round_about)
