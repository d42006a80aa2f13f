"""The phone in the hand or put down, and how the view pulls back to the room and comes near."""

from game.engine.scenario import ROOM
from game.scenes.audience import Audience
from game.scenes.scene import Context
from game.scenes.telling import Telling

PULL_SECONDS = 0.9  # how long the view takes to pull back to the room


class Hand(Telling):
    """A story whose phone can be put down at any moment: then it stands still."""

    def __init__(self, context: Context) -> None:
        """Hold the phone in the hand."""
        super().__init__(context)
        self.is_put_down = False
        self.pull = 0.0  # 0: phone in the hand, 1: the whole room

    @property
    def is_stopped(self) -> bool:
        """Tell whether the phone was put down by the player."""
        return self.is_put_down

    @property
    def is_in_room(self) -> bool:
        """Tell whether the phone is down, by the story or by the player."""
        return self.is_put_down or self.play.node.screen == ROOM

    @property
    def is_moving(self) -> bool:
        """Tell whether the view is pulling back or coming near."""
        return self.pull != self.pull_wanted

    @property
    def pull_wanted(self) -> float:
        """Give where the view goes: 0 to the phone, 1 to the room."""
        return 1.0 if self.is_in_room else 0.0

    def heed(self, audience: Audience) -> None:
        """Show a screen reader at once where the view goes, and what stands there."""
        super().heed(audience)
        if audience.are_reading and self.is_moving:
            self.pull, self.is_changed = self.pull_wanted, True

    def _move_view(self, seconds: float) -> None:
        step = 1.0 if self.context.is_calm else seconds / PULL_SECONDS
        wanted = self.pull_wanted
        if wanted > self.pull:
            self.pull = min(wanted, self.pull + step)
        else:
            self.pull = max(wanted, self.pull - step)
        self.is_changed = True

    def _put_down(self) -> None:
        """Put the phone down, or take it up again; in the room it lies there already."""
        self.is_put_down = not self.is_put_down and self.play.node.screen != ROOM
        self.focus = ""
        if self.is_put_down:
            self.sound("down")
