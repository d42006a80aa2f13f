"""What a pupil's browser is given: the page with its words, its style and script."""

from collections.abc import Mapping
from html import escape

from game import files
from game.engine.problem import Translate
from game.i18n import Messages

FOLDER = "pupil"  # of the assets
KINDS: Mapping[str, str] = {"pupil.css": "text/css", "pupil.js": "text/javascript"}
FRONT = """<!doctype html>
<html lang="{{lang}}" dir="{{dir}}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="dark light">
<title>Coupe Court</title>
<main><h1>Coupe Court</h1><p>{{front}}</p></main>
</html>
"""


def pupil_page(code: str, messages: Messages) -> str:
    """Give the page that is served under a join code; its title says nothing of the topic."""
    told = _told(messages.text)
    words = "".join(f'<p data-word="{name}">{escape(text)}</p>' for name, text in told.items())
    places = {**told, **_labels(messages.text), "code": code}
    page = _placed(files.asset_text(FOLDER, "page.html"), places, messages)
    return page.replace("{{words}}", words)


def front_page(messages: Messages) -> str:
    """Give the page of the bare address: it names no code, and leads nowhere."""
    told = messages.text(
        "Add a slash and the six digits from the big screen to this page’s address."
    )
    return _placed(FRONT, {"front": told}, messages)


def asset(name: str) -> tuple[bytes, str] | None:
    """Give the content and the type of a file that the page asks for; None for any other name."""
    return (files.asset_bytes(FOLDER, name), KINDS[name]) if name in KINDS else None


def _placed(template: str, places: Mapping[str, str], messages: Messages) -> str:
    """Fill the {{named}} places of a page, with nothing that could be read as its markup."""
    language = messages.language.replace("_", "-")
    way = "rtl" if messages.is_rtl else "ltr"
    for name, text in {**places, "lang": language, "dir": way}.items():
        template = template.replace("{{" + name + "}}", escape(text))
    return template


def _labels(_: Translate) -> dict[str, str]:
    """Give what always stands on the page."""
    return {
        "join_title": _("One moment…"),
        "join": _("You are taking your seat in the class."),
        "ways": _("The choices"),
        "privacy": _("Nobody sees who voted what. No name, and nothing of you is kept."),
        "free": _("You don’t have to vote."),
        "plain": _(
            "This page needs JavaScript. If nothing happens, you can vote by raising your hand."
        ),
        "help": _(
            "Need to talk? The card with people to talk to is there for everybody: ask for it, "
            "look at the big screen, or go to an adult you trust. It is never too late."
        ),
    }


def _told(_: Translate) -> dict[str, str]:
    """Give what the page says of each state, and its title there."""
    return {
        "admit_title": _("Almost in"),
        "admit": _("Your teacher can let you in. If it takes long, raise your hand."),
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
        "later": _("Your vote, {letter}, is sent as soon as it is back."),
        "closed_title": _("The vote is closed"),
        "closed": _("Look at the big screen."),
        "taken_title": _("The class takes {letter}"),
        "look": _("The story goes on on the big screen."),
        "lost": _("No connection right now. This page keeps trying by itself."),
        "silent_title": _("The lesson may be over"),
        "silent": _(
            "The teacher’s computer does not answer. If the lesson goes on, you can vote by "
            "raising your hand; this page comes back by itself. If not, you can close it."
        ),
        "over_title": _("The lesson is over"),
        "over": _("You can close this page."),
        "cookie_title": _("This browser can’t keep your seat"),
        "cookie": _("It lets no page keep anything. You can vote by raising your hand."),
    }
