"""One scenario as typed, frozen data: cast, variables, nodes, lines, choices, endings."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

NARRATOR = "narrator"
ROOM = "room"  # the screen that is no screen: the phone is put down
RETURN = "return"  # in a shared passage: the node after the call

Setting: TypeAlias = bool | int | str  # the value of a variable
ChoiceKind = Literal["say", "do", "write"]


@dataclass(frozen=True, slots=True)
class Character:
    """Somebody of the story; without `app` they are heard in the room."""

    id: str
    name: str
    app: str = ""
    profile: str = ""
    picture: str = ""
    is_player: bool = False
    is_trusted: bool = False


@dataclass(frozen=True, slots=True)
class Variable:
    """Something that the story remembers; it can only take the values listed."""

    id: str
    values: tuple[Setting, ...]
    start: Setting


@dataclass(frozen=True, slots=True)
class Change:
    """What a choice does to a variable: a new value, or steps up or down in its list."""

    variable: str
    value: Setting | None = None
    steps: int = 0


@dataclass(frozen=True, slots=True)
class Is:
    """True while a variable has this value."""

    variable: str
    value: Setting


@dataclass(frozen=True, slots=True)
class AtLeast:
    """True while a number has this value or more."""

    variable: str
    value: int


@dataclass(frozen=True, slots=True)
class AtMost:
    """True while a number has this value or less."""

    variable: str
    value: int


@dataclass(frozen=True, slots=True)
class Visited:
    """True once the story has passed through a node, as written, before the present one."""

    node: str


@dataclass(frozen=True, slots=True)
class All:
    """True while every part is."""

    parts: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class Any:
    """True while one part or more is."""

    parts: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class Not:
    """True while its part is not."""

    part: "Condition"


Condition: TypeAlias = Is | AtLeast | AtMost | Visited | All | Any | Not


def questions(condition: Condition) -> Iterator[Is | AtLeast | AtMost | Visited]:
    """Give the single questions that a condition is made of."""
    match condition:
        case All(parts) | Any(parts):
            for part in parts:
                yield from questions(part)
        case Not(part):
            yield from questions(part)
        case _:
            yield condition


@dataclass(frozen=True, slots=True)
class Line:
    """One message, spoken sentence or sentence of the narrator."""

    speaker: str
    text: str
    tactic: str = ""
    when: Condition | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """One way on; `shows` and `misses` name the reflexes it shows or lets pass.

    `call` names the shared passage to whose copy `next` leads. An alarm is one raised for
    nothing, where the node is harmless.
    """

    id: str
    kind: ChoiceKind
    text: str
    next: str
    to: str = ""
    shows: tuple[str, ...] = ()
    misses: tuple[str, ...] = ()
    feedback: str = ""
    changes: tuple[Change, ...] = ()
    when: Condition | None = None
    is_once: bool = False
    call: str = ""
    is_alarm: bool = False


@dataclass(frozen=True, slots=True)
class Ending:
    """Where a story comes to rest: with hope, a next step and kinds of help."""

    mood: str
    next_step: str
    help: tuple[str, ...]
    title: str = ""


@dataclass(frozen=True, slots=True)
class Node:
    """One moment of the story: some lines, then choices or an ending.

    A node of a shared passage is copied for every return; `origin` is its name in the file.
    At a harmless one nothing is wrong: a light check, then trust, is the best answer.
    """

    id: str
    screen: str
    time: str = ""
    place: str = "bedroom"
    present: tuple[str, ...] = ()
    lines: tuple[Line, ...] = ()
    discuss: str = ""
    choices: Mapping[str, Choice] = field(default_factory=dict)
    ending: Ending | None = None
    origin: str = ""
    is_harmless: bool = False

    @property
    def written(self) -> str:
        """Give the name that all copies of one node share; `once` and `visited` go by it."""
        return self.origin or self.id


@dataclass(frozen=True, slots=True)
class Scenario:
    """A whole scenario, read and found sound."""

    id: str
    title: str
    language: str
    summary: str
    role: str
    age: int
    minutes: int
    intensity: int
    start: str
    cast: Mapping[str, Character]
    nodes: Mapping[str, Node]
    content_note: str = ""
    rights: tuple[str, ...] = ()
    variables: Mapping[str, Variable] = field(default_factory=dict)
    digest: str = ""  # of the text it was read from; a later version has another

    @property
    def player(self) -> Character:
        """Give the character whom the player plays."""
        return next(one for one in self.cast.values() if one.is_player)

    def written_nodes(self) -> tuple[Node, ...]:
        """Give every node once, as it was written: of a passage's copies, the first."""
        first: dict[str, Node] = {}
        for node in self.nodes.values():
            first.setdefault(node.written, node)
        return tuple(first.values())
