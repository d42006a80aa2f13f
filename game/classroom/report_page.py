"""A lesson as one page to print: what the class decided, and nothing of anybody."""

from game.classroom.asking import ways_of
from game.classroom.question import Ways
from game.classroom.report import Asked, ClassReport, Total
from game.engine.catalogue import Catalogue
from game.engine.classroom import Decided, Way
from game.engine.country import Country
from game.engine.counts import percents
from game.engine.play import SKIP, Step
from game.engine.scenario import ROOM, Choice
from game.help_parts import helplines, rights
from game.i18n import Messages
from game.markup import Markup, element, joined, listed, section, table, whole_page
from game.wording import clock, filled, moment, named, never_your_fault, quoted

STYLE = """
.count { table-layout: fixed } .count th:first-child { width: 18mm }
.count td:nth-child(3) { width: 46mm } .count td:nth-child(4) { width: 34mm }
.bar { display: block; height: 0; border-bottom: 2.4mm solid #000; min-width: .4mm }
ol.steps li { margin-bottom: .4mm }
"""
SIGNS = {
    "circle": "●",
    "square": "■",
    "triangle": "▲",
    "diamond": "◆",
    "star": "★",
    "hexagon": "⬢",
    "cross": "✚",
    "drop": "◗",
}


def report_page(
    data: ClassReport, catalogue: Catalogue, country: Country, messages: Messages
) -> str:
    """Give the whole page; it can be left lying about, for it tells of nobody."""
    _ = messages.text
    title = filled(_("Report of a lesson: {title}"), title=data.kept.head.title)
    parts = [
        _head(title, data, messages),
        *_story(data, messages),
        *_learned(data, catalogue, messages),
        *_computer_room(data, catalogue, messages),
    ]
    asked = data.session.scenario.rights if data.session else ()
    lacks = country.lacks_any(asked)
    told = rights(country.rights_for(asked), messages, is_lacking=lacks)
    parts += [
        section(_("The rights"), *told, class_="page"),
        section(_("Who helps"), *helplines(country.help, messages)),
        element("p", element("b", never_your_fault(_))),
    ]
    return whole_page(title, STYLE, parts, messages.language, is_rtl=messages.is_rtl)


def _head(title: str, data: ClassReport, messages: Messages) -> Markup:
    _, head = messages.text, data.kept.head
    facts = filled(
        _("{day} · lesson of {minutes} min"), day=messages.day(head.day), minutes=head.minutes
    )
    votes = len(data.asked) + len(data.rest)
    held = _(
        "This page holds what the class decided, vote by vote. It holds no name, no ballot, no "
        "hour, and nothing that joins two votes. With fewer than eight voters, or where all "
        "agreed, the numbers were never kept: only the choice that won."
    )
    return element(
        "header",
        element("h1", title),
        element(
            "p", facts, " · ", messages.count("{count} vote", "{count} votes", votes), class_="lead"
        ),
        element("p", held, class_="box"),
        *(element("p", element("b", one)) for one in _warnings(data, messages)),
    )


def _warnings(data: ClassReport, messages: Messages) -> list[str]:
    _, found = messages.text, []
    if data.session is None:
        found.append(
            _("The story of this lesson is not here any more: choices are told by their ids.")
        )
    elif data.was_changed:
        found.append(_("The story was changed since this lesson; it is told in its present words."))
    if data.session is not None and data.rest:
        found.append(_("The last votes no longer fit the story: they are told by their ids."))
    if data.kept.lost:
        found.append(
            messages.count(
                "{count} line of the lesson's file could not be read and is missing here.",
                "{count} lines of the lesson's file could not be read and are missing here.",
                data.kept.lost,
            )
        )
    return found


def _story(data: ClassReport, messages: Messages) -> list[Markup]:
    _ = messages.text
    parts = []
    if data.session is not None:
        many = len(data.session.ways) > 1
        ways = [
            _way(one, number if many else 0, messages)
            for number, one in enumerate(data.session.ways, 1)
        ]
        parts.append(section(_("The ways of the class"), *ways))
        split = [element("li", _split(one, messages)) for one in data.split]
        none = _("At no vote whose numbers may be told was the class divided.")
        told = element("ul", *split) if split else element("p", none)
        note = _("Where no choice had more than half of the hands, there was something to discuss.")
        parts.append(
            section(_("The moments where the class was divided"), element("p", note), told)
        )
    votes = [_vote(one, data, messages) for one in data.asked]
    if data.rest:
        votes.append(_bare(data.rest, messages))
    if votes:
        parts.append(section(_("Vote by vote"), *votes))
    return parts


def _way(way: Way, number: int, messages: Messages) -> Markup:
    """Tell one way as the list of what was taken, and how it ended."""
    _ = messages.text
    ending = way.play.node.ending
    steps = [_step(one, messages) for one in way.play.steps if one.choice is not None]
    if ending is None:
        end = _("The story was left here.")
    else:
        end = named(_("Ending"), ending.title or _("Ending"), _)
    heading = [element("h3", filled(_("Way {number}"), number=number))] if number else []
    return joined([*heading, listed(steps, "ol", "steps"), element("p", element("b", end))])


def _step(step: Step, messages: Messages) -> str:
    if step.choice is None or step.is_skipped:
        return messages.text("We pass over this scene.")
    return _said(step.choice, messages)


def _said(choice: Choice, messages: Messages) -> str:
    return choice.text if choice.kind == "do" else quoted(choice.text, messages.text)


def _split(one: Asked, messages: Messages) -> Markup:
    question = one.before.node.discuss
    told = [element("b", _number(one, messages)), " ", _where(one, messages)]
    return joined([*told, *([" — ", question] if question else [])])


def _number(one: Asked, messages: Messages) -> str:
    return filled(messages.text("Vote {number}"), number=one.number)


def _where(one: Asked, messages: Messages) -> str:
    """Say when and where the moment of a vote is."""
    _, node = messages.text, one.before.node
    if node.screen == ROOM:
        return moment(node.time, node.place, _)
    name = one.before.scenario.cast[node.screen].name
    return " · ".join(part for part in (clock(node.time, _) if node.time else "", name) if part)


def _vote(one: Asked, data: ClassReport, messages: Messages) -> Markup:
    _, node, decided = messages.text, one.before.node, one.decided
    heads = (_("Choice"), _("What it says"), _("Decided"), _("Hands"))
    shares = percents(decided.hands)
    numbers = dict(decided.hands)
    rows = [
        _row(way, decided, numbers.get(way.id), shares.get(way.id, 0), messages)
        for way in ways_of(one.before, _)
    ]
    many = data.session is not None and len(data.session.ways) > 1
    way = filled(_("way {number}"), number=one.way) if many else ""
    where = " · ".join(part for part in (_where(one, messages), way) if part)
    told = element("p", where)
    if node.discuss:
        told = element("p", named(where, "", _), element("q", node.discuss))
    return element(
        "div",
        element("h3", _number(one, messages)),
        told,
        table(heads, rows, class_="count"),
        *_remarks(decided, messages),
        class_="point",
    )


def _row(
    way: Ways, decided: Decided, hands: int | None, share: int, messages: Messages
) -> tuple[str, ...]:
    sign = f"{way.letter} {SIGNS.get(way.shape, '')}".strip()
    if hands is None:
        return sign, way.text, _result(way.id, decided, messages), "–"
    bar = element("span", style=f"width: {share}%", class_="bar")
    told = filled(messages.text("{hands} · {share} %"), hands=hands, share=share)
    return sign, way.text, _result(way.id, decided, messages), joined([told, bar])


def _result(choice: str, decided: Decided, messages: Messages) -> str:
    _ = messages.text
    found = [_("had the most hands")] if choice in decided.won else []
    if choice == decided.choice.removeprefix(SKIP):
        found.append(_("taken"))
    return ", ".join(found) or "–"


def _remarks(decided: Decided, messages: Messages) -> list[Markup]:
    _, told = messages.text, []
    if not decided.hands and decided.won:
        told.append(_("Fewer than eight voted, or all agreed: only what won was kept."))
    elif not decided.hands:
        told.append(_("Taken without counting."))
    if not decided.choice:
        told.append(_("The lesson stopped here: no choice was taken."))
    return [element("p", element("small", one)) for one in told]


def _bare(rest: tuple[Decided, ...], messages: Messages) -> Markup:
    """Tell votes whose story is not there: by the ids of their choices."""
    _ = messages.text
    rows = [
        (
            one.choice,
            ", ".join(one.won) or "–",
            ", ".join(f"{choice}: {number}" for choice, number in one.hands) or "–",
        )
        for one in rest
    ]
    return table((_("Taken"), _("Had the most hands"), _("Hands")), rows)


def _learned(data: ClassReport, catalogue: Catalogue, messages: Messages) -> list[Markup]:
    _ = messages.text
    if data.session is None:
        return []
    met = [
        joined(
            [element("b", one.tactic.name), f" — {one.tactic.purpose} ", element("q", one.quote)]
        )
        for one in data.tactics
    ]
    none = element("p", _("None on these ways."))
    heads = (_("Family"), _("Shown by the class"), _("To come back to"))
    rows = [
        (
            catalogue.families[one.family].name,
            ", ".join(catalogue.reflexes[reflex].name for reflex in one.shown) or "–",
            ", ".join(catalogue.reflexes[reflex].name for reflex in one.missed) or "–",
        )
        for one in data.reflexes
    ]
    return [
        section(_("The techniques that were met"), listed(met) if met else none),
        section(_("The reflexes of the class"), table(heads, rows) if rows else none),
    ]


def _computer_room(data: ClassReport, catalogue: Catalogue, messages: Messages) -> list[Markup]:
    """Tell what everybody's own plays showed together; of fewer than eight nothing."""
    _ = messages.text
    if not data.kept.plays:
        return []
    title = _("In the computer room")
    if not data.totals:
        few = _("Fewer than eight played on their own: nothing of it is told.")
        return [section(title, element("p", few))]
    count = messages.count(
        "{count} pupil played on their own. Their reflexes, all together:",
        "{count} pupils played on their own. Their reflexes, all together:",
        len(data.kept.plays),
    )
    rows = [(catalogue.families[one.family].name, _told(one, messages)) for one in data.totals]
    return [section(title, element("p", count), table((_("Family"), _("Shown")), rows))]


def _told(one: Total, messages: Messages) -> str:
    if not one.is_tellable:
        return messages.text("not told: it would be the same for everybody")
    told = messages.text("{shown} of {at_stake}")
    return filled(told, shown=one.shown, at_stake=one.at_stake)
