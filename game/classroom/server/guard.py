"""Decides who may ask: the right code and address, and not too often."""

import secrets
from collections.abc import Callable
from typing import NamedTuple

from aiohttp import web

from game.classroom.room import RoomState
from game.classroom.seats import Standing
from game.classroom.server import asked
from game.classroom.server.answers import Answer, not_found, refusal
from game.classroom.server.gate import Visitor
from game.classroom.server.limits import Bucket, Buckets, Limits

OPEN = frozenset({"/", "/pupil.css"})  # what is there without a code: how to come in, and its looks


class Asked(NamedTuple):
    """A request that may be answered: what for, and who asks."""

    request: web.BaseRequest
    name: str  # what stands behind the code; with a slash before it, what stands without one
    address: str
    seat: str
    standing: Standing
    sent: bytes | None = b""  # its body; None: longer than any that is meant


class Guard:
    """Counts what devices, addresses and all together ask."""

    def __init__(
        self,
        room: RoomState,
        served: str,
        missing: bytes,
        limits: Limits,
        clock: Callable[[], float],
    ) -> None:
        """Guard a room that is served at `ip:port`; `missing` is the page where there is none."""
        self._room, self._served, self._missing, self._clock = room, served, missing, clock
        self._seats = Buckets(limits.seat, limits.addresses, clock)
        self._addresses = Buckets(limits.address, limits.addresses, clock)
        self._guesses = Buckets(limits.guesses, limits.addresses, clock)
        self._all_guesses = Bucket(limits.all_guesses, clock())
        self._first_guesses = Bucket(limits.first_guesses, clock())

    def __len__(self) -> int:
        """Give how many seats and addresses are remembered."""
        return sum(map(len, (self._seats, self._addresses, self._guesses)))

    def not_found(self) -> Answer:
        """Give the answer to whatever is not there."""
        return not_found(self._missing)

    def let(self, request: web.BaseRequest) -> Asked | Answer:
        """Let a request through, or give the answer that refuses it."""
        visitor = request.protocol
        address = visitor.address if isinstance(visitor, Visitor) else ""
        code, name = asked.split(request.raw_path)
        is_right = secrets.compare_digest(code, self._room.code)
        seat = asked.seat_of(request) if is_right else ""
        standing = self._room.standing(seat)
        is_known = standing != "none"
        if not (self._seats.take(seat) if is_known else self._addresses.take(address)):
            return refusal(429, "slow-down")
        if code and not is_known and not self._may_guess(address, is_right=is_right):
            return self.not_found()
        if not self._is_from_here(request) or not (is_right or name in OPEN):
            return self.not_found()
        if standing == "in" and isinstance(visitor, Visitor):
            visitor.sit(seat)
        return Asked(request, name, address, seat if is_known else "", standing)

    def _is_from_here(self, request: web.BaseRequest) -> bool:
        """Tell whether a request is meant for this address, and comes from its own page."""
        hosts = request.headers.getall("Host", ())
        origins = request.headers.getall("Origin", ())
        return list(hosts) == [self._served] and (
            not origins or list(origins) == [f"http://{self._served}"]
        )

    def _may_guess(self, address: str, *, is_right: bool) -> bool:
        """Tell whether a code counts: after many wrong ones, not even the right one does.

        While many are wrong in all, an address that never was wrong is still heard: who types
        the code of the board is not kept out by who tries them all. There is a bound to that too:
        one PC can give itself thousands of addresses.
        """
        now = self._clock()
        shared = [self._all_guesses]
        if address not in self._guesses:
            shared.append(self._first_guesses)
        can = self._guesses.has(address) and any(one.has(now) for one in shared)
        if not is_right:
            self._guesses.take(address)
            any(one.take(now) for one in shared)  # of the first that has one
        return can and is_right
