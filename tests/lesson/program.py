"""The real game as a program of its own, for tests to drive: it tells each screen it shows.

Each line on the standard output is one screen as data; each line on the standard input is a key
or a click, which the game meets among its own events. Nothing else of the game is touched.
"""

import json
import os
import sys
import threading

os.environ["SDL_VIDEODRIVER"] = os.environ["SDL_AUDIODRIVER"] = "dummy"
os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"

import pygame  # what SDL must know is said before

from game import app, cli
from game.scenes.classroom.begin_network import SchoolNetwork
from game.scenes.scene import Scene
from game.ui.widgets import BUTTON, Widget


def screen(scene: Scene, tree: Widget) -> dict[str, object]:
    """Give what is seen: the kind of screen, its texts, and where its buttons lie."""
    buttons = {
        one.id: [*one.rect.centre, one.is_enabled] for one in tree.walk() if one.role == BUTTON
    }
    return {
        "scene": type(scene).__name__,
        "texts": list(tree.texts()),
        "buttons": buttons,
        "focus": scene.focus,
    }


def telling(show: "object") -> "object":
    """Give the method that shows a scene, and tells it."""

    def shown(window: app.Window, scene: Scene, **how: bool) -> None:
        show(window, scene, **how)  # type: ignore[operator]
        line = json.dumps(screen(scene, scene.tree))
        sys.__stdout__.write(line + "\n")  # type: ignore[union-attr]
        sys.__stdout__.flush()  # type: ignore[union-attr]

    return shown


def event_of(line: str) -> pygame.Event:
    """Give the event that a line asks for: `click X Y`, or `key NAME`, as pygame names keys."""
    kind, *rest = line.split()
    if kind == "click":
        place = int(rest[0]), int(rest[1])
        return pygame.Event(pygame.MOUSEBUTTONDOWN, pos=place, button=pygame.BUTTON_LEFT)
    name = rest[0]
    code = pygame.key.key_code(name)
    scancode = getattr(pygame, f"KSCAN_{name.upper()}", 0)
    return pygame.Event(pygame.KEYDOWN, key=code, scancode=scancode, mod=0, unicode=name)


def listen() -> None:
    """Hand on what comes, until nobody is there any more: then close as quick exit does."""
    for line in sys.stdin:
        pygame.event.post(event_of(line))
    pygame.event.post(event_of("key x"))


def main() -> int:
    """Run the game with the arguments of the command."""
    # A test's class sits at the computer itself, which offers no such address to a school.
    SchoolNetwork.addresses = lambda _: ("127.0.0.1",)  # type: ignore[method-assign]
    app.Window.show = telling(app.Window.show)  # type: ignore[method-assign, assignment]
    threading.Thread(target=listen, daemon=True).start()
    return cli.main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
