"""Beside the phone: the choices, the notebook with its kind words, the room's voices."""

from collections.abc import Sequence

from game.engine.play import Offer, Play
from game.engine.problem import Translate
from game.engine.scenario import ROOM, Choice, Scenario
from game.engine.transcript import Entry
from game.scenes.parts import ASKING, icon, labelled, primary, quiet
from game.scenes.people import avatar
from game.scenes.told import spoken
from game.ui.blocks import Block, Button, Look, Row, Stack, Words
from game.ui.named import Named
from game.ui.space import Space
from game.ui.widgets import Heard
from game.wording import filled, moment, quoted

CHOICE = Look("paper", 1.0, 16, "edge")
SPENT = Look("spent", 1.0, 16)


def visible_offers(offers: Sequence[Offer]) -> tuple[Offer, ...]:
    """Give the choices to show: open ones, and those used up, greyed."""
    return tuple(offer for offer in offers if offer.reason != "when")


def choice_cards(play: Play, space: Space, text: Translate) -> list[Block]:
    """Give one card a choice, numbered; a face tells to whom one speaks, a hand that one acts."""
    return [
        _choice_card(number, offer, play, space, text)
        for number, offer in enumerate(visible_offers(play.choices()), start=1)
    ]


def listener(choice: Choice, play: Play) -> str:
    """Give the cast id of whom a choice speaks to, or an empty text for an act."""
    if choice.kind == "do":
        return ""
    if choice.to:
        return choice.to
    node = play.node
    if node.screen != ROOM:
        return node.screen
    return next((one for one in node.present if one != play.scenario.player.id), "")


def _choice_card(number: int, offer: Offer, play: Play, space: Space, text: Translate) -> Button:
    choice, to = offer.choice, listener(offer.choice, play)
    words = choice.text if choice.kind == "do" else quoted(choice.text, text)
    label = ""
    if not offer.is_open:
        label = text("Already done")
    elif to:
        label = filled(text("To {name}"), name=play.scenario.cast[to].name)
    color = "ink" if offer.is_open else "ink_soft"
    picture: Block = icon(choice.kind if offer.is_open else "check", 28, "ink_soft", space)
    if to and offer.is_open:
        picture = avatar(play.scenario.cast[to], 32)
    cap = Stack(
        [Words(str(number), "label", color, "centre")], pad=(0, 4), look=Look("rule", 1.0, 7)
    )
    said: list[Block] = [Words(label, "label", "ink_soft")] if label else []
    lines = Stack([*said, Words(words, "body", color, smaller="small")], gap=0)
    head = Row([(26, cap), (32, picture)], gap=11, valign="middle")
    row = Row([(69, head), (0, lines)], gap=11, valign="middle")
    name = ". ".join(one for one in (str(number), label, words) if one)
    look, heard = CHOICE if offer.is_open else SPENT, Heard(shortcut=str(number))
    return Button(
        f"choice:{choice.id}", row, name, look, (14, 9), is_enabled=offer.is_open, heard=heard
    )


def place_line(time: str, place: str, space: Space, text: Translate, heard: Heard) -> Block:
    """Give story time and place, for scenes off the phone."""
    return labelled("clock", moment(time, place, text), space, "warm", heard)


def room_line(entry: Entry, scenario: Scenario, text: Translate, heard: Heard) -> Block:
    """Give what is told in the room, or said there, under the name of who says it."""
    words: Block = Words(entry.text, "body", "on_night")
    if entry.kind == "skipped":
        words = Words(spoken(entry, scenario, text), "body", "on_night_soft")
    elif entry.kind == "speech":
        name = Words(scenario.cast[entry.speaker].name, "label", "warm")
        words = Stack([name, Words(entry.text, "lead", "on_night")], gap=0)
    return Named(words, spoken(entry, scenario, text), heard)


def room_card(blocks: Sequence[Block]) -> Block:
    """Give what is told and said in the room, under its time and place."""
    return Stack(blocks, gap=9, pad=(20, 15), look=Look("night", 0.86, 18, "night_rule"))


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
            quiet("help", text("I need help"), ASKING),
        ],
        gap=12,
        pad=(26, 22),
        look=Look("night", 0.86, 20, "night_rule"),
    )
