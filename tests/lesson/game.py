"""The game as somebody outside sees and drives it: a process, its screens, keys and clicks."""

import json
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.app.test_pseudo_terminal import ROOT
from tests.app.test_wrong_use import bare

LONGEST_SECONDS = 30  # a game that shows nothing new for so long has lost its way


@dataclass(frozen=True, slots=True)
class Screen:
    """One picture: the kind of screen, its texts, its buttons with their middle."""

    scene: str
    texts: tuple[str, ...]
    buttons: dict[str, tuple[int, int, bool]]
    focus: str

    def says(self, words: str) -> bool:
        return any(words in one for one in self.texts)

    def has(self, button: str) -> bool:
        return button in self.buttons


@dataclass(slots=True)
class Game:
    """A running game."""

    process: "subprocess.Popen[str]"
    screens: "queue.SimpleQueue[str]" = field(default_factory=queue.SimpleQueue)
    last: Screen | None = None

    def read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.screens.put(line)

    def key(self, *names: str) -> None:
        for name in names:
            self._send(f"key {name}")

    def click(self, button: str) -> None:
        """Click a button of the present screen."""
        screen = self.waits_for(lambda one: one.has(button), button)
        x, y, is_enabled = screen.buttons[button]
        assert is_enabled, button
        self._send(f"click {x} {y}")

    def waits_for(self, is_it: Callable[[Screen], bool], what: str = "") -> Screen:
        """Give the first screen, from the present one on, that is as wished."""
        while self.last is None or not is_it(self.last):
            try:
                line = self.screens.get(timeout=LONGEST_SECONDS)
            except queue.Empty:
                raise AssertionError(f"no screen with {what}; the last: {self.last}") from None
            data = json.loads(line)
            buttons = {one: tuple(place) for one, place in data["buttons"].items()}
            self.last = Screen(data["scene"], tuple(data["texts"]), buttons, data["focus"])
        return self.last

    def comes_to(self, scene: str) -> Screen:
        """Wait for a kind of screen."""
        return self.waits_for(lambda one: one.scene == scene, scene)

    def anew(self) -> None:
        """Forget the present screen: what was seen before an action is not its answer."""
        self.last = None

    def kill(self) -> None:
        """End it as a power cut would."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def _send(self, line: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(f"{line}\n")
        self.process.stdin.flush()


@contextmanager
def game(home: Path, *arguments: str) -> Iterator[Game]:
    """Start the game for somebody with a home of their own; it is gone at the end."""
    process = subprocess.Popen(  # noqa: S603  our own command
        [sys.executable, "-m", "tests.lesson.program", *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=ROOT,
        env={**bare(), "HOME": str(home), "XDG_DATA_HOME": str(home / "data")},
        text=True,
        encoding="utf-8",
    )
    found = Game(process)
    reader = threading.Thread(target=found.read, daemon=True)
    reader.start()
    try:
        yield found
    finally:
        process.kill()
        process.wait()
        reader.join()
        for stream in (process.stdin, process.stdout):
            if stream is not None:
                stream.close()
