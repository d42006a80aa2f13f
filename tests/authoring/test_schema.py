"""The JSON schema for editors: it says what the reader says, and is up to date."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from game import files, i18n
from game.authoring.schema import schema_text
from game.authoring.templates import LANGUAGES
from game.engine.language import CHOICE, NODE, SCENARIO
from game.library import Library
from tests.engine.given import MINIMAL

SCHEMA: dict[str, Any] = json.loads(files.asset_text("scenario.schema.json"))


def errors(text: str) -> list[str]:
    """Give the places and messages that an editor would underline."""
    found: Iterator[Any] = Draft202012Validator(SCHEMA).iter_errors(yaml.safe_load(text))
    return [f"{list(one.absolute_path)}: {one.message}" for one in found]


def test_the_shipped_schema_is_up_to_date(library: Library) -> None:
    french = i18n.messages("fr")
    assert files.asset_text("scenario.schema.json") == schema_text(library.catalogue, french.text)


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("name", files.scenario_ids())
def test_a_shipped_scenario_fits_the_schema(name: str) -> None:
    assert errors(files.shipped(f"{name}.yaml").read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_template_fits_the_schema(language: str) -> None:
    assert errors(files.asset_text("templates", f"scenario-{language}.yaml")) == []


def test_the_smallest_scenario_fits_the_schema() -> None:
    assert errors(MINIMAL) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title:", "titel:"),
        ("age: 13", "age: 130"),
        ("role: target", "role: hero"),
        ("next:", "nxt:"),
        ("start:", "begin:"),
        ("mood: relieved", "mood: relievd"),
    ],
)
def test_what_the_reader_refuses_is_underlined(old: str, new: str) -> None:
    assert old in MINIMAL
    assert errors(MINIMAL.replace(old, new, 1))


@pytest.mark.parametrize("name", SCENARIO)
def test_every_key_of_a_scenario_is_explained(name: str) -> None:
    assert SCHEMA["properties"][name]["description"]


@pytest.mark.parametrize(("part", "keys"), [("node", NODE), ("choice", CHOICE)])
def test_every_key_of_a_part_is_explained(part: str, keys: dict[str, object]) -> None:
    found = SCHEMA["$defs"][part]["properties"]
    assert {name for name, value in found.items() if value["description"]} == set(keys)
