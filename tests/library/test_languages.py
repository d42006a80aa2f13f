"""Every story in every language: wholly translated, and played to each of its endings."""

import pytest

from game import files
from game.cli import main
from game.engine.checks import check_translation
from game.engine.scenario import Scenario
from game.engine.shortest import shortest_play
from game.engine.transcript import transcript
from game.library import Library, font_faces, translation
from game.sources import Loose
from tests.library.conftest import STORIES

LANGUAGES = ("fr", "en", "de")
each_story = pytest.mark.parametrize("name", STORIES)


def told_in(language: str, name: str) -> Scenario:
    """Give a story as it is played in a language."""
    story, _ = Library(language=language).scenario(files.shipped(f"{name}.yaml"))
    assert story is not None
    return story


@each_story
@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_every_text_is_translated_and_none_is_doubtful(
    stories: dict[str, Scenario], name: str, language: str
) -> None:
    source = Loose(files.shipped(f"{name}.yaml"))
    catalogue, problems = translation(source, language)
    assert problems == []
    assert catalogue is not None, f"{name} is not translated into {language}"
    place = source.translation_place(language)
    found = check_translation(stories[name], source.place, catalogue, place, language, font_faces())
    assert found == []


@each_story
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_ending_is_reached_and_told(name: str, language: str) -> None:
    story = told_in(language, name)
    assert story.language == language
    for node in story.nodes.values():
        if node.ending is not None:
            play = shortest_play(story, node.id)
            assert play is not None, node.id
            assert play.is_ended
            assert all(entry.text for entry in transcript(play) if entry.kind != "skipped")


@pytest.mark.parametrize("name", ["finis-la-phrase", "trie-les-messages"])
def test_every_booster_is_wholly_translated(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    path = files.shipped("boosters", f"{name}.yaml")
    assert main(["--language", "en", "translate", "status", str(path)]) == 0
    lines = capsys.readouterr().out.splitlines()
    told = [
        line
        for line in lines
        if "100" in line and " 0 fuzzy, 0 missing" in line.replace("\u00a0", " ")
    ]
    assert len(told) == len(LANGUAGES) - 1, lines
