"""What a country offers, as data: lines of help and rights, each with its date and source."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

Precision: TypeAlias = Literal["day", "month", "year", "undated"]

HELP_FOR_ALL = ("listen", "danger", "police", "remove")  # shown whenever help is asked for
OLD_DAYS = 366  # since when a source wants another look
# Where a country has no law of a kind, those that come nearest to it, the nearest first.
RELATED: Mapping[str, tuple[str, ...]] = {
    "blackmail": ("extortion", "pressure"),
    "blackmail-carried-out": ("blackmail", "extortion", "sharing-image"),
    "attempt": ("blackmail", "extortion"),
    "extortion": ("blackmail",),
    "adult-pushing": ("adult-asking", "proposals"),
    "adult-asking": ("adult-pushing", "proposals"),
    "sharing-minor": ("sharing-image",),
    "sharing-image": ("sharing-minor", "private-life", "blackmail"),
    "deepfake": ("sharing-image", "sharing-minor"),
    "pressure": ("harassment", "blackmail", "extortion"),
    "harassment": ("pressure", "blackmail", "extortion"),
    "identity-theft": ("fraud", "hacking"),
    "fraud": ("extortion", "blackmail"),
    "hacking": ("private-life", "identity-theft"),
    "proposals": ("adult-asking", "adult-pushing"),
    "private-life": ("sharing-image", "sharing-minor", "privacy"),
    "complaint": ("privacy",),
    "privacy": ("private-life", "complaint"),
}


@dataclass(frozen=True, slots=True)
class HelpLine:
    """Somewhere to turn; `as_of` is the day on which its source was true.

    Of a source that names only its month or year it is the first day of it; of one without a
    date, the day on which it was read. `languages` are those that are known to be spoken there.
    """

    id: str
    name: str
    kinds: tuple[str, ...]
    what_for: str
    line: str
    as_of: date
    sources: tuple[str, ...]
    phone: str = ""
    url: str = ""
    hours: str = ""
    cost: str = ""
    channels: tuple[str, ...] = ()
    say: str = ""
    meaning: str = ""  # of what to say, for whoever reads another language
    audience: str = ""
    anonymous: str = "unknown"
    languages: tuple[str, ...] = ()
    is_open_at_night: bool = False
    is_always_shown: bool = False
    known: Precision = "day"
    fact: str = ""
    checked: date | None = None  # when its file was last compared with the sources
    context: str = ""  # under which catalogues keep its texts
    language: str = ""  # of its texts


@dataclass(frozen=True, slots=True)
class Right:
    """One law in plain words; `up_to` is what the author of the acts risks at most."""

    id: str
    kind: str
    title: str
    text: str
    article: str
    as_of: date
    sources: tuple[str, ...]
    up_to: str = ""
    is_about_you: bool = False
    known: Precision = "day"
    fact: str = ""
    checked: date | None = None
    context: str = ""
    language: str = ""


Entry: TypeAlias = HelpLine | Right


def is_old(entry: Entry, today: date) -> bool:
    """Tell whether the source of an entry was true more than a year ago, or nobody knows when."""
    return entry.known == "undated" or (today - entry.as_of).days >= OLD_DAYS


@dataclass(frozen=True, slots=True)
class Country:
    """The packs of one country, in the order in which they are shown."""

    id: str
    name: str
    help: tuple[HelpLine, ...]
    rights: tuple[Right, ...]
    language: str = ""

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Give all lines of help, then all rights."""
        return (*self.help, *self.rights)

    def help_for(self, kinds: tuple[str, ...]) -> tuple[HelpLine, ...]:
        """Give the lines of these kinds first, then those that are always shown."""
        asked = [one for kind in kinds for one in self.help if kind in one.kinds]
        always = [one for one in self.help if one.is_always_shown]
        return tuple(dict.fromkeys(asked + always))

    def rights_for(self, kinds: tuple[str, ...]) -> tuple[Right, ...]:
        """Give the rights of these kinds, in the order asked.

        Where the country has none of a kind, its nearest ones stand there; never those of
        another country.
        """
        return tuple(dict.fromkeys(one for kind in kinds for one in self._nearest(kind)))

    def lacks_any(self, kinds: tuple[str, ...]) -> bool:
        """Tell whether one of these kinds of rights is not in the packs of the country."""
        return not set(kinds) <= {one.kind for one in self.rights}

    def _nearest(self, kind: str) -> tuple[Right, ...]:
        for near in (kind, *RELATED.get(kind, ())):
            found = tuple(one for one in self.rights if one.kind == near)
            if found:
                return found
        return ()
