"""Formats files in place, or tells which would change."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from game import files
from game.authoring.formatting.formatter import Formatted, formatted
from game.authoring.formatting.scalars import quoted
from game.authoring.formatting.tree import Mended
from game.authoring.problem_lists import listed
from game.engine.problem import N_, Problem
from game.i18n import Messages
from game.outcome import FINE, PROBLEMS, Outcome
from game.wording import filled

LETTERS = 70  # of a sentence that is told


def format_files(paths: Sequence[Path], messages: Messages, *, is_check: bool) -> Outcome:
    """Format files, or only say which would change; those with problems are left alone."""
    run = _Run(messages, is_check)
    for path in paths:
        run.take(path)
    if not run.told:
        told = messages.count(
            "{count} scenario, nothing to change",
            "{count} scenarios, nothing to change",
            len(paths),
        )
        return Outcome(FINE, told)
    is_bad = run.has_problems or is_check
    return Outcome(PROBLEMS if is_bad else FINE, "\n".join(run.told))


@dataclass(slots=True)
class _Run:
    """One run over several files: what is told of them, in order."""

    messages: Messages
    is_check: bool
    told: list[str] = field(default_factory=list)
    has_problems: bool = False

    def take(self, path: Path) -> None:
        if path.suffix.lower() == ".zip":
            self._refuse([Problem(str(path), 1, 1, "archive", _PACK, _UNPACK)])
            return
        text, problem = files.read_source(path)
        found = formatted(text, str(path)) if problem is None else Formatted(None, (problem,))
        if found.text is None:
            self._refuse(found.problems)
            return
        try:
            is_changed = self._is_changed(path, found.text.encode("utf-8"))
        except OSError as error:
            values = (("reason", error.strerror or type(error).__name__),)
            self._refuse([Problem(str(path), 1, 1, "unwritable", _UNWRITABLE, values=values)])
            return
        if is_changed:
            self.told += [str(path), *map(self._mended, found.mended)]

    def _is_changed(self, path: Path, content: bytes) -> bool:
        """Write what is in another form, unless this is a check; tell whether it was."""
        if files.holds(path, content):
            return False
        if not self.is_check:
            files.replace_file(path, content)
        return True

    def _mended(self, one: Mended) -> str:
        told = self.messages.text("line {line}, to read again: {sentence}")
        line = one.line_before if self.is_check else one.line_now
        is_short = len(one.sentence) <= LETTERS
        sentence = one.sentence if is_short else one.sentence[:LETTERS].rstrip() + "…"
        return f"    {filled(told, line=line, sentence=quoted(sentence))}"

    def _refuse(self, problems: Sequence[Problem]) -> None:
        self.has_problems = True
        self.told.append(listed(problems, "text", self.messages.text))


_PACK = N_("this is a pack; only the YAML files in it can be put in order")
_UNPACK = N_("unpack it, and give the folder")
_UNWRITABLE = N_("this file cannot be written: {reason}")
