"""How what is said and told in a story is heard: with the name of who says it."""

from collections.abc import Iterable

from game.engine.problem import Translate
from game.engine.scenario import Scenario
from game.engine.transcript import Entry
from game.ui.widgets import Heard
from game.wording import named, passed_over

LAST = 1_000_000  # what is told behind everything else
Numbered = tuple[int, Entry]  # an entry and its place in the whole play


def spoken(entry: Entry, scenario: Scenario, text: Translate) -> str:
    """Give an entry as it is heard."""
    if entry.kind == "skipped":
        return passed_over(text)
    if entry.kind in ("narration", "act"):
        return entry.text
    return named(scenario.cast[entry.speaker].name, entry.text, text)


def heard_of(numbered: Numbered, here: int, visit: int) -> Heard:
    """Give how an entry is told: as news if it belongs to the step `here` or led to it."""
    number, entry = numbered
    is_news = entry.step == here or (entry.step == here - 1 and bool(entry.choice_id))
    return Heard(f"entry:{number}", is_news, visit, 2 * number)


def before(numbered: Iterable[Numbered], here: int) -> int:
    """Give the order of what is told just before the first line of a step."""
    return 2 * min((number for number, entry in numbered if entry.step == here), default=LAST) - 1
