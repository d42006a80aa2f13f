"""The teacher's guide to one story as one page to print: nothing to load, dark on white."""

from collections.abc import Sequence

from game.authoring.guide_parts import families, letter, talking_card
from game.authoring.guide_story import discussions, story_map
from game.engine.catalogue import Catalogue
from game.engine.lesson import Lesson, Part, Slot
from game.engine.scenario import NARRATOR
from game.engine.stops import Stop
from game.help_parts import helplines, rights
from game.i18n import Messages
from game.markup import Markup, element, joined, listed, section, table, whole_page
from game.teaching import (
    before,
    difficult_moments,
    disclosure,
    kind_words,
    never_the_image,
    part_name,
    spoken_rules,
    voting,
    what_to_do,
)
from game.wording import clock, filled, ground_rules

STYLE = """
@page wide { size: A4 landscape }
.sheet th[scope=row] { white-space: nowrap; width: 20mm }
.ways { table-layout: fixed; font-size: 8.5pt } .ways th:first-child { width: 16mm }
.votes th:nth-child(3), .votes th:nth-child(4) { width: 32mm }
.votes th:nth-child(5) { width: 17mm }
.moments th:nth-child(2) { width: 72mm } .moments ul { padding: 0; list-style: none; margin: 0 }
.slot + .slot { break-before: page }
.blank { display: inline-block; border-bottom: .3mm solid #000; min-width: 55mm; height: 1.1em }
.cards { display: grid; grid-template-columns: 1fr 1fr }
.card { border: .3mm dashed #000; padding: 4mm; min-height: 120mm; break-inside: avoid;
  font-size: 8.5pt; line-height: 1.25 } .card p, .card li { margin-bottom: .6mm }
.card .blank { min-width: 100%; height: 6.5mm } .card small { font-size: 7pt }
.card h3 { margin-top: 0; font-size: 13pt } .map { page: wide }
svg { width: 100%; height: auto; max-height: 155mm }
"""


def guide_page(data: Lesson, catalogue: Catalogue, messages: Messages) -> str:
    """Give the whole guide; it holds nothing of any pupil, and asks for nothing."""
    title = filled(messages.text("Teacher's guide: {title}"), title=data.scenario.title)
    return _page(title, _chapters(data, catalogue, messages), messages)


def cards_page(data: Lesson, messages: Messages) -> str:
    """Give one sheet of cards to cut out; its title says nothing of the topic."""
    return _page("Coupe Court", talking_card(data, messages), messages)


def _page(title: str, parts: Sequence[Markup], messages: Messages) -> str:
    return whole_page(title, STYLE, parts, messages.language, is_rtl=messages.is_rtl)


def _chapters(data: Lesson, catalogue: Catalogue, messages: Messages) -> list[Markup]:
    _ = messages.text
    return [
        _head(data, messages),
        section(_("Before the lesson"), *_before(messages)),
        section(_("The ground rules, to read aloud"), listed((*ground_rules(_), *spoken_rules(_)))),
        section(_("How to vote by hands"), listed(voting(_), "ol")),
        section(_("Run sheets"), *(_slot(one, messages) for one in data.slots), class_="page"),
        section(_("If a pupil confides in you"), *_protocol(messages), class_="page"),
        section(_("Sentences for difficult moments"), *_difficult(messages)),
        section(
            _("The questions, one by one"), *discussions(data, catalogue, messages), class_="page"
        ),
        story_map(data, catalogue, messages),
        section(
            _("The techniques that are met"),
            listed(_named(one.name, f"{one.purpose} {one.notice}") for one in data.tactics)
            if data.tactics
            else element("p", _("None: in this story, nobody means harm.")),
        ),
        section(_("The reflexes that are practised"), *families(data, messages)),
        section(_("Who helps"), *helplines(data.help, messages), class_="page"),
        section(_("The rights"), *rights(data.rights, messages, is_lacking=data.lacks_rights)),
        section(_("A letter to the parents, to adapt"), *letter(data, messages), class_="page"),
        section(_("Cards to cut out"), *talking_card(data, messages), class_="page"),
    ]


def _named(name: str, text: str) -> Markup:
    return joined([element("b", name), " — ", text])


def _head(data: Lesson, messages: Messages) -> Markup:
    _, story = messages.text, data.scenario
    facts = filled(
        _("From {age} years on · {minutes} min for one player · intensity {intensity} of 3"),
        age=story.age,
        minutes=story.minutes,
        intensity=story.intensity,
    )
    return element(
        "header",
        element("h1", filled(_("Teacher's guide: {title}"), title=story.title)),
        element("p", story.summary, class_="lead"),
        element("p", facts),
        element("p", story.content_note),
    )


def _before(messages: Messages) -> list[Markup]:
    _ = messages.text
    blanks = (
        _("Today, whoever wants to talk goes to:"),
        _("Where, and from when to when:"),
    )
    return [
        listed(before(_)),
        element(
            "div",
            *(
                element("p", element("b", one), " ", element("span", class_="blank"))
                for one in blanks
            ),
            class_="box",
        ),
    ]


def _slot(slot: Slot, messages: Messages) -> Markup:
    _ = messages.text
    is_long = not slot.is_short
    rows = (_part(one, messages, is_long=is_long) for one in slot.parts)
    parts = [
        element("h3", filled(_("In {minutes} min"), minutes=slot.minutes)),
        table((_("Minutes"), _("What you do")), rows, class_="sheet"),
        _where_to_stop(slot, messages),
    ]
    if slot.points:
        told = _("Questions on the way, with the minute at which they can come at the earliest:")
        parts += [element("p", told), listed(_points(slot, messages))]
    return element("div", *parts, class_="slot")


def _part(part: Part, messages: Messages, *, is_long: bool) -> tuple[str, ...]:
    _ = messages.text
    told = what_to_do(part, _, is_long=is_long)
    return f"{part.start}–{part.start + part.minutes}", _named(part_name(part.kind, _), told)


def _points(slot: Slot, messages: Messages) -> list[str]:
    _ = messages.text
    told = _("Minute {minute}, moment {number}: {question}")
    return [
        filled(
            told, minute=one.minute, number=one.landmark.number, question=one.landmark.node.discuss
        )
        for one in slot.points
    ]


def _where_to_stop(slot: Slot, messages: Messages) -> Markup:
    _ = messages.text
    if slot.is_enough:
        told = _("In this time, the story can be played to one of its endings.")
        return element("p", element("b", told))
    stop = _stop(slot.stop, messages) if slot.stop else []
    spare = _(
        "The votes may lead elsewhere. Then stop as soon as somebody who helps has answered, never "
        "just after a threat, and say at once who helps in real life."
    )
    return element("div", *stop, element("p", spare), class_="box stop")


def _stop(stop: Stop, messages: Messages) -> list[Markup]:
    _, node = messages.text, stop.landmark.node
    first = _("Stop at moment {number}.")
    if node.time:
        first = _("Stop at moment {number}, at {time} in the story.")
    where = filled(first, number=stop.landmark.number, time=clock(node.time, _))
    said = stop.play.steps[-1].lines
    helping = (one for one in said if one.speaker != NARRATOR)
    quote = next(helping, said[-1])
    way = filled(_("The shortest way there: {letters}."), letters=", ".join(stop.letters))
    who = ""
    if stop.helpers:
        who = filled(_("Somebody who helps is there: {names}."), names=", ".join(stop.helpers))
    return [
        element("p", element("b", where), " ", who, " ", way),
        element("p", _("There one reads:"), " ", element("q", quote.text)),
    ]


def _protocol(messages: Messages) -> list[Markup]:
    _ = messages.text
    steps = (joined([element("b", name), " ", told]) for name, told in disclosure(_))
    return [
        listed(steps, "ol"),
        element("p", element("b", never_the_image(_)), class_="box"),
        element("p", element("b", _("Words that help:")), " ", " ".join(kind_words(_))),
    ]


def _difficult(messages: Messages) -> list[Markup]:
    pairs = difficult_moments(messages.text)
    items = (one for name, told in pairs for one in (element("dt", name), element("dd", told)))
    return [element("dl", *items)]
