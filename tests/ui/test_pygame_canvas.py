"""The canvas on a real surface: colours where they belong, surfaces kept within bounds."""

import pygame
import pytest

from game.assets import GameAssets
from game.ui.canvas import Canvas
from game.ui.fonts import Fonts
from game.ui.geometry import Rect
from game.ui.kept import Kept
from game.ui.paint import FLIPPED
from game.ui.pictures import png_of
from game.ui.pygame_canvas import PygameCanvas
from game.ui.theme import Style

RED, BLACK = (255, 0, 0), (0, 0, 0)


@pytest.fixture
def canvas() -> PygameCanvas:
    assets = GameAssets()
    return PygameCanvas(pygame.Surface((40, 40)), Fonts(assets), assets)


def at(canvas: PygameCanvas, x: int, y: int) -> tuple[int, ...]:
    return tuple(canvas.surface.get_at((x, y)))[:3]


def sheet(side: int = 10) -> pygame.Surface:
    return pygame.Surface((side, side), pygame.SRCALPHA)  # 4 bytes a pixel


def test_a_box_fills_its_rectangle(canvas: PygameCanvas) -> None:
    canvas.box(Rect(10, 10, 10, 10), RED)
    assert (at(canvas, 10, 10), at(canvas, 19, 19), at(canvas, 20, 20)) == (RED, RED, BLACK)


def test_a_round_box_leaves_its_corners(canvas: PygameCanvas) -> None:
    canvas.box(Rect(0, 0, 40, 40), RED, radius=20)
    assert (at(canvas, 20, 20), at(canvas, 0, 0)) == (RED, BLACK)


def test_a_pale_box_lets_the_ground_through(canvas: PygameCanvas) -> None:
    canvas.box(Rect(0, 0, 40, 40), RED, opacity=0.5)
    assert 100 < at(canvas, 20, 20)[0] < 150


def test_a_box_without_height_draws_nothing(canvas: PygameCanvas) -> None:
    canvas.box(Rect(0, 0, 40, 0), RED, radius=3)
    assert at(canvas, 0, 0) == BLACK


def test_squares_are_drawn_where_the_rows_say_one(canvas: PygameCanvas) -> None:
    canvas.squares(("10", "01"), Rect(0, 0, 20, 20), RED)
    assert [at(canvas, x, y) for x, y in ((5, 5), (15, 5), (15, 15))] == [RED, BLACK, RED]


@pytest.mark.parametrize("line", ["a\0b", "a\ud800b", "\u200b", "\u202e", "\t", "\U0010ffff"])
def test_signs_that_no_font_draws_are_no_fault(canvas: PygameCanvas, line: str) -> None:
    style = Style(12)
    assert canvas.fonts.width(line, style) >= 0
    canvas.text(line, (0, 0), style, RED)
    canvas.sliced_text(line, (0, 0), style, RED)


def test_nothing_is_drawn_outside_a_clip(canvas: PygameCanvas) -> None:
    with canvas.clip(Rect(0, 0, 10, 40)):
        canvas.box(Rect(0, 0, 40, 40), RED)
    assert (at(canvas, 9, 9), at(canvas, 10, 9)) == (RED, BLACK)


def test_a_clip_in_a_clip_stays_inside_it(canvas: PygameCanvas) -> None:
    with canvas.clip(Rect(0, 0, 10, 40)), canvas.clip(Rect(0, 0, 40, 40)):
        canvas.box(Rect(0, 0, 40, 40), RED)
    assert at(canvas, 10, 9) == BLACK


def test_after_a_clip_all_is_drawn_on(canvas: PygameCanvas) -> None:
    with canvas.clip(Rect(0, 0, 10, 40)):
        pass
    canvas.box(Rect(0, 0, 40, 40), RED)
    assert at(canvas, 39, 39) == RED


def test_a_layer_is_laid_smaller_on_its_target(canvas: PygameCanvas) -> None:
    with canvas.layer(Rect(0, 0, 40, 40), Rect(10, 10, 20, 20), 1.0):
        canvas.box(Rect(0, 0, 40, 40), RED)
    assert (at(canvas, 9, 9), at(canvas, 20, 20), at(canvas, 30, 30)) == (BLACK, RED, BLACK)


def test_a_picture_may_look_the_other_way(canvas: PygameCanvas) -> None:
    canvas.picture("icons/back", Rect(0, 0, 40, 40), {"ink": "#ff0000"})
    flipped = pygame.transform.flip(canvas.surface, flip_x=True, flip_y=False)
    canvas.surface.fill(BLACK)
    canvas.picture("icons/back" + FLIPPED, Rect(0, 0, 40, 40), {"ink": "#ff0000"})
    assert pygame.image.tobytes(canvas.surface, "RGB") == pygame.image.tobytes(flipped, "RGB")
    assert pygame.mask.from_threshold(canvas.surface, RED, (90, 90, 90, 255)).count()


def test_text_leaves_ink(canvas: PygameCanvas) -> None:
    canvas.text("M", (5, 5), Style(20, "bold"), RED)
    assert any(at(canvas, x, y) != BLACK for x in range(40) for y in range(40))


def test_a_face_is_opened_once(canvas: PygameCanvas) -> None:
    assert canvas.fonts.font(Style(20)) is canvas.fonts.font(Style(20))


def test_a_longer_text_is_wider(canvas: PygameCanvas) -> None:
    assert canvas.fonts.width("mm", Style(20)) > canvas.fonts.width("m", Style(20))


def test_what_is_kept_is_made_once() -> None:
    kept = Kept()
    assert kept.get("a", sheet) is kept.get("a", sheet)


def test_what_was_used_longest_ago_goes_first() -> None:
    kept = Kept(most_bytes=800)  # two sheets
    first, second = kept.get("a", sheet), kept.get("b", sheet)
    kept.get("a", sheet)
    kept.get("c", sheet)
    assert (kept.get("a", sheet) is first, kept.get("b", sheet) is second) == (True, False)


def test_a_sheet_larger_than_all_is_still_kept() -> None:
    kept = Kept(most_bytes=1)
    assert kept.get("a", sheet) is kept.get("a", sheet)


def test_a_sheet_is_drawn_once_wherever_it_is_laid(canvas: PygameCanvas) -> None:
    drawn: list[tuple[int, int]] = []

    def mark(on: Canvas, corner: tuple[int, int]) -> None:
        drawn.append(corner)
        on.box(Rect(corner[0] + 2, corner[1] + 2, 4, 4), RED)

    for left in (5, 25):
        canvas.sheet(drawn, Rect(left, 20, 8, 8), mark)
    found = [at(canvas, x, 23) for x in (6, 8, 26, 28)]
    assert (found, drawn) == ([BLACK, RED, BLACK, RED], [(0, 0)])


def test_what_is_like_another_has_a_sheet_of_its_own() -> None:
    kept, one, like = Kept(), [1], [1]
    kept.make_room(1_000_000)
    first = kept.sheet(one, sheet)
    assert kept.sheet(one, sheet) is first
    assert kept.sheet(like, sheet) is not first


def test_a_small_room_is_kept_whatever_is_drawn_after_it() -> None:
    kept = Kept(most_bytes=800)
    kept.make_room(800)
    room = kept.small_room("evening", sheet)
    for number in range(9):
        kept.get(number, sheet)
    assert kept.small_room("evening", sheet) is room


def test_only_the_latest_of_a_movement_is_kept() -> None:
    kept = Kept()
    first = kept.latest("view", 1, sheet)
    kept.latest("view", 2, sheet)
    assert kept.latest("view", 1, sheet) is not first


def test_the_latest_of_a_movement_is_made_once() -> None:
    kept = Kept()
    assert kept.latest("view", 1, sheet) is kept.latest("view", 1, sheet)


class Red:
    """A drawing that is red all over."""

    def draw(self, canvas: Canvas) -> None:
        canvas.box(Rect(0, 0, 99, 99), RED)


def test_a_picture_is_a_png_of_its_size() -> None:
    assets = GameAssets()
    content = png_of(Red(), (12, 7), Fonts(assets), assets, Kept())
    assert (content[:8], content[16:24]) == (
        b"\x89PNG\r\n\x1a\n",
        b"\x00\x00\x00\x0c\x00\x00\x00\x07",
    )
