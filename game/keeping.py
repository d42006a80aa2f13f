"""What stays on this computer: settings, and unfinished plays if the player agrees.

Everything lies in one folder of the player's own. Each file is replaced whole, so that a
program killed at any moment leaves the old one or the new one. What cannot be read is set
aside under another name, never lost in silence; `erase` leaves nothing at all.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from game import files
from game.engine.save import Save, Trouble, from_data, to_data
from game.settings import Settings, Value
from game.settings import from_data as settings_from

SETTINGS = "settings.json"
PLAYS = "plays"
MOST_BYTES = 200_000


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
        return self.keep_settings(self.settings().changed(**changes))

    def save(self, scenario_id: str) -> Save | Aside | None:
        """Give the unfinished play of a scenario; a bad one is set aside and told."""
        path = self._path(scenario_id)
        content = files.read_kept(path, MOST_BYTES)
        if content is None:
            return None
        found = from_data(_data(content))
        if isinstance(found, Save) and found.scenario == scenario_id:
            return found
        trouble: Trouble = "damaged" if isinstance(found, Save) else found
        return Aside(trouble, files.set_aside(path))

    def keep(self, save: Save) -> bool:
        """Keep an unfinished play; False if the disk won't have it."""
        return self._kept(f"{PLAYS}/{self._path(save.scenario).name}", to_data(save))

    def forget(self, scenario_id: str) -> None:
        """Erase the unfinished play of a scenario."""
        files.erase(self._path(scenario_id))

    def held(self) -> tuple[str, ...]:
        """Give the names of all that lies here."""
        return files.names_in(self.folder)

    def erase(self) -> tuple[str, ...]:
        """Erase everything; give the names of what could not be erased."""
        return files.erase_folder(self.folder)

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


def digest_of(text: str) -> str:
    """Give the digest by which a later version of a scenario is told apart."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _data(content: bytes | None) -> object:
    try:
        return None if content is None else json.loads(content)
    except (ValueError, RecursionError):
        return None
