"""What each fictional app looks like: its header, its bubbles, what lies behind them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from game.scenes.bubble_shapes import BubbleShape
from game.ui.blocks import Picture
from game.ui.space import Space

Header = Literal["stripe", "bar", "card", "holes", "blocks", "bowl", "flap"]
Behind = Literal["plain", "glow", "rules", "blocks", "rings"]


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
    behind: Behind = "plain"
    glow: str = ""  # the colour of what lies behind, if that is not plain

    @property
    def is_letter(self) -> bool:
        """Tell whether what is written looks like a letter, as wide as the paper."""
        return self.bubble == "letter"

    @property
    def foot(self) -> str:
        """Give the colour at the foot of the screen."""
        return self.glow if self.behind in ("glow", "blocks") else self.ground


SKINS: Mapping[str, Skin] = {
    one.app: one
    for one in (
        Skin(
            "pixo",
            "stripe",
            "round",
            "pixo_back",
            "screen",
            label="pixo",
            behind="glow",
            glow="pixo_glow",
        ),
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
        Skin(
            "carnet",
            "holes",
            "note",
            "carnet_back",
            "screen",
            label="carnet",
            behind="rules",
            glow="rule",
        ),
        Skin(
            "arene",
            "blocks",
            "block",
            "arene_back",
            "screen",
            label="arene",
            behind="blocks",
            glow="arene_glow",
        ),
        Skin(
            "bulle",
            "bowl",
            "drop",
            "bulle_back",
            "screen",
            label="bulle",
            behind="rings",
            glow="bulle_glow",
        ),
        Skin("mail", "flap", "letter", "mail_back", "screen", label="mail"),
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
