"""The region and the languages that a computer names, on every system."""

import sys

import pytest

from game import system_locale
from game.system_locale import language_wishes, system_country


@pytest.mark.parametrize(
    ("environment", "country"),
    [
        ({"LANG": "fr_BE.UTF-8"}, "be"),
        ({"LANG": "de_AT"}, "at"),
        ({"LANG": "de-AT"}, "at"),
        ({"LANG": "fr_CH@euro"}, "ch"),
        ({"LANG": "en_GB.UTF-8"}, "gb"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "fr_CA.UTF-8"}, "ca"),
        ({"LANG": "en_US.UTF-8", "LC_TELEPHONE": "fr_LU.UTF-8"}, "lu"),
        ({"LANG": "en_US.UTF-8", "LC_ADDRESS": "fr_FR", "LC_TELEPHONE": "de_DE"}, "fr"),
        ({"LANG": "C.UTF-8", "LC_MESSAGES": "de_DE.UTF-8"}, "de"),
        ({"LANG": "zh_Hant_TW"}, "tw"),
        ({"LANGUAGE": "fr_FR:en", "LANG": "de_DE"}, "de"),
        ({"LANG": "fr"}, ""),
        ({"LANG": "C.UTF-8"}, ""),
        ({"LANG": "POSIX"}, ""),
        ({"LANG": ""}, ""),
        ({"LANG": "fr_ROMANDIE"}, ""),
        ({}, ""),
    ],
)
def test_the_environment_tells_the_region(environment: dict[str, str], country: str) -> None:
    assert system_country(environment) == country


@pytest.mark.parametrize(
    ("teller", "told", "country"),
    [
        ("_windows_region", "fr-BE", "be"),
        ("_windows_region", "de-AT", "at"),
        ("_mac", "fr_CA", "ca"),
        ("_mac", "de_CH@rg=chzzzz", "ch"),
    ],
)
def test_where_the_environment_is_silent_the_system_is_asked(
    monkeypatch: pytest.MonkeyPatch, teller: str, told: str, country: str
) -> None:
    monkeypatch.setattr(system_locale, teller, lambda: told)
    assert system_country({"LANG": "C"}) == country


def test_the_environment_wins_over_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_locale, "_mac", lambda: "fr_CA")
    assert system_country({"LANG": "fr_BE"}) == "be"


@pytest.mark.parametrize("teller", ["_windows_language", "_mac"])
def test_a_silent_environment_leaves_the_language_to_the_system(
    monkeypatch: pytest.MonkeyPatch, teller: str
) -> None:
    monkeypatch.setattr(system_locale, teller, lambda: "fr_FR")
    assert language_wishes({}) == ["fr_FR"]
    assert language_wishes({"LANG": "en_GB"}) == ["en_GB"]


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="these systems have an answer")
@pytest.mark.parametrize("teller", ["_windows_language", "_windows_region", "_mac"])
def test_other_systems_have_no_more_to_say(teller: str) -> None:
    assert getattr(system_locale, teller)() == ""


@pytest.mark.skipif(sys.platform not in ("win32", "darwin"), reason="only these are asked")
def test_a_system_that_is_asked_names_a_region() -> None:
    assert len(system_country({})) == 2
