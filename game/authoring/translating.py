"""The command `translate`: templates, catalogues, how far they are, and the pseudo-language."""

import argparse
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from game import files
from game.authoring.extractor import messages_of
from game.authoring.merging import merge
from game.authoring.problem_lists import listed
from game.authoring.progress import progress_of, status
from game.engine.checks.translations import Translation
from game.engine.po import Message, MessageCatalogue, po_text
from game.engine.problem import Problem
from game.engine.scenario import Scenario
from game.engine.texts import PackTexts
from game.i18n import Messages
from game.library import translation, written_texts
from game.lookup import paths_of
from game.outcome import FINE, PROBLEMS, WRONG_USE, Outcome, written
from game.pseudo import PSEUDO, pseudo
from game.wording import filled

Act = Callable[[Path, Scenario | PackTexts], Outcome]


def translate(options: argparse.Namespace, messages: Messages) -> Outcome:
    """Prepare or follow the translations of some scenarios."""
    paths = paths_of(options.scenarios or [str(files.shipped())], messages)
    return (
        paths if isinstance(paths, Outcome) else _ACTIONS[options.action](paths, options, messages)
    )


def _extract(paths: list[Path], options: argparse.Namespace, messages: Messages) -> Outcome:
    del options

    def act(path: Path, scenario: Scenario | PackTexts) -> Outcome:
        template = MessageCatalogue(_messages(path, scenario), header=_header(scenario))
        return written(files.translation_template(path), po_text(template))

    return _each(paths, act, messages)


def _merge(paths: list[Path], options: argparse.Namespace, messages: Messages) -> Outcome:
    plurals = _plurals(options.to)
    if not plurals:
        told = messages.text("'{code}' is no code of a language; write en, de or pt_BR")
        return Outcome(WRONG_USE, error=filled(told, code=options.to))

    def act(path: Path, scenario: Scenario | PackTexts) -> Outcome:
        wanted = _messages(path, scenario)
        if files.is_pack(path) and (scenario.language == options.to or not wanted):
            return Outcome(FINE)  # of all of them, those that have anything to translate
        if scenario.language == options.to:
            told = messages.text("{file} is written in this language already: {code}")
            return Outcome(WRONG_USE, error=filled(told, file=path, code=options.to))
        old, problems = translation(path, options.to)
        if problems:
            return _told(problems, messages)
        old = old or MessageCatalogue((), header=_header(scenario, options.to, plurals))
        merged = merge(wanted, old)
        outcome = written(files.translation_file(path, options.to), po_text(merged))
        if outcome.code != FINE:
            return outcome
        progress = progress_of(Translation(scenario, merged, options.to))
        return replace(outcome, told=f"{outcome.told}\n{progress.told(messages.text)}")

    return _each(paths, act, messages)


def _pseudo(paths: list[Path], options: argparse.Namespace, messages: Messages) -> Outcome:
    del options

    def act(path: Path, scenario: Scenario | PackTexts) -> Outcome:
        odd = (replace(one, string=pseudo(one.id)) for one in _messages(path, scenario))
        catalogue = MessageCatalogue(tuple(odd), header=_header(scenario, PSEUDO))
        return written(files.translation_file(path, PSEUDO), po_text(catalogue))

    return _each(paths, act, messages)


def _each(paths: Iterable[Path], act: Act, messages: Messages) -> Outcome:
    """Act on every scenario that can be read, and tell what keeps the others from it."""
    outcomes: list[Outcome] = []
    for path in paths:
        scenario, problems = written_texts(path)
        outcomes.append(act(path, scenario) if scenario else _told(problems, messages))
    return Outcome(
        max(one.code for one in outcomes),
        "\n".join(one.told for one in outcomes if one.told),
        "\n".join(one.error for one in outcomes if one.error),
    )


def _told(problems: list[Problem], messages: Messages) -> Outcome:
    return Outcome(PROBLEMS, listed(problems, "text", messages.text))


def _messages(path: Path, scenario: Scenario | PackTexts) -> tuple[Message, ...]:
    return messages_of(scenario, files.place_from_translations(path))


def _header(scenario: Scenario | PackTexts, language: str = "", plurals: str = "") -> Message:
    """Give the header of a new catalogue; it bears no date, so that equal files stay equal."""
    what = "pack" if isinstance(scenario, PackTexts) else "scenario"
    about = f"Translation of the {what} {scenario.id}" if language else f"Template of {scenario.id}"
    fields = {
        "Project-Id-Version": scenario.id,
        "Language": language,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": plurals,
        "X-Poedit-Basepath": "../../.." if language else "..",
    }
    told = "".join(f"{name}: {value}\n" for name, value in fields.items() if value)
    return Message("", "", told, comments=(f" {about}.",))


def _plurals(code: str) -> str:
    """Give how a language forms plurals, as headers tell it; empty for what is no language."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415  only new catalogues need it
    from babel.messages.plurals import get_plural  # noqa: PLC0415

    try:
        return get_plural(Locale.parse(code)).plural_forms if files.LANGUAGE.fullmatch(code) else ""
    except (ValueError, UnknownLocaleError):
        return ""


_ACTIONS: Mapping[str, Callable[[list[Path], argparse.Namespace, Messages], Outcome]] = {
    "extract": _extract,
    "merge": _merge,
    "status": status,
    "pseudo": _pseudo,
}
