"""Packs at the command line: wherever a file is accepted, and from anywhere."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from game import app, files
from game.cli import main
from game.i18n import Messages
from game.lookup import Found, sources_of
from game.packs.members import MOST_MEMBERS
from game.scenes.rules import Rules
from game.scenes.scene import Scene
from game.scenes.title import Title
from game.sources import Loose
from tests.app.test_translated_play import CATALOGUE
from tests.app.test_wrong_use import PROBLEM, ROOT, Capture, ran
from tests.engine.clean import CLEAN
from tests.packs.given import PLAIN, Entry, Members, crafted, folder, packed_zeros, zipped

ONE: Members = {"mon-histoire.yaml": CLEAN}
TWO: Members = {**ONE, "autre.yaml": CLEAN.replace("Essai", "Autre")}
BROKEN: Members = {"cassee.yaml": CLEAN.replace("next: second", "next: lost")}
SPOKEN: Members = {"essai.yaml": CLEAN, "locale/en/LC_MESSAGES/essai.po": CATALOGUE}
WHOLE = "pay,sarah"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let every command start in a folder with nothing but the packs of its test."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def archived(members: Members, name: str = "mon-pack.zip") -> str:
    Path(name).write_bytes(zipped(members))
    return name


def unpacked(members: Members, name: str = "mon-pack") -> str:
    return str(folder(Path(name), members))


every_kind = pytest.mark.parametrize("made", [archived, unpacked])
Made = Callable[[Members], str]


@every_kind
def test_a_whole_play_is_told_from_a_pack(made: Made, capsys: Capture) -> None:
    status, out, errors = ran(capsys, "transcript", made(ONE), "--choose", WHOLE)
    assert (status, errors) == (0, [])
    assert any("3018" in line for line in out)


@every_kind
@pytest.mark.parametrize("name", ["mon-histoire", "autre"])
def test_one_of_several_is_told_by_its_id(made: Made, name: str, capsys: Capture) -> None:
    status = main(["transcript", f"{made(TWO)}/{name}", "--choose", WHOLE, "--json"])
    assert (status, json.loads(capsys.readouterr().out)["scenario"]) == (0, name)


@every_kind
def test_a_pack_speaks_the_language_of_the_game_with_its_own_translation(
    made: Made, capsys: Capture
) -> None:
    path = made(SPOKEN)
    english, french = (
        ran(capsys, "transcript", path, "--language", one)[1] for one in ("en", "fr")
    )
    assert "lina.s07: One hour." in english
    assert "lina.s07 : Une heure." in "\n".join(french).replace("\u00a0", " ")


def test_one_of_an_archive_is_told_by_the_place_that_problems_name(capsys: Capture) -> None:
    status, _, errors = ran(capsys, "transcript", f"{archived(TWO)}/autre.yaml")
    assert (status, errors) == (0, [])


@every_kind
def test_one_of_several_must_be_named(made: Made, capsys: Capture) -> None:
    status, out, errors = ran(capsys, "transcript", made(TWO))
    names = [str(Path(made(TWO)) / one) for one in ("autre", "mon-histoire")]
    assert (status, out, len(errors)) == (2, [], 1)
    assert [one for one in names if one not in errors[0]] == []


@every_kind
def test_a_scenario_that_is_not_in_the_pack_is_told_with_the_nearest(
    made: Made, capsys: Capture
) -> None:
    path = made(TWO)
    status, _, errors = ran(capsys, "transcript", f"{path}/mon-histoir")
    assert (status, len(errors)) == (2, 1)
    assert errors[0].endswith(f"'{Path(path) / 'mon-histoire'}'?")


@pytest.mark.parametrize("members", [TWO, {"README": ""}])
def test_a_file_that_is_not_in_a_folder_is_wrong_use(members: Members, capsys: Capture) -> None:
    status, out, errors = ran(capsys, "transcript", f"{unpacked(members)}/autr.yaml")
    assert (status, out, len(errors)) == (2, [], 1)


@pytest.mark.parametrize("name", ["rien.zip", "rien.zip/mon-histoire", "rien/mon-histoire", ""])
def test_a_pack_that_is_not_there_is_wrong_use(name: str, capsys: Capture) -> None:
    status, out, errors = ran(capsys, "transcript", name)
    assert (status, out, len(errors)) == (2, [], 1)


@pytest.mark.parametrize("name", ["a" * 5000, "a/" * 3000 + "b", "a" * 300 + ".zip/b", "\ud800"])
def test_a_name_that_nothing_can_have_is_wrong_use(name: str, capsys: Capture) -> None:
    assert ran(capsys, "transcript", name)[0] == 2


def test_a_shipped_scenario_comes_before_a_folder_of_its_name() -> None:
    found = sources_of(unpacked(ONE, "dans-l-heure"), Messages())
    assert found == Found((Loose(files.shipped("dans-l-heure.yaml")),))


def test_a_map_is_drawn_from_a_pack(here: Path, capsys: Capture) -> None:
    assert ran(capsys, "graph", archived(ONE), "--out", "carte.mmd")[0] == 0
    assert (here / "carte.mmd").read_text(encoding="utf-8").startswith("flowchart")


@every_kind
def test_check_looks_at_every_scenario_of_a_pack(made: Made, capsys: Capture) -> None:
    status, out, errors = ran(capsys, "check", "--strict", made(TWO))
    assert (status, out, errors) == (0, ["2 scenarios, nothing to mend"], [])


@every_kind
def test_check_places_problems_in_the_pack(made: Made, capsys: Capture) -> None:
    path = made({**ONE, **BROKEN})
    status, out, _ = ran(capsys, "check", path)
    assert status == 1
    assert out[0].startswith(f"{Path(path) / 'cassee.yaml'}:")


@every_kind
def test_check_tells_what_is_left_out(made: Made, capsys: Capture) -> None:
    path = made({**ONE, "help/fr.yaml": "lines: []"})
    plain, strict = (ran(capsys, "check", *more, path) for more in ([], ["--strict"]))
    assert (plain[0], strict[0]) == (0, 1)
    assert plain[1][0].endswith("[not-from-a-pack]")


@every_kind
@pytest.mark.parametrize("text", ["msgid", CATALOGUE.replace("Une", "Deux")])
def test_check_looks_at_the_translations_of_a_pack(made: Made, text: str, capsys: Capture) -> None:
    name = "locale/en/LC_MESSAGES/essai.po"
    path = made({**SPOKEN, name: text})
    _, out, _ = ran(capsys, "check", path)
    assert any(line.startswith(f"{Path(path) / name}:") for line in out)


def test_check_of_a_scenario_that_is_not_in_the_pack_is_a_problem(capsys: Capture) -> None:
    status, out, _ = ran(capsys, "check", f"{archived(ONE)}/rien")
    assert (status, out[0].endswith("[no-file]")) == (1, True)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"PK\3\4",
        crafted(Entry(b"../x.yaml")),
        crafted(Entry(flags=1)),
        crafted(Entry(packed=packed_zeros(4000), method=8, size=2**32 - 2)),
        Entry().header() + Entry().listed(0) * (MOST_MEMBERS + 1),
    ],
    ids=["empty", "cut", "outside", "password", "bomb", "crowd"],
)
@pytest.mark.parametrize("command", ["play", "check", "transcript"])
def test_a_hostile_pack_is_one_problem_of_every_command(
    command: str, content: bytes, capsys: Capture
) -> None:
    Path("mon-pack.zip").write_bytes(content)
    status, out, errors = ran(capsys, command, "mon-pack.zip")
    told = [line for line in out if not line.startswith("    ")]
    assert (status, errors, len(told)) == (1, [], 1)
    assert PROBLEM.match(told[0])


class Window:
    """Stands for the window: keeps what it would show."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.scenes: list[Scene] = []
        monkeypatch.setattr(app, "run", self.run)

    def run(self, home: Callable[[], Scene], first: Callable[[], Scene] | None = None) -> None:
        self.scenes += [home(), *([first()] if first else [])]


@pytest.fixture
def window(monkeypatch: pytest.MonkeyPatch) -> Window:
    return Window(monkeypatch)


def titles(scene: Scene) -> Sequence[str]:
    assert isinstance(scene, Title)
    return [one.scenario.title if one.scenario else "" for one in scene.offers]


@every_kind
def test_the_only_scenario_of_a_pack_is_opened_straight(made: Made, window: Window) -> None:
    assert main(["play", made(ONE)]) == 0
    title, first = window.scenes
    assert titles(title) == ["Essai"]
    assert isinstance(first, Rules)
    assert first.scenario.title == "Essai"


@every_kind
def test_several_scenarios_are_listed(made: Made, window: Window) -> None:
    assert main(["play", made(TWO)]) == 0
    assert [titles(one) for one in window.scenes] == [["Autre", "Essai"]]


def test_without_a_name_the_shipped_scenarios_are_listed(window: Window) -> None:
    assert main(["play"]) == 0
    assert [type(one) for one in window.scenes] == [Title]


def test_a_broken_scenario_does_not_keep_the_others_from_being_played(
    window: Window, capsys: Capture
) -> None:
    status, out, errors = ran(capsys, "play", archived({**ONE, **BROKEN}))
    assert (status, out) == (0, [])
    assert PROBLEM.match(errors[0])
    assert [titles(one) for one in window.scenes] == [["", "Essai"]]


def test_a_pack_of_nothing_but_broken_scenarios_is_not_played(
    window: Window, capsys: Capture
) -> None:
    status, out, _ = ran(capsys, "play", archived(BROKEN))
    assert (status, window.scenes) == (1, [])
    assert PROBLEM.match(out[0])


def test_a_pack_is_played_in_a_terminal(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    answers = iter(["2", *WHOLE.split(",")])
    monkeypatch.setenv("LANG", "fr_FR.UTF-8")
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    monkeypatch.setattr("builtins.input", lambda _: next(answers))
    status, out, errors = ran(capsys, "play", archived(TWO), "--terminal")
    assert (status, errors) == (0, [])
    assert "Autre" in "\n".join(out)
    assert any("3018" in line for line in out)


def test_a_pack_plays_from_an_empty_folder_as_a_program_of_its_own(here: Path) -> None:
    done = subprocess.run(  # noqa: S603  our own command
        [sys.executable, "-m", "game", "transcript", archived(PLAIN), "--choose", "breathe"],
        capture_output=True,
        cwd=here,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert sorted(one.name for one in here.iterdir()) == ["mon-pack.zip"]
