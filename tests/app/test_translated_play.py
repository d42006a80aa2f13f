"""Playing in another language: what is translated is shown, the rest stays; ids are the same."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from game import files
from game.authoring.extractor import messages_of
from game.cli import main
from game.engine.po import MessageCatalogue, po_text
from game.engine.scenario import Scenario
from game.library import Library
from tests.app.test_wrong_use import ROOT, Capture, ran
from tests.engine.clean import CLEAN
from tests.engine.given import sound

CATALOGUE = """\
msgctxt "essai/first"
msgid "Une heure."
msgstr "One hour."

msgctxt "essai"
msgid "Sarah"
msgstr "Sally"
"""


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """Give the file of a scenario with a part of an English translation."""
    path = tmp_path / "essai.yaml"
    path.write_text(CLEAN, encoding="utf-8")
    write_catalogue(path, CATALOGUE)
    return path


def write_catalogue(story: Path, text: str) -> None:
    path = files.translation_file(story, "en")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def spoken(story: Path, language: str) -> Scenario:
    found, problems = Library(language=language).scenario(story)
    assert problems == []
    assert found is not None
    return found


def test_a_translated_line_is_played_in_the_language_of_the_game(
    story: Path, capsys: Capture
) -> None:
    _, english, _ = ran(capsys, "transcript", str(story), "--language", "en")
    _, french, _ = ran(capsys, "transcript", str(story), "--language", "fr")
    assert ("lina.s07: One hour." in english, any("One hour" in one for one in french)) == (
        True,
        False,
    )


def test_a_line_without_translation_is_played_as_it_was_written(
    story: Path, capsys: Capture
) -> None:
    _, out, _ = ran(capsys, "transcript", str(story), "--language", "en", "--choose", "pay")
    assert "La lampe." in out


def test_choices_have_the_same_ids_in_every_language(story: Path, capsys: Capture) -> None:
    found = []
    for language in ("fr", "en", "pseudo"):
        main(["transcript", str(story), "--json", "--choose", "pay,sarah", "--language", language])
        data = json.loads(capsys.readouterr().out)
        found.append((data["ending"]["id"], [one["id"] for one in data["choices"]]))
    assert found == [("last", ["pay", "sarah"])] * 3


def test_names_are_translated_too(story: Path) -> None:
    assert spoken(story, "en").cast["sarah"].name == "Sally"


def test_without_a_catalogue_the_story_keeps_its_language(story: Path) -> None:
    assert spoken(story, "de") == sound(CLEAN)


def test_without_a_language_the_story_keeps_its_own(story: Path) -> None:
    assert spoken(story, "") == sound(CLEAN)


def test_a_catalogue_of_the_language_of_the_author_is_left_alone(story: Path) -> None:
    folder = files.translation_file(story, "en").parents[1]
    folder.rename(folder.with_name("fr"))
    assert spoken(story, "fr") == sound(CLEAN)


@pytest.mark.parametrize("text", ["traduit par moi", 'msgid "Une heure."\nmsgstr "\x1b[2J"'])
def test_a_broken_catalogue_keeps_nobody_from_playing(text: str, story: Path) -> None:
    write_catalogue(story, text)
    assert spoken(story, "en") == sound(CLEAN)


def test_a_catalogue_that_is_no_text_keeps_nobody_from_playing(story: Path) -> None:
    files.translation_file(story, "en").write_bytes(b"\xff\xfe\x00")
    assert spoken(story, "en") == sound(CLEAN)


def test_the_rules_look_at_the_scenario_as_it_is_written(story: Path, capsys: Capture) -> None:
    write_catalogue(story, "".join(_whole(story)))
    assert ran(capsys, "check", "--strict", str(story), "--language", "en")[0] == 0


def _whole(story: Path) -> str:
    found, _ = Library().written(story)
    assert found is not None
    messages = messages_of(found, "essai.yaml")
    text = po_text(MessageCatalogue(messages))
    return text.replace('msgstr ""', 'msgstr "x"')


def test_a_shipped_scenario_looks_for_its_catalogue_beside_the_messages_of_the_game() -> None:
    path = files.translation_file(files.shipped("dans-l-heure.yaml"), "en")
    wanted = files.data_root() / "locale" / "en" / "LC_MESSAGES" / "dans-l-heure.po"
    assert path == wanted


def test_a_scenario_of_the_checkout_is_shipped_however_it_is_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(ROOT / "scenarios")
    path = files.translation_template(Path("dans-l-heure.yaml"))
    assert path == files.data_root() / "locale" / "dans-l-heure.pot"


@pytest.mark.parametrize("folder", ["en", "pt_BR", "ast"])
def test_a_folder_named_after_a_language_holds_its_translation(folder: str, story: Path) -> None:
    before = files.translation_file(story, "en").parents[1]
    before.rename(before.with_name(folder))
    assert files.translation_languages(story) == (folder,)


@pytest.mark.parametrize("folder", ["pseudo", "e", "en.old", "EN", "\x1b[2J"])
def test_another_folder_holds_none(folder: str, story: Path) -> None:
    before = files.translation_file(story, "en").parents[1]
    before.rename(before.with_name(folder))
    assert files.translation_languages(story) == ()


def test_reading_a_translated_scenario_costs_no_import_of_babel(story: Path) -> None:
    code = (
        "import sys, pathlib; from game.library import Library;"
        f"found, _ = Library(language='en').scenario(pathlib.Path({str(story)!r}));"
        "print(found.cast['sarah'].name, 'babel' in sys.modules)"
    )
    done = subprocess.run(  # noqa: S603  our own code
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True
    )
    assert done.stdout.split() == ["Sally", "False"]
