"""All that is checked beyond reading: a small function a rule, its docstring the manual."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from game.engine.checks import (
    choices,
    conditions,
    drawing,
    harmless,
    help,  # noqa: A004
    lost,
    names,
    packs,
    shape,
    translations,
    words,
)
from game.engine.checks.manual import page_of
from game.engine.checks.subject import Finding, Subject, Written
from game.engine.checks.translations import Translation
from game.engine.country import Entry
from game.engine.front import TooManyStates
from game.engine.glyphs import Face
from game.engine.po import MessageCatalogue
from game.engine.problem import Problem, Severity
from game.engine.scenario import Scenario
from game.engine.texts import PackTexts


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: the function that finds, and how serious it is."""

    find: Callable[..., Iterator[Finding]]  # of a Subject, or of a Translation
    severity: Severity = "error"
    needs_states: bool = False  # says nothing where not every state could be looked at

    @property
    def code(self) -> str:
        """Give the stable code, which is the function's name."""
        return self.find.__name__.replace("_", "-")

    @property
    def page(self) -> str:
        """Give the manual page: what, why, and what fails, a paragraph a line."""
        return page_of(self.find.__doc__ or "")


WORD_RULES = (  # of the translations too
    Rule(words.blame_word),
    Rule(words.gone_for_ever),
    Rule(words.number_in_the_story),
    Rule(words.law_in_the_story),
    Rule(words.long_text, "warning"),
    Rule(drawing.missing_glyph),
    Rule(drawing.does_not_fit, "warning"),
)
RULES = (
    *WORD_RULES,
    Rule(lost.comment_in_text, "warning"),
    Rule(lost.time_goes_back, "warning"),
    Rule(shape.unreachable_node, needs_states=True),
    Rule(shape.stuck, needs_states=True),
    Rule(shape.no_way_to_an_ending, needs_states=True),
    Rule(conditions.condition_never_holds, "warning"),
    Rule(conditions.condition_always_holds, "warning"),
    Rule(help.help_too_far, needs_states=True),
    Rule(help.ending_without_a_line_to_talk_to),
    Rule(help.no_telling_moment, "warning"),
    Rule(harmless.alarm_at_a_danger),
    Rule(harmless.harmless_without_trust, "warning"),
    Rule(harmless.pressure_at_a_harmless_node, "warning"),
    Rule(choices.missing_feedback, "warning"),
    Rule(choices.best_choice_always_first, "warning"),
    Rule(choices.best_choice_always_longest, "warning"),
    Rule(choices.same_words_twice, "warning"),
    Rule(names.unused_variable, "warning"),
    Rule(names.unused_character, "warning"),
    Rule(names.technique_never_named, "warning"),
    Rule(conditions.too_many_states, "warning"),  # last: it says what the others gave up
)
MISSING = Rule(translations.missing_translation, "warning")  # told at the text
TRANSLATION_RULES = (
    MISSING,
    Rule(translations.fuzzy_translation, "warning"),
    Rule(translations.orphan_translation, "warning"),
)
OLD = Rule(packs.old_entry, "warning")
PACK_TRANSLATION_RULES = (*TRANSLATION_RULES, Rule(packs.other_numbers))
EVERY_RULE = (*RULES, *PACK_TRANSLATION_RULES, OLD)


def check(scenario: Scenario, file: str, faces: Mapping[str, Face] | None = None) -> list[Problem]:
    """Find all that the rules have to say about a sound scenario, by place.

    `faces` is what the fonts of the game hold; without it, nobody asks how texts are drawn.
    """
    return sorted(problem for found in by_rule(scenario, file, faces) for problem in found)


def by_rule(
    scenario: Scenario, file: str, faces: Mapping[str, Face] | None = None
) -> Iterator[list[Problem]]:
    """Give what each rule in turn has to say; whoever must not wait may pause between two."""
    subject = Subject(scenario, faces or {})
    for rule in RULES:
        yield [_problem(rule, finding, file) for finding in _findings(rule, subject)]


def check_translation(
    scenario: Scenario | PackTexts,
    file: str,
    catalogue: MessageCatalogue,
    catalogue_file: str,
    language: str,
    faces: Mapping[str, Face] | None = None,
) -> list[Problem]:
    """Find what is missing or doubtful in a translation, and words that harm in its language."""
    translation = Translation(scenario, catalogue, language)
    is_pack = isinstance(scenario, PackTexts)
    found = {
        _problem(rule, finding, file if rule is MISSING else catalogue_file)
        for rule in (PACK_TRANSLATION_RULES if is_pack else TRANSLATION_RULES)
        for finding in rule.find(translation)
    }
    told = translation.told()
    if told is not None:
        subject = Subject(told, faces or {})
        found |= {
            _problem(rule, finding, catalogue_file)
            for rule in WORD_RULES
            for finding in rule.find(subject)
        }
    return sorted(found)


def check_pack(entries: Sequence[Entry], file: str, today: date) -> list[Problem]:
    """Find what the rules have to say about the sound entries of one file, on one day."""
    found = OLD.find(packs.Pack(entries, today))
    return sorted(_problem(OLD, finding, file) for finding in found)


def check_words(
    texts: PackTexts, file: str, faces: Mapping[str, Face] | None = None
) -> list[Problem]:
    """Find what the rules on words have to say about the texts of a booster."""
    subject = Written(texts, faces or {})
    return sorted({_problem(rule, one, file) for rule in WORD_RULES for one in rule.find(subject)})


def _problem(rule: Rule, finding: Finding, file: str) -> Problem:
    return Problem(
        file,
        finding.line,
        finding.column,
        rule.code,
        finding.message,
        finding.hint,
        rule.severity,
        finding.values,
    )


def _findings(rule: Rule, subject: Subject) -> list[Finding]:
    if rule.needs_states and not subject.reach.is_whole:
        return []
    try:
        return list(rule.find(subject))
    except TooManyStates:
        subject.reach.is_whole = False
        return []
