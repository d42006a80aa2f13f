"""Hands or ballots counted for one question, and what of them may be told."""

from dataclasses import dataclass

LEAST_VOTERS = 8  # with fewer, a count would name people; so it would if all agree
Hands = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Count:
    """How many chose each of the choices that were open, in their order."""

    hands: Hands

    @property
    def voters(self) -> int:
        """Give how many voted."""
        return sum(number for _, number in self.hands)

    @property
    def won(self) -> tuple[str, ...]:
        """Give the choices that most voted for: several if they are equal, none without a vote."""
        most = max((number for _, number in self.hands), default=0)
        return tuple(one for one, number in self.hands if most and number == most)

    @property
    def is_tellable(self) -> bool:
        """Tell whether more than the winner may be told, shown or kept."""
        chosen = sum(number > 0 for _, number in self.hands)
        return self.voters >= LEAST_VOTERS and chosen > 1

    @property
    def told(self) -> Hands:
        """Give what may be told of the count: all of it, or nothing."""
        return self.hands if self.is_tellable else ()


def percents(hands: Hands) -> dict[str, int]:
    """Give whole percentages that add up to 100, as far as equal hands have equal ones.

    The largest remainders are rounded up, unless that would set apart choices with as many hands:
    a class that sees 34 % beside 33 % doesn't believe in a tie.
    """
    voters = sum(number for _, number in hands)
    if not voters:
        return {choice: 0 for choice, _ in hands}
    shares = {choice: divmod(100 * number, voters) for choice, number in hands}
    left = 100 - sum(whole for whole, _ in shares.values())
    rising: list[str] = []
    numbers = {number for _, number in hands}
    for number in sorted(numbers, key=lambda one: (100 * one % voters, one), reverse=True):
        alike = [choice for choice, its in hands if its == number]
        if len(rising) + len(alike) > left:
            break
        rising += alike
    return {choice: whole + (choice in rising) for choice, (whole, _) in shares.items()}
