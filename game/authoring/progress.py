"""How far a translation is, as numbers, as a sentence and as data."""

import argparse
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from game import files
from game.authoring.problem_lists import listed, problem_data
from game.engine.checks.translations import Translation
from game.engine.problem import Problem, Translate
from game.engine.texts import texts
from game.i18n import Messages
from game.library import translation, written_texts
from game.outcome import FINE, PROBLEMS, Outcome
from game.wording import filled


@dataclass(frozen=True, slots=True)
class Progress:
    """How many texts of a scenario are translated into one language."""

    scenario: str
    language: str
    texts: int
    translated: int  # and not fuzzy
    fuzzy: int
    missing: int
    orphan: int

    @property
    def percent(self) -> int:
        """Give the share that is translated; 100 only if all is."""
        return 100 * self.translated // self.texts if self.texts else 100

    @property
    def is_clean(self) -> bool:
        """Tell whether there is nothing left to do."""
        return self.translated == self.texts and not self.orphan

    def told(self, text: Translate) -> str:
        """Give a line for people."""
        sentence = text(
            "{scenario} ({language}): {percent} %, {translated} translated, {fuzzy} fuzzy, "
            "{missing} missing, {orphan} left over"
        )
        return filled(sentence, **self.data())

    def data(self) -> dict[str, str | int]:
        """Give plain data."""
        return {**asdict(self), "percent": self.percent}


def progress_of(found: Translation) -> Progress:
    """Count the texts of a translation."""
    texts, missing, fuzzy = len(found.wanted), len(found.missing), len(found.fuzzy)
    return Progress(
        found.scenario.id,
        found.language,
        texts=texts,
        translated=texts - missing - fuzzy,
        fuzzy=fuzzy,
        missing=missing,
        orphan=len(found.orphans),
    )


def status(paths: Iterable[Path], options: argparse.Namespace, messages: Messages) -> Outcome:
    """Tell how far the translations of some scenarios are."""
    rows: list[Progress] = []
    bare: list[str] = []
    problems: list[Problem] = []
    for path in paths:
        scenario, found = written_texts(path)
        problems += found
        languages = files.translation_languages(path)
        if scenario is not None and not languages and any(texts(scenario)):
            bare.append(scenario.id)
        for language in languages:
            catalogue, found = translation(path, language)
            problems += found
            if scenario is not None and catalogue is not None:
                rows.append(progress_of(Translation(scenario, catalogue, language)))
    is_bad = problems or (options.strict and not all(one.is_clean for one in rows))
    code = PROBLEMS if is_bad else FINE
    if options.format == "json":
        told = {
            "translations": [one.data() for one in rows],
            "problems": [problem_data(one, messages.text) for one in problems],
        }
        return Outcome(code, json.dumps(told, ensure_ascii=False, indent=2))
    lines = [one.told(messages.text) for one in rows]
    lines += [filled(messages.text("{scenario}: no translation yet"), scenario=one) for one in bare]
    lines += [listed(problems, "text", messages.text)] if problems else []
    return Outcome(code, "\n".join(lines))
