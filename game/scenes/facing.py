"""Which way a scene faces: in languages read from the right, its layout and the arrows turn."""

from game.scenes.scrolled import Scrolled
from game.ui.action import Action, Turn
from game.ui.space import Space
from game.ui.widgets import Widget


class Facing(Scrolled):
    """Turns around what was laid out for readers from the left, and what devices send for it."""

    def faced(self, tree: Widget, space: Space) -> Widget:
        """Turn a layout around where the language is read from the right."""
        if not space.is_rtl:
            return tree
        from game.ui.mirror import mirrored  # noqa: PLC0415  most languages need none

        return mirrored(tree, space)

    def meant(self, action: Action) -> Action:
        """Give what a device means here: where one reads from the right, left leads on."""
        if isinstance(action, Turn) and self._space is not None and self._space.is_rtl:
            return Turn(-action.by)
        return action
