"""Serves a class's room to the devices of its local network, when the teacher turns it on."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from game.classroom.room import RoomState
from game.classroom.server.limits import Limits
from game.classroom.server.page import Pages
from game.classroom.server.places import Address, addresses, listening

if TYPE_CHECKING:  # the library that serves is imported by whoever serves
    from game.classroom.server.serving import Serving

__all__ = ["Address", "Pages", "addresses", "serve"]


def serve(
    room: RoomState,
    address: Address,
    pages: Pages,
    notify: Callable[[], None],
    limits: Limits | None = None,
) -> "Serving | str":
    """Serve a room on one address, or say why not (a message to translate).

    `notify` is called from the server's thread when the attendance has changed.
    """
    from game.classroom.server.serving import Serving  # noqa: PLC0415

    found = listening(address.ip)
    if isinstance(found, str):
        return found
    return Serving(room, found, pages, notify, limits or Limits())
