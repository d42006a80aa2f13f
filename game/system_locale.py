"""What the computer says of language and region: its environment, Windows, macOS."""

import locale
import os
import re
import sys
from collections.abc import Iterator, Mapping

# Where systems name them, first what overrules the others; a region may be set beside the language.
LANGUAGES = ("LC_ALL", "LC_MESSAGES", "LANG")
REGIONS = ("LC_ALL", "LC_ADDRESS", "LC_TELEPHONE", "LC_MESSAGES", "LANG")
_REGION = re.compile(r"[a-z]{2,3}(?:[_-][A-Z][a-z]{3})?[_-](?P<region>[A-Z]{2})(?![A-Za-z])")
_MAC = "/System/Library/Frameworks/CoreFoundation.framework/CoreFoundation"
_UTF8 = 0x08000100  # kCFStringEncodingUTF8
_MOST = 85  # characters of a locale's name on Windows; others' are shorter


def language_wishes(environment: Mapping[str, str] | None = None) -> list[str]:
    """Give the locales that somebody wishes to read, the first one first."""
    known = os.environ if environment is None else environment
    first = known.get("LANGUAGE", "").split(":")
    named = [known.get(name, "") for name in LANGUAGES]
    wishes = [wish for wish in (*first, *named) if wish]
    return wishes or [one for one in (_windows_language(), _mac()) if one]


def system_country(environment: Mapping[str, str] | None = None) -> str:
    """Give the region of the system as two small letters; empty where it names none."""
    for name in _regional(os.environ if environment is None else environment):
        found = _REGION.match(name)
        if found:
            return found["region"].lower()
    return ""


def _regional(environment: Mapping[str, str]) -> Iterator[str]:
    yield from (environment.get(name, "") for name in REGIONS)
    yield _windows_region()
    yield _mac()


def _windows_language() -> str:
    if sys.platform != "win32":
        return ""
    import ctypes  # noqa: PLC0415  Windows only

    number = ctypes.windll.kernel32.GetUserDefaultUILanguage()
    return locale.windows_locale.get(number, "")


def _windows_region() -> str:
    """Give the locale of dates and numbers, which names the region that the user has set."""
    if sys.platform != "win32":
        return ""
    import ctypes  # noqa: PLC0415  Windows only

    name = ctypes.create_unicode_buffer(_MOST)
    length = ctypes.windll.kernel32.GetUserDefaultLocaleName(name, _MOST)
    return str(name.value) if length else ""


def _mac() -> str:
    """Give the locale that a Mac is set to; what is started from the Finder has no other."""
    if sys.platform != "darwin":
        return ""
    import ctypes  # noqa: PLC0415  macOS only

    system, name = ctypes.cdll.LoadLibrary(_MAC), ctypes.create_string_buffer(_MOST)
    system.CFLocaleCopyCurrent.restype = ctypes.c_void_p
    system.CFLocaleGetIdentifier.restype = ctypes.c_void_p
    system.CFLocaleGetIdentifier.argtypes = [ctypes.c_void_p]
    system.CFStringGetCString.argtypes = [
        ctypes.c_void_p,
        ctypes.c_char_p,
        ctypes.c_long,
        ctypes.c_uint32,
    ]
    system.CFRelease.argtypes = [ctypes.c_void_p]
    current = system.CFLocaleCopyCurrent()
    identifier = system.CFLocaleGetIdentifier(current)
    is_told = system.CFStringGetCString(identifier, name, _MOST, _UTF8)
    system.CFRelease(current)
    return name.value.decode("utf-8") if is_told else ""
