"""The school's network as a lesson asks for it: nothing is opened before the teacher starts."""

from dataclasses import dataclass
from typing import Protocol

from game.classroom.question import Mode, Room
from game.engine.country import HELP_FOR_ALL, Country, HelpLine
from game.engine.problem import N_, Translate
from game.engine.scenario import Scenario
from game.i18n import Messages

NO_NETWORK = N_("This computer is in no network. Hands can always be counted.")


@dataclass(frozen=True, slots=True)
class Call:
    """What a room is opened for."""

    address: str
    pupils: int
    mode: Mode
    scenario: Scenario
    country: Country
    lesson: str = ""  # its random id; without one, the code is drawn

    @property
    def line(self) -> HelpLine | None:
        """Give the line of help that the pupils' page names: the first to which one can talk."""
        found = self.country.help_for(HELP_FOR_ALL)
        return next((one for one in found if one.phone and "listen" in one.kinds), None)


class Network(Protocol):
    """Where devices can come from."""

    def addresses(self) -> tuple[str, ...]:
        """Give the addresses of this computer in a network; nothing is sent for it."""
        ...

    def serve(self, call: Call, messages: Messages) -> Room | str:
        """Let devices come in, or say why they cannot (a message to translate)."""
        ...


class SchoolNetwork:
    """The real one."""

    def addresses(self) -> tuple[str, ...]:
        """Give the addresses that other devices can reach."""
        from game.classroom.server import addresses  # noqa: PLC0415  most lessons go by hands

        return tuple(one.ip for one in addresses() if not one.is_loopback)

    def serve(self, call: Call, messages: Messages) -> Room | str:
        """Serve a room on one address."""
        from game.classroom.room import Invitation, RoomState, code_of  # noqa: PLC0415
        from game.classroom.server import Address, Pages, serve  # noqa: PLC0415
        from game.ui.events import wake  # noqa: PLC0415  the window brings pygame

        story, country = call.scenario, call.country
        invitation = Invitation(call.mode, story.id, story.digest, messages.language, country.id)
        code = code_of(call.lesson) if call.lesson else ""
        room = RoomState(code, most_seats=call.pupils, invitation=invitation)
        pages = Pages(messages, call.line, country.language)
        return serve(room, Address(call.address), pages, wake)


def told(problem: str, text: Translate) -> str:
    """Say why no device can come in, and what to do."""
    on = text("The lesson can begin by hands: press the button once more.")
    return f"{text(problem)} {on}"
