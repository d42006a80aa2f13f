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
FILES = {**FONTS, **CHOSEN_FONTS, **ARABIC_FONTS}


class GameAssets:
    """The assets folder, each file read once."""

    def font(self, face: str) -> bytes:
        """Give the font file of a face."""
        return files.asset_bytes("fonts", FILES[face])

    def picture(self, name: str) -> str:
        """Give a picture as SVG with {tokens}."""
        return files.asset_text("pictures", f"{name}.svg")

    def light(self, picture: str, name: str) -> Mapping[str, str]:
        """Give the colours of a place in one of its lights."""
        return _lights("lights" if picture == "room" else f"lights-{picture}")[name]


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
