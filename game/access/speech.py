"""The system's voice: which one there is, and how its program is called."""

import re
import shutil
import sys
from typing import Protocol

from game.access.programs import Command, Names, ProgramVoice, answer

WORDS_A_MINUTE = 175  # what the voices speak by themselves
KINDS = ("", "woman", "man")  # of voices without names; the first is whatever the system has
NAME = re.compile(r"\w[\w ().+-]{0,60}")  # of a voice: what cannot be taken for an option
MAC_VOICE = re.compile(r"^(?P<name>\S.*?)\s+(?P<language>[a-z]{2,3})_\w+\s+#", re.MULTILINE)


class Voice(Protocol):
    """Something that speaks one text at a time."""

    def say(self, text: str, language: str, percent: int) -> None:
        """Stop what is being said, and say a text at a share of the usual speed."""
        ...

    def stop(self) -> None:
        """Be quiet at once."""
        ...

    def is_speaking(self) -> bool:
        """Tell whether a text is still being said."""
        ...

    def names(self, language: str) -> tuple[str, ...]:
        """Give the voices that speak a language, the one that is taken by itself first."""
        ...


def find_voice(preferred: str = "") -> Voice | None:
    """Give the system's voice, or None if it has none."""
    if sys.platform == "win32":
        from game.access.sapi import open_voice  # noqa: PLC0415  Windows only

        return open_voice(preferred)
    for name, command, hush, names in PROGRAMS:
        program = shutil.which(name)
        if program is not None:
            return ProgramVoice(program, command, preferred, hush, names)
    return None


def _kinds(program: str, language: str) -> tuple[str, ...]:
    del program, language
    return KINDS


def _words(percent: int) -> str:
    return str(round(WORDS_A_MINUTE * percent / 100))


def _espeak(program: str, voice: str, language: str, percent: int) -> list[str]:
    kind = {"woman": "+f2", "man": "+m3"}.get(voice, "")
    return [program, "-v", language + kind, "-s", _words(percent), "--stdin"]


def _dispatcher(program: str, voice: str, language: str, percent: int) -> list[str]:
    # It takes speeds from -100 to 100. A line that starts with "!-!" would be a command to it:
    # the space before every text sees to that.
    rate = max(-100, min(percent - 100, 100))
    kind = {"woman": ["-t", "female1"], "man": ["-t", "male1"]}.get(voice, [])
    return [program, "-e", "-w", "-l", language, "-r", str(rate), *kind]


def _mac(program: str, voice: str, language: str, percent: int) -> list[str]:
    del language  # a voice speaks one language
    return [program, *(["-v", voice] if voice else []), "-r", _words(percent)]


def _mac_names(program: str, language: str) -> tuple[str, ...]:
    """Give the voices of a language; without any, the one that the player set in the system."""
    plain = language.partition("-")[0]
    found = MAC_VOICE.finditer(answer(program, "-v", "?"))
    names = (one["name"] for one in found if one["language"] == plain)
    return tuple(one for one in names if NAME.fullmatch(one)) or ("",)


PROGRAMS: tuple[tuple[str, Command, tuple[str, ...], Names], ...] = (
    ("spd-say", _dispatcher, ("-S",), _kinds),
    ("espeak-ng", _espeak, (), _kinds),
    ("espeak", _espeak, (), _kinds),
    ("say", _mac, (), _mac_names),
)
