"""Every screen of the game in turn, each as a player may find it: what pictures are made of."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeAlias

from game.engine.boosters import Booster
from game.engine.play import Play, replay
from game.engine.scenario import Scenario
from game.engine.skipping import skipped
from game.engine.sorting import SortBooster
from game.library import Offered
from game.scenes.audience import KnownAudience
from game.scenes.booster import BoosterStart
from game.scenes.chat import Chat
from game.scenes.controls import Controls
from game.scenes.debrief import DebriefScene
from game.scenes.debrief_pages import short_titles
from game.scenes.help import Help
from game.scenes.pause import Pause
from game.scenes.rules import Rules
from game.scenes.scene import Context, Scene
from game.scenes.sentences import TellingScene
from game.scenes.settings import SettingsScene
from game.scenes.sort import SortScene
from game.scenes.stories import Stories
from game.scenes.timeline import DRAWN_IN
from game.scenes.title import Title
from game.scenes.traces import Traces
from game.sources import Loose, shipped
from game.traces import Erased
from game.ui.action import Confirm, PutDown, Scroll, Turn
from game.ui.space import Space
from game.ui.widgets import SCROLL

Shot: TypeAlias = tuple[str, Scene]  # drawn at once: a scene may be shown again, changed
PAGE = 0.85  # of what is seen of a scroll: so far the next picture of it is moved
MOST_PAGES = 5
HALF_WAY = 0.55  # of the view being pulled back
KEPT = ("settings.json", "plays/a.json")  # what somebody's folder may have held


def every_screen(
    context: Context, scenario: Scenario, taken: tuple[str, ...], space: Space
) -> Iterator[Shot]:
    """Give the screens before a story, each step of a play, the screens beside it, its debrief."""
    yield from before(context, scenario, space)
    yield from steps(context, scenario, taken)
    yield from beside(context, scenario, taken, space)
    play, _ = replay(scenario, taken)
    if play.is_ended:
        yield from after(context, play, space)


def before(context: Context, scenario: Scenario, space: Space) -> Iterator[Shot]:
    """Give the title, the stories to choose from, and what is read before one."""
    yield "title", Title(context)
    offers = context.library.offered(shipped())
    if scenario.id not in {one.source.id for one in offers}:
        offers = (*offers, Offered.of(Loose(Path(f"{scenario.id}.yaml")), scenario))
    stories = Stories(context, offers)
    yield from _scrolled("stories", stories, space)
    stories.scrolls.clear()
    stories.layout(space)
    if stories.tree.find("filter") is not None:
        stories.pressed("filter")
        yield "stories-filters", stories
    yield from _scrolled("rules", Rules(context, scenario), space)
    for one in context.library.boosters():
        yield from _booster(context, one)


def _booster(context: Context, booster: Booster) -> Iterator[Shot]:
    """Give what is read before a booster, a card of it, the word after, and its end."""
    yield f"{booster.id}-start", BoosterStart(context, booster, 0)
    if isinstance(booster, SortBooster):
        sort = SortScene(context, booster, 0)
        yield f"{booster.id}-message", sort
        soft = SortScene(context.changed({"is_soft": True}), booster, 0)
        yield f"{booster.id}-softer", soft
        sort.picked(1)
        yield f"{booster.id}-answer", sort
        while not sort.is_over:
            sort.gone_on()
            sort.picked(2)
        yield f"{booster.id}-end", sort
        return
    telling = TellingScene(context, booster)
    while not telling.telling.is_whole:
        yield f"{booster.id}-{telling.telling.step}", telling
        telling.picked(1)
    yield f"{booster.id}-end", telling


def steps(context: Context, scenario: Scenario, taken: Iterable[str]) -> Iterator[Shot]:
    """Give each step of a play, all of it told."""
    play = Play.start(scenario)
    yield play.node.id, told(Chat(context, play))
    for choice_id in taken:
        play = play.choose(choice_id)
        yield play.node.id, told(Chat(context, play))


def beside(
    context: Context, scenario: Scenario, taken: tuple[str, ...], space: Space
) -> Iterator[Shot]:
    """Give what the player may do at any moment, and the screens that lie over the story."""
    start = Play.start(scenario)
    play, _ = replay(scenario, taken[:3])
    leafed = told(Chat(context, play))
    leafed.pressed("notebook")
    yield "notebook", leafed
    yield "softer", told(Chat(context.changed({"is_soft": True}), start))
    yield "line-by-line", Chat(context.changed({"is_auto": False}), start)
    yield "passed-over", told(Chat(context, skipped(start)))
    chat = told(Chat(context, start))
    chat.handle(PutDown())
    chat.pull = HALF_WAY
    yield "pulling-back", chat
    chat.pull = 1.0
    yield "put-down", chat
    yield "pause", Pause(context, can_go_back=True, can_skip=True)
    yield from _scrolled("help", Help(context), space)
    settings = SettingsScene(context)
    settings.audience = KnownAudience(has_voice=True)  # as on most computers
    yield from _scrolled("settings", settings, space)
    yield from _scrolled("controls", Controls(context), space)
    traces = Traces(context)
    yield "traces", traces
    traces.erased = Erased(KEPT, ())
    yield "traces-erased", traces


def after(context: Context, play: Play, space: Space) -> Iterator[Shot]:
    """Give every page of a debrief, and the first again for somebody who says that it is hard."""
    scene = DebriefScene(context, play, lambda one: Chat(context, one))
    for number, _ in enumerate(short_titles(context.text)):
        scene.age = DRAWN_IN
        yield from _scrolled(f"debrief-{number + 1}", scene, space)
        scene.handle(Turn(1))
    scene.page, scene.mood = 0, "hard"
    yield from _scrolled("debrief-hard", scene, space)


def told(chat: Chat) -> Chat:
    """Let every line be told, and come to its place."""
    while chat.is_telling:
        chat.handle(Confirm())
    chat.arrival = 1.0
    return chat


def _scrolled(name: str, scene: Scene, space: Space) -> Iterator[Shot]:
    """Give a screen, and once more for each page that what scrolls in it is long."""
    yield name, scene
    for number in range(2, MOST_PAGES + 1):
        scene.layout(space)
        before_it = dict(scene.scrolls)
        tall = [one for one in scene.tree.walk() if one.role == SCROLL]
        if not tall:
            return
        scene.handle(Scroll(PAGE * tall[-1].rect.h / space.line("body")))
        if scene.scrolls == before_it:
            return
        yield f"{name}-{number}", scene
