"""The screens of the gallery: what each is called, and what one sees on it."""

from collections.abc import Iterator
from dataclasses import replace

from game import files
from game.engine.play import Play, replay
from game.engine.scenario import Scenario
from game.scenes.chat import Chat
from game.scenes.scene import Context
from game.tour import Shot, after, before, beside, told
from game.ui.space import Space
from tools.screens.in_class import TOLD_IN_CLASS, in_class

STORY = "dans-l-heure"
WHOLE_PLAY = (
    *("breathe", "sarah", "tell", "papa", "paper"),
    *("capture", "complaint", "rest", "rest"),
)
MOMENTS: dict[str, tuple[str, ...]] = {  # steps of the story, by what they show
    "app-pixo": (),
    "app-sms": ("breathe", "sarah"),
    "app-tchat": ("sarah", "tell", "listener"),
    "app-carnet": ("breathe", "papa", "later", "wait", "sleep", "nurse"),
    "app-arene": (),
    "app-bulle": (),
    "app-mail": (),
    "room": ("breathe",),
    "notifications": ("sarah", "tell", "listener", "friend", "nurse"),
    "living-room": ("breathe", "papa"),
    "end": WHOLE_PLAY,
}
MOVED = {"app-arene": "arene", "app-bulle": "bulle", "app-mail": "mail"}  # Pixo's are shown there
TOLD: dict[str, str] = {
    "title": "Title: the name beside the room at evening, with a cat asleep on the sill",
    "stories": "Stories: each a card with a picture, whom one plays, from what age and how long",
    "stories-filters": "Stories with the filters open: age, role, reflexes",
    "rules": "Before a story: what it is about, the ground rules, the keys",
    "app-pixo": "The phone with Pixo: a violet stripe, a ring around the face, round bubbles",
    "app-sms": "The phone with Messages: a filled header, bubbles with a point",
    "app-tchat": "The phone with the help chat: a framed header, bubbles with a bar at their side",
    "app-carnet": "The phone with the school app: a torn-off sheet, ruled paper, folded notes",
    "app-arene": "The phone with Arena: a wall of blocks, square bubbles, piles of blocks behind",
    "app-bulle": "The phone with Bubble: a round header, very round bubbles, floating rings",
    "app-mail": "The phone with Mail: the flap of an envelope, letters with a striped edge",
    "room": "The room at evening, the phone face down on the desk, one notification above it",
    "notifications": "The room, notifications piled up above the phone",
    "living-room": "The living room at night: a father on the sofa, a documentary on whales",
    "end": "The end of a way through the story",
    "notebook": "The notebook open at its older pages, beside the phone",
    "softer": "The softer version: words that press are hidden behind their technique",
    "line-by-line": "Lines that wait to be asked for",
    "passed-over": "A scene that was passed over",
    "pulling-back": "The view pulling back from the phone to the room",
    "put-down": "The phone put down: the whole room, and words to breathe by",
    "pause": "Pause: ways on, the softer version, automatic lines, sound",
    "help": "Lines of help: whom to call, when, and what one may say",
    "settings": "Settings: values side by side, with an example that follows them",
    "controls": "All keys",
    "traces": "My traces: what the game has kept on this computer",
    "traces-erased": "My traces, erased: what was erased",
    "debrief-1": "Debrief, first page: how are you, and the next step",
    "debrief-2": "Debrief, the story: moments along a line, each with its sign",
    "debrief-3": "Debrief, techniques: what was used, what for, how one notices",
    "debrief-4": "Debrief, reflexes: six families as six shapes",
    "debrief-5": "Debrief, rights: cards with article and date",
    "debrief-6": "Debrief, help: whom to turn to",
    "debrief-7": "Debrief, way out: leaving the role, a page to print",
    "trie-les-messages-start": "Booster, Trie les messages: what it is, no timer, no points",
    "trie-les-messages-message": "Booster: a message, and four answers",
    "trie-les-messages-answer": "Booster: the name of the technique, and a kind word",
    "trie-les-messages-softer": "Booster, softer: the message told without its words",
    "trie-les-messages-end": "Booster, the end: techniques met, and those to look at again",
    "finis-la-phrase-start": "Booster, Finis la phrase: to whom one could speak",
    "finis-la-phrase-0": "Booster: how to begin",
    "finis-la-phrase-1": "Booster: what is happening",
    "finis-la-phrase-2": "Booster: what one needs",
    "finis-la-phrase-3": "Booster: a piece taken back, and others offered",
    "finis-la-phrase-end": "Booster, the end: three sentences to say, or to hand over",
    "debrief-hard": "Debrief, first page, for somebody who says that it is hard",
    **TOLD_IN_CLASS,
}


def story_of(context: Context) -> Scenario:
    """Read the story.

    Raises:
        LookupError: It cannot be read.
    """
    scenario, problems = context.library.scenario(files.shipped(f"{STORY}.yaml"))
    if scenario is None:
        raise LookupError("\n".join(one.report() for one in problems))
    return scenario


def shown(context: Context, scenario: Scenario, space: Space, *, is_all: bool) -> Iterator[Shot]:
    """Give the screens; each page of what scrolls, or the first alone."""
    for name, scene in _every(context, scenario, space):
        if is_all or name in TOLD:
            yield name, scene


def _every(context: Context, scenario: Scenario, space: Space) -> Iterator[Shot]:
    yield from before(context, scenario, space)
    for name, taken in MOMENTS.items():
        yield name, told(Chat(context, play_of(moved(scenario, MOVED.get(name, "")), taken)))
    yield from beside(context, scenario, WHOLE_PLAY, space)
    yield from after(context, play_of(scenario, WHOLE_PLAY), space)
    yield from in_class(context, scenario)


def moved(scenario: Scenario, app: str) -> Scenario:
    """Give the story with what is written in Pixo in another app, if one is named."""
    cast = {
        name: replace(one, app=app) if app and one.app == "pixo" else one
        for name, one in scenario.cast.items()
    }
    return replace(scenario, cast=cast)


def play_of(scenario: Scenario, taken: tuple[str, ...]) -> Play:
    """Give a play of the story.

    Raises:
        LookupError: The story does not go that way any more.
    """
    play, refusal = replay(scenario, taken)
    if refusal is not None:
        way = ",".join(taken[: refusal.position])
        raise LookupError(f"{scenario.id}: no '{refusal.choice_id}' after '{way}'")
    return play


def alt_text(name: str) -> str:
    """Say what is seen on a screen."""
    if name in TOLD:
        return TOLD[name]
    first, _, page = name.rpartition("-")
    return f"{TOLD[first]} (page {page})"
