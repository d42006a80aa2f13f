"""How the debrief speaks of moments where nothing was wrong."""

import pytest

from game.engine.debrief import Debrief
from game.engine.scenario import Ending
from game.engine.score import Score
from game.i18n import Messages
from game.wording import harmless_sentence


def data(harmless: int, alarms: int) -> Debrief:
    score = Score((), harmless, alarms)
    return Debrief(Ending("open", "", ("listen",)), (), (), score, None, (), (), ())


def test_without_harmless_moments_nothing_is_said(french: Messages) -> None:
    assert harmless_sentence(data(0, 0), french) == ""


@pytest.mark.parametrize(
    ("harmless", "alarms", "start"),
    [
        (1, 0, "1 moment était sans danger, et tu l’as vu"),
        (2, 0, "2 moments étaient sans danger, et tu l’as vu"),
        (1, 1, "1 moment était sans danger. La prudence n’est jamais une faute"),
        (3, 1, "3 moments étaient sans danger. La prudence n’est jamais une faute"),
    ],
)
def test_harmless_moments_are_told_without_blame(
    french: Messages, harmless: int, alarms: int, start: str
) -> None:
    assert harmless_sentence(data(harmless, alarms), french).startswith(start)
