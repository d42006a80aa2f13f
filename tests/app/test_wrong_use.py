"""What the commands say when they are used wrongly, or handed something broken."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from game.cli import main
from game.engine.checks import RULES
from game.engine.play import Play

RULE_CODES = {rule.code for rule in RULES}  # whose files can be played
Capture = pytest.CaptureFixture[str]
ROOT = Path(__file__).parents[2]
BROKEN = ROOT / "tests" / "broken"
PROBLEM = re.compile(r"^(?P<file>.+):(?P<line>\d+):(?P<column>\d+): .+ \[[a-z-]+\]$")


def ran(capsys: Capture, *arguments: str) -> tuple[int, list[str], list[str]]:
    """Run a command; give its status and the lines it wrote."""
    status = main(arguments)
    out, errors = capsys.readouterr()
    return status, out.splitlines(), errors.splitlines()


def test_an_unknown_choice_is_one_line_with_the_open_ones(
    scenario_start: Play, capsys: Capture
) -> None:
    status, out, errors = ran(capsys, "transcript", "dans-l-heure", "--choose", "nothing")
    assert (status, out, len(errors)) == (2, [], 1)
    assert [one for one in scenario_start.open_ids() if one not in errors[0]] == []


def test_an_unknown_choice_is_told_with_its_place(scenario_start: Play, capsys: Capture) -> None:
    first = scenario_start.open_ids()[0]
    _, _, errors = ran(capsys, "transcript", "dans-l-heure", "--choose", f"{first},nothing")
    assert "2" in errors[0]


def test_a_choice_after_the_end_says_that_it_has_ended(
    endings: dict[str, Play], capsys: Capture
) -> None:
    taken = next(iter(endings.values())).taken
    status, _, errors = ran(
        capsys, "transcript", "dans-l-heure", "--choose", ",".join((*taken, "more"))
    )
    assert (status, len(errors)) == (2, 1)


def test_an_unknown_scenario_is_one_line_with_a_known_one(capsys: Capture) -> None:
    status, out, errors = ran(capsys, "transcript", "dans-lheure")
    assert (status, out, len(errors)) == (2, [], 1)
    assert "dans-l-heure" in errors[0]


@pytest.mark.parametrize("command", ["play", "transcript"])
def test_a_missing_file_is_wrong_use(capsys: Capture, command: str) -> None:
    status, out, errors = ran(capsys, command, "no/such.yaml")
    assert (status, out, len(errors)) == (2, [], 1)


@pytest.mark.parametrize(
    "name", sorted(path.name for path in BROKEN.glob("*.yaml") if path.stem not in RULE_CODES)
)
def test_a_broken_file_is_told_problem_by_problem(name: str, capsys: Capture) -> None:
    status, out, errors = ran(capsys, "transcript", str(BROKEN / name))
    problems = [line for line in out if not line.startswith("    ")]
    assert (status, errors) == (1, [])
    assert problems
    assert [line for line in problems if not PROBLEM.match(line)] == []


@pytest.mark.parametrize("command", ["play", "transcript", "check"])
def test_a_broken_file_is_told_alike_by_every_command(command: str, capsys: Capture) -> None:
    path = str(BROKEN / "unknown-node.yaml")
    expected = ran(capsys, "check", path)
    assert ran(capsys, command, path) == expected


def test_a_hint_follows_its_problem(capsys: Capture) -> None:
    _, out, _ = ran(capsys, "check", str(BROKEN / "unknown-node.yaml"))
    assert out[1].startswith("    ")


@pytest.mark.parametrize("name", ["story", "story.yaml", "story.zip"])
def test_a_folder_with_nothing_in_it_is_one_problem(
    name: str, tmp_path: Path, capsys: Capture
) -> None:
    folder = tmp_path / name
    folder.mkdir()
    status, out, errors = ran(capsys, "transcript", str(folder))
    assert (status, len(out), errors) == (1, 2, [])
    assert PROBLEM.match(out[0])


def test_bytes_that_are_no_text_are_told_with_their_place(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "story.yaml"
    path.write_bytes(b"format: 1\ntitle: \xff\xfe\x00")
    status, out, _ = ran(capsys, "transcript", str(path))
    assert status == 1
    assert out[0].startswith(f"{path}:2:8: ")


def test_a_missing_file_is_told_by_check(capsys: Capture) -> None:
    status, out, _ = ran(capsys, "check", "no/such.yaml")
    assert (status, len(out)) == (1, 1)


def test_the_shipped_scenarios_have_nothing_to_mend(capsys: Capture) -> None:
    status, out, errors = ran(capsys, "check", "--strict", str(ROOT / "scenarios"))
    assert (status, len(out), errors) == (0, 2, [])  # of scenarios, then of boosters


def test_check_reads_every_file_it_is_given(capsys: Capture) -> None:
    paths = [str(BROKEN / "unknown-node.yaml"), str(BROKEN / "empty.yaml")]
    _, out, _ = ran(capsys, "check", *paths)
    assert [path for path in paths if not any(line.startswith(path) for line in out)] == []


@pytest.mark.parametrize("size", ["big", "10x10", "1280", "1280x", "99999x720", "-1x5"])
def test_a_bad_size_is_wrong_use(size: str, tmp_path: Path, capsys: Capture) -> None:
    with pytest.raises(SystemExit) as left:
        main(["screenshots", "dans-l-heure", f"--size={size}", "--out", str(tmp_path)])
    assert (left.value.code, "--size" in capsys.readouterr().err) == (2, True)


def test_pictures_that_cannot_be_written_are_one_line(tmp_path: Path, capsys: Capture) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    status, out, errors = ran(
        capsys, "screenshots", "dans-l-heure", "--size", "320x320", "--out", str(blocked)
    )
    assert (status, out, len(errors)) == (2, [], 1)


def test_an_unknown_language_is_wrong_use(capsys: Capture) -> None:
    with pytest.raises(SystemExit) as left:
        main(["check", "--language", "tlh", "scenarios"])
    assert (left.value.code, "tlh" in capsys.readouterr().err) == (2, True)


@pytest.mark.parametrize(("language", "word"), [("en", "there is no"), ("fr", "il n’y a")])
def test_the_language_can_be_asked_for(language: str, word: str, capsys: Capture) -> None:
    _, _, errors = ran(capsys, "transcript", "nowhere", "--language", language)
    assert word in errors[0]


def test_the_language_may_stand_before_the_command(capsys: Capture) -> None:
    _, _, errors = ran(capsys, "--language", "fr", "transcript", "nowhere")
    assert "il n’y a" in errors[0]


@pytest.mark.parametrize("more", [[], ["--json"]], ids=["text", "json"])
def test_a_reader_that_went_away_is_no_fault(more: list[str]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "game", "transcript", "dans-l-heure", *more]
    with os.fdopen(writing, "wb") as out:
        done = subprocess.run(  # noqa: S603  our own command
            command, stdout=out, stderr=subprocess.PIPE, cwd=ROOT, env=_buffered(), check=False
        )
    assert (done.returncode, done.stderr) == (0, b"")


def test_without_display_and_terminal_there_is_one_clear_line() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "game"],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        cwd=ROOT,
        env=bare(),
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr.count(b"\n")) == (2, b"", 1)


def bare() -> dict[str, str]:
    """Give the environment of a machine without a display."""
    without = ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER")
    return {name: value for name, value in os.environ.items() if name not in without}


def _buffered() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
