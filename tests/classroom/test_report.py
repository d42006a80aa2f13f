"""What is told of a lesson: every vote with its moment, in whatever state the story is."""

import csv
import io
import re
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from game import i18n
from game.classroom.kept import Kept, PlayCount
from game.classroom.report import ClassReport, class_report, totals
from game.classroom.report_csv import COLUMNS, MARK, report_csv
from game.classroom.report_page import report_page
from game.engine.catalogue import Catalogue
from game.engine.classroom import ClassPlay, Counted, Decided, WentBack
from game.engine.country import Country
from game.engine.scenario import Scenario
from game.i18n import Messages
from game.pseudo import PSEUDO_RTL
from tests.classroom.given import plays
from tests.classroom.lessons import taught

ENGLISH = Messages()
ODD = "<script>alert('=1+1')</script>"
LOADING = {"script", "link", "img", "iframe", "object", "embed", "audio", "video", "base", "form"}


@pytest.fixture(scope="module")
def kept(scenario: Scenario) -> Kept:
    return taught(scenario)


@pytest.fixture(scope="module")
def data(kept: Kept, scenario: Scenario, catalogue: Catalogue) -> ClassReport:
    return class_report(kept, scenario, catalogue)


@pytest.fixture(scope="module")
def words(data: ClassReport, catalogue: Catalogue, country: Country) -> str:
    return flat(report_page(data, catalogue, country, ENGLISH))


def flat(page: str) -> str:
    tree = ET.fromstring(page)  # noqa: S314  our own page
    body = tree.find("body")
    assert body is not None
    return re.sub(r"\s+", " ", " ".join(body.itertext()))


def rows(data: ClassReport) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(report_csv(data, ENGLISH).removeprefix(MARK))))


def decided(kept: Kept) -> list[Decided]:
    return [one for one in kept.events if isinstance(one, Decided)]


def test_a_vote_that_was_closed_as_the_lesson_stopped_is_told(
    kept: Kept, scenario: Scenario, catalogue: Catalogue, country: Country
) -> None:
    ids = ClassPlay.start(scenario).play.open_ids()
    hands = tuple((one, 5 + place) for place, one in enumerate(ids))
    left = replace(kept, events=(Counted((ids[-1],), hands),))
    data = class_report(left, scenario, catalogue)
    told = flat(report_page(data, catalogue, country, ENGLISH))
    assert "The lesson stopped here: no choice was taken." in told
    assert [(row["choice"], row["hands"], row["taken"]) for row in rows(data)] == [
        (one, str(number), "0") for one, number in hands
    ]


def test_every_vote_is_told_with_the_way_on_which_it_was_taken(data: ClassReport) -> None:
    assert [one.number for one in data.asked] == list(range(1, len(data.asked) + 1))
    assert [one.way for one in data.asked] == [1] * (len(data.asked) - 1) + [2]
    assert data.rest == ()


def test_a_class_is_divided_where_no_choice_has_more_than_half(data: ClassReport) -> None:
    assert [one.number for one in data.split][:1] == [1]
    for one in data.asked:
        hands = [number for _, number in one.decided.hands]
        assert one.is_split is (bool(hands) and max(hands) <= sum(hands) / 2)


def test_the_reflexes_of_all_ways_are_those_of_the_class(
    data: ClassReport, catalogue: Catalogue
) -> None:
    shown = {one for family in data.reflexes for one in family.shown}
    assert data.session is not None
    taken = [step.decided for way in data.session.ways for step in way.play.steps if step.decided]
    assert shown == {one for choice in taken for one in choice.shows}
    assert shown
    assert all(catalogue.reflexes[one].name for one in shown)


def test_the_page_has_each_vote_with_its_choices(data: ClassReport, words: str) -> None:
    for one in data.asked:
        assert f"Vote {one.number} " in words
        for offer in one.before.choices():
            assert not offer.is_open or re.sub(r"\s+", " ", offer.choice.text) in words


def test_numbers_stand_only_where_they_were_kept(data: ClassReport, words: str) -> None:
    assert words.count("Fewer than eight voted, or all agreed") == sum(
        not one.decided.hands and bool(one.decided.won) for one in data.asked
    )
    for row in rows(data):
        vote = data.asked[int(row["vote"]) - 1].decided
        assert (row["hands"] != "") is bool(vote.hands)
        assert row["hands"] == (str(dict(vote.hands)[row["choice"]]) if vote.hands else "")


def test_the_page_says_what_it_does_not_hold(words: str) -> None:
    assert "It holds no name, no ballot, no hour" in words


def test_of_a_lesson_without_votes_there_is_still_a_page(
    kept: Kept, scenario: Scenario, catalogue: Catalogue, country: Country
) -> None:
    bare = class_report(replace(kept, events=(), plays=()), scenario, catalogue)
    told = flat(report_page(bare, catalogue, country, ENGLISH))
    assert "0 votes" in told
    assert "Vote by vote" not in told


def test_without_its_story_a_lesson_is_told_by_ids(
    kept: Kept, catalogue: Catalogue, country: Country
) -> None:
    gone = class_report(kept, None, catalogue)
    told = flat(report_page(gone, catalogue, country, ENGLISH))
    assert "The story of this lesson is not here any more" in told
    assert all(one.choice in told for one in decided(kept))
    assert {row["choice"] for row in rows(gone)} >= {one.choice for one in decided(kept)}


def test_a_story_that_was_changed_is_told(
    kept: Kept, scenario: Scenario, catalogue: Catalogue, country: Country
) -> None:
    broken = (*kept.events[:2], Decided("gone"), WentBack(0), *kept.events[2:])
    other = replace(kept, events=broken, head=replace(kept.head, digest="other"), lost=2)
    found = class_report(other, scenario, catalogue)
    told = flat(report_page(found, catalogue, country, ENGLISH))
    assert "The story was changed since this lesson" in told
    assert "The last votes no longer fit the story" in told
    assert "2 lines of the lesson's file could not be read" in told
    assert len(found.asked) == 2
    assert len(found.rest) == len(decided(other)) - 2


def test_of_fewer_than_eight_plays_nothing_is_told(
    kept: Kept, scenario: Scenario, catalogue: Catalogue, country: Country
) -> None:
    few = class_report(replace(kept, plays=plays(7)), scenario, catalogue)
    assert few.totals == ()
    assert "Fewer than eight played on their own" in flat(
        report_page(few, catalogue, country, ENGLISH)
    )


def test_from_eight_plays_up_totals_are_told(words: str) -> None:
    found = totals(plays(12))
    assert [(one.family, one.shown, one.at_stake) for one in found] == [
        ("pause", 12, 24),
        ("tell", 12, 36),
    ]
    assert "12 of 36" in words


@pytest.mark.parametrize("shown", [0, 2])
def test_what_is_the_same_for_everybody_is_not_told(shown: int) -> None:
    same = [PlayCount(f"{seat:032x}", {"tell": (shown, 2)}) for seat in range(9)]
    assert [one.is_tellable for one in totals(same)] == [False]


def test_a_family_that_fewer_than_eight_met_is_not_told() -> None:
    rare = [PlayCount("a" * 8, {"proof": (1, 2)}) for _ in range(7)]
    assert "proof" not in [one.family for one in totals([*plays(9), *rare])]


def test_the_page_loads_nothing_and_escapes_everything(
    kept: Kept, scenario: Scenario, catalogue: Catalogue, country: Country
) -> None:
    odd = replace(kept, head=replace(kept.head, title=ODD), events=(Decided(ODD, (ODD,)),))
    for story in (scenario, None):
        page = report_page(class_report(odd, story, catalogue), catalogue, country, ENGLISH)
        tree = ET.fromstring(page)  # noqa: S314  our own page
        assert {one.tag for one in tree.iter()} & LOADING == set()
        assert ODD in "".join(tree.itertext())
        assert "http-equiv" not in page
        assert "url(" not in page


def test_the_page_can_be_read_from_right_to_left(
    data: ClassReport, catalogue: Catalogue, country: Country
) -> None:
    page = report_page(data, catalogue, country, Messages(PSEUDO_RTL))
    assert ET.fromstring(page).attrib["dir"] == "rtl"  # noqa: S314  our own page


def test_the_table_is_one_for_spreadsheets(data: ClassReport) -> None:
    table = report_csv(data, ENGLISH)
    assert table.startswith(MARK + ",".join(COLUMNS) + "\r\n")
    assert "\n" not in table.replace("\r\n", "")
    wanted = sum(offer.is_open for one in data.asked for offer in one.before.choices())
    assert len(rows(data)) == wanted


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "＝"])
def test_no_cell_is_worked_out(kept: Kept, catalogue: Catalogue, sign: str) -> None:
    odd = replace(kept, head=replace(kept.head, scenario=f"{sign}1"), events=(Decided(f"{sign}2"),))
    (row,) = rows(class_report(odd, None, catalogue))
    assert (row["story"], row["choice"]) == (f"'{sign}1", f"'{sign}2")


@pytest.mark.parametrize(("language", "parting"), [("fr", ";"), ("de", ";"), ("en", ",")])
def test_a_spreadsheet_of_the_language_opens_the_table_in_columns(
    data: ClassReport, language: str, parting: str
) -> None:
    table = report_csv(data, i18n.messages(language)).removeprefix(MARK)
    assert table.partition("\r\n")[0] == parting.join(COLUMNS)
    assert len(list(csv.DictReader(io.StringIO(table), delimiter=parting))) == len(rows(data))
