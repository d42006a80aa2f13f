"""Rules on choices: each is answered, and the right one doesn't give itself away."""

from collections.abc import Iterator

from game.engine.checks.subject import Finding, Subject
from game.engine.problem import N_
from game.engine.scenario import Choice, Node

MOST_SHARE = 0.8  # of the nodes with better and worse choices
FEWEST_NODES = 4  # fewer prove nothing


def missing_feedback(subject: Subject) -> Iterator[Finding]:
    """A choice without a word from the notebook.

    Why: the feedback is where the story teaches. One or two kind, concrete sentences.

    Fails: a choice without `feedback`.
    """
    for _, choice in subject.choices():
        if not choice.feedback:
            message = N_("choice '{name}' has no feedback")
            hint = N_("add one kind, concrete sentence")
            yield Finding(choice.id, message, hint, (("name", choice.id),))


def best_choice_always_first(subject: Subject) -> Iterator[Finding]:
    """A story in which the better choice nearly always stands first.

    Why: players notice by the third screen, and stop reading.

    Fails: five nodes that all start with the recommended choice.
    """
    mixed = _mixed(subject)
    first = [node for node in mixed if not next(iter(node.choices.values())).misses]
    if len(mixed) >= FEWEST_NODES and len(first) > MOST_SHARE * len(mixed):
        message = N_("the better choice stands first in {count} of {all} nodes")
        yield _whole(subject, message, N_("mix the order"), len(first), len(mixed))


def best_choice_always_longest(subject: Subject) -> Iterator[Finding]:
    """A story in which the better choice is nearly always the longest.

    Why: as with exams, length gives the answer away.

    Fails: five nodes where the recommended sentence is twice as long as the others.
    """
    mixed = _mixed(subject)
    longest = [
        node
        for node in mixed
        if not max(node.choices.values(), key=lambda one: len(one.text)).misses
    ]
    if len(mixed) >= FEWEST_NODES and len(longest) > MOST_SHARE * len(mixed):
        message = N_("the better choice is the longest in {count} of {all} nodes")
        hint = N_("shorten some, or let the others say more")
        yield _whole(subject, message, hint, len(longest), len(mixed))


def same_words_twice(subject: Subject) -> Iterator[Finding]:
    """Two choices of one node that say the same.

    Why: the player can't tell them apart.

    Fails: two choices « Attendre. » in one node, both open at once.
    """
    for node in subject.nodes:
        seen: dict[str, Choice] = {}
        for choice in node.choices.values():
            key = f"{choice.kind} {choice.to} {choice.text.casefold()}"
            twin = seen.setdefault(key, choice)
            if twin is not choice and (
                None in (twin.when, choice.when) or twin.when == choice.when
            ):
                message = N_("another choice of node '{name}' has the same words")
                yield Finding(
                    choice.text, message, N_("say what is different"), (("name", node.id),)
                )


def _mixed(subject: Subject) -> list[Node]:
    """Give the nodes that hold better and worse choices."""
    return [
        node
        for node in subject.nodes
        if any(one.misses for one in node.choices.values())
        and any(one.shows and not one.misses for one in node.choices.values())
    ]


def _whole(subject: Subject, message: str, hint: str, count: int, every: int) -> Finding:
    values = (("count", str(count)), ("all", str(every)))
    return Finding(subject.scenario.title, message, hint, values)
