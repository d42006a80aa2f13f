"""What a country offers, as data: lines of help and rights, each with its date and source."""

from dataclasses import dataclass
from datetime import date

HELP_FOR_ALL = ("listen", "danger", "police", "remove")  # shown whenever help is asked for


@dataclass(frozen=True, slots=True)
class HelpLine:
    """Somewhere to turn; `as_of` is the day on which its source was true."""

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
    audience: str = ""
    is_open_at_night: bool = False
    is_always_shown: bool = False


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


@dataclass(frozen=True, slots=True)
class Country:
    """The packs of one country, in the order in which they are shown."""

    id: str
    name: str
    help: tuple[HelpLine, ...]
    rights: tuple[Right, ...]

    def help_for(self, kinds: tuple[str, ...]) -> tuple[HelpLine, ...]:
        """Give the lines of these kinds first, then those that are always shown."""
        asked = [one for kind in kinds for one in self.help if kind in one.kinds]
        always = [one for one in self.help if one.is_always_shown]
        return tuple(dict.fromkeys(asked + always))

    def rights_for(self, kinds: tuple[str, ...]) -> tuple[Right, ...]:
        """Give the rights of these kinds, in the order asked."""
        return tuple(one for kind in kinds for one in self.rights if one.kind == kind)
