"""All that is checked beyond reading: a small function a rule, its docstring the manual."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from inspect import cleandoc

from game.engine.checks import choices, conditions, help, names, shape, words  # noqa: A004
from game.engine.checks.subject import Finding, Subject
from game.engine.problem import Problem, Severity
from game.engine.scenario import Scenario


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: the function that finds, and how serious it is."""

    find: Callable[[Subject], Iterator[Finding]]
    severity: Severity = "error"
    needs_states: bool = False  # says nothing where not every state could be looked at

    @property
    def code(self) -> str:
        """Give the stable code, which is the function's name."""
        return self.find.__name__.replace("_", "-")

    @property
    def page(self) -> str:
        """Give the manual page."""
        return cleandoc(self.find.__doc__ or "")


RULES = (
    Rule(shape.unreachable_node, needs_states=True),
    Rule(shape.stuck, needs_states=True),
    Rule(shape.no_way_to_an_ending, needs_states=True),
    Rule(conditions.condition_never_holds, "warning"),
    Rule(conditions.condition_always_holds, "warning"),
    Rule(conditions.too_many_states, "warning"),
    Rule(help.help_too_far, needs_states=True),
    Rule(help.ending_without_a_line_to_talk_to),
    Rule(help.no_telling_moment, "warning"),
    Rule(words.blame_word),
    Rule(words.gone_for_ever),
    Rule(words.number_in_the_story),
    Rule(words.law_in_the_story),
    Rule(words.long_text, "warning"),
    Rule(choices.missing_feedback, "warning"),
    Rule(choices.best_choice_always_first, "warning"),
    Rule(choices.best_choice_always_longest, "warning"),
    Rule(choices.same_words_twice, "warning"),
    Rule(names.unused_variable, "warning"),
    Rule(names.unused_character, "warning"),
    Rule(names.technique_never_named, "warning"),
)


def check(scenario: Scenario, file: str) -> list[Problem]:
    """Find all that the rules have to say about a sound scenario, by place."""
    subject = Subject(scenario)
    return sorted(
        Problem(
            file,
            finding.line,
            finding.column,
            rule.code,
            finding.message,
            finding.hint,
            rule.severity,
            finding.values,
        )
        for rule in RULES
        if subject.possible.is_whole or not rule.needs_states
        for finding in rule.find(subject)
    )
