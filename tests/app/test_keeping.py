"""What stays on the computer, what a killed program leaves, and that nothing is left when asked."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from game import files
from game.engine.save import VERSION, Save
from game.keeping import PLAYED, PLAYS, SETTINGS, Aside, Keeping
from game.settings import CHOICES, Settings, from_data

SAVE = Save("dans-l-heure", "d1", ("breathe", "sarah"))


@pytest.fixture
def keeping(tmp_path: Path) -> Keeping:
    return Keeping(tmp_path / "of mine" / "coupe-court")


def play_file(keeping: Keeping) -> Path:
    return keeping.folder / PLAYS / "dans-l-heure.json"


def test_at_first_nothing_is_kept(keeping: Keeping) -> None:
    assert keeping.settings() == Settings()
    assert keeping.save("dans-l-heure") is None
    assert not keeping.folder.exists()


def test_settings_come_back(keeping: Keeping) -> None:
    wanted = Settings().changed(theme="contrast", text_percent=200, is_calm=True)
    assert keeping.keep_settings(wanted)
    assert keeping.settings() == wanted


def test_one_changed_setting_leaves_the_others_as_they_were_kept(keeping: Keeping) -> None:
    keeping.keep_settings(Settings(theme="dark"))
    assert keeping.change_settings({"font": "dyslexia"})
    assert keeping.settings() == Settings(theme="dark", font="dyslexia")


def test_all_that_is_kept_can_be_named(keeping: Keeping) -> None:
    assert keeping.held() == ()
    keeping.keep_settings(Settings())
    keeping.keep(SAVE)
    assert keeping.held() == ("plays/dans-l-heure.json", "settings.json")


def test_a_file_in_the_place_of_the_folder_holds_nothing(keeping: Keeping) -> None:
    files.write(keeping.folder, b"")
    assert keeping.held() == ()


def test_a_play_comes_back(keeping: Keeping) -> None:
    assert keeping.keep(SAVE)
    assert keeping.save("dans-l-heure") == SAVE


def test_a_forgotten_play_is_gone(keeping: Keeping) -> None:
    keeping.keep(SAVE)
    keeping.forget("dans-l-heure")
    assert keeping.save("dans-l-heure") is None
    assert list(play_file(keeping).parent.iterdir()) == []


def test_an_ended_play_leaves_that_it_was_ended(keeping: Keeping) -> None:
    keeping.keep(SAVE)
    assert keeping.finish("dans-l-heure")
    assert keeping.save("dans-l-heure") is None
    assert keeping.ended() == {"dans-l-heure"}


def test_what_was_ended_before_stays_known(keeping: Keeping) -> None:
    keeping.finish("autre")
    keeping.finish("dans-l-heure")
    assert keeping.ended() == {"autre", "dans-l-heure"}


@pytest.mark.parametrize("content", [b"{", b"[]", b'{"scenarios": 3}', b'{"scenarios": [3]}'])
def test_a_damaged_list_of_ended_plays_is_empty(keeping: Keeping, content: bytes) -> None:
    files.write(keeping.folder / PLAYED, content)
    assert keeping.ended() == frozenset()


def test_whoever_does_not_agree_any_more_leaves_no_play(keeping: Keeping) -> None:
    keeping.change_settings({"keeps_plays": True})
    keeping.keep(SAVE)
    keeping.finish("autre")
    keeping.change_settings({"keeps_plays": False})
    assert keeping.held() == (SETTINGS,)


def test_another_setting_leaves_the_plays(keeping: Keeping) -> None:
    keeping.keep(SAVE)
    keeping.change_settings({"theme": "dark"})
    assert keeping.peek("dans-l-heure") == SAVE


def test_a_play_that_could_not_come_back_is_not_kept(keeping: Keeping) -> None:
    keeping.keep(SAVE)
    assert not keeping.keep(Save("dans-l-heure", "", ("breathe",)))
    assert keeping.peek("dans-l-heure") == SAVE


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe", b"[" * 100_000, b"null"])
def test_a_damaged_play_is_set_aside_and_told(keeping: Keeping, content: bytes) -> None:
    keeping.keep(SAVE)
    play_file(keeping).write_bytes(content)
    assert keeping.save("dans-l-heure") == Aside("damaged", "dans-l-heure.aside-1")
    assert play_file(keeping).with_name("dans-l-heure.aside-1").read_bytes() == content
    assert keeping.save("dans-l-heure") is None


def test_a_play_of_a_later_version_is_set_aside_and_told(keeping: Keeping) -> None:
    files.write(play_file(keeping), json.dumps({"version": VERSION + 1}).encode())
    assert keeping.save("dans-l-heure") == Aside("future", "dans-l-heure.aside-1")


def test_a_play_of_another_scenario_is_set_aside(keeping: Keeping) -> None:
    keeping.keep(Save("autre", "d1", ()))
    (keeping.folder / PLAYS / "autre.json").rename(play_file(keeping))
    assert keeping.save("dans-l-heure") == Aside("damaged", "dans-l-heure.aside-1")


def test_what_was_set_aside_before_is_not_lost(keeping: Keeping) -> None:
    for content in (b"one", b"two"):
        files.write(play_file(keeping), content)
        keeping.save("dans-l-heure")
    kept = {one.name: one.read_bytes() for one in play_file(keeping).parent.iterdir()}
    assert kept == {"dans-l-heure.aside-1": b"one", "dans-l-heure.aside-2": b"two"}


@pytest.mark.parametrize("odd", ["../../secret", "a/b", "C:evil", "é", "x" * 90, "con fig"])
def test_a_foreign_id_stays_within_the_folder(keeping: Keeping, odd: str) -> None:
    assert keeping.keep(Save(odd, "d", ()))
    assert keeping.save(odd) == Save(odd, "d", ())
    (kept,) = (keeping.folder / PLAYS).iterdir()
    assert kept.parent == keeping.folder / PLAYS


def test_erasing_leaves_nothing(keeping: Keeping) -> None:
    keeping.keep(SAVE)
    keeping.keep_settings(Settings())
    files.write(play_file(keeping), b"damaged")
    keeping.save("dans-l-heure")
    assert keeping.erase() == ()
    assert not keeping.folder.exists()


def test_erasing_nothing_is_fine(keeping: Keeping) -> None:
    assert keeping.erase() == ()


@pytest.mark.skipif(os.geteuid() == 0 or os.name == "nt", reason="root may write everywhere")
def test_a_disk_that_refuses_is_no_crash(keeping: Keeping) -> None:
    keeping.folder.parent.mkdir()
    keeping.folder.parent.chmod(0o500)
    assert not keeping.keep(SAVE)


def test_a_file_in_the_place_of_the_folder_is_no_crash(keeping: Keeping) -> None:
    files.write(keeping.folder, b"a file")
    assert not keeping.keep(SAVE)
    assert keeping.settings() == Settings()
    assert keeping.save("dans-l-heure") is None


def test_settings_that_are_damaged_are_those_of_the_start(keeping: Keeping) -> None:
    files.write(keeping.folder / SETTINGS, b"\x00{")
    assert keeping.settings() == Settings()


@pytest.mark.parametrize(
    "wrong",
    [
        {"text_percent": 1000},
        {"text_percent": True},
        {"theme": "pink"},
        {"is_calm": "yes"},
        {"language": "x" * 99},
        {"voice": None},
        {"unknown": 1},
    ],
)
def test_a_wrong_setting_stays_as_at_first(wrong: dict[str, object]) -> None:
    assert from_data({"version": 1, "font": "dyslexia", **wrong}) == Settings(font="dyslexia")


def test_every_first_setting_is_among_its_values() -> None:
    first = Settings().to_data()
    assert all(first[name] in values for name, values in CHOICES.items())


KILLED = """
import sys
from pathlib import Path
from game.engine.save import Save
from game.keeping import Keeping
keeping, count = Keeping(Path(sys.argv[1])), 0
while True:
    count += 1
    keeping.keep(Save("dans-l-heure", "d" * (count % 50 + 1), ("step",) * (count % 900)))
    if count == 1:
        print("begun", flush=True)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="nothing kills so hard here")
def test_a_program_killed_at_any_moment_leaves_a_whole_play(keeping: Keeping) -> None:
    for seed in range(4):
        command = [sys.executable, "-c", KILLED, str(keeping.folder)]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as process:  # noqa: S603  our own
            assert process.stdout is not None
            assert process.stdout.readline() == b"begun\n"
            time.sleep(0.013 * seed)
            process.kill()
        assert isinstance(keeping.save("dans-l-heure"), Save)
