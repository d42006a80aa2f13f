"""What is sent: every answer bears the same strict headers, and says no more than it must."""

import json
from dataclasses import asdict, replace
from functools import lru_cache

from aiohttp import web

from game.classroom.room import State

# Nothing but the page's own two files is loaded, nothing inline runs, nobody frames the page,
# nothing is stored, no other site may read it.
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": (
        "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), "
        "microphone=(), midi=(), payment=(), usb=()"
    ),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
JSON, HTML, EVENTS = "application/json", "text/html", "text/event-stream"
STATE_VERSION = 1  # the page and the server must mean the same by it


class Answer(web.Response):
    """A whole answer; it does not tell which program serves."""

    def __init__(self, body: bytes, kind: str = JSON, status: int = 200) -> None:
        """Answer with a body of some kind."""
        charset = None if kind == JSON else "utf-8"
        super().__init__(
            body=body, status=status, content_type=kind, charset=charset, headers=HEADERS
        )

    async def _prepare_headers(self) -> None:
        await super()._prepare_headers()
        self.headers.pop("Server", None)


class Stream(web.StreamResponse):
    """An answer that goes on."""

    def __init__(self) -> None:
        """Begin a stream of events."""
        super().__init__(headers={**HEADERS, "Content-Type": f"{EVENTS}; charset=utf-8"})
        self.force_close()  # whoever lost it comes again on a connection of its own

    async def _prepare_headers(self) -> None:
        await super()._prepare_headers()
        self.headers.pop("Server", None)


def refusal(status: int, code: str) -> Answer:
    """Give an error; the connection ends with it, whatever else was sent on it."""
    answer = Answer(json.dumps({"error": code}).encode(), status=status)
    answer.force_close()
    return answer


def not_found(page: bytes) -> Answer:
    """Give the one answer to whatever is not there, and to whatever must not be told apart.

    A person may read it, who mistyped a digit: it is a page.
    """
    answer = Answer(page, HTML, 404)
    answer.force_close()
    return answer


def told(state: State, status: int = 200) -> Answer:
    """Answer with what a device may know."""
    return Answer(encoded(state), status=status)


def encoded(state: State) -> bytes:
    """Write what a device may know as JSON; its own vote stands apart from what all are told."""
    mine = json.dumps(state.mine).encode()
    return shared(replace(state, mine=None))[:-1] + b',"mine":' + mine + b"}"


@lru_cache(maxsize=64)
def shared(state: State) -> bytes:
    """Write what a whole class is told the same, once.

    No vote may be in it: else the first to vote for something would wait longer for the answer
    than whoever votes for the same later, and a clock would tell them so.
    """
    given = asdict(state)
    ways = [{name: one[name] for name in ("letter", "shape", "text")} for one in given["ways"]]
    whole = {"v": STATE_VERSION, **given, "ways": ways}
    del whole["mine"]
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":")).encode()
