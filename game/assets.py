"""Gives the canvas its fonts, pictures and lights from the files of the game."""

from collections.abc import Mapping
from functools import cache

from game import files
from game.engine.marked import Table, read_marked

FONTS = {
    "text": "noto-sans-regular.ttf",
    "bold": "noto-sans-bold.ttf",
    "title": "quicksand-bold.ttf",
}


class GameAssets:
    """The assets folder, each file read once."""

    def font(self, face: str) -> bytes:
        """Give the font file of a face."""
        return files.asset_bytes("fonts", FONTS[face])

    def picture(self, name: str) -> str:
        """Give a picture as SVG with {tokens}."""
        return files.asset_text("pictures", f"{name}.svg")

    def light(self, name: str) -> Mapping[str, str]:
        """Give the colours of the room in one of its lights."""
        return _lights()[name]


@cache
def _lights() -> dict[str, dict[str, str]]:
    value, _ = read_marked(files.asset_text("pictures", "lights.yaml"), "lights.yaml")
    if not isinstance(value, Table):
        return {}
    return {
        str(name): {str(token): str(color) for token, color in colors.items()}
        for name, colors in value.items()
        if isinstance(colors, Table)
    }
