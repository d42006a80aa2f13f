"""Where data lives, packaged or in a checkout, and the only place that opens files."""

import os
import re
import shutil
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import NamedTuple

from game import reading
from game.engine.problem import N_, Problem
from game.reading import Content

LANGUAGE = re.compile(r"[a-z]{2,3}(?:_[A-Z]{2})?")  # as folders of translations are named
TEMPORARY = ".new"  # ends the name of a file that is still being written
MOST_BYTES = 4_000_000  # a scenario of forty nodes has about 40,000
MOST_LANGUAGES = 500  # more than the system has
PLAYABLE = (".yaml", ".yml", ".zip")  # scenarios, and packs of them
PACKS, BOOSTERS = ("catalogue", "help", "laws"), "boosters"  # folders of what is not a scenario
INTERNATIONAL = "international"  # the pack of whoever lives in a country without its own
NEAR = 0.7  # how alike a name is that is told instead of one that does not exist
MOST_BESIDE = 1000  # files of a folder that are looked at for the one that was meant
SUFFIXES = (".yaml", ".yml")  # of scenarios


class Stamp(NamedTuple):
    """What changes when somebody saves a file, in place or by putting another in its place."""

    modified: int
    changed: int  # of its rights too, so that a file that may be read again is
    size: int
    inode: int


@cache
def data_root() -> Path:
    """Give the folder that holds scenarios, assets and locale.

    An installed wheel carries them inside the package; a checkout beside it.
    """
    package = Path(__file__).resolve().parent
    packaged = package / "data"
    return packaged if packaged.is_dir() else package.parent


def asset(*parts: str) -> Path:
    """Give the path of an asset."""
    return data_root().joinpath("assets", *parts)


@cache
def asset_bytes(*parts: str) -> bytes:
    """Read an asset, once."""
    return asset(*parts).read_bytes()


@cache
def asset_text(*parts: str) -> str:
    """Read an asset as text, once."""
    return asset(*parts).read_text(encoding="utf-8")


def shipped(*parts: str) -> Path:
    """Give the path of a shipped scenario, catalogue or pack."""
    return data_root().joinpath("scenarios", *parts)


def catalogue_file(language: str) -> Path:
    """Give the path of the messages of a language."""
    return data_root() / "locale" / language / "LC_MESSAGES" / "coupe-court.po"


def languages() -> tuple[str, ...]:
    """Give the languages that have messages besides the source, English."""
    found = (data_root() / "locale").glob("*/LC_MESSAGES/coupe-court.po")
    return tuple(sorted(path.parent.parent.name for path in found))


def translation_file(scenario: Path, language: str) -> Path:
    """Give the path of the translation of a scenario, whether it exists or not."""
    return _locale(scenario) / language / "LC_MESSAGES" / f"{_stem(scenario)}.po"


def translation_template(scenario: Path) -> Path:
    """Give the path of the template from which the translations of a scenario are made."""
    return _locale(scenario) / f"{_stem(scenario)}.pot"


def translation_languages(scenario: Path) -> tuple[str, ...]:
    """Give the languages into which a scenario is translated, wholly or in part."""
    found = reading.names_in(_locale(scenario), MOST_LANGUAGES)
    if isinstance(found, Problem):  # most scenarios have no translation
        return ()
    codes = (one for one in found if LANGUAGE.fullmatch(one))
    return tuple(one for one in codes if reading.kind_of(translation_file(scenario, one)) == "file")


def place_from_translations(scenario: Path) -> str:
    """Give a scenario's file as seen from the folder in which its translations' folder lies."""
    if is_pack(scenario, BOOSTERS):
        return f"scenarios/{scenario.parent.name}/{scenario.name}"
    is_beside = _locale(scenario).parent == scenario.parent
    return scenario.name if is_beside else f"scenarios/{scenario.name}"


def _locale(scenario: Path) -> Path:
    """Give the folder of translations: the shipped one, or that beside somebody's own file."""
    folder = scenario.parent
    return (data_root() if is_shipped(folder) or is_pack(scenario, BOOSTERS) else folder) / "locale"


def _stem(path: Path) -> str:
    """Give the name of the translations of a scenario, or of a shipped pack."""
    return f"{path.parent.name}-{path.stem}" if is_pack(path, BOOSTERS) else path.stem


def is_shipped(folder: Path) -> bool:
    """Tell whether a folder is that of the shipped scenarios."""
    return folder.resolve() == shipped().resolve()


def is_pack(path: Path, *others: str) -> bool:
    """Tell whether a path is that of a shipped catalogue or country pack, or in another folder."""
    folder = path.parent
    return path.suffix == ".yaml" and folder.name in (*PACKS, *others) and is_shipped(folder.parent)


def country_ids() -> tuple[str, ...]:
    """Give the ids of the countries with lines of help and rights, that of all others last."""
    laws = {path.stem for path in shipped("laws").glob("*.yaml")}
    found = (path.stem for path in shipped("help").glob("*.yaml") if path.stem in laws)
    return tuple(sorted(found, key=lambda one: (one == INTERNATIONAL, one)))


def scenario_ids() -> tuple[str, ...]:
    """Give the ids of the shipped scenarios."""
    return tuple(sorted(path.stem for path in shipped().glob("*.yaml")))


def find_scenario(name: str) -> Path | None:
    """Give the file of a shipped scenario's id or of a path, or None."""
    if name in scenario_ids():
        return shipped(f"{name}.yaml")
    path = Path(name)
    return path if path.suffix in SUFFIXES else None


def read_source(path: Path) -> Content:
    """Read a text written by somebody; what goes wrong comes back as a problem."""
    content = reading.content_of(path, MOST_BYTES)
    if isinstance(content, Problem):
        return "", _with_nearest(path, content)
    return reading.decoded(str(path), content)


def _with_nearest(path: Path, problem: Problem) -> Problem:
    """Tell with a file that is not there the one beside it that may have been meant."""
    near = nearest(str(path), scenarios_beside(path)) if problem.code == "no-file" else ""
    if not near:
        return problem
    return replace(problem, hint=N_("did you mean '{near}'?"), values=(("near", near),))


def nearest(name: str, known: Sequence[str]) -> str:
    """Give the known name or path that is nearest; it may be asked for without its suffix."""
    from difflib import get_close_matches  # noqa: PLC0415  only what is not there needs it

    bare = {one: str(_without_suffix(one)) for one in known}
    near = get_close_matches(str(_without_suffix(name)), bare.values(), n=1, cutoff=NEAR)
    return next((one for one in known if [bare[one]] == near), "")


def _without_suffix(name: str) -> Path:
    path = Path(name)
    return path.with_suffix("") if path.suffix in PLAYABLE else path


def stamp(path: Path) -> Stamp | None:
    """Look at a file without opening it; None if there is none to be seen."""
    try:
        found = path.stat()
    except (OSError, ValueError):
        return None
    return Stamp(found.st_mtime_ns, found.st_ctime_ns, found.st_size, found.st_ino)


def scenarios_beside(path: Path) -> tuple[str, ...]:
    """Give the paths of the scenarios and packs in the folder where a file was looked for."""
    found = reading.names_in(path.parent, MOST_BESIDE)
    if isinstance(found, Problem):
        return ()
    return tuple(str(path.parent / one) for one in found if Path(one).suffix in PLAYABLE)


def write(path: Path, content: bytes) -> None:
    """Write a file that the user asked for, with the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def holds(path: Path, content: bytes) -> bool:
    """Tell whether a file holds just this."""
    return path.read_bytes() == content


def write_page(page: str, stem: str = "coupe-court") -> Path:
    """Write a page to print into the player's downloads, else their home; give its path.

    Raises:
        OSError: Neither can be written to.
        RuntimeError: There is no home.
    """
    home = Path.home()
    folders = [one for one in (home / "Downloads", home / "Téléchargements", home) if one.is_dir()]
    if not folders:
        raise FileNotFoundError(home)
    names = [f"{stem}.html", *(f"{stem}-{number}.html" for number in range(2, 100))]
    free = [folders[0] / name for name in names if not (folders[0] / name).exists()]
    if not free:
        raise FileExistsError(folders[0] / names[0])
    write(free[0], page.encode("utf-8"))
    return free[0]


def replace_file(path: Path, content: bytes) -> None:
    """Replace a file whole: whatever happens meanwhile, the old one or the new one is there.

    It keeps its rights, and a link stays one.

    Raises:
        OSError: The folder cannot be written to.
    """
    import tempfile  # noqa: PLC0415  nothing that only reads needs it

    path = path.resolve()
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.stem}-", suffix=TEMPORARY, dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        with suppress(FileNotFoundError):
            shutil.copymode(path, name)
        Path(name).replace(path)
    except BaseException:
        erase(Path(name))
        raise


def player_folder() -> Path:
    """Give the folder where the system wants a program to keep what is the player's own."""
    from platformdirs import user_data_path  # noqa: PLC0415  only the window needs it

    return user_data_path("coupe-court", appauthor=False)


def read_kept(path: Path, most: int) -> bytes | None:
    """Read a file of the player's own; None if there is none, or it cannot be read."""
    try:
        with path.open("rb") as stream:
            return stream.read(most)
    except OSError:
        return None


def set_aside(path: Path) -> str:
    """Give a file that cannot be used another name, and give that; empty if it can't be moved."""
    for number in range(1, 100):
        aside = path.with_name(f"{path.stem}.aside-{number}")
        if not aside.exists():
            try:
                path.rename(aside)
            except OSError:
                return ""
            return aside.name
    return ""


def erase(path: Path) -> None:
    """Erase a file, if it is there and lets itself be erased."""
    with suppress(OSError):
        path.unlink()


def names_in(folder: Path) -> tuple[str, ...]:
    """Give the names of all files in a folder and below, as seen from it."""
    if not folder.is_dir():
        return ()
    found = (one for one in folder.rglob("*") if not one.is_dir())
    return tuple(sorted(one.relative_to(folder).as_posix() for one in found))


def erase_folder(folder: Path) -> tuple[str, ...]:
    """Erase a folder and all in it; give the names of what is still there."""
    shutil.rmtree(folder, ignore_errors=True)
    return tuple(sorted(str(one.relative_to(folder)) for one in folder.rglob("*")))
