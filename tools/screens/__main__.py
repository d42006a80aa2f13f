"""Writes the pictures and their page: `python -m tools.screens --out docs/screens`."""

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from game import files, i18n, sdl
from game.library import library_of
from game.scenes.scene import Context
from tools.screens.index import Shown, index
from tools.screens.looks import LOOKS, THEMES, Look
from tools.screens.shown import STORY, shown, story_of

DAY = date(2026, 11, 22)  # what depends on the day stays the same in every run
COLORS, FEW_COLORS = 256, 96  # of a whole picture, and of a small one


def main(arguments: Sequence[str] | None = None) -> int:
    """Write every picture asked for, then the page; print how much it is."""
    options = _options(arguments)
    os.environ["SDL_VIDEODRIVER"] = "dummy"
    sdl.prepare()
    looks = [one for one in LOOKS if one.name in options.windows]
    pictures: list[Shown] = []
    for look in looks:
        for theme in options.themes:
            found = list(_written(options, look, theme))
            print(f"{look.name} {theme}: {len(found)}")
            pictures += found
    page = index(pictures, STORY, options.out.as_posix())
    files.write(options.out / "README.md", page.encode())
    sizes = sum((options.out / one.path).stat().st_size for one in pictures)
    print(f"{len(pictures)} pictures, {sizes / 1e6:.1f} MB")
    return 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tools.screens", description=__doc__)
    names = [one.name for one in LOOKS]
    parser.add_argument("--out", type=Path, required=True, help="a folder, such as docs/screens")
    parser.add_argument("--windows", nargs="+", choices=names, default=names, metavar="WINDOW")
    parser.add_argument("--themes", nargs="+", choices=THEMES, default=THEMES, metavar="THEME")
    parser.add_argument("--language", default="fr", choices=(*files.languages(), "en"))
    return parser.parse_args(arguments)


def _written(options: argparse.Namespace, look: Look, theme: str) -> Iterator[Shown]:
    """Write every screen in one window and theme."""
    import pygame  # noqa: PLC0415  SDL has been told what it must know by now

    from game.assets import GameAssets  # noqa: PLC0415
    from game.ui.fonts import Fonts  # noqa: PLC0415
    from game.ui.kept import Kept  # noqa: PLC0415
    from game.ui.pictures import drawn  # noqa: PLC0415
    from game.ui.space import Space  # noqa: PLC0415
    from tools.small_png import small_png  # noqa: PLC0415

    context = _context(options.language, look, theme)
    scenario = story_of(context)
    assets = GameAssets()
    fonts, kept = Fonts(assets), Kept()
    space = Space(*look.size, fonts)
    for name, scene in shown(context, scenario, space, is_all=look.is_usual):
        scene.layout(space)
        surface = drawn(scene, look.size, fonts, assets, kept)
        size = look.kept_size(theme)
        is_whole = size == look.size
        if not is_whole:
            surface = pygame.transform.smoothscale(surface, size)
        one = Shown(name, look, theme, f"{look.name}/{theme}/{name}.png")
        content = small_png(surface, COLORS if is_whole else FEW_COLORS)
        files.write(options.out / one.path, content)
        yield one


def _context(language: str, look: Look, theme: str) -> Context:
    messages = i18n.messages(language)
    context = Context(library_of("", messages.language), messages, DAY)
    return context.changed({"theme": theme, "text_percent": look.text_percent})


if __name__ == "__main__":
    sys.exit(main())
