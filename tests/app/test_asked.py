"""What a run starts with: settings that were kept, and what the command line asks for."""

from collections.abc import Callable
from pathlib import Path

import pytest

from game import app, files
from game.cli import main
from game.keeping import Keeping
from game.scenes.scene import Context, Scene
from game.settings import Settings

STORY = "dans-l-heure"


@pytest.fixture
def keeping(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Keeping:
    """Give the folder of a player who has one."""
    monkeypatch.setattr(files, "player_folder", lambda: tmp_path)
    return Keeping(tmp_path)


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[Context]:
    """Give the contexts of the windows that a test opens."""
    found: list[Context] = []

    def shown(home: Callable[[], Scene], first: Callable[[], Scene] | None = None) -> None:
        del first
        found.append(home().context)

    monkeypatch.setattr(app, "run", shown)
    return found


def test_a_window_opens_under_the_settings_that_were_kept(
    keeping: Keeping, started: list[Context]
) -> None:
    kept = Settings(language="fr", theme="dark", text_percent=150)
    keeping.keep_settings(kept)
    main(["play"])
    (context,) = started
    assert (context.settings, context.messages.language) == (kept, "fr")
    assert context.library.language == "fr"


def test_the_command_line_wins_for_one_run(keeping: Keeping, started: list[Context]) -> None:
    keeping.keep_settings(Settings(language="fr"))
    main(["play", "--language", "en", "--calm"])
    (context,) = started
    assert (context.messages.language, context.is_calm) == ("en", True)
    assert keeping.settings() == Settings(language="fr")


@pytest.mark.usefixtures("keeping")
def test_the_system_says_the_language_of_the_first_run(started: list[Context]) -> None:
    main(["play"])
    assert started[0].messages.language == "en"


@pytest.mark.parametrize(
    ("arguments", "keeps"),
    [(["play"], True), (["play", "--language", "pseudo"], False), (["preview", STORY], False)],
    ids=["played", "for translators", "previewed"],
)
def test_only_what_is_played_may_be_kept(
    keeping: Keeping, started: list[Context], arguments: list[str], keeps: bool
) -> None:
    keeping.keep_settings(Settings(keeps_plays=True))
    main(arguments)
    assert (started[0].keeping == keeping) is keeps
