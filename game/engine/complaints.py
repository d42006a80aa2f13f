"""What the YAML parser complains of, said to somebody who writes prose in French."""

from game.engine.problem import N_
from game.engine.slips import QUOTE

_COLON = N_("a colon followed by a space cuts this sentence in two")
_BRACKETS = N_("between { } or [ ], a colon, a comma or a quotation mark cuts this sentence")
_NEITHER = N_("this line is neither 'name: value' nor the end of the sentence above")
_SHAPE = N_("the indentation changes here, or a quotation mark closes a sentence too early")
_ALIGN = N_("align it with its neighbours; within a sentence, quote with « »")
_BACKSLASH = N_("between double quotes, a backslash means something of its own")
_START = N_("no sentence can start like this")
_HIDDEN = N_("a character that nobody can see stands here")

# what the parser says: message and hint; the first that is found in it counts
_KNOWN = (
    ("cannot start any token", _START, QUOTE),
    ("expected alphabetic or numeric", _START, QUOTE),
    ("expected comment or line break", _START, QUOTE),
    ("expected ',' or", _BRACKETS, QUOTE),
    ("expected node content", _BRACKETS, QUOTE),
    ("expected ':'", _NEITHER, QUOTE),
    ("expected key", _SHAPE, _ALIGN),
    ("expected '-'", _SHAPE, _ALIGN),
    ("expected <document start>", _SHAPE, _ALIGN),
    ("expected <block end>", _SHAPE, _ALIGN),
    ("are not allowed in this context", _SHAPE, _ALIGN),
    ("violates indentation", _SHAPE, _ALIGN),
    ("unknown escape", _BACKSLASH, N_("write it twice, or leave it out")),
    ("unreadable character", _HIDDEN, N_("write the sentence again, without a backslash")),
)


def explained(detail: str) -> tuple[str, str, str]:
    """Turn a complaint into code, message and hint; unknown ones are told as they are."""
    if "mapping values are not allowed" in detail:
        return "colon-in-text", _COLON, QUOTE
    for part, message, hint in _KNOWN:
        if part in detail:
            return "syntax", message, hint
    message = N_("this cannot be read as YAML: {detail}")
    return "syntax", message, N_("look at the indentation and the quotation marks around here")
