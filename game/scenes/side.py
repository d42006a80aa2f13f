"""Beside the phone: the choices, the notebook with its kind words, the room's voices."""

from collections.abc import Sequence

from game.engine.play import Offer
from game.engine.problem import Translate
from game.engine.scenario import Scenario
from game.engine.transcript import Entry
from game.scenes.parts import icon, key_button, labelled, primary, quiet
from game.ui.blocks import Block, Button, Look, Row, Stack, Words, columns_of
from game.ui.space import Space
from game.wording import filled, quoted

CHOICE = Look("paper", 1.0, 16, "rule")
SPENT = Look("paper_dim", 0.75, 16, "rule")


def visible_offers(offers: Sequence[Offer]) -> tuple[Offer, ...]:
    """Give the choices to show: open ones, and those used up, greyed."""
    return tuple(offer for offer in offers if offer.reason != "when")


def choice_cards(
    offers: Sequence[Offer], scenario: Scenario, space: Space, text: Translate
) -> list[Block]:
    """Give one card a choice, numbered; its icon and words tell a reply from an act."""
    return [
        _choice_card(number, offer, scenario, space, text)
        for number, offer in enumerate(visible_offers(offers), start=1)
    ]


def _choice_card(
    number: int, offer: Offer, scenario: Scenario, space: Space, text: Translate
) -> Button:
    choice = offer.choice
    label = {
        "say": text("Reply"),
        "do": text("Do"),
        "write": text("Write to {name}"),
    }[choice.kind]
    if choice.to:
        label = filled(label, name=scenario.cast[choice.to].name)
    if not offer.is_open:
        label = text("Already done")
    color = "ink" if offer.is_open else "ink_soft"
    words = choice.text if choice.kind == "do" else quoted(choice.text, text)
    cap = Stack(
        [Words(str(number), "label", color, "centre")], pad=(0, 4), look=Look("rule", 1.0, 7)
    )
    lines = Stack([Words(label, "label", "ink_soft"), Words(words, "body", color)], gap=1)
    row = Row(
        [(24, cap), (24, icon(choice.kind, 24, "coral_deep", space)), (0, lines)],
        gap=10,
        valign="middle",
    )
    look = CHOICE if offer.is_open else SPENT
    name = f"{number}. {label}. {words}"
    return Button(f"choice:{choice.id}", row, name, look, (14, 9), offer.is_open)


def note_card(said: str, feedback: str, space: Space, text: Translate) -> Block:
    """Give the notebook's word on a choice."""
    return Stack(
        [
            labelled("notebook", text("Notebook"), space),
            Words(said, "small", "ink_soft", lines=2),
            Words(feedback, "body", "ink"),
        ],
        gap=6,
        pad=(18, 14),
        look=Look("paper", 0.97, 16, stripe="amber_deep"),
    )


def question_card(question: str, space: Space, text: Translate) -> Block:
    """Give the question that a class can stop at."""
    return Stack(
        [
            labelled("chat", text("To think about"), space, "on_night_soft"),
            Words(question, "body", "on_night"),
        ],
        gap=6,
        pad=(18, 13),
        look=Look("night", 0.82, 16, "night_rule"),
    )


def room_card(entries: Sequence[Entry], scenario: Scenario) -> Block | None:
    """Give what is told and said in the room, or nothing."""
    if not entries:
        return None
    blocks: list[Block] = []
    for entry in entries:
        if entry.kind == "speech":
            name = scenario.cast[entry.speaker].name
            words = Stack(
                [Words(name, "label", "amber"), Words(entry.text, "lead", "on_night")], gap=0
            )
            blocks.append(words)
        else:
            role, color = ("body", "amber") if entry.kind == "act" else ("body", "on_night")
            blocks.append(Words(entry.text, role, color))
    return Stack(blocks, gap=10, pad=(20, 16), look=Look("night", 0.84, 18, "night_rule"))


def breathing_card(text: Translate) -> Block:
    """Give what is said when the player puts the phone down for a while."""
    return Stack(
        [
            Words(text("The phone can wait."), "heading", "on_night"),
            Words(
                text("Breathe in, slowly, four seconds. Breathe out, slowly. Again if you like."),
                "lead",
                "on_night",
            ),
            Words(text("The story has stopped. It goes on when you do."), "body", "on_night_soft"),
            primary("take-up", text("Take the phone up again")),
            quiet("help", text("I need help now")),
        ],
        gap=12,
        pad=(26, 22),
        look=Look("night", 0.84, 20, "night_rule"),
    )


def controls(text: Translate, *, is_down: bool, count: int) -> Block:
    """Give the small buttons that are always there."""
    down = ("put-down", text("P"), text("Put the phone down"))
    listed = [] if is_down else [down]
    listed += [
        ("help", text("H"), text("Help")),
        ("pause", text("Esc"), text("Pause")),
        ("leave", text("X"), text("Close everything")),
    ]
    return columns_of([key_button(*one) for one in listed], count, 8)
