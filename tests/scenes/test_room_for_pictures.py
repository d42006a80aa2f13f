"""Where words leave room, a picture fills it; where they do not, words come first."""

import pytest

from game.scenes.scene import Context, Scene
from game.scenes.title import Title
from game.ui.action import Turn
from game.ui.geometry import Rect
from game.ui.paint import Vignette
from game.ui.widgets import SCROLL
from tests.scenes.given import debrief_of, played, small
from tests.ui.given import window

PAGES = 7
UPRIGHT, LARGE = (720, 1280), {"text_percent": 200}


def views(scene: Scene, size: tuple[int, int] = (1280, 720)) -> list[Rect]:
    """Give where places of the stories are shown."""
    scene.layout(window(*size))
    found = (paint for one in scene.tree.walk() for paint in one.paints)
    return [one.rect for one in found if isinstance(one, Vignette)]


def pages(context: Context, size: tuple[int, int]) -> list[bool]:
    """Tell which pages of a debrief show a view."""
    scene, found = debrief_of(context, played(small(), "tell")), []
    for _ in range(PAGES):
        found.append(bool(views(scene, size)))
        scene.handle(Turn(1))
    return found


def test_the_first_and_the_last_page_of_a_debrief_are_filled(context: Context) -> None:
    assert pages(context, UPRIGHT) == [True, *[False] * (PAGES - 2), True]


@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize("size", [(640, 480), (800, 600), (1280, 720), UPRIGHT])
def test_a_view_makes_nothing_scroll(size: tuple[int, int], percent: int, context: Context) -> None:
    scene = debrief_of(context.changed({"text_percent": percent}), played(small(), "tell"))
    if views(scene, size):
        tall = [one for one in scene.tree.walk() if one.role == SCROLL]
        assert [one.id for one in tall if one.content_height > one.rect.h] == []


def test_whoever_finds_it_hard_sees_the_line_of_help_rather_than_a_view(context: Context) -> None:
    scene = debrief_of(context.changed(LARGE), played(small(), "tell"))
    scene.pressed("mood:hard")
    assert views(scene, (800, 600)) == []


def test_a_view_lies_above_the_buttons(context: Context) -> None:
    scene = debrief_of(context, played(small(), "tell"))
    (view,) = views(scene)
    button = scene.tree.find("next")
    assert button is not None
    assert view.bottom <= button.rect.y


def test_the_title_of_an_upright_window_stands_below_the_room(context: Context) -> None:
    scene = Title(context)
    (view,) = views(scene, UPRIGHT)
    offer = scene.tree.find("offer")
    assert offer is not None
    assert (view.x, view.y, view.w) == (0, 0, 720)
    assert view.bottom <= offer.rect.y


def test_an_upright_title_with_large_letters_keeps_its_words_whole(context: Context) -> None:
    scene = Title(context.changed(LARGE))
    scene.layout(window(600, 800))
    assert all(one.rect.bottom <= 800 for one in scene.tree.walk() if one.id)


@pytest.mark.parametrize("size", [(1280, 720), UPRIGHT])
def test_in_high_contrast_the_room_is_framed_beside_the_words(
    size: tuple[int, int], context: Context
) -> None:
    scene = Title(context.changed({"theme": "contrast"}))
    (view,) = views(scene, size)
    assert [one.id for one in scene.tree.walk() if one.id and one.rect.meets(view)] == []
