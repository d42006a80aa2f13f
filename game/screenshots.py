"""Pictures of every screen and of every step of a play, drawn without a window."""

from pathlib import Path

from game import files
from game.assets import GameAssets
from game.engine.scenario import Scenario
from game.scenes.scene import Context
from game.tour import every_screen
from game.ui.fonts import Fonts
from game.ui.kept import Kept
from game.ui.pictures import png_of
from game.ui.space import Space


def screenshots(
    context: Context,
    scenario: Scenario,
    taken: tuple[str, ...],
    size: tuple[int, int],
    folder: Path,
) -> list[Path]:
    """Write one PNG a step, and one of each screen around it; give their paths."""
    assets = GameAssets()
    fonts, kept = Fonts(assets), Kept()
    space = Space(*size, fonts)
    written: list[Path] = []
    for number, (name, scene) in enumerate(every_screen(context, scenario, taken, space)):
        scene.layout(space)
        path = folder / f"{number:02d}-{name}.png"
        files.write(path, png_of(scene, size, fonts, assets, kept))
        written.append(path)
    return written
