"""Three sentences to tell somebody, put together of pieces; none of them is wrong."""

from dataclasses import dataclass, replace

from game.engine.booster_head import BoosterHead

PARTS = ("starts", "middles", "ends")
LEAST_PIECES, MOST_PIECES = 3, 4  # of one part, for one person


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody whom one may tell."""

    id: str
    name: str
    about: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence, what it does, and to whom it can be said."""

    id: str
    says: str
    does: str
    to: tuple[str, ...] = ()  # none: to anybody


@dataclass(frozen=True, slots=True)
class SentenceBooster(BoosterHead):
    """People to tell, and pieces for each of the three parts."""

    people: tuple[Person, ...]
    starts: tuple[Piece, ...]
    middles: tuple[Piece, ...]
    ends: tuple[Piece, ...]

    @property
    def parts(self) -> tuple[tuple[Piece, ...], ...]:
        """Give the three parts in the order in which they are said."""
        return self.starts, self.middles, self.ends

    def pieces(self, part: int, person: str) -> tuple[Piece, ...]:
        """Give the pieces of a part that can be said to somebody."""
        return tuple(one for one in self.parts[part] if not one.to or person in one.to)


@dataclass(frozen=True, slots=True)
class Telling:
    """Whom one tells, and the pieces chosen up to now; frozen, as every play."""

    booster: SentenceBooster
    person_id: str = ""
    chosen: tuple[str, ...] = ()

    @property
    def step(self) -> int:
        """Tell how far it is: 0 asks for the person, 1 to 3 for a piece, 4 is all of it."""
        return 1 + len(self.chosen) if self.person_id else 0

    @property
    def is_whole(self) -> bool:
        """Tell whether nothing is to be chosen any more."""
        return self.step > len(PARTS)

    @property
    def person(self) -> Person | None:
        """Give whom one tells, once that is chosen."""
        return next((one for one in self.booster.people if one.id == self.person_id), None)

    @property
    def offers(self) -> tuple[Person | Piece, ...]:
        """Give what can be chosen now."""
        if not self.person_id:
            return self.booster.people
        return () if self.is_whole else self.booster.pieces(self.step - 1, self.person_id)

    @property
    def said(self) -> tuple[Piece, ...]:
        """Give the pieces chosen, in the order in which they are said."""
        found = ({one.id: one for one in part} for part in self.booster.parts)
        return tuple(part[one] for part, one in zip(found, self.chosen, strict=False))

    def choose(self, given: str) -> "Telling":
        """Choose a person or a piece.

        Raises:
            ValueError: This is not offered now.
        """
        if given not in [one.id for one in self.offers]:
            raise ValueError(given)
        if not self.person_id:
            return replace(self, person_id=given)
        return replace(self, chosen=(*self.chosen, given))

    def told(self, booster: SentenceBooster) -> "Telling":
        """Give the same choices in the words of another booster, if it holds them all."""
        again = Telling(booster)
        try:
            for one in (self.person_id, *self.chosen):
                again = again.choose(one) if one else again
        except ValueError:
            return self
        return again

    def back(self) -> "Telling":
        """Undo the last choice, if there is any."""
        if self.chosen:
            return replace(self, chosen=self.chosen[:-1])
        return replace(self, person_id="")
