"""Serves a room from a thread of its own: the window never waits for the network."""

import asyncio
import socket
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace

from game.classroom.kept import PlayCount
from game.classroom.question import Attendance, Question
from game.classroom.room import RoomState
from game.classroom.server.desk import Desk
from game.classroom.server.gate import Gate
from game.classroom.server.guard import Guard
from game.classroom.server.limits import Limits
from game.classroom.server.page import Pages
from game.classroom.server.places import BACKLOG, is_there, listening
from game.classroom.server.streams import Bell
from game.engine.counts import Count

# How long a thread may go on while another one waits: as Python has it, a burst of votes holds the
# window up by several of these a frame.
SWITCH_SECONDS, USUAL_SWITCH_SECONDS = 0.0005, 0.005
THREAD = "room"  # what the thread is called that serves
TURNS = 4  # of the loop, until a connection has wholly come or gone
CLOSING_SECONDS = 0.8  # longer than the thread needs; it dies with the program anyway


class Serving:
    """A room that is served; it is the room as the lesson knows it."""

    def __init__(
        self,
        room: RoomState,
        listener: socket.socket,
        pages: Pages,
        notify: Callable[[], None],
        limits: Limits,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Begin to serve on a socket that listens."""
        self._room, self._listener, self._limits = room, listener, limits
        self._notify = notify
        self._ip, self._port = listener.getsockname()
        self._is_reachable = True
        self._seen = self.look()  # what the window heard of
        self._loop = asyncio.new_event_loop()
        self._loop.set_exception_handler(lambda *_: None)  # nothing is written
        self._over = asyncio.Event()
        guard = Guard(room, f"{self._ip}:{self._port}", pages.missing(), limits, clock)
        self._desk = Desk(room, guard, pages, limits, Bell(notify, limits.news_seconds))
        self._thread = threading.Thread(target=self._run, name=THREAD, daemon=True)
        sys.setswitchinterval(SWITCH_SECONDS)
        self._thread.start()

    @property
    def address(self) -> str:
        """Give what pupils type into a browser."""
        return f"{self._ip}:{self._port}/{self._room.code}"

    @property
    def code(self) -> str:
        """Give the join code alone."""
        return self._room.code

    def ask(self, question: Question) -> None:
        """Open a vote; ballots of the one before are gone."""
        self._room.ask(question)
        self._wake()

    def end_vote(self) -> Count:
        """Close the vote and give its count; the ballots are forgotten at once."""
        count = self._room.end_vote()
        self._wake()
        return count

    def tell(self, taken: str) -> None:
        """Show the devices the letter that the class took; empty: just that it goes on."""
        self._room.tell(taken)
        self._wake()

    def look(self) -> Attendance:
        """Give what the teacher sees now, and whether devices can reach this computer."""
        return replace(self._room.look(), is_reachable=self._is_reachable)

    def lock(self, *, is_locked: bool) -> None:
        """Let nobody new in, or again."""
        self._room.lock(is_locked=is_locked)

    def admit(self) -> None:
        """Let in all devices that wait for one more seat at their address."""
        self._room.admit()
        self._wake()

    def plays(self) -> tuple[PlayCount, ...]:
        """Give what came from the computer room so far."""
        return self._room.plays()

    def end(self) -> None:
        """Tell the devices that the lesson is over: none needs to look for this computer again."""
        self._room.end()
        self._wake()

    def close(self) -> None:
        """Stop serving; nothing of the seats is kept. A second time changes nothing."""
        self._room.close()
        self._soon(self._over.set)
        self._thread.join(CLOSING_SECONDS)
        sys.setswitchinterval(USUAL_SWITCH_SECONDS)

    def _wake(self) -> None:
        self._soon(self._desk.streams.wake)

    def _soon(self, what: Callable[[], None]) -> None:
        with suppress(RuntimeError):  # the loop has ended
            self._loop.call_soon_threadsafe(what)

    def _run(self) -> None:
        try:
            self._loop.run_until_complete(self._serve())
        finally:
            self._is_reachable = False
            self._loop.close()

    async def _serve(self) -> None:
        gate = Gate(self._desk.handle, self._limits, self._room)
        server = await self._loop.create_server(gate, sock=self._listener, backlog=BACKLOG)
        while not self._over.is_set():
            with suppress(TimeoutError):
                async with asyncio.timeout(self._limits.watch_seconds):
                    await self._over.wait()
            if not self._over.is_set():
                server = await self._watched(server, gate)
                self._tell_news()
        await self._ended(server, gate)

    async def _watched(self, server: asyncio.Server, gate: Gate) -> asyncio.Server:
        """Look whether this computer still has its address; listen anew when it is back."""
        was_reachable = self._is_reachable
        self._is_reachable = is_there(self._ip)
        if self._is_reachable and not (was_reachable and _is_listening(server)):
            _closed(server)
            found = listening(self._ip, self._port, ports=1)
            if isinstance(found, str):
                self._is_reachable = False
            else:
                server = await self._loop.create_server(gate, sock=found, backlog=BACKLOG)
        return server

    def _tell_news(self) -> None:
        """Let the window hear of what nobody asked for: who waited and has gone, a lost address."""
        before, self._seen = self._seen, self.look()
        if self._seen != before:
            self._notify()

    async def _ended(self, server: asyncio.Server, gate: Gate) -> None:
        """Cut whoever is there, also who is just coming in, and let what still runs end."""
        await _turns()  # before: a connection that comes in as a server closes is never closed
        _closed(server)
        await _turns()
        gate.drop_all()
        left = asyncio.all_tasks(self._loop) - {asyncio.current_task(self._loop)}
        for one in left:
            one.cancel()
        await asyncio.gather(*left, return_exceptions=True)
        await _turns()


async def _turns() -> None:
    """Let the loop do what is due."""
    for _ in range(TURNS):
        await asyncio.sleep(0)


def _closed(server: asyncio.Server) -> None:
    """Close what listens, also where the system did so already."""
    with suppress(OSError, ValueError):
        server.close()


def _is_listening(server: asyncio.Server) -> bool:
    return any(one.fileno() != -1 for one in server.sockets)
