"""Writes a tree in the normal form, every comment at its place."""

from game.authoring.formatting.scalars import written_key, written_scalar
from game.authoring.formatting.shapes import SCENARIO, Shape
from game.authoring.formatting.source import Source
from game.authoring.formatting.tree import Branch, Comment, Leaf, Mended, Part

WIDTH = 100  # a flow table of several lines that would be longer is written as a block
STEP = 2


class Writer:
    """Writes one file once, from top to bottom.

    Comments are taken in their order as the values before and behind them are written: one of
    its own line goes before what follows it, or ends the block in which its column lies; one at
    the end of a line stays there, at its column if the line leaves room.
    """

    def __init__(self, source: Source) -> None:
        """Start at the top."""
        self.source = source
        self.lines: list[str] = []
        self.mended: list[Mended] = []
        self._waiting = source.comments[::-1]
        self._position = 0  # where what has been written ends in the source
        self._dashes = 0  # signs of list entries that wait for the first line of the entry
        self._is_opening = True  # nothing stands yet in this block

    def written(self) -> str:
        """Give the whole file."""
        root = self.source.root
        inline = self._inline(root, SCENARIO, 0)
        if inline is None:
            self._children(root, 0, -1, SCENARIO)
        else:
            self._lead(root.start, root.start, 0)
            self._line(0, inline, root.start, root.end)
        while self._waiting:
            self._own(self._waiting.pop(), 0)
        return "\n".join(self.lines) + "\n"

    def _children(self, part: Part, indent: int, floor: int, shape: Shape) -> None:
        """Write the entries of a block; `floor` is the column of the block around it."""
        if not isinstance(part, Branch):
            return
        column = max(self.source.column(part.start), floor + 1)
        self._is_opening = True
        if part.is_table:
            for number, (key, value) in enumerate(part.pairs):
                is_spaced = shape.is_spaced and number > 0
                self._pair(key, value, indent, column, shape.under(key.value), is_spaced=is_spaced)
        else:
            for value in part.children:
                self._item(value, indent, column, shape.item())
        self._trail(part, indent, column)

    def _pair(
        self, key: Leaf, value: Part, indent: int, column: int, shape: Shape, *, is_spaced: bool
    ) -> None:
        head = f"{written_key(key)}:"
        inline = self._inline(value, shape, indent + len(head) + 1)
        until = key.start if inline is None else value.end
        self._lead(key.start, until, indent, is_spaced=is_spaced)
        if inline is not None:
            self._note(value)
            self._line(indent, f"{head} {inline}", key.start, value.end)
        else:
            self._line(indent, head, key.start, key.end)
            self._children(value, indent + STEP, column, shape)

    def _item(self, value: Part, indent: int, column: int, shape: Shape) -> None:
        inline = self._inline(value, shape, indent + STEP)
        self._lead(value.start, value.start if inline is None else value.end, indent)
        self._dashes += 1
        if inline is not None:
            self._line(indent + STEP, inline, value.start, value.end)
        else:
            self._children(value, indent + STEP, column, shape)

    def _inline(self, part: Part, shape: Shape, room: int) -> str | None:
        """Write a value on one line; None if it is a block, or must become one."""
        if isinstance(part, Leaf):
            return written_scalar(part, shape)
        if not part.is_flow:
            return None
        if part.children and self.source.holds_comment(part):
            return None  # a comment needs a line that ends behind it
        told = _flow(part, shape)
        is_one_line = self.source.line(part.start) == self.source.line(part.end)
        return told if is_one_line or not part.children or room + len(told) <= WIDTH else None

    def _lead(self, start: int, until: int, indent: int, *, is_spaced: bool = False) -> None:
        """Write the comments before a value, and the empty line above it."""
        before: list[Comment] = []
        while self._waiting and self._waiting[-1].start < until:
            before.append(self._waiting.pop())
        is_after_blank = self.source.is_after_blank(start)
        blanks = [self._has_blank(one) for one in before] + [is_after_blank]
        blanks[0] = blanks[0] or (is_spaced and not any(blanks))
        for one, is_blank in zip(before, blanks, strict=False):
            self._own(one, indent, is_blank=is_blank)
        if blanks[-1]:
            self._blank()

    def _trail(self, part: Branch, indent: int, column: int) -> None:
        """Write the comments that end a block."""
        while self._waiting and self._ends(self._waiting[-1], part, column):
            comment = self._waiting.pop()
            self._own(comment, indent, is_blank=self._has_blank(comment))
        if part.is_flow:
            self._position = part.end

    def _ends(self, comment: Comment, part: Branch, column: int) -> bool:
        if part.is_flow:
            is_inside = comment.start < part.end
            return is_inside or self.source.is_beside(comment, part.end)
        is_deep = comment.is_own and self.source.column(comment.start) >= column
        return is_deep and self.source.is_next(comment, self._position)

    def _line(self, indent: int, content: str, start: int, end: int) -> None:
        """Write a line, and the comment at its end."""
        self.lines.append(f"{self._dashed(indent)}{content}".rstrip(" "))
        self._dashes, self._position, self._is_opening = 0, end, False
        if self._waiting and self.source.is_beside(self._waiting[-1], end):
            self._beside(self._waiting.pop(), start)

    def _beside(self, comment: Comment, start: int) -> None:
        """Write a comment at the end of the last line, and those that go on below it.

        It keeps its column, so that those in a row stay so, if its line started here before.
        """
        line, place = self.lines[-1], len(self.lines[-1]) + 2
        if self.source.starts_line(start, comment.start):
            moved = len(line) - len(line.lstrip(" ")) - self.source.indent(comment.start)
            place = max(place, self.source.column(comment.start) + moved)
        self.lines[-1] = f"{line.ljust(place)}{comment.text}"
        while self._waiting and self._goes_on(comment, self._waiting[-1]):
            comment = self._waiting.pop()
            self.lines.append(" " * place + comment.text)

    def _goes_on(self, first: Comment, second: Comment) -> bool:
        """Tell whether a comment goes on with another, in the same column of the next line."""
        is_below = self.source.line(second.start) == self.source.line(first.start) + 1
        columns = {self.source.column(one.start) for one in (first, second)}
        return second.is_own and is_below and len(columns) == 1

    def _own(self, comment: Comment, indent: int, *, is_blank: bool = False) -> None:
        """Write a comment on its own line."""
        if is_blank:
            self._blank()
        self.lines.append(" " * (indent - STEP * self._dashes) + comment.text)
        self._is_opening = False

    def _blank(self) -> None:
        if not self._is_opening and not self._dashes and self.lines[-1]:
            self.lines.append("")

    def _has_blank(self, comment: Comment) -> bool:
        return comment.is_own and self.source.is_after_blank(comment.start)

    def _dashed(self, indent: int) -> str:
        return " " * (indent - STEP * self._dashes) + "- " * self._dashes

    def _note(self, value: Part) -> None:
        if isinstance(value, Leaf) and value.is_mended:
            before, now = self.source.line(value.start), len(self.lines) + 1
            self.mended.append(Mended(before, now, value.value))


def _flow(part: Part, shape: Shape) -> str:
    """Write a value within brackets or braces."""
    if isinstance(part, Leaf):
        return written_scalar(part, shape)
    if not part.is_table:
        return f"[{', '.join(_flow(one, shape.item()) for one in part.children)}]"
    pairs = (
        f"{written_key(key)}: {_flow(value, shape.under(key.value))}" for key, value in part.pairs
    )
    return f"{{{', '.join(pairs)}}}"
