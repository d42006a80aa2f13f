"""A class that is served, and pupils with a browser each, who know nothing of one another."""

import re
import socket
import time
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Self

from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from game.classroom.asking import SHAPES
from game.classroom.question import Question, Ways
from game.classroom.room import RoomState
from game.classroom.server.limits import Limits
from game.classroom.server.page import Pages
from game.classroom.server.places import listening
from game.classroom.server.serving import Serving
from game.engine.country import HelpLine
from game.i18n import messages

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
HERE = "127.0.0.1"
CODE = "482913"
LINE = HelpLine(
    "line", "3018", ("listen",), "Parler.", "3018", date(2025, 11, 7), (), "3018", hours="9 h"
)
TEXTS = ("“Leave me alone.”", "I tell Sarah about it.", "I block the account, and keep the proof.")
PHONE, TABLET, COMPUTER = (320, 568), (768, 1024), (1280, 720)


def question(number: int = 1, texts: tuple[str, ...] = TEXTS) -> Question:
    """Ask about some choices, lettered as a story's are."""
    ways = (
        Ways(f"way-{place}", "ABCDEFGH"[place], SHAPES[place], text)
        for place, text in enumerate(texts)
    )
    return Question(number, tuple(ways), "fr")


@dataclass(slots=True, eq=False)
class Pupil:
    """One device: its page, what it asked for, and what its browser complained of."""

    context: BrowserContext
    url: str
    page: Page
    asked: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    @classmethod
    def arrives(cls, browser: Browser, url: str, **looks: object) -> Self:
        """Open the address on a device of one's own."""
        context = browser.new_context(**looks)  # type: ignore[arg-type]
        context.set_default_timeout(8000)
        pupil = cls(context, url, context.new_page())
        pupil._follow()
        pupil.page.goto(url, wait_until="commit")
        return pupil

    def returns(self) -> None:
        """Open the address again in the same browser, after its page was closed."""
        self.page.close()
        self.page = self.context.new_page()
        self._follow()
        self.page.goto(self.url, wait_until="commit")

    def choice(self, letter: str) -> Locator:
        """Give the button of a choice."""
        return self.page.get_by_role("button", name=re.compile(rf"^{letter}\b"))

    def votes(self, letter: str) -> None:
        """Press a choice, and wait until the vote has arrived."""
        self.choice(letter).click()
        self.has_voted(letter)

    def has_voted(self, letter: str) -> None:
        """See the own vote, and no other, marked."""
        expect(self.page.get_by_role("status")).to_have_text(f"Your vote: {letter}.")
        expect(self.page.get_by_role("button", pressed=True)).to_have_count(1)
        expect(self.choice(letter)).to_have_attribute("aria-pressed", "true")

    def reads(self, title: str) -> None:
        """See what is going on now."""
        expect(self.page.get_by_role("heading", level=1)).to_have_text(title)

    def hears(self, words: str) -> None:
        """See, and hear with a screen reader, what is said beside the choices."""
        expect(self.page.get_by_role("status")).to_have_text(re.compile(re.escape(words)))

    def _follow(self) -> None:
        self.page.on("request", lambda one: self.asked.append(one.url))
        self.page.on("console", lambda one: self.complaints.append(one.text))
        self.page.on("pageerror", lambda one: self.complaints.append(str(one)))


@dataclass(slots=True)
class Lesson:
    """A teacher's PC that serves, and the pupils who came."""

    browser: Browser
    language: str = "en"
    code: str = CODE
    port: int = 0  # any that is free; then the same for the whole lesson
    pupils: list[Pupil] = field(default_factory=list)
    served: Serving = field(init=False)

    def __post_init__(self) -> None:
        self.opens()

    def opens(self) -> None:
        """Begin to serve, with nobody seated."""
        listener = listening(HERE, self.port, 1)
        assert isinstance(listener, socket.socket), listener
        self.port = listener.getsockname()[1]
        words = Pages(messages(self.language), LINE, "fr")
        self.served = Serving(RoomState(self.code), listener, words, lambda: None, Limits())

    def speaks(self, language: str) -> None:
        """Begin anew in another language."""
        self.served.close()
        self.language = language
        self.opens()

    @property
    def url(self) -> str:
        return f"http://{self.served.address}"

    def welcomes(self, **looks: object) -> Pupil:
        """See somebody arrive."""
        pupil = Pupil.arrives(self.browser, self.url, **looks)
        self.pupils.append(pupil)
        return pupil

    def seats(self, **looks: object) -> Pupil:
        """Welcome somebody, and let them in: here all share one address, where only one may sit."""
        before = self.present
        pupil = self.welcomes(**looks)
        self.expects(before + 1)
        self.served.admit()
        return pupil

    @property
    def present(self) -> int:
        """Give how many sit, or wait to be let in."""
        seen = self.served.look()
        return seen.seats + seen.waiting

    def expects(self, number: int) -> None:
        """Wait until so many sit, or wait to be let in."""
        until = time.monotonic() + 8
        while self.present < number:
            assert time.monotonic() < until, f"{self.present} of {number} came"
            self.pupils[-1].page.wait_for_timeout(20)

    def ends(self) -> None:
        """Send everybody home."""
        for one in self.pupils:
            one.context.close()
        self.served.close()
