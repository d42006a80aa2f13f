"""The hands of a vote as a teacher types them, one choice after the other."""

from dataclasses import dataclass, field

from game.engine.counts import Count

MOST_HANDS = 99  # for one choice


@dataclass(slots=True)
class Hands:
    """Numbers by choice, and the choice whose number is typed now."""

    choices: tuple[str, ...] = ()
    typed: dict[str, int] = field(default_factory=dict)
    row: str = ""

    def begin(self, choices: tuple[str, ...]) -> None:
        """Begin with the first choice; numbers typed for the same choices stay."""
        if choices != self.choices:
            self.choices, self.typed = choices, {}
        self.row = choices[0] if choices else ""

    def clear(self) -> None:
        """Forget all numbers."""
        self.typed = {}

    def digit(self, digit: int) -> None:
        """Put a digit behind the number of the row; one that makes it too large is not taken."""
        number = 10 * self.typed.get(self.row, 0) + digit
        if self.row and number <= MOST_HANDS:
            self.typed[self.row] = number

    def erase(self) -> None:
        """Take the last digit away, and go up a row where there is none."""
        if self.row not in self.typed:
            self.move(-1)
        elif (left := self.typed[self.row] // 10) > 0:
            self.typed[self.row] = left
        else:
            del self.typed[self.row]

    def more(self, choice: str, by: int) -> None:
        """Count some hands more or fewer for a choice, and go to its row."""
        if choice in self.choices:
            self.row = choice
            self.typed[choice] = max(0, min(self.typed.get(choice, 0) + by, MOST_HANDS))

    def go_to(self, choice: str) -> None:
        """Go to the row of a choice."""
        if choice in self.choices:
            self.row = choice

    def move(self, by: int) -> bool:
        """Go some rows down or up; tell whether there was one."""
        if self.row not in self.choices:
            return False
        place = self.choices.index(self.row) + by
        if not 0 <= place < len(self.choices):
            return False
        self.row = self.choices[place]
        return True

    def count(self) -> Count:
        """Give the count; nothing typed for a choice is no hand."""
        return Count(tuple((one, self.typed.get(one, 0)) for one in self.choices))
