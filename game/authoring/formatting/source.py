"""A file as its author wrote it: values with their styles and places, and every comment.

The parser's events tell where each value starts and ends; what lies between values holds
no `#` but those of comments. Only for text that the engine's reader found without a problem:
no anchor, alias, tag, second document, and no more than its depth.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import Any

import yaml
from yaml import events

from game.authoring.formatting.tree import Branch, Comment, Leaf, Part
from game.engine.marked import Loader


class Source:
    """One file: its text, its tree, its comments in order."""

    def __init__(self, text: str) -> None:
        """Read a text that has been found sound."""
        self.text = text
        self._breaks = [found.start() for found in re.finditer("\n", text)]
        self._blanks = [not line.strip() for line in text.split("\n")]
        self._leaves: list[Leaf] = []
        self._starts: list[int] = []
        self.root = self._tree()
        self.comments = [self._comment(found) for found in self._found()]
        self._comment_starts = [one.start for one in self.comments]

    def column(self, index: int) -> int:
        """Give the column of a place, from 0."""
        return index - self._line_start(index)

    def line(self, index: int) -> int:
        """Give the line of a place, from 1."""
        return bisect_left(self._breaks, index) + 1

    def indent(self, index: int) -> int:
        """Give how far the line of a place is indented."""
        start = self._line_start(index)
        found = _SPACES.match(self.text, start)
        return found.end() - start if found else 0

    def starts_line(self, start: int, index: int) -> bool:
        """Tell whether a value starts the line of a place, signs of list entries left aside."""
        line = self._line_start(index)
        return line <= start and not self.text[line:start].strip(" -")

    def is_after_blank(self, index: int) -> bool:
        """Tell whether the line above a place is empty."""
        line = self.line(index)
        return line > 1 and self._blanks[line - 2]

    def is_next(self, comment: Comment, position: int) -> bool:
        """Tell whether no value starts between a place and a comment behind it."""
        return bisect_right(self._starts, position) == bisect_right(self._starts, comment.start)

    def is_beside(self, comment: Comment, position: int) -> bool:
        """Tell whether a comment stands at the end of the line on which a value ends."""
        if comment.is_own or not self.is_next(comment, position):
            return False
        return self.text.find("\n", position, comment.start) < 0

    def holds_comment(self, part: Branch) -> bool:
        """Tell whether a comment stands within brackets or braces."""
        first, last = (bisect_left(self._comment_starts, one) for one in (part.start, part.end))
        return first < last

    def _line_start(self, index: int) -> int:
        line = self.line(index)
        return self._breaks[line - 2] + 1 if line > 1 else 0

    def _tree(self) -> Part:
        stack = [Branch(is_table=False, is_flow=False, start=0)]
        event: Any
        for event in yaml.parse(self.text, Loader=Loader):
            kind = type(event)
            if kind is events.ScalarEvent:
                stack[-1].children.append(self._leaf(event))
            elif kind in _OPENING:
                is_table = kind is events.MappingStartEvent
                branch = Branch(is_table, bool(event.flow_style), event.start_mark.index)
                stack[-1].children.append(branch)
                stack.append(branch)
                if branch.is_flow:
                    self._starts.append(branch.start)
            elif kind in _CLOSING:
                stack.pop().end = event.end_mark.index
        return stack[0].children[0]

    def _leaf(self, event: Any) -> Leaf:
        place = event.start_mark.index, event.end_mark.index
        leaf = Leaf(event.value, event.style or "", *place)
        self._leaves.append(leaf)
        self._starts.append(leaf.start)
        return leaf

    def _found(self) -> Iterator["re.Match[str]"]:
        """Find the comments between the values, and behind the sign of a block text."""
        position = 0
        for leaf in self._leaves:
            yield from _COMMENT.finditer(self.text, position, max(position, leaf.start))
            if leaf.style in _BLOCKS and (head := _BLOCK_HEAD.match(self.text, leaf.start)):
                yield from _COMMENT.finditer(self.text, leaf.start, head.end())
            position = max(position, leaf.end)
        yield from _COMMENT.finditer(self.text, position)

    def _comment(self, found: "re.Match[str]") -> Comment:
        start = found.start()
        is_own = not self.text[self._line_start(start) : start].strip(" \t")
        return Comment(found[0].rstrip(), start, is_own)


_OPENING = (events.MappingStartEvent, events.SequenceStartEvent)
_CLOSING = (events.MappingEndEvent, events.SequenceEndEvent)
_BLOCKS = ("|", ">")
_BLOCK_HEAD = re.compile(r"[|>][-+0-9]*[ \t]+#[^\n]*")
_COMMENT = re.compile("#[^\n\x85\u2028\u2029]*")
_SPACES = re.compile(" *")
