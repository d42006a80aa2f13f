"""Sentences that YAML reads, but not as they were meant: cut at a hashtag, or taken for a list.

What stands where the language holds text is a sentence. Two things that YAML reads otherwise
are taken back into it:

- `- sarah: salle #12 demain`: a `#` glued to a letter or digit behind a sentence without
  quotation marks. `# demain`, with a space behind, is a comment in YAML and stays one, and so
  is whatever follows a closing quotation mark.
- `- sarah: [Lien]`: brackets or braces, without a comment in them.
"""

import re

from game.authoring.formatting.shapes import SCENARIO, Shape
from game.authoring.formatting.source import Source
from game.authoring.formatting.tree import Branch, Comment, Leaf, Part

_GLUED = re.compile(r"#\w")
_COMMENT = re.compile(r"(?<=[ \t])#(?!\w)")
Places = frozenset[tuple[int, int]]  # line and column, from 1


def mend_sentences(source: Source, repaired: frozenset[int] = frozenset()) -> Places:
    """Give sentences back what YAML took from them; comments of the source shrink with it.

    Args:
        source: The file; its tree and comments are changed.
        repaired: Lines whose sentences were put between quotation marks before.

    Returns:
        Where the sentences start that YAML reads otherwise now.
    """
    mender = _Mender(source, repaired)
    mender.mend(source.root, SCENARIO)
    source.comments[:] = [one for one in source.comments if one.text]
    return frozenset(mender.places)


class _Mender:
    """Walks one tree once, from top to bottom, with the comments that are still ahead."""

    def __init__(self, source: Source, repaired: frozenset[int]) -> None:
        self.source, self.repaired = source, repaired
        self.waiting = source.comments[::-1]
        self.places: set[tuple[int, int]] = set()

    def mend(self, part: Part, shape: Shape) -> None:
        if not isinstance(part, Branch) or part.is_flow:
            return
        if not part.is_table:
            for one in part.children:
                self.mend(one, shape.item())
            return
        for place, (key, value) in enumerate(part.pairs):
            inner = shape.under(key.value)
            if inner.is_sentence:
                is_sentence = inner.may_start_bracketed(is_first=place == 0)
                told = self._unbracketed(value) if is_sentence else value
                part.children[2 * place + 1] = self._mended(told)
            else:
                self.mend(value, inner)

    def _unbracketed(self, value: Part) -> Part:
        """Give what YAML took for a list or a table as a sentence."""
        if isinstance(value, Leaf) or not value.is_flow:
            return value
        text = "{}" if value.is_table else "[]"
        if value.children:
            if self.source.holds_comment(value):
                return value
            lines = self.source.text[value.start : value.end].split("\n")
            text = " ".join(one.strip(" \t") for one in lines)
        return self._note(Leaf(text, "", value.start, value.end))

    def _mended(self, value: Part) -> Part:
        if isinstance(value, Leaf):
            value.is_mended |= self.source.line(value.start) in self.repaired
            if not value.style:
                self._join(value)
        return value

    def _join(self, leaf: Leaf) -> None:
        """Put what a hashtag cut off back behind its sentence."""
        while self.waiting and self.waiting[-1].start < leaf.end:
            self.waiting.pop()
        if not self.waiting or not self._is_cut(leaf, self.waiting[-1]):
            return
        comment = self.waiting.pop()
        found = _COMMENT.search(comment.text)
        end = found.start() if found else len(comment.text)
        between = self.source.text[leaf.end : comment.start]
        leaf.value = (leaf.value + between + comment.text[:end]).strip(" \t")
        leaf.end = comment.start + end
        self._note(leaf)
        rest = comment.text[end:].lstrip()
        comment.start += len(comment.text) - len(rest)
        comment.text = rest

    def _is_cut(self, leaf: Leaf, comment: Comment) -> bool:
        if _GLUED.match(comment.text) is None or not self.source.is_beside(comment, leaf.end):
            return False
        return not self.source.text[leaf.end : comment.start].strip(" \t")

    def _note(self, leaf: Leaf) -> Leaf:
        leaf.is_mended = True
        self.places.add((self.source.line(leaf.start), self.source.column(leaf.start) + 1))
        return leaf
