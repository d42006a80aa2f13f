"""Cards that stand alone on the projector: a question, a rest, an ending, the phone put down."""

from game.engine.problem import Translate
from game.engine.scenario import Ending
from game.scenes.parts import icon, primary, secondary
from game.ui.blocks import Block, Button, Look, Row, Stack, Words
from game.ui.flows import Flow
from game.ui.named import Named
from game.ui.space import Space
from game.ui.spoken import joined
from game.ui.widgets import Heard

NIGHT = Look("night", 0.88, 24, "night_rule")
LESS = "lead"


def card(blocks: list[Block]) -> Block:
    """Give a card on which something stands alone."""
    return Stack(blocks, gap=20, pad=(44, 34), look=NIGHT)


def lead(words: str) -> Words:
    """Give the sentence of such a card."""
    return Words(words, "stage_lead", "on_night", smaller="heading")


def plain(words: str, color: str = "on_night") -> Words:
    """Give a sentence below it."""
    return Words(words, "stage", color, smaller=LESS)


def question_card(question: str, visit: int, space: Space, text: Translate) -> Block:
    """Give a question to talk about, alone."""
    label = Words(text("Let us talk about it"), "stage_label", "warm", smaller=LESS)
    head = Row([(40, icon("chat", 40, "warm", space)), (0, label)], gap=14, valign="middle")
    words = Words(question, "stage_question", "on_night", smaller="heading")
    heard = Heard("question", is_news=True, visit=visit, level=1)
    name = joined([label.text, question])
    return card([Named(Stack([head, words], gap=18), name, heard)])


def rest_card(text: Translate) -> Block:
    """Say that the story can rest here, and let the teacher decide."""
    return card(
        [
            lead(text("Here the story can rest.")),
            plain(text("Somebody helps, and nobody presses. It can go on another day.")),
            _buttons(
                primary("end", text("To the class debrief")),
                secondary("play-on", text("Play on")),
            ),
        ]
    )


def end_card(ending: Ending, visit: int, text: Translate, *, can_compare: bool) -> Block:
    """Give the end of a way, and what can follow."""
    end = text("The end of this way")
    after = text("What follows is for understanding, not for marks.")
    told = [one for one in (ending.title, ending.next_step) if one]
    words = Stack(
        [
            Words(end, "stage_label", "warm", smaller=LESS),
            *([lead(ending.title)] if ending.title else []),
            *([plain(ending.next_step)] if ending.next_step else []),
            plain(after, "on_night_soft"),
        ],
        gap=14,
    )
    heard = Heard("ending", is_news=True, visit=visit, level=1)
    buttons = [
        primary("end", text("To the class debrief")),
        secondary("ways", text("Back to a decision")),
    ]
    if can_compare:
        buttons.append(secondary("compare", text("Both ways side by side")))
    return card([Named(words, joined([end, *told, after]), heard), _buttons(*buttons)])


def breathing_card(text: Translate) -> Block:
    """Give the words to breathe by, while the phone waits."""
    return card(
        [
            lead(text("The phone can wait.")),
            plain(
                text("Breathe in, slowly, four seconds. Breathe out, slowly. Again if you like.")
            ),
            plain(text("The story has stopped. It goes on when you do."), "on_night_soft"),
            _buttons(primary("take-up", text("Take the phone up again"))),
        ]
    )


def _buttons(*buttons: Button) -> Block:
    return Flow(buttons, gap=14)
