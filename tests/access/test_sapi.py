"""The voice of Windows, against an object made of the same table of functions."""

import ctypes
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest

from game.access.sapi import DONE, SapiVoice, language_number, marked, rate_of

# `ISpVoice` and what it inherits, as Microsoft's sapi.h lists them.
TABLE = """
    QueryInterface AddRef Release
    SetNotifySink SetNotifyWindowMessage SetNotifyCallbackFunction SetNotifyCallbackInterface
    SetNotifyWin32Event WaitForNotifyEvent GetNotifyEventHandle
    SetInterest GetEvents GetInfo
    SetOutput GetOutputObjectToken GetOutputStream Pause Resume SetVoice GetVoice
    Speak SpeakStream GetStatus Skip SetPriority GetPriority SetAlertBoundary GetAlertBoundary
    SetRate GetRate SetVolume GetVolume
    WaitUntilDone SetSyncSpeakTimeout GetSyncSpeakTimeout SpeakCompleteEvent
    IsUISupported DisplayUI
"""
ASYNC, PURGE, IS_XML = 1, 2, 8


@dataclass(slots=True)
class Object:
    """An object of COM in memory: a pointer to a table whose functions note their calls."""

    calls: list[tuple[Any, ...]] = field(default_factory=list)
    is_busy: bool = False
    kept: list[Any] = field(default_factory=list)

    def pointer(self) -> ctypes.c_void_p:
        prototype = getattr(ctypes, "WINFUNCTYPE", ctypes.CFUNCTYPE)

        def speak(this: int, text: str | None, flags: int, number: int | None) -> int:
            del this, number
            self.calls.append(("Speak", text, flags))
            return 0

        def set_rate(this: int, rate: int) -> int:
            del this
            self.calls.append(("SetRate", rate))
            return 0

        def wait(this: int, milliseconds: int) -> int:
            del this
            self.calls.append(("WaitUntilDone", milliseconds))
            return 1 if self.is_busy else DONE

        void, long, ulong = ctypes.c_void_p, ctypes.c_long, ctypes.c_ulong
        made = {
            "Speak": prototype(long, void, ctypes.c_wchar_p, ulong, void)(speak),
            "SetRate": prototype(long, void, long)(set_rate),
            "WaitUntilDone": prototype(long, void, ulong)(wait),
        }
        names = TABLE.split()
        places = [ctypes.cast(made[one], void) if one in made else void() for one in names]
        table = (void * len(names))(*places)
        whole = void(ctypes.addressof(table))
        self.kept += [made, table, whole]
        return ctypes.c_void_p(ctypes.addressof(whole))


@pytest.fixture
def windows() -> Object:
    return Object()


@pytest.fixture
def voice(windows: Object) -> SapiVoice:
    return SapiVoice(windows.pointer())


@pytest.mark.usefixtures("registry")
def test_a_text_is_said_at_its_speed_in_its_language(windows: Object, voice: SapiVoice) -> None:
    voice.say("Ça va & <bien>", "fr", 150)
    said = '<voice optional="Language=40c">Ça va &amp; &lt;bien&gt;</voice>'
    assert windows.calls == [("SetRate", 4), ("Speak", said, ASYNC | PURGE | IS_XML)]


def test_stopping_drops_what_is_being_said(windows: Object, voice: SapiVoice) -> None:
    voice.stop()
    assert windows.calls == [("Speak", None, ASYNC | PURGE)]


@pytest.mark.parametrize("is_busy", [True, False])
def test_it_is_asked_whether_it_still_speaks(
    windows: Object, voice: SapiVoice, is_busy: bool
) -> None:
    windows.is_busy = is_busy
    assert voice.is_speaking() == is_busy
    assert windows.calls == [("WaitUntilDone", 0)]


INSTALLED = {
    "hortense": {"Name": "Microsoft Hortense", "Language": "40C"},
    "zira": {"Name": "Microsoft Zira", "Language": "409;9"},
    "broken": {"Name": "Microsoft Nobody", "Language": "?"},
    "caroline": {"Name": "Microsoft Caroline", "Language": "C0C"},
    "nameless": {"Language": "40C"},
}


class Registry:
    """The registry of Windows, with the voices that are installed."""

    HKEY_LOCAL_MACHINE = ""

    @contextmanager
    def OpenKey(self, key: str, path: str) -> Iterator[str]:
        yield f"{key}\\{path}".strip("\\")

    def QueryInfoKey(self, key: str) -> tuple[int, int, int]:
        assert key == r"SOFTWARE\Microsoft\Speech\Voices\Tokens"
        return len(INSTALLED), 0, 0

    def EnumKey(self, key: str, place: int) -> str:
        del key
        return list(INSTALLED)[place]

    def QueryValueEx(self, key: str, name: str) -> tuple[str, int]:
        *_, voice, last = key.split("\\")
        assert last == "Attributes"
        if name not in INSTALLED[voice]:
            raise OSError(name)
        return INSTALLED[voice][name], 1


@pytest.fixture
def registry(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "winreg", Registry())


@pytest.mark.usefixtures("registry")
def test_the_voices_are_those_of_the_language_that_are_installed(voice: SapiVoice) -> None:
    assert voice.names("fr") == ("", "Microsoft Hortense", "Microsoft Caroline")


@pytest.mark.usefixtures("registry")
@pytest.mark.parametrize(
    ("preferred", "wish"),
    [("Microsoft Caroline", "Name=Microsoft Caroline;"), ("Microsoft Zira", ""), ("Nobody", "")],
)
def test_a_preferred_voice_speaks_its_own_language_only(
    windows: Object, preferred: str, wish: str
) -> None:
    SapiVoice(windows.pointer(), preferred).say("a", "fr", 100)
    said = f'<voice optional="{wish}Language=40c">a</voice>'
    assert windows.calls[-1] == ("Speak", said, ASYNC | PURGE | IS_XML)


def test_without_a_registry_there_is_the_voice_of_the_system(
    voice: SapiVoice, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*given: object) -> None:
        raise OSError(given)

    monkeypatch.setattr(Registry, "OpenKey", refused)
    monkeypatch.setitem(sys.modules, "winreg", Registry())
    assert voice.names("fr") == ("",)


def test_a_preferred_voice_is_wished_for_by_name() -> None:
    assert marked("a", "fr", 'Hor"tense') == (
        '<voice optional="Name=Hor&quot;tense;Language=40c">a</voice>'
    )


def test_an_unknown_language_leaves_the_voice_as_it_is() -> None:
    assert marked("a & b", "xx") == "a &amp; b"


@pytest.mark.parametrize(
    ("language", "number"), [("fr", 0x40C), ("fr-CA", 0x40C), ("en", 0x409), ("xx", 0)]
)
def test_windows_knows_languages_by_numbers(language: str, number: int) -> None:
    assert language_number(language) == number


@pytest.mark.parametrize(("percent", "rate"), [(100, 0), (300, 10), (900, 10), (33, -10), (0, -10)])
def test_windows_counts_speed_in_steps(percent: int, rate: int) -> None:
    assert rate_of(percent) == rate
