"""What a pupil's browser is given: the page with its words, its style and script."""

import gzip
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from html import escape

from game import files
from game.engine.country import HelpLine
from game.engine.problem import Translate
from game.i18n import Messages
from game.wording import when_and_cost

FOLDER = "pupil"  # of the assets
KINDS: Mapping[str, str] = {"pupil.css": "text/css", "pupil.js": "text/javascript"}
BARE = """<!doctype html>
<html lang="{{lang}}" dir="{{dir}}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="dark light">
<title>Coupe Court</title>
<link rel="stylesheet" href="/pupil.css">
<header><p>Coupe Court</p></header>
<main><h1>{{title}}</h1><p id="more">{{told}}</p></main>
</html>
"""
LINE = '<p><a href="tel:{{phone}}">{{phone}}</a> <span lang="{{lang}}">{{facts}}</span></p>'


@dataclass(frozen=True, slots=True)
class Pages:
    """All pages of one class; they are the same for every device."""

    messages: Messages
    line: HelpLine | None = None  # to call, for whoever needs to talk
    line_language: str = ""  # in which it is described

    def pupil(self, code: str) -> bytes:
        """Give the page that is served under a join code; its title says nothing of the topic."""
        told = _told(self.messages.text)
        words = "".join(f'<p data-word="{name}">{escape(text)}</p>' for name, text in told.items())
        places = {**told, **_labels(self.messages.text), "code": code}
        page = self._placed(files.asset_text(FOLDER, "page.html"), places)
        return page.replace("{{words}}", words).replace("{{line}}", self._line()).encode()

    def front(self) -> bytes:
        """Give the page of the bare address: it names no code, and leads nowhere."""
        told = self.messages.text(
            "At the end of this page’s address, add / and the six digits from the big screen, "
            "like this: /123456"
        )
        title = self.messages.text("One more step")
        return self._placed(BARE, {"title": title, "told": told}).encode()

    def missing(self) -> bytes:
        """Give what is shown wherever there is nothing: a digit was mistyped, most likely."""
        told = self.messages.text(
            "There is nothing here. Check the six digits on the big screen, and try again."
        )
        title = self.messages.text("Not quite this address")
        return self._placed(BARE, {"title": title, "told": told}).encode()

    def _line(self) -> str:
        if self.line is None or not self.line.phone:
            return ""
        facts = when_and_cost(self.line, self.messages.text)
        places = {"phone": self.line.phone, "facts": facts, "lang": self.line_language}
        return _filled(LINE, places)

    def _placed(self, template: str, places: Mapping[str, str]) -> str:
        """Fill the {{named}} places of a page."""
        language = self.messages.language.replace("_", "-")
        way = "rtl" if self.messages.is_rtl else "ltr"
        return _filled(template, {**places, "lang": language, "dir": way})


def asset(name: str) -> tuple[bytes, str] | None:
    """Give the content and the type of a file that the page asks for; None for any other name."""
    return (files.asset_bytes(FOLDER, name), KINDS[name]) if name in KINDS else None


@cache
def packed(name: str) -> bytes:
    """Give the content of one of these files as gzip; they are the same for every class."""
    return gzip.compress(files.asset_bytes(FOLDER, name), mtime=0)


def _filled(template: str, places: Mapping[str, str]) -> str:
    """Fill the {{named}} places of a page, with nothing that could be read as its markup."""
    for name, text in places.items():
        template = template.replace("{{" + name + "}}", escape(text))
    return template


def _labels(_: Translate) -> dict[str, str]:
    """Give what always stands on the page."""
    return {
        "ways": _("The choices"),
        "privacy": _(
            "No name is asked for, and nothing about you is kept. Your teacher doesn’t see what "
            "you vote. You can turn your screen away."
        ),
        "free": _("You don’t have to vote."),
        "plain": _(
            "This page needs JavaScript. If nothing happens, you can vote by raising your hand."
        ),
        "talk": _("Need to talk?"),
        "help": _(
            "The card with people to talk to is there for everybody: take one, look at the big "
            "screen, or go to an adult you trust. It is never too late."
        ),
    }


def _told(_: Translate) -> dict[str, str]:
    """Give what the page says of each state, and its title there."""
    return {
        "join_title": _("One moment…"),
        "join": _("A place is being found for you."),
        "admit_title": _("Almost in"),
        "admit": _("Your teacher can let you in. If it takes a while, raise your hand."),
        "locked_title": _("Nobody new can come in right now"),
        "locked": _(
            "If you belong to this class, raise your hand: your teacher can let you in. "
            "This page keeps trying by itself."
        ),
        "wait_title": _("You are in"),
        "wait": _("Look at the big screen. When there is a question, it comes here by itself."),
        "open_title": _("What do you choose?"),
        "open": _("You can change until your teacher closes the vote."),
        "voted": _("Your vote: {letter}."),
        "sending": _("Your vote: {letter}. It is on its way."),
        "later": _("Your choice {letter} waits here: it is sent when the network is back."),
        "missed": _(
            "The vote closed before your choice {letter} could arrive: it may not be counted. "
            "That isn’t your fault."
        ),
        "closed_title": _("The vote is closed"),
        "closed": _("Look at the big screen."),
        "taken_title": _("The class chose {letter}"),
        "look": _("The story continues on the big screen."),
        "lost": _("No connection. The page keeps trying by itself."),
        "silent_title": _("The lesson may be over"),
        "silent": _(
            "The teacher’s computer does not answer. If the lesson goes on, you can vote by "
            "raising your hand; this page starts again by itself. If not, you can close it."
        ),
        "gone_title": _("The lesson may be over"),
        "gone": _(
            "If the lesson goes on, reload this page, or vote by raising your hand. If not, you "
            "can close it."
        ),
        "over_title": _("The lesson is over"),
        "over": _("You can close this page."),
        "cookie_title": _("This browser can’t keep your place"),
        "cookie": _(
            "Try another browser, or leave its private window. You can vote by raising your hand, "
            "too."
        ),
    }
