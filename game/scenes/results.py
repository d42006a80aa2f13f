"""What a scene wishes to happen next; the stack of scenes does it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from game.settings import Value
from game.ui.action import Action

if TYPE_CHECKING:
    from game.scenes.scene import Scene


@dataclass(frozen=True)
class Push:
    """Show a scene over the present one."""

    scene: "Scene"


@dataclass(frozen=True)
class Pop:
    """Go back to the scene below, and let it handle an action."""

    then: Action | None = None


@dataclass(frozen=True)
class Replace:
    """Show a scene instead of the present one."""

    scene: "Scene"


@dataclass(frozen=True)
class Home:
    """Go back to the first screen."""


@dataclass(frozen=True)
class Print:
    """Write a page where the player finds it, and show it; the scene is `told` where it lies.

    `kind` is a word for its file's name.
    """

    page: str
    kind: str = ""


@dataclass(frozen=True)
class ShowSettings:
    """Show the settings over the present scene."""


@dataclass(frozen=True)
class ShowNotes:
    """Show the teacher's notes: beside, where there is a display for them, else over the scene.

    `in_window`: in a window of their own in any case. Where they are shown, they go.
    """

    in_window: bool = False


@dataclass(frozen=True)
class SwapWindows:
    """Let the two windows change places: the wrong one is seen by everybody."""


@dataclass(frozen=True)
class Uncover:
    """Let nothing lie over a scene any more, then do what it wishes."""

    scene: "Scene"
    then: "Result" = None


@dataclass(frozen=True)
class Apply:
    """Change some settings for every scene at once, and keep them; the scene learns if it was."""

    changes: Mapping[str, Value]
    is_kept: bool = True  # otherwise they hold until the game is closed
    then: "Result" = None


@dataclass(frozen=True)
class Quit:
    """Close the game."""


Result: TypeAlias = (
    Push
    | Pop
    | Replace
    | Home
    | Print
    | ShowSettings
    | ShowNotes
    | SwapWindows
    | Uncover
    | Apply
    | Quit
    | None
)
