"""A whole lesson, from the title to the report: thirty devices, a cut network, a power cut.

The game is a process of its own that knows nothing of the test; only its keys and clicks are
sent, and only what stands on its screen is known. Nothing that was closed may be lost.
"""

import csv
import http.client
import io
import json
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from game.scenes.scene import SETTLE_SECONDS
from tests.app.test_pseudo_terminal import ROOT
from tests.lesson.game import Game, Screen, environment, game
from tests.lesson.voters import Class

PUPILS = 30
FIRST = ("sarah", "tell", "papa", "paper")  # then the power is cut
REPORT = "coupe-court-compte-rendu.html"
BY_HAND: tuple[str, dict[str, int]] = ("breathe", {})  # three hands: nothing is told of them
THEN = ("capture", "complaint", "rest", "rest")
CHOSEN = "dans-l-heure"


@dataclass(slots=True)
class Lesson:
    """What has happened so far: the votes as they must be told in the end."""

    home: Path
    pupils: Class | None = None
    votes: list[tuple[str, dict[str, int]]] = field(default_factory=list)


def prepared(home: Path) -> None:
    """Let the teacher have chosen a country, a language, and lines that come at once."""
    settings = {
        "version": 1,
        "language": "fr",
        "country": "fr",
        "text_speed": "at-once",
        "is_calm": True,
    }
    folder = home / "data" / "coupe-court"
    folder.mkdir(parents=True)
    (home / "Downloads").mkdir()
    (folder / "settings.json").write_text(json.dumps(settings), encoding="utf-8")


def to_the_rules(teacher: Game) -> str:
    """Go through the choices before a lesson with devices; give the address on the wall."""
    teacher.click("answers:devices")
    for _ in range(PUPILS - 25):
        teacher.click("pupils:1")
    teacher.click("next")
    wall = teacher.comes_to("Joining")
    return next(one for one in wall.texts if one.startswith("127.0.0.1:"))


def arrive(teacher: Game, lesson: Lesson, address: str) -> None:
    """Let every device in: here all share one address, so all but one wait for the teacher."""
    if lesson.pupils is None:
        lesson.pupils = Class.of(PUPILS, address)
    assert lesson.pupils.address == address, "a lesson that is gone on with has another code"
    for one in lesson.pupils.voters:
        one.is_cut()
    lesson.pupils.sit()
    teacher.waits_for(lambda one: one.says(f"{PUPILS - 1} "), "those who wait")
    teacher.click("admit")
    teacher.waits_for(lambda one: one.says(f"{PUPILS} "), "all seated")
    assert {one["seat"] for one in lesson.pupils.see()} == {"in"}


def to_the_story(teacher: Game) -> None:
    """Show the rules, then the story."""
    teacher.click("next")
    while teacher.waits_for(lambda one: one.scene in ("Ground", "Stage")).scene == "Ground":
        teacher.key("return")


def to_the_choices(teacher: Game) -> Screen:
    """Go on, with questions and rests on the way, until the class is asked or the story ends."""
    while True:
        seen = teacher.waits_for(lambda one: one.scene in ("Stage", "ClassDebrief"))
        if seen.scene == "ClassDebrief" or seen.has("open-vote"):
            return seen
        if seen.has("play-on"):
            teacher.click("play-on")
        else:
            time.sleep(SETTLE_SECONDS if seen.has("end") else 0)
            teacher.key("return")


def voted(teacher: Game, lesson: Lesson, choice: str, *, is_cut: bool = False) -> Screen:
    """Let the devices vote so that one choice wins; give the screen with what came out."""
    pupils = lesson.pupils
    assert pupils is not None
    seen = to_the_choices(teacher)
    ways = [one.removeprefix("take:") for one in seen.buttons if one.startswith("take:")]
    teacher.click("open-vote")
    teacher.waits_for(lambda one: one.has("close-vote"), "an open vote")
    letters = {one: "ABCDEFGH"[place] for place, one in enumerate(ways)}
    others = [one for one in ways if one != choice] or [choice]
    wanted = [choice if n % 3 else others[n % len(others)] for n in range(PUPILS)]
    pupils.vote([letters[others[0]] for _ in wanted])  # first all want another
    if is_cut:
        for one in pupils.voters[: PUPILS // 2]:
            one.is_cut()
        assert {one["mine"] for one in pupils.see()} == {letters[others[0]]}
    pupils.vote([letters[one] for one in wanted])
    told = {one: wanted.count(one) for one in ways}
    teacher.waits_for(lambda one: one.says(f"{PUPILS} sur {PUPILS}"), "every ballot")
    teacher.click("close-vote")
    shown = teacher.waits_for(lambda one: one.has("again"), "what came out")
    lesson.votes.append((choice, told))
    assert {one["phase"] for one in pupils.see()} == {"closed"}
    return shown


def outcome(screen: Screen) -> list[str]:
    """Give what a screen tells of a vote."""
    return [one for one in screen.texts if "%" in one or "emporte" in one]


def taken(teacher: Game, choice: str) -> None:
    """Take what most wanted."""
    teacher.click(f"take:{choice}")
    teacher.waits_for(lambda one: not one.has("again"), "the next moment")


def other_way(teacher: Game) -> None:
    """Go back to the first decision, and take another by hands: three, so no number is told."""
    teacher.click("ways")
    teacher.click("back-to:0")
    while not teacher.comes_to("Stage").has("count"):
        teacher.key("return")
    teacher.click("count")
    teacher.key("0", "return", "3", "return", "0", "return", "0", "return")
    teacher.click(f"take:{BY_HAND[0]}")
    teacher.waits_for(lambda one: not one.has("again"), "the next moment")
    teacher.key("escape")
    teacher.comes_to("LessonPause")
    teacher.click("end")
    teacher.comes_to("ClassDebrief")


def table(home: Path) -> list[tuple[str, dict[str, int]]]:
    """Give the votes that the command for reports writes as a table: what was taken, the hands."""
    (kept,) = (home / "data").rglob("*.sqlite*")
    path = home / "lesson.csv"
    reported(home, kept.stem, "--csv", str(path))
    votes: dict[str, list[dict[str, str]]] = {}
    for row in csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig")), delimiter=";"):
        votes.setdefault(row["vote"], []).append(row)
    return [
        (
            next(row["choice"] for row in rows if row["taken"] == "1"),
            {row["choice"]: int(row["hands"]) for row in rows if row["hands"]},
        )
        for rows in votes.values()
    ]


def reported(home: Path, *what: str) -> str:
    """Run the command for reports as somebody at the same computer would."""
    command = [sys.executable, "-m", "game", "--language", "fr", "report", *what]
    done = subprocess.run(  # noqa: S603  our own command
        command, cwd=ROOT, env=environment(home), capture_output=True, check=True
    )
    return done.stdout.decode("utf-8")


def is_gone(lesson: Lesson) -> bool:
    """Tell whether nobody answers any more."""
    try:
        (lesson.pupils or Class("")).voters[0].looks()
    except (OSError, http.client.HTTPException):
        return True
    return False


@pytest.fixture
def lesson(tmp_path: Path) -> Iterator[Lesson]:
    prepared(tmp_path)
    found = Lesson(tmp_path)
    yield found
    for one in found.pupils.voters if found.pupils else ():
        one.is_cut()


def test_a_whole_lesson_with_thirty_devices_loses_nothing(lesson: Lesson) -> None:
    with game(lesson.home) as teacher:
        teacher.click("class")
        teacher.click(f"story:{CHOSEN}")
        teacher.key("return", "return")
        arrive(teacher, lesson, to_the_rules(teacher))
        to_the_story(teacher)
        for number, choice in enumerate(FIRST[:-1]):
            voted(teacher, lesson, choice, is_cut=number == 1)
            taken(teacher, choice)
        before = voted(teacher, lesson, FIRST[-1])
        teacher.kill()  # the vote is closed, its choice is not taken yet
    with game(lesson.home) as teacher:
        teacher.click("class")
        teacher.click("resume:0")
        arrive(teacher, lesson, to_the_rules(teacher))
        to_the_story(teacher)
        after = teacher.waits_for(lambda one: one.has("again"), "the closed vote")
        assert outcome(after) == outcome(before)
        taken(teacher, FIRST[-1])
        for choice in THEN:
            voted(teacher, lesson, choice)
            taken(teacher, choice)
        to_the_choices(teacher)
        teacher.comes_to("ClassDebrief")
        other_way(teacher)
        teacher.click("compare")
        both = teacher.comes_to("Compare")
        assert both.says("Poser le téléphone, écran contre la table.")
        assert both.says("t’es là")
        teacher.key("escape")
        teacher.click("report")
        teacher.waits_for(lambda one: one.says(REPORT), "where the report lies")
        page = (lesson.home / "Downloads" / REPORT).read_text(encoding="utf-8")
        teacher.click("end")
        teacher.comes_to("Title")
    assert is_gone(lesson)
    assert table(lesson.home) == [*lesson.votes, BY_HAND]
    assert all(f"{hands}" in page for _, told in lesson.votes for hands in told.values())
