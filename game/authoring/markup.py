"""HTML that cannot forget to escape: plain text is escaped, only markup made here is not."""

from collections.abc import Iterable
from html import escape


class Markup(str):
    """Text that is HTML already."""

    __slots__ = ()


def element(name: str, *parts: str, **attributes: str) -> Markup:
    """Give an element; `class_` and the like lose the last sign of their name."""
    given = "".join(
        f' {key.rstrip("_")}="{escape(value)}"' for key, value in attributes.items() if value
    )
    return Markup(f"<{name}{given}>{joined(parts)}</{name}>")


def joined(parts: Iterable[str]) -> Markup:
    """Give parts one behind the other."""
    return Markup("".join(one if isinstance(one, Markup) else escape(one) for one in parts))


def listed(items: Iterable[str], name: str = "ul", class_: str = "") -> Markup:
    """Give a list of items."""
    return element(name, *(element("li", one) for one in items), class_=class_)


def table(heads: Iterable[str], rows: Iterable[Iterable[str]], class_: str = "") -> Markup:
    """Give a table with a head and rows; the first cell of each row is its heading."""
    top = element("tr", *(element("th", one, scope="col") for one in heads))
    body = (_row(tuple(row)) for row in rows)
    return element("table", element("thead", top), element("tbody", *body), class_=class_)


def _row(cells: tuple[str, ...]) -> Markup:
    first = element("th", cells[0], scope="row")
    return element("tr", first, *(element("td", one) for one in cells[1:]))
