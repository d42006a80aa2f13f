"""Rules on conditions: each must be able to hold, and able not to."""

from collections.abc import Iterator

from game.engine.checks.subject import Finding, Subject
from game.engine.problem import N_


def condition_never_holds(subject: Subject) -> Iterator[Finding]:
    """A line or choice whose condition holds in no play.

    Why: nobody will ever see it. It is proved over every state that plays can reach, not
    guessed; a variable may be set nowhere, or only after this node.

    Fails: a choice under `when: {paid: yes}` where nothing sets `paid` before.
    """
    for place, held, seen in subject.tried:
        if seen and not held:
            message = N_("this condition never holds: nobody will see '{name}'")
            yield Finding(
                place,
                message,
                N_("remove it, or set the variable on some way here"),
                (("name", _short(place)),),
            )


def condition_always_holds(subject: Subject) -> Iterator[Finding]:
    """A line or choice whose condition holds in every play that comes there.

    Why: the condition says nothing; the author probably thought of a case that cannot happen.

    Fails: `when: {paid: no}` where no way lets anybody pay before.
    """
    for place, held, seen in subject.tried:
        if seen and held == seen:
            message = N_("this condition always holds: '{name}' needs none")
            yield Finding(
                place,
                message,
                N_("remove the condition, or open the missing way"),
                (("name", _short(place)),),
            )


def too_many_states(subject: Subject) -> Iterator[Finding]:
    """A story that remembers so much that its conditions can't all be proved.

    Why: every variable multiplies what must be looked at. Past the limit, conditions of lines
    are left unproved, and the check says so instead of guessing.

    Fails: thirty variables that are all asked about at the end.
    """
    if subject.telling is None or not subject.possible.is_whole:
        names = ", ".join(list(subject.scenario.variables)[:6])
        message = N_("this story remembers too much for its conditions to be proved")
        hint = N_("use fewer variables; those declared are: {names}")
        yield Finding(subject.scenario.title, message, hint, (("names", names),))


def _short(text: str) -> str:
    line = text.replace("\n", " ")
    return line if len(line) < 40 else line[:38].rstrip() + "…"
