"""A story as different authors write it: every style that YAML allows, comments anywhere."""

import random
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from game.engine.marked import read_marked

Data: TypeAlias = "str | Mapping[str, Data] | Sequence[Data]"
ESCAPED = (("\\", "\\\\"), ('"', '\\"'), ("\n", "\\n"), ("\t", "\\t"))


class Untidy:
    """Writes data once, each choice of style by lot; its comments are numbered in order."""

    def __init__(self, draw: random.Random) -> None:
        self.draw = draw
        self.comments: list[str] = []
        self.lines: list[str] = []
        self.is_after_block = False  # where what is as deep as a block text would belong to it

    def written(self, data: Mapping[str, Data]) -> str:
        self._table(data, 0, "")
        self._between(0)
        return self.draw.choice(("\n", "\n", "\r\n")).join((*self.lines, ""))

    def _has_luck(self, share: float) -> bool:
        return self.draw.random() < share

    def _spaces(self) -> str:
        return " " * self.draw.choice((1, 1, 1, 2, 5))

    def _comment(self) -> str:
        self.comments.append(f'# {len(self.comments)} : [a] "b" {{c}} #d')
        return self.comments[-1]

    def _beside(self) -> str:
        """Give what stands at the end of a line: nothing, a space, a comment."""
        space = " " * self._has_luck(0.2)
        return f" {self._spaces()}{self._comment()}{space}" if self._has_luck(0.15) else space

    def _between(self, indent: int) -> None:
        """Write empty lines and comments of their own line."""
        while self._has_luck(0.2):
            self.lines.append("" if self.is_after_block else " " * self.draw.choice((0, 3)))
        while self._has_luck(0.15):
            shift = 0 if self.is_after_block else self.draw.choice((0, 0, 0, 2, 7))
            self.lines.append(" " * (indent + shift) + self._comment())

    def _table(self, data: Mapping[str, Data], indent: int, lead: str) -> None:
        """Write a table; `lead` stands before its first key."""
        for name, value in data.items():
            if not lead:
                self._between(indent)
            head = f"{lead or ' ' * indent}{self._key(name)}{' ' * self._has_luck(0.1)}:"
            self._value(head, value, indent)
            lead = ""

    def _list(self, data: Sequence[Data], indent: int) -> None:
        for value in data:
            self._between(indent)
            dash = f"{' ' * indent}-"
            if not isinstance(value, Mapping) or not value or self._has_luck(0.2):
                self._value(dash, value, indent)
            elif self._has_luck(0.1):
                self.lines.append(f"{dash}{self._beside()}")
                self._table(value, indent + 3, "")
            else:
                lead = f"{dash}{self._spaces()}"
                self._table(value, len(lead), lead)

    def _value(self, head: str, value: Data, indent: int) -> None:
        self.is_after_block = False
        if isinstance(value, str) and self._has_luck(0.1) and (lines := self._block(value, indent)):
            self.lines += [f"{head} |-{self._beside()}", *lines]
            self.is_after_block = True
        elif isinstance(value, str) or not value or self._has_luck(0.2):
            told = self._inline(value, indent)
            self.lines.append(f"{head}{self._spaces()}{told}{self._beside()}")
        else:
            self.lines.append(f"{head}{self._beside()}")
            self._inner(value, indent, is_under_key=head.endswith(":"))

    def _inner(
        self, value: Mapping[str, Data] | Sequence[Data], indent: int, *, is_under_key: bool
    ) -> None:
        step = self.draw.randint(1, 5)
        if isinstance(value, Mapping):
            self._table(value, indent + step, "")
        else:
            self._list(value, indent + (0 if is_under_key and self._has_luck(0.3) else step))

    def _inline(self, value: Data, indent: int) -> str:
        if isinstance(value, str):
            return self._scalar(value, indent)
        comma = self.draw.choice((", ", ",  ", " , ", f",\n{' ' * (indent + 3)}"))
        pad = " " * self._has_luck(0.3)
        if not isinstance(value, Mapping):
            return f"[{pad}{comma.join(self._flow(one, indent) for one in value)}{pad}]"
        pairs = (f"{self._key(one)}: {self._flow(inner, indent)}" for one, inner in value.items())
        return f"{{{pad}{comma.join(pairs)}{pad}}}"

    def _flow(self, value: Data, indent: int) -> str:
        return self._quoted(value) if isinstance(value, str) else self._inline(value, indent)

    def _key(self, name: str) -> str:
        return self.draw.choice((name, name, name, f'"{name}"', f"'{name}'"))

    def _scalar(self, value: str, indent: int) -> str:
        """Write a text plain where YAML lets it be, else between quotation marks."""
        found, problems = read_marked(f"k: {value}\n", "")
        is_plain = not problems and found == {"k": value}
        if not is_plain or self._has_luck(0.4):
            return self._quoted(value)
        words = value.split(" ")
        if len(words) < 2 or not all(words) or self._has_luck(0.8):
            return value
        place = self.draw.randrange(1, len(words))
        parts = (" ".join(words[:place]), " ".join(words[place:]))
        return f"\n{' ' * (indent + 1)}".join(parts)

    def _quoted(self, value: str) -> str:
        if self._has_luck(0.4) and "\n" not in value:
            return "'" + value.replace("'", "''") + "'"
        for sign, told in ESCAPED:
            value = value.replace(sign, told)
        return f'"{value}"'

    def _block(self, value: str, indent: int) -> list[str]:
        """Give the lines of a text as a block, if it can be one."""
        lines = value.split("\n")
        if any(one != one.strip() for one in lines) or not lines[0] or not lines[-1]:
            return []
        pad = " " * (indent + self.draw.randint(1, 4))
        return [f"{pad}{one}".rstrip() for one in lines]
