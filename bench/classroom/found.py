"""What one lesson took."""

from dataclasses import dataclass, field


@dataclass
class Found:
    """What one lesson took: seconds of each voter in each round, of each frame; bytes.

    `busy` are the seconds that a processor worked for the server in a round, where that is told.
    """

    voters: int
    transport: str
    reached: list[list[float]] = field(default_factory=list)
    voted: list[list[float]] = field(default_factory=list)
    lost: int = 0
    busy: list[float] = field(default_factory=list)
    bytes_before: int | None = None
    bytes_after: int | None = None
    frames_alone: list[float] = field(default_factory=list)
    frames: list[float] = field(default_factory=list)
