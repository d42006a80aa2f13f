"""The companion of a scene: whose it is, how long it lasts, where it is shown."""

from dataclasses import dataclass, field

import pytest

from game.scenes.help import Help
from game.scenes.scene import Context, Push, Replace, Scene, ShowNotes, SwapWindows, Uncover
from game.scenes.stack import SceneStack
from game.ui.action import AskNotes, AskSettings, Press
from tests.scenes.beside import Aside, Wall
from tests.scenes.given import Player, nowhere


@dataclass(slots=True)
class Room:
    """Windows of a test: a second one opens or not."""

    opens: bool
    asked: list[bool] = field(default_factory=list)
    swaps: int = 0

    def show_beside(self, scene: Scene, *, in_window: bool) -> bool:
        del scene
        self.asked.append(in_window)
        return self.opens

    def swap(self) -> None:
        self.swaps += 1


@pytest.fixture
def wall(calm: Context) -> Wall:
    return Wall(calm)


@pytest.fixture
def player(wall: Wall) -> Player:
    return Player(SceneStack(lambda: wall, nowhere))


def companion(player: Player) -> Aside:
    assert player.stack.beside is not None
    found = player.stack.beside.scene
    assert isinstance(found, Aside)
    return found


def test_a_scene_has_no_companion_unless_it_says_so(calm: Context) -> None:
    assert Help(calm).companion() is None


def test_the_companion_stays_the_same_as_long_as_its_scene(player: Player, wall: Wall) -> None:
    first = companion(player)
    assert companion(player) is first
    assert wall.made == [first]


def test_it_stays_while_something_lies_over_its_scene(
    player: Player, wall: Wall, calm: Context
) -> None:
    first = companion(player)
    player.stack.apply(Push(Help(calm)))
    assert companion(player) is first
    assert player.stack.beside is not None
    assert player.stack.beside.owner is wall


def test_another_scene_brings_its_own(player: Player, calm: Context) -> None:
    first = companion(player)
    player.stack.apply(Replace(Wall(calm)))
    assert companion(player) is not first


def test_it_goes_with_the_last_scene_that_had_one(player: Player, calm: Context) -> None:
    assert player.stack.beside is not None
    player.stack.apply(Replace(Wall(calm, has_companion=False)))
    assert player.stack.beside is None


def test_the_key_shows_it_over_the_scene_where_there_is_one_window(player: Player) -> None:
    player.does(AskNotes())
    assert player.stack.top is companion(player)


def test_the_key_leads_back_from_there(player: Player, wall: Wall) -> None:
    player.does(AskNotes(), AskNotes())
    assert player.stack.top is wall


def test_the_key_shows_nothing_over_the_scene_where_a_window_opens(
    player: Player, wall: Wall
) -> None:
    player.stack.windows = Room(opens=True)
    player.does(AskNotes())
    assert player.stack.top is wall


def test_a_window_that_opens_takes_it_from_over_the_scene(player: Player, wall: Wall) -> None:
    player.does(AskNotes())
    player.stack.windows = room = Room(opens=True)
    player.stack.apply(ShowNotes(in_window=True))
    assert (player.stack.top, room.asked) == (wall, [True])


def test_a_window_that_does_not_open_leaves_a_way_to_it(player: Player) -> None:
    player.stack.windows = Room(opens=False)
    player.does(AskNotes())
    assert player.stack.top is companion(player)


def test_the_key_does_nothing_without_a_companion(calm: Context) -> None:
    wall = Wall(calm, has_companion=False)
    found = Player(SceneStack(lambda: wall, nowhere))
    found.does(AskNotes())
    assert found.stack.scenes == (wall,)


def test_what_it_is_handed_it_hands_on(player: Player, wall: Wall) -> None:
    companion(player).layout(player.space)
    player.stack.handle_beside(Press("on"))
    assert wall.presses == ["on"]


def test_what_it_does_is_seen_by_everybody(player: Player, wall: Wall, calm: Context) -> None:
    player.stack.apply(Push(Help(calm)))
    companion(player).layout(player.space)
    player.stack.handle_beside(Press("on"))
    assert player.stack.top is wall


def test_the_settings_it_asks_for_lie_over_its_scene(player: Player) -> None:
    companion(player).layout(player.space)
    player.stack.handle_beside(AskSettings())
    assert player.screen == "SettingsScene"


def test_it_goes_on_under_other_settings(player: Player) -> None:
    first = companion(player)
    player.stack.apply(first.handle(AskSettings()))
    player.does(Press("set:theme:light"))
    assert first.context.settings.theme == "light"


def test_what_is_uncovered_may_go_on_elsewhere(player: Player, wall: Wall, calm: Context) -> None:
    other = Wall(calm)
    player.stack.apply(Push(Help(calm)))
    player.stack.apply(Uncover(wall, Replace(other)))
    assert player.stack.scenes == (other,)


def test_a_scene_that_is_gone_uncovers_nothing(player: Player, calm: Context) -> None:
    player.stack.apply(Push(Help(calm)))
    player.stack.apply(Uncover(Wall(calm)))
    assert player.screen == "Help"


def test_the_windows_are_swapped_by_whoever_has_them(player: Player) -> None:
    player.stack.windows = room = Room(opens=True)
    player.stack.apply(SwapWindows())
    assert room.swaps == 1


def test_a_single_window_is_not_swapped(player: Player, wall: Wall) -> None:
    player.stack.apply(SwapWindows())
    assert player.stack.top is wall
