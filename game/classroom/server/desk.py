"""Answers one request; whatever is not written here is not found."""

import asyncio
import json
from collections.abc import Callable
from dataclasses import asdict

from aiohttp import web

from game.classroom.room import Received, RoomState
from game.classroom.server import asked
from game.classroom.server.answers import HTML, Answer, refusal, told
from game.classroom.server.gate import Visitor
from game.classroom.server.guard import Asked, Guard
from game.classroom.server.limits import Limits
from game.classroom.server.page import Pages, asset, packed
from game.classroom.server.streams import Bell, Streams

REFUSED: dict[Received, tuple[int, str]] = {"no-seat": (403, "no-seat"), "wrong": (400, "wrong")}


class Desk:
    """All that may be asked."""

    def __init__(
        self, room: RoomState, guard: Guard, pages: Pages, limits: Limits, bell: Bell
    ) -> None:
        """Open the desk; `bell` tells the teacher's window what happens."""
        self._room, self._guard, self._pages = room, guard, pages
        self._limits, self._bell = limits, bell
        self.streams = Streams(room, limits)
        self._ways: dict[tuple[str, str], Callable[[Asked], Answer]] = {
            ("GET", "/"): self._front,
            ("GET", ""): self._page,
            ("GET", "/pupil.css"): self._asset,
            ("GET", "pupil.css"): self._asset,
            ("GET", "pupil.js"): self._asset,
            ("GET", "state"): self._state,
            ("GET", "class"): self._class,
            ("POST", "seat"): self._seat,
            ("POST", "vote"): self._vote,
            ("POST", "play"): self._play,
        }

    async def handle(self, request: web.BaseRequest) -> web.StreamResponse:
        """Answer a request, whatever it is, within its time; a stream takes its own."""
        if isinstance(request.protocol, Visitor):
            request.protocol.asks()
        try:
            one = self._guard.let(request)
            if isinstance(one, Asked) and one.seat and _is_stream(one):
                return await self.streams.serve(request, one.seat)
            async with asyncio.timeout(self._limits.answer_seconds):
                sent = await asked.body(request)  # who still sends would not hear an answer
                answer = one if isinstance(one, Answer) else self._answer(one._replace(sent=sent))
                await answer.prepare(request)
                await answer.write_eof()
                return answer
        except TimeoutError:
            if isinstance(request.protocol, Visitor):
                request.protocol.drop()
            raise ConnectionError("too slow") from None

    def _answer(self, one: Asked) -> Answer:
        if _is_stream(one):
            return refusal(403, "no-seat")
        way = self._ways.get((one.request.method, one.name))
        return way(one) if way else self._guard.not_found()

    def _front(self, one: Asked) -> Answer:
        del one
        return Answer(self._pages.front(), HTML)

    def _page(self, one: Asked) -> Answer:
        del one
        return Answer(self._pages.pupil(self._room.code), HTML)

    def _asset(self, one: Asked) -> Answer:
        name = one.name.removeprefix("/")
        found = asset(name)
        if found is None:
            return self._guard.not_found()
        if "gzip" not in one.request.headers.get("Accept-Encoding", ""):
            return Answer(*found)
        answer = Answer(packed(name), found[1])
        answer.headers["Content-Encoding"] = "gzip"
        return answer

    def _state(self, one: Asked) -> Answer:
        return told(self._room.state(one.seat))

    def _class(self, one: Asked) -> Answer:
        del one
        return Answer(json.dumps(asdict(self._room.invitation)).encode())

    def _seat(self, one: Asked) -> Answer:
        sent = _sent(one)
        if isinstance(sent, Answer):
            return sent
        if asked.table(sent) is None:
            return refusal(400, "wrong")
        standing, seat = self._room.enter(one.address, one.seat)
        if standing == "none":
            return refusal(423, "locked")
        answer = told(self._room.state(seat), 200 if standing == "in" else 202)
        path = f"/{self._room.code}"
        answer.set_cookie("seat", seat, path=path, httponly=True, samesite="Strict")
        self._bell.touch()
        return answer

    def _vote(self, one: Asked) -> Answer:
        sent = _sent(one)
        if isinstance(sent, Answer):
            return sent
        vote = asked.vote(sent)
        if vote is None:
            return refusal(400, "wrong")
        return self._received(one, self._room.vote(one.seat, vote.question, vote.choice))

    def _play(self, one: Asked) -> Answer:
        sent = _sent(one)
        if isinstance(sent, Answer):
            return sent
        play = asked.table(sent, "families", "is_ended")
        if play is None:
            return refusal(400, "wrong")
        received = self._room.add_play(one.seat, play["families"], play["is_ended"])
        return self._received(one, received)

    def _received(self, one: Asked, received: Received) -> Answer:
        if received in REFUSED:
            return refusal(*REFUSED[received])
        if received == "taken":
            self.streams.wake(one.seat)
            self._bell.touch()
        return told(self._room.state(one.seat), 200 if received == "taken" else 409)


def _is_stream(one: Asked) -> bool:
    return (one.request.method, one.name) == ("GET", "events")


def _sent(one: Asked) -> bytes | Answer:
    """Give the body of a POST, or the answer that refuses it."""
    if not asked.is_json(one.request):
        return refusal(415, "not-json")
    return refusal(413, "too-long") if one.sent is None else one.sent
