"""Reads the nodes of a scenario: lines, choices, endings, and every name that they use."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Any

from game.engine import language
from game.engine.catalogue import Catalogue
from game.engine.conditions import read_changes, read_condition
from game.engine.declarations import RESERVED
from game.engine.fields import Report, are_few, identifier, read, table, words
from game.engine.placed import Table, Text, Value
from game.engine.problem import N_
from game.engine.scenario import (
    NARRATOR,
    RETURN,
    ROOM,
    Change,
    Character,
    Choice,
    Condition,
    Ending,
    Line,
    Node,
    Variable,
)

MOST = {"lines": 200, "choices": 30}  # of one node: what a screen can be laid out with
TIME = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")


@dataclass(frozen=True, slots=True)
class Names:
    """The names that nodes may use for nodes: of the story, or of one shared passage.

    `visits` gives what each name behind `visited` means; `passages` are those to be called.
    """

    nodes: frozenset[str]
    visits: Mapping[str, str]
    passages: frozenset[str] = frozenset()
    is_passage: bool = False

    @property
    def following(self) -> frozenset[str]:
        """Give what `next` may name."""
        return self.nodes | {RETURN} if self.is_passage else self.nodes


class NodeReader:
    """Reads one node after another against the names that the file declares."""

    def __init__(
        self,
        cast: Mapping[str, Character],
        variables: Mapping[str, Variable],
        names: Names,
        catalogue: Catalogue,
        report: Report,
    ) -> None:
        """Keep the names that nodes may use and the place where problems are noted."""
        self.cast, self.variables, self.names = cast, variables, names
        self.catalogue, self.report = catalogue, report
        reached = (one.id for one in cast.values() if one.app and not one.is_player)
        self.with_app = dict.fromkeys(reached)
        self.speakers = frozenset([*cast, NARRATOR])
        self.following = names.following

    def node(self, name: Text, value: Value) -> Node | None:
        """Read one node, or note why it cannot be read."""
        found = table(value, self.report)
        if found is None or identifier(name, self.report) is None:
            return None
        if name == RETURN:
            self.report.at(name, "reserved-name", RESERVED, name=str(name))
        sound = read(found, language.NODE, self.report)
        self._check_time(sound.get("time"))
        self._check_shape(name, found)
        for key, most in MOST.items():
            if key in sound and not are_few(sound[key], most, self.report):
                return None
        for present in sound.get("present", ()):
            if self.cast:
                self._known(present, self.cast, "unknown-speaker", _SPEAKER)
        lines = tuple(
            line for one in sound.get("lines", ()) if (line := self._line(one)) is not None
        )
        choices = {
            key: choice
            for key, one in sound.get("choices", {}).items()
            if (choice := self._choice(key, one)) is not None
        }
        return Node(
            id=name,
            screen=self._screen(sound.get("screen"), lines),
            time=sound.get("time", ""),
            place=sound.get("place", "bedroom"),
            present=sound.get("present", ()),
            lines=lines,
            discuss=sound.get("discuss", ""),
            choices=choices,
            ending=self._ending(sound.get("ending")),
            is_harmless=sound.get("harmless", False),
        )

    def _check_time(self, time: Text | None) -> None:
        if time is not None and not TIME.fullmatch(time):
            message = N_("'{time}' is not a time of day")
            self.report.at(time, "bad-time", message, N_('for example: "21:14"'), time=str(time))

    def _check_shape(self, name: Text, found: Table) -> None:
        has_choices, has_ending = bool(found.under("choices")), "ending" in found
        if has_choices and has_ending:
            message = N_("node '{name}' has both choices and an ending")
            hint = N_("keep the one, and move the other to a node of its own")
            self.report.at(name, "choices-and-ending", message, hint, name=str(name))
        elif not has_choices and not has_ending:
            message = N_("the story stops in node '{name}': no choice and no ending")
            hint = N_("add 'choices:' or 'ending:'")
            self.report.at(name, "no-way-on", message, hint, name=str(name))

    def _screen(self, screen: Text | None, lines: tuple[Line, ...]) -> str:
        if screen is None:
            spoken = (line.speaker for line in lines)
            return next((one for one in spoken if one in self.with_app), ROOM)
        if self.cast and screen != ROOM and screen not in self.with_app:
            message = N_("'{name}' is no screen: a character with an app, or room")
            self.report.unknown(screen, "unknown-screen", message, chain(self.with_app, (ROOM,)))
        return screen

    def _line(self, value: Value) -> Line | None:
        found = table(value, self.report)
        if found is None:
            return None
        speakers = self._spoken_by(found)
        sound = read(found, language.LINE, self.report, (*self.speakers, *speakers))
        if len(speakers) != 1:
            message = N_("a line has one speaker; this one has {count}")
            hint = N_("write '- speaker: text'")
            self.report.at(found, "one-speaker", message, hint, count=str(len(speakers)))
            return None
        self._check_speaker(speakers[0])
        text = words(found[speakers[0]], self.report)
        if "tactic" in sound and speakers[0] == NARRATOR:
            message = N_("the narrator uses no technique; somebody must say this line")
            self.report.at(sound["tactic"], "tactic-of-narrator", message)
        self._known(sound.get("tactic"), self.catalogue.tactics, "unknown-tactic", _TACTIC)
        when = self._when(sound)
        return Line(speakers[0], text or "", tactic=sound.get("tactic", ""), when=when)

    def _spoken_by(self, found: Table) -> list[Text]:
        """Give who speaks: those known; or else the one key that can only be a speaker."""
        known = [key for key in found if key in self.speakers]
        strangers = [key for key in found if key not in language.LINE]
        return known or strangers

    def _check_speaker(self, name: Text) -> None:
        """Look whether somebody is there; without any cast, that alone was told."""
        if self.cast:
            self._known(name, self.speakers, "unknown-speaker", _SPEAKER)

    def _choice(self, name: Text, value: Value) -> Choice | None:
        found = table(value, self.report)
        if found is None or identifier(name, self.report) is None:
            return None
        sound = read(found, language.CHOICE, self.report)
        for key in ("shows", "misses"):
            for reflex in sound.get(key, ()):
                self._known(reflex, self.catalogue.reflexes, "unknown-reflex", _REFLEX)
        self._check_ways(sound)
        if "write" in sound:
            self._check_recipient(sound["write"])
        if not self._check_kind(name, found):
            return None
        kind, text = _kind(sound)
        return Choice(
            id=name,
            kind=kind,
            text=text,
            next=sound.get("next", ""),
            call=sound.get("call", ""),
            to=sound.get("write", ""),
            shows=sound.get("shows", ()),
            misses=sound.get("misses", ()),
            feedback=sound.get("feedback", ""),
            changes=self._changes(sound),
            when=self._when(sound),
            is_once=sound.get("once", False),
            is_alarm=sound.get("alarm", False),
        )

    def _check_ways(self, sound: dict[str, Any]) -> None:
        self._known(sound.get("next"), self.following, "unknown-node", _NODE)
        self._known(sound.get("call"), self.names.passages, "unknown-passage", _PASSAGE)

    def _check_kind(self, name: Text, found: Table) -> bool:
        if ("say" in found, "do" in found, "write" in found) in _KINDS:
            return True
        message = N_("choice '{name}' must be one thing: a reply, an act, or words to someone")
        hint = N_("use 'say:', or 'do:', or 'write:' together with 'say:'")
        self.report.at(name, "one-kind", message, hint, name=str(name))
        return False

    def _check_recipient(self, recipient: Text) -> None:
        if self.cast and recipient not in self.with_app:
            message = N_("'{name}' cannot be written to: no such character with an app")
            self.report.unknown(recipient, "unknown-recipient", message, self.with_app)

    def _ending(self, value: Table | None) -> Ending | None:
        if value is None:
            return None
        if self.names.is_passage:
            message = N_("a shared passage cannot end the story")
            hint = N_("let a choice return, and put the ending among the nodes of the story")
            self.report.at(value, "ending-in-passage", message, hint)
        sound = read(value, language.ENDING, self.report)
        for kind in sound.get("help", ()):
            self._known(kind, language.HELP_KINDS, "unknown-help", N_("no help of kind '{name}'"))
        return Ending(
            mood=sound.get("mood", ""),
            next_step=sound.get("next_step", ""),
            help=sound.get("help", ()),
            title=sound.get("title", ""),
        )

    def _changes(self, sound: dict[str, Any]) -> tuple[Change, ...]:
        if "set" not in sound:
            return ()
        return read_changes(sound["set"], self.variables, self.report)

    def _when(self, sound: dict[str, Any]) -> Condition | None:
        if "when" not in sound:
            return None
        return read_condition(sound["when"], self.variables, self.names.visits, self.report)

    def _known(self, name: Text | None, known: Any, code: str, message: str) -> None:
        if name is not None and name not in known:
            self.report.unknown(name, code, message, known)


_KINDS = {(True, False, False), (False, True, False), (True, False, True)}


def _kind(sound: dict[str, Any]) -> tuple[Any, str]:
    if "write" in sound:
        return "write", sound.get("say", "")
    kind = "say" if "say" in sound else "do"
    return kind, sound.get(kind, "")


_SPEAKER = N_("unknown character '{name}'")
_TACTIC = N_("unknown tactic '{name}'")
_NODE = N_("unknown node '{name}'")
_PASSAGE = N_("unknown passage '{name}'")
_REFLEX = N_("unknown reflex '{name}'")
