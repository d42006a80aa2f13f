"""Pieces that several scenes share: cards, buttons, key caps, headings."""

from dataclasses import replace

from game.ui.blocks import Block, Button, Look, Picture, Row, Stack, Words
from game.ui.named import Named
from game.ui.space import Space
from game.ui.widgets import Heard

PAPER = Look("paper", 1.0, 20)
PRIMARY = Look("amber", 1.0, 16, "amber_edge")
SECONDARY = Look("paper", 1.0, 16, "edge")
QUIET = Look("night_card", 0.94, 14, "night_edge")
SMALL_HEADING = Heard(level=2)
ASKING = Look("night_card", 0.96, 14, "asking", 2.5)  # asking for help is never hidden


def primary(button: str, label: str) -> Button:
    """Give the button that leads on."""
    return Button(button, Words(label, "strong", "on_amber", "centre"), label, PRIMARY, (22, 13))


def secondary(button: str, label: str) -> Button:
    """Give a button beside it."""
    return Button(button, Words(label, "strong", "ink", "centre"), label, SECONDARY, (18, 13))


def quiet(button: str, label: str, look: Look = QUIET) -> Button:
    """Give a button on a dark ground that doesn't ask for attention."""
    return Button(button, Words(label, "strong", "on_night", "centre"), label, look, (16, 11))


def icon(name: str, size: float, color: str, space: Space) -> Picture:
    """Give one of the project's line icons in a colour."""
    return Picture(f"icons/{name}", size, {"ink": space.theme.code(color)}, grows=True)


def family_icon(family: str, size: float, space: Space, *, is_filled: bool = True) -> Picture:
    """Give the shape of a reflex family, filled or pale."""
    fill = space.theme.code(family if is_filled else "rule")
    ink = space.theme.code("on_family" if is_filled else "ink_soft")
    return Picture(f"families/{family}", size, {"fill": fill, "ink": ink}, grows=True)


def labelled(
    name: str, label: str, space: Space, color: str = "ink_soft", heard: Heard = SMALL_HEADING
) -> Block:
    """Give a small heading with its icon."""
    words = Words(label, "label", color)
    row = Row([(20, icon(name, 20, color, space)), (0, words)], gap=8, valign="middle")
    return Named(row, label, heard)


def key_button(
    button: str,
    key: str,
    label: str,
    *,
    look: Look = QUIET,
    role: str = "small",
    is_enabled: bool = True,
    is_chosen: bool | None = None,
) -> Button:
    """Give a small button on a dark ground that shows its key."""
    color = "on_night" if is_enabled else "on_night_soft"
    width, cap = _cap(key, color)
    row = Row([(width, cap), (0, Words(label, role, color))], gap=10, valign="middle")
    made = Button(button, row, f"{label} ({key})", look, (10, 7), is_enabled, is_chosen=is_chosen)
    return _keyed(made, key)


def sign_button(
    button: str, sign: str, key: str, label: str, space: Space, *, is_enabled: bool = True
) -> Button:
    """Give a small button that shows its key and a sign, where there is no room for words."""
    color = "on_night" if is_enabled else "on_night_soft"
    width, cap = _cap(key, color)
    row = Row([(width, cap), (22, icon(sign, 22, color, space))], gap=6, valign="middle")
    return _keyed(Button(button, row, f"{label} ({key})", QUIET, (8, 7), is_enabled), key)


def _keyed(button: Button, key: str) -> Button:
    return replace(button, heard=Heard(shortcut=key))


def _cap(key: str, color: str) -> tuple[float, Stack]:
    """Give a key on a small button, and its width."""
    words = Words(key, "label", color, "centre")
    width = 30.0 if len(key) < 3 else 16.0 + 10 * len(key)
    return width, Stack([words], pad=(4, 3), look=Look("night_rule", 1.0, 6))


def key_line(key: str, label: str, color: str = "ink") -> Block:
    """Give one line of the table of keys."""
    caps = Stack([Words(key, "label", "ink", "centre")], pad=(6, 3), look=Look("rule", 1.0, 6))
    row = Row([(104, caps), (0, Words(label, "small", color))], gap=12, valign="middle")
    return Named(row, f"{key}. {label}")


def bullet(text: str, role: str = "body", wide: float = 14) -> Block:
    """Give one line of a list."""
    sign = Words("•", role if role != "body" else "strong", "brown")
    return Named(Row([(wide, sign), (0, Words(text, role))], gap=6), text)


def qr_rows(text: str) -> tuple[str, ...]:
    """Give a QR code as rows of 0 and 1."""
    import segno  # noqa: PLC0415  only screens with a code need it

    code = segno.make(text, error="m", micro=False)
    return tuple("".join("1" if cell else "0" for cell in row) for row in code.matrix)
