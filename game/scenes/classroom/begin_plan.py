"""What a teacher chooses before a lesson, and the story prepared for it."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Literal, TypeAlias, get_args

from game.classroom.kept import Minutes
from game.engine.graph import Possible
from game.engine.lesson import Lesson, Slot, class_minutes, lesson
from game.engine.scenario import Scenario
from game.library import Library, Offered, in_order

Answers: TypeAlias = Literal["hands", "devices", "room"]  # `room`: each pupil on their own PC
ANSWERS: tuple[Answers, ...] = get_args(Answers)
FEWEST, MOST = 2, 400  # pupils
USUAL = 25


@dataclass(frozen=True, slots=True)
class Plan:
    """The lesson as it is chosen so far."""

    story: str = ""  # its id
    minutes: Minutes = 55
    answers: Answers = "hands"
    pupils: int = USUAL
    address: str = ""  # of this computer in the school's network
    is_kept: bool = True

    @property
    def has_network(self) -> bool:
        """Tell whether devices are to come in."""
        return self.answers != "hands"

    def after(self, name: str, value: str) -> "Plan":
        """Give the plan with one thing chosen otherwise."""
        plan = self
        match name:
            case "story":
                plan = replace(self, story=value)
            case "minutes":
                plan = replace(self, minutes=55 if value == "55" else 20)
            case "answers":
                answers = next((one for one in ANSWERS if one == value), self.answers)
                plan = replace(self, answers=answers)
            case "pupils":
                plan = replace(self, pupils=max(FEWEST, min(self.pupils + int(value), MOST)))
            case "address":
                plan = replace(self, address=value)
            case "keep":
                plan = replace(self, is_kept=not self.is_kept)
        return plan

    def among(self, addresses: Sequence[str]) -> "Plan":
        """Give the plan with one of these addresses: its own, else the likeliest."""
        if self.address in addresses:
            return self
        return replace(self, address=next(iter(addresses), ""))


@dataclass(frozen=True, slots=True)
class Prepared:
    """One story made ready for a class."""

    scenario: Scenario
    possible: Possible
    lesson: Lesson

    @property
    def minutes(self) -> int:
        """Give how long a class takes for it."""
        return class_minutes(self.scenario, self.lesson.landmarks)

    def slot(self, minutes: Minutes) -> Slot:
        """Give the run sheet of so many minutes."""
        long, short = self.lesson.slots
        return long if minutes == long.minutes else short


@dataclass(slots=True)
class Shelf:
    """The stories that a class can play; each is prepared when it is first looked at."""

    offers: tuple[Offered, ...]
    library: Library
    _ready: dict[str, Prepared] = field(default_factory=dict)

    @property
    def stories(self) -> tuple[Scenario, ...]:
        """Give them as they stand in the list."""
        found = (one.scenario for one in self.offers)
        return tuple(sorted((one for one in found if one is not None), key=in_order))

    def offered(self, story: str) -> Offered | None:
        """Give the offer of a story."""
        return next((one for one in self.offers if one.source.id == story), None)

    def prepared(self, scenario: Scenario) -> Prepared:
        """Make a story ready, once."""
        found = self._ready.get(scenario.id)
        if found is None or found.scenario is not scenario:
            possible = Possible(scenario)
            made = lesson(scenario, self.library.catalogue, self.library.country, possible)
            found = self._ready[scenario.id] = Prepared(scenario, possible, made)
        return found

    def again(self, library: Library) -> "Shelf":
        """Give the same stories in another language, or for another country."""
        return Shelf(library.offered(one.source for one in self.offers), library)


def chosen(plan: Plan, stories: Sequence[Scenario]) -> Scenario | None:
    """Give the story that is chosen, else the first."""
    return next((one for one in stories if one.id == plan.story), next(iter(stories), None))
