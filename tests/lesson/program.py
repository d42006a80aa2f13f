"""The real game as a program of its own, for tests to drive: it tells each screen it shows.

Each line on the standard output is one screen as data; each line on the standard input is a key
or a click, which the game meets among its own events. Nothing else of the game is touched.
"""

import json
import os
import sys
import threading
from collections.abc import Callable

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


def telling(show: Callable[..., None]) -> Callable[..., None]:
    """Give the method that shows a scene, and tells it."""

    def shown(window: app.Window, scene: Scene, **how: bool) -> None:
        show(window, scene, **how)
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


def here(network: SchoolNetwork) -> tuple[str, ...]:
    """Give the only address at which a test's class can sit."""
    del network
    return ("127.0.0.1",)


def main() -> int:
    """Run the game with the arguments of the command."""
    SchoolNetwork.addresses = here  # type: ignore[method-assign, assignment]
    app.Window.show = telling(app.Window.show)  # type: ignore[method-assign]
    threading.Thread(target=listen, daemon=True).start()
    return cli.main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
