"""`translate`: templates, catalogues, how far they are, and what is told when it goes wrong."""

import json
import re
from pathlib import Path

import pytest

from game.authoring.progress import Progress
from game.cli import main
from game.engine.po_reader import read_po
from game.pseudo import LONGER
from tests.app.test_wrong_use import Capture, ran
from tests.engine.clean import CLEAN


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """Give the file of a scenario."""
    path = tmp_path / "essai.yaml"
    path.write_text(CLEAN, encoding="utf-8")
    return path


def po(story: Path, language: str = "en") -> Path:
    return story.parent / "locale" / language / "LC_MESSAGES" / "essai.po"


def fill(story: Path, text: str, string: str) -> None:
    """Write one translation into a catalogue, as a translator would."""
    content = po(story).read_text(encoding="utf-8")
    empty = f'msgid "{text}"\nmsgstr ""'
    assert content.count(empty) == 1
    filled = empty[:-1] + string + '"'
    po(story).write_text(content.replace(empty, filled), encoding="utf-8")


def fill_all(story: Path) -> None:
    content = po(story).read_text(encoding="utf-8")
    done = re.sub(r'msgid "(.+)"\nmsgstr ""', r'msgid "\1"\nmsgstr "x \1"', content)
    po(story).write_text(done, encoding="utf-8")


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def status(capsys: Capture, *arguments: str) -> list[dict[str, object]]:
    main(["translate", "status", "--format", "json", *arguments])
    found: list[dict[str, object]] = json.loads(capsys.readouterr().out)["translations"]
    return found


def test_extract_writes_the_template_beside_the_file(story: Path, capsys: Capture) -> None:
    template = story.parent / "locale" / "essai.pot"
    assert ran(capsys, "translate", "extract", str(story)) == (0, [str(template)], [])
    found, _ = read_po(template.read_text(encoding="utf-8"), "essai.pot")
    assert found is not None
    assert not any(one.string for one in found.messages)
    assert ("essai/first", "Une heure.") in {one.key for one in found.messages}


def test_merge_writes_a_catalogue_of_the_language(story: Path, capsys: Capture) -> None:
    code, out, _ = ran(capsys, "translate", "merge", str(story), "--to", "de")
    assert (code, out[0]) == (0, str(po(story, "de")))
    content = po(story, "de").read_text(encoding="utf-8")
    assert '"Language: de\\n"' in content
    assert '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"' in content
    assert '"Content-Type: text/plain; charset=UTF-8\\n"' in content


def test_merging_again_writes_the_same_bytes(story: Path) -> None:
    main(["translate", "merge", str(story), "--to", "en"])
    fill(story, "Une heure.", "One hour.")
    main(["translate", "merge", str(story), "--to", "en"])
    once = po(story).read_bytes()
    main(["translate", "merge", str(story), "--to", "en"])
    assert po(story).read_bytes() == once
    assert b"One hour." in once


def test_a_typo_keeps_the_translation_as_fuzzy_with_the_text_before(story: Path) -> None:
    main(["translate", "merge", str(story), "--to", "en"])
    fill(story, "La peur fait payer.", "Fear makes people pay.")
    edit(story, "La peur fait payer.", "La peur fait payer !")
    main(["translate", "merge", str(story), "--to", "en"])
    expected = (
        "#, fuzzy\n"
        '#| msgid "La peur fait payer."\n'
        'msgctxt "essai/first"\n'
        'msgid "La peur fait payer !"\n'
        'msgstr "Fear makes people pay."\n'
    )
    assert expected in po(story).read_text(encoding="utf-8")


def test_a_catalogue_of_a_translator_keeps_its_header_and_comments(story: Path) -> None:
    main(["translate", "merge", str(story), "--to", "en"])
    content = po(story).read_text(encoding="utf-8")
    head = "# Par Inès.\n#\n"
    content = head + content.replace("#. lina.s07", "# heure de cours ?\n#. lina.s07", 1)
    content = content.replace('"Language: en', '"X-Generator: Poedit 3.4\\n"\n"Language: en')
    po(story).write_text(content, encoding="utf-8")
    main(["translate", "merge", str(story), "--to", "en"])
    assert po(story).read_text(encoding="utf-8") == content


def test_status_counts_what_is_done(story: Path, capsys: Capture) -> None:
    main(["translate", "merge", str(story), "--to", "en"])
    fill_all(story)
    edit(story, "Une heure.", "Une heure !")
    main(["translate", "merge", str(story), "--to", "en"])
    edit(story, "Respire.", "Compte jusqu’à quatre.")
    capsys.readouterr()
    (row,) = status(capsys, str(story))
    counts = {name: row[name] for name in ("texts", "translated", "fuzzy", "missing", "orphan")}
    assert counts == {"texts": 20, "translated": 18, "fuzzy": 1, "missing": 1, "orphan": 1}
    assert (row["scenario"], row["language"], row["percent"]) == ("essai", "en", 90)


@pytest.mark.parametrize(("done", "percent"), [(0, 0), (999, 99), (1000, 100)])
def test_status_never_rounds_up_to_a_hundred(done: int, percent: int) -> None:
    assert Progress("essai", "en", 1000, done, 0, 1000 - done, 0).percent == percent


def test_status_of_a_folder_tells_every_scenario(story: Path, capsys: Capture) -> None:
    (story.parent / "autre.yaml").write_text(CLEAN, encoding="utf-8")
    main(["translate", "merge", str(story), "--to", "en"])
    capsys.readouterr()
    code, out, _ = ran(capsys, "translate", "status", str(story.parent))
    assert (code, len(out)) == (0, 2)
    assert out[0].startswith("essai (en): 0 %")
    assert out[1].startswith("autre")


def test_status_without_names_tells_all_that_is_shipped(capsys: Capture) -> None:
    code, out, errors = ran(capsys, "translate", "status")
    assert (code, errors) == (0, [])
    assert {one.split(" ")[0].rstrip(":") for one in out} >= {
        "dans-l-heure",
        "catalogue-tactics",
        "help-fr",
        "laws-lu",
    }


def test_status_is_strict_when_asked(story: Path, capsys: Capture) -> None:
    assert ran(capsys, "translate", "status", "--strict", str(story))[0] == 0
    main(["translate", "merge", str(story), "--to", "en"])
    capsys.readouterr()
    found = [ran(capsys, "translate", "status", *one, str(story))[0] for one in ([], ["--strict"])]
    assert found == [0, 1]
    fill_all(story)
    assert ran(capsys, "translate", "status", "--strict", str(story))[0] == 0


def test_check_tells_what_a_catalogue_lacks(story: Path, capsys: Capture) -> None:
    main(["translate", "merge", str(story), "--to", "en"])
    fill_all(story)
    edit(po(story), '"x Une heure."', '"Stupid."')
    edit(story, "Respire.", "Compte jusqu’à quatre.")
    capsys.readouterr()
    code, out, _ = ran(capsys, "check", str(story))
    codes = [found[1] for one in out if (found := re.search(r"\[([a-z-]+)\]$", one))]
    assert codes == ["missing-translation", "blame-word", "orphan-translation"]
    assert code == 1


def test_a_broken_catalogue_is_told_and_left_alone(story: Path, capsys: Capture) -> None:
    po(story).parent.mkdir(parents=True)
    po(story).write_text("traduit par moi", encoding="utf-8")
    for command in (["check"], ["translate", "status"], ["translate", "merge", "--to", "en"]):
        code, out, errors = ran(capsys, *command, str(story))
        assert (code, errors) == (1, [])
        assert out[0].startswith(f"{po(story)}:1:1: ")
        assert out[0].endswith("[broken-catalogue]")
    assert po(story).read_text(encoding="utf-8") == "traduit par moi"


def test_a_broken_scenario_is_told_and_the_others_are_done(story: Path, capsys: Capture) -> None:
    (story.parent / "autre.yaml").write_text("format: 1\n", encoding="utf-8")
    code, out, _ = ran(capsys, "translate", "extract", str(story.parent))
    assert (code, (story.parent / "locale" / "essai.pot").is_file()) == (1, True)
    assert any("[missing-key]" in one for one in out)


@pytest.mark.parametrize("code", ["english", "e", "EN", "zz", "../x", "en/", ""])
def test_what_is_no_language_is_wrong_use(code: str, story: Path, capsys: Capture) -> None:
    found, out, errors = ran(capsys, "translate", "merge", str(story), "--to", code)
    assert (found, out, len(errors)) == (2, [], 1)
    assert not (story.parent / "locale").exists()


def test_a_region_may_be_named(story: Path, capsys: Capture) -> None:
    assert ran(capsys, "translate", "merge", str(story), "--to", "pt_BR")[0] == 0


def test_a_translation_into_the_same_language_is_wrong_use(story: Path, capsys: Capture) -> None:
    assert ran(capsys, "translate", "merge", str(story), "--to", "fr")[0] == 2


def test_an_unknown_scenario_is_wrong_use(capsys: Capture) -> None:
    for action in ("extract", "status", "pseudo"):
        assert ran(capsys, "translate", action, "dans-lheure")[0] == 2


def test_a_folder_without_scenarios_is_wrong_use(tmp_path: Path, capsys: Capture) -> None:
    assert ran(capsys, "translate", "status", str(tmp_path))[0] == 2


@pytest.mark.parametrize("arguments", [[], ["extract"], ["merge", "a.yaml"], ["publish", "a.yaml"]])
def test_what_translate_does_not_know_is_wrong_use(arguments: list[str], capsys: Capture) -> None:
    with pytest.raises(SystemExit) as left:
        main(["translate", *arguments])
    assert (left.value.code, capsys.readouterr().out) == (2, "")


def test_a_place_that_cannot_be_written_to_is_one_line(story: Path, capsys: Capture) -> None:
    (story.parent / "locale").write_text("", encoding="utf-8")
    code, out, errors = ran(capsys, "translate", "merge", str(story), "--to", "en")
    assert (code, out, len(errors)) == (2, [], 1)


def test_the_pseudo_catalogue_is_whole_in_brackets_and_longer(story: Path, capsys: Capture) -> None:
    assert ran(capsys, "translate", "pseudo", str(story))[0] == 0
    found, _ = read_po(po(story, "pseudo").read_text(encoding="utf-8"), "essai.po")
    assert found is not None
    for one in found.messages:
        assert (one.string[0], one.string[-1]) == ("[", "]")
        assert len(one.string) - 2 >= LONGER * len(one.id)


def test_the_pseudo_catalogue_is_no_language_to_check(story: Path, capsys: Capture) -> None:
    main(["translate", "pseudo", str(story)])
    edit(story, "Une heure.", "Une heure !")
    capsys.readouterr()
    assert ran(capsys, "check", "--strict", str(story))[0] == 0
    assert status(capsys, str(story)) == []
