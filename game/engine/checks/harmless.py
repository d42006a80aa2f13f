"""Rules on harmless moments: trust is possible there, and nobody presses."""

from collections.abc import Iterator

from game.engine.checks.subject import Finding, Subject
from game.engine.problem import N_


def alarm_at_a_danger(subject: Subject) -> Iterator[Finding]:
    """A choice marked as an alarm for nothing, at a node that is not harmless.

    Why: where there may be a danger, being careful is never a mistake, and must not be counted
    as one.

    Fails: `alarm: yes` at a node without `harmless: yes`.
    """
    for node, choice in subject.choices():
        if choice.is_alarm and not node.is_harmless:
            message = N_("choice '{name}' is no alarm for nothing: its node is not harmless")
            hint = N_("remove 'alarm', or add 'harmless: yes' to the node")
            yield Finding(choice.id, message, hint, (("name", choice.id),))


def harmless_without_trust(subject: Subject) -> Iterator[Finding]:
    """A harmless node where every choice raises the alarm.

    Why: whoever learns only to refuse learns to distrust everybody. A light check, then trust,
    must be possible.

    Fails: `harmless: yes`, and `alarm: yes` on every choice.
    """
    for node in subject.nodes:
        choices = node.choices.values()
        if node.is_harmless and choices and all(one.is_alarm for one in choices):
            message = N_("at the harmless node '{name}', nobody can be trusted")
            hint = N_("add a choice that checks lightly, then trusts")
            yield Finding(node.id, message, hint, (("name", node.written),))


def pressure_at_a_harmless_node(subject: Subject) -> Iterator[Finding]:
    """A line with a technique at a harmless node.

    Why: the debrief would name a technique where nobody meant harm.

    Fails: `harmless: yes`, and a line with `tactic`.
    """
    for node, line in subject.lines():
        if node.is_harmless and line.tactic:
            message = N_("a technique is named at the harmless node '{name}'")
            hint = N_("remove 'tactic' from this line, or 'harmless' from the node")
            yield Finding(line.text, message, hint, (("name", node.written),))
