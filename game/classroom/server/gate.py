"""Lets connections in: so many an address, so many in all, and seats before strangers."""

import asyncio
import logging
import sys
from collections import Counter
from collections.abc import Awaitable, Callable
from contextlib import suppress

from aiohttp import web
from aiohttp.web_request import BaseRequest

from game.classroom.room import RoomState
from game.classroom.server.answers import refusal
from game.classroom.server.limits import Limits

if sys.platform != "win32":
    import resource

# More than browsers send, less than what would fill the memory: bytes of a line and of all
# lines of a head, and how many there are.
MOST_LINE, MOST_FIELD, MOST_FIELDS = 1024, 4096, 64
MOST_AHEAD = 32 * 1024  # bytes that come before a request is begun; a whole head has less
WANTED_FILES = 8192  # two thousand seats with streams and votes; some systems give 256 unasked
FILES_OF_THE_GAME = 100  # stay free for stories, sounds and what is kept of the lesson
READ_BYTES = 4096  # taken from the network at once
Handler = Callable[[web.BaseRequest], Awaitable[web.StreamResponse]]


class Visitor(web.RequestHandler):
    """One connection; `seat` is that which a request on it brought."""

    __slots__ = ("_ahead", "_due", "_gate", "_limits", "address", "seat")

    def __init__(self, gate: "Gate", loop: asyncio.AbstractEventLoop, limits: Limits) -> None:
        """Wait for whoever comes."""
        super().__init__(
            gate,
            loop=loop,
            keepalive_timeout=limits.idle_seconds,
            logger=silent(),
            access_log=silent(),
            max_line_size=MOST_LINE,
            max_field_size=MOST_FIELD,
            max_headers=MOST_FIELDS,
            lingering_time=0.0,
            read_bufsize=READ_BYTES,
            auto_decompress=False,
        )
        self._gate, self._limits = gate, limits
        self._due: asyncio.TimerHandle | None = None
        self._ahead = 0
        self.address = self.seat = ""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Let somebody in, unless there are too many already."""
        peer = transport.get_extra_info("peername")
        self.address = str(peer[0]) if peer else ""
        super().connection_made(transport)
        loop = asyncio.get_running_loop()  # earlier versions wait for a first request for ever
        self._due = loop.call_later(self._limits.idle_seconds, self.drop)
        self._gate.came(self)

    def data_received(self, data: bytes) -> None:
        """Take what comes, unless more comes than any device sends before it is answered."""
        self._ahead += len(data)
        if self._ahead > MOST_AHEAD:
            self.drop()
        else:
            super().data_received(data)

    def asks(self) -> None:
        """Begin a request."""
        self._ahead = 0
        if self._due is not None:
            self._due.cancel()
            self._due = None

    def connection_lost(self, exc: BaseException | None) -> None:
        """Let somebody go."""
        self.asks()
        self._gate.left(self)
        super().connection_lost(exc)

    def handle_error(
        self,
        request: BaseRequest,
        status: int = 500,
        exc: BaseException | None = None,
        message: str | None = None,
    ) -> web.StreamResponse:
        """Answer what is no request, or what went wrong, without telling what."""
        del exc, message
        if request.writer.output_size > 0:
            raise ConnectionError("it was answered in part")
        return refusal(status, "not-understood")

    def sit(self, seat: str) -> None:
        """Be somebody's, and no stranger any more."""
        if not self.seat:
            self._gate.sits(self, seat)

    def drop(self) -> None:
        """Cut the connection."""
        if self.transport is not None:
            self.transport.abort()


class Gate(web.Server):
    """Counts connections; where there are too many, strangers go, the longest there first."""

    def __init__(self, handler: Handler, limits: Limits, room: RoomState) -> None:
        """Open the gate of a room."""
        super().__init__(handler)
        self._limits, self._room = limits, room
        self._files = most_files() - FILES_OF_THE_GAME
        self._visitors: dict[Visitor, None] = {}  # in the order in which they came
        self._each: Counter[str] = Counter()  # connections of an address
        self._seated: Counter[str] = Counter()  # and of a seat

    def __call__(self) -> Visitor:
        """Make room for one connection."""
        return Visitor(self, asyncio.get_running_loop(), self._limits)

    def __len__(self) -> int:
        return len(self._visitors)

    def came(self, visitor: Visitor) -> None:
        """Count a connection, and cut one if there are too many."""
        self._visitors[visitor] = None
        self._each[visitor.address] += 1
        limits, here = self._limits, self._each[visitor.address]
        if here > limits.connections_each:
            more = self._room.seats_at(visitor.address) * limits.connections_seat
            if here > limits.connections_each + more:
                self._cut(visitor, visitor.address)
        if len(self._visitors) > min(limits.connections, self._files):
            more = self._room.seats() * limits.connections_seat
            if len(self._visitors) > min(limits.connections + more, self._files):
                self._cut(visitor, "")

    def sits(self, visitor: Visitor, seat: str) -> None:
        """Let a connection be a seat's, unless that seat has as many as browsers open."""
        if visitor in self._visitors and self._seated[seat] < self._limits.connections_seat:
            visitor.seat = seat
            self._seated[seat] += 1

    def left(self, visitor: Visitor) -> None:
        """Count a connection no more."""
        if visitor in self._visitors:
            del self._visitors[visitor]
            _one_less(self._each, visitor.address)
            _one_less(self._seated, visitor.seat)

    def drop_all(self) -> None:
        """Cut every connection."""
        for visitor in list(self._visitors):
            visitor.drop()

    def _cut(self, newest: Visitor, address: str) -> None:
        """Cut the oldest connection without a seat, of an address or of all; else the newest."""
        strangers = (
            one
            for one in self._visitors
            if not one.seat and address in ("", one.address) and one is not newest
        )
        found = next(strangers, newest)
        self.left(found)
        found.drop()


def most_files() -> int:
    """Give how many files and connections the system lets this program hold, after asking."""
    if sys.platform == "win32":
        return WANTED_FILES  # there is no such limit
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft == resource.RLIM_INFINITY:
        return WANTED_FILES
    wanted = WANTED_FILES if hard == resource.RLIM_INFINITY else min(WANTED_FILES, hard)
    if soft < wanted:
        with suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
    return resource.getrlimit(resource.RLIMIT_NOFILE)[0]


def _one_less(counted: Counter[str], key: str) -> None:
    counted[key] -= 1
    if counted[key] <= 0:
        del counted[key]


def silent() -> logging.Logger:
    """Give a log that nobody keeps: nothing is written about who asked what."""
    log = logging.getLogger(__name__)
    log.disabled = True
    return log
