"""What scrolls between a head and a foot, and what gives way where letters are large."""

from game.scenes.sheet import Held, sheet
from game.ui.blocks import Block, Gap, Stack, Words
from game.ui.geometry import Rect
from game.ui.widgets import SCROLL, Widget
from tests.ui.given import window

HEAD, FOOT = Words("head"), Words("foot")  # 16 high


def held(body: float, head: float = 0, foot: float = 0, *, is_full: bool = False) -> Held:
    blocks: list[Block] = [HEAD, Gap(head)] if head else [HEAD]
    feet: list[Block] = [FOOT, Gap(foot)] if foot else [FOOT]
    return Held("s", blocks, Stack([Words("body"), Gap(body)]), feet, is_full=is_full)


def placed(of: Held) -> Widget:
    return sheet(of, window())


def scroll(of: Held) -> Widget | None:
    return placed(of).find("s")


def scrolled(of: Held) -> tuple[str, ...]:
    found = scroll(of)
    assert found is not None
    assert found.role == SCROLL
    return found.texts()


def test_what_fits_needs_no_scroll() -> None:
    assert scroll(held(100)) is None


def test_a_card_is_as_high_as_what_it_holds_and_stands_in_the_middle() -> None:
    card = placed(held(100)).rect
    assert card.h < 300
    assert abs(card.centre[1] - 360) <= 1


def test_what_is_too_tall_scrolls_between_head_and_foot() -> None:
    assert scrolled(held(2000)) == ("body",)


def test_a_card_never_leaves_the_window() -> None:
    for of in (held(2000), held(2000, head=500), held(2000, head=400, foot=400)):
        card = placed(of).rect
        assert card.y >= 0
        assert card.bottom <= 720


def test_a_tall_head_scrolls_too() -> None:
    assert scrolled(held(2000, head=600)) == ("head", "body")


def test_a_tall_foot_scrolls_at_last() -> None:
    assert scrolled(held(2000, head=300, foot=600)) == ("head", "body", "foot")


def test_a_full_card_keeps_its_foot_in_place() -> None:
    bottoms = {placed(held(body, is_full=True)).rect.bottom for body in (10, 300, 3000)}
    assert len(bottoms) == 1


def test_what_stays_beside_goes_above_where_there_is_no_room() -> None:
    of = Held("s", [HEAD], Words("body " * 40), [FOOT], beside=(300, Words("beside")))
    wide, narrow = sheet(of, window()), sheet(of, window(), widest=380)
    assert _place(wide, "beside").y == _place(wide, "body " * 40).y
    assert _place(narrow, "beside").bottom <= _place(narrow, "body " * 40).y


def _place(widget: Widget, name: str) -> Rect:
    return next(one.rect for one in widget.walk() if one.name == name)
