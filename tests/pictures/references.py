"""What the reference pictures show, how they are drawn, and how far apart two pictures are."""

import io
import json
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pygame
import pygame.freetype

from game.assets import GameAssets
from game.engine.play import replay
from game.i18n import Messages
from game.library import Library, Offered
from game.scenes.chat import Chat
from game.scenes.debrief import DebriefScene
from game.scenes.pause import Pause
from game.scenes.rules import Rules
from game.scenes.scene import Context, Scene
from game.scenes.stories import Stories
from game.scenes.timeline import DRAWN_IN
from game.scenes.title import Title
from game.sources import Loose
from game.tour import told
from game.ui.fonts import Fonts
from game.ui.kept import Kept
from game.ui.pictures import drawn
from game.ui.space import Space
from tests.pictures.story import story
from tests.scenes.shelf import made
from tools.screens.shown import moved

KEPT = Path(__file__).parent / "kept"
PINNED = KEPT / "versions.json"
SIZE, SMALL = (1280, 720), (640, 360)
DAY = date(2026, 11, 22)
FAR = 40  # of 255: a pixel that differs more is another pixel
MEAN, SHARE = 3.0, 0.004  # of 255 over the whole picture, and of pixels that are others
PLAY = ("tell", "line", "on")


def versions() -> dict[str, str]:
    """Give the versions of all that draws."""
    found = {
        "pygame-ce": pygame.version.ver,
        "SDL": ".".join(map(str, pygame.get_sdl_version())),
        "SDL_image": ".".join(map(str, pygame.image.get_sdl_image_version() or ())),
        "SDL_ttf": ".".join(map(str, pygame.font.get_sdl_ttf_version())),
        "FreeType": ".".join(map(str, pygame.freetype.get_version())),
    }
    return dict(sorted(found.items()))


def pinned() -> dict[str, str]:
    """Give the versions with which the pictures were made."""
    found: dict[str, str] = json.loads(PINNED.read_text(encoding="utf-8"))
    return found


@cache
def _fonts() -> Fonts:
    return Fonts(GameAssets())


@cache
def _kept() -> Kept:
    return Kept()


def picture(scene: Scene) -> pygame.Surface:
    """Draw a screen in the usual window, and shrink it: single pixels at edges matter less."""
    scene.layout(Space(*SIZE, _fonts()))
    return pygame.transform.smoothscale(drawn(scene, SIZE, _fonts(), GameAssets(), _kept()), SMALL)


def scenes() -> Iterator[tuple[str, Scene]]:
    """Give the screens, each theme at least once, each app once."""
    evening = Context(Library(), Messages(), DAY)
    light, dark, stark = (
        evening.changed({"theme": name}) for name in ("light", "dark", "contrast")
    )
    offers = [Offered.of(Loose(Path(f"{n}.yaml")), made(n, story())) for n in range(4)]
    yield "title", Title(evening, offers[:1])
    yield "title-contrast", Title(stark, offers[:1])
    stories = Stories(evening, offers)
    stories.boosters = ()  # their shipped words may change
    yield "stories", stories
    yield "rules-light", Rules(light, story())
    yield "app-pixo", _chat(evening)
    yield "app-sms-dark", _chat(dark, *PLAY[:1])
    yield "app-tchat-contrast", _chat(stark, *PLAY[:2])
    yield "app-carnet", _chat(evening, *PLAY)
    for context, app, name in (
        (light, "arene", "-light"),
        (dark, "bulle", "-dark"),
        (evening, "mail", ""),
    ):
        yield f"app-{app}{name}", told(Chat(context, replay(moved(story(), app), ("beg",))[0]))
    yield "room", _chat(evening, "breathe")
    yield "pause-dark", Pause(dark, can_go_back=True)
    yield "debrief-feelings-light", _debrief(light)
    debrief = _debrief(evening)
    debrief.page, debrief.age = 1, DRAWN_IN
    yield "debrief-story", debrief


def _debrief(context: Context) -> DebriefScene:
    return DebriefScene(context, replay(story(), PLAY)[0], lambda play: Chat(context, play))


def _chat(context: Context, *taken: str, app: str = "") -> Chat:
    play, refusal = replay(moved(story(), app), taken)
    assert refusal is None
    return told(Chat(context, play))


def read(name: str) -> pygame.Surface:
    """Read a reference picture."""
    content = io.BytesIO((KEPT / f"{name}.png").read_bytes())
    found = pygame.Surface(SMALL)
    found.blit(pygame.image.load(content, "picture.png"), (0, 0))
    return found


def apart(one: pygame.Surface, other: pygame.Surface) -> tuple[float, float]:
    """Give the mean difference of two pictures, of 255, and the share of pixels that differ."""
    more, less = one.copy(), other.copy()
    more.blit(other, (0, 0), special_flags=pygame.BLEND_SUB)
    less.blit(one, (0, 0), special_flags=pygame.BLEND_SUB)
    more.blit(less, (0, 0), special_flags=pygame.BLEND_ADD)
    values = pygame.image.tobytes(more, "RGB")
    near = pygame.mask.from_threshold(more, (0, 0, 0), (FAR, FAR, FAR, 255)).count()
    whole = more.get_width() * more.get_height()
    return sum(values) / len(values), 1 - near / whole
