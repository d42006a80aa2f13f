"""Rules on the shape of the story: every node is reached, and every way leads to an ending."""

from collections.abc import Iterator

from game.engine.checks.subject import Finding, Subject
from game.engine.problem import N_


def unreachable_node(subject: Subject) -> Iterator[Finding]:
    """A node to which no play leads.

    Why: what stands there was written for nobody; most often a `next` points elsewhere, or a
    condition on the way there can never hold.

    Fails: a node that no choice names in `next`, and that is not the start.
    """
    reached = subject.reach.reached
    for node in subject.nodes:
        if not any(reached[name] for name in subject.copies[node.written]):
            message = N_("no way leads to node '{name}'")
            hint = N_("let a choice lead there with next, or remove the node")
            yield Finding(node.id, message, hint, (("name", node.written),))


def stuck(subject: Subject) -> Iterator[Finding]:
    """A node where some play finds no open choice.

    Why: the player could only leave. It happens when every choice has a condition and none of
    them holds, or when all are `once` and used up.

    Fails: a node whose only choice stands under `when: {paid: yes}`, reached without paying.
    """
    reach = subject.reach
    for node in subject.nodes:
        if node.ending is None and any(
            reach.reached[name] & ~reach.crowds.going_on(name)
            for name in subject.copies[node.written]
        ):
            message = N_("the story can get stuck in node '{name}': no choice is open there")
            hint = N_("give one choice without condition, or one for the case that is left")
            yield Finding(node.id, message, hint, (("name", node.written),))


def no_way_to_an_ending(subject: Subject) -> Iterator[Finding]:
    """A node from which some play can never reach an ending.

    Why: every story must come to a debrief, with its rights and lines of help. Going round in
    a circle is allowed, as long as a way out of it stays open.

    Fails: two nodes whose choices only lead to each other.
    """
    reach = subject.reach
    ends = {
        node.id: reach.reached[node.id]
        for node in subject.scenario.nodes.values()
        if node.ending is not None
    }
    saved = reach.leading_to(ends)
    for node in subject.nodes:
        if any(
            reach.reached[name] & reach.crowds.going_on(name) & ~saved[name]
            for name in subject.copies[node.written]
        ):
            message = N_("from node '{name}' some plays can never reach an ending")
            hint = N_("open a way out, or look at the conditions further on")
            yield Finding(node.id, message, hint, (("name", node.written),))
