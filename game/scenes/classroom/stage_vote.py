"""The vote on the projector: taking a choice, counting hands, opening the devices."""

from game.scenes.classroom.running import Phase, Running
from game.scenes.scene import SETTLE_SECONDS, Context
from game.scenes.telling import Telling

PICKING = ("ask", "count", "vote", "result")  # the phases in which a choice can be taken


class Voting(Telling):
    """A story at whose choices a class is asked; whatever is pressed out of place does nothing."""

    def __init__(self, context: Context, running: Running) -> None:
        """Stand where the lesson stands."""
        super().__init__(context)
        self.running = running
        self.age = 0.0  # seconds since this phase began
        self.guard = 0.0  # seconds for which a click that was meant for a line takes no choice

    def voted(self, name: str, choice: str) -> bool:
        """Do what a button says about the vote; tell whether it was one of these."""
        simple = {
            "count": self.count,
            "erase": self.erased,
            "ask": self.ask,
            "open-vote": self.open_vote,
            "close-vote": self.close_vote,
            "again": self.again,
            "vote": self.vote_key,
        }
        if name in simple:
            simple[name]()
        elif name == "take":
            self.take(choice)
        elif name in ("more", "fewer"):
            self.more(choice, 1 if name == "more" else -1)
        elif name == "row":
            self.row(choice)
        else:
            return False
        return True

    def enter(self, phase: Phase) -> None:
        """Go over to another phase."""
        self.running.enter(phase)
        self.begun()

    def begun(self) -> None:
        """Show a phase from its start."""
        self.focus, self.age, self.is_changed = "", 0.0, True
        self.scrolls.pop("choices", None)

    def ask(self) -> None:
        """Show the choices alone again."""
        if self.running.phase in PICKING:
            self.enter("ask")

    # Hands

    def count(self) -> None:
        """Begin to count hands, or go back to the numbers typed."""
        if self.running.phase in ("ask", "vote", "result"):
            if self.running.phase == "vote":
                self.enter("ask")
            self.running.count_hands()
            self.begun()

    def typed(self, digit: int) -> None:
        """Put a digit behind the number of the row."""
        self.running.hands.digit(digit)
        self._counted()

    def erased(self) -> None:
        """Take the last digit away."""
        if self.running.phase == "count":
            self.running.hands.erase()
            self._counted()

    def more(self, choice: str, by: int) -> None:
        """Count some hands more or fewer."""
        if self.running.phase == "count":
            self.running.hands.more(choice or self.running.hands.row, by)
            self.running.touch()

    def row(self, choice: str) -> None:
        """Go to the row of a choice."""
        if self.running.phase == "count":
            self.running.hands.go_to(choice)
            self._counted()

    def next_row(self) -> None:
        """Go to the next row; after the last one show what came out."""
        if self.running.hands.move(1):
            self._counted()
        else:
            self.running.show_hands()
            self.begun()

    def _counted(self) -> None:
        self.focus = ""  # Enter is for the next row
        self.running.touch()

    # Devices

    def open_vote(self) -> None:
        """Let the devices vote; without any, count hands."""
        if self.running.room is None:
            self.count()
        elif self.running.phase in PICKING:
            self.running.open_vote(self.context.text)
            self.begun()

    def close_vote(self) -> None:
        """Close the vote, and show what came out."""
        if self.running.phase == "vote":
            self.running.close_vote()
            self.begun()

    def again(self) -> None:
        """Vote once more, as before."""
        if self.running.phase == "result" and self.running.is_by_hand:
            self.running.hands.clear()
            self.count()
        elif self.running.phase == "result":
            self.open_vote()

    def vote_key(self) -> None:
        """Go one step on with the vote."""
        match self.running.phase:
            case "vote":
                self.close_vote()
            case "count":
                self.running.show_hands()
                self.begun()
            case "ask":
                self.open_vote()
            case "result":
                self.again()

    # The choice

    def take(self, choice: str) -> None:
        """Take a choice, whatever the vote said; the count is kept as far as it may be."""
        running = self.running
        is_open = choice in running.session.play.open_ids()
        if running.phase in PICKING and is_open and not self.guard:
            running.decide(choice, running.count)
            self.sound("out")

    def pick(self, number: int) -> None:
        """Take a choice by its place, or type a digit."""
        if self.running.phase == "count":
            self.typed(number)
        elif self.running.phase in ("ask", "result"):
            ways = self.running.session.play.open_ids()
            if 0 < number <= len(ways):
                self.take(ways[number - 1])

    def take_most(self) -> None:
        """Take what most want; where that is not one, somebody has to choose."""
        won = self.running.count.won if self.running.count else ()
        if len(won) == 1 and self.age >= SETTLE_SECONDS:
            self.take(won[0])
