"""Programs that speak: the only module that starts processes.

A text is handed over as standard input, never through a shell and never as an argument, where
its first letters could be taken for an option. One text is spoken at a time; the next stops it.
"""

import re
import subprocess
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TypeAlias

MOST_LETTERS = 4000  # of one text: more than a screen holds, and a pipe takes it at once
LANGUAGE = re.compile(r"[a-z]{2,3}(-[a-z0-9]{2,8})*")
QUESTION_SECONDS = 3.0  # after which a program that is asked something is no longer waited for

Command: TypeAlias = Callable[[str, str, str, int], list[str]]
"""Gives the arguments from a program, one of its voices, a language and a speed."""

Names: TypeAlias = Callable[[str, str], tuple[str, ...]]
"""Gives the voices of a program for a language, the one that it takes by itself first."""


def by_itself(program: str, language: str) -> tuple[str, ...]:
    """Give the one voice of a program that has no others to choose from."""
    del program, language
    return ("",)


@dataclass(slots=True)
class ProgramVoice:
    """A program that speaks what it reads, and ends when it has spoken.

    `hush` silences it where ending it is not enough, because a service does the speaking.
    """

    program: str
    command: Command
    voice: str = ""
    hush: tuple[str, ...] = ()
    listed: Names = by_itself
    _known: dict[str, tuple[str, ...]] = field(default_factory=dict)
    _running: "subprocess.Popen[bytes] | None" = None

    def names(self, language: str) -> tuple[str, ...]:
        """Give the voices that speak a language; the program is asked once for each."""
        plain = _plain(language)
        if plain not in self._known:
            self._known[plain] = self.listed(self.program, plain)
        return self._known[plain]

    def say(self, text: str, language: str, percent: int) -> None:
        """Stop what is being said, and say a text at a share of the usual speed."""
        self.stop()
        names = self.names(language)
        voice = self.voice if self.voice in names else next(iter(names), "")
        arguments = self.command(self.program, voice, _plain(language), percent)
        with suppress(OSError):  # no voice is better than no game
            self._running = _started(arguments)
            _hand_over(self._running, text)

    def stop(self) -> None:
        """Be quiet at once."""
        running, self._running = self._running, None
        if running is None:
            return
        was_speaking = running.poll() is None
        running.kill()
        running.wait()
        if was_speaking and self.hush:
            answer(self.program, *self.hush, seconds=0.5)

    def is_speaking(self) -> bool:
        """Tell whether a text is still being said."""
        return self._running is not None and self._running.poll() is None


def answer(program: str, *options: str, seconds: float = QUESTION_SECONDS) -> str:
    """Give what a program prints when it is called with fixed options; empty if it fails."""
    with suppress(OSError, subprocess.TimeoutExpired):
        told = subprocess.run(  # noqa: S603  a program of the system, and options of ours
            [program, *options], check=False, capture_output=True, timeout=seconds
        )
        return told.stdout.decode("utf-8", "replace")
    return ""


def _started(arguments: list[str]) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(  # noqa: S603  a program of the system; no shell, no text among these
        arguments,
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def _hand_over(running: "subprocess.Popen[bytes]", text: str) -> None:
    """Write a text as one line; a program that has gone by then says nothing."""
    line = " ".join(text[:MOST_LETTERS].split())
    if running.stdin is not None:
        with suppress(OSError), running.stdin as stream:
            stream.write(f" {line}\n".encode("utf-8", "replace"))


def _plain(language: str) -> str:
    """Give a language as the voices name it; English if it cannot be one."""
    plain = language.lower().replace("_", "-")
    return plain if LANGUAGE.fullmatch(plain) else "en"
