"""The command line speaks the language of the game: help, usage, and what is wrong."""

import argparse
import gettext
import re
from dataclasses import replace

import pytest

from game import files, i18n
from game.arguments import AUTHOR_COMMANDS, parser
from game.classroom.arguments import CLASS_COMMANDS
from game.cli import main
from game.command_words import language_of, speaking
from game.i18n import Messages
from game.pseudo import PSEUDO

Capture = pytest.CaptureFixture[str]
ACTIONS = [("translate", one) for one in ("extract", "merge", "status", "pseudo")]
PLAYING = ("play", "preview", "transcript", "screenshots", "forget")
COMMANDS = [(), *((one,) for one in (*PLAYING, *AUTHOR_COMMANDS, *CLASS_COMMANDS)), *ACTIONS]
WRONG = {
    "nothing after it": ("check",),
    "no such command": ("chek",),
    "no such option": ("check", "x", "--nope"),
    "no value": ("new", "x", "--out"),
    "no such form": ("check", "x", "--format", "xml"),
    "no such language": ("check", "x", "--language", "tlh"),
    "too much": ("transcript", "x", "--json", "--page", "x.html"),
    "a value too many": ("check", "x", "--strict=yes"),
    "two meanings": ("screenshots", "x", "--s", "1"),
    "no size": ("screenshots", "x", "--out", "x", "--size", "big"),
    "a size too small": ("screenshots", "x", "--out", "x", "--size", "1x1"),
    "no setting": ("screenshots", "x", "--out", "x", "--set", "big"),
    "no action": ("translate",),
}
every_language = pytest.mark.parametrize("language", files.languages())
every_mistake = pytest.mark.parametrize("mistake", WRONG.values(), ids=WRONG)


@pytest.fixture(autouse=True)
def _wide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "1000")  # no sentence is broken


class Listening(gettext.NullTranslations):
    """Notes every message that is asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: set[str] = set()

    def gettext(self, message: str) -> str:
        self.asked.add(message)
        return message


def said(capsys: Capture, *arguments: str) -> tuple[object, str]:
    """Run what leaves at once; give its status and all that it wrote."""
    with pytest.raises(SystemExit) as left:
        main(arguments)
    return left.value.code, "".join(capsys.readouterr())


def english(arguments: tuple[str, ...], language: str, capsys: Capture) -> list[str]:
    """Give the messages of a command line that are other words in a language."""
    listening = Listening()
    messages = replace(i18n.messages("en"), translations=listening)
    with speaking(messages), pytest.raises(SystemExit):
        parser(messages).parse_args(arguments)
    capsys.readouterr()
    told = {one: i18n.messages(language).text(one) for one in listening.asked}
    return [
        piece
        for one, words in told.items()
        for piece in re.split(r"\{[a-z_]+\}|[:,()'] ?", one)
        if len(piece) > 3 and (piece not in words or (words == one and " " in piece))
    ]


def left_in(written: str, words: list[str]) -> list[str]:
    """Give those of some words that stand in what was written."""
    return [
        one for one in words if re.search(rf"(?<![\w-]){re.escape(one.strip())}(?!\w)", written)
    ]


@every_language
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_help_is_translated_throughout(
    command: tuple[str, ...], language: str, capsys: Capture
) -> None:
    status, written = said(capsys, "--language", language, *command, "--help")
    assert (status, left_in(written, english((*command, "--help"), language, capsys))) == (0, [])


@every_language
@every_mistake
def test_what_is_wrong_is_translated_throughout(
    mistake: tuple[str, ...], language: str, capsys: Capture
) -> None:
    status, written = said(capsys, "--language", language, *mistake)
    assert (status, left_in(written, english(mistake, language, capsys))) == (2, [])


@every_mistake
def test_what_is_wrong_is_translatable_throughout(
    mistake: tuple[str, ...], capsys: Capture
) -> None:
    status, written = said(capsys, "--language", PSEUDO, *mistake)
    assert status == 2
    assert written.splitlines()[-1].startswith("[")
    assert not re.search(r"(?<!-)\b(?:argument|error|required|choose|expected)\b", written)


@pytest.mark.parametrize("arguments", [("--help",), ("translate", "merge", "-h"), *WRONG.values()])
def test_english_is_what_argparse_says(arguments: tuple[str, ...], capsys: Capture) -> None:
    with pytest.raises(SystemExit):
        parser(Messages()).parse_args(arguments)
    alone = "".join(capsys.readouterr())
    assert said(capsys, "--language", "en", *arguments)[1] == alone


def test_argparse_is_left_as_it_was(capsys: Capture) -> None:
    said(capsys, "--language", "fr", "check")
    assert vars(argparse)["_"] is gettext.gettext


@pytest.mark.parametrize(
    "typed",
    [
        "--language en check",
        "check --language en x",
        "check --language=en",
        "check --lang en",
        "--language fr check --language en",
        "check --language en --language tlh",
        "check --language en -- --language fr",
    ],
)
def test_the_language_is_known_before_the_rest_is_understood(
    typed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANGUAGE", "fr")
    assert language_of(typed.split()) == "en"


@pytest.mark.parametrize("typed", ["", "check", "--language", "--language tlh", "-l en", "-- en"])
def test_else_the_command_line_speaks_as_the_system_does(
    typed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANGUAGE", "fr")
    assert language_of(typed.split()) == "fr"
