"""What stays on this computer: settings, and if the player agrees, plays and which were ended.

Everything lies in one folder of the player's own. Each file is replaced whole, so that a
program killed at any moment leaves the old one or the new one. What cannot be read is set
aside under another name, never lost in silence; `erase` leaves nothing at all.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from game import files
from game.engine.save import Save, Trouble, digest_of, from_data, to_data
from game.settings import Settings, Value
from game.settings import from_data as settings_from

SETTINGS = "settings.json"
PLAYS = "plays"
PLAYED = "played.json"
MOST_BYTES = 200_000  # of a file that is read; the longest save has half as many
VERSION = 1  # of what is kept here


@dataclass(frozen=True, slots=True)
class Aside:
    """A file that could not be used, why, and its new name (empty: it could not be moved)."""

    trouble: Trouble
    name: str


@dataclass(frozen=True, slots=True)
class Keeping:
    """The folder of one player."""

    folder: Path

    def settings(self) -> Settings:
        """Give the settings that were kept, else those that hold at first."""
        return settings_from(_data(files.read_kept(self.folder / SETTINGS, MOST_BYTES)))

    def keep_settings(self, settings: Settings) -> bool:
        """Keep the settings; False if the disk won't have them."""
        return self._kept(SETTINGS, settings.to_data())

    def change_settings(self, changes: Mapping[str, Value]) -> bool:
        """Change some of the settings that were kept; False if the disk won't have them.

        What holds for one run only, such as a language asked for on the command line, is not kept.
        """
        if changes.get("keeps_plays") is False:
            self.forget_plays()
        return self.keep_settings(self.settings().changed(**changes))

    def save(self, scenario_id: str) -> Save | Aside | None:
        """Give the unfinished play of a scenario; a bad one is set aside and told."""
        found = self._found(scenario_id)
        if found is None or isinstance(found, Save):
            return found
        return Aside(found, files.set_aside(self._path(scenario_id)))

    def peek(self, scenario_id: str) -> Save | None:
        """Give the unfinished play of a scenario, if there is one that can be used."""
        found = self._found(scenario_id)
        return found if isinstance(found, Save) else None

    def keep(self, save: Save) -> bool:
        """Keep an unfinished play; False if the disk won't have it, or it could not come back."""
        name = f"{PLAYS}/{self._path(save.scenario).name}"
        return from_data(to_data(save)) == save and self._kept(name, to_data(save))

    def forget(self, scenario_id: str) -> None:
        """Erase the unfinished play of a scenario."""
        files.erase(self._path(scenario_id))

    def finish(self, scenario_id: str) -> bool:
        """Keep that a scenario was played to an ending, and forget its unfinished play."""
        self.forget(scenario_id)
        ended = self.ended()
        if scenario_id in ended:
            return True
        return self._kept(PLAYED, {"version": VERSION, "scenarios": sorted({*ended, scenario_id})})

    def ended(self) -> frozenset[str]:
        """Give the ids of the scenarios that were played to an ending."""
        data = _data(files.read_kept(self.folder / PLAYED, MOST_BYTES))
        found = data.get("scenarios") if isinstance(data, Mapping) else None
        ids = found if isinstance(found, list) else []
        return frozenset(one for one in ids if isinstance(one, str))

    def forget_plays(self) -> None:
        """Erase all plays and what was ended; settings stay."""
        files.erase_folder(self.folder / PLAYS)
        files.erase(self.folder / PLAYED)

    def held(self) -> tuple[str, ...]:
        """Give the names of all that lies here."""
        return files.names_in(self.folder)

    def erase(self) -> tuple[str, ...]:
        """Erase everything; give the names of what could not be erased."""
        return files.erase_folder(self.folder)

    def _found(self, scenario_id: str) -> Save | Trouble | None:
        content = files.read_kept(self._path(scenario_id), MOST_BYTES)
        if content is None:
            return None
        found = from_data(_data(content))
        is_foreign = isinstance(found, Save) and found.scenario != scenario_id
        return "damaged" if is_foreign else found

    def _path(self, scenario_id: str) -> Path:
        """Give the file of a scenario's play; an id from a foreign file never leaves the folder."""
        is_plain = scenario_id.isascii() and scenario_id.replace("-", "").isalnum()
        name = scenario_id if is_plain else digest_of(scenario_id)[:32]
        return self.folder / PLAYS / f"{name}.json"

    def _kept(self, name: str, data: dict[str, object]) -> bool:
        content = json.dumps(data, ensure_ascii=False, indent=1).encode("utf-8")
        try:
            files.replace_file(self.folder / name, content)
        except OSError:
            return False
        return True


def _data(content: bytes | None) -> object:
    try:
        return None if content is None else json.loads(content)
    except (ValueError, RecursionError):
        return None
