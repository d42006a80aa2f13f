"""A terminal with scripted answers."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from game.engine.scenario import Scenario
from game.i18n import Messages
from game.library import Library
from game.terminal import Terminal
from tests.app.given import flat


@dataclass(slots=True)
class Console:
    """A terminal: answers are typed in order, then comes the end of input."""

    answers: Iterator[str]
    lines: list[str] = field(default_factory=list)
    asked: int = 0

    def read(self, prompt: str) -> str:
        del prompt
        self.asked += 1
        answer = next(self.answers, None)
        if answer is None:
            raise EOFError
        return answer

    @property
    def text(self) -> str:
        """Give all that was written, its lines put together again."""
        return flat("\n".join(self.lines))


@dataclass(slots=True)
class Typed:
    """Plays the shipped scenario with some answers."""

    library: Library
    messages: Messages
    scenario: Scenario

    def __call__(self, *answers: str) -> Console:
        console = Console(iter(answers))
        terminal = Terminal(self.library, self.messages, console.read, console.lines.append)
        terminal.play(self.scenario)
        return console
