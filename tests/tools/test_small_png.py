"""Pictures of few colours: whole where there are few, near where there are many."""

import io

import pygame
import pytest

from tools.small_png import small_png


def read(content: bytes) -> pygame.Surface:
    return pygame.image.load(io.BytesIO(content), "picture.png")


def colors(surface: pygame.Surface) -> list[tuple[int, ...]]:
    width, height = surface.get_size()
    return [tuple(surface.get_at((x, y))) for y in range(height) for x in range(width)]


def many() -> pygame.Surface:
    """Give a picture of 4,096 colours."""
    made = pygame.Surface((64, 64))
    for x in range(64):
        for y in range(64):
            made.set_at((x, y), (x * 4, y * 4, (x + y) * 2))
    return made


def test_a_picture_of_few_colours_stays_the_same() -> None:
    made = pygame.Surface((5, 3))
    made.fill((250, 190, 100))
    made.set_at((4, 2), (10, 20, 30))
    assert colors(read(small_png(made))) == colors(made)


def test_a_picture_of_one_pixel_can_be_written() -> None:
    made = pygame.Surface((1, 1))
    assert colors(read(small_png(made))) == [(0, 0, 0, 255)]


@pytest.mark.parametrize("most", [16, 256])
def test_no_more_colours_are_used_than_asked_for(most: int) -> None:
    assert len(set(colors(read(small_png(many(), most))))) == most


def test_of_many_colours_the_nearest_are_kept() -> None:
    made = many()
    pairs = zip(colors(made), colors(read(small_png(made))), strict=True)
    worst = max(max(abs(one - other) for one, other in zip(*pair, strict=True)) for pair in pairs)
    assert worst <= 24
