"""The words of the command line's own parser in the language of the game."""

import argparse
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise
from typing import Any

from game import i18n
from game.engine.problem import N_
from game.i18n import Messages
from game.pseudo import PSEUDOS

LANGUAGE = "--language"
_SIGN = re.compile(r"%(?:\([a-z_]+\))?[sr]")  # where argparse puts a value
_PLACE = re.compile(r"\{[a-z_]+\}")  # where our messages do

# What argparse (Python 3.11 to 3.14) may say to whoever types, and our message for it: the same
# words, without spaces at the end, and places as all our messages have them. Others stay English.
_OURS = {
    "usage: ": N_("usage:"),
    "positional arguments": N_("positional arguments"),
    "options": N_("options"),
    "show this help message and exit": N_("show this help message and exit"),
    "%(prog)s: error: %(message)s\n": N_("{prog}: error: {message}"),
    "argument %(argument_name)s: %(message)s": N_("argument {argument_name}: {message}"),
    "the following arguments are required: %s": N_("the following arguments are required: {names}"),
    "unrecognized arguments: %s": N_("unrecognized arguments: {names}"),
    "invalid choice: %(value)r (choose from %(choices)s)": N_(
        "invalid choice: {value} (choose from {choices})"
    ),
    "invalid choice: %(value)r, maybe you meant %(closest)r? (choose from %(choices)s)": N_(
        "invalid choice: {value}, maybe you meant {closest}? (choose from {choices})"
    ),
    "unknown parser %(parser_name)r (choices: %(choices)s)": N_(
        "unknown parser {parser_name} (choices: {choices})"
    ),
    "expected one argument": N_("expected one argument"),
    "expected at most one argument": N_("expected at most one argument"),
    "expected at least one argument": N_("expected at least one argument"),
    "not allowed with argument %s": N_("not allowed with argument {name}"),
    "one of the arguments %s is required": N_("one of the arguments {names} is required"),
    "ignored explicit argument %r": N_("ignored explicit argument {value}"),
    "ambiguous option: %(option)s could match %(matches)s": N_(
        "ambiguous option: {option} could match {matches}"
    ),
    "unexpected option string: %s": N_("unexpected option string: {name}"),
    "invalid %(type)s value: %(value)r": N_("invalid {type} value: {value}"),
}


def language_of(arguments: Sequence[str]) -> str:
    """Give the language asked for on a command line, before it is parsed; else the system's."""
    known = (*i18n.available(), *PSEUDOS)
    found = ""
    for word, after in pairwise((*arguments, "")):
        name, sign, value = word.partition("=")
        if name == "--":
            break
        if len(name) > len("--") and LANGUAGE.startswith(name):  # argparse takes short forms too
            wanted = value if sign else after
            found = wanted if wanted in known else found
    return found or i18n.system_language()


@contextmanager
def speaking(messages: Messages) -> Iterator[None]:
    """Let argparse speak these messages as long as this lasts, then as before.

    It looks its words up under one name of its module, when a parser is made as well as when it
    fails, and offers no other way in: an own `error` would have to guess the sentence from what
    was filled into it already.
    """
    names = vars(argparse)
    before = names.get("_", str)  # a Python that has it no more speaks English
    names["_"] = lambda words: _told(words, messages)
    try:
        yield
    finally:
        names["_"] = before


def _told(words: str, messages: Messages) -> str:
    """Give one of argparse's sentences in our words, its values where argparse fills them in."""
    ours = _OURS.get(words)
    if ours is None:
        return words
    told = messages.text(ours) + words[len(words.rstrip()) :]
    for place, sign in zip(_PLACE.findall(ours), _SIGN.findall(words), strict=True):
        told = told.replace(place, sign)
    return told


def parser_class(messages: Messages) -> type[argparse.ArgumentParser]:
    """Give a parser whose headings have the colon of the language.

    Newer Pythons look that colon up as well; this serves all alike.
    """
    colon = messages.text("{heading}:").removesuffix(":")

    class Formatter(argparse.HelpFormatter):
        def start_section(self, heading: str | None) -> None:
            super().start_section(heading and colon.replace("{heading}", heading))

    class Parser(argparse.ArgumentParser):
        def __init__(self, **given: Any) -> None:
            super().__init__(formatter_class=Formatter, **given)

    return Parser


def one_word(told: str) -> str:
    """Give the name of a value as one word: argparse breaks down over brackets and spaces."""
    return re.sub(r"[^\w,=-]", "", told)
