"""The teacher's guide as a page: well formed, escaped, nothing to load, nothing left out."""

import itertools
import re
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from game.authoring.guide_page import guide_page
from game.engine.catalogue import Catalogue
from game.engine.country import Country
from game.engine.lesson import Lesson, lesson
from game.engine.scenario import Scenario
from game.engine.texts import translated
from game.i18n import Messages
from game.pseudo import PSEUDO_RTL
from game.teaching import difficult_moments, disclosure, never_the_image
from game.wording import ground_rules, read_on
from tests.engine.clean import clean
from tests.engine.given import sound

ENGLISH = Messages()
ODD = '<script src="x">&\'</script>'
LOADING = {"script", "link", "img", "iframe", "object", "embed", "audio", "video", "base", "form"}


@pytest.fixture(scope="module")
def data(scenario: Scenario, catalogue: Catalogue, country: Country) -> Lesson:
    return lesson(scenario, catalogue, country)


@pytest.fixture(scope="module")
def page(data: Lesson, catalogue: Catalogue) -> str:
    return guide_page(data, catalogue, ENGLISH)


@pytest.fixture(scope="module")
def tree(page: str) -> ET.Element:
    return ET.fromstring(page)  # noqa: S314  our own page


@pytest.fixture(scope="module")
def words(tree: ET.Element) -> str:
    return flat("".join(tree.itertext()))


def flat(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def test_the_page_says_its_language(tree: ET.Element) -> None:
    assert (tree.attrib["lang"], tree.attrib["dir"]) == ("en", "ltr")


def test_headings_go_down_one_level_at_a_time(tree: ET.Element) -> None:
    levels = [int(one.tag[1]) for one in tree.iter() if re.fullmatch(r"h\d", one.tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later <= one + 1 for one, later in itertools.pairwise(levels))


def test_every_section_begins_with_its_heading(tree: ET.Element) -> None:
    assert [one for one in tree.iter("section") if one[0].tag != "h2"] == []


def test_every_table_names_its_columns_and_rows(tree: ET.Element) -> None:
    heads = [one.attrib.get("scope") for one in tree.iter("th")]
    assert {*heads} == {"col", "row"}


def test_nothing_is_loaded(tree: ET.Element, page: str) -> None:
    assert {one.tag for one in tree.iter()} & LOADING == set()
    assert {name for one in tree.iter() for name in one.attrib} & {"src", "href", "style"} == set()
    assert re.findall(r"url\(|@import|expression", page) == []


def test_the_page_runs_nothing(tree: ET.Element) -> None:
    assert [name for one in tree.iter() for name in one.attrib if name.startswith("on")] == []


def test_whatever_an_author_writes_is_escaped(catalogue: Catalogue, country: Country) -> None:
    odd = translated(sound(clean()), "fr", lambda _, __, ___: ODD)
    page = guide_page(lesson(odd, catalogue, country), catalogue, ENGLISH)
    told = ET.fromstring(page)  # noqa: S314  our own page
    assert "<script" not in page
    assert ODD in "".join(told.itertext())


def test_whatever_a_country_writes_is_escaped(data: Lesson, catalogue: Catalogue) -> None:
    odd = replace(
        data,
        help=tuple(replace(one, line=ODD, what_for=ODD, say=ODD, url=ODD) for one in data.help),
        rights=tuple(replace(one, title=ODD, text=ODD, article=ODD) for one in data.rights),
    )
    assert "<script" not in guide_page(odd, catalogue, ENGLISH)


def test_every_line_of_help_stands_there_with_its_day(words: str, country: Country) -> None:
    lines = [flat(part) for one in country.help for part in (one.line, read_on(one, ENGLISH))]
    assert [one for one in lines if one not in words] == []


def test_every_right_stands_there_with_its_article(words: str, data: Lesson) -> None:
    assert data.rights
    assert [one for one in data.rights if flat(one.article) not in words] == []


def test_every_question_stands_there_with_all_its_choices(tree: ET.Element, data: Lesson) -> None:
    points = [one for one in tree.iter("div") if one.attrib.get("class") == "point"]
    assert len(points) == len(data.discussions)
    for point, landmark in zip(points, data.discussions, strict=True):
        told = flat("".join(point.itertext()))
        assert flat(landmark.node.discuss) in told
        for way in landmark.ways:
            assert flat(way.choice.text) in told
            assert flat(way.choice.feedback) in told


def test_every_ending_is_among_the_ways(words: str, scenario: Scenario) -> None:
    endings = [one.ending for one in scenario.nodes.values() if one.ending]
    assert [one.title for one in endings if flat(one.next_step) not in words] == []


def test_the_rules_are_those_of_the_game(words: str) -> None:
    assert [one for one in ground_rules(str) if one not in words] == []


def test_the_protocol_is_whole(words: str) -> None:
    steps = [part for step in disclosure(str) for part in step]
    assert [one for one in (*steps, never_the_image(str)) if one not in words] == []


def test_difficult_moments_have_words(words: str) -> None:
    told = [part for pair in difficult_moments(str) for part in pair]
    assert [one for one in told if one not in words] == []


def test_the_short_lesson_tells_where_to_stop_and_then_who_helps(
    tree: ET.Element, data: Lesson
) -> None:
    slot = [one for one in tree.iter("div") if one.attrib.get("class") == "slot"][1]
    told = flat("".join(slot.itertext()))
    stop = data.slots[1].stop
    assert stop
    assert f"Stop at moment {stop.landmark.number}" in told
    assert ", ".join(stop.letters) in told
    assert "First say aloud who helps" in told


def test_a_card_has_lines_to_fill_in_and_lines_of_help(tree: ET.Element) -> None:
    cards = [one for one in tree.iter("div") if one.attrib.get("class") == "card"]
    assert len(cards) == 4
    for card in cards:
        assert len(list(card.iter("span"))) == 4
        assert len(list(card.iter("li"))) == 3


def test_the_page_is_the_same_each_time(page: str, data: Lesson, catalogue: Catalogue) -> None:
    assert guide_page(data, catalogue, ENGLISH) == page


def test_a_map_is_drawn_where_it_can_be_read(catalogue: Catalogue, country: Country) -> None:
    small = clean().replace("next: second", "next: last")
    scenario = sound(small[: small.index("  second:")] + small[small.index("  last:") :])
    page = guide_page(lesson(scenario, catalogue, country), catalogue, ENGLISH)
    assert "<svg" in page
    ET.fromstring(page)  # noqa: S314  our own page


def test_a_map_that_would_be_too_small_is_left_out(page: str) -> None:
    assert "<svg" not in page


def test_a_story_without_tactics_says_so(catalogue: Catalogue, country: Country) -> None:
    calm = sound(clean(("        tactic: deadline\n", "")))
    page = guide_page(lesson(calm, catalogue, country), catalogue, ENGLISH)
    assert "nobody means harm" in page


def test_a_story_that_ends_in_time_says_so(catalogue: Catalogue, country: Country) -> None:
    page = guide_page(lesson(sound(clean()), catalogue, country), catalogue, ENGLISH)
    assert page.count("can be played to one of its endings") == 2


def test_without_a_stop_there_is_still_a_rule_for_stopping(
    catalogue: Catalogue, country: Country
) -> None:
    endless = clean(("minutes: 5", "minutes: 40")).replace("next: last", "next: first")
    page = guide_page(lesson(sound(endless), catalogue, country), catalogue, ENGLISH)
    assert "Stop at moment" not in page
    assert page.count("never just after a threat") == 2


def test_rights_that_no_pack_holds_are_spoken_of(data: Lesson, catalogue: Catalogue) -> None:
    bare = replace(data, rights=(), lacks_rights=True)
    assert "The laws of your country protect you" in guide_page(bare, catalogue, ENGLISH)


def test_a_language_read_from_the_right_says_so(data: Lesson, catalogue: Catalogue) -> None:
    assert 'dir="rtl"' in guide_page(data, catalogue, Messages(PSEUDO_RTL))
