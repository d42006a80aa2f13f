"""Texts, tables and lists that know their place in a file: strings, dicts and lists otherwise."""

from typing import TypeAlias


class Text(str):
    """A text with its place."""

    __slots__ = ("column", "line")
    line: int
    column: int


class CutText(Text):
    """A text without quotation marks behind which a comment stands on its line."""

    __slots__ = ("comment",)
    comment: str


def text_at(words: str, place: str) -> Text:
    """Give words the place of a text that was read; from 1, 1 if it was not read."""
    text = Text(words)
    text.line, text.column = 1, 1
    if isinstance(place, Text):
        text.line, text.column = place.line, place.column
    return text


class Table(dict[Text, "Value"]):
    """A mapping with its place; keys keep theirs."""

    __slots__ = ("column", "line")
    line: int
    column: int

    def under(self, name: str) -> "Value | None":
        """Give the value of a key, or None."""
        return self.get(name)  # type: ignore[call-overload, no-any-return]  # a str finds its Text


class Items(list["Value"]):
    """A list with its place."""

    __slots__ = ("column", "line")
    line: int
    column: int


Value: TypeAlias = Text | Table | Items
