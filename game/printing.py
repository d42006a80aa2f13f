"""The page to print: written where the player finds it, and shown in the browser."""

import re

from game import files


def printed(page: str, kind: str = "") -> str:
    """Write a page among the player's files and show it; give its place, or an empty text.

    `kind` is a word for the file's name; letters that file names may lack are left out.
    """
    stem = "-".join(["coupe-court", *re.findall(r"[a-z0-9]+", kind.lower())])
    try:
        path = files.write_page(page, stem)
    except (OSError, RuntimeError):  # no home, or none that can be written to
        return ""
    import webbrowser  # noqa: PLC0415  few pages are printed

    webbrowser.open(path.as_uri())
    return str(path)
