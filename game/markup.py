"""HTML that cannot forget to escape: plain text is escaped, only markup made here is not."""

from collections.abc import Iterable
from html import escape

# How a page is set on paper, dark on white, with nothing to load.
PAPER = """
@page { size: A4; margin: 14mm 15mm;
  @bottom-right { content: counter(page); font: 8pt sans-serif } }
* { box-sizing: border-box }
body { font: 9.5pt/1.38 system-ui, sans-serif; color: #000; background: #fff; margin: 0 }
main { padding: 0 .3mm }
@media screen { body { max-width: 180mm; margin: auto } }
h1 { font-size: 20pt; line-height: 1.15; margin: 0 0 2mm }
h2 { font-size: 14pt; margin: 7mm 0 2mm; padding-bottom: .6mm; border-bottom: .5mm solid #000 }
h3 { font-size: 10.5pt; margin: 4mm 0 1mm }
h2, h3 { break-after: avoid } p, ul, ol { margin: 0 0 1.6mm } li { margin-bottom: .8mm }
ul, ol { padding-inline-start: 5mm } small { font-size: 8pt }
table { border-collapse: collapse; width: 100%; margin: 0 0 3mm }
th, td { border: .2mm solid #555; padding: .8mm 1.4mm; text-align: start; vertical-align: top;
  overflow-wrap: anywhere }
thead th { border-bottom: .6mm solid #000 } thead { display: table-header-group }
tr, li, .point, .box, dt { break-inside: avoid } dt { break-after: avoid; font-weight: bold }
dd { margin: 0 0 1.6mm; padding-inline-start: 3mm } .lead { font-size: 11pt }
.box { border: .7mm solid #000; padding: 2mm 3mm; margin: 3mm 0 } .page { break-before: page }
q { quotes: none; font-style: italic }
"""


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


def section(title: str, *parts: str, class_: str = "") -> Markup:
    """Give a section under its heading."""
    return joined([element("section", element("h2", title), *parts, class_=class_), Markup("\n")])


def whole_page(
    title: str, style: str, parts: Iterable[str], language: str, *, is_rtl: bool
) -> Markup:
    """Give a page to print that loads nothing."""
    head = element(
        "head",
        Markup('<meta charset="utf-8"/>'),
        Markup('<meta name="viewport" content="width=device-width"/>'),
        element("title", title),
        element("style", Markup(PAPER + style)),
    )
    body = element("body", element("main", *parts))
    way = "rtl" if is_rtl else "ltr"
    page = element("html", head, "\n", body, lang=language, dir=way)
    return Markup(f"<!DOCTYPE html>\n{page}\n")
