"""The lines of help as a whole class reads them: in larger letters."""

from dataclasses import replace

from game.scenes.help import Help
from game.ui.space import Space

CLASS_PERCENT = 150  # of the size for one player


class ClassHelp(Help):
    """The lines of help, on the projector."""

    def suited(self, space: Space) -> Space:
        """Give the window with letters for the far end of the room."""
        found = super().suited(space)
        percent = max(found.letters.percent, CLASS_PERCENT)
        return replace(found, letters=replace(found.letters, percent=percent))
