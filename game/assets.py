"""Gives the canvas its fonts, pictures and lights from the files of the game."""

from collections.abc import Mapping
from functools import cache

from game import files

FONTS = {
    "text": "noto-sans-regular.ttf",
    "bold": "noto-sans-bold.ttf",
    "title": "quicksand-bold.ttf",
}
CHOSEN_FONTS = {  # which a player may want instead
    "hyperlegible": "atkinson-hyperlegible-regular.ttf",
    "hyperlegible-bold": "atkinson-hyperlegible-bold.ttf",
    "dyslexia": "coupe-lecture-regular.otf",
    "dyslexia-bold": "coupe-lecture-bold.otf",
}
ARABIC_FONTS = {  # stand in for all of them, opened when something is read from the right
    "arabic": "noto-sans-arabic-regular.ttf",
    "arabic-bold": "noto-sans-arabic-bold.ttf",
}
WITHOUT = {  # pictures without somebody: the whole picture, and what hides them
    "living-room-alone": ("living-room", ("papa_opacity", "papa_glow_opacity")),
}
FILES = {**FONTS, **CHOSEN_FONTS, **ARABIC_FONTS}


class GameAssets:
    """The assets folder, each file read once."""

    def font(self, face: str) -> bytes:
        """Give the font file of a face."""
        return files.asset_bytes("fonts", FILES[face])

    def picture(self, name: str) -> str:
        """Give a picture as SVG with {tokens}."""
        drawing, _ = WITHOUT.get(name, (name, ()))
        return files.asset_text("pictures", f"{drawing}.svg")

    def light(self, picture: str, name: str) -> Mapping[str, str]:
        """Give the colours of a place in one of its lights."""
        drawing, left_out = WITHOUT.get(picture, (picture, ()))
        colors = _lights("lights" if drawing == "room" else f"lights-{drawing}")[name]
        return {**colors, **dict.fromkeys(left_out, "0")}


@cache
def _lights(name: str) -> dict[str, dict[str, str]]:
    from game.engine.marked import read_marked  # noqa: PLC0415  the first picture needs no lights
    from game.engine.placed import Table  # noqa: PLC0415

    value, _ = read_marked(files.asset_text("pictures", f"{name}.yaml"), f"{name}.yaml")
    if not isinstance(value, Table):
        return {}
    return {
        str(light): {str(token): str(color) for token, color in colors.items()}
        for light, colors in value.items()
        if isinstance(colors, Table)
    }
