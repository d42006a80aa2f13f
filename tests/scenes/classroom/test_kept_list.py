"""The lessons on this computer: gone on with, reported, erased after one question."""

from pathlib import Path

import pytest

from game.classroom.kept import Kept
from game.engine.classroom import Decided
from game.scenes.classroom.begin import Begin
from game.scenes.classroom.begin_plan import Shelf
from game.scenes.classroom.debrief import ClassDebrief
from game.scenes.classroom.kept_list import KeptList
from game.scenes.classroom.kept_list_found import all_kept
from game.scenes.scene import Context, Pop, Print, Replace
from game.scenes.stack import SceneStack
from game.ui.action import Pause, Press
from tests.scenes.classroom.frames import PlayedNetwork, in_folder, kept_lesson, offered
from tests.scenes.given import Player, acted, buttons, nowhere, small, texts


@pytest.fixture
def keeping(context: Context, tmp_path: Path) -> Context:
    """Give a context under which two lessons are kept."""
    found = in_folder(context, tmp_path)
    kept_lesson(found, small(), Decided("breathe"))
    kept_lesson(found, small(), Decided("tell"))
    return found


@pytest.fixture
def kept(keeping: Context) -> KeptList:
    return list_of(keeping)


def list_of(keeping: Context) -> KeptList:
    return KeptList(keeping, Shelf((offered(small()),), keeping.library), PlayedNetwork())


def test_a_lesson_is_told_by_its_day_and_story(kept: KeptList) -> None:
    assert any("22 November 2026 · Essai · 1 decision" in one for one in texts(kept))


def test_erasing_asks_once(kept: KeptList, keeping: Context) -> None:
    acted(kept, Press("erase:0"))
    assert len(all_kept(keeping)) == 2
    acted(kept, Press("sure:0"))
    assert len(all_kept(keeping)) == 1


def test_a_lesson_can_be_kept_after_all(kept: KeptList, keeping: Context) -> None:
    acted(kept, Press("erase:0"), Press("keep:0"))
    assert len(all_kept(keeping)) == 2
    assert "sure:0" not in buttons(kept)


def test_all_lessons_are_erased_with_everything_beside_them(kept: KeptList, tmp_path: Path) -> None:
    acted(kept, Press("erase-all"), Press("sure-all"))
    assert list((tmp_path / "classes").iterdir()) == []
    assert "No lesson is kept here." in texts(kept)


def test_a_report_can_be_printed(kept: KeptList) -> None:
    result = acted(kept, Press("report:0"))
    assert isinstance(result, Print)
    assert "Essai" in result.page


def test_a_lesson_can_be_gone_on_with(kept: KeptList) -> None:
    result = acted(kept, Press("resume:0"))
    assert isinstance(result, Replace)
    assert isinstance(result.scene, Begin)
    assert result.scene.taken is not None


def test_the_debrief_can_be_opened(kept: KeptList) -> None:
    result = acted(kept, Press("debrief:0"))
    assert isinstance(result, Replace)
    assert isinstance(result.scene, ClassDebrief)
    result.scene.running.leave()


def test_a_damaged_lesson_can_only_be_erased(keeping: Context, tmp_path: Path) -> None:
    (tmp_path / "classes" / "odd.sqlite").write_bytes(b"nothing of ours")
    kept = KeptList(keeping, Shelf((offered(small()),), keeping.library), PlayedNetwork())
    assert "erase:2" in buttons(kept)
    assert "resume:2" not in buttons(kept)


def test_a_lesson_without_its_story_still_has_its_report(keeping: Context) -> None:
    kept = KeptList(keeping, Shelf((), keeping.library), PlayedNetwork())
    assert isinstance(acted(kept, Press("report:0")), Print)
    assert acted(kept, Press("resume:0")) is None
    assert any("can't be found" in one for one in texts(kept))


def test_escape_goes_back(kept: KeptList) -> None:
    assert acted(kept, Pause()) == Pop()


def test_what_is_erased_is_not_offered_any_more(keeping: Context) -> None:
    player = Player(SceneStack(lambda: Begin(keeping, [offered(small())]), nowhere))
    player.does(Press("kept"), Press("erase-all"), Press("sure-all"), Press("back"))
    assert isinstance(player.stack.top, Begin)
    assert [one for one in buttons(player.stack.top) if one.startswith(("resume", "kept"))] == []


def test_looking_at_the_debrief_of_an_ended_lesson_changes_nothing(keeping: Context) -> None:
    ended = kept_lesson(keeping, small(), Decided("tell"), is_closed=True)
    before = ended.kept
    stack = SceneStack(lambda: list_of(keeping), nowhere)
    player = Player(stack)
    place = next(at for at, one in enumerate(all_kept(keeping)) if one.path == ended.path)
    player.does(Press(f"debrief:{place}"))
    stack.pass_time(200)
    player.does(Pause(), Press("home"))
    assert next(one.kept for one in all_kept(keeping) if one.path == ended.path) == before


def test_going_back_in_an_ended_lesson_opens_it_again(keeping: Context) -> None:
    ended = kept_lesson(keeping, small(), Decided("tell"), is_closed=True)
    stack = SceneStack(lambda: list_of(keeping), nowhere)
    player = Player(stack)
    place = next(at for at, one in enumerate(all_kept(keeping)) if one.path == ended.path)
    player.does(Press(f"debrief:{place}"), Press("ways"), Press("back-to:0"))
    found = next(one.kept for one in all_kept(keeping) if one.path == ended.path)
    assert isinstance(found, Kept)
    assert not found.is_closed
