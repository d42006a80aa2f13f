"""The voice of Windows: SAPI, called as it lies in memory, so that nothing needs to be started.

An object of COM is a pointer to a table of functions. Their places are those of `ISpVoice` in
Microsoft's `sapi.h`, 38 in all; only three of them are called.
"""

import ctypes
import locale
import math
from collections.abc import Iterator
from contextlib import suppress
from ctypes import POINTER, byref, c_long, c_ulong, c_void_p, c_wchar_p
from dataclasses import dataclass
from html import escape
from typing import Any

SPEAK, SET_RATE, WAIT_UNTIL_DONE = 20, 28, 32  # places in the table
ASYNC, PURGE, IS_XML = 1, 2, 8  # flags of Speak: return at once, drop the rest, read marks
CLASS = "{96749377-3391-11D2-9EE3-00C04F797396}"  # SpVoice
INTERFACE = "{6C44DF74-72B9-4992-A1EC-EF996E0422D4}"  # ISpVoice
ANY_CONTEXT, APARTMENT = 23, 2
DONE = 0  # what WaitUntilDone gives when nothing is left to say
MOST_LETTERS = 4000
VOICES = r"SOFTWARE\Microsoft\Speech\Voices\Tokens"  # in the registry: those that are installed
PRIMARY = 0x3FF  # the part of a language's number that says nothing of the region


@dataclass(slots=True)
class SapiVoice:
    """One voice of Windows; `pointer` is its object."""

    pointer: c_void_p
    preferred: str = ""

    def say(self, text: str, language: str, percent: int) -> None:
        """Stop what is being said, and say a text at a share of the usual speed."""
        self._call(SET_RATE, (c_long, rate_of(percent)))
        preferred = self.preferred if self.preferred in self.names(language) else ""
        self._speak(marked(text[:MOST_LETTERS], language, preferred))

    def stop(self) -> None:
        """Be quiet at once."""
        self._speak(None)

    def is_speaking(self) -> bool:
        """Tell whether a text is still being said."""
        return self._call(WAIT_UNTIL_DONE, (c_ulong, 0)) != DONE

    def names(self, language: str) -> tuple[str, ...]:
        """Give the voices that speak a language, after the one that Windows takes by itself."""
        wanted = language_number(language) & PRIMARY
        return ("", *(name for name, number in _installed() if number & PRIMARY == wanted))

    def _speak(self, text: str | None) -> None:
        flags = ASYNC | PURGE | (IS_XML if text else 0)
        self._call(SPEAK, (c_wchar_p, text), (c_ulong, flags), (c_void_p, None))

    def _call(self, place: int, *arguments: tuple[Any, object]) -> int:
        """Call the function at a place of the object's table."""
        kinds = [kind for kind, _ in arguments]
        prototype = getattr(ctypes, "WINFUNCTYPE", ctypes.CFUNCTYPE)(c_long, c_void_p, *kinds)
        table = ctypes.cast(self.pointer, POINTER(POINTER(c_void_p)))[0]
        return int(prototype(table[place])(self.pointer, *(value for _, value in arguments)))


def open_voice(preferred: str = "") -> SapiVoice | None:
    """Give the voice of Windows, or None if it has none."""
    windows: Any = ctypes
    ole = windows.windll.ole32
    ole.CoInitializeEx(None, APARTMENT)  # SDL may have done so; a second time changes nothing
    voice = c_void_p()
    made = ole.CoCreateInstance(
        byref(_identity(ole, CLASS)),
        None,
        ANY_CONTEXT,
        byref(_identity(ole, INTERFACE)),
        byref(voice),
    )
    return SapiVoice(voice, preferred) if made == 0 and voice else None


def _installed() -> Iterator[tuple[str, int]]:
    """Give each voice that is installed, with the number of its language."""
    import winreg  # noqa: PLC0415  Windows only

    registry: Any = winreg
    with suppress(OSError), registry.OpenKey(registry.HKEY_LOCAL_MACHINE, VOICES) as voices:
        for place in range(registry.QueryInfoKey(voices)[0]):
            key = registry.EnumKey(voices, place) + r"\Attributes"
            with suppress(OSError, ValueError), registry.OpenKey(voices, key) as voice:
                numbers = str(registry.QueryValueEx(voice, "Language")[0]).split(";")
                yield str(registry.QueryValueEx(voice, "Name")[0]), int(numbers[0], 16)


def _identity(ole: Any, written: str) -> Any:
    identity = (ctypes.c_byte * 16)()
    ole.CLSIDFromString(c_wchar_p(written), byref(identity))
    return identity


def marked(text: str, language: str, preferred: str = "") -> str:
    """Give a text with the wish for a voice, as SAPI reads them; it takes the nearest it has."""
    wishes = [f"Name={preferred}"] if preferred else []
    number = language_number(language)
    if number:
        wishes.append(f"Language={number:x}")
    said = escape(" ".join(text.split()))
    return f'<voice optional="{escape(";".join(wishes))}">{said}</voice>' if wishes else said


def language_number(language: str) -> int:
    """Give the number by which Windows knows a language, or 0; the first region stands for all."""
    start = language.lower().split("-")[0].split("_")[0] + "_"
    numbers = [one for one, name in locale.windows_locale.items() if name.startswith(start)]
    return min(numbers, default=0)


def rate_of(percent: int) -> int:
    """Give the speed as SAPI counts it: ten steps make three times as fast, or as slow."""
    return max(-10, min(round(10 * math.log(max(1, percent) / 100, 3)), 10))
