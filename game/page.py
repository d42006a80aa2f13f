"""A debrief, or words to hand over, as an A4 page to print: HTML with nothing to load."""

from collections.abc import Sequence
from html import escape

from game.engine.catalogue import Catalogue
from game.engine.country import HelpLine, Right
from game.engine.debrief import Debrief
from game.engine.play import Play
from game.engine.sentences import Telling
from game.i18n import Messages
from game.wording import (
    article_read_on,
    harmless_sentence,
    never_your_fault,
    other_laws,
    read_on,
    score_sentence,
    spoken_there,
    what_to_say,
)

STYLE = """
@page { size: A4; margin: 11mm 13mm }
body { font: 8.5pt/1.28 system-ui, sans-serif; color: #231f42; max-width: 184mm; margin: auto }
h1 { font-size: 17pt; margin: 0 } h2 { font-size: 11.5pt; margin: 3mm 0 1mm; color: #1f8159 }
p, ul { margin: 0 0 1mm } ul { padding-inline-start: 4mm; columns: 2; column-gap: 8mm }
li { break-inside: avoid; margin-bottom: .8mm } small { color: #5a5379; font-size: 7.5pt }
.lead { font-size: 11pt } .said { font-size: 19pt; margin: 4mm 0 } .code { text-align: center }
.code { float: right; float: inline-end; margin: 0 0 2mm; margin-inline-start: 5mm }
"""


def debrief_page(play: Play, data: Debrief, catalogue: Catalogue, messages: Messages) -> str:
    """Give the page of one debrief; it holds no name, no day of play, nothing of the player.

    What was chosen is left out on purpose: the page may lie about.
    """
    _ = messages.text
    step = _item(_("The next step could be"), data.ending.next_step)
    shown = " · ".join(_families(data, catalogue, messages))
    parts = [
        _code(data.help),
        f"<h1>{escape(play.scenario.title)}</h1>",
        f"<p class=lead>{escape(never_your_fault(_))}</p>",
        f"<p>{step}</p>",
        _section(_("Who to turn to"), [_help(one, messages) for one in data.help]),
        _section(_("Your rights"), _rights(data, messages)),
        _section(
            _("The techniques that were used"),
            [_item(one.tactic.name, one.tactic.purpose) for one in data.tactics],
        ),
        _heading(_("The reflexes")),
        f"<p>{escape(score_sentence(data, messages))} {shown}</p>",
        *(
            [f"<p>{escape(harmless)}</p>"]
            if (harmless := harmless_sentence(data, messages))
            else []
        ),
    ]
    return framed(parts, messages)


def telling_page(telling: Telling, lines: Sequence[HelpLine], messages: Messages) -> str:
    """Give the page with three sentences, large enough to be read by whoever it is handed to."""
    _ = messages.text
    told = _("If the words don't come: hand over this page. That counts as telling.")
    parts = [
        _code(tuple(lines)),
        *(f"<p class=said>{escape(one.says)}</p>" for one in telling.said),
        f"<p class=lead>{escape(told)}</p>",
        f"<p>{escape(never_your_fault(_))}</p>",
        _section(_("Who to turn to"), [_help(one, messages) for one in lines]),
    ]
    return framed(parts, messages)


def framed(parts: Sequence[str], messages: Messages) -> str:
    """Give a whole page with some parts; its title says nothing of the topic."""
    way = "rtl" if messages.is_rtl else "ltr"
    root = f"<html lang={messages.language} dir={way}>"
    head = f"{root}\n<meta charset=utf-8>\n<title>Coupe Court</title>"
    return f"<!doctype html>\n{head}\n<style>{STYLE}</style>\n" + "\n".join(parts) + "\n</html>\n"


def _code(lines: tuple[HelpLine, ...]) -> str:
    """Give the QR code of the first line that has a site."""
    url = next((one.url for one in lines if one.url), "")
    if not url:
        return ""
    import segno  # noqa: PLC0415  it brings half the library of the network along

    drawn = segno.make(url, error="m", micro=False).svg_inline(scale=3, border=2)
    site = escape(url.removeprefix("https://"))
    return f'<div class="code">{drawn}<br><b>{site}</b></div>'


def _heading(title: str) -> str:
    return f"<h2>{escape(title)}</h2>"


def _section(title: str, items: list[str]) -> str:
    listed = "\n".join(f"<li>{item}" for item in items)
    return f"{_heading(title)}\n<ul>\n{listed}\n</ul>"


def _item(name: str, text: str, note: str = "") -> str:
    small = f" <small>{escape(note)}</small>" if note else ""
    return f"<b>{escape(name)}</b> — {escape(text)}{small}"


def _help(one: HelpLine, messages: Messages) -> str:
    _ = messages.text
    day = read_on(one, messages)
    name, dash, rest = one.line.replace("\u00a0—", " —").partition(" — ")
    day = " · ".join(told for told in (day, spoken_there(one, messages)) if told)
    spoken = _("You can say:") + " " + what_to_say(one, _)
    said = f". {spoken}" if one.say and "listen" in one.kinds else ""
    return _item(name, rest + said, day) if dash else _item(one.name, one.line + said, day)


def _rights(data: Debrief, messages: Messages) -> list[str]:
    found = [_right(one, messages) for one in data.rights]
    return [*found, escape(other_laws(messages.text))] if data.lacks_rights else found


def _right(one: Right, messages: Messages) -> str:
    _ = messages.text
    source = article_read_on(one, messages)
    risks = _("What the offender risks")
    risk = f" {risks} — {one.up_to}." if one.up_to else ""
    return _item(one.title, one.text + risk, source)


def _families(data: Debrief, catalogue: Catalogue, messages: Messages) -> list[str]:
    return [
        _item(
            catalogue.families[one.family].name,
            ", ".join(messages.within(catalogue.reflexes[reflex].name) for reflex in one.shown),
        )
        for one in data.score.families
        if one.shown
    ]
