"""The first scenario of an author: a small whole story to change, sentence by sentence."""

from pathlib import Path

from game import files
from game.engine.fields import ID

LANGUAGES = ("fr", "en", "de")  # in which a template is written


def is_id(name: str) -> bool:
    """Tell whether a scenario can have this id."""
    return ID.fullmatch(name) is not None


def new_scenario(name: str, folder: Path, language: str) -> Path:
    """Write a scenario to start from, never over a file that exists; give its path.

    It is written in the author's language where there is a template, else in English.

    Raises:
        FileExistsError: There is a file of this name already.
        OSError: The folder cannot be written to.
    """
    path = folder / f"{name}.yaml"
    if path.exists():
        raise FileExistsError(path)
    title = name.replace("-", " ").capitalize()
    written = language if language in LANGUAGES else "en"
    text = files.asset_text("templates", f"scenario-{written}.yaml")
    schema = files.asset("scenario.schema.json").as_uri()  # so that editors explain the keys
    text = text.replace("{id}", name).replace("{title}", title).replace("{schema}", schema)
    files.write(path, text.encode("utf-8"))
    return path
