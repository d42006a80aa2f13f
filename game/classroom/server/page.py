"""The page that a pupil's device shows, and the files that it needs."""

from html import escape

from game.i18n import Messages


def pupil_page(code: str, messages: Messages) -> str:
    """Give the page, its words in the language of the class."""
    way = "rtl" if messages.is_rtl else "ltr"
    return (
        f'<!doctype html>\n<html lang="{escape(messages.language)}" dir="{way}">\n'
        f'<meta charset="utf-8">\n<title>Coupe Court</title>\n'
        f'<link rel="stylesheet" href="/{code}/pupil.css">\n'
        f'<script src="/{code}/pupil.js" defer></script>\n<main id="room"></main>\n</html>\n'
    )


def front_page(messages: Messages) -> str:
    """Give the page of the bare address: it names no code, and leads nowhere."""
    told = messages.text(
        "Add a slash and the six digits from the big screen to this page’s address."
    )
    way = "rtl" if messages.is_rtl else "ltr"
    return (
        f'<!doctype html>\n<html lang="{escape(messages.language)}" dir="{way}">\n'
        '<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n'
        f"<title>Coupe Court</title>\n<p>{escape(told)}</p>\n</html>\n"
    )


def asset(name: str) -> tuple[bytes, str] | None:
    """Give a file of the page and what it is; none that is not one of these two."""
    kinds = {"pupil.css": "text/css", "pupil.js": "text/javascript"}
    return (b"", kinds[name]) if name in kinds else None
