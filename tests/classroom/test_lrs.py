"""End to end with a real record store: sent, sent again, cut in the middle, complete."""

import json
import subprocess
import sys
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path

import pytest

from game import files
from game.classroom import push
from game.classroom.kept import Kept
from game.classroom.push import Answer, Target
from game.classroom.store import FOLDER
from game.classroom.xapi import Statement, statements
from game.cli import main
from game.engine.scenario import Scenario
from tests.app.test_pseudo_terminal import ROOT
from tests.app.test_wrong_use import bare
from tests.classroom.given import stored
from tests.classroom.lessons import taught

WHY = "ralph-malph[lrs] is not installed"
bcrypt = pytest.importorskip("bcrypt", reason=WHY)
pytest.importorskip("uvicorn", reason=WHY)
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    models = pytest.importorskip("ralph.models.xapi.base.statements", reason=WHY)

USER, WORD = "school", "a-long-word"


@dataclass(frozen=True, slots=True)
class Lrs:
    """A record store that runs, and the file in which it writes."""

    target: Target
    file: Path

    def ids(self) -> list[str]:
        if not self.file.is_file():
            return []
        lines = self.file.read_text(encoding="utf-8").splitlines()
        return [json.loads(one)["id"] for one in lines]

    def forget(self) -> None:
        self.file.unlink(missing_ok=True)


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lrs]:
    folder = tmp_path_factory.mktemp("lrs")
    hashed = bcrypt.hashpw(WORD.encode(), bcrypt.gensalt(4)).decode()
    agent = {"mbox": "mailto:school@example.org"}
    user = {"agent": agent, "scopes": ["all"], "hash": hashed, "username": USER}
    (folder / "auth.json").write_text(json.dumps([user]), encoding="utf-8")
    names = {
        "RALPH_APP_DIR": str(folder),
        "RALPH_AUTH_FILE": str(folder / "auth.json"),
        "RALPH_RUNSERVER_BACKEND": "fs",
        "RALPH_BACKENDS__LRS__FS__DEFAULT_DIRECTORY_PATH": str(folder / "kept"),
    }
    with subprocess.Popen(
        [sys.executable, "-W", "ignore", "-m", "tests.classroom.lrs"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=ROOT,
        env={**bare(), **names, "HOME": str(folder)},
        text=True,
    ) as process:
        assert process.stdout is not None
        port = process.stdout.readline().strip()
        url = f"http://127.0.0.1:{port}/xAPI"
        yield Lrs(Target(url, USER, WORD), folder / "kept" / "fs_lrs.jsonl")
        process.kill()


@pytest.fixture
def lrs(running: Lrs) -> Lrs:
    running.forget()
    return running


@pytest.fixture(scope="module")
def kept(scenario: Scenario) -> Kept:
    return taught(scenario)


@pytest.fixture(scope="module")
def told(kept: Kept, scenario: Scenario) -> tuple[Statement, ...]:
    return statements(kept, scenario)


def test_every_statement_is_one_for_its_models(told: tuple[Statement, ...]) -> None:
    for one in told:
        assert str(models.BaseXapiStatement.model_validate(one).id) == one["id"]


def test_what_is_sent_twice_is_there_once(lrs: Lrs, told: tuple[Statement, ...]) -> None:
    for _ in range(2):
        assert push.push(told, lrs.target) == push.Pushed(len(told))
        assert sorted(lrs.ids()) == sorted(str(one["id"]) for one in told)


def test_what_was_cut_in_the_middle_is_completed_by_the_next(
    lrs: Lrs, told: tuple[Statement, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(push, "BATCH", 5)
    sender, sent = push._sender(lrs.target), []

    def cut(target: Target, body: bytes) -> Answer:
        answer = sender(target, body)
        sent.append(answer)
        if len(sent) == 3:  # it is there, but nobody hears so
            raise KeyboardInterrupt
        return answer

    with pytest.raises(KeyboardInterrupt):
        push.push(told, lrs.target, cut)
    assert len(lrs.ids()) == 15
    assert push.push(told, lrs.target) == push.Pushed(len(told))
    assert sorted(lrs.ids()) == sorted(str(one["id"]) for one in told)


def test_what_is_there_in_another_form_is_left_and_told(
    lrs: Lrs, told: tuple[Statement, ...], kept: Kept
) -> None:
    without = statements(kept, None)  # the votes about the story: the same ids
    push.push(without, lrs.target)
    before = lrs.ids()
    done = push.push(told, lrs.target)
    votes = len([one for one in kept.events if "choice" in repr(one)])
    assert (done.stored, done.differing, done.error) == (len(told), votes, "")
    assert len(lrs.ids()) == len(set(lrs.ids())) == len(told)
    assert set(before) <= set(lrs.ids())


def test_the_command_sends_a_kept_lesson(
    lrs: Lrs,
    kept: Kept,
    told: tuple[Statement, ...],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(files, "player_folder", lambda: tmp_path)
    stored(tmp_path / FOLDER, kept)
    key = tmp_path / "key.txt"
    key.write_text(f"{USER}\n{WORD}\n", encoding="utf-8")
    typed = ["push", "0123", "--to", lrs.target.url, "--key-file", str(key), "--language", "en"]
    assert main(typed) == 0
    assert capsys.readouterr().out == f"{len(told)} statements are in the record store.\n"
    assert len(lrs.ids()) == len(told)


def test_a_wrong_password_is_told(lrs: Lrs, told: tuple[Statement, ...]) -> None:
    done = push.push(told, Target(lrs.target.url, USER, "wrong"))
    assert done == push.Pushed(0, 0, push.REFUSED[HTTPStatus.UNAUTHORIZED], done.reason)
    assert lrs.ids() == []


def test_another_place_on_the_same_server_is_no_store(
    lrs: Lrs, told: tuple[Statement, ...]
) -> None:
    url = lrs.target.url.replace("/xAPI", "/elsewhere")
    assert push.push(told, Target(url, USER, WORD)).error == push.REFUSED[HTTPStatus.NOT_FOUND]
