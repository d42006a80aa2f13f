"""Screens look as they did when somebody last looked; `python -m tests.pictures` renews them."""

import pygame
import pytest

from game.scenes.scene import Scene
from game.scenes.settings import SettingsScene
from game.settings import CHOICES
from tests.pictures import references
from tests.pictures.references import MEAN, SHARE, apart, picture, pinned, read

SCENES = dict(references.scenes())
OTHERS = {
    name: f"{found} here, {pinned().get(name)} pinned"
    for name, found in references.versions().items()
    if found != pinned().get(name)
}
where_pinned = pytest.mark.skipif(
    bool(OTHERS), reason=f"letters and shapes are drawn by other versions: {OTHERS}"
)


@where_pinned
@pytest.mark.parametrize("name", SCENES)
def test_a_screen_looks_as_its_reference_picture(name: str) -> None:
    mean, share = apart(picture(SCENES[name]), read(name))
    assert (mean <= MEAN, share <= SHARE) == (True, True), f"mean {mean:.2f}, share {share:.4f}"


def test_every_reference_picture_is_of_a_screen() -> None:
    assert {path.stem for path in references.KEPT.glob("*.png")} == set(SCENES)


def test_every_theme_has_a_reference_picture() -> None:
    themes = {scene.context.settings.theme for scene in SCENES.values()}
    assert themes == set(CHOICES["theme"])


def test_the_same_picture_is_nowhere_apart() -> None:
    assert apart(read("room"), read("room")) == (0.0, 0.0)


@pytest.mark.parametrize("by", [(0, 0, 200, 40), (300, 100, 60, 60)])
def test_a_button_that_is_gone_is_noticed(by: tuple[int, int, int, int]) -> None:
    other = read("pause-dark")
    other.fill((255, 0, 255), by)
    assert apart(read("pause-dark"), other)[1] > SHARE


def test_another_theme_is_noticed() -> None:
    scene: Scene = SCENES["pause-dark"]
    light = SettingsScene(scene.context.changed({"theme": "light"}))
    assert apart(picture(light), read("pause-dark"))[0] > MEAN


def test_small_differences_are_let_through() -> None:
    lighter = read("pause-dark")
    lighter.fill((2, 2, 2), special_flags=pygame.BLEND_ADD)
    lighter.fill((250, 250, 250), (10, 10, 20, 20))
    mean, share = apart(lighter, read("pause-dark"))
    assert (0 < mean <= MEAN, 0 < share <= SHARE) == (True, True)
