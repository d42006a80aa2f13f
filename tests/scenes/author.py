"""Somebody who writes a scenario in an editor, beside a preview of it."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from game import files
from game.engine.play import Play, Refusal
from game.engine.problem import Problem
from game.scenes.chat import Chat, Stopped
from game.scenes.margin import LIST, NODES
from game.scenes.preview import Preview
from game.scenes.scene import Context, Result, Scene
from game.ui.action import Action, Confirm, Hover
from game.ui.space import Space
from game.watching import Reading, WatchedScenario
from tests.engine.clean import clean
from tests.ui.given import window

CHECKED = 1.0  # seconds after which the rules have had their say
SOON = 0.3  # seconds within which a save is seen
Pieces = tuple[str, str]  # what stood in the file, and what stands there now
LONG = 5.0  # seconds, more than any line takes to come
LAMP: Pieces = ("La lampe.", "La petite lampe.")
HOUR: Pieces = ("Une heure.", "Deux heures.")
END: Pieces = ("C’est fini.", "C’est déjà fini.")
NO_PAYING: Pieces = ("      pay:\n", "      give:\n")
NO_SARAH: Pieces = ("      sarah:\n        write", "      sister:\n        write")
UNKNOWN: Pieces = ('"Respire."\n        next: second', '"Respire."\n        next: secnd')
NO_FEEDBACK: Pieces = ('        feedback: "Respire."\n', "")


@dataclass(slots=True)
class Author:
    """A file, the preview of it, and whoever sits before both; time passes when told so."""

    context: Context
    path: Path
    space: Space = field(default_factory=window)
    saves: int = 0
    preview: Preview = field(init=False)

    def opens(self) -> None:
        self.preview = Preview(self.context, WatchedScenario(self.path, self.context.library))
        self.preview.layout(self.space)

    # What is done in the editor

    def writes(self, content: str | bytes) -> None:
        """Save in place; each save has a time of its own, however fast the test."""
        data = content.encode() if isinstance(content, str) else content
        self.path.write_bytes(data)
        self._stamps(self.path)

    def replaces(self, content: str) -> None:
        """Save as many editors do: write another file, then put it in the place of the first."""
        other = self.path.with_suffix(".tmp")
        other.write_text(content)
        self._stamps(other)
        other.replace(self.path)

    def saves_with(self, *pieces: Pieces) -> None:
        """Save the clean scenario with some pieces changed, and let the preview see it."""
        self.writes(clean(*pieces))
        self.waits()

    def _stamps(self, path: Path) -> None:
        self.saves += 1
        os.utime(path, (self.saves, self.saves))

    # What is done in the window

    def waits(self, seconds: float = SOON) -> None:
        """Let time pass as the loop does: no longer at once than the scene allows."""
        while seconds > 0:
            wakes = self.preview.wakes_in()
            step = min(seconds, max(0.01, seconds if wakes is None else wakes))
            self.preview.update(step)
            seconds -= step
        self.preview.layout(self.space)

    def does(self, *actions: Action) -> Result:
        result: Result = None
        for one in actions:
            self.preview.layout(self.space)
            result = self.preview.handle(one)
        self.preview.layout(self.space)
        return result

    def plays(self, *taken: str) -> None:
        """Take choices, each once all lines before it are told."""
        for choice_id in taken:
            self.hears_all()
            self.chat.pressed(f"choice:{choice_id}")
        self.hears_all()

    def hears_all(self) -> None:
        while self.chat.is_telling or self.chat.is_moving:
            self.does(Confirm())

    # What is seen

    @property
    def top(self) -> Scene:
        return self.preview.stack.top

    @property
    def chat(self) -> Chat:
        assert isinstance(self.top, Chat)
        return self.top

    @property
    def play(self) -> Play:
        return self.chat.play

    @property
    def texts(self) -> tuple[str, ...]:
        self.preview.layout(self.space)
        return self.preview.tree.texts()

    @property
    def is_list_seen(self) -> bool:
        self.preview.layout(self.space)
        return self.preview.tree.find(LIST) is not None


def broken_in_many_places(author: Author, count: int = 150) -> None:
    lines = "".join(f"      - nobody-{number}: Un.\n" for number in range(count))
    author.saves_with(('      - lina: "Une heure."\n        tactic: deadline\n', lines))


def every_margin(context: Context) -> Iterator[tuple[str, Scene]]:
    """Give what a preview adds to the screens of a story, with names."""
    watched = WatchedScenario(files.shipped("dans-l-heure.yaml"), context.library)
    scene = Preview(context, watched)
    yield "margin", scene.margin
    scene.margin.pressed(NODES)
    yield "margin, nodes", scene.margin
    scene.margin.pressed(NODES)
    many = [Problem("a.yaml", 12345, 1, "unknown-node", "unknown node", "known: " + "end, " * 90)]
    scene.margin.read(Reading(None, tuple(many * 9)))
    yield "margin, broken", scene.margin
    scene.margin.read(Reading(scene.scenario, (), is_checked=True))
    lost = Refusal("a-choice-with-a-rather-long-name", 11, ())
    _chat_of(scene).stopped = Stopped((), lost)
    scene.handle(Hover(0, 0))
    yield "margin, choice gone", scene.margin


def _chat_of(preview: Preview) -> Chat:
    chat = preview.stack.top
    assert isinstance(chat, Chat)
    return chat
