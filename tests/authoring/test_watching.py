"""A file that its author saves: read soon, once, and only when it is written to its end."""

import os
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from game import files
from game.library import Library
from game.watching import CHECK_SECONDS, GONE_SECONDS, Reading, WatchedScenario
from tests.engine.clean import CLEAN, clean

SOON = 0.3  # seconds within which a save is read
CHANGED = clean(("Une heure.", "Deux heures."))
STEP = 0.02  # how often events wake the loop


@dataclass(slots=True)
class Desk:
    """A file and whoever watches it; time passes when told so."""

    path: Path
    watched: WatchedScenario
    saves: int = 1
    readings: list[Reading] = field(default_factory=list)

    def writes(self, content: str | bytes, path: Path | None = None) -> None:
        """Save; each save has a time of its own, however fast the test."""
        path = path or self.path
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        self.saves += 1
        os.utime(path, (self.saves, self.saves))

    def waits(self, seconds: float = SOON) -> None:
        for _ in range(round(seconds / STEP)):
            reading = self.watched.update(STEP)
            if reading is not None:
                self.readings.append(reading)

    @property
    def read(self) -> list[Reading]:
        """Give what was read, without what was only checked."""
        return [one for one in self.readings if one.scenario is None or not one.is_checked]

    @property
    def codes(self) -> list[str]:
        """Give the codes of all problems that were ever told."""
        return [one.code for reading in self.readings for one in reading.problems]


@pytest.fixture
def desk(tmp_path: Path, library: Library) -> Desk:
    path = tmp_path / "essai.yaml"
    path.write_text(CLEAN)
    os.utime(path, (1, 1))
    watched = WatchedScenario(path, library)
    assert watched.read().problems == ()
    return Desk(path, watched)


def words(reading: Reading) -> str:
    assert reading.scenario is not None
    return reading.scenario.nodes["first"].lines[0].text


def test_a_file_that_nobody_saves_is_not_read_again(desk: Desk) -> None:
    desk.waits(2)
    assert desk.read == []


def test_a_save_in_place_is_read_soon(desk: Desk) -> None:
    desk.writes(CHANGED)
    desk.waits()
    assert [words(one) for one in desk.read] == ["Deux heures."]


def test_a_save_by_another_file_in_its_place_is_read_soon(desk: Desk) -> None:
    other = desk.path.with_name("4913")
    desk.writes(CHANGED, other)
    other.replace(desk.path)
    desk.waits()
    assert [words(one) for one in desk.read] == ["Deux heures."]


def test_a_save_is_read_once(desk: Desk) -> None:
    desk.writes(CHANGED)
    desk.waits(2)
    assert len(desk.read) == 1


@pytest.mark.parametrize("late", [0.0, 0.03, 0.06, 0.09])
def test_a_save_is_read_soon_whenever_it_falls(desk: Desk, late: float) -> None:
    desk.watched.update(late)
    desk.writes(CHANGED)
    waited, reading = 0.0, None
    while reading is None:
        pause = desk.watched.wakes_in()
        reading = desk.watched.update(pause)
        waited += pause
    assert waited <= 0.2  # which leaves a third of the time for reading and drawing


def test_the_file_is_looked_at_no_more_than_it_must(desk: Desk) -> None:
    assert desk.watched.wakes_in() >= 0.1


def test_a_file_that_is_being_written_is_not_read(desk: Desk) -> None:
    for count in range(1, 20):
        desk.writes(CHANGED[: count * 20])
        desk.waits(0.06)
    assert desk.readings == []


def test_what_was_written_in_pieces_is_read_whole(desk: Desk) -> None:
    for count in range(1, 20):
        desk.writes(CHANGED[: count * 20])
        desk.waits(0.06)
    desk.writes(CHANGED)
    desk.waits()
    assert ([words(one) for one in desk.read], desk.codes) == (["Deux heures."], [])


def test_a_file_that_changes_while_it_is_read_is_read_again(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    read, first = desk.watched._reading, [CLEAN]

    def slow() -> Reading:
        reading = read()
        if first:
            desk.writes(first.pop())
        return reading

    monkeypatch.setattr(desk.watched, "_reading", slow)
    desk.writes(CHANGED)
    desk.waits(1)
    assert ([words(one) for one in desk.read], desk.codes) == (["Une heure."], [])


def test_a_moment_without_a_file_is_not_told(desk: Desk) -> None:
    desk.path.unlink()
    desk.waits(GONE_SECONDS / 2)
    desk.writes(CHANGED)
    desk.waits()
    assert ([words(one) for one in desk.read], desk.codes) == (["Deux heures."], [])


def test_a_moment_with_an_empty_file_is_not_told(desk: Desk) -> None:
    desk.writes("")
    desk.waits(GONE_SECONDS / 2)
    desk.writes(CHANGED)
    desk.waits()
    assert ([words(one) for one in desk.read], desk.codes) == (["Deux heures."], [])


def test_a_file_that_is_gone_for_good_is_told_once(desk: Desk) -> None:
    desk.path.unlink()
    desk.waits(3)
    assert desk.codes == ["no-file"]


def test_a_file_that_stays_empty_is_told_once(desk: Desk) -> None:
    desk.writes("")
    desk.waits(3)
    assert desk.codes == ["empty"]


def test_a_file_that_comes_back_is_read(desk: Desk) -> None:
    desk.path.unlink()
    desk.waits(3)
    desk.writes(CHANGED)
    desk.waits()
    assert words(desk.readings[-1]) == "Deux heures."


def test_a_folder_in_the_place_of_the_file_is_a_problem(desk: Desk) -> None:
    desk.path.unlink()
    desk.path.mkdir()
    (desk.path / "inside").write_text("")
    desk.waits(1)
    assert desk.codes == ["unreadable"]


def test_rights_that_are_given_back_are_noticed(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    desk.writes(CHANGED)
    with monkeypatch.context() as without:
        without.setattr(os, "open", refused)
        desk.waits()
    before = desk.path.stat().st_ctime_ns
    while desk.path.stat().st_ctime_ns == before:  # the clock of the disk is coarse
        desk.path.chmod(0o644)
    desk.waits()
    assert (desk.codes, words(desk.readings[-1])) == (["unreadable"], "Deux heures.")


def test_a_link_is_watched_where_it_leads(tmp_path: Path, library: Library) -> None:
    target, path = tmp_path / "target.yaml", tmp_path / "essai.yaml"
    target.write_text(CLEAN)
    path.symlink_to(target)
    desk = Desk(path, WatchedScenario(path, library))
    desk.writes(CHANGED, target)
    desk.waits()
    assert [words(one) for one in desk.read] == ["Deux heures."]


def test_a_link_that_leads_elsewhere_is_noticed(tmp_path: Path, library: Library) -> None:
    paths = [tmp_path / name for name in ("one.yaml", "two.yaml", "essai.yaml")]
    for path, content in zip(paths, (CLEAN, CHANGED), strict=False):
        path.write_text(content)
    paths[2].symlink_to(paths[0])
    desk = Desk(paths[2], WatchedScenario(paths[2], library))
    paths[2].unlink()
    paths[2].symlink_to(paths[1])
    desk.waits()
    assert [words(one) for one in desk.read] == ["Deux heures."]


@pytest.mark.parametrize(
    "content",
    [
        b"\x00\xff" * 5000,
        b"[" * 100_000,
        b"\xef\xbb\xbf",
        b"a: &b [*b]\n" * 1000,
        b'"\\0": "\\ud800"\n',
        b"x" * 5_000_000,
    ],
    ids=["bytes", "brackets", "mark", "aliases", "signs", "size"],
)
def test_rubbish_is_a_problem_and_no_more(desk: Desk, content: bytes) -> None:
    desk.writes(content)
    desk.waits(1)
    assert desk.codes
    assert [one.scenario for one in desk.readings] == [None]


def test_the_rules_are_asked_after_the_reading(desk: Desk) -> None:
    desk.writes(clean(('        feedback: "Respire."\n', "")))
    desk.waits()
    early = desk.codes
    desk.waits(CHECK_SECONDS + 1)
    assert (early, desk.codes) == ([], ["missing-feedback"])


def test_the_rules_are_asked_once(desk: Desk) -> None:
    desk.waits(3)
    assert [one.is_checked for one in desk.readings] == [True]


def test_whoever_saves_again_at_once_is_not_kept_waiting_by_the_rules(desk: Desk) -> None:
    for count in range(6):
        desk.writes(clean(("minutes: 5", f"minutes: {count + 6}")))
        desk.waits()
    assert [one.is_checked for one in desk.readings] == [False] * 6


def test_a_file_that_cannot_be_read_is_not_asked_about(desk: Desk) -> None:
    desk.writes("title: [")
    desk.waits(2)
    assert len(desk.readings) == 1


def test_a_save_between_two_rules_is_seen(desk: Desk) -> None:
    desk.writes(clean(('        feedback: "Respire."\n', "")))
    desk.waits(SOON + CHECK_SECONDS + 0.1)
    desk.writes(CHANGED)
    desk.waits(2)
    assert ([words(one) for one in desk.read], desk.codes) == (["Une heure.", "Deux heures."], [])


def test_a_translation_that_is_shown_is_watched_too(desk: Desk, library: Library) -> None:
    english = replace(library, language="en")
    desk = Desk(desk.path, WatchedScenario(desk.path, english))
    translation = files.translation_file(desk.path, "en")
    translation.parent.mkdir(parents=True)
    desk.writes('msgctxt "essai/first"\nmsgid "Une heure."\nmsgstr "One hour."\n', translation)
    desk.waits()
    assert [words(one) for one in desk.read] == ["One hour."]


def test_the_rules_look_at_the_story_as_it_is_written(tmp_path: Path, library: Library) -> None:
    path = tmp_path / "essai.yaml"
    path.write_text(clean(("Il arrive.", "C’est ta faute.")))
    desk = Desk(path, WatchedScenario(path, replace(library, language="pseudo")))
    desk.watched.read()
    desk.waits(2)
    assert desk.codes == ["blame-word"]
