"""What each fictional app looks like: its header, its bubbles, what lies behind them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from game.scenes.bubble_shapes import BubbleShape
from game.ui.blocks import Picture
from game.ui.space import Space

Header = Literal["stripe", "bar", "card", "holes"]


@dataclass(frozen=True, slots=True)
class Skin:
    """The looks of one app; `top` is the colour of its header, `ground` of its conversations.

    Header and bubbles differ in shape, so that apps are told apart without colours too.
    """

    app: str
    header: Header
    bubble: BubbleShape
    ground: str
    top: str
    name: str = "ink"
    label: str = ""
    glow: str = ""  # the colour at the foot of the screen
    is_ruled: bool = False


SKINS: Mapping[str, Skin] = {
    one.app: one
    for one in (
        Skin("pixo", "stripe", "round", "pixo_back", "screen", label="pixo", glow="pixo_glow"),
        Skin(
            "sms",
            "bar",
            "tail",
            "sms_back",
            "sms_bar",
            name="on_sms_bar",
            label="on_sms_bar",
        ),
        Skin("tchat", "card", "flag", "tchat_back", "tchat_back", label="tchat"),
        Skin("carnet", "holes", "note", "carnet_back", "screen", label="carnet", is_ruled=True),
    )
}


def skin_of(app: str) -> Skin:
    """Give the looks of an app."""
    return SKINS[app]


def app_mark(app: str, size: float, space: Space, fill: str = "", ink: str = "on_app") -> Picture:
    """Give the small sign of an app, in its colours unless others are named."""
    theme = space.theme
    colors = {"fill": theme.code(fill or app), "ink": theme.code(ink)}
    return Picture(f"apps/{app}", size, colors, grows=True)
