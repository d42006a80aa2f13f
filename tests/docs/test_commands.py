"""Every command of the authors' pages can be typed, and prints what the page shows."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest

from game import files
from game.arguments import parser
from game.authoring.templates import LANGUAGES, new_scenario
from game.cli import main
from tests.docs.given import PAGES, STORIES, Block, all_blocks, blocks, code_words

PROGRAM = "coupe-court"
ARCHIVES = {"fr": "mon-recueil.zip", "en": "my-pack.zip"}
WITHOUT_WINDOW = {"check", "explain", "format", "graph", "guide", "routes", "schema", "transcript"}


def commands(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.startswith(PROGRAM)]


def typed() -> Iterator[str]:
    """Give every command of both pages and of the templates' comments."""
    for block in all_blocks("sh", "bat"):
        yield from commands(block.text)
    for language in PAGES:
        yield from (one for one in code_words(language) if one.startswith(f"{PROGRAM} "))
    for language in LANGUAGES:
        text = files.asset_text("templates", f"scenario-{language}.yaml")
        yield from re.findall(rf"^# +({PROGRAM} .+?)(?:  .*)?$", text, re.MULTILINE)


def each_once() -> list[str]:
    """Give each command once."""
    return sorted({*typed()})


def run_here() -> list[str]:
    """Give the commands that can be run as they stand, with the stories of the pages at hand."""
    return [
        one
        for one in each_once()
        if not WITHOUT_WINDOW.isdisjoint(shlex.split(one))
        and not {"CODE", "{id}.yaml", "scenarios/"} & set(shlex.split(one))
    ]


@pytest.fixture
def _desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work in a folder where the story of each page was just written, alone and in a pack."""
    monkeypatch.chdir(tmp_path)
    for language, name in STORIES.items():
        path = new_scenario(name, Path(), language)
        with ZipFile(ARCHIVES[language], "w") as archive:
            archive.write(path)


def shown() -> list[tuple[Block, Block]]:
    """Give each block of printed text with the block before it: a command or a change."""
    return [
        (before, block)
        for language in PAGES
        for before, block in zip(blocks(language), blocks(language)[1:], strict=False)
        if block.kind == "text"
    ]


def changed(story: str, change: str) -> str:
    """Apply a change to a story; what it replaces must stand there once."""
    lines = change.splitlines()
    old = "\n".join(line[1:] for line in lines if line[0] in "- ")
    new = "\n".join(line[1:] for line in lines if line[0] in "+ ")
    assert story.count(f"{old}\n") == 1, f"stands {story.count(old)} times: {old}"
    return story.replace(old, new)


@pytest.mark.parametrize("command", each_once())
def test_a_command_can_be_typed(command: str) -> None:
    assert parser().parse_args(shlex.split(command.replace("CODE", "stuck"))[1:]).command


@pytest.mark.usefixtures("_desk")
@pytest.mark.parametrize("command", run_here())
def test_a_command_does_its_work(command: str) -> None:
    assert main(shlex.split(command)[1:]) == 0


def test_drawing_and_writing_out_are_among_the_commands_that_are_run() -> None:
    told = " ".join(run_here())
    assert [one for one in ("check", "graph", "transcript") if f" {one} " not in told] == []


@pytest.mark.parametrize("language", PAGES)
def test_a_page_lets_its_own_story_be_written(language: str) -> None:
    news = [one for block in blocks(language) for one in commands(block.text) if " new " in one]
    assert [one.rpartition(" ")[2] for one in news] == [STORIES[language]]


@pytest.mark.usefixtures("_desk")
@pytest.mark.parametrize(("before", "block"), shown(), ids=str)
def test_what_is_printed_is_what_the_page_shows(
    before: Block, block: Block, capsys: pytest.CaptureFixture[str]
) -> None:
    path = Path(f"{STORIES[block.language]}.yaml")
    arguments = shlex.split((commands(before.text) or [""])[-1])[1:]
    if before.kind == "diff":
        path.write_text(changed(path.read_text(encoding="utf-8"), before.text), encoding="utf-8")
        arguments = ["check", str(path)]
    main(["--language", block.language, *arguments])
    assert capsys.readouterr().out == block.text


def test_text_is_shown_only_after_a_command_or_a_change() -> None:
    assert {before.kind for before, _ in shown()} == {"sh", "diff"}
