"""The game in a language that is read from the right: what is pressed, pulled and seen."""

from datetime import date

import pytest

from game import files, i18n
from game.engine.play import Play
from game.engine.scenario import Scenario
from game.library import Library
from game.page import debrief_page
from game.pseudo import PSEUDO_RTL
from game.scenes.chat import Chat
from game.scenes.help import Help
from game.scenes.scene import Context
from game.scenes.settings import SettingsScene
from game.scenes.stack import SceneStack
from game.scenes.title import Title
from game.ui.action import Action, Click, Drag, Hover, Move, Press, Turn
from game.ui.geometry import Point, Rect
from game.ui.widgets import BUTTON, Widget
from tests.scenes.author import Author
from tests.scenes.given import Player, debrief_of, nowhere, told
from tests.ui.given import runs, window

WAY = ("sarah", "tell", "listener", "friend", "nurse", "sleep", "not-yet")
LARGE, SMALL = window(1920, 1080), window(800, 600)


@pytest.fixture(scope="module")
def turned() -> Context:
    return Context(Library(language=PSEUDO_RTL), i18n.messages(PSEUDO_RTL), date(2026, 11, 22))


@pytest.fixture(scope="module")
def story(turned: Context) -> Scenario:
    found, _ = turned.library.scenario(files.shipped("dans-l-heure.yaml"))
    assert found is not None
    return found


def words_of(tree: Widget, button: str) -> Point:
    """Give a point on the last words of a button, where they are drawn."""
    found = tree.find(button)
    assert found is not None
    last = runs(found)[-1]
    return last.at[0] + 3, last.at[1] + 3


def points(player: Player, button: str) -> None:
    """Press a button where its words are seen."""
    player.stack.top.layout(LARGE)
    player.stack.handle(Click(*words_of(player.stack.top.tree, button)))


def test_a_whole_story_is_played_by_pointing_at_its_words(turned: Context, story: Scenario) -> None:
    player = Player(SceneStack(lambda: Chat(turned, Play.start(story)), nowhere))
    for choice in WAY:
        told(player.chat)
        points(player, f"choice:{choice}")
    assert told(player.chat).play.taken == WAY
    points(player, "debrief")
    assert player.screen == "DebriefScene"


def test_who_writes_to_the_player_stands_at_the_right(turned: Context, story: Scenario) -> None:
    chat = told(Chat(turned, Play.start(story).choose("sarah")))
    chat.layout(LARGE)
    log = chat.tree.find("log")
    assert log is not None
    theirs = next(one for one in log.walk() if one.name == chat.entries[-2].text)
    mine = next(one for one in log.walk() if one.name == chat.entries[-4].text)
    middle = log.rect.centre[0]
    assert (theirs.rect.right > middle, mine.rect.x < middle) == (True, True)
    assert (theirs.rect.x > mine.rect.x, mine.rect.right < theirs.rect.right) == (True, True)


def test_the_focus_goes_from_right_to_left(turned: Context) -> None:
    title = Title(turned)
    title.layout(LARGE)
    places = {one.id: one.rect for one in title.tree.walk() if one.role == BUTTON}
    order = title.tree.focusable()
    assert order.index("settings") < order.index("leave")
    assert places["settings"].x > places["leave"].x


def test_pointing_lights_up_what_is_seen_there(turned: Context) -> None:
    title = Title(turned)
    title.layout(LARGE)
    title.handle(Hover(*words_of(title.tree, "leave")))
    assert title.hover == "leave"


@pytest.mark.parametrize(("side", "is_moved"), [("left", True), ("right", False)])
def test_the_bar_of_a_scroll_is_pulled_at_the_left(
    turned: Context, side: str, *, is_moved: bool
) -> None:
    scene = Help(turned)
    scene.layout(SMALL)
    (scroll,) = scene._tall()
    x = scroll.rect.x + 2 if side == "left" else scroll.rect.right - 2
    scene.handle(Drag(x, scroll.rect.centre[1], 20, is_finger=False))
    assert bool(scene.scrolls) == is_moved


def test_the_bar_is_drawn_where_it_is_pulled(turned: Context) -> None:
    scene = Help(turned)
    scene.layout(SMALL)
    (scroll,) = scene._tall()
    thumb = scroll.children[-1]
    assert scene._bar_at(*thumb.rect.centre) is scroll


@pytest.mark.parametrize("action", [Press("leave"), Move(1), Click(3, 4)])
def test_only_left_and_right_change_sides(
    turned: Context, context: Context, action: Action
) -> None:
    title, other = Title(turned), Title(context)
    title.layout(LARGE)
    other.layout(LARGE)
    assert title.meant(action) == action
    assert (title.meant(Turn(1)), other.meant(Turn(1))) == (Turn(-1), Turn(1))


def test_a_language_read_from_the_left_is_not_turned(context: Context, turned: Context) -> None:
    left, right = SettingsScene(context), SettingsScene(turned)
    left.layout(LARGE)
    right.layout(LARGE)
    names = "set:theme:dark", "set:theme:light"
    order = [[scene.tree.find(one) for one in names] for scene in (left, right)]
    xs = [[one.rect.x for one in found if one] for found in order]
    assert xs[0][0] > xs[0][1]
    assert xs[1][0] < xs[1][1]


def test_a_preview_is_turned_around_once(author: Author) -> None:
    _, phone, *_ = author.preview.tree.children
    bar, *_ = author.preview.tree.children[-1].children
    author.preview.adopt(author.context.changed({"language": PSEUDO_RTL}))
    author.preview.layout(author.space)
    _, other_phone, *_, margin = author.preview.tree.children
    assert other_phone.rect == in_mirror(phone.rect, author.space.width)
    assert margin.children[0].rect.right == in_mirror(bar.rect, author.space.width).right


def in_mirror(rect: Rect, width: int) -> Rect:
    return Rect(width - rect.right, rect.y, rect.w, rect.h)


def test_a_country_s_language_is_read_as_the_language() -> None:
    assert i18n.Messages("ar_EG").is_rtl
    assert not i18n.messages("fr").is_rtl


def test_the_printed_page_is_read_from_the_right(turned: Context, story: Scenario) -> None:
    play = Play.start(story)
    for choice in WAY:
        play = play.choose(choice)
    data = debrief_of(turned, play).data
    made = debrief_page(play, data, turned.library.catalogue, turned.messages)
    assert f"<html lang={PSEUDO_RTL} dir=rtl>" in made


def test_the_name_of_the_game_is_read_from_the_left(turned: Context) -> None:
    title = Title(turned)
    title.layout(window(800, 380))
    places = {run.line: run.at for run in runs(title.tree) if run.line in ("Coupe", "Court")}
    assert places["Coupe"][1] == places["Court"][1]
    assert places["Coupe"][0] < places["Court"][0]
