"""The tables of the page, and putting them where its markers stand."""

import re
from collections.abc import Callable, Mapping, Sequence

from game.scenes.skins import SKINS
from game.ui.palettes import CODES
from game.ui.theme import LARGE, SIZES, theme
from tools.contrast import contrast
from tools.identity.meanings import LEAST_SHAPE, LEAST_TEXT, MEANINGS, SHAPES, TEXTS

PART = re.compile(r"(<!-- table: ([a-z]+) -->\n)(.*?)(<!-- end -->)", re.DOTALL)
HEADERS = {
    "stripe": "white, a stripe below it, a ring around the face",
    "bar": "filled with the colour of the app",
    "card": "a framed card that floats",
    "holes": "a sheet, torn off at its holes",
    "blocks": "white, above a wall of blocks",
    "bowl": "a bubble with an edge, round at its foot too",
    "flap": "the flap of an envelope, hanging to a point",
}
BUBBLES = {
    "round": "round, one tight corner",
    "tail": "rounded, with a point at the foot",
    "flag": "nearly square, a bar at the side",
    "note": "square, one corner folded",
    "block": "square, a small block missing at each corner",
    "drop": "very round, two small ones come from the speaker",
    "letter": "as wide as a letter, slanted stripes along its upper edge",
}
BEHIND = {
    "plain": "",
    "glow": ", into `{}` at the foot",
    "rules": ", ruled, with a margin",
    "blocks": ", piles of blocks in `{}` at the foot",
    "rings": ", floating rings in `{}`",
}


def filled(page: str) -> str:
    """Give the page with its tables made anew."""
    return PART.sub(lambda found: found[1] + TABLES[found[2]]() + found[4], page)


def palette_table() -> str:
    """Give every colour by its meaning, in each theme."""
    rows = [
        (f"`{name}`", told, *(f"`{CODES[one][name]}`" for one in CODES))
        for name, told in MEANINGS.items()
    ]
    return _table(("Meaning", "What it is for", *CODES), rows)


def contrast_table() -> str:
    """Give the contrast of what must be told apart, measured in each theme."""
    rows = [_measured(*pair, f"{LEAST_TEXT}") for pair in TEXTS]
    rows += [_measured(*pair, f"{LEAST_SHAPE:g}") for pair in SHAPES]
    return _table(("What", "on what", "at least", *CODES), rows)


def type_table() -> str:
    """Give the type scale."""
    rows = []
    for role, (size, face) in sorted(SIZES.items(), key=lambda one: one[1][0]):
        grown = size * (1 + min(1.0, LARGE / size))
        rows.append((f"`{role}`", f"{size:g}", f"{grown:.0f}", face))
    return _table(("Role", "At 100 %", "At 200 %", "Face"), rows)


def apps_table() -> str:
    """Give the skins of the apps."""
    rows = [
        (f"`{one.app}`", HEADERS[one.header], BUBBLES[one.bubble], _ground(one.app))
        for one in SKINS.values()
    ]
    return _table(("App", "Header", "Bubbles", "Behind them"), rows)


def _ground(app: str) -> str:
    skin = SKINS[app]
    return f"`{skin.ground}`" + BEHIND[skin.behind].format(skin.glow)


def _measured(word: str, ground: str, least: str) -> tuple[str, ...]:
    ratios = (contrast(theme(name).color(word), theme(name).color(ground)) for name in CODES)
    return (f"`{word}`", f"`{ground}`", least, *(f"{one:.1f}" for one in ratios))


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


TABLES: Mapping[str, Callable[[], str]] = {
    "palette": palette_table,
    "contrast": contrast_table,
    "type": type_table,
    "apps": apps_table,
}
