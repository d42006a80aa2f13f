"""Where a player stopped: kept, found again whatever happened to story or file, and told."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from game import bookmark, files
from game.bookmark import NOTHING
from game.engine.play import Play
from game.engine.save import VERSION
from game.engine.scenario import Scenario
from game.i18n import Messages
from game.keeping import PLAYS, Keeping
from tests.scenes.given import played, small

ENGLISH = Messages()


@pytest.fixture
def keeping(tmp_path: Path) -> Keeping:
    return Keeping(tmp_path / "player")


@pytest.fixture
def story() -> Scenario:
    return replace(small(), digest="first")


def put(keeping: Keeping, *plays: Play) -> None:
    for play in plays:
        assert bookmark.put(keeping, play)


def test_a_play_goes_on_at_every_point_where_it_can_be_left(
    keeping: Keeping, endings: dict[str, Play]
) -> None:
    whole = max(endings.values(), key=lambda play: len(play.taken))
    for count in range(1, len(whole.taken) + 1):
        play = whole.at(count)
        put(keeping, play)
        assert bookmark.found(keeping, play.scenario).play == play


def test_whoever_goes_back_to_the_start_leaves_nothing(keeping: Keeping, story: Scenario) -> None:
    put(keeping, played(story, "beg"), played(story))
    assert bookmark.found(keeping, story) == NOTHING


def test_looking_moves_nothing(keeping: Keeping, story: Scenario) -> None:
    path = keeping.folder / PLAYS / "essai.json"
    files.write(path, b"{")
    assert bookmark.seen(keeping, story) == NOTHING
    assert path.read_bytes() == b"{"


def test_where_one_stopped_is_told_with_time_and_place(story: Scenario) -> None:
    assert bookmark.where(played(story, "breathe"), ENGLISH.text) == "21:20 · The bedroom"


def test_of_an_unchanged_story_nothing_is_said(keeping: Keeping, story: Scenario) -> None:
    put(keeping, played(story, "beg"))
    assert bookmark.told(bookmark.found(keeping, story), ENGLISH) == ""


def test_a_changed_story_that_still_follows_says_so(keeping: Keeping, story: Scenario) -> None:
    put(keeping, played(story, "beg"))
    found = bookmark.found(keeping, replace(story, digest="second"))
    assert bookmark.told(found, ENGLISH) == (
        "This story was changed since you played. All your choices still lead the same way."
    )


def without(story: Scenario, choice_id: str) -> Scenario:
    """Take a choice out of the first node."""
    node = story.nodes[story.start]
    choices = {key: one for key, one in node.choices.items() if key != choice_id}
    nodes = {**story.nodes, node.id: replace(node, choices=choices)}
    return replace(story, nodes=nodes, digest="second")


def test_a_changed_story_goes_on_as_far_as_it_can(keeping: Keeping, story: Scenario) -> None:
    put(keeping, played(story, "beg", "breathe", "back"))
    found = bookmark.found(keeping, without(story, "breathe"))
    assert found.play is not None
    assert found.play.taken == ("beg",)
    assert bookmark.told(found, ENGLISH).endswith("It goes on after your first choice.")


def test_a_story_that_follows_no_choice_any_more_begins_anew(
    keeping: Keeping, story: Scenario
) -> None:
    put(keeping, played(story, "breathe"))
    found = bookmark.found(keeping, without(story, "breathe"))
    assert found.play is None
    assert bookmark.told(found, ENGLISH).endswith("It has to begin anew.")


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"\xff{", "cannot be read any more"),
        (json.dumps({"version": VERSION + 1}).encode(), "a later version of the game"),
    ],
    ids=["damaged", "future"],
)
def test_a_file_that_cannot_be_used_lies_aside_and_is_told(
    keeping: Keeping, story: Scenario, content: bytes, why: str
) -> None:
    files.write(keeping.folder / PLAYS / "essai.json", content)
    found = bookmark.found(keeping, story)
    told = bookmark.told(found, ENGLISH)
    assert found.play is None
    assert (why in told, "essai.aside-1" in told) == (True, True)
    assert (keeping.folder / PLAYS / "essai.aside-1").read_bytes() == content


def test_a_disk_that_takes_nothing_is_told_by_a_value(tmp_path: Path, story: Scenario) -> None:
    (tmp_path / "player").write_text("no folder")
    assert not bookmark.put(Keeping(tmp_path / "player"), played(story, "beg"))


def test_what_could_not_be_read_again_is_not_kept(keeping: Keeping, story: Scenario) -> None:
    put(keeping, played(story, "beg"))
    endless = played(story, *("beg",) * 1001)
    assert not bookmark.put(keeping, endless)
    assert bookmark.found(keeping, story).play == played(story, "beg")
