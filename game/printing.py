"""The page to print: written where the player finds it, and shown in the browser."""

from game import files


def printed(page: str) -> str:
    """Write a page among the player's files and show it; give its place, or an empty text."""
    try:
        path = files.write_page(page)
    except (OSError, RuntimeError):  # no home, or none that can be written to
        return ""
    import webbrowser  # noqa: PLC0415  few pages are printed

    webbrowser.open(path.as_uri())
    return str(path)
