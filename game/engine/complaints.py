"""What the YAML parser complains of, said to somebody who writes prose in French."""

from game.engine.problem import N_

QUOTE = N_('put the whole sentence between double quotes "…"')
_INDENT = N_('indent with spaces, and put the sentence between "…"')


def explained(detail: str) -> tuple[str, str, str]:
    """Turn a complaint into code, message and hint; unknown ones are told as they are."""
    if "mapping values are not allowed" in detail:
        message = N_("a colon followed by a space cuts this sentence in two")
        return "colon-in-text", message, QUOTE
    if "found character '\\t'" in detail or "cannot start any token" in detail:
        message = N_("this character cannot stand at the start here: {detail}")
        return "syntax", message, _INDENT
    if "found unexpected end of stream" in detail:
        message = N_("a quotation mark is opened here or above and never closed")
        return "syntax", message, N_('close it with the same mark: "…"')
    if "expected ',' or" in detail:
        message = N_("between { } or [ ], a colon, a comma or a quotation mark cuts this sentence")
        return "syntax", message, QUOTE
    return _of_lines(detail)


def _of_lines(detail: str) -> tuple[str, str, str]:
    """Explain what is wrong with the shape of lines, or with a backslash."""
    if "expected ':'" in detail:
        message = N_("this line is neither 'name: value' nor the end of the sentence above")
        return "syntax", message, QUOTE
    if "did not find expected key" in detail or "expected '-'" in detail:
        message = N_(
            "the indentation changes here, or a quotation mark closes a sentence too early"
        )
        return (
            "syntax",
            message,
            N_("align it with its neighbours; within a sentence, quote with « »"),
        )
    if "unknown escape" in detail:
        message = N_("between double quotes, a backslash means something of its own")
        return "syntax", message, N_("write it twice, or leave it out")
    message = N_("this cannot be read as YAML: {detail}")
    return "syntax", message, N_("look at the indentation and the quotation marks around here")
