"""What each place of a scenario holds: a sentence, a bare word, or something unknown.

Made from the tables of the language, so that a new key of text is written between quotation
marks without a word here. Only tables in tables are told below.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, Optional

from game.engine import language
from game.engine.language import Keys

Form = Literal["text", "speech", "bare", "kept"]


@dataclass(frozen=True, slots=True)
class Shape:
    """What one place holds, and what the places in it hold.

    `text` stands between double quotes, so does `speech`, which any other key of a line holds;
    `bare` stands without, `kept` as its author wrote it.
    """

    form: Form = "kept"
    keys: Mapping[str, "Shape"] = field(default_factory=dict)
    others: Optional["Shape"] = None
    items: Optional["Shape"] = None
    is_spaced: bool = False  # an empty line stands between its entries

    def under(self, key: str) -> "Shape":
        """Give what a key of this table holds, or of the tables in this list."""
        if self.items is not None:
            return self.items.under(key)
        return self.keys.get(key) or self.others or self._inner()

    def item(self) -> "Shape":
        """Give what an entry of this list holds."""
        return self.items or self._inner()

    @property
    def is_sentence(self) -> bool:
        """Tell whether prose stands here."""
        return self.form in ("text", "speech")

    def may_start_bracketed(self, *, is_first: bool) -> bool:
        """Tell whether brackets here start a sentence.

        Who speaks is the first key of a line; further on, brackets belong to a key that is
        misspelt or stands too deep.
        """
        return self.form == "text" or (self.form == "speech" and is_first)

    def _inner(self) -> "Shape":
        return BARE if self.form == "bare" else KEPT


TEXT, SPEECH, BARE, KEPT = Shape("text"), Shape("speech"), Shape("bare"), Shape("kept")


def _table(keys: Keys, others: Shape | None = None, **parts: Shape) -> Shape:
    """Give the shape of a table with these keys; `parts` for those that hold tables."""
    forms = {"text": TEXT, "table": KEPT, "items": KEPT}
    known = {name: parts.get(name) or forms.get(key.form, BARE) for name, key in keys.items()}
    return Shape(keys=known, others=others)


_NODE = _table(
    language.NODE,
    lines=Shape(items=_table(language.LINE, others=SPEECH, when=BARE)),
    choices=Shape(others=_table(language.CHOICE, set=BARE, when=BARE)),
    ending=_table(language.ENDING),
)
_NODES = Shape(others=_NODE, is_spaced=True)
SCENARIO = _table(
    language.SCENARIO,
    cast=Shape(others=_table(language.CHARACTER)),
    variables=BARE,
    nodes=_NODES,
    passages=Shape(others=_table(language.PASSAGE, nodes=_NODES), is_spaced=True),
)
