"""What every booster says of itself."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BoosterHead:
    """What stands at the top of a booster's file."""

    id: str
    language: str
    title: str
    summary: str
    note: str  # told before it starts
    minutes: int
