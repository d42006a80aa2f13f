"""A lesson as a table for spreadsheets: one row for each vote and choice."""

import csv
import io
import re
from collections.abc import Iterator

from game.classroom.asking import ways_of
from game.classroom.report import ClassReport
from game.engine.classroom import Decided
from game.engine.problem import Translate
from game.i18n import Messages

MARK = "\ufeff"  # by which Excel knows UTF-8
# What spreadsheets work out, at the start of a cell: also of one that begins within ours, where a
# spreadsheet parts cells by other signs than the comma, as a French one does, or at a new line.
FORMULA = re.compile(r"(^|[;\t\r\n]\"?)(?=\s*[=+\-@＝＋－＠]|[\t\r\n])")
COLUMNS = (
    "session",
    "story",
    "day",
    "minutes",
    "vote",
    "way",
    "moment",
    "letter",
    "choice",
    "words",
    "taken",
    "most_hands",
    "hands",
    "voters",
)


def report_csv(data: ClassReport, messages: Messages) -> str:
    """Give the table; hands and voters are empty where they may not be told.

    Its cells are parted as spreadsheets of that language part them.
    """
    text = messages.text
    head = data.kept.head
    lesson = (head.told_id, head.scenario, head.day.isoformat(), head.minutes)
    written = io.StringIO(newline="")
    parting = ";" if messages.has_decimal_comma else ","
    writer = csv.writer(written, delimiter=parting, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in (*_asked(data, text), *_rest(data)):
        writer.writerow([_harmless(cell) for cell in (*lesson, *row)])
    return MARK + written.getvalue()


def _asked(data: ClassReport, text: Translate) -> Iterator[tuple[object, ...]]:
    for one in data.asked:
        for way in ways_of(one.before, text):
            place = (one.number, one.way, one.before.node.written)
            yield (*place, way.letter, way.id, way.text, *_decided(way.id, one.decided))


def _rest(data: ClassReport) -> Iterator[tuple[object, ...]]:
    """Give what is known of votes without their story: the choices that were named."""
    for number, one in enumerate(data.rest, len(data.asked) + 1):
        for choice in dict.fromkeys((*(name for name, _ in one.hands), *one.won, one.choice)):
            yield (number, "", "", "", choice, "", *_decided(choice, one))


def _decided(choice: str, decided: Decided) -> tuple[object, ...]:
    hands = dict(decided.hands)
    voters = sum(hands.values()) or ""
    return (
        int(choice == decided.choice),
        int(choice in decided.won),
        hands.get(choice, 0) if hands else "",
        voters,
    )


def _harmless(cell: object) -> str:
    """Give a cell that no spreadsheet takes for something to work out."""
    return FORMULA.sub(r"\1'", str(cell))
