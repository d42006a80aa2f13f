"""The apps are told apart by shape: header, bubbles, sign."""

import pytest

from game.engine.language import APPS
from game.scenes.app_header import app_ground
from game.scenes.bubbles import Bubble
from game.scenes.scene import Context
from game.scenes.skins import SKINS, skin_of
from game.ui.geometry import Rect
from game.ui.paint import Box, Image, Paint, Shape
from game.ui.space import Space
from tests.pictures.story import story
from tests.scenes.given import chat_at, recorded
from tests.scenes.test_everywhere import SCENES
from tests.ui.given import window

WAYS = {"pixo": (), "sms": ("tell",), "tchat": ("tell", "line"), "carnet": ("tell", "line", "on")}
every_app = pytest.mark.parametrize("app", APPS)


def paints(app: str, space: Space, *, is_mine: bool = False) -> tuple[Paint, ...]:
    return Bubble("oui", is_mine=is_mine, color="theirs", app=app).place(0, 0, 300, space).paints


def stark(context: Context) -> Space:
    return SCENES["title"](context.changed({"theme": "contrast"})).suited(window())


def test_every_app_of_the_language_has_its_looks() -> None:
    assert set(SKINS) == set(APPS)


def test_no_two_apps_share_a_header_or_a_bubble() -> None:
    skins = [skin_of(app) for app in APPS]
    assert len({one.header for one in skins}) == len({one.bubble for one in skins}) == len(APPS)


@every_app
def test_a_conversation_shows_the_sign_of_its_app(app: str, context: Context) -> None:
    calls = recorded(chat_at(context, *WAYS[app], scenario=story()))
    assert [one for one in calls if one.endswith(f"picture apps/{app}")]


def test_bubbles_differ_in_shape() -> None:
    shapes = {
        app: tuple(
            (type(one), one.radius if isinstance(one, Box) else 0) for one in paints(app, window())
        )
        for app in APPS
    }
    assert len(set(shapes.values())) == len(APPS)


@every_app
def test_in_high_contrast_every_bubble_has_an_outline(app: str, context: Context) -> None:
    outline = paints(app, stark(context))[0]
    assert isinstance(outline, Box)
    assert outline.border is not None


@pytest.mark.parametrize("is_mine", [True, False])
def test_the_point_of_a_bubble_is_on_the_side_of_whoever_speaks(is_mine: bool) -> None:
    body, point = paints("sms", window(), is_mine=is_mine)
    assert isinstance(body, Box)
    assert isinstance(point, Shape)
    across = [x for x, _ in point.points]
    assert (max(across) > body.rect.right, min(across) < body.rect.x) == (is_mine, not is_mine)


def test_nothing_is_drawn_behind_words_in_high_contrast(context: Context) -> None:
    rect = Rect(0, 0, 300, 400)
    assert [app for app in APPS if app_ground(SKINS[app], rect, stark(context)).paints] == []


def test_only_the_school_app_is_ruled() -> None:
    lines = {
        app: len(app_ground(SKINS[app], Rect(0, 0, 300, 400), window()).paints) for app in APPS
    }
    assert [app for app, count in lines.items() if count > 5] == ["carnet"]


def test_a_notification_bears_the_sign_of_its_app(context: Context) -> None:
    scene = chat_at(context, scenario=story())
    scene.layout(window())
    signs = [
        paint.name
        for one in scene.tree.walk()
        for paint in one.paints
        if isinstance(paint, Image) and paint.name.startswith("apps/")
    ]
    assert sorted(signs) == ["apps/pixo", "apps/sms"]
