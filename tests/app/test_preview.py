"""`coupe-court preview`: the real window beside an editor, from the command line on."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pygame
import pytest

from game import app, files
from game.cli import main
from game.keeping import Keeping
from game.scenes.chat import Chat
from game.scenes.margin import LIST
from game.scenes.preview import Preview
from game.scenes.scene import Scene
from game.scenes.stack import SceneStack
from game.ui.widgets import Widget
from tests.app.given import Hands, digit, key
from tests.engine.clean import CLEAN, clean

Capture = pytest.CaptureFixture[str]
X, SPACE = key(pygame.K_x), key(pygame.K_SPACE)
SOON = 0.3  # seconds


@pytest.fixture
def path(tmp_path: Path) -> Path:
    found = tmp_path / "essai.yaml"
    found.write_text(CLEAN)
    os.utime(found, (1, 1))
    return found


@pytest.fixture(autouse=True)
def _has_settings_of_its_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(files, "player_folder", lambda: tmp_path / "kept")


@dataclass(slots=True)
class Session:
    """One preview from its opening to its end: an author who plays, saves, errs and mends."""

    path: Path
    shots: list[Widget] = field(default_factory=list)  # what is on the screen at each wait
    at: dict[str, int] = field(default_factory=dict)  # at which wait something happened
    taken: tuple[str, ...] = ()
    hands: Hands = field(init=False)
    story: Iterator[pygame.Event | None] = field(init=False)
    preview: Preview = field(init=False)

    def decide(self, stack: SceneStack) -> pygame.Event | None:
        assert isinstance(stack.top, Preview)
        self.preview = stack.top
        self.shots.append(stack.top.tree)
        return next(self.story)

    def run(self) -> None:
        self.story = self.told()
        self.hands = Hands(self.decide)
        with pytest.MonkeyPatch.context() as monkeypatch:
            monkeypatch.setattr(files, "player_folder", lambda: self.path.parent / "kept")
            monkeypatch.setattr(app, "SIZE", app.SMALLEST)
            monkeypatch.setattr(app, "waiter", lambda: self.hands.wait)
            monkeypatch.setattr(app, "time", self.hands)
            monkeypatch.setattr(app, "SceneStack", self.hands.stack)
            assert main(["preview", str(self.path), "--calm"]) == 0

    def told(self) -> Iterator[pygame.Event | None]:
        yield from self.until("choice:pay", SPACE)
        yield digit(1)
        yield from self.until("choice:papa", SPACE)
        yield from [None] * 50  # the rules are asked, then nothing happens
        self.saves("words", clean(("La lampe.", "La petite lampe.")))
        while "La petite lampe." not in self.shots[-1].texts():
            yield None
        self.happens("words seen")
        self.taken = play_taken(self.preview)
        self.saves("mistake", CLEAN + "more: 1\n")
        yield from self.until(LIST)
        self.happens("mistake seen")
        self.saves("mended", CLEAN)
        while self.shots[-1].find(LIST):
            yield None
        self.happens("mended seen")
        yield X

    def until(
        self, widget: str, event: pygame.Event | None = None
    ) -> Iterator[pygame.Event | None]:
        while self.shots[-1].find(widget) is None:
            yield event

    def saves(self, name: str, content: str) -> None:
        """Save as editors do: another file takes the place of the first."""
        other = self.path.with_name("essai.yaml.swp")
        other.write_text(content)
        other.replace(self.path)
        self.happens(name)

    def happens(self, name: str) -> None:
        self.at[name] = len(self.shots)

    def seconds(self, first: str, second: str) -> float:
        """Give the time that the loop waited between two things."""
        return sum(self.hands.waited[self.at[first] : self.at[second]])


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Session:
    path = tmp_path_factory.mktemp("preview") / "essai.yaml"
    path.write_text(CLEAN)
    found = Session(path)
    found.run()
    return found


def play_taken(preview: Preview) -> tuple[str, ...]:
    chat = preview.stack.top
    assert isinstance(chat, Chat)
    return chat.play.taken


@pytest.mark.parametrize("name", ["words", "mistake", "mended"])
def test_a_save_is_drawn_within_a_third_of_a_second(session: Session, name: str) -> None:
    assert 0 < session.seconds(name, f"{name} seen") <= SOON


def test_a_play_stays_at_its_point_in_the_real_window(session: Session) -> None:
    assert session.taken == ("pay",)


def test_a_preview_in_which_nothing_happens_wakes_ten_times_a_second(session: Session) -> None:
    idle = session.hands.waited[session.at["words"] - 8 : session.at["words"]]
    assert idle == pytest.approx([0.1] * 8)


def test_a_shipped_scenario_can_be_previewed_by_its_id(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shown: list[str] = []

    def only_looked_at(home: Callable[[], Scene], _: object) -> None:
        scene = home()
        assert isinstance(scene, Preview)
        shown.append(scene.watched.path.name)

    monkeypatch.setattr(app, "run", only_looked_at)
    assert (main(["preview", "dans-l-heure"]), shown) == (0, ["dans-l-heure.yaml"])


@pytest.mark.parametrize("arguments", [["--calm"], []], ids=["calm", "moving"])
def test_movement_can_be_left_out(
    monkeypatch: pytest.MonkeyPatch, path: Path, arguments: list[str]
) -> None:
    calm: list[bool] = []
    monkeypatch.setattr(app, "run", lambda home, _: calm.append(home().context.is_calm))
    main(["preview", str(path), *arguments])
    assert calm == [bool(arguments)]


def test_a_preview_keeps_no_play(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    kept: list[Keeping | None] = []
    monkeypatch.setattr(app, "run", lambda home, _: kept.append(home().context.keeping))
    main(["preview", str(path)])
    assert kept == [None]


@pytest.mark.parametrize(
    ("arguments", "language"), [([], ""), (["--language", "en"], "en")], ids=["none", "english"]
)
def test_the_story_is_shown_as_it_is_written_but_for_a_language_that_is_asked_for(
    monkeypatch: pytest.MonkeyPatch, path: Path, arguments: list[str], language: str
) -> None:
    spoken: list[str] = []
    monkeypatch.setattr(app, "run", lambda home, _: spoken.append(home().context.library.language))
    main(["preview", str(path), *arguments])
    assert spoken == [language]


def test_a_file_that_is_not_there_is_wrong_use(capsys: Capture) -> None:
    status = main(["preview", "no/such.yaml"])
    out, errors = capsys.readouterr()
    assert (status, out, errors.count("\n")) == (2, "", 1)


def test_without_a_display_one_line_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch, path: Path, capsys: Capture
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER"):
        monkeypatch.delenv(name, raising=False)
    status = main(["preview", str(path)])
    out, errors = capsys.readouterr()
    assert (status, out, errors.count("\n"), str(path) in errors) == (2, "", 1, True)
