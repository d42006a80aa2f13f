"""A scenario that its author is writing: read again each time it is saved, and checked after."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from game import files
from game.engine.checks import by_rule
from game.engine.problem import Problem
from game.engine.scenario import Scenario
from game.files import Stamp
from game.library import Library, font_faces

LOOK_SECONDS = 0.1  # between two looks at the file
STILL_SECONDS = 0.04  # between two looks at a file that was saved just now
SURE_SECONDS = 0.08  # what cannot be read may still be on its way: this long it is looked at again
GONE_SECONDS = 0.6  # editors take a file away, or empty it, before they write it anew
EARLY_SECONDS = 0.005  # by which a wait may end before its time
CHECK_SECONDS = 0.4  # after reading: whoever saves again at once is not kept waiting

Stamps = tuple[Stamp | None, Stamp | None]  # of the file, and of the translation that is shown


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file held when it was read; `is_checked` once the rules have had their say."""

    scenario: Scenario | None
    problems: tuple[Problem, ...]
    is_checked: bool = False


class WatchedScenario:
    """One file, looked at a few times a second; the rules are asked one at a time.

    So is its translation, where the library speaks another language.
    """

    def __init__(self, path: Path, library: Library) -> None:
        """Watch a file from now on; `read` gives what it holds at first."""
        self.path, self._library = path, library
        self._seen = self._read = self._stamps()
        self._still = 0.0  # seconds since it changed, or was read
        self._next_look = LOOK_SECONDS
        self._unchecked: Reading | None = None
        self._rules: Iterator[list[Problem]] = iter(())
        self._found: list[Problem] = []

    def speak(self, library: Library) -> None:
        """Read the file in the language of another library from now on."""
        self._library = library
        self._seen = self._read = self._stamps()

    def read(self) -> Reading:
        """Read the file as it is now."""
        return self._taken(self._reading())

    def wakes_in(self) -> float:
        """Give the seconds until the next look, or the next rule."""
        return 0.0 if self._is_checking else max(0.0, self._next_look)

    def update(self, seconds: float) -> Reading | None:
        """Let time pass; give what the file holds if it was saved, or checked, since."""
        self._next_look -= seconds
        self._still += seconds
        if self._next_look > EARLY_SECONDS:
            return self._checked() if self._is_checking else None
        stamps = self._stamps()
        self._next_look = LOOK_SECONDS if stamps == self._read else STILL_SECONDS
        if stamps != self._seen:
            self._seen, self._still = stamps, 0.0
            return None
        return None if stamps == self._read else self._settled(stamps)

    def _stamps(self) -> Stamps:
        language = self._library.language
        if not language:
            return files.stamp(self.path), None
        return files.stamp(self.path), files.stamp(files.translation_file(self.path, language))

    @property
    def _is_checking(self) -> bool:
        is_due = self._still + EARLY_SECONDS >= CHECK_SECONDS
        return is_due and self._unchecked is not None and self._seen == self._read

    def _settled(self, stamps: Stamps) -> Reading | None:
        """Read what was saved, which was still since the last look and must be while it is read."""
        stamp, _ = stamps
        is_there = stamp is not None and stamp.size > 0
        if not is_there and self._still < GONE_SECONDS:
            return None
        reading = self._reading()
        is_sure = reading.scenario is not None or self._still + EARLY_SECONDS >= SURE_SECONDS
        if not is_sure or self._stamps() != stamps:
            return None
        self._read, self._next_look = stamps, LOOK_SECONDS
        return self._taken(reading)

    def _reading(self) -> Reading:
        scenario, problems = self._library.scenario(self.path)
        return Reading(scenario, tuple(problems), is_checked=scenario is None)

    def _taken(self, reading: Reading) -> Reading:
        """Leave what was found before, and have the rules ready for what is new."""
        self._still, self._found, self._unchecked = 0.0, [], None
        if reading.scenario is not None:
            self._unchecked, self._rules = reading, self._asked()
        return reading

    def _asked(self) -> Iterator[list[Problem]]:
        """Ask the rules about the scenario as it is written, in whatever language it is shown."""
        written, _ = self._library.written(self.path)
        if written is not None:
            yield from by_rule(written, str(self.path), font_faces())

    def _checked(self) -> Reading | None:
        """Ask one rule, so that a save in between is seen; give all that they said at the end."""
        reading, found = self._unchecked, next(self._rules, None)
        if reading is None or found is not None:
            self._found += found or []
            return None
        self._unchecked = None
        problems = (*reading.problems, *sorted(self._found))
        return Reading(reading.scenario, problems, is_checked=True)
