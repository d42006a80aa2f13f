"""Sends statements to a Learning Record Store: in batches, again where it failed, never twice."""

import base64
import json
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from http.client import HTTPException
from typing import IO
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, OpenerDirector, ProxyHandler, Request, build_opener

from game.classroom.xapi import VERSION, Statement
from game.engine.problem import N_

BATCH = 50
TRIES = 4
FIRST_WAIT, LONGEST_WAIT = 1.0, 60.0  # seconds between tries; each is twice the one before
TIMEOUT = 30.0
MOST_ANSWER = 1_000_000
PATH = "/statements"
LOOPBACK = ("localhost", "::1")
AGAIN = {
    HTTPStatus.REQUEST_TIMEOUT,
    HTTPStatus.TOO_MANY_REQUESTS,
    HTTPStatus.INTERNAL_SERVER_ERROR,
    HTTPStatus.BAD_GATEWAY,
    HTTPStatus.SERVICE_UNAVAILABLE,
    HTTPStatus.GATEWAY_TIMEOUT,
}
SPLIT = {HTTPStatus.CONFLICT, HTTPStatus.REQUEST_ENTITY_TOO_LARGE}  # one of many may be why
REFUSED = {
    HTTPStatus.UNAUTHORIZED: N_("the record store does not accept this user and password"),
    HTTPStatus.FORBIDDEN: N_("the record store does not let this user write statements"),
    HTTPStatus.NOT_FOUND: N_("there is no record store at this address"),
    HTTPStatus.METHOD_NOT_ALLOWED: N_("there is no record store at this address"),
    HTTPStatus.BAD_REQUEST: N_("the record store refuses the statements: {reason}"),
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: N_("the record store takes no statement of this size"),
}
OTHER = N_("the record store answers with an error ({reason})")
MOVED = N_("the record store has moved to another address: {reason}")
SILENT = N_("the record store does not answer in time")
UNREACHED = N_("the record store cannot be reached: {reason}")
NO_STORE = N_("there is no record store at this address: it answers something else")
UNTRUSTED = N_("the record store cannot prove who it is: {reason}")


@dataclass(frozen=True, slots=True)
class Target:
    """Where statements go, and as whom."""

    url: str
    user: str = ""
    password: str = ""


@dataclass(frozen=True, slots=True)
class Pushed:
    """How many statements are in the store now, how many of these in another form, what failed.

    `error` is a message with a place for `reason`.
    """

    stored: int
    differing: int = 0
    error: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a store answered: its status, 0 if none came; what failed; how long to wait."""

    status: int
    body: bytes = b""
    error: str = ""
    reason: str = ""
    wait: float = 0.0

    @property
    def is_worth_another_try(self) -> bool:
        """Tell whether the same may succeed a little later."""
        return self.status in AGAIN or self.error in (SILENT, UNREACHED)


Send = Callable[[Target, bytes], Answer]
Sleep = Callable[[float], None]


def trouble_with(url: str, *, is_insecure: bool = False) -> str:
    """Say why nothing is sent to an address; empty if it can be."""
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        return N_("this is no address of a record store, such as https://lrs.example.org/xAPI")
    if parts.scheme not in ("https", "http") or not host:
        return N_("this is no address of a record store, such as https://lrs.example.org/xAPI")
    if parts.username is not None or parts.password is not None:
        return N_(
            "user and password don't belong in the address: put them into a file (--key-file)"
        )
    if parts.scheme == "http" and not (is_insecure or _is_here(host)):
        return N_("without https, anybody on the way could read it; to do so anyway: --insecure")
    return ""


def push(
    told: Sequence[Statement],
    target: Target,
    send: Send | None = None,
    sleep: Sleep = time.sleep,
) -> Pushed:
    """Send statements; what is there already stays once, so that it may be called again.

    A store that has some of them, of an earlier version of the story, keeps those.
    """
    used = send or _sender(target)
    stored = differing = 0
    for start in range(0, len(told), BATCH):
        done = _batch(told[start : start + BATCH], target, used, sleep)
        stored, differing = stored + done.stored, differing + done.differing
        if done.error:
            return Pushed(stored, differing, done.error, done.reason)
    return Pushed(stored, differing)


def _batch(told: Sequence[Statement], target: Target, send: Send, sleep: Sleep) -> Pushed:
    """Send some statements; a store that refuses them together is asked about each half."""
    answer = _tried(json.dumps(list(told)).encode(), target, send, sleep)
    if answer.status == HTTPStatus.OK and _is_list_of_ids(answer.body):
        return Pushed(len(told))
    if answer.status == HTTPStatus.NO_CONTENT:
        return Pushed(len(told))
    if answer.status in SPLIT and len(told) > 1:
        half = len(told) // 2
        first = _batch(told[:half], target, send, sleep)
        if first.error:
            return first
        second = _batch(told[half:], target, send, sleep)
        both = first.stored + second.stored, first.differing + second.differing
        return Pushed(*both, second.error, second.reason)
    if answer.status == HTTPStatus.CONFLICT:
        return Pushed(1, 1)
    return Pushed(0, 0, *_why(answer))


def _tried(body: bytes, target: Target, send: Send, sleep: Sleep) -> Answer:
    """Send until something else than a passing trouble is answered, or patience ends."""
    wait = FIRST_WAIT
    for left in reversed(range(TRIES)):
        answer = send(target, body)
        if not (answer.is_worth_another_try and left):
            break
        sleep(min(max(wait, answer.wait), LONGEST_WAIT))
        wait *= 2
    return answer


def _why(answer: Answer) -> tuple[str, str]:
    if answer.error:
        return answer.error, answer.reason
    if answer.status == HTTPStatus.OK:
        return NO_STORE, ""
    if 300 <= answer.status < 400:
        return MOVED, answer.reason
    status = HTTPStatus(answer.status) if answer.status in set(HTTPStatus) else None
    if status in REFUSED:
        return REFUSED[status], _first_words(answer.body)
    return OTHER, str(answer.status)


def _first_words(body: bytes) -> str:
    """Give the beginning of what a store says, without what could drive a terminal."""
    told = body[:2_000].decode("utf-8", "replace")
    return " ".join("".join(one if one.isprintable() else " " for one in told).split())[:300]


def _is_list_of_ids(body: bytes) -> bool:
    try:
        ids = json.loads(body)
    except (ValueError, RecursionError):
        return False
    return isinstance(ids, list) and all(isinstance(one, str) for one in ids)


class _Staying(HTTPRedirectHandler):
    """Follows nobody: user and password are for the address that was given."""

    def redirect_request(self, *_: object, **__: object) -> None:
        """Give no other request."""


def _sender(target: Target) -> Send:
    is_here = _is_here(urlsplit(target.url).hostname or "")
    opener = build_opener(_Staying, *([ProxyHandler({})] if is_here else []))
    return lambda to, body: _sent(opener, to, body)


def _sent(opener: OpenerDirector, target: Target, body: bytes) -> Answer:
    try:
        with opener.open(_request(target, body), timeout=TIMEOUT) as answer:
            return Answer(answer.status, answer.read(MOST_ANSWER))
    except HTTPError as error:
        with error:
            return Answer(
                error.code, _read(error), reason=_moved_to(error), wait=_asked_to_wait(error)
            )
    except TimeoutError:
        return Answer(0, error=SILENT)
    except URLError as error:
        return _unreached(error.reason)
    except (OSError, HTTPException, ValueError) as error:  # also a host that is no name
        return _unreached(error)


def _request(target: Target, body: bytes) -> Request:
    headers = {"Content-Type": "application/json", "X-Experience-API-Version": VERSION}
    if target.user:
        key = base64.b64encode(f"{target.user}:{target.password}".encode()).decode()
        headers["Authorization"] = f"Basic {key}"
    parts = urlsplit(target.url)
    path = parts.path.rstrip("/")
    whole = path if path.endswith(PATH) else path + PATH
    url = parts._replace(path=whole, fragment="").geturl()
    return Request(url, data=body, headers=headers, method="POST")  # noqa: S310  checked before


def _unreached(reason: object) -> Answer:
    if isinstance(reason, TimeoutError):
        return Answer(0, error=SILENT)
    told = getattr(reason, "strerror", None) or str(reason) or type(reason).__name__
    is_untrusted = type(reason).__name__ == "SSLCertVerificationError"
    return Answer(0, error=UNTRUSTED if is_untrusted else UNREACHED, reason=str(told))


def _read(error: IO[bytes]) -> bytes:
    try:
        return error.read(MOST_ANSWER)
    except (OSError, HTTPException):
        return b""


def _moved_to(error: HTTPError) -> str:
    return _first_words(str(error.headers.get("Location", "")).encode())


def _asked_to_wait(error: HTTPError) -> float:
    told = str(error.headers.get("Retry-After", ""))
    return float(told) if told.isascii() and told.isdigit() else 0.0


def _is_here(host: str) -> bool:
    numbers = host.split(".")
    is_number = len(numbers) == 4 and all(one.isdigit() for one in numbers)
    return host in LOOPBACK or (is_number and numbers[0] == "127")
