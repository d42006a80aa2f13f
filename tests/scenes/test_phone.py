"""What the phone keeps of its last layout does not outlive what it was made of."""

from game.engine.problem import Translate
from game.engine.scenario import Scenario
from game.engine.transcript import Entry
from game.i18n import Messages
from game.scenes.phone import Before, PhoneState, phone
from game.ui.geometry import Rect
from tests.ui.given import window

PASSED_OVER = ((0, Entry("skipped", "", "", "sarah", "sarah", "21:14", 0)),)


def texts(
    scenario: Scenario, before: Before, text: Translate, thread: str = "sarah"
) -> tuple[str, ...]:
    state = PhoneState(scenario, thread, PASSED_OVER, (), "21:14", before=before)
    return phone(state, Rect(0, 0, 360, 700), window(), text).texts()


def test_its_marks_are_in_the_language_that_is_set(scenario: Scenario, french: Messages) -> None:
    before = Before()
    told = texts(scenario, before, french.text)
    assert texts(scenario, before, str) == texts(scenario, Before(), str) != told


def test_its_bars_name_who_writes_now(scenario: Scenario) -> None:
    before = Before()
    told = texts(scenario, before, str)
    assert texts(scenario, before, str, "lina") == texts(scenario, Before(), str, "lina") != told
