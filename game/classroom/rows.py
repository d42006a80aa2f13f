"""A lesson as the rows of a file, and back; nothing that a file says is believed unread."""

import json
import re
from collections.abc import Mapping, Sequence
from datetime import date

from game.classroom.kept import Head, Minutes, PlayCount
from game.engine.catalogue import FAMILIES
from game.engine.classroom import Counted, Decided, Event, WentBack
from game.engine.counts import Count, Hands

ID = re.compile(r"[0-9a-f]{8,64}")
UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")  # control signs, halves of letters
SLOTS: Mapping[object, Minutes] = {55: 55, 20: 20}
MOST_LETTERS = 100  # of an id
MOST_TITLE, MOST_PLACE = 300, 2_000
MOST_EVENTS, MOST_PLAYS = 2_000, 2_000
MOST_POSITION = 1_000  # choices of one way
MOST_WAYS = 40  # choices of one moment
MOST_HANDS = 5_000
MOST_REFLEXES = 200
MOST_SECONDS = 1_000_000
MOST_TEXT = 20_000  # letters of one event or play


def is_id(value: object) -> bool:
    """Tell whether something can be the random id of a lesson."""
    return isinstance(value, str) and ID.fullmatch(value) is not None


def head_row(head: Head) -> dict[str, object]:
    """Give a head as the columns of its row."""
    return {
        "id": head.id,
        "scenario": head.scenario,
        "digest": head.digest,
        "title": head.title,
        "language": head.language,
        "country": head.country,
        "minutes": head.minutes,
        "day": head.day.isoformat(),
        "place": head.place,
    }


def head_of(row: Mapping[str, object]) -> Head | None:
    """Read a head from the columns of its row; None if it cannot be one."""
    day, minutes = _day(row.get("day")), SLOTS.get(_number(row.get("minutes"), 60))
    named = ("scenario", "digest", "language", "country")
    texts = {name: _text(row.get(name), MOST_LETTERS) for name in named}
    title, place = _text(row.get("title"), MOST_TITLE), _text(row.get("place"), MOST_PLACE)
    if day is None or minutes is None or title is None or place is None or not is_id(row.get("id")):
        return None
    if any(one is None for one in texts.values()) or not texts["scenario"]:
        return None
    told = {name: one or "" for name, one in texts.items()}
    return Head(id=str(row["id"]), title=title, minutes=minutes, day=day, place=place, **told)


def event_text(event: Event) -> str:
    """Give an event as the text of its row; a count that may not be told is left out."""
    if isinstance(event, WentBack):
        return _dumped({"back": event.position})
    data: dict[str, object] = {} if isinstance(event, Counted) else {"choice": event.choice}
    if event.won or isinstance(event, Counted):
        data["won"] = list(event.won)
    hands = Count(event.hands).told
    if hands:
        data["hands"] = [list(one) for one in hands]
    return _dumped(data)


def event_of(text: object) -> Event | None:
    """Read an event from the text of its row; None if it cannot be one."""
    data = _loaded(text)
    if data.keys() == {"back"}:
        back = _number(data["back"], MOST_POSITION)
        return None if back is None else WentBack(back)
    won, hands = _won(data.get("won", [])), _hands(data.get("hands", []))
    if not data.keys() <= {"choice", "won", "hands"} or won is None or hands is None:
        return None
    if "choice" not in data:
        return Counted(won, hands) if won else None
    choice = _text(data["choice"], MOST_LETTERS)
    return Decided(choice, won, hands) if choice else None


def play_text(play: PlayCount) -> str:
    """Give what one pupil's own play showed as the text of its row."""
    families = {name: list(pair) for name, pair in sorted(play.families.items())}
    return _dumped({"families": families, "ended": play.is_ended})


def play_of(seat: object, text: object) -> PlayCount | None:
    """Read such a play from its row; None if it cannot be one."""
    data, name = _loaded(text), _text(seat, MOST_LETTERS)
    families, is_ended = data.get("families"), data.get("ended")
    if not name or not isinstance(families, dict) or not isinstance(is_ended, bool):
        return None
    counts = {one: _pair(pair) for one, pair in families.items() if one in FAMILIES}
    found = {one: pair for one, pair in counts.items() if pair is not None}
    return PlayCount(name, found, is_ended) if len(found) == len(families) else None


def seconds_of(value: object) -> int:
    """Give how long a lesson has lasted; 0 if that cannot be read."""
    return _number(value, MOST_SECONDS) or 0


def _dumped(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _loaded(text: object) -> dict[str, object]:
    if not isinstance(text, str) or len(text) > MOST_TEXT:
        return {}
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return data if isinstance(data, dict) else {}


def _text(value: object, most: int) -> str | None:
    if not isinstance(value, str) or len(value) > most or UNSEEN.search(value):
        return None
    return value


def _number(value: object, most: int) -> int | None:
    is_number = isinstance(value, int) and not isinstance(value, bool)
    return value if is_number and isinstance(value, int) and 0 <= value <= most else None


def _day(value: object) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None


def _won(value: object) -> tuple[str, ...] | None:
    if not isinstance(value, list) or len(value) > MOST_WAYS:
        return None
    found = tuple(one for one in (_text(one, MOST_LETTERS) for one in value) if one)
    return found if len(found) == len(value) else None


def _hands(value: object) -> Hands | None:
    if not isinstance(value, list) or len(value) > MOST_WAYS:
        return None
    found = tuple(one for one in map(_hand, value) if one is not None)
    is_whole = len(found) == len(value) and len(dict(found)) == len(found)
    return Count(found).told if is_whole else None


def _hand(value: object) -> tuple[str, int] | None:
    if not isinstance(value, list) or len(value) != 2:
        return None
    choice, number = _text(value[0], MOST_LETTERS), _number(value[1], MOST_HANDS)
    return (choice, number) if choice and number is not None else None


def _pair(value: object) -> tuple[int, int] | None:
    if not isinstance(value, Sequence) or isinstance(value, str) or len(value) != 2:
        return None
    shown, at_stake = (_number(one, MOST_REFLEXES) for one in value)
    if shown is None or at_stake is None or shown > at_stake:
        return None
    return shown, at_stake
