"""The scenario language as a JSON schema, made from the reader's own tables.

Editors with yaml-language-server complete and explain keys with it. The reader stays the
judge: what a schema can't say (names that must exist, one player, proofs) it leaves to
`coupe-court check`.
"""

import json
from collections.abc import Iterable
from typing import Any

from game.engine import language
from game.engine.catalogue import Catalogue
from game.engine.fields import FLAGS, ID
from game.engine.language import Key, Keys
from game.engine.problem import Translate

Schema = dict[str, Any]
DRAFT = "https://json-schema.org/draft/2020-12/schema"
ID_PATTERN = f"^{ID.pattern}$"
# YAML turns bare words into booleans and numbers before a schema sees them.
TEXT: Schema = {"type": ["string", "number"]}
WORD: Schema = {"type": ["string", "number", "boolean"]}  # `no` may be one of several words
FLAG: Schema = {"enum": [True, False, *FLAGS]}
NAMES: Schema = {"pattern": ID_PATTERN}


def schema_text(catalogue: Catalogue, text: Translate) -> str:
    """Give the schema as JSON, its explanations in the language of `text`."""
    made = _Maker(catalogue, text).scenario()
    return json.dumps(made, ensure_ascii=False, indent=2) + "\n"


class _Maker:
    """Makes one schema in one language."""

    def __init__(self, catalogue: Catalogue, text: Translate) -> None:
        self.catalogue, self.text = catalogue, text

    def scenario(self) -> Schema:
        parts = {
            "cast": self._named(self._object(language.CHARACTER)),
            "variables": self._named(self._variable()),
            "nodes": self._named({"$ref": "#/$defs/node"}),
            "passages": self._named({"$ref": "#/$defs/passage"}),
            "rights": _listed(language.RIGHT_KINDS),
        }
        return {
            "$schema": DRAFT,
            "title": "Coupe Court",
            **self._object(language.SCENARIO, parts),
            "$defs": {
                "node": self._object(language.NODE, self._node_parts()),
                "passage": self._object(
                    language.PASSAGE, {"nodes": self._named({"$ref": "#/$defs/node"})}
                ),
                "line": self._line(),
                "choice": self._choice(),
                "ending": self._object(language.ENDING, {"help": _listed(language.HELP_KINDS)}),
                "condition": self._condition(),
            },
        }

    def _object(self, keys: Keys, parts: dict[str, Schema] | None = None) -> Schema:
        """Give a table with these keys; `parts` stand for those that hold more than a value."""
        parts = parts or {}
        return {
            "type": "object",
            "properties": {
                name: {"description": self.text(key.about), **parts.get(name, _value(key))}
                for name, key in keys.items()
            },
            "required": [name for name, key in keys.items() if key.required],
            "additionalProperties": False,
        }

    def _named(self, value: Schema) -> Schema:
        return {"type": "object", "propertyNames": NAMES, "additionalProperties": value}

    def _variable(self) -> Schema:
        words = {"type": "array", "items": WORD, "minItems": 2}
        return {"anyOf": [FLAG, words, self._object(language.VARIABLE)]}

    def _node_parts(self) -> dict[str, Schema]:
        return {
            "lines": {"type": "array", "items": {"$ref": "#/$defs/line"}},
            "choices": self._named({"$ref": "#/$defs/choice"}),
            "ending": {"$ref": "#/$defs/ending"},
        }

    def _line(self) -> Schema:
        """Give a line: one speaker, whose name is the key, and what goes with it."""
        parts = {
            "tactic": self._explained(
                (one.id, one.name) for one in self.catalogue.tactics.values()
            ),
            "when": {"$ref": "#/$defs/condition"},
        }
        line = self._object(language.LINE, parts)
        return {**line, "additionalProperties": TEXT, "minProperties": 1}

    def _choice(self) -> Schema:
        reflexes = self._explained(
            (one.id, one.sentence) for one in self.catalogue.reflexes.values()
        )
        parts: dict[str, Schema] = {
            "shows": {"type": "array", "items": reflexes},
            "misses": {"type": "array", "items": reflexes},
            "set": {"type": "object", "propertyNames": NAMES},
            "when": {"$ref": "#/$defs/condition"},
        }
        kinds: list[Schema] = [{"required": ["do"]}, {"required": ["say"]}]
        return {**self._object(language.CHOICE, parts), "oneOf": kinds}

    def _condition(self) -> Schema:
        inner: Schema = {"$ref": "#/$defs/condition"}
        several = {"type": "array", "items": inner, "minItems": 1}
        return {
            "type": "object",
            "minProperties": 1,
            "properties": {
                "all": several,
                "any": several,
                "not": inner,
                "visited": _ID,
            },
            "additionalProperties": {"anyOf": [FLAG, TEXT, self._object(language.COMPARISON)]},
        }

    def _explained(self, entries: Iterable[tuple[str, str]]) -> Schema:
        return {"oneOf": [{"const": name, "description": about} for name, about in entries]}


_ID: Schema = {"type": "string", "pattern": ID_PATTERN}


def _listed(words: Iterable[str]) -> Schema:
    return {"type": "array", "items": {"enum": list(words)}}


def _value(key: Key) -> Schema:
    """Give what one key may hold."""
    simple: dict[str, Schema] = {
        "text": TEXT,
        "id": _ID,
        "flag": FLAG,
        "ids": {"type": "array", "items": _ID},
        "table": {"type": "object"},
        "items": {"type": "array"},
        "whole": {"type": "integer", "minimum": key.least, "maximum": key.most},
        "word": {"enum": list(key.words)},
    }
    return simple[key.form]
