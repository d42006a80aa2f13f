"""Rules on what would be lost in silence: words behind a #, a time that goes back."""

import re
from collections.abc import Iterator

from game.engine.checks.subject import Finding, Subject, short
from game.engine.placed import CutText
from game.engine.problem import N_
from game.engine.transcript import story_time

MOST_SHOWN = 20_000  # times at nodes; past it nothing is said
_END = re.compile(r"[.!?…»”)]$")
_GLUED = re.compile(r"#\w")


def comment_in_text(subject: Subject) -> Iterator[Finding]:
    """Words behind a # that no player will see, though they may belong to the sentence.

    Why: without quotation marks, YAML takes a # behind a space, and all that follows, for a
    remark. Nobody is told, and half a sentence is gone.

    Where the sentence ends with its full stop and a space follows the #, it is a remark.

    Fails: `- sarah: on se voit salle #3` without quotation marks.
    """
    for one in subject.written:
        text = one.text
        if isinstance(text, CutText) and _is_lost(text, one.kind in ("name", "title")):
            message = N_("'{comment}' is not read: without quotation marks, # starts a remark")
            hint = N_(
                'put the whole sentence between double quotes "…", '
                "or only what stands before the # if the rest is a remark"
            )
            yield Finding(text, message, hint, (("comment", short(text.comment)),))


def time_goes_back(subject: Subject) -> Iterator[Finding]:
    """A node whose time is never shown, because every way comes there later than that.

    Why: a node may be reached late, so a time up to twelve hours earlier is taken for that, and
    the later time stays on the screen. The next morning is understood after an evening: `06:00`
    after `18:30` or later. For any other time of the next day, let a node of the night or the
    early morning stand between.

    Fails: `time: "10:05"` where every way comes from a node at `18:00`.
    """
    arrivals = _arrivals(subject)
    for node in subject.nodes:
        times = {time for name in subject.copies[node.written] for time in arrivals.get(name, ())}
        if node.time and times and all(story_time(now, node.time) != node.time for now in times):
            message = N_("'{time}' is never shown: every play comes here later ({earliest})")
            hint = N_("for the next day, let a node of the night or early morning stand between")
            values = (("time", node.time), ("earliest", min(times)))
            yield Finding(node.time, message, hint, values)


def _is_lost(text: CutText, is_bare: bool) -> bool:
    """Tell whether a comment looks like words of its sentence; names and titles need no stop."""
    is_glued = _GLUED.match(text.comment) is not None
    return is_glued or not (is_bare or _END.search(text))


def _arrivals(subject: Subject) -> dict[str, set[str]]:
    """Give the times shown just before each node, on any way; nothing if they are too many."""
    nodes = subject.scenario.nodes
    arrivals: dict[str, set[str]] = {subject.scenario.start: {""}}
    waiting, count = [(subject.scenario.start, "")], 1
    while waiting:
        name, now = waiting.pop()
        time = story_time(now, nodes[name].time)
        for following in {choice.next for choice in nodes[name].choices.values()}:
            known = arrivals.setdefault(following, set())
            if time not in known:
                known.add(time)
                waiting.append((following, time))
                count += 1
        if count > MOST_SHOWN:
            return {}
    return arrivals
