"""`python -m bench.classroom.voters`: many devices in one process; each line read is a command.

A device is as plain as can be, so that the server is measured and not its guests: it takes a
seat, follows the stream or asks again and again, and votes on a connection of its own.
"""

import asyncio
import json
import os
import sys
import time
from collections.abc import Awaitable, Iterable
from typing import Any

POLL_SECONDS = float(os.environ.get("CLASS_POLL_SECONDS", "2"))  # as the pupil’s page does
SPREAD_SECONDS = 0.02  # within which everybody votes
TOGETHER = 100  # that take their seats at the same time
LONGEST = 60.0  # seconds until a device gives up


class Voter:
    """One device."""

    def __init__(self, address: str, place: float) -> None:
        """Have the address that is typed; `place` from 0 to 1 tells it apart from the others."""
        self._host, _, self._code = address.partition("/")
        self._place, self._seat = place, ""
        self._following: asyncio.Task[None] | None = None
        self._question = 0  # that it saw last
        self._news = asyncio.Event()
        self.seen = 0.0  # when

    async def sit(self) -> None:
        """Take a seat, or wait for one."""
        _, head, _ = await self._once("POST", "seat", {})
        self._seat = head.partition("seat=")[2].partition(";")[0]

    def follow(self, transport: str) -> None:
        """Hear of questions from now on."""
        way = self._stream() if transport == "SSE" else self._poll()
        self._following = asyncio.ensure_future(way)

    async def see(self, question: int) -> None:
        """Wait until a question is seen."""
        while self._question < question:
            self._news.clear()
            await self._news.wait()

    async def vote(self, question: int, letter: str) -> float | None:
        """Vote; give the seconds until that was answered, none if it was not taken."""
        await asyncio.sleep(self._place * SPREAD_SECONDS)
        start = time.monotonic()
        try:
            sent = {"question": question, "choice": letter}
            status, _, _ = await asyncio.wait_for(self._once("POST", "vote", sent), LONGEST)
        except (OSError, TimeoutError, asyncio.IncompleteReadError):
            return None
        return time.monotonic() - start if status == 200 else None

    async def _stream(self) -> None:
        reader, writer = await self._open()
        writer.write(self._request("GET", "events"))
        async for line in reader:
            if line.startswith(b"data: "):
                self._hear(json.loads(line[6:]))
        raise ConnectionError("the stream ended")

    async def _poll(self) -> None:
        reader, writer = await self._open()
        await asyncio.sleep(self._place * POLL_SECONDS)
        while True:
            writer.write(self._request("GET", "state"))
            _, _, body = await _answer(reader)
            self._hear(json.loads(body))
            await asyncio.sleep(POLL_SECONDS)

    def _hear(self, state: dict[str, Any]) -> None:
        number = state["question"]
        if state["phase"] == "open" and number > self._question:
            self._question, self.seen = number, time.monotonic()
            self._news.set()

    async def _once(self, method: str, name: str, value: object) -> tuple[int, str, bytes]:
        reader, writer = await self._open()
        try:
            writer.write(self._request(method, name, value))
            return await _answer(reader)
        finally:
            writer.close()

    async def _open(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        ip, _, port = self._host.partition(":")
        return await asyncio.open_connection(ip, int(port))

    def _request(self, method: str, name: str, value: object = None) -> bytes:
        body = "" if value is None else json.dumps(value)
        lines = [f"{method} /{self._code}/{name} HTTP/1.1", f"Host: {self._host}"]
        if self._seat:
            lines.append(f"Cookie: seat={self._seat}")
        if body:
            lines += ["Content-Type: application/json", f"Content-Length: {len(body)}"]
        return "\r\n".join([*lines, "", body]).encode()


async def _answer(reader: asyncio.StreamReader) -> tuple[int, str, bytes]:
    head = (await reader.readuntil(b"\r\n\r\n")).decode()
    length = int(head.partition("Content-Length: ")[2].partition("\r\n")[0])
    return int(head.split(" ", 2)[1]), head, await reader.readexactly(length)


async def _in_turn(what: Iterable[Awaitable[None]]) -> None:
    gate = asyncio.Semaphore(TOGETHER)

    async def one(part: Awaitable[None]) -> None:
        async with gate:
            await part

    await asyncio.gather(*map(one, what))


async def _obey(voters: list[Voter], command: str, *given: str) -> dict[str, list[float]]:
    """Do what the lesson asks for; give what it took."""
    match command, given:
        case "sit", ():
            await _in_turn(one.sit() for one in voters)
        case "follow", (transport,):
            for one in voters:
                one.follow(transport)
        case "see", (number,):
            await asyncio.wait_for(
                asyncio.gather(*(one.see(int(number)) for one in voters)), LONGEST
            )
            return {"seen": [one.seen for one in voters]}
        case "vote", (number, letters):
            sent = [
                one.vote(int(number), letters[place % len(letters)])
                for place, one in enumerate(voters)
            ]
            taken = await asyncio.gather(*sent)
            return {"taken": [one for one in taken if one is not None]}
    return {}


async def _serve(address: str, count: int) -> None:
    voters = [Voter(address, number / count) for number in range(count)]
    while line := (await asyncio.to_thread(sys.stdin.readline)).split():
        sys.stdout.write(json.dumps(await _obey(voters, *line)) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    asyncio.run(_serve(sys.argv[1], int(sys.argv[2])))
