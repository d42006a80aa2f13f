"""A file as a tree of values that know their style and where they stand in the text."""

from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(slots=True)
class Leaf:
    """A value that is one text; `style` is empty for a plain one, else its first sign."""

    value: str
    style: str
    start: int
    end: int
    is_mended: bool = False


@dataclass(slots=True)
class Branch:
    """A table (keys and values take turns) or a list; a block has no end of its own."""

    is_table: bool
    is_flow: bool
    start: int
    end: int = 0
    children: list["Part"] = field(default_factory=list)

    @property
    def pairs(self) -> Iterator[tuple[Leaf, "Part"]]:
        """Give the keys of a table with their values."""
        for key, value in zip(self.children[::2], self.children[1::2], strict=True):
            if isinstance(key, Leaf):  # the reader refuses others
                yield key, value


Part = Leaf | Branch


@dataclass(frozen=True, slots=True)
class Mended:
    """A sentence that YAML could not read as it stood: its lines before and now, from 1."""

    line_before: int
    line_now: int
    sentence: str


@dataclass(slots=True)
class Comment:
    """A comment; `is_own` when nothing stands before it on its line."""

    text: str
    start: int
    is_own: bool
