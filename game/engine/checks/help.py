"""Rules on help: never far, at the end of every way, and rehearsed."""

from collections.abc import Iterator

from game.engine.checks.subject import Finding, Subject
from game.engine.problem import N_
from game.engine.scenario import Choice

ASKING = frozenset({"tell", "choose-adults", "support", "urgent-help", "witness"})
FAR = 2  # at most so many choices to the next act of help


def help_too_far(subject: Subject) -> Iterator[Finding]:
    """A node from which asking for help takes more than two choices.

    Why: help must be near everywhere, on every way. What counts is a choice that shows `tell`,
    `choose-adults`, `support`, `urgent-help` or `witness`, or words to somebody trusted. Once
    one of them was taken, the story may go on to its end.

    Fails: three nodes in a row that only offer to answer the blackmailer.
    """
    silent = subject.reach.reachable(lambda choice: not is_asking(subject, choice))
    near = _near(subject)
    for node in subject.nodes:
        if node.ending is None and any(
            silent[name] & ~near[name] for name in subject.copies[node.written]
        ):
            message = N_("from node '{name}', asking for help takes more than {most} choices")
            hint = N_("add a choice that tells somebody, here or in the next node")
            yield Finding(node.id, message, hint, (("name", node.written), ("most", str(FAR))))


def ending_without_a_line_to_talk_to(subject: Subject) -> Iterator[Finding]:
    """An ending whose debrief does not put somebody to talk to first.

    Why: whoever ends there may need a voice tonight. `help` names kinds of lines; `listen` is
    the one for talking.

    Fails: `help: [police]`.
    """
    for node in subject.nodes:
        if node.ending is not None and "listen" not in node.ending.help:
            message = N_("ending '{name}' offers nobody to talk to")
            hint = N_("add listen to its help")
            yield Finding(node.id, message, hint, (("name", node.id),))


def no_telling_moment(subject: Subject) -> Iterator[Finding]:
    """A story where telling somebody is not rehearsed.

    Why: knowing that one should tell changes little; having found the words once changes a
    lot. A story about a target needs words to two people or more. A control story has no need.

    Fails: a story in which no choice shows `tell`.
    """
    if subject.scenario.role == "control":
        return
    told = {
        choice.to or node.screen
        for node, choice in subject.choices()
        if "tell" in choice.shows and choice.kind != "do"
    }
    if len(told) < (2 if subject.scenario.role == "target" else 1):
        message = N_("nobody, or one person only, can be told in this story")
        hint = N_("let the player find words for two people or more, one outside the family")
        yield Finding(subject.scenario.title, message, hint)


def is_asking(subject: Subject, choice: Choice) -> bool:
    """Tell whether a choice asks for help or tells somebody."""
    person = subject.scenario.cast.get(choice.to)
    return not ASKING.isdisjoint(choice.shows) or (person is not None and person.is_trusted)


def _near(subject: Subject) -> dict[str, int]:
    """Give the states from which an act of help is at most so many choices away."""
    near: dict[str, int] = {}
    for name, ways in subject.reach.crowds.ways.items():
        near[name] = 0
        for way in ways:
            near[name] |= way.open if is_asking(subject, way.choice) else 0
    for _ in range(FAR - 1):
        further = subject.reach.one_choice_before(near)
        near = {name: crowd | further[name] for name, crowd in near.items()}
    return near
