"""Which language to speak, and how: messages, dates, the keys' names."""

import gettext
import io
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from game import files
from game.mo import compiled
from game.pseudo import PSEUDO_RTL, PSEUDOS
from game.system_locale import language_wishes

DEFAULT = "fr"
SOURCE = "en"  # the language in which the messages are written in the code
RIGHT_TO_LEFT = ("ar", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi", PSEUDO_RTL)
_NAMES = {"de": "Deutsch", "en": "English", "fr": "Français"}
_WRITTEN = {SOURCE: "en_GB"}  # how dates are written where a language alone does not tell


@dataclass(frozen=True)
class Messages:
    """The messages of one language; `text` gives the translation or the source."""

    language: str = SOURCE
    translations: gettext.NullTranslations = field(default_factory=gettext.NullTranslations)

    @property
    def is_rtl(self) -> bool:
        """Tell whether the language is read from right to left."""
        return self.language.split("_")[0] in RIGHT_TO_LEFT

    def text(self, message: str) -> str:
        """Give a message in this language."""
        return self.translations.gettext(message) if message else ""

    def count(self, one: str, many: str, number: int) -> str:
        """Give a message about so many things, as this language says it, its {count} filled.

        Which numbers are told as one differs: French counts none as one, English as many.
        """
        told = self.translations.ngettext(one, many, number)
        return told.replace("{count}", str(number))

    def within(self, name: str) -> str:
        """Give a name as it stands within a sentence; German nouns keep their capitals."""
        return name if self.language == "de" else name.lower()

    def day(self, day: date) -> str:
        """Give a day as this language writes it."""
        from babel.dates import format_date  # noqa: PLC0415  only debriefs need it

        written = str(format_date(day, format="long", locale=self._written))
        if self.language == "fr" and day.day == 1:
            return "1er" + written[1:]  # French counts from the first
        return written.replace(". ", ".\u00a0")  # a German day at a line's end looks like one

    @property
    def has_decimal_comma(self) -> bool:
        """Tell whether numbers of this language have a comma; spreadsheets go by it."""
        from babel.numbers import get_decimal_symbol  # noqa: PLC0415  only tables need it

        return bool(get_decimal_symbol(self._written) == ",")

    def month(self, day: date) -> str:
        """Give the month of a day as this language writes it."""
        from babel.dates import format_skeleton  # noqa: PLC0415  only debriefs need it

        return str(format_skeleton("yMMMM", day, locale=self._written))

    def language_names(self, codes: Iterable[str]) -> str:
        """Give the names of some languages in this one."""
        from babel import Locale  # noqa: PLC0415  only lines of help in another language need it

        return ", ".join(str(Locale.parse(one).get_display_name(self._written)) for one in codes)

    @property
    def _written(self) -> str:
        """Give the locale in which dates and names are written."""
        known = SOURCE if self.language in PSEUDOS else self.language
        return _WRITTEN.get(known, known)


class _Pseudo(gettext.NullTranslations):
    """Every message in a language that nobody speaks."""

    def __init__(self, odd: Callable[[str], str]) -> None:
        super().__init__()
        self._odd = odd

    def gettext(self, message: str) -> str:
        return self._odd(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self._odd(super().ngettext(msgid1, msgid2, n))


@cache
def messages(language: str) -> Messages:
    """Give the messages of a language."""
    if language in PSEUDOS:
        return Messages(language, _Pseudo(PSEUDOS[language]))
    path = files.catalogue_file(language)
    if language == SOURCE or not path.is_file():
        return Messages(SOURCE)
    return read(language, path.read_text(encoding="utf-8"))


def read(language: str, catalogue: str) -> Messages:
    """Give the messages of a catalogue (.po)."""
    return Messages(language, gettext.GNUTranslations(io.BytesIO(compiled(catalogue))))


def available() -> tuple[str, ...]:
    """Give every language in which the game can speak."""
    return tuple(sorted({SOURCE, *files.languages()}))


def language_name(code: str) -> str:
    """Give the name of a language as those who speak it write it."""
    if code in _NAMES:
        return _NAMES[code]
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415  the shipped ones need none

    try:
        return str(Locale.parse(code).get_language_name(code)).capitalize()
    except (UnknownLocaleError, ValueError):
        return code


def system_language(environment: Mapping[str, str] | None = None) -> str:
    """Give the system's language if the game speaks it, else French."""
    known = available()
    for wish in language_wishes(environment):
        code = wish.split(".")[0].split("@")[0].replace("-", "_").split("_")[0].lower()
        if code in known:
            return code
    return DEFAULT
