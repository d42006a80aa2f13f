"""The last pages of the teacher's guide: reflexes, help, rights, the letter, the cards."""

from game.engine.country import HelpLine
from game.engine.lesson import Lesson
from game.i18n import Messages
from game.markup import Markup, element, joined, listed
from game.teaching import card_example, card_is_mine, card_questions, card_title
from game.wording import (
    filled,
    never_your_fault,
    read_on,
)

CARDS = 4  # on one sheet
ON_A_CARD = 3  # lines of help: a card stays small


def families(data: Lesson, messages: Messages) -> list[Markup]:
    """Give the reflexes of the story by family, each with its sentence."""
    del messages
    return [
        joined(
            [
                element("h3", family.name),
                listed(joined([element("b", one.name), " — ", one.sentence]) for one in reflexes),
            ]
        )
        for family, reflexes in data.reflexes
    ]


def letter(data: Lesson, messages: Messages) -> list[Markup]:
    """Give a letter to parents, with room for what only the school knows."""
    _ = messages.text
    blank = element("span", class_="blank")
    lines = listed(_line(one, messages) for one in _listening(data))
    what = _(
        "It will play “{title}” together, an interactive story: one situation, several ways out, "
        "and votes by hand. We talk about pressure and trust online, and above all about the "
        "people who help. We show and describe no intimate image. We ask no pupil to tell anything "
        "personal, and note nobody's answer."
    )
    return [
        element("p", _("Dear parents,")),
        element("p", _("Your child's class has a prevention lesson on:"), " ", blank),
        element("p", filled(what, title=data.scenario.title)),
        element(
            "p",
            _(
                "Afterwards your child may want to talk, or not at all. Both are fine. If your "
                "child tells you something: listen, thank them, and do not be angry with them. "
                "Whoever threatens is to blame, never whoever trusted. Do not take the phone away "
                "as a punishment, do not look at the image, delete nothing: it is the threats "
                "that are kept. Do not pay, and do not answer."
            ),
        ),
        element("p", _("These people help, children and adults:")),
        lines,
        element("p", _("At school, you can turn to:"), " ", blank),
        element("p", _("Yours sincerely,"), " ", blank),
    ]


def _listening(data: Lesson) -> list[HelpLine]:
    """Give the lines that listen, those first that are shown whatever happens."""
    found = [one for one in data.help if "listen" in one.kinds]
    return sorted(found, key=lambda one: not one.is_always_shown)[:ON_A_CARD]


def _line(one: HelpLine, messages: Messages) -> Markup:
    return joined([one.line, " ", element("small", read_on(one, messages))])


def talking_card(data: Lesson, messages: Messages) -> list[Markup]:
    """Give a sheet of cards; a pupil fills one in alone, without a name, and keeps it."""
    card = _card(data, messages)
    return [element("div", *[card] * CARDS, class_="cards")]


def _card(data: Lesson, messages: Messages) -> Markup:
    _ = messages.text
    blank = element("span", class_="blank")
    return element(
        "div",
        element("h3", card_title(_)),
        element("p", card_is_mine(_)),
        *(element("p", one, blank) for one in card_questions(_)),
        element("p", element("small", card_example(_))),
        listed(_line(one, messages) for one in _listening(data)),
        element("p", element("b", never_your_fault(_))),
        class_="card",
    )
