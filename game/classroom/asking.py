"""The choices of a moment as a class is asked about them: lettered, with a shape each."""

from collections.abc import Sequence

from game.classroom.question import Ways
from game.engine.landmarks import letter
from game.engine.play import Offer, Play
from game.engine.problem import Translate
from game.wording import quoted

SHAPES = ("circle", "square", "triangle", "diamond", "star", "hexagon", "cross", "drop")


def ways_of(play: Play, text: Translate) -> tuple[Ways, ...]:
    """Give the open choices with the letters that they have on paper, in their order.

    A shape goes with its letter, so that whoever tells no colours, or reads no letters from
    afar, still knows which is which; only past eight choices a shape comes again.
    """
    return offered_ways(play.choices(), text)


def offered_ways(offers: Sequence[Offer], text: Translate) -> tuple[Ways, ...]:
    """Give the open ones among the choices of a moment, also of one that is past."""
    return tuple(
        Ways(
            offer.choice.id,
            letter(place),
            SHAPES[place % len(SHAPES)],
            offer.choice.text if offer.choice.kind == "do" else quoted(offer.choice.text, text),
        )
        for place, offer in enumerate(one for one in offers if one.is_open)
    )
