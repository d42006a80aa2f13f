"""Rules on conditions: each must be able to hold, and able not to."""

from collections.abc import Iterator

from game.engine.checks.subject import Finding, Subject, short
from game.engine.memory import Key
from game.engine.problem import N_

MOST_NAMES = 12  # of things that are too many together


def condition_never_holds(subject: Subject) -> Iterator[Finding]:
    """A line or choice whose condition holds in no play.

    Why: nobody will ever see it. It is proved over every state that plays can reach, not
    guessed; a variable may be set nowhere, or only after this node.

    Fails: a choice under `when: {paid: yes}` where nothing sets `paid` before.
    """
    for asked in subject.asking.conditions:
        if asked.never_holds:
            message = N_("this condition never holds: nobody will see '{name}'")
            yield Finding(
                asked.text,
                message,
                N_("remove it, or set the variable on some way here"),
                (("name", short(asked.text)),),
            )


def condition_always_holds(subject: Subject) -> Iterator[Finding]:
    """A line or choice whose condition holds in every play that comes there.

    Why: the condition says nothing; the author probably thought of a case that cannot happen.

    Fails: `when: {paid: no}` where no way lets anybody pay before.
    """
    for asked in subject.asking.conditions:
        if asked.always_holds:
            message = N_("this condition always holds: '{name}' needs none")
            yield Finding(
                asked.text,
                message,
                N_("remove the condition, or open the missing way"),
                (("name", short(asked.text)),),
            )


def too_many_states(subject: Subject) -> Iterator[Finding]:
    """A story that remembers so much that not everything can be proved.

    Why: every thing that a condition asks about, a variable, a visit or a choice taken once,
    multiplies what must be looked at. Past the limit, the check says so instead of guessing.

    Fails: thirty variables that choices ask about at the end.
    """
    is_whole = subject.reach.is_whole
    things = subject.asking.unproved if is_whole else subject.reach.numbering.widest()
    if things or not is_whole:
        names = ", ".join(list(dict.fromkeys(_named(key) for key in things))[:MOST_NAMES])
        message = N_("this story remembers too much for its conditions to be proved")
        hint = N_("let conditions ask about fewer things; too many together: {names}")
        yield Finding(subject.scenario.title, message, hint, (("names", names),))


def _named(key: Key) -> str:
    """Give the name that a thing has in the file."""
    kind, name, *choice = key
    return f"visited: {name}" if kind == "visit" else choice[0] if choice else name
