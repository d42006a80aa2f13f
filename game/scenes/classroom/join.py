"""The way into a class, for whoever plays on their own PC: its address is typed here."""

from collections.abc import Sequence

from game import i18n
from game.classroom.address import MOST_SIGNS, ClassAddress, no_address, read_address
from game.classroom.joined import Invitation, Joined
from game.classroom.joined_words import not_here, standing
from game.engine.scenario import Scenario
from game.library import Offered
from game.scenes import later
from game.scenes.camera import Camera, backdrop
from game.scenes.classroom.keypad import KEY, field, keypad
from game.scenes.parts import primary, secondary
from game.scenes.scene import Apply, Context, Pop, Push, Replace, Result, Scene
from game.scenes.sheet import Held, sheet
from game.settings import Value
from game.sources import shipped
from game.ui import action
from game.ui.action import Action
from game.ui.blocks import Block, Row, Stack, Words, page
from game.ui.flows import AtMost, Columns
from game.ui.named import Named
from game.ui.space import Space
from game.ui.widgets import Heard, Widget
from game.wording import what_goes

GO_WIDTH = 420  # units
LOOK_SECONDS = 0.25  # how often it is looked whether the class has answered
UNSETTLED = ("looking", "waiting", "shut", "lost", "leaving")  # phases that become another


class Join(Scene):
    """Keys to type an address with; then how it stands with the class, and its story."""

    def __init__(
        self,
        context: Context,
        offers: Sequence[Offered] = (),
        address: ClassAddress | None = None,
    ) -> None:
        """Offer to type; with an address, ask there at once.

        What is offered here may be the class's story, besides what is shipped.
        """
        super().__init__(context)
        self.offers = tuple(offers)
        self.typed = str(address or "")
        self.is_no_address = False  # what was typed
        self.is_typed_anew = False  # since the class was asked
        self.joined: Joined | None = None
        self.story: Scenario | None = None
        if address is not None:
            self._ask(address)
        self._look()

    def update(self, seconds: float) -> None:
        """Look whether the class has answered."""
        del seconds
        self._look()

    def wakes_in(self) -> float | None:
        """Look again soon, as long as an answer is open."""
        return LOOK_SECONDS if self.joined and self.joined.phase in UNSETTLED else None

    def _look(self) -> None:
        before, self.joined = self.joined, self.context.seat.look()
        if self.joined != before:
            self.is_changed, self.is_typed_anew = True, False
        if self.invitation != (before.invitation if before else None):
            self.story = self._story_of(self.invitation) if self.invitation else None

    @property
    def invitation(self) -> Invitation | None:
        """Give what the class said of itself, once it has."""
        return self.joined.invitation if self.joined else None

    def _story_of(self, invitation: Invitation) -> Scenario | None:
        """Give the story of the class, if it is here in the same version."""
        sources = (*(one.source for one in self.offers), *shipped())
        return self.context.library.same(invitation.scenario, invitation.digest, sources)

    def reread(self) -> None:
        """Offer the same story in another language."""
        self.story = self.story and self.context.library.again(self.story)

    @property
    def is_typing(self) -> bool:
        """Tell whether an address can be typed: not while there is a class."""
        return self.joined is None or not self.joined.is_active

    # What is seen

    def view(self, space: Space) -> Widget:
        """Lay the screen out."""
        _ = self.context.text
        held = Held(
            "join",
            [Words(_("Join the class"), "heading")],
            self._keys() if self.is_typing else self._standing(),
            [self._foot()],
            self.scrolls.get("join", 0),
        )
        room = backdrop(space, "calm", Camera(space.width // 2), 1.0, 0.4)
        return page(space.width, space.height, room, sheet(held, space, 900, (32, 20)))

    def _keys(self) -> Block:
        _ = self.context.text
        told = Words(_("Type the address that stands on the big screen."), "lead")
        private = Words(what_goes(_), "small", "ink_soft")
        left = Stack([told, field(self.typed, _), *self._told()], gap=14)
        columns = Columns([left, keypad(_)], 2, gap=28, narrowest=250)
        return Stack([columns, private], gap=14)

    def _standing(self) -> Block:
        _ = self.context.text
        blocks = self._told()
        if self.story is not None:
            blocks.append(Words(self.story.title, "subheading"))
        return Stack([*blocks, Words(what_goes(_), "small", "ink_soft")], gap=14)

    def _told(self) -> list[Block]:
        """Say what is wrong with what was typed, or how it stands with the class."""
        _ = self.context.text
        told = no_address(_) if self.is_no_address else ""
        if self.joined is not None and not (told or self.is_typed_anew):
            is_missing = not self.is_typing and self.invitation and self.story is None
            told = not_here(_) if is_missing else standing(self.joined, _)
        return [Named(Words(told, "strong"), told, Heard(told, is_news=True))] if told else []

    def _foot(self) -> Block:
        _ = self.context.text
        back, on = secondary("back", _("Back")), primary("go", _("OK"))
        if self.is_typing:
            return Row([(150, back), (0, AtMost(on, GO_WIDTH))])
        leave = secondary("leave-class", _("Leave the class"))
        if self.story is None:
            return Row([(150, back), (0, AtMost(leave, GO_WIDTH))])
        return Row([(120, back), (210, leave), (0, primary("start", _("Start")))])

    # What the player does

    def pressed(self, button: str) -> Result:
        """Write a sign, ask the class, start its story, or leave."""
        match button:
            case "erase":
                self._write(self.typed[:-1])
            case "go":
                self._go()
            case "start":
                return self._started()
            case "leave-class":
                self._left()
            case "back":
                return Pop()
            case _:
                self._write(self.typed + button.removeprefix(KEY))
        return None

    def other(self, asked: Action) -> Result:
        """Write by the keyboard; Enter goes on, Escape back."""
        match asked:
            case action.Pick(number) if self.is_typing:
                self._write_by_hand(f"{self.typed}{number}")
            case action.Typed(sign) if self.is_typing:
                self._write_by_hand(self.typed + sign)
            case action.GoBack() if self.is_typing:
                self._write_by_hand(self.typed[:-1])
            case action.Turn(by):
                self._move(by)
            case action.Confirm() if self.is_typing:
                self._go()
            case action.Confirm() if self.story is not None:
                return self._started()
            case action.Pause():
                return Pop()
            case action.AskHelp():
                return Push(later.help_lines(self.context))
        return None

    def _write_by_hand(self, typed: str) -> None:
        self.focus = ""  # Enter means what was typed, not a key that had the focus before
        self._write(typed)

    def _write(self, typed: str) -> None:
        self.typed, self.is_typed_anew = typed[:MOST_SIGNS], True
        self.is_no_address = False

    def _go(self) -> None:
        """Ask at the address that was typed, if it is one."""
        address = read_address(self.typed)
        self.is_no_address = address is None
        if address is None:
            return
        self.focus, self.is_typed_anew = "", False
        self._ask(address)
        self._look()

    def _ask(self, address: ClassAddress) -> None:
        from game.classroom.joining.member import Joining  # noqa: PLC0415  few join a class

        self.context.seat.member = Joining(address)

    def _left(self) -> None:
        """Leave a class, or give up looking for one."""
        self.context.seat.leave()
        self.focus = ""
        self._look()

    def _started(self) -> Result:
        """Begin the story, in the language and with the help of the class for this run."""
        if self.story is None:
            return None
        begun = Replace(later.rules(self.context, self.story))
        changes = self._of_class()
        return Apply(changes, is_kept=False, then=begun) if changes else begun

    def _of_class(self) -> dict[str, Value]:
        """Give what the class sets; whatever the player has chosen stays."""
        invitation = self.invitation
        if invitation is None:
            return {}
        settings, library = self.context.settings, self.context.library
        changes: dict[str, Value] = {}
        is_other = invitation.language != self.context.messages.language
        if not settings.language and is_other and invitation.language in i18n.available():
            changes["language"] = invitation.language
        countries = {one for one, _ in library.countries()}
        is_abroad = invitation.country != library.country_id
        if not settings.country and is_abroad and invitation.country in countries:
            changes["country"] = invitation.country
        return changes
