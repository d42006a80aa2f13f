"""Stories as cards: a small picture of where each begins, what it is about, whom one plays."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from game.bookmark import NOTHING, Found, resume_line, seen, where
from game.engine.boosters import Booster
from game.engine.problem import Translate
from game.engine.scenario import Scenario
from game.library import Offered, in_order
from game.scenes.bookmarking import agreed
from game.scenes.camera import light_at, picture_in
from game.scenes.parts import icon, labelled
from game.scenes.people import avatar
from game.scenes.scene import Context
from game.scenes.story_filters import intensity_names, role_names
from game.ui.blocks import Block, Button, Look, Pill, Stack, Words
from game.ui.geometry import Rect
from game.ui.leaves import COMFORT
from game.ui.paint import Box, Vignette
from game.ui.space import Space
from game.ui.spoken import joined
from game.ui.widgets import Widget
from game.wording import filled

CARD = Look("paper", 1.0, 20, "edge")
BROKEN = Look("paper_dim", 1.0, 20, "edge")
RESUME = Look("amber", 1.0, 12, "amber_edge")
PLAYED = Look("paper", 1.0, 12, "edge")
SHAPE = 0.40  # a picture's height over its width
HIGHEST = 0.25  # of the window: a picture, so that its title is seen with it
FACE = 58  # units: the player's face
INSIDE = 8  # units between a card's edge and its picture
SUMMARY_LINES = 6
ENDS = (".", "?", "!", "…")  # of a sentence


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of the player and one story; nothing unless plays are kept."""

    found: Found
    is_played: bool = False


@dataclass(frozen=True, slots=True)
class Banner:
    """Where a story begins, the face of whom one plays, and a mark once it was played."""

    scenario: Scenario
    mark: str = ""

    def place(self, x: int, y: int, width: int, space: Space) -> Widget:
        """Become a widget at a place."""
        start = self.scenario.nodes[self.scenario.start]
        rect = Rect(x, y, width, round(min(width * SHAPE, space.height * HIGHEST)))
        picture, light = picture_in(self.scenario, start), light_at(start.time)
        view = Widget(rect, (Vignette(picture, light, rect, space.px(14)),))
        low = rect.bottom + space.px(FACE * 0.36)
        side, ring = space.px(FACE), space.px(4)
        around = Rect(x + space.px(12) - ring, low - side - ring, side + 2 * ring, side + 2 * ring)
        ground = Widget(around, (Box(around, space.color("paper"), around.w // 2),))
        face = avatar(self.scenario.player, FACE).place(x + space.px(12), low - side, side, space)
        children = [view, ground, face, *self._mark(rect, space)]
        return Widget(Rect(x, y, width, low - y), children=tuple(children))

    def least(self, space: Space, ems: float = COMFORT) -> int:
        """Give the width of the face and the mark."""
        del ems
        return 3 * space.px(FACE)

    def _mark(self, rect: Rect, space: Space) -> list[Widget]:
        if not self.mark:
            return []
        pill = Pill(Words(self.mark, "label"), PLAYED, (10, 4))
        placed = pill.place(rect.x, rect.y, rect.w - 2 * space.px(8), space)
        return [placed.moved(rect.w - placed.rect.w - space.px(8), space.px(8))]


def story_card(
    button: str, scenario: Scenario, known: Known, context: Context, space: Space
) -> Block:
    """Give one story as a card that opens it."""
    _ = context.text
    mark = _("Already played") if known.is_played else ""
    role = filled(_("You are {role}"), role=role_names(_)[scenario.role])
    facts = facts_of(scenario, _)
    blocks: list[Block] = [
        Words(scenario.title, "subheading", lines=3),
        Words(scenario.summary, "small", lines=SUMMARY_LINES),
        labelled(f"role-{scenario.role}", role, space),
        labelled("clock", facts, space),
    ]
    resume = resume_line(known.found, _)
    if known.found.play is not None:
        blocks.append(_resume(where(known.found.play, _), _))
    card = Stack([Banner(scenario, mark), Stack(blocks, gap=6, pad=(8, 4))], gap=2)
    parts = (scenario.title, scenario.summary, role, facts, mark, resume)
    name = " ".join(one if one.endswith(ENDS) else f"{one}." for one in parts if one)
    return Button(button, card, name, CARD, (INSIDE, INSIDE))


def booster_card(button: str, booster: Booster, context: Context, space: Space) -> Block:
    """Give a short game as a card that opens it."""
    told = filled(context.text("about {minutes} min"), minutes=booster.minutes)
    blocks: list[Block] = [
        Words(booster.title, "subheading", lines=3),
        Words(booster.summary, "small", lines=SUMMARY_LINES),
        labelled("clock", told, space),
    ]
    name = joined([booster.title, booster.summary, told])
    return Button(button, Stack(blocks, gap=6, pad=(8, 8)), name, CARD, (INSIDE, INSIDE))


def _resume(place: str, text: Translate) -> Block:
    words = [Words(text("Go on"), "strong", "on_amber"), Words(place, "label", "on_amber")]
    return Stack(words, gap=0, pad=(12, 7), look=RESUME)


def facts_of(scenario: Scenario, text: Translate) -> str:
    """Say from what age on, how long and how strong a story is."""
    facts = text("from {age} · {minutes} min · {intensity}")
    named = intensity_names(text)[scenario.intensity]
    return filled(facts, age=scenario.age, minutes=scenario.minutes, intensity=named)


def broken_card(button: str, offered: Offered, context: Context, space: Space) -> Block:
    """Give a file that can't be played yet, with the number of its problems."""
    told = broken_line(offered, context)
    blocks: list[Block] = [icon("notebook", 28, "ink_soft", space), Words(told, "strong")]
    return Button(button, Stack(blocks, gap=8, pad=(8, 8)), told, BROKEN, (INSIDE, INSIDE))


def broken_line(offered: Offered, context: Context) -> str:
    """Say how many problems keep a file from being played."""
    label = context.messages.count(
        "{file}: {count} problem to mend",
        "{file}: {count} problems to mend",
        len(offered.problems),
    )
    return filled(label, file=Path(offered.source.place).name)


def is_kept_of(scenario_id: str, context: Context) -> bool:
    """Tell, without reading a story, whether anything of it could be gone on with."""
    keeping = agreed(context)
    return keeping is not None and keeping.peek(scenario_id) is not None


def known_of(scenario: Scenario, context: Context) -> Known:
    """Look what is known of a story."""
    keeping = agreed(context)
    if keeping is None:
        return Known(NOTHING)
    return Known(seen(keeping, scenario), scenario.id in keeping.ended())


def ordered(stories: Sequence[Scenario | None], known: Mapping[int, Known]) -> tuple[int, ...]:
    """Give the places of the stories as their cards stand, those to go on with first."""
    orders = {
        place: (known[place].found.play is None, in_order(one))
        for place, one in enumerate(stories)
        if one is not None
    }
    return tuple(sorted(orders, key=orders.__getitem__))
