"""Makes the page's tables and pictures, and those of the README: `python -m tools.identity`."""

import os
from datetime import date

from game import files, i18n, sdl
from game.library import library_of
from game.scenes.scene import Context

PAGE = files.data_root() / "docs" / "visual-identity.md"
PICTURES = PAGE.parent / "pictures" / "identity"
DAY = date(2026, 11, 22)


def main() -> None:
    """Write the pictures, then the page with its tables."""
    os.environ["SDL_VIDEODRIVER"] = "dummy"
    sdl.prepare()
    from game.assets import GameAssets  # noqa: PLC0415  SDL has been told what it must know
    from game.ui.fonts import Fonts  # noqa: PLC0415
    from game.ui.kept import Kept  # noqa: PLC0415
    from tools.identity.sheets import FRONT, SHEETS, Studio  # noqa: PLC0415
    from tools.identity.tables import filled  # noqa: PLC0415
    from tools.small_png import small_png  # noqa: PLC0415

    context = Context(library_of("", "fr"), i18n.messages("fr"), DAY)
    studio = Studio(context, Fonts(GameAssets()), Kept())
    pictures = {PICTURES / f"{name}.png": draw for name, draw in SHEETS.items()}
    pictures |= {PICTURES.parent / f"{name}.png": draw for name, draw in FRONT.items()}
    for path, draw in pictures.items():
        files.write(path, small_png(draw(studio)))
        print(f"{path.name}: {path.stat().st_size // 1000} kB")
    files.write(PAGE, filled(PAGE.read_text(encoding="utf-8")).encode())


if __name__ == "__main__":
    main()
