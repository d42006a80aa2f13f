"""`python -m bench.interface.player`: the game in its window, for a while or once through."""

import os
import sys
from datetime import date

from bench.interface.processes import peak_kilobytes
from game import files, i18n, sdl
from game.engine.play import Play
from game.engine.scenario import Scenario
from game.library import Library

sdl.prepare()  # before pygame is imported, as the game itself does

from game.access.listeners import Listeners  # noqa: E402
from game.app import Window, run  # noqa: E402
from game.scenes.chat import Chat  # noqa: E402
from game.scenes.debrief import DebriefScene  # noqa: E402
from game.scenes.scene import Context, Scene  # noqa: E402
from game.scenes.stack import SceneStack  # noqa: E402
from game.scenes.title import Title  # noqa: E402
from game.sources import Loose  # noqa: E402
from game.ui import action  # noqa: E402
from game.ui.action import Action  # noqa: E402

STORY = "dans-l-heure"
DAY = date(2026, 11, 22)
MOVEMENT = tuple(share / 8 for share in range(1, 9))  # seconds between its pictures


def context() -> Context:
    """Give what the scenes of the game share, in French; nothing is kept."""
    return Context(Library(language="fr"), i18n.messages("fr"), DAY)


def story() -> Scenario:
    """Read the shipped story."""
    found, _ = Library(language="fr").scenario(files.shipped(f"{STORY}.yaml"))
    if found is None:
        raise RuntimeError(f"{STORY} cannot be read")
    return found


def at_a_choice() -> Chat:
    """Give a play that waits for the player."""
    chat = Chat(context(), Play.start(story()))
    while chat.is_telling:
        chat.handle(action.Confirm())
    chat.update(1)  # the last line has come to its place
    return chat


def _title() -> Title:
    """Give the title with one story: its first button leads to the rules."""
    found = context()
    return Title(found, found.library.offered([Loose(files.shipped(f"{STORY}.yaml"))]))


class Hand:
    """Somebody who plays once through everything; each step is drawn."""

    def __init__(self, window: Window) -> None:
        """Begin at the title."""
        self._window = window
        self._stack = SceneStack(_title, lambda *_: "")
        for _ in range(2):  # the room comes with the second picture
            self._show()

    def begin(self) -> None:
        """Go from the title to the first choice."""
        self._do(action.Confirm())
        self._do(action.Confirm())
        while isinstance(self._top, Chat) and self._top.is_telling:
            self._do(_ON)

    def play(self) -> None:
        """Go through the whole story and its debrief."""
        self._look_around()
        while not isinstance(self._top, DebriefScene):
            self._go_on()
        for _ in range(8):
            self._do(action.Turn(1))

    @property
    def _top(self) -> Scene:
        return self._stack.top

    def _go_on(self) -> None:
        """Tell the next line, take the first choice, or come to the debrief."""
        chat = self._top
        if not isinstance(chat, Chat):
            raise TypeError(chat)
        is_choice = not chat.is_telling and not chat.play.is_ended
        self._do(action.Press(f"choice:{chat.play.open_ids()[0]}") if is_choice else _ON)

    def _look_around(self) -> None:
        """Put the phone down and take it up again; stop; look at the lines of help."""
        for asked in (action.PutDown(), action.PutDown(), action.Pause(), action.AskHelp()):
            self._do(asked)
            if asked != action.PutDown():
                self._do(action.Pause())

    def _do(self, asked: Action) -> None:
        self._stack.handle(asked)
        for seconds in MOVEMENT:
            self._top.update(seconds)
            if self._top.is_changed:
                self._show()

    def _show(self) -> None:
        self._top.is_changed = False
        self._window.show(self._top)


_ON = action.Confirm()


def main() -> None:
    """Wait at a choice until killed; or play, wholly or to the first choice: tell the memory."""
    if sys.argv[1] == "wait":
        run(at_a_choice)
        return
    hand = Hand(Window.open(Listeners()))
    hand.begin()
    if sys.argv[1] == "play":
        hand.play()
    print(peak_kilobytes(os.getpid()))


if __name__ == "__main__":
    main()
