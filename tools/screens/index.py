"""The page that shows the pictures: for each screen all themes, and links to the other windows."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tools.screens.looks import Look
from tools.screens.shown import alt_text

WIDTH = 240  # pixels: of a picture on the page
HEAD = """# Every screen

Made by `python -m tools.screens --out {out}`: every screen in every theme and window, from the
story "{story}". Press a picture to see it larger. The rules behind them are told in
[the visual identity](../visual-identity.md).
"""


@dataclass(frozen=True, slots=True)
class Shown:
    """One picture: which screen, in which window and theme, and where it lies."""

    name: str
    look: Look
    theme: str
    path: str  # from the page

    @property
    def alt(self) -> str:
        """Say what is seen on it."""
        return f"{alt_text(self.name)}; theme {self.theme}, {self.look.title}"


def index(pictures: Sequence[Shown], story: str, out: str) -> str:
    """Give the page as Markdown."""
    by_name: dict[str, list[Shown]] = {}
    for one in pictures:
        by_name.setdefault(one.name, []).append(one)
    parts = [HEAD.format(story=story, out=out)]
    parts += [_section(name, found) for name, found in by_name.items()]
    return "\n".join(parts)


def _section(name: str, pictures: Sequence[Shown]) -> str:
    """Give the part on one screen."""
    first = pictures[0].look
    usual = [one for one in pictures if one.look is first]
    others: dict[Look, list[Shown]] = {}
    for one in pictures:
        if one.look is not first:
            others.setdefault(one.look, []).append(one)
    lines = ["", f"## {alt_text(name).partition(':')[0]}", "", alt_text(name) + ".", ""]
    lines += _table(usual)
    if others:
        lines += ["", "Other windows: " + "; ".join(_links(others)) + "."]
    return "\n".join(lines) + "\n"


def _table(pictures: Sequence[Shown]) -> list[str]:
    return [
        "| " + " | ".join(one.theme for one in pictures) + " |",
        "|" + "---|" * len(pictures),
        "| " + " | ".join(_thumbnail(one) for one in pictures) + " |",
    ]


def _thumbnail(one: Shown) -> str:
    alt = one.alt.replace('"', "'")
    return f'<a href="{one.path}"><img src="{one.path}" width="{WIDTH}" alt="{alt}"></a>'


def _links(others: Mapping[Look, Sequence[Shown]]) -> Iterable[str]:
    for look, pictures in others.items():
        themes = ", ".join(f"[{one.theme}]({one.path})" for one in pictures)
        yield f"{look.title} ({themes})"
