"""The moments at which a class was of several minds: what a debrief talks about first."""

from dataclasses import dataclass

from game.engine.classroom import ClassPlay, Decided
from game.engine.counts import Count, Hands, percents
from game.engine.play import Offer, Play
from game.engine.scenario import Node
from game.engine.transcript import time_of

CLEAR = 0.75  # of those who voted: when more agree, there is nothing to talk over
MOST_SPLITS = 3  # that a debrief has time for


@dataclass(frozen=True, slots=True)
class Split:
    """One vote that was divided: when and where in the story, and what may be told of it.

    `taken` is the choice with which the class went on, whatever came out.
    """

    position: int
    time: str
    node: Node
    offers: tuple[Offer, ...]
    hands: Hands
    taken: str

    @property
    def share(self) -> float:
        """Give the share of the choice that most took: the lower, the more divided."""
        return max(number for _, number in self.hands) / Count(self.hands).voters

    @property
    def shares(self) -> dict[str, int]:
        """Give the percentage of each choice."""
        return percents(self.hands)


def splits(session: ClassPlay, most: int = MOST_SPLITS) -> tuple[Split, ...]:
    """Give the votes that were most divided, those first; never one that may not be told."""
    found: list[Split] = []
    standing = ClassPlay.start(session.scenario)
    for event in session.events:
        play = standing.play
        if isinstance(event, Decided) and _is_told(event.hands, play):
            found.append(
                Split(
                    len(play.taken),
                    time_of(play),
                    play.node,
                    play.choices(),
                    event.hands,
                    event.choice,
                )
            )
        standing = standing.after(event)
    divided = [one for one in found if one.share <= CLEAR]
    return tuple(sorted(divided, key=lambda one: one.share)[:most])


def _is_told(hands: Hands, play: Play) -> bool:
    """Tell whether a count may be told, and is about the choices that are open here."""
    return Count(hands).is_tellable and {one for one, _ in hands} == set(play.open_ids())
