"""What each app draws behind its conversations."""

from game.scenes.header_shapes import SCREEN_ROUND
from game.scenes.skins import Skin
from game.ui.canvas import Border
from game.ui.geometry import Rect
from game.ui.paint import Box, Fade, Paint
from game.ui.space import Space
from game.ui.widgets import Widget

RULES_APART = 30  # units between the lines of a ruled page
MARGIN = 34  # units: where a ruled page has its margin
BLOCK = 26  # units: the side of what is built at the foot of the screen
BUILT = (2, 3, 1, 0, 0, 1, 0, 0, 2, 1, 3, 5, 4)  # blocks one on the other, from the left
RINGS = ((0.16, 0.20, 64), (0.78, 0.36, 96), (0.30, 0.62, 120), (0.86, 0.80, 52), (0.62, 0.1, 34))


def app_ground(skin: Skin, rect: Rect, space: Space) -> Widget:
    """Give what an app draws behind its conversations; in the stark theme nothing."""
    if space.theme.is_stark or skin.behind == "plain":
        return Widget(rect)
    foot = rect.bottom - space.px(SCREEN_ROUND)  # above the round corners
    plain = Rect(rect.x, rect.y, rect.w, foot - rect.y)
    match skin.behind:
        case "glow":
            return Widget(rect, _glow(skin, plain, space))
        case "rules":
            return Widget(rect, _rules(skin, plain, space))
        case "blocks":
            return Widget(rect, _blocks(skin, plain, space))
        case "rings":
            return Widget(rect, _rings(skin, plain, space))


def _glow(skin: Skin, rect: Rect, space: Space) -> tuple[Paint, ...]:
    """Let the ground go over into another colour at the foot."""
    half = Rect(rect.x, rect.bottom - rect.h // 2, rect.w, rect.h // 2)
    return Box(rect, space.color(skin.ground)), Fade(half, space.color(skin.glow))


def _rules(skin: Skin, rect: Rect, space: Space) -> tuple[Paint, ...]:
    """Draw the lines of a school page, and its margin."""
    thin, apart = max(1, space.px(1)), space.px(RULES_APART)
    margin = Rect(rect.x + space.px(MARGIN), rect.y, thin, rect.h)
    lines = (Rect(rect.x, y, rect.w, thin) for y in range(rect.y + apart, rect.bottom, apart))
    return (
        *(Box(one, space.color(skin.glow), opacity=0.6) for one in lines),
        Box(margin, space.color("report"), opacity=0.3),
    )


def _blocks(skin: Skin, rect: Rect, space: Space) -> tuple[Paint, ...]:
    """Draw what is being built: piles of blocks, on a ground of the same."""
    wide = rect.w / len(BUILT)
    built = space.color(skin.glow)
    piles: list[Paint] = [Box(rect, space.color(skin.ground))]
    for place, count in enumerate(BUILT):
        left, right = round(place * wide), round((place + 1) * wide)
        high = min(count * space.px(BLOCK), rect.h)
        pile = Rect(rect.x + left, rect.bottom - high, right - left, high)
        piles += [Box(pile, built)] if high else []
    return tuple(piles)


def _rings(skin: Skin, rect: Rect, space: Space) -> tuple[Paint, ...]:
    """Draw bubbles that float by."""
    line = Border(space.color(skin.glow), max(2, space.px(3)))
    found: list[Paint] = []
    for across, down, size in RINGS:
        side = min(space.px(size), rect.w, rect.h)
        left = min(max(round(across * rect.w) - side // 2, 0), rect.w - side)
        top = min(round(down * rect.h), rect.h - side)
        found.append(Box(Rect(rect.x + left, rect.y + top, side, side), None, side // 2, line))
    return tuple(found)
