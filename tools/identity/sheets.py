"""The pictures of the page: swatches, type, shapes, faces, and cuttings from screens."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import pygame

from game.assets import GameAssets
from game.scenes.chat import Chat
from game.scenes.debrief import DebriefScene
from game.scenes.help import Help
from game.scenes.parts import family_icon
from game.scenes.scene import Context, Scene
from game.scenes.timeline import DRAWN_IN
from game.tour import told
from game.ui import widgets
from game.ui.action import PutDown
from game.ui.blocks import Block, Look, Picture, Row, Stack, Words
from game.ui.canvas import Border, Canvas
from game.ui.flows import Columns
from game.ui.fonts import Fonts
from game.ui.geometry import Rect
from game.ui.kept import Kept
from game.ui.leaves import COMFORT
from game.ui.paint import Box
from game.ui.palettes import CODES
from game.ui.pictures import drawn
from game.ui.space import Space
from game.ui.theme import SIZES, theme
from game.ui.widgets import Widget
from tools.identity.meanings import APPS, FAMILIES
from tools.screens.shown import MOMENTS, MOVED, WHOLE_PLAY, moved, play_of, story_of

WINDOW = (1280, 720)
GAP = 10
PHONE = (449, 8, 382, 704)  # where the phone lies in the usual window
FACES = ("noe", "sarah", "papa", "line", "nurse", "lina", "unknown")
SHOWN = (
    *("ink", "ink_soft", "paper", "paper_dim", "card", "edge", "spent"),
    *("night", "night_card", "night_edge", "on_night", "on_night_soft", "warm", "asking"),
    *("amber", "amber_edge", "hover", "coral_deep", "brown", "focus", "focus_edge"),
    *("pixo", "sms", "tchat", "carnet", "arene", "bulle", "mail", "theirs", "friend", "act"),
    *("discern", "pause", "proof", "tell", "report", "protect"),
)


@dataclass(frozen=True, slots=True)
class Swatch:
    """A colour above its name."""

    meaning: str

    def place(self, x: int, y: int, width: int, space: Space) -> Widget:
        """Become a widget at a place."""
        rect = Rect(x, y, width, space.px(34))
        line = Border(space.color("edge"), 1)
        box = Widget(rect, (Box(rect, space.color(self.meaning), space.px(8), line),))
        name = Words(self.meaning, "label").place(x, rect.bottom, width, space)
        return Widget(Rect(x, y, width, name.rect.bottom - y), children=(box, name))

    def least(self, space: Space, ems: float = COMFORT) -> int:
        """Give the width of its name."""
        return Words(self.meaning, "label").least(space, ems)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A laid out block as something that can be drawn."""

    tree: Widget

    def draw(self, canvas: Canvas) -> None:
        """Draw it."""
        widgets.draw(self.tree, canvas)


@dataclass(frozen=True, slots=True)
class Studio:
    """What pictures are drawn with."""

    context: Context
    fonts: Fonts
    kept: Kept

    def sheet(self, block: Block, width: int, name: str = "evening") -> pygame.Surface:
        """Draw a block on paper, as high as it is."""
        space = Space(*WINDOW, self.fonts, theme(name))
        placed = Stack([block], pad=(20, 16), look=Look("paper")).place(0, 0, width, space)
        size = (width, placed.rect.h)
        return drawn(Sheet(placed), size, self.fonts, GameAssets(), self.kept)

    def screen(self, scene: Scene) -> pygame.Surface:
        """Draw a screen in the usual window."""
        scene.layout(Space(*WINDOW, self.fonts))
        return drawn(scene, WINDOW, self.fonts, GameAssets(), self.kept)

    def chat(self, moment: str) -> Chat:
        """Give a moment of the story."""
        story = moved(story_of(self.context), MOVED.get(moment, ""))
        return told(Chat(self.context, play_of(story, MOMENTS[moment])))

    def debrief(self) -> DebriefScene:
        """Give the debrief of a whole play."""
        play = play_of(story_of(self.context), WHOLE_PLAY)
        return DebriefScene(self.context, play, lambda one: Chat(self.context, one))


def beside(pictures: list[pygame.Surface], gap: int = GAP) -> pygame.Surface:
    """Put pictures beside each other, on white."""
    width = sum(one.get_width() + gap for one in pictures) - gap
    made = pygame.Surface((width, max(one.get_height() for one in pictures)))
    made.fill((255, 255, 255))
    left = 0
    for one in pictures:
        made.blit(one, (left, 0))
        left += one.get_width() + gap
    return made


def smaller(picture: pygame.Surface, width: int) -> pygame.Surface:
    """Shrink a picture to a width."""
    return pygame.transform.smoothscale(
        picture, (width, round(picture.get_height() * width / picture.get_width()))
    )


def palette(studio: Studio) -> pygame.Surface:
    """Draw the colours of every theme."""
    block = Columns([Swatch(one) for one in SHOWN], 7, narrowest=60)
    panels = [
        studio.sheet(Stack([Words(name, "subheading"), block], gap=8), 900, name) for name in CODES
    ]
    made = pygame.Surface((900, sum(one.get_height() for one in panels)))
    top = 0
    for one in panels:
        made.blit(one, (0, top))
        top += one.get_height()
    return made


def letters(studio: Studio) -> pygame.Surface:
    """Draw the type scale."""
    rows: list[Block] = []
    for role, (size, _) in sorted(SIZES.items(), key=lambda one: one[1][0]):
        name = Words(f"{role}, {size:g}", "label", "ink_soft")
        rows.append(Row([(170, name), (0, Words("Tu as plus de temps", role))], valign="middle"))
    return studio.sheet(Stack(rows, gap=6), 1060)


def families(studio: Studio) -> pygame.Surface:
    """Draw the six shapes, filled and pale."""
    space = Space(*WINDOW, studio.fonts)
    rows = [
        Row([(96, family_icon(one, 96, space, is_filled=is_filled)) for one in FAMILIES], gap=40)
        for is_filled in (True, False)
    ]
    return studio.sheet(Stack(rows, gap=18), 830)


def avatars(studio: Studio) -> pygame.Surface:
    """Draw every face, large and as small as on a card."""
    rows = [
        Row([(112, Picture(f"avatars/{one}", size, radius=size / 2)) for one in FACES], gap=14)
        for size in (112, 40)
    ]
    return studio.sheet(Stack(rows, gap=14), 930)


def apps(studio: Studio) -> pygame.Surface:
    """Cut the phone out of a conversation in each app, in two rows."""
    cut = [studio.screen(studio.chat(f"app-{one}")).subsurface(PHONE) for one in APPS]
    first = beside(cut[:4])
    made = pygame.Surface((first.get_width(), 2 * first.get_height() + GAP))
    made.fill((255, 255, 255))
    made.blit(first, (0, 0))
    made.blit(beside(cut[4:]), (0, first.get_height() + GAP))
    return smaller(made, 1100)


def room(studio: Studio) -> pygame.Surface:
    """Draw the phone put down in the room, at evening."""
    return smaller(put_down(studio), 900)


def put_down(studio: Studio) -> pygame.Surface:
    """Draw the same in the size of the window."""
    chat = studio.chat("app-pixo")
    chat.handle(PutDown())
    chat.pull = 1.0
    return studio.screen(chat)


def pull_back(studio: Studio) -> pygame.Surface:
    """Draw three moments of the view being pulled back."""
    frames = []
    for pull in (0.0, 0.45, 0.8):
        chat = studio.chat("app-pixo")
        if pull:
            chat.handle(PutDown())
            chat.pull = pull
        frames.append(smaller(studio.screen(chat), 420))
    return beside(frames)


def timeline(studio: Studio) -> pygame.Surface:
    """Draw the debrief's story."""
    scene = studio.debrief()
    scene.page, scene.age = 1, DRAWN_IN
    return smaller(studio.screen(scene), 900)


SHEETS: Mapping[str, Callable[[Studio], pygame.Surface]] = {
    "palette": palette,
    "letters": letters,
    "families": families,
    "avatars": avatars,
    "apps": apps,
    "room": room,
    "pull-back": pull_back,
    "timeline": timeline,
}
FRONT: Mapping[str, Callable[[Studio], pygame.Surface]] = {  # of the first page of the project
    "telephone": lambda studio: studio.screen(studio.chat("app-pixo")),
    "chambre": put_down,
    "salon": lambda studio: studio.screen(studio.chat("living-room")),
    "aide": lambda studio: studio.screen(Help(studio.context)),
}
