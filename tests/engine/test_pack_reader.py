"""Packs written here: a broken entry is left out and told."""

from datetime import date

import pytest

from game.engine.country import Country
from game.engine.pack_reader import read_catalogue, read_country
from game.engine.problem import Problem
from tests.engine.given import codes

HELP = """\
format: 1
country: fr
name: "France"
language: fr
entries:
  first:
    fact: fr-first
    name: "Première"
    kinds: [listen, remove]
    phone: "01"
    what_for: "Pour parler."
    line: "Une ligne."
    channels: ["tchat"]
    as_of: "2025-11-07"
    always: yes
    sources: ["https://exemple.fr"]
  second:
    fact: fr-second
    name: "Seconde"
    kinds: [police]
    what_for: "Pour agir."
    line: "Une autre."
    as_of: "2024-02-29"
    sources: ["https://exemple.fr/2"]
"""
LAWS = """\
format: 1
country: fr
language: fr
entries:
  blackmail:
    fact: fr-1
    kind: blackmail
    title: "Interdit"
    text: "C’est interdit."
    article: "Article 1"
    up_to: "jusqu’à un an"
    about: the-author
    as_of: "2026-04-02"
    sources: ["https://exemple.fr"]
  complaint:
    fact: fr-2
    kind: complaint
    title: "Ton droit"
    text: "Tu peux."
    article: "Article 2"
    about: you
    as_of: "2026-04-03"
    sources: ["https://exemple.fr"]
"""
REFLEXES = """\
format: 1
language: fr
families:
  pause: {name: "Couper court", summary: "Respirer."}
reflexes:
  breathe:
    {fact: ref-1, family: pause, phase: before, name: "Respirer", sentence: "Respire.",
     audience: teen, status: verified}
  tell:
    {fact: ref-2, family: tell, phase: after, name: "Parler", sentence: "Parle.",
     audience: adult, status: verified}
"""
TACTICS = """\
format: 1
language: fr
tactics:
  threat: {fact: pat-1, name: "La menace", purpose: "Faire peur.", notice: "Elle vise tes amis."}
"""


def country(
    *, help_change: tuple[str, str] = ("", ""), law_change: tuple[str, str] = ("", "")
) -> tuple[Country, list[Problem]]:
    help_text = HELP.replace(*help_change, 1) if help_change[0] else HELP
    law_text = LAWS.replace(*law_change, 1) if law_change[0] else LAWS
    return read_country((help_text, "help.yaml"), (law_text, "laws.yaml"))


def test_packs_are_read_in_order() -> None:
    found, problems = country()
    assert not problems
    assert (found.id, found.name) == ("fr", "France")
    assert [one.id for one in found.help] == ["first", "second"]
    assert [one.id for one in found.rights] == ["blackmail", "complaint"]


def test_a_help_line_is_read_with_all_that_it_has() -> None:
    one = country()[0].help[0]
    assert (one.name, one.kinds, one.phone) == ("Première", ("listen", "remove"), "01")
    assert (one.what_for, one.line, one.channels) == ("Pour parler.", "Une ligne.", ("tchat",))
    assert (one.as_of, one.sources) == (date(2025, 11, 7), ("https://exemple.fr",))
    assert one.is_always_shown


def test_a_help_line_is_not_always_shown_unless_it_says_so() -> None:
    one = country()[0].help[1]
    assert not one.is_always_shown
    assert (one.phone, one.url, one.channels) == ("", "", ())


def test_a_right_says_whom_it_is_about() -> None:
    rights = country()[0].rights
    assert [one.is_about_you for one in rights] == [False, True]
    assert [one.up_to for one in rights] == ["jusqu’à un an", ""]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (('    as_of: "2025-11-07"\n', ""), "missing-key"),
        (('"2025-11-07"', '"2025-02-30"'), "bad-day"),
        (('"2025-11-07"', '"novembre 2025"'), "bad-day"),
        (('"2025-11-07"', '""'), "empty-text"),
        (('    sources: ["https://exemple.fr"]\n', ""), "missing-key"),
        (('["https://exemple.fr"]', "https://exemple.fr"), "not-list"),
        (('["https://exemple.fr"]', '[""]'), "empty-text"),
        (('    name: "Première"\n', ""), "missing-key"),
        (("phone:", "fone:"), "unknown-key"),
        (("  first:", "  First:"), "bad-id"),
        (("always: yes", "always: sometimes"), "unknown-word"),
    ],
)
def test_a_broken_help_line_is_left_out_and_told(change: tuple[str, str], code: str) -> None:
    found, problems = country(help_change=change)
    assert [one.id for one in found.help] == ["second"]
    assert [(one.file, one.code) for one in problems] == [("help.yaml", code)]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (('    as_of: "2026-04-02"\n', ""), "missing-key"),
        (('"2026-04-02"', '"2026-13-02"'), "bad-day"),
        (('    sources: ["https://exemple.fr"]\n', ""), "missing-key"),
        (("about: the-author", "about: them"), "unknown-word"),
        (('    article: "Article 1"\n', ""), "missing-key"),
    ],
)
def test_a_broken_right_is_left_out_and_told(change: tuple[str, str], code: str) -> None:
    found, problems = country(law_change=change)
    assert [one.id for one in found.rights] == ["complaint"]
    assert [(one.file, one.code) for one in problems] == [("laws.yaml", code)]


def test_a_wrong_day_is_told_at_its_place_with_an_example() -> None:
    _, (problem,) = country(help_change=('"2025-11-07"', '"7/11/2025"'))
    assert problem.report() == (
        "help.yaml:14:12: error: '7/11/2025' is not a day [bad-day]\n    for example: 2025-11-07"
    )


@pytest.mark.parametrize("file", ["help", "laws"])
def test_an_entry_with_an_empty_list_of_sources_is_told(file: str) -> None:
    change = ('["https://exemple.fr"]', "[]")
    if file == "help":
        assert country(help_change=change)[1]
    else:
        assert country(law_change=change)[1]


def test_an_unknown_kind_of_help_is_told() -> None:
    _, problems = country(help_change=("[listen, remove]", "[listen, remov]"))
    assert codes(problems) == ["unknown-help"]


def test_a_help_line_of_an_unknown_kind_is_left_out() -> None:
    found, _ = country(help_change=("[listen, remove]", "[listen, remov]"))
    assert [one.id for one in found.help] == ["second"]


@pytest.mark.parametrize("day", ["20251107", "2025-W45-5"])
def test_a_day_is_written_in_one_form_only(day: str) -> None:
    assert codes(country(help_change=('"2025-11-07"', f'"{day}"'))[1]) == ["bad-day"]


def test_catalogues_are_read() -> None:
    found, problems = read_catalogue((REFLEXES, "reflexes.yaml"), (TACTICS, "tactics.yaml"))
    assert not problems
    assert found.families["pause"].name == "Couper court"
    assert list(found.reflexes) == ["breathe", "tell"]
    assert (found.reflexes["tell"].family, found.reflexes["tell"].audience) == ("tell", "adult")
    assert found.tactics["threat"].purpose == "Faire peur."


def test_a_broken_reflex_is_left_out_and_told() -> None:
    text = REFLEXES.replace("family: pause", "family: paus")
    found, problems = read_catalogue((text, "reflexes.yaml"), (TACTICS, "tactics.yaml"))
    assert list(found.reflexes) == ["tell"]
    assert [(one.file, one.code) for one in problems] == [("reflexes.yaml", "unknown-word")]


def test_problems_of_both_files_come_in_the_order_of_the_files() -> None:
    change, law_change = ('"2025-11-07"', '"jamais"'), ('"2026-04-02"', '"jamais"')
    _, problems = country(help_change=change, law_change=law_change)
    assert [problem.file for problem in problems] == ["help.yaml", "laws.yaml"]


@pytest.mark.parametrize("text", ["", "[", "- a\n", "entries: []\n", "\ud800"])
def test_a_pack_that_cannot_be_read_is_empty_and_told(text: str) -> None:
    found, problems = read_country((text, "help.yaml"), (LAWS, "laws.yaml"))
    assert found.help == ()
    assert len(found.rights) == 2
    assert problems


@pytest.mark.parametrize(
    ("written", "day", "known"),
    [
        ('"2025-11-07"', date(2025, 11, 7), "day"),
        ('"2025-11"', date(2025, 11, 1), "month"),
        ('"2025"', date(2025, 1, 1), "year"),
        ('undated\n    read: "2026-11-22"', date(2026, 11, 22), "undated"),
    ],
)
def test_a_source_is_dated_no_closer_than_it_says(written: str, day: date, known: str) -> None:
    found, problems = country(help_change=('"2025-11-07"', written))
    assert not problems
    assert (found.help[0].as_of, found.help[0].known) == (day, known)


@pytest.mark.parametrize("written", ["undated", "undated\n    read: soon", '"2025-13"', '"20"'])
def test_a_day_that_nobody_can_tell_is_told(written: str) -> None:
    found, problems = country(help_change=('"2025-11-07"', written))
    assert [one.id for one in found.help] == ["second"]
    assert codes(problems) == ["bad-day"]


def test_an_entry_of_the_international_pack_stands_where_it_is_named() -> None:
    (shared,) = (one for one in country()[0].help if one.id == "second")
    taken = HELP.replace(HELP[HELP.index("  second:") :], "  second:\n    from: international\n")
    found, problems = read_country((taken, "help.yaml"), (LAWS, "l.yaml"), {"second": shared})
    assert not problems
    assert found.help[1] is shared


def test_an_entry_that_the_international_pack_does_not_have_is_told() -> None:
    taken = HELP.replace("  second:", "  second:\n    from: international\n  third:")
    found, problems = read_country((taken, "help.yaml"), (LAWS, "laws.yaml"))
    assert [one.id for one in found.help] == ["first", "third"]
    assert [(one.line, one.code) for one in problems] == [(17, "unknown-entry")]


def test_an_entry_is_taken_from_the_international_pack_only() -> None:
    taken = HELP.replace("  second:", "  second:\n    from: fr\n  third:")
    assert codes(country_of(taken)[1]) == ["unknown-word"]


def country_of(text: str) -> tuple[Country, list[Problem]]:
    return read_country((text, "help.yaml"), (LAWS, "laws.yaml"))


def test_every_entry_knows_where_its_texts_stand_and_in_which_language() -> None:
    found, _ = country()
    assert [one.context for one in found.entries][:3] == [
        "help/fr/first",
        "help/fr/second",
        "laws/fr/blackmail",
    ]
    assert {one.language for one in found.entries} == {"fr"}
