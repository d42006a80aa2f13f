"""Rules on what is lost in silence: words behind a #, and times that go back."""

import pytest

from game.engine.checks import check, lost
from tests.engine.clean import clean, told, told_codes, told_of
from tests.engine.given import codes, sound

SENTENCE = 'feedback: "Elle va lire."'
LOST = [
    "Salle #3, à gauche.",
    "On se voit salle # 3",
    "Trop bien ! #tbt",
    "C’est fini. #jamais",
    "Elle lit  # et répond",
    "Elle\n          lit # et répond",
]
KEPT = [
    '"Salle #3, à gauche."',
    '"Salle"  # 3',
    "'Salle'  # 3",
    "Elle lit.  # et répond",
    "Elle lit ?  # plus tard",
    "Elle lit…  # plus tard",
    "Elle dit « oui »  # plus tard",
    "Salle#3",
    "Elle lit.",
    "Elle lit\n        # à relire",
    ">-  # un bloc\n          Elle lit # et répond",
]


@pytest.mark.parametrize("written", LOST)
def test_words_that_look_lost_are_told(written: str) -> None:
    assert told_codes((SENTENCE, f"feedback: {written}")) == ["comment-in-text"]


@pytest.mark.parametrize("written", KEPT)
def test_a_remark_is_none_of_our_business(written: str) -> None:
    assert told_codes((SENTENCE, f"feedback: {written}")) == []


@pytest.mark.parametrize(("remark", "found"), [("# un essai", []), ("#3", ["comment-in-text"])])
def test_a_title_needs_no_full_stop_before_a_remark(remark: str, found: list[str]) -> None:
    assert told_codes(('"Essai"', f"Essai  {remark}")) == found


def test_what_is_no_sentence_may_have_any_remark() -> None:
    assert (
        told_codes(
            ("minutes: 5", "minutes: 5 #cinq"),
            ("next: last\n      papa", "next: last #fin\n      papa"),
        )
        == []
    )


def test_the_lost_words_are_told_in_short() -> None:
    (problem,) = told(clean((SENTENCE, f"feedback: Salle #{'3' * 99}")))
    assert len(problem.told()) < 120


def timed(first: str, second: str, last: str = "") -> str:
    """Give the clean text with these times; no way leads round any of its nodes."""
    text = clean(
        ('"21:14"', f'"{first}"'),
        ("  second:\n", f'  second:\n    time: "{second}"\n'),
    )
    return text.replace("  last:\n", f'  last:\n    time: "{last}"\n') if last else text


@pytest.mark.parametrize(
    ("first", "second"),
    [("18:00", "10:05"), ("18:00", "17:59"), ("21:14", "10:00"), ("01:00", "22:00")],
)
def test_a_time_that_no_way_shows_is_told(first: str, second: str) -> None:
    (problem,) = told(timed(first, second))
    assert problem.code == "time-goes-back"
    assert (second in problem.told(), first in problem.told()) == (True, True)


@pytest.mark.parametrize(
    ("first", "second"),
    [("18:00", "18:00"), ("18:00", "06:00"), ("21:14", "09:00"), ("08:00", "22:00")],
)
def test_a_time_that_comes_later_is_fine(first: str, second: str) -> None:
    assert told(timed(first, second)) == []


def test_a_node_of_the_night_leads_to_the_next_day() -> None:
    assert codes(told(timed("18:00", "00:30", "15:00"))) == []
    assert codes(told(timed("18:00", "19:00", "15:00"))) == ["time-goes-back"]


def test_a_time_that_one_way_shows_is_fine() -> None:
    way = "next: second\n      wait:"
    text = timed("18:00", "20:00", "19:00")
    assert codes(told_of(text, "time-goes-back")) == ["time-goes-back"]
    shorter = text.replace(way, way.replace("second", "last"))
    assert told_of(shorter, "time-goes-back") == []


def test_the_earliest_time_is_told() -> None:
    text = timed("18:00", "20:00", "17:00").replace(
        "next: second\n      wait:", "next: last\n      wait:"
    )
    (problem,) = told_of(text, "time-goes-back")
    assert "18:00" in problem.told()


def test_too_many_times_are_not_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lost, "MOST_SHOWN", 1)
    assert check(sound(timed("18:00", "10:05")), "essai.yaml") == []
