"""Where one scenario comes from: its text, and its translations."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from game import files, reading
from game.reading import Content


class Source(Protocol):
    """One scenario that can be read, wherever it lies."""

    @property
    def id(self) -> str:
        """Give the scenario's id, from the name of its file."""
        ...

    @property
    def place(self) -> str:
        """Give the name by which problems call its file."""
        ...

    def text(self) -> Content:
        """Read the scenario; what goes wrong comes back as a problem."""
        ...

    def languages(self) -> tuple[str, ...]:
        """Give the languages into which it is translated, wholly or in part."""
        ...

    def translation_place(self, language: str) -> str:
        """Give the name by which problems call a translation."""
        ...

    def translation(self, language: str) -> Content | None:
        """Read a translation, the text of a `.po`; None where there is none."""
        ...


@dataclass(frozen=True, slots=True)
class Loose:
    """A scenario in a file: shipped, or somebody's own."""

    path: Path

    @property
    def id(self) -> str:
        """Give the name of the file."""
        return self.path.stem

    @property
    def place(self) -> str:
        """Give the path, as it was written."""
        return str(self.path)

    def text(self) -> Content:
        """Read the file."""
        return files.read_source(self.path)

    def languages(self) -> tuple[str, ...]:
        """Give the languages that lie beside the file, or among the shipped ones."""
        return files.translation_languages(self.path)

    def translation_place(self, language: str) -> str:
        """Give the path of a translation."""
        return str(files.translation_file(self.path, language))

    def translation(self, language: str) -> Content | None:
        """Read a translation."""
        path = files.translation_file(self.path, language)
        return files.read_source(path) if reading.kind_of(path) == "file" else None


def source_of(given: Source | Path) -> Source:
    """Give a source as it is, and that of a file."""
    return Loose(given) if isinstance(given, Path) else given


def shipped() -> tuple[Source, ...]:
    """Give the scenarios of the game itself."""
    return tuple(Loose(files.shipped(f"{one}.yaml")) for one in files.scenario_ids())
