"""The seven pages of the debrief, each as blocks."""

from typing import TYPE_CHECKING

from game.classroom.joined_words import arrival
from game.engine.debrief import TacticMet
from game.engine.problem import Translate
from game.engine.score import FamilyScore
from game.scenes.debrief_story import CARD, SOFT, story_page
from game.scenes.help_cards import aged, first_line, help_cards, stale_note
from game.scenes.parts import PRIMARY, family_icon, icon, labelled, primary, secondary
from game.scenes.printed import printed_note
from game.ui.blocks import Block, Button, Gap, Look, Row, Stack, Words
from game.ui.flows import Columns
from game.ui.named import Named, Together
from game.ui.space import Space
from game.ui.widgets import Heard
from game.wording import (
    article_read_on,
    filled,
    harmless_sentence,
    known_methods,
    never_your_fault,
    no_right_answer,
    other_laws,
    quoted,
    score_sentence,
    what_goes,
)

if TYPE_CHECKING:
    from game.scenes.debrief import DebriefScene


def titles(text: Translate) -> tuple[str, ...]:
    """Give the titles of the pages, in their order."""
    return (
        text("First of all: how are you?"),
        text("What happened"),
        text("The techniques that were used"),
        text("The reflexes"),
        text("Your rights"),
        text("Who to turn to"),
        text("Leaving the story"),
    )


def short_titles(text: Translate) -> tuple[str, ...]:
    """Give the same titles in a word or two, for the tabs."""
    return (
        text("And you?"),
        text("The story"),
        text("Techniques"),
        text("Reflexes"),
        text("Rights"),
        text("Help"),
        text("Way out"),
    )


def blocks(scene: "DebriefScene", space: Space) -> list[Block]:
    """Give the blocks of the page that is open."""
    pages = (_feelings, story_page, _tactics, _reflexes, _rights, _help, _way_out)
    return pages[scene.page](scene, space)


def _feelings(scene: "DebriefScene", space: Space) -> list[Block]:
    del space
    _ = scene.context.text
    moods = (
        ("fine", _("I'm fine")),
        ("moved", _("It stirs me up a bit")),
        ("hard", _("It's hard")),
    )
    answers = {
        "fine": _("Good. You can go on at your own pace, or stop here."),
        "moved": _(
            "That makes sense: it was a tense story. Drink some water, look out of the window, "
            "and go on when you like."
        ),
        "hard": _(
            "Thank you for saying it to yourself. You don't have to go through this without "
            "help: the people below are there for exactly that, and they don't judge."
        ),
    }
    ending = scene.data.ending
    found: list[Block] = [
        Words(no_right_answer(_), "body", "ink_soft"),
        Row(
            [(0, _mood(f"mood:{name}", label, scene.mood == name)) for name, label in moods],
            is_even=True,
        ),
    ]
    if scene.mood:
        answer, heard = answers[scene.mood], Heard(key=f"answer:{scene.mood}", is_news=True)
        card = Stack([Words(answer, "lead")], pad=(20, 16), look=SOFT)
        found.append(Named(card, answer, heard))
    if scene.mood == "hard":
        found += first_line(scene.data.help, scene.context)
    else:
        title = Words(ending.title or _("The end of this way"), "subheading")
        label = Words(_("The next step could be:"), "label", "ink_soft")
        step = Stack([title, label, Words(ending.next_step, "lead")], gap=14)
        found += [Gap(4), Together(step)]
    return found


def _mood(button: str, label: str, is_on: bool) -> Button:
    look = PRIMARY if is_on else Look("paper_dim", 1.0, 16, "edge")
    color = "on_amber" if is_on else "ink"
    words = Words(label, "strong", color, "centre")
    return Button(button, words, label, look, (14, 14), is_chosen=is_on)


def _tactics(scene: "DebriefScene", space: Space) -> list[Block]:
    del space
    intro = known_methods(scene.context.text)
    cards = [_tactic(one, scene) for one in scene.data.tactics]
    return [
        Words(intro, "body", "ink_soft"),
        Columns(cards, 3 if len(cards) > 2 else 2, is_even=True),
    ]


def _tactic(met: TacticMet, scene: "DebriefScene") -> Block:
    _ = scene.context.text
    said: list[Block] = [Words(quoted(met.quote, _), "small", "ink_soft")]
    if scene.context.settings.is_soft:
        said = []  # the name says enough to whoever didn't want to read the words
    said.append(Words(met.speaker, "label", "ink_soft"))
    card = Stack(
        [
            Words(met.tactic.name, "subheading"),
            Stack(said, gap=0, pad=(12, 8), look=SOFT),
            Words(_("What it is for"), "label", "brown"),
            Words(met.tactic.purpose),
            Words(_("What you can notice"), "label", "brown"),
            Words(met.tactic.notice),
        ],
        gap=5,
        pad=(18, 14),
        look=CARD,
    )
    return Together(card)


def _reflexes(scene: "DebriefScene", space: Space) -> list[Block]:
    cards = [_family(one, scene, space) for one in scene.data.score.families]
    messages = scene.context.messages
    harmless = harmless_sentence(scene.data, messages)
    return [
        Words(score_sentence(scene.data, messages), "lead"),
        *([Words(harmless, "body", "ink_soft")] if harmless else []),
        Columns(cards, 3, narrowest=220, is_even=True),
        *_to_class(scene),
    ]


def _to_class(scene: "DebriefScene") -> list[Block]:
    """Say what went to the class of whoever plays in one, and whether it came there."""
    _, joined = scene.context.text, scene.joined
    if joined is None or not joined.is_about(scene.play.scenario):
        return []
    told = f"{what_goes(_)} {arrival(joined, _)}"
    return [Named(Words(told, "small", "ink_soft"), told, Heard(told, is_news=True))]


def _family(one: FamilyScore, scene: "DebriefScene", space: Space) -> Block:
    _ = scene.context.text
    catalogue = scene.context.library.catalogue
    family = catalogue.families[one.family]
    is_filled = bool(one.shown)
    head = Row(
        [
            (52, family_icon(one.family, 52, space, is_filled=is_filled)),
            (0, Words(family.name, "subheading")),
        ],
        gap=12,
        valign="middle",
    )
    lines: list[Block] = [head]
    for reflex in one.at_stake:
        is_shown = reflex in one.shown
        mark = icon(
            "check" if is_shown else "next", 18, one.family if is_shown else "ink_soft", space
        )
        role, color = ("strong", "ink") if is_shown else ("body", "ink_soft")
        name = catalogue.reflexes[reflex].name
        row = Row([(18, mark), (0, Words(name, role, color))], gap=8)
        told = _("{reflex}: shown") if is_shown else _("{reflex}: came up")
        lines.append(Named(row, filled(told, reflex=name)))
    if not one.at_stake:
        lines.append(Words(_("Not on this way"), "label", "ink_soft"))
        lines.append(Words(family.summary, "small", "ink_soft"))
    return Together(Stack(lines, gap=6, pad=(16, 14), look=CARD))


def _rights(scene: "DebriefScene", space: Space) -> list[Block]:
    del space
    _ = scene.context.text
    intro = _("The law is on your side. The one who threatens is in the wrong.")
    cards: list[Block] = []
    for right in scene.data.rights:
        lines: list[Block] = [Words(right.title, "subheading"), Words(right.text)]
        if right.up_to:
            lines.append(
                Stack(
                    [
                        Words(_("What the offender risks"), "label", "ink_soft"),
                        Words(right.up_to, "strong"),
                    ],
                    gap=0,
                    pad=(12, 8),
                    look=SOFT,
                )
            )
        told = article_read_on(right, scene.context.messages)
        lines.append(Words(aged(told, right, scene.context), "small", "ink_soft"))
        cards.append(Together(Stack(lines, gap=6, pad=(18, 14), look=CARD)))
    found: list[Block] = [
        Words(intro, "lead"),
        Columns(cards, 2),
    ]
    if scene.data.lacks_rights:
        found.append(Words(other_laws(_)))
    return found + stale_note(scene.data.rights, scene.context)


def _help(scene: "DebriefScene", space: Space) -> list[Block]:
    intro = scene.context.text("Writing or calling is enough. You don't need the right words.")
    cards = help_cards(scene.data.help, scene.context, space)
    return [Words(intro, "lead"), *cards]


def _way_out(scene: "DebriefScene", space: Space) -> list[Block]:
    _ = scene.context.text
    player = scene.play.scenario.player.name
    leave = _("You played {name}. {name} stays in the story; you leave it, and you are you again.")
    return [
        Words(filled(leave, name=player), "lead"),
        Stack(
            [
                labelled("sun", _("Three small things"), space),
                *(_numbered(place, one) for place, one in enumerate(small_things(_), start=1)),
            ],
            gap=8,
            pad=(20, 16),
            look=SOFT,
        ),
        Words(never_your_fault(_), "subheading"),
        *printed_note(scene, _("A page to print, with the help lines")),
        Row(
            [
                (0, primary("help", _("Lines of help"))),
                (0, secondary("what-if:0", _("Play again"))),
                (0, secondary("home", _("Back to the title"))),
            ],
            gap=12,
        ),
    ]


def small_things(text: Translate) -> tuple[str, ...]:
    """Give three things to do on the way out of a story."""
    return (
        text("Say to yourself: my name, where I am, one thing that I can see."),
        text("Think of two people to whom you could talk: one at home, one elsewhere."),
        text("Then do something ordinary. The next hour belongs to you."),
    )


def _numbered(number: int, sentence: str) -> Block:
    words = Words(str(number), "subheading", "brown"), Words(sentence, "body")
    return Named(Row([(22, words[0]), (0, words[1])], gap=8), f"{number}. {sentence}")
