"""Rules on names: what is declared is used, and attackers' techniques are named."""

from collections.abc import Iterator

from game.engine.checks.subject import Finding, Subject
from game.engine.problem import N_
from game.engine.scenario import Visited, questions


def unused_variable(subject: Subject) -> Iterator[Finding]:
    """A variable that no condition asks about.

    Why: the story remembers it for nothing; perhaps a `when` was forgotten.

    Fails: `calm: {from: 0, to: 3}` that choices set and nothing reads.
    """
    asked = {
        one.variable
        for when in subject.conditions()
        for one in questions(when)
        if not isinstance(one, Visited)
    }
    for name in subject.scenario.variables:
        if name not in asked:
            message = N_("variable '{name}' is never asked about")
            yield Finding(name, message, N_("use it in a when, or remove it"), (("name", name),))


def unused_character(subject: Subject) -> Iterator[Finding]:
    """A character who never says a word and to whom nobody writes.

    Why: the phone would never show them; perhaps a line has the wrong speaker.

    Fails: a cast entry that no line and no choice names.
    """
    heard = {line.speaker for _, line in subject.lines()}
    heard |= {choice.to for _, choice in subject.choices()}
    for name, person in subject.scenario.cast.items():
        if name not in heard and not person.is_player:
            message = N_("character '{name}' never says a word")
            yield Finding(name, message, N_("give them a line, or remove them"), (("name", name),))


def technique_never_named(subject: Subject) -> Iterator[Finding]:
    """Somebody with a false profile whose lines carry no tactic at all.

    Why: the debrief names every technique that was met; knowing its name is what protects the
    next time.

    Fails: a character with `profile: fake` and no `tactic` on any line.
    """
    for name, person in subject.scenario.cast.items():
        lines = [line for _, line in subject.lines() if line.speaker == name]
        if person.profile == "fake" and lines and not any(line.tactic for line in lines):
            message = N_("no line of '{name}' names its technique")
            hint = N_("add tactic under the line that uses one")
            yield Finding(name, message, hint, (("name", name),))
