"""Erasing the traces: what is there is shown before, and that nothing is left after."""

from dataclasses import replace
from pathlib import Path

import pytest

from game import files
from game.engine.save import Save
from game.keeping import Keeping
from game.scenes.scene import Context, Pop
from game.scenes.traces import Traces
from game.settings import Settings
from game.ui import action
from game.ui.action import Press
from tests.access.given import Ear
from tests.scenes.given import acted, buttons, texts


@pytest.fixture
def keeping(tmp_path: Path) -> Keeping:
    return Keeping(tmp_path / "kept")


@pytest.fixture
def kept(context: Context, keeping: Keeping) -> Context:
    """Give a context after which settings, two plays and something else lie on the disk."""
    keeping.keep_settings(Settings(theme="dark"))
    for name in ("one", "two"):
        keeping.keep(Save(name, "digest", ("breathe",)))
    files.write(keeping.folder / "else.txt", b"")
    return replace(context, keeping=keeping)


def told(scene: Traces) -> str:
    return "\n".join(texts(scene))


@pytest.mark.parametrize("what", ["your settings", "2 unfinished stories", "1 other file"])
def test_what_was_kept_is_shown_before(what: str, kept: Context) -> None:
    assert what in told(Traces(kept))


def test_where_it_lies_is_shown(kept: Context, keeping: Keeping) -> None:
    assert str(keeping.folder) in told(Traces(kept))


def test_nothing_is_erased_before_the_button(kept: Context, keeping: Keeping) -> None:
    acted(Traces(kept), action.Confirm(), action.Move(1))
    assert keeping.held()


def test_the_button_erases_everything(kept: Context, keeping: Keeping) -> None:
    acted(Traces(kept), Press("erase"))
    assert (keeping.held(), keeping.folder.exists()) == ((), False)


@pytest.mark.parametrize("what", ["nothing of it is left", "your settings", "2 unfinished stories"])
def test_what_was_erased_is_shown_after(what: str, kept: Context) -> None:
    scene = Traces(kept)
    acted(scene, Press("erase"))
    assert what in told(scene)


def test_what_could_not_be_erased_is_told(kept: Context, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Keeping, "erase", lambda _: ("plays/one.json",))
    scene = Traces(kept)
    acted(scene, Press("erase"))
    assert "plays/one.json" in told(scene)
    assert "nothing of it is left" not in told(scene)
    assert "erase" in buttons(scene)


def test_where_nothing_was_kept_nothing_can_be_erased(context: Context, keeping: Keeping) -> None:
    scene = Traces(replace(context, keeping=keeping))
    assert buttons(scene) == ("back",)
    assert "kept nothing" in told(scene)


def test_a_file_kept_after_the_first_look_is_shown(kept: Context, keeping: Keeping) -> None:
    scene = Traces(kept)
    keeping.keep(Save("three", "digest", ()))
    assert "3 unfinished stories" in told(scene)


@pytest.mark.parametrize("asked", [action.Pause(), Press("back")], ids=["escape", "button"])
def test_the_page_is_left(asked: action.Pause, kept: Context) -> None:
    assert acted(Traces(kept), asked) == Pop()


def test_whoever_listens_learns_that_it_is_done(kept: Context) -> None:
    ear = Ear(Traces(kept))
    ear.hears()
    assert ear.hears(Press("erase")) == ["It is done: nothing of it is left."]
