"""The choices as a class sees them: letter, shape and words; numbers or bars beside them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from game.classroom.question import Ways
from game.engine.counts import Count, percents
from game.engine.problem import Translate
from game.scenes.parts import icon
from game.scenes.side import CHOICE
from game.ui.blocks import Block, Button, Look, Picture, Row, Stack, Words
from game.ui.geometry import Rect
from game.ui.leaves import COMFORT, Gap
from game.ui.named import Named
from game.ui.paint import Box
from game.ui.space import Space
from game.ui.widgets import Heard, Widget
from game.wording import filled

SHAPE, LETTER = 46, 36  # units: a shape, and the letter beside it
PAD = (18, 8)
LESS = "lead"
ROW = Look("paper", 1.0, 16, "brown", 4)  # the row whose hands are typed, or what won
STEP = Look("card", 1.0, 14, "edge")


@dataclass(frozen=True, slots=True)
class Bar:
    """How large a share is, as a bar; the whole width is all."""

    share: float

    def place(self, x: int, y: int, width: int, space: Space) -> Widget:
        """Become a widget at a place."""
        high = space.px(16)
        whole = Rect(x, y, width, high)
        part = Rect(x, y, max(high, round(width * self.share)), high)
        ground = Box(whole, space.color("rule"), high // 2)
        bars = (ground, Box(part, space.color("proof"), high // 2)) if self.share else (ground,)
        return Widget(whole, bars)

    def least(self, space: Space, ems: float = COMFORT) -> int:
        """Want little."""
        del ems
        return space.px(80)


def shape(way: Ways, size: float, space: Space, color: str = "proof") -> Picture:
    """Give the shape of a choice."""
    return Picture(f"shapes/{way.shape}", size, {"fill": space.theme.code(color)}, grows=True)


def choice_row(way: Ways, inside: Block, space: Space, *more: tuple[float, Block]) -> Row:
    """Give a choice behind its shape and its letter."""
    letter = Words(way.letter, "stage_strong", "ink", "centre", smaller=LESS)
    head = Row([(SHAPE, shape(way, SHAPE, space)), (LETTER, letter)], gap=6, valign="middle")
    wide = SHAPE + 6 + LETTER
    return Row([(wide, head), (0, inside), *more], gap=14, valign="middle")


def words_of(way: Ways) -> Words:
    """Give the words of a choice, large."""
    return Words(way.text, "stage", "ink", smaller=LESS)


def asked(way: Ways, number: int, space: Space) -> Block:
    """Give a choice that can be taken."""
    heard = Heard(shortcut=str(number))
    row = choice_row(way, words_of(way), space)
    return Button(f"take:{way.id}", row, f"{way.letter}. {way.text}", CHOICE, PAD, heard=heard)


def shown(way: Ways, space: Space) -> Block:
    """Give a choice for which the devices vote."""
    card = Stack([choice_row(way, words_of(way), space)], pad=PAD, look=CHOICE)
    return Named(card, f"{way.letter}. {way.text}")


def counted(way: Ways, typed: int | None, text: Translate, space: Space, *, is_here: bool) -> Block:
    """Give a choice with the hands counted for it, and a button more or fewer.

    The class sees this: a number stands there only while it is typed. Of a few hands it would
    point at somebody.
    """
    told = "…" if typed is None else str(typed)
    number: Block = Words(told, "stage_strong", "ink", "centre", smaller=LESS)
    name = filled(text("{letter}: hands counted: {count}"), letter=way.letter, count=told)
    if typed is not None and not is_here:
        number = icon("check", 36, "brown", space)
        name = filled(text("{letter}: counted"), letter=way.letter)
    names = (
        filled(text("{letter}: one hand fewer"), letter=way.letter),
        name,
        filled(text("{letter}: one hand more"), letter=way.letter),
    )
    buttons: list[tuple[float, Block]] = [
        (56, _step(f"fewer:{way.id}", "–", names[0])),
        (84, Button(f"row:{way.id}", number, names[1], ROW if is_here else STEP, (6, 4))),
        (56, _step(f"more:{way.id}", "+", names[2])),
    ]
    inside = Named(words_of(way), f"{way.letter}. {way.text}")
    row = choice_row(way, inside, space, (56 + 84 + 56 + 16, Row(buttons, gap=8)))
    return Stack([row], pad=PAD, look=ROW if is_here else CHOICE)


def _step(button: str, sign: str, name: str) -> Button:
    return Button(button, Words(sign, "stage_strong", "ink", "centre"), name, STEP, (4, 4))


def results(
    ways: tuple[Ways, ...], count: Count | None, text: Translate, space: Space
) -> list[Block]:
    """Give the choices with their bars, as far as these may be told; any of them can be taken."""
    shares = percents(count.told) if count and count.is_tellable else {}
    won = count.won if count else ()
    return [
        _result(way, shares, text, space, number=number, is_won=way.id in won)
        for number, way in enumerate(ways, start=1)
    ]


def _result(
    way: Ways,
    shares: Mapping[str, int],
    text: Translate,
    space: Space,
    *,
    number: int,
    is_won: bool,
) -> Block:
    name = f"{way.letter}. {way.text}"
    mark: Block = icon("check", 40, "brown", space) if is_won else Gap(1)
    sign: tuple[float, Block] = (40, mark)  # in every row, so that bars can be compared
    row = choice_row(way, words_of(way), space, sign)
    if shares:
        share = shares.get(way.id, 0)
        told = filled(text("{percent} %"), percent=share)
        inside = Stack([words_of(way), Bar(share / 100)], gap=6)
        percent = Words(told, "stage_strong", "ink", "right", smaller=LESS)
        row = choice_row(way, inside, space, sign, (112, percent))
        name = f"{name} {told}"
    look = ROW if is_won else CHOICE
    button = Button(f"take:{way.id}", row, name, look, PAD, heard=Heard(shortcut=str(number)))
    return replace(button, is_chosen=is_won)


def outcome(ways: tuple[Ways, ...], count: Count | None, text: Translate) -> str:
    """Say what came out, without a number: of a few, or of all of one mind, no more is said."""
    won = [one.letter for one in ways if count and one.id in count.won]
    if not won:
        return text("Nothing was counted. Which way do we go?")
    if len(won) > 1:
        letters = ", ".join(won)
        return filled(text("A tie: {letters}. Which way do we go?"), letters=letters)
    return filled(text("The class goes for {letter}."), letter=won[0])
