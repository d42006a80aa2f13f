"""What each choice shows and lets pass, as sets of reflexes: bits of whole numbers."""

from collections.abc import Iterable
from dataclasses import dataclass

from game.engine.routes.situations import Situations


@dataclass(frozen=True, slots=True)
class Reflexes:
    """The reflexes of every choice, by its number."""

    shows: tuple[int, ...]
    misses: tuple[int, ...]

    @property
    def named(self) -> tuple[int, ...]:
        """Give what each choice shows or lets pass."""
        return tuple(one | other for one, other in zip(self.shows, self.misses, strict=True))


def reflexes_of(story: Situations) -> Reflexes:
    """Give the reflexes of the choices of a story."""
    places: dict[str, int] = {}

    def mask(names: Iterable[str]) -> int:
        found = 0
        for name in names:
            found |= 1 << places.setdefault(name, len(places))
        return found

    choices = [choice for _, choice in story.choices]
    return Reflexes(
        tuple(mask(one.shows) for one in choices), tuple(mask(one.misses) for one in choices)
    )
