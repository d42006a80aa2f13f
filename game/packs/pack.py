"""A pack: what of its members is a scenario or a translation; everything else stays unread."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from game import files, reading
from game.engine.fields import ID
from game.engine.marked import Limits, signs_in
from game.engine.problem import N_, Problem
from game.packs.members import Member, shown, twice
from game.reading import Content

MOST_SCENARIOS = 50
MOST_BYTES = 2_000_000  # of all scenarios together; one of forty nodes has about 50,000
MOST_TRANSLATED_BYTES = 5_000_000  # of all translations together; one has about 200,000

_TRANSLATION = re.compile(
    rf"locale/(?P<language>{files.LANGUAGE.pattern})/LC_MESSAGES/(?P<id>{ID.pattern})\.po"
)
_NOT_FROM_A_PACK = ("catalogue", "help", "laws")  # what a story must not bring along
_KNOWN_FOLDERS = {"locale", *_NOT_FROM_A_PACK}


@dataclass(frozen=True, slots=True)
class Packed:
    """A scenario of a pack."""

    id: str
    place: str
    content: Content
    translations: Mapping[str, Member]  # by language

    def text(self) -> Content:
        """Give what was read when the pack was opened."""
        return self.content

    def languages(self) -> tuple[str, ...]:
        """Give the languages for which the pack holds a translation."""
        return tuple(sorted(self.translations))

    def translation_place(self, language: str) -> str:
        """Give the name by which problems call a translation."""
        return self.translations[language].place

    def translation(self, language: str) -> Content | None:
        """Read a translation."""
        member = self.translations.get(language)
        return None if member is None else _content(member)


@dataclass(frozen=True, slots=True)
class Pack:
    """The scenarios of a folder or archive, by id, and what is wrong beside them."""

    scenarios: Mapping[str, Packed]
    problems: tuple[Problem, ...] = ()


def read_pack(path: Path) -> Pack:
    """Read the scenarios of a folder or zip archive; a pack that is refused has only a problem."""
    return pack_of(_members(path), str(path))


def pack_of(members: Sequence[Member] | Problem, place: str) -> Pack:
    """Read the scenarios among the files of a pack."""
    if isinstance(members, Problem):
        return Pack({}, (members,))
    return _arranged(place, _unwrapped(members))


def _members(path: Path) -> Sequence[Member] | Problem:
    if reading.kind_of(path) == "folder":
        from game.packs import folder  # noqa: PLC0415  each kind needs only its own

        return folder.members_of(path)
    from game.packs import archive  # noqa: PLC0415  zipfile takes its time

    content = reading.content_of(path, archive.MOST_BYTES)
    return content if isinstance(content, Problem) else archive.members_of(content, str(path))


def _unwrapped(members: Sequence[Member]) -> Sequence[Member]:
    """Leave out the one folder around everything that most systems put into an archive."""
    seen = [one for one in members if not one.name.startswith((".", "__MACOSX/"))]
    tops = {one.name.partition("/")[0] for one in seen if "/" in one.name}
    if len(tops) != 1 or any("/" not in one.name for one in seen) or tops & _KNOWN_FOLDERS:
        return members
    return [replace(one, name=one.name.partition("/")[2]) for one in seen]


def _arranged(place: str, members: Sequence[Member]) -> Pack:
    found, problems = _scenarios(members)
    if not found and not problems:
        return _refused(place, "empty-pack", N_("there is no scenario in this pack"), _AT_TOP)
    if len(found) > MOST_SCENARIOS:
        message = N_("there are too many scenarios in this pack (at most {most})")
        return _refused(place, "too-many-scenarios", message, _SEVERAL, most=MOST_SCENARIOS)
    translations = _translations(members)
    if not _are_small(found, translations):
        return _refused(place, "too-large", N_("there is too much in this pack"), _SEVERAL)
    contents = {name: _content(member) for name, member in sorted(found.items())}
    if sum(signs_in(text) for text, _ in contents.values()) > Limits().signs:
        return _refused(place, "too-large", N_("there is too much in this pack"), _SEVERAL)
    scenarios = {
        name: Packed(name, found[name].place, content, translations[name])
        for name, content in contents.items()
    }
    return Pack(scenarios, (*problems, *_left_out(members)))


def _are_small(
    found: Mapping[str, Member], translations: Mapping[str, Mapping[str, Member]]
) -> bool:
    """Tell whether all that would be read is no more than stories need, before it is read."""
    translated = sum(one.size for each in translations.values() for one in each.values())
    told = sum(one.size for one in found.values())
    return told <= MOST_BYTES and translated <= MOST_TRANSLATED_BYTES


def _refused(place: str, code: str, message: str, hint: str, **values: int) -> Pack:
    told = tuple((name, str(value)) for name, value in values.items())
    return Pack({}, (Problem(place, 1, 1, code, message, hint, values=told),))


def _scenarios(members: Sequence[Member]) -> tuple[dict[str, Member], list[Problem]]:
    """Give the scenarios at the top of a pack by id, and the problems of their names."""
    found: dict[str, Member] = {}
    problems = []
    for member in members:
        name, dot, suffix = member.name.rpartition(".")
        if "/" in name or name.startswith(".") or f"{dot}{suffix}".lower() not in files.SUFFIXES:
            continue
        if not ID.fullmatch(name):
            problems.append(_bad_id(member, name))
        elif name in found:
            problems.append(twice(member.place, member.name))
        else:
            found[name] = member
    return found, problems


def _translations(members: Sequence[Member]) -> Mapping[str, Mapping[str, Member]]:
    """Give the translations by scenario, then by language."""
    found: defaultdict[str, dict[str, Member]] = defaultdict(dict)
    for member in members:
        named = _TRANSLATION.fullmatch(member.name)
        if named is not None:
            found[named["id"]][named["language"]] = member
    return found


def _left_out(members: Sequence[Member]) -> Iterator[Problem]:
    """Tell of lines of help, laws and reflexes: a pack cannot put its own in their place."""
    for folder in _NOT_FROM_A_PACK:
        inside = (one for one in members if one.name.startswith(f"{folder}/"))
        own = next((one for one in inside if not _is_shipped(one)), None)
        if own is not None:
            message = N_("this is not read: lines of help, laws and reflexes come from the game")
            hint = N_("take the folder {folder} out of the pack")
            values = (("folder", folder),)
            yield Problem(own.place, 1, 1, "not-from-a-pack", message, hint, "warning", values)


def _is_shipped(member: Member) -> bool:
    """Tell whether a file is only a copy of one of the game's, as in a checkout of it."""
    shipped = files.shipped(*member.name.split("/"))
    if member.size != reading.size_of(shipped):  # it need not even be read
        return False
    return member.read() == reading.content_of(shipped, files.MOST_BYTES)


def _content(member: Member) -> Content:
    content = member.read()
    return ("", content) if isinstance(content, Problem) else reading.decoded(member.place, content)


def _bad_id(member: Member, name: str) -> Problem:
    message = N_("'{name}' cannot be an id: small letters, digits and hyphens only")
    hint = N_("give the file another name, for example mon-histoire.yaml")
    return Problem(member.place, 1, 1, "bad-id", message, hint, values=(("name", shown(name)),))


_AT_TOP = N_("put its .yaml files at its top")
_SEVERAL = N_("make several packs of it")
