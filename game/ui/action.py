"""What the player means, whatever device it came from."""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Move:
    """Move the focus by so many places; negative moves back."""

    by: int


@dataclass(frozen=True, slots=True)
class Turn:
    """Turn to the next or previous page."""

    by: int


@dataclass(frozen=True, slots=True)
class Confirm:
    """Take what has the focus, or go on."""


@dataclass(frozen=True, slots=True)
class Pick:
    """Take the choice with a number, from 1; 0 is a digit of a number that is typed."""

    number: int


@dataclass(frozen=True, slots=True)
class Typed:
    """Write one of the signs that part the numbers of an address: `.`, `:` or `/`."""

    sign: str


@dataclass(frozen=True, slots=True)
class Vote:
    """Let a class vote, or end the vote."""


@dataclass(frozen=True, slots=True)
class Press:
    """Press the button with an id."""

    id: str


@dataclass(frozen=True, slots=True)
class Focus:
    """Give the focus to the button with an id."""

    id: str


@dataclass(frozen=True, slots=True)
class Hover:
    """Point somewhere."""

    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Click:
    """Press whatever lies under a point."""

    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Scroll:
    """Move what lies under a point by so many lines; a page is ten."""

    lines: float
    x: int | None = None
    y: int | None = None


@dataclass(frozen=True, slots=True)
class Drag:
    """Pull what lies where a press began, by so many pixels downwards.

    A finger takes hold of anything that scrolls, a mouse of its bar alone.
    """

    x: int
    y: int
    by: int
    is_finger: bool = True


@dataclass(frozen=True, slots=True)
class SwitchAuto:
    """Let lines come by themselves, or one for each press."""


@dataclass(frozen=True, slots=True)
class SwitchSound:
    """Turn the sounds on or off."""


@dataclass(frozen=True, slots=True)
class PutDown:
    """Put the phone down, or take it up again."""


@dataclass(frozen=True, slots=True)
class AskHelp:
    """Show the lines of help."""


@dataclass(frozen=True, slots=True)
class AskSettings:
    """Show the settings, or leave them."""


@dataclass(frozen=True, slots=True)
class AskNotes:
    """Show the teacher's notes, or leave them."""


@dataclass(frozen=True, slots=True)
class ReadAloud:
    """Read aloud from now on, or be quiet."""


@dataclass(frozen=True, slots=True)
class Pause:
    """Stop for a while, or go back."""


@dataclass(frozen=True, slots=True)
class GoBack:
    """Undo the last decision."""


@dataclass(frozen=True, slots=True)
class SkipScene:
    """Pass over the present scene of the story."""


@dataclass(frozen=True, slots=True)
class Return:
    """Go back to what lies below."""


@dataclass(frozen=True, slots=True)
class Leave:
    """Close everything at once, without a question."""


Action: TypeAlias = (
    Move
    | Turn
    | Confirm
    | Pick
    | Typed
    | Vote
    | Press
    | Focus
    | Hover
    | Click
    | Scroll
    | Drag
    | SwitchAuto
    | SwitchSound
    | PutDown
    | AskHelp
    | AskSettings
    | AskNotes
    | ReadAloud
    | Pause
    | GoBack
    | SkipScene
    | Return
    | Leave
)
