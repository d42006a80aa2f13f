"""A rule's docstring as its manual page, the same wherever it is read from."""

from inspect import cleandoc

FAILS = "Fails: "  # starts the last paragraph of every rule's docstring


def page_of(docstring: str) -> str:
    """Give a docstring with each of its paragraphs on one line."""
    paragraphs = cleandoc(docstring).split("\n\n")
    return "\n\n".join(" ".join(one.split()) for one in paragraphs)
