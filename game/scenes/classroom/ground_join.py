"""How the pupils' devices come in: the address and its QR code on the projector, and numbers."""

from typing import Literal, TypeAlias

from game.classroom.question import Attendance
from game.scenes.classroom.class_help import ClassHelp
from game.scenes.classroom.ground_leaf import box, foot, large, leaf, small_button, title
from game.scenes.classroom.kept_list_plays import keep_plays
from game.scenes.classroom.large_address import LargeAddress
from game.scenes.classroom.running import Running
from game.scenes.parts import qr_rows
from game.scenes.scene import Context, Pop, Push, Replace, Result, Scene
from game.scenes.sheet import Held
from game.ui import action
from game.ui.action import Action
from game.ui.blocks import Block, Button, Code, Row, Stack
from game.ui.named import Named
from game.ui.space import Space
from game.ui.widgets import Heard, Widget
from game.wording import filled

When: TypeAlias = Literal["before", "over", "playing"]
CODE = 330  # units
LOOKS_EVERY = 0.5  # seconds, for whatever nobody told


class Joining(Scene):
    """Before the lesson; over it, for whoever comes late; or while each plays on their own PC."""

    def __init__(self, context: Context, running: Running, when: When = "before") -> None:
        """Show the way into a room that is open."""
        super().__init__(context)
        self.running, self.when = running, when
        self.seen = self._look()

    def _look(self) -> Attendance:
        return self.running.room.look() if self.running.room else Attendance()

    def view(self, space: Space) -> Widget:
        """Lay the screen out."""
        _ = self.context.text
        on = {"before": _("Next"), "over": _("Back"), "playing": _("Go on to the debrief")}
        held = Held(
            "joining",
            [title(self._title())],
            Stack(self._body(), gap=14),
            [foot(self._small(), on[self.when])],
            self.scrolls.get("joining", 0),
            is_full=True,
        )
        return leaf(held, "evening", space)

    def _title(self) -> str:
        _ = self.context.text
        if self.running.room is None:
            return _("Hands")
        return _("Each at their own pace") if self.when == "playing" else _("Come in")

    def _body(self) -> list[Block]:
        room, _ = self.running.room, self.context.text
        if room is None:
            return [large(_("No device can come in: this lesson goes on by hands."))]
        how = _("Type this address into the browser of your device, or scan the code:")
        if self.running.mode == "play":
            how = _("In the game, choose “Join the class” and type this address:")
        address = LargeAddress(room.address)
        code = Code(qr_rows(f"http://{room.address}"), CODE, _("QR code of the address"))
        words = Stack([*self._numbers(), *self._promises()], gap=10)
        beside: list[tuple[float, Block]] = [(0, words)]
        if self.running.mode == "vote":
            beside.insert(0, (CODE, code))
        return [large(how), address, Row(beside, gap=28)]

    def _numbers(self) -> list[Block]:
        messages, seen = self.context.messages, self.seen
        told = messages.count("{count} device is in", "{count} devices are in", seen.seats)
        if not seen.seats:
            told = messages.text("Nobody is in yet")
        numbers = [told]
        if self.running.mode == "play":
            played = messages.count("{count} has finished", "{count} have finished", seen.plays)
            numbers.append(played)
        if seen.waiting:
            numbers.append(
                messages.count("{count} is waiting", "{count} are waiting", seen.waiting)
            )
        said = " · ".join(numbers)
        lines: list[Block] = [large(said, "stage_strong")]
        if not seen.is_reachable:
            lost = messages.text("The network is gone for now. Hands can always be counted.")
            if self.running.mode == "play":
                lost = messages.text("The network is gone for now. Everybody can play on.")
            lines.append(large(lost, "stage_label", "coral_deep"))
            said = f"{said} {lost}"
        if seen.is_locked:
            lines.append(large(messages.text("The door is closed."), "stage_label", "ink_soft"))
        return [Named(box(lines), said, Heard(f"in:{said}", is_news=True))]

    def _promises(self) -> list[Block]:
        _ = self.context.text
        told = _(
            "No name, no account. Nobody here sees who chose what. Not taking part is fine, too."
        )
        return [large(told)]

    def _small(self) -> list[Button]:
        _, seen = self.context.text, self.seen
        if self.running.room is None:
            return []
        lock = _("Let devices in again") if seen.is_locked else _("Let nobody else in")
        found = [small_button("lock", lock, is_chosen=seen.is_locked)]
        if seen.waiting:
            found.insert(0, small_button("admit", filled(_("Let {count} in"), count=seen.waiting)))
        return found

    def pressed(self, button: str) -> Result:
        """Admit or lock, or go on."""
        room = self.running.room
        if room is not None and button in ("admit", "lock"):
            if button == "admit":
                room.admit()
            else:
                room.lock(is_locked=not self.seen.is_locked)
            self.seen = self._look()
            return None
        return self._gone_on()

    def _gone_on(self) -> Result:
        if self.when == "over":
            return Pop()
        if self.when == "playing":
            from game.scenes.classroom.debrief import ClassDebrief  # noqa: PLC0415  much later

            return Replace(ClassDebrief(self.context, self.running))
        from game.scenes.classroom.ground import Ground  # noqa: PLC0415  it knows this one

        return Replace(Ground(self.context, self.running))

    def other(self, asked: Action) -> Result:
        """Go on with Enter; show help on its key; Escape leaves."""
        match asked:
            case action.Confirm():
                return self._gone_on()
            case action.Pause() if self.when == "over":
                return Pop()
            case action.Pause():
                return self._leaving()
            case action.AskHelp():
                return Push(ClassHelp(self.context))
        return None

    def _leaving(self) -> Result:
        from game.scenes.classroom.ground_leave import Leaving  # noqa: PLC0415  most go on

        return Push(Leaving(self.context, self.running))

    def companion(self) -> Scene:
        """Make the teacher's notes."""
        from game.scenes.classroom.notes import Notes  # noqa: PLC0415  not every class has them

        return Notes(self.context, self.running, self)

    def update(self, seconds: float) -> None:
        """Look who is in by now; keep what came from the computer room."""
        self.covered(seconds)
        seen = self._look()
        if seen != self.seen:
            self.seen, self.is_changed = seen, True
        keep_plays(self.running)

    def covered(self, seconds: float) -> None:
        """Count the time of the lesson; over the story, the story does."""
        if self.when != "over":
            self.running.spend(seconds)

    def wakes_in(self) -> float | None:
        """Look now and then, while there is a room."""
        return LOOKS_EVERY if self.running.room else None

    def reread(self) -> None:
        """Go on in another language."""
        self.running.reread(self.context.library)
