"""What a player may set, as frozen data: each setting has its values, and a first one."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from typing import Any, TypeAlias

Value: TypeAlias = str | int | bool

VERSION = 1
CHOICES: Mapping[str, tuple[Value, ...]] = {
    "text_percent": (100, 125, 150, 175, 200),
    "line_percent": (100, 125, 150),
    "font": ("default", "hyperlegible", "dyslexia"),
    "theme": ("evening", "light", "dark", "contrast"),
    "text_speed": ("slow", "normal", "fast", "at-once"),
    "voice_percent": (70, 85, 100, 120, 150),
}


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that can be set; an empty language, country or voice means the system's."""

    language: str = ""
    country: str = ""
    text_percent: int = 100
    line_percent: int = 100
    font: str = "default"
    theme: str = "evening"
    is_calm: bool = False
    text_speed: str = "normal"
    is_auto: bool = True  # lines come by themselves, not one for each press
    is_soft: bool = False  # words that press are hidden until they are asked for
    has_sound: bool = True
    reads_aloud: bool = False
    voice: str = ""
    voice_percent: int = 100
    is_full_screen: bool = False
    keeps_plays: bool = False

    def to_data(self) -> dict[str, Any]:
        """Give the settings as plain data, with a version."""
        return {"version": VERSION, **asdict(self)}

    def changed(self, **values: Value) -> "Settings":
        """Give the settings with some values changed."""
        return replace(self, **values)  # type: ignore[arg-type]


def setting_of(text: str) -> tuple[str, Value]:
    """Read one setting as it is typed, such as `theme=dark`.

    Raises:
        ValueError: There is no such setting, or it has no such value.
    """
    name, _, typed = text.partition("=")
    first = next(
        (getattr(Settings(), one.name) for one in fields(Settings) if one.name == name), None
    )
    value: Value = typed
    if isinstance(first, bool):
        value = {"yes": True, "no": False}[typed] if typed in ("yes", "no") else typed
    elif isinstance(first, int) and typed.isdecimal():
        value = int(typed)
    if first is None or not _is_sound(name, value, first):
        raise ValueError(text)
    return name, value


def from_data(data: object) -> Settings:
    """Read settings; whatever is missing, foreign or from the future stays as it is at first."""
    if not isinstance(data, Mapping):
        return Settings()
    first = Settings()
    sound = {
        one.name: data[one.name]
        for one in fields(Settings)
        if one.name in data and _is_sound(one.name, data[one.name], getattr(first, one.name))
    }
    return replace(first, **sound)


def _is_sound(name: str, value: object, first: Value) -> bool:
    if type(value) is not type(first):
        return False
    if name in CHOICES:
        return value in CHOICES[name]
    return not isinstance(value, str) or len(value) <= 40
