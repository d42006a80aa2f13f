"""What scene tests start from: a small story, and a player who acts on what is laid out."""

from collections import deque
from dataclasses import dataclass, field

from game.engine.graph import Possible
from game.engine.play import Play
from game.engine.scenario import (
    ROOM,
    Character,
    Choice,
    Ending,
    Is,
    Line,
    Node,
    Scenario,
    Setting,
    Variable,
)
from game.scenes.chat import Chat
from game.scenes.debrief import DebriefScene
from game.scenes.scene import Context, Result, Scene
from game.scenes.side import visible_offers
from game.scenes.stack import SceneStack
from game.ui.action import Action, Confirm
from game.ui.canvas import RecordingCanvas
from game.ui.space import Space
from tests.ui.given import window

CAST = (
    Character("noe", "Noé", is_player=True),
    Character("lina", "lina.s07", app="pixo", profile="fake"),
    Character("sarah", "Sarah", app="sms", is_trusted=True),
)
FIRST = Node(
    "first",
    "lina",
    "21:14",
    lines=(
        Line("lina", "Une heure.", "deadline"),
        Line("sarah", "t’es là ?"),
        Line("narrator", "Le téléphone vibre."),
    ),
    discuss="Pourquoi une heure ?",
    choices={
        "breathe": Choice(
            "breathe", "do", "Respirer.", "room", shows=("pause",), feedback="Bien.", is_once=True
        ),
        "beg": Choice("beg", "say", "attends", "first", misses=("stop-replying",), feedback="Oui."),
        "gone": Choice("gone", "do", "Relire.", "last", when=Is("paid", value=True)),
        "tell": Choice("tell", "write", "au secours", "last", to="sarah", shows=("tell",)),
    },
)
IN_ROOM = Node(
    "room",
    ROOM,
    "21:20",
    lines=(Line("narrator", "La lampe."), Line("lina", "Réponds.", "deadline")),
    choices={"back": Choice("back", "do", "Revenir.", "first")},
)
LAST = Node(
    "last",
    "sarah",
    "21:30",
    lines=(Line("sarah", "je suis là"),),
    ending=Ending("relieved", "Demain, en parler.", ("listen",), "À deux"),
)


def small(first: Node = FIRST) -> Scenario:
    """Give a story of three nodes: a conversation, the room, an ending."""
    return Scenario(
        id="essai",
        title="Essai",
        language="fr",
        summary="Un essai.",
        role="target",
        age=13,
        minutes=5,
        intensity=1,
        start=first.id,
        cast={one.id: one for one in CAST},
        nodes={one.id: one for one in (first, IN_ROOM, LAST)},
        content_note="Un essai.",
        rights=("blackmail", "complaint"),
        variables={"paid": Variable("paid", (False, True), start=False)},
    )


def played(scenario: Scenario, *taken: str) -> Play:
    play = Play.start(scenario)
    for choice_id in taken:
        play = play.choose(choice_id)
    return play


def told(chat: Chat) -> Chat:
    """Let every line be told, and come to its place."""
    while chat.is_telling:
        chat.handle(Confirm())
    chat.arrival = 1.0
    return chat


def chat_at(context: Context, *taken: str, scenario: Scenario | None = None) -> Chat:
    """Give the chat after some choices, all lines told."""
    return told(Chat(context, played(scenario or small(), *taken)))


def debrief_of(context: Context, play: Play, possible: Possible | None = None) -> DebriefScene:
    return DebriefScene(context, play, lambda one: Chat(context, one), possible)


def acted(scene: Scene, *actions: Action, space: Space | None = None) -> Result:
    """Hand actions to a scene, each on what is laid out; give the last result."""
    result: Result = None
    for one in actions:
        scene.layout(space or window())
        result = scene.handle(one)
    scene.layout(space or window())
    return result


def recorded(scene: Scene, space: Space | None = None) -> list[str]:
    """Give what a scene draws, as text."""
    scene.layout(space or window())
    canvas = RecordingCanvas()
    scene.draw(canvas)
    return canvas.calls


def texts(scene: Scene, space: Space | None = None) -> tuple[str, ...]:
    """Give all that is written on the screen."""
    scene.layout(space or window())
    return scene.tree.texts()


def buttons(scene: Scene, space: Space | None = None) -> tuple[str, ...]:
    scene.layout(space or window())
    return scene.tree.focusable()


def nowhere(page: str, kind: str = "") -> str:
    """Print nothing."""
    del page, kind
    return ""


@dataclass(slots=True)
class Player:
    """Somebody in front of the screen; pages that are printed are kept here."""

    stack: SceneStack
    space: Space = field(default_factory=window)

    def does(self, *actions: Action) -> None:
        for one in actions:
            self.stack.top.layout(self.space)
            self.stack.handle(one)

    @property
    def screen(self) -> str:
        """Give the name of the scene that is seen."""
        return type(self.stack.top).__name__

    @property
    def chat(self) -> Chat:
        top = self.stack.top
        assert isinstance(top, Chat)
        return top


def ways(scenario: Scenario) -> dict[str, Play]:
    """Give a short play to each node: of its shortest ones, that with the most choices."""
    found: dict[str, Play] = {}
    seen: set[tuple[str, tuple[Setting, ...], tuple[str, ...]]] = set()
    waiting = deque([Play.start(scenario)])
    while waiting:
        play = waiting.popleft()
        key = (play.node.id, tuple(play.settings.values()), play.open_ids())
        if key in seen:
            continue
        seen.add(key)
        best = found.setdefault(play.node.id, play)
        if _size(play) > _size(best):
            found[play.node.id] = play
        waiting.extend(play.choose(one) for one in play.open_ids())
    return found


def _size(play: Play) -> int:
    """Tell how much a screen has to hold: the lines of the node and the choices shown."""
    offers = sum(90 + len(one.choice.text) for one in visible_offers(play.choices()))
    return offers + sum(len(line.text) for line in play.steps[-1].lines)
