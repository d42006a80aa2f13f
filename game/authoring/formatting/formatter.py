"""Gives a scenario file its normal form: the same story, pleasant to read, safe from YAML.

Sentences stand between double quotes, ids and numbers bare; two spaces indent; one empty line
parts nodes; what was written within brackets or braces stays so; the order of keys and every
comment are kept. What YAML cannot read, or reads otherwise than it was meant, is mended first
(`repair`, `sentences`). A file that the reader still refuses then is left alone.
"""

from dataclasses import dataclass

from game.authoring.formatting.repair import repaired
from game.authoring.formatting.sentences import Places, mend_sentences
from game.authoring.formatting.source import Source
from game.authoring.formatting.tree import Mended
from game.authoring.formatting.writer import Writer
from game.engine.fields import Report, table
from game.engine.marked import Limits, read_marked
from game.engine.placed import Items, Table, Text, Value
from game.engine.problem import N_, Problem

NOT_THE_SAME = N_("this file could not be put in order without a loss; it was left as it is")
SAY_IT = N_("please send it to those who make Coupe Court")
LIMITS = Limits(characters=500_000)  # a story of forty nodes has about 40,000


@dataclass(frozen=True, slots=True)
class Formatted:
    """The text in normal form, or None with the problems that keep it from being written."""

    text: str | None
    problems: tuple[Problem, ...] = ()
    mended: tuple[Mended, ...] = ()


def formatted(text: str, file: str) -> Formatted:
    """Give a file its normal form; it never raises, whatever the text."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    value, problems = read_marked(text, file, LIMITS)
    lines: frozenset[int] = frozenset()
    if problems and problems[0].code != "too-large":
        text, lines = repaired(text)
        value, problems = read_marked(text, file)
    report = Report(file, problems)
    if problems or value is None or table(value, report) is None:
        return Formatted(None, tuple(report.problems))
    return _written(Source(text), value, file, lines)


def _written(source: Source, value: Value, file: str, lines: frozenset[int]) -> Formatted:
    places = mend_sentences(source, lines)
    writer = Writer(source)
    text = writer.written()
    if _is_kept(source, value, text, places):
        return Formatted(text, (), tuple(writer.mended))
    return Formatted(None, (Problem(file, 1, 1, "not-formatted", NOT_THE_SAME, SAY_IT),))


def _is_kept(source: Source, value: Value, text: str, places: Places) -> bool:
    """Tell whether a text holds what its source holds: all data and every comment, in order."""
    after, problems = read_marked(text, "")
    if problems or after is None or not _is_same(value, after, places):
        return False
    comments = [one.text for one in Source(text).comments]
    return comments == [one.text for one in source.comments]


def _is_same(before: Value, after: Value, places: Places) -> bool:
    """Tell whether two values are equal, but for sentences that were mended."""
    if (before.line, before.column) in places and isinstance(after, Text):
        return not isinstance(before, Text) or after.startswith(before)
    if isinstance(before, Table) and isinstance(after, Table):
        pairs = zip(before.items(), after.items(), strict=False)
        is_same = all(
            one == other and _is_same(first, second, places)
            for (one, first), (other, second) in pairs
        )
        return is_same and len(before) == len(after)
    if isinstance(before, Items) and isinstance(after, Items):
        pairs_of = zip(before, after, strict=False)
        is_same = all(_is_same(first, second, places) for first, second in pairs_of)
        return is_same and len(before) == len(after)
    return isinstance(before, Text) and isinstance(after, Text) and before == after
