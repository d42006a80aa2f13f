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


def asset(name: str) -> tuple[bytes, str] | None:
    """Give a file of the page and what it is; none that is not one of these two."""
    kinds = {"pupil.css": "text/css", "pupil.js": "text/javascript"}
    return (b"", kinds[name]) if name in kinds else None
