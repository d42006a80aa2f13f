"""A lesson as xAPI 1.0.3 statements in the Serious Games profile: what, never who or when exactly.

The actor of votes is the lesson, known by a random name; that of a pupil's own play is this one
play. The only time is the day, at midnight: a number tells the order.
"""

import json
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from uuid import UUID, uuid5

from game.classroom.kept import Head, Kept, PlayCount
from game.classroom.report import Asked, asked, totals
from game.engine.classroom import ClassPlay, Decided, Event, replayed
from game.engine.counts import LEAST_VOTERS
from game.engine.graph import Possible
from game.engine.landmarks import landmarks
from game.engine.play import SKIP
from game.engine.save import digest_of
from game.engine.scenario import ROOM, Scenario

Statement = dict[str, object]
VERSION = "1.0.3"
PLATFORM = "Coupe Court"
HOME = "https://coupe-court.invalid"  # names our things; by RFC 2606 nobody can ever answer there
NAMESPACE = UUID("8b0a2a4e-6f0e-5f0f-9a53-6d2c50f1d0c5")
PROFILE = "https://w3id.org/xapi/seriousgames"
CATEGORY = f"{PROFILE}/v1.0"
PROGRESS = f"{PROFILE}/extensions/progress"
VERBS = {
    "initialized": "http://adlnet.gov/expapi/verbs/initialized",
    "selected": "https://w3id.org/xapi/adb/verbs/selected",  # "adb": so the profile spells it
    "progressed": "http://adlnet.gov/expapi/verbs/progressed",
    "completed": "http://adlnet.gov/expapi/verbs/completed",
}
GAME, DIALOG, MENU = (
    f"{PROFILE}/activity-types/{one}" for one in ("serious-game", "dialog-tree", "menu")
)
PLAIN = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
TAG = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def statements(kept: Kept, scenario: Scenario | None) -> tuple[Statement, ...]:
    """Give all statements of a lesson; the same lesson always gives the same, with the same ids.

    Without the story, moments are not known: votes then are about the story itself.
    """
    session = replayed(scenario, kept.events)[0] if scenario else None
    found = [_statement(kept.head, "initialized", "initialized", _story(kept.head), {}, number=0)]
    found += _votes(kept, session)
    if session is not None:
        found += _progress(kept, session)
    found += _plays(kept)
    return tuple(found)


def as_lines(told: Iterable[Statement]) -> str:
    """Give statements as JSON Lines."""
    return "".join(f"{json.dumps(one, ensure_ascii=False)}\n" for one in told)


def extension(name: str) -> str:
    """Give the IRI of what only we tell."""
    return f"{HOME}/xapi/extensions/{name}"


def _votes(kept: Kept, session: ClassPlay | None) -> Iterator[Statement]:
    rows = [row for row, one in enumerate(kept.events) if _is_vote(one)]
    known = dict(zip(rows, asked(session) if session else (), strict=False))
    for row in rows:
        one, vote = kept.events[row], known.get(row)
        if isinstance(one, Decided):
            about = _moment(kept.head, vote) if vote else _story(kept.head)
            told = {**_counted(one), **({extension("way"): vote.way} if vote else {})}
            result = {"response": one.choice, **({"extensions": told} if told else {})}
            yield _statement(kept.head, f"vote/{row}", "selected", about, result, number=row + 1)


def _is_vote(event: Event) -> bool:
    return isinstance(event, Decided) and not event.choice.startswith(SKIP)


def _counted(one: Decided) -> dict[str, object]:
    """Give what may be told of a count: the hands where they were kept, else what won."""
    told: dict[str, object] = {}
    if one.won:
        told[extension("won")] = list(one.won)
    if one.hands:
        told[extension("hands")] = [{"choice": name, "count": count} for name, count in one.hands]
    return told


def _progress(kept: Kept, session: ClassPlay) -> Iterator[Statement]:
    """Tell how far the class came on its furthest way, and to which endings.

    A lesson that is gone on with gives these anew: their ids hold how many events there were.
    """
    parts = {one.node.written: one.part for one in landmarks(Possible(session.scenario))}
    nodes = [way.play.node for way in session.ways]
    part = max(1.0 if node.ending else parts.get(node.written, 0.0) for node in nodes)
    endings = [node.written for node in nodes if node.ending]
    so_far: Statement = {"extensions": {PROGRESS: round(part, 2), extension("ways"): len(nodes)}}
    done: Statement = {"completion": True, "extensions": {extension("endings"): endings}}
    head, number = kept.head, len(kept.events)
    for verb, result in (("progressed", so_far), *([("completed", done)] if endings else [])):
        key = f"{verb}/{number}"
        yield _statement(head, key, verb, _story(head), result, number=number + 1)


def _plays(kept: Kept) -> Iterator[Statement]:
    """Tell of each play of a computer room: of fewer than eight nothing.

    They have no number: nothing says who was first. What a play came to is told once it ended,
    without the families whose total would tell of each what it tells of all.
    """
    if len(kept.plays) < LEAST_VOTERS:
        return
    told = {one.family for one in totals(kept.plays) if one.is_tellable}
    for play in sorted(kept.plays, key=lambda one: one.seat):
        actor, story = str(uuid5(NAMESPACE, f"{kept.head.told_id}/{play.seat}")), _story(kept.head)
        yield _statement(kept.head, f"{actor}/initialized", "initialized", story, {}, actor)
        if play.is_ended:
            families = _families(play, told)
            key = f"{actor}/{digest_of(json.dumps(families))}"  # a later count is another one
            result = {"completion": True, "extensions": {extension("reflexes"): families}}
            yield _statement(kept.head, key, "completed", story, result, actor)


def _families(play: PlayCount, told: Collection[str]) -> list[dict[str, object]]:
    return [
        {"family": name, "shown": shown, "at_stake": at_stake}
        for name, (shown, at_stake) in sorted(play.families.items())
        if name in told
    ]


def _statement(
    head: Head,
    key: str,
    verb: str,
    about: Statement,
    result: Mapping[str, object],
    actor: str = "",
    number: int | None = None,
) -> Statement:
    told: Statement = {
        "id": str(uuid5(NAMESPACE, f"{head.told_id}/{key}")),
        "version": VERSION,
        "actor": {
            "objectType": "Agent",
            "account": {"homePage": HOME, "name": actor or head.told_id},
        },
        "verb": {"id": VERBS[verb], "display": {"en": verb}},
        "object": about,
        "context": _context(head, number),
        "timestamp": f"{head.day.isoformat()}T00:00:00Z",
    }
    if result:
        told["result"] = dict(result)
    return told


def _context(head: Head, number: int | None) -> Statement:
    told: dict[str, object] = {extension("minutes"): head.minutes}
    if number is not None:
        told[extension("number")] = number
    if head.country:
        told[extension("country")] = head.country
    if head.digest:
        told[extension("digest")] = head.digest
    return {
        "registration": str(uuid5(NAMESPACE, head.told_id)),
        "platform": PLATFORM,
        "language": _tag(head.language),
        "contextActivities": {"category": [{"id": CATEGORY}]},
        "extensions": told,
    }


def _story(head: Head) -> Statement:
    name = {"name": {_tag(head.language): head.title}} if head.title else {}
    return {
        "objectType": "Activity",
        "id": _story_id(head),
        "definition": {"type": GAME, **name},
    }


def _story_id(head: Head) -> str:
    return f"{HOME}/story/{_plain(head.scenario)}"


def _moment(head: Head, vote: Asked) -> Statement:
    """Give a moment: a conversation's replies are a dialog tree, other acts a menu."""
    node, language = vote.before.node, vote.before.scenario.language
    kind = MENU if node.screen == ROOM else DIALOG
    about: Statement = {
        "objectType": "Activity",
        "id": f"{_story_id(head)}/moment/{_plain(node.written)}",
    }
    name = {"name": {_tag(language): node.discuss}} if node.discuss else {}
    return {**about, "definition": {"type": kind, **name}}


def _plain(name: str) -> str:
    """Give a name as it can stand in an IRI."""
    return name if PLAIN.fullmatch(name) else digest_of(name)[:32]


def _tag(language: str) -> str:
    tag = language.replace("_", "-")
    return tag if TAG.fullmatch(tag) else "und"
