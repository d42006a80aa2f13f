"""Every screen of a story, from the title to the last page of each debrief."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from game.access.adapters import NO_BUS, NO_LIBRARY
from game.classroom.seat import Seat
from game.engine.graph import Possible
from game.engine.play import Play
from game.engine.scenario import Scenario
from game.engine.sentences import SentenceBooster
from game.engine.skipping import skipped
from game.engine.sorting import SortBooster
from game.library import Offered
from game.scenes.audience import KnownAudience
from game.scenes.booster import BoosterStart
from game.scenes.chat import Chat
from game.scenes.classroom.join import Join
from game.scenes.controls import Controls
from game.scenes.help import Help
from game.scenes.pause import Pause
from game.scenes.rules import Rules
from game.scenes.scene import Context, Scene
from game.scenes.sentences import TellingScene
from game.scenes.settings import SettingsScene
from game.scenes.sort import SortScene
from game.scenes.title import Title
from game.scenes.traces import Traces
from game.scenes.where import Where
from game.sources import Loose
from game.traces import Erased
from game.ui.action import PutDown, Turn
from tests.scenes.classroom.every_notes import every_notes
from tests.scenes.classroom.every_stage import every_stage
from tests.scenes.classroom.frames import every_frame
from tests.scenes.given import debrief_of, told
from tests.scenes.member import PHASES, invited

PAGES = 7  # of a debrief


def every_scene(
    context: Context, scenario: Scenario, plays: dict[str, Play], possible: Possible
) -> Iterator[tuple[str, Scene]]:
    """Give each screen that a player can see of a scenario, with its name."""
    offered = Offered.of(Loose(Path(f"{scenario.id}.yaml")), scenario)
    broken = Offered.of(Loose(Path("brouillon.yaml")), None)
    yield "title", Title(context, [offered])
    for count in (3, 12):
        yield f"title of {count}", Title(context, [broken, *[offered] * (count - 1)])
    yield "rules", Rules(context, scenario)
    yield "help", Help(context)
    yield "where", Where(context)
    asked = replace(context, library=replace(context.library, is_guessed=True))
    yield "where, not known yet", Where(asked)
    yield "pause", Pause(context, can_go_back=True, can_return=True, can_skip=True)
    yield from every_join(context, scenario)
    yield from _settings(context)
    soft = context.changed({"is_soft": True, "is_auto": False})
    for name, play in plays.items():
        yield f"chat {name}", told(Chat(context, play))
        if any(line.tactic for line in play.steps[-1].lines):
            yield f"chat {name} softer", _leafed(told(Chat(soft, play)))
    reading = told(Chat(context, Play.start(scenario)))
    reading.has_news = True
    yield "news while reading back", reading
    yield "line by line", Chat(soft, Play.start(scenario))
    yield "passed over", told(Chat(context, skipped(Play.start(scenario))))
    chat = told(Chat(context, Play.start(scenario)))
    chat.handle(PutDown())
    chat.pull = 1.0
    yield "put down", chat
    yield from every_stage(context, plays, possible)
    yield from every_notes(context, plays, possible)
    for name, play in plays.items():
        if play.is_ended:
            yield from _debrief(name, context, play, possible)
    longest = max((one for one in plays.values() if one.is_ended), key=lambda one: len(one.taken))
    yield from every_frame(context, scenario, longest, possible)


def every_join(context: Context, scenario: Scenario) -> Iterator[tuple[str, Scene]]:
    """Give the keys for an address, how it stands with a class, and where a class is told of."""
    typing = Join(replace(context, seat=Seat()))
    yield "join", typing
    typing.typed, typing.is_no_address = "199.199.199.199:65535/4829", True
    yield "join, mistyped", typing
    for phase in PHASES:
        seated = replace(context, seat=Seat())
        seated.seat.member = invited(scenario, phase)
        yield f"join, {phase}", Join(seated)
        yield f"pause, {phase}", Pause(seated, can_go_back=True)
    seated.seat.member = invited(scenario)
    yield "rules in class", Rules(seated, scenario)
    yield "title in class", Title(seated)


def every_booster(context: Context) -> Iterator[tuple[str, Scene]]:
    """Give the boosters: what is read before, each kind of card, what comes after."""
    sort, sentence = two_boosters(context)
    soft = context.changed({"is_soft": True})
    yield "start of sorting", BoosterStart(soft, sort, 0)
    yield "start of telling", BoosterStart(context, sentence, 0)
    for name, scene in (
        ("card", SortScene(context, sort, 1)),
        ("reported", SortScene(soft, sort, 1)),
    ):
        for place in range(len(scene.sorting.cards)):
            yield f"{name} {place}", scene
            scene.picked(1 + place % 4)
            yield f"{name} {place} told", scene
            scene.gone_on()
        yield f"{name}s sorted", scene
    telling = TellingScene(context, sentence)
    for number in (4, 1, 2, 3):
        yield f"telling {telling.telling.step}", telling
        telling.picked(number)
    telling.heed(KnownAudience(has_voice=True))
    yield "told whole", telling
    telling.told("/home/somebody-with-a-long-name/Téléchargements/coupe-court.html")
    yield "told whole, printed", telling


def two_boosters(context: Context) -> tuple[SortBooster, SentenceBooster]:
    """Give the shipped boosters of both kinds."""
    found = context.library.boosters()
    (sort,) = (one for one in found if isinstance(one, SortBooster))
    (sentence,) = (one for one in found if isinstance(one, SentenceBooster))
    return sort, sentence


def _settings(context: Context) -> Iterator[tuple[str, Scene]]:
    scene = SettingsScene(context.changed({"reads_aloud": True}))
    scene.kept(is_kept=False)
    names = ("", "woman", "man", "Amélie (French (Canada))")
    scene.heed(KnownAudience(has_voice=True, shortfalls=(NO_LIBRARY, NO_BUS), names=names))
    yield "settings", scene
    yield "controls", Controls(context)
    traces = Traces(context)
    for left in ((), ("settings.json", "plays/dans-l-heure.json")):
        traces.erased = Erased(("settings.json", "plays/a.json", "plays/b.json"), left)
        yield f"traces, {len(left)} left", traces


def _leafed(chat: Chat) -> Chat:
    chat.pressed("notebook")
    return chat


def _debrief(
    name: str, context: Context, play: Play, possible: Possible
) -> Iterator[tuple[str, Scene]]:
    scene = debrief_of(context, play, possible)
    for mood in ("fine", "moved", "hard"):
        scene.pressed(f"mood:{mood}")
        yield f"{name} page 0 {mood}", scene
    scene.mood = ""
    for number in range(PAGES):
        yield f"{name} page {number}", scene
        scene.handle(Turn(1))
    scene.told("/home/somebody-with-a-long-name/Téléchargements/coupe-court.html")
    yield f"{name} page {PAGES - 1} printed", scene
