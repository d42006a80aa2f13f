"""Boosters at the command line, in the real loop by keyboard, and among the checks."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pygame
import pytest

from game import app, files
from game.cli import main
from game.engine.sorting import SortBooster
from game.i18n import Messages
from game.library import Library
from game.scenes.booster import BoosterStart
from game.scenes.scene import Context, Scene
from game.scenes.sort import SortScene
from game.scenes.stack import SceneStack
from game.scenes.title import Title
from game.settings import Settings
from tests.app.given import Hands, digit, key, run
from tests.app.test_wrong_use import Capture, ran

SHIPPED = files.shipped("boosters")
BROKEN = Path(__file__).parent.parent / "broken" / "boosters"
IDS = ("trie-les-messages", "finis-la-phrase")


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Scene]:
    """Let nothing be shown; give what would be seen first."""
    found: list[Scene] = []

    def shown(home: object, first: object = None) -> str:
        del home
        assert callable(first)
        found.append(first())
        return ""

    monkeypatch.setattr(app, "run", shown)
    return found


@pytest.mark.parametrize("name", [*IDS, *(str(SHIPPED / f"{one}.yaml") for one in IDS)])
def test_a_booster_is_played_by_its_id_or_file(name: str, opened: list[Scene]) -> None:
    assert main(["play", name]) == 0
    (scene,) = opened
    assert isinstance(scene, BoosterStart)
    assert scene.booster.id == Path(name).stem


def test_two_starts_deal_other_messages(
    opened: list[Scene], monkeypatch: pytest.MonkeyPatch
) -> None:
    for seed in (1, 2):
        monkeypatch.setattr("game.cli.seed", lambda seed=seed: seed)
        main(["play", IDS[0]])
    seeds = [one.seed for one in opened if isinstance(one, BoosterStart)]
    assert seeds == [1, 2]


def test_a_name_that_is_nearly_a_boosters_is_told(capsys: Capture) -> None:
    status, out, errors = ran(capsys, "play", "trie-les-message")
    assert (status, out) == (2, [])
    assert IDS[0] in errors[0]


def test_a_broken_booster_is_told_and_not_played(capsys: Capture) -> None:
    status, out, _ = ran(capsys, "play", str(BROKEN / "too-few.yaml"))
    assert status == 1
    assert "[too-few]" in out[0]


def test_without_a_display_and_a_terminal_nothing_can_be_played(capsys: Capture) -> None:
    status, _, errors = ran(capsys, "play", IDS[0], "--terminal")
    assert (status, len(errors)) == (2, 1)


@pytest.mark.parametrize(
    ("path", "lines"),
    [(SHIPPED, 1), (SHIPPED / "finis-la-phrase.yaml", 1), (SHIPPED.parent, 2)],
)
def test_boosters_are_checked_alone_and_with_the_scenarios(
    path: Path, lines: int, capsys: Capture
) -> None:
    status, out, errors = ran(capsys, "check", "--strict", "--day", "2026-11-22", str(path))
    assert (status, len(out), errors) == (0, lines, [])
    assert "booster" in out[-1]


def test_a_folder_of_broken_boosters_tells_each(capsys: Capture) -> None:
    status, out, _ = ran(capsys, "check", str(BROKEN))
    codes = [one.rpartition("[")[2].rstrip("]") for one in out if one.endswith("]")]
    assert (status, sorted(codes)) == (1, sorted(path.stem for path in BROKEN.glob("*.yaml")))


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Give a copy of a booster in a folder of somebody's own."""
    path = tmp_path / "boosters" / "mes-phrases.yaml"
    path.parent.mkdir()
    path.write_bytes((SHIPPED / "finis-la-phrase.yaml").read_bytes())
    return path


def test_a_booster_is_translated_as_a_scenario_is(own: Path, capsys: Capture) -> None:
    assert ran(capsys, "translate", "merge", "--to", "en", str(own))[0] == 0
    place = own.parent / "locale" / "en" / "LC_MESSAGES" / "mes-phrases.po"
    empty = 'msgid "Un ami, une amie"\nmsgstr ""'
    told = place.read_text(encoding="utf-8")
    assert 'msgctxt "boosters/mes-phrases/people/friend"' in told
    assert empty in told
    filled = told.replace(empty, empty[:-1] + 'A friend"')
    about = 'msgid "Quelqu’un de ton âge, qui sait t’écouter."\nmsgstr ""'
    place.write_text(filled.replace(about, about[:-1] + 'Somebody your age."'), encoding="utf-8")
    booster, _ = Library(language="en").booster(own)
    assert booster is not None
    assert "A friend" in {one.name for one in getattr(booster, "people", ())}


def test_words_that_blame_are_found_in_a_translation_too(own: Path, capsys: Capture) -> None:
    main(["translate", "merge", "--to", "en", str(own)])
    place = own.parent / "locale" / "en" / "LC_MESSAGES" / "mes-phrases.po"
    told = place.read_text(encoding="utf-8")
    first = 'msgid "Finis la phrase"\nmsgstr ""'
    assert first in told
    blaming = first[:-1] + 'You were wrong to answer"'
    place.write_text(told.replace(first, blaming), encoding="utf-8")
    status, out, _ = ran(capsys, "check", str(own))
    assert status == 1
    assert any("[blame-word]" in one for one in out)


def test_a_whole_sorting_by_keyboard_in_the_real_loop(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    context = Context(
        library, Messages(), date(2026, 11, 22), Settings(is_calm=True, has_sound=False)
    )
    (sort,) = (one for one in library.boosters() if isinstance(one, SortBooster))
    ended: list[int] = []

    def keys(stack: SceneStack) -> Iterator[pygame.Event]:
        yield key(pygame.K_RETURN)
        while not isinstance(stack.top, SortScene):
            yield key(pygame.K_RETURN)
        scene = stack.top
        while not scene.is_over:
            yield key(pygame.K_RETURN) if scene.is_told else digit(4)
        ended.append(len(scene.sorting.answers))
        yield key(pygame.K_h)
        yield key(pygame.K_ESCAPE)
        while True:
            yield key(pygame.K_x)

    typing: list[Iterator[pygame.Event]] = []

    def decide(stack: SceneStack) -> pygame.Event:
        if not typing:
            typing.append(keys(stack))
        return next(typing[0])

    hands: Hands = run(
        monkeypatch, lambda: Title(context), decide, lambda: BoosterStart(context, sort, 3)
    )
    assert hands.seen == ["BoosterStart", "SortScene", "Help", "SortScene"]
    assert ended == [12]
