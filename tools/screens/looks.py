"""The windows in which the pictures are made, and how large each picture is kept."""

from dataclasses import dataclass

from game.settings import CHOICES

THEMES = tuple(str(one) for one in CHOICES["theme"])
WHOLE = "evening"  # the theme whose pictures keep their size in the usual window
HALF, SMALL = 440, 330  # pixels: the longer side of the other pictures


@dataclass(frozen=True, slots=True)
class Look:
    """A window and a size of text."""

    name: str
    size: tuple[int, int]
    text_percent: int = 100

    @property
    def is_usual(self) -> bool:
        """Tell whether this is the window for which the game is designed."""
        return self is LOOKS[0]

    @property
    def title(self) -> str:
        """Give its name as a person reads it."""
        width, height = self.size
        letters = f", text at {self.text_percent} %" if self.text_percent != 100 else ""
        return f"{width} × {height}{letters}"

    def kept_size(self, theme: str) -> tuple[int, int]:
        """Give the size in which a picture is kept."""
        longest = max(self.size)
        most = SMALL
        if self.is_usual:
            most = longest if theme == WHOLE else HALF
        share = min(1, most / longest)
        return round(self.size[0] * share), round(self.size[1] * share)


LOOKS = (
    Look("1280x720", (1280, 720)),
    Look("800x600", (800, 600)),
    Look("720x1280", (720, 1280)),
    Look("1920x1080", (1920, 1080)),
    Look("1280x720-text-200", (1280, 720), 200),
)
