"""Tells devices what changes, over one stream a seat; a newer stream takes an older one's place."""

import asyncio
from collections.abc import Callable

from aiohttp import web

from game.classroom.room import RoomState
from game.classroom.server.answers import Stream, encoded
from game.classroom.server.limits import Limits

SILENT = b":\n\n"  # a comment: keeps the stream alive, and says nothing


class Feed:
    """What one stream waits for."""

    __slots__ = ("is_over", "news")

    def __init__(self) -> None:
        """Begin with nothing new."""
        self.news = asyncio.Event()
        self.is_over = False

    def end(self) -> None:
        """Let the stream end."""
        self.is_over = True
        self.news.set()


class Streams:
    """All streams that are open, by seat."""

    def __init__(self, room: RoomState, limits: Limits) -> None:
        """Begin with none."""
        self._room, self._limits = room, limits
        self._feeds: dict[str, Feed] = {}

    def __len__(self) -> int:
        return len(self._feeds)

    def wake(self, seat: str | None = None) -> None:
        """Tell all devices, or the one of a seat, what is now."""
        feeds = self._feeds.values() if seat is None else filter(None, [self._feeds.get(seat)])
        for feed in feeds:
            feed.news.set()

    async def serve(self, request: web.BaseRequest, seat: str) -> web.StreamResponse:
        """Tell one device what is now and what changes, until it or another stream goes."""
        if earlier := self._feeds.get(seat):
            earlier.end()
        feed = self._feeds[seat] = Feed()
        stream = Stream()
        try:
            async with asyncio.timeout(self._limits.answer_seconds):
                await stream.prepare(request)
            await self._tell(stream, seat, feed)
        finally:
            if self._feeds.get(seat) is feed:
                del self._feeds[seat]
        return stream

    async def _tell(self, stream: Stream, seat: str, feed: Feed) -> None:
        before = b""
        while not feed.is_over:
            feed.news.clear()
            state = self._room.state(seat)
            now = b"data: " + encoded(state) + b"\n\n"
            async with asyncio.timeout(self._limits.answer_seconds):  # a device that reads nothing
                await stream.write(SILENT if now == before else now)
            is_gone = state.seat == "none"  # it waited, and was not heard of for too long
            if is_gone or state.phase == "over":
                return
            before = now
            await self._wait(feed)

    async def _wait(self, feed: Feed) -> None:
        try:
            async with asyncio.timeout(self._limits.heartbeat_seconds):
                await feed.news.wait()
        except TimeoutError:
            return


class Bell:
    """Tells the teacher's window that something changed, at most once in a while."""

    def __init__(self, ring: Callable[[], None], seconds: float) -> None:
        """Begin silent."""
        self._ring, self._seconds = ring, seconds
        self._due: asyncio.TimerHandle | None = None

    def touch(self) -> None:
        """Ring soon; what else happens until then is told by the same ring."""
        if self._due is None:
            self._due = asyncio.get_running_loop().call_later(self._seconds, self._now)

    def _now(self) -> None:
        self._due = None
        self._ring()
