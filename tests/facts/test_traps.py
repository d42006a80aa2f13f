"""The mistakes that texts on the subject repeat: none of them stands in what is shipped."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from game import files
from game.engine.country import Country
from game.library import Library
from tests.facts.given import entries, facts, joined, measures

ROOT = files.data_root()
FOLDERS = ("scenarios", "locale", "docs")
SHIPPED = sorted(
    path
    for folder in FOLDERS
    for path in (ROOT / folder).rglob("*")
    if path.suffix in (".yaml", ".po", ".pot", ".md")
)
SHIPPED += [ROOT / "README.md", ROOT / "CONTRIBUTING.md"]
# Where 116 111 is known to be answered, and the tools for other countries, which name it so.
WITH_116111 = ("lu", "de", "international")
SURE = r"(?i)états-unis|united states|\bUSA?\b|vereinigte[nr]? staaten"
SUICIDE = r"(?i)suicid|suizid|selbstmord|selbstverletz|automutil|self-harm"

every_file = pytest.mark.parametrize(
    "path", SHIPPED, ids=[path.relative_to(ROOT).as_posix() for path in SHIPPED]
)


def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def sentences(text: str) -> list[str]:
    return re.split(r'(?<=[.!?…"])\s', text)


def has_old_number(text: str) -> bool:
    """Tell whether a retired number is there, however its digits are grouped."""
    return re.search(r"(?<!\d)(0800200200|0800200000|3020)(?!\d)", joined(text)) is not None


def has_116111(text: str) -> bool:
    return re.search(r"(?<!\d)116111(?!\d)", joined(text)) is not None


def has_share_of_women(text: str) -> bool:
    return re.search(r"(?<!\d)77[\s\u00a0\u202f]?%", text) is not None


def has_figure_on_suicide(text: str) -> bool:
    """Tell whether a sentence speaks of suicide and holds a number that is no line's."""
    told = (re.sub(r"\b3114\b|988", "", one) for one in sentences(text))
    return any(re.search(SUICIDE, one) and re.search(r"\d", one) for one in told)


def has_one_in_five(text: str) -> bool:
    """Tell whether one in five is told without its country."""
    share = r"(?i)\b(?:1|un|une|one|eine?[rs]?)\b[^.\n]{0,12} (?:sur|in|von) (?:5|cinq|five|fünf)\b"
    return any(re.search(share, one) and not re.search(SURE, one) for one in sentences(text))


def has_complaint_on_thesee(text: str) -> bool:
    """Tell whether a sentence says that one can file a complaint there, without a `not`."""
    told = [one for one in sentences(text) if re.search(r"(?i)th[eé]s[eé]e", one)]
    wrong = r"(?i)plainte|complaint|Anzeige|Strafanzeige"
    refused = r"(?i)\bpas\b|\bnot\b|can’t|nicht|keine"
    return any(re.search(wrong, one) and not re.search(refused, one) for one in told)


TRAPS: tuple[tuple[Callable[[str], bool], tuple[str, ...], tuple[str, ...]], ...] = (
    (
        has_old_number,
        ("0 800 200 200", "08.00.20.02.00", "le 3020.", "0\u202f800\u202f200\u202f000"),
        ("3018", "il doit 30 200 euros", "0 805 805 817"),
    ),
    (has_116111, ("116\u00a0111", "le 116111"), ("116 006", "116 000")),
    (has_share_of_women, ("77 % de femmes", "77\u00a0%"), ("83 %", "177 %", "7 %")),
    (
        has_figure_on_suicide,
        ("15 % ont pensé au suicide.", "Self-harm: 1 in 7."),
        ("3114, prévention du suicide", "Le suicide n’est pas un sujet ici. Il est 21 h."),
    ),
    (
        has_one_in_five,
        ("1 jeune sur 5 en est victime.", "One teen in five.", "Eine von fünf."),
        ("Aux États-Unis, près d’un ado sur cinq en a vécu un.", "un chapitre en cinq pages"),
    ),
    (
        has_complaint_on_thesee,
        ("Tu peux porter plainte sur THESEE.", "File a complaint on THESEE."),
        ("Sur THESEE, un mineur peut signaler mais pas porter plainte.", "Porter plainte."),
    ),
)
every_trap = pytest.mark.parametrize("trap", [one[0] for one in TRAPS if one[0] is not has_116111])


@every_trap
@every_file
def test_nothing_that_is_shipped_repeats_a_known_mistake(
    path: Path, trap: Callable[[str], bool]
) -> None:
    assert not trap(text_of(path))


@every_file
def test_the_european_number_is_told_only_where_it_is_answered(path: Path) -> None:
    if path.stem.removeprefix("help-") not in WITH_116111:
        assert not has_116111(text_of(path))


@pytest.mark.parametrize(
    ("trap", "text"), [(trap, text) for trap, bad, _ in TRAPS for text in bad], ids=str
)
def test_a_known_mistake_is_seen(trap: Callable[[str], bool], text: str) -> None:
    assert trap(text)


@pytest.mark.parametrize(
    ("trap", "text"), [(trap, text) for trap, _, good in TRAPS for text in good], ids=str
)
def test_what_is_right_is_no_mistake(trap: Callable[[str], bool], text: str) -> None:
    assert not trap(text)


def test_france_never_has_the_european_number(country: Country) -> None:
    assert not any(has_116111(f"{one.phone} {one.line} {one.what_for}") for one in country.help)


def test_blackmail_in_france_says_up_to_seven_years_of_prison(country: Country) -> None:
    (right,) = (one for one in country.rights if one.fact == "fr-312-10")
    assert right.up_to == "jusqu’à 7\u00a0ans de prison"


def test_the_online_form_is_for_telling_the_police_not_for_a_complaint(country: Country) -> None:
    (form,) = (one for one in country.help if one.fact == "fr-thesee-signalement")
    assert "ce signalement n’est pas une plainte" in form.what_for
    assert "signalement" in form.name


@pytest.mark.parametrize("country_id", files.country_ids())
def test_a_penalty_is_that_of_the_author_at_most(country_id: str) -> None:
    for one in Library(country_id).country.rights:
        assert not (one.up_to and one.is_about_you), one.id
        if measures(one.up_to):
            assert one.up_to.startswith(("jusqu’à ", "up to ", "bis zu ")), one.id


def test_what_may_never_be_shown_is_in_no_pack() -> None:
    never = {name for name, fact in facts().items() if fact.get("display") in ("no", "never")}
    shown = {one.fact for _, one in entries()}
    assert never
    assert never & shown == set()
