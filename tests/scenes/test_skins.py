"""The apps are told apart by shape: header, bubbles, sign."""

import pytest

from game.engine.language import APPS
from game.scenes.app_ground import app_ground
from game.scenes.bubbles import INDENT, Bubble
from game.scenes.scene import Context
from game.scenes.skins import SKINS, skin_of
from game.ui.geometry import Rect
from game.ui.paint import Box, Image, Paint, Shape
from game.ui.scrolling import ROOM
from game.ui.space import Space
from tests.pictures.story import story
from tests.scenes.given import chat_at, recorded
from tests.scenes.test_everywhere import SCENES
from tests.ui.given import window
from tools.screens.shown import moved

every_app = pytest.mark.parametrize("app", APPS)


def paints(app: str, space: Space, *, is_mine: bool = False) -> tuple[Paint, ...]:
    return Bubble("oui", is_mine=is_mine, color="theirs", app=app).place(0, 0, 300, space).paints


def body_of(words: str, *, is_mine: bool) -> Box:
    body = Bubble(words, is_mine=is_mine, color="mail", app="mail").place(0, 0, 300, window())
    assert isinstance(body.paints[0], Box)
    return body.paints[0]


def across(paint: Paint) -> tuple[int, int]:
    if isinstance(paint, Shape):
        return min(x for x, _ in paint.points), max(x for x, _ in paint.points)
    assert isinstance(paint, Box)
    return paint.rect.x, paint.rect.right


def is_within(inner: Rect, outer: Rect) -> bool:
    is_across = outer.x <= inner.x and inner.right <= outer.right
    return is_across and outer.y <= inner.y and inner.bottom <= outer.bottom


def stark(context: Context) -> Space:
    return SCENES["title"](context.changed({"theme": "contrast"})).suited(window())


def test_every_app_of_the_language_has_its_looks() -> None:
    assert set(SKINS) == set(APPS)


def test_no_two_apps_share_a_header_or_a_bubble() -> None:
    skins = [skin_of(app) for app in APPS]
    assert len({one.header for one in skins}) == len({one.bubble for one in skins}) == len(APPS)


@every_app
def test_a_conversation_shows_the_sign_of_its_app(app: str, context: Context) -> None:
    calls = recorded(chat_at(context, scenario=moved(story(), app)))
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


def test_what_lies_behind_a_conversation_is_each_app_s_own() -> None:
    drawn = {app_ground(SKINS[app], Rect(0, 0, 300, 400), window()).paints for app in APPS}
    plain = [app for app in APPS if skin_of(app).behind == "plain"]
    assert plain == ["sms", "tchat", "mail"]
    assert len(drawn) == len(APPS) - len(plain) + 1


@pytest.mark.parametrize("size", [(300, 400), (226, 90), (60, 90)])
@every_app
def test_what_lies_behind_a_conversation_stays_on_the_screen(
    app: str, size: tuple[int, int]
) -> None:
    rect = Rect(10, 20, *size)
    boxes = [one for one in app_ground(SKINS[app], rect, window()).paints if isinstance(one, Box)]
    assert [one.rect for one in boxes if not is_within(one.rect, rect)] == []


@pytest.mark.parametrize("is_mine", [True, False])
def test_a_letter_is_as_wide_as_another_whatever_it_says(is_mine: bool) -> None:
    places = [body_of(words, is_mine=is_mine).rect for words in ("oui", "Bonjour. " * 12)]
    assert [(one.x, one.w) for one in places] == [(INDENT * is_mine, 300 - INDENT)] * 2


@pytest.mark.parametrize("is_mine", [True, False])
@every_app
def test_a_bubble_is_drawn_where_a_conversation_shows_it(app: str, is_mine: bool) -> None:
    found = [across(one) for one in paints(app, window(), is_mine=is_mine)]
    assert min(left for left, _ in found) >= -ROOM
    assert max(right for _, right in found) <= 300 + ROOM


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
