"""Who helps and which rights there are, as parts of pages to print."""

from collections.abc import Iterable, Sequence

from game.engine.country import HelpLine, Right
from game.i18n import Messages
from game.markup import Markup, element, joined, listed
from game.wording import article_read_on, named, other_laws, read_on, spoken_there, what_to_say


def helplines(lines: Iterable[HelpLine], messages: Messages) -> list[Markup]:
    """Give every line of help of the country, with its date."""
    told = messages.text("These texts and the next are those that pupils read in the game.")
    return [element("p", told), listed(_help(one, messages) for one in lines)]


def _help(one: HelpLine, messages: Messages) -> Markup:
    _ = messages.text
    parts: list[str] = [element("b", one.line), Markup("<br/>"), one.what_for]
    if one.say:
        parts += [" ", _("You can say:"), " ", what_to_say(one, _)]
    dated = " · ".join(
        told for told in (read_on(one, messages), spoken_there(one, messages)) if told
    )
    site = one.url.removeprefix("https://") if one.url and one.url not in one.line else ""
    return joined(
        [*parts, " ", element("small", " · ".join(told for told in (site, dated) if told))]
    )


def rights(told: Sequence[Right], messages: Messages, *, is_lacking: bool = False) -> list[Markup]:
    """Give rights, each with its article and date; `is_lacking`: the country has more of them."""
    parts = [listed(_right(one, messages) for one in told)] if told else []
    if is_lacking or not told:
        parts.append(element("p", other_laws(messages.text)))
    return parts


def _right(one: Right, messages: Messages) -> Markup:
    _ = messages.text
    risks = _("What the offender risks")
    risk = f" {named(risks, one.up_to, _)}." if one.up_to else ""
    source = element("small", article_read_on(one, messages))
    return joined([element("b", one.title), f" — {one.text}{risk} ", source])
