"""The command `screenshots`: one picture a step."""

import os
import struct
import subprocess
import sys
from pathlib import Path

import pytest

from game.cli import main
from game.engine.play import Play

SIZE = (640, 480)
AROUND = (
    *("title", "stories", "rules", "notebook", "softer", "line-by-line", "passed-over"),
    *("pulling-back", "put-down", "pause", "help", "settings", "controls"),
    *("traces", "traces-erased", "debrief-hard"),
)
HUSHED = "PYGAME_HIDE_SUPPORT_PROMPT"


@pytest.fixture(scope="module")
def shortest(endings: dict[str, Play]) -> Play:
    return min(endings.values(), key=lambda play: len(play.taken))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, shortest: Play) -> Path:
    """Give the folder after one run, deeper than what was there."""
    made = tmp_path_factory.mktemp("pictures") / "deep" / "er"
    taken = ",".join(shortest.taken)
    arguments = ["screenshots", "dans-l-heure", "--choose", taken, "--size", "640x480"]
    assert main([*arguments, "--out", str(made)]) == 0
    return made


def names(folder: Path) -> list[str]:
    return sorted(path.name.partition("-")[2].removesuffix(".png") for path in folder.iterdir())


def test_there_is_a_picture_of_every_step(folder: Path, shortest: Play) -> None:
    shown = names(folder)
    assert [one.node.id for one in shortest.steps if one.node.id not in shown] == []


@pytest.mark.parametrize("name", AROUND)
def test_there_is_a_picture_of_each_scene_around_the_story(folder: Path, name: str) -> None:
    assert name in names(folder)


def test_there_is_a_picture_of_every_page_of_the_debrief(folder: Path) -> None:
    assert [f"debrief-{number}" in names(folder) for number in range(1, 8)] == [True] * 7


def test_what_scrolls_has_a_picture_of_each_page(folder: Path) -> None:
    assert {"settings", "settings-2", "help", "help-2"} <= set(names(folder))


def test_every_picture_is_a_png_of_the_size_asked_for(folder: Path) -> None:
    found = {path.read_bytes()[:24] for path in folder.iterdir()}
    header = b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + b"IHDR"
    assert found == {header + struct.pack(">II", *SIZE)}


def test_pictures_stand_in_the_order_of_the_play(folder: Path, shortest: Play) -> None:
    steps = [step.node.id for step in shortest.steps]
    ordered = [path.name.partition("-")[2][:-4] for path in sorted(folder.iterdir())]
    first = ordered.index(steps[0])
    assert ordered[first : first + len(steps)] == steps


def test_nothing_but_paths_is_printed(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "game", "screenshots", "dans-l-heure", "--size", "320x320"]
    done = subprocess.run(  # noqa: S603  our own command
        [*command, "--out", str(tmp_path)],
        capture_output=True,
        cwd=Path(__file__).parents[2],
        env={key: value for key, value in os.environ.items() if key != HUSHED},
        check=True,
    )
    assert done.stdout.decode().splitlines() == [str(one) for one in sorted(tmp_path.iterdir())]


def test_before_the_end_there_is_no_debrief(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["screenshots", "dans-l-heure", "--size", "320x320", "--out", str(tmp_path)])
    written = capsys.readouterr().out.splitlines()
    assert written == [str(path) for path in sorted(tmp_path.iterdir())]
    assert not [one for one in written if "debrief" in one]


def test_pictures_show_the_settings_asked_for(tmp_path: Path) -> None:
    arguments = ["screenshots", "dans-l-heure", "--size", "320x320", "--out"]
    main([*arguments, str(tmp_path / "usual")])
    main([*arguments, str(tmp_path / "dark"), "--set", "theme=dark", "--set", "text_percent=200"])
    pictures = [next((tmp_path / one).glob("*-settings.png")) for one in ("usual", "dark")]
    assert pictures[0].read_bytes() != pictures[1].read_bytes()


@pytest.mark.parametrize(
    "wrong", ["theme=pink", "text_percent=big", "colour=dark", "is_calm=maybe", "theme", ""]
)
def test_a_setting_that_there_is_not_is_refused(
    wrong: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        main(["screenshots", "dans-l-heure", "--out", str(tmp_path), "--set", wrong])
    assert "is not a setting with a value" in capsys.readouterr().err
