"""Sentences that count: none, one and many."""

from datetime import date
from pathlib import Path

import pytest

from game.cli import main
from game.engine.debrief import Debrief
from game.engine.scenario import Ending
from game.engine.score import FamilyScore, Score
from game.i18n import Messages
from game.library import Library
from game.scenes.scene import Context
from game.scenes.title import Title
from game.sources import Loose
from game.wording import score_sentence
from tests.engine.clean import CLEAN
from tests.scenes.given import texts


def score(shown: int, at_stake: int, most: int | None = None) -> str:
    """Give the sentence on a play that showed so many reflexes of those that came up."""
    names = tuple(map(str, range(at_stake)))
    found = Score((FamilyScore("tell", names[:shown], names),))
    ending = Ending("open", "Demain.", ("listen",))
    return score_sentence(Debrief(ending, (), (), found, most, (), (), ()), Messages())


@pytest.mark.parametrize(
    ("shown", "at_stake", "sentence"),
    [
        (0, 0, "On this way, 0 reflexes were shown."),
        (1, 1, "On this way, 1 reflex was shown."),
        (2, 2, "On this way, 2 reflexes were shown."),
        (0, 1, "On this way, 1 reflex came up; you showed 0."),
        (1, 2, "On this way, 2 reflexes came up; you showed 1."),
    ],
)
def test_the_score_is_told_in_good_english(shown: int, at_stake: int, sentence: str) -> None:
    assert score(shown, at_stake) == sentence


def test_the_best_that_can_be_shown_follows_where_it_is_known() -> None:
    assert score(2, 2, 5).endswith("shown. The fullest way through this story shows 5.")


@pytest.mark.parametrize(
    ("count", "told"),
    [(1, "1 scenario, nothing to mend"), (2, "2 scenarios, nothing to mend")],
)
@pytest.mark.usefixtures("english")
def test_scenarios_without_problems_are_counted(
    count: int, told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for number in range(count):
        (tmp_path / f"story-{number}.yaml").write_text(CLEAN, encoding="utf-8")
    main(["check", str(tmp_path)])
    assert capsys.readouterr().out.strip() == told


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        ("mood: sad\n", "story.yaml: 1 problem to mend"),
        ("mood: sad\nend: good\n", "story.yaml: 2 problems to mend"),
    ],
)
def test_problems_of_a_file_are_counted(
    keys: str, told: str, tmp_path: Path, library: Library
) -> None:
    path = tmp_path / "story.yaml"
    path.write_text(keys + CLEAN, encoding="utf-8")
    context = Context(library, Messages(), date(2026, 11, 22))
    assert told in texts(Title(context, library.offered([Loose(path)])))
