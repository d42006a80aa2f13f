"""A gettext catalogue (.po) as data, and as the text of its file."""

from collections.abc import Iterator
from dataclasses import dataclass

FUZZY = "fuzzy"  # the flag of a translation that somebody must look at again


@dataclass(frozen=True, slots=True)
class Message:
    """One text and its translation; `previous` is the text that a fuzzy one was made for."""

    context: str
    id: str
    string: str = ""
    previous: str = ""
    flags: tuple[str, ...] = ()
    comments: tuple[str, ...] = ()  # the translator's, as they stand behind their sign
    notes: tuple[str, ...] = ()  # ours, for the translator
    places: tuple[str, ...] = ()
    line: int = 1  # of its msgstr in the file

    @property
    def key(self) -> tuple[str, str]:
        """Give what tells this message from all others."""
        return self.context, self.id

    @property
    def is_fuzzy(self) -> bool:
        """Tell whether somebody must look at the translation again."""
        return FUZZY in self.flags

    @property
    def is_translated(self) -> bool:
        """Tell whether there is a translation, fuzzy or not."""
        return bool(self.string.strip())


@dataclass(frozen=True, slots=True)
class MessageCatalogue:
    """The messages of one file, in its order; `obsolete` are those without a text any more."""

    messages: tuple[Message, ...]
    obsolete: tuple[Message, ...] = ()
    header: Message | None = None
    tail: tuple[str, ...] = ()  # comments behind the last message


def po_text(catalogue: MessageCatalogue) -> str:
    """Give a catalogue as the text of its file: always the same for the same catalogue."""
    entries = [_entry(catalogue.header)] if catalogue.header is not None else []
    entries += [_entry(one) for one in catalogue.messages]
    entries += [_entry(one, "#~ ") for one in catalogue.obsolete]
    entries += ["".join(f"#{one}\n" for one in catalogue.tail)] if catalogue.tail else []
    return "\n".join(entries)


def _entry(message: Message, mark: str = "") -> str:
    lines = [f"#{_one_line(one)}" for one in message.comments]
    lines += [f"#. {_one_line(one)}" for one in message.notes]
    lines += [f"#: {_one_line(' '.join(message.places))}"] if message.places else []
    lines += [f"#, {', '.join(message.flags)}"] if message.flags else []
    if message.previous:
        lines += _written("msgid", message.previous, "#~| " if mark else "#| ")
    if message.context:
        lines += _written("msgctxt", message.context, mark)
    lines += _written("msgid", message.id, mark)
    lines += _written("msgstr", message.string, mark)
    return "".join(f"{line}\n" for line in lines)


def _written(keyword: str, text: str, mark: str) -> Iterator[str]:
    """Give a keyword and its text, with a line in the file for each line of the text."""
    parts = text.splitlines(keepends=True) or [""]
    if len(parts) > 1:
        parts.insert(0, "")
    for place, part in enumerate(parts):
        yield f'{mark}{"" if place else keyword + " "}"{part.translate(_ESCAPED)}"'


def _one_line(comment: str) -> str:
    """Keep a name with a line break in it, of a person or a file, from ending a comment."""
    return " ".join(comment.splitlines())


ESCAPES = {"n": "\n", "t": "\t", '"': '"', "\\": "\\"}
_ESCAPED = str.maketrans({sign: "\\" + letter for letter, sign in ESCAPES.items()})
