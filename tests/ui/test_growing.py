"""A stack to which more is added: as if laid out anew, but only what is new is laid out."""

from collections.abc import Sequence

from game.ui.blocks import Block, Gap, Stack, Words
from game.ui.growing import Growing, Laid
from game.ui.scrolling import Scrolling
from game.ui.space import Space
from game.ui.widgets import Widget
from tests.ui.given import lines, window


class Conversation:
    """A stack of texts that notes which of them became blocks."""

    def __init__(self) -> None:
        self.laid: Laid[str] = Laid()
        self.made: list[str] = []

    def blocks(self, text: str, before: str | None) -> Sequence[Block]:
        self.made.append(text)
        return [Words(text)] if before else [Words("first"), Words(text)]

    def stack(self, *texts: str, subject: object = None, last: Sequence[Block] = ()) -> Block:
        return Growing(texts, self.blocks, self.laid, subject, last, gap=4)

    def place(
        self, *texts: str, width: int = 200, space: Space | None = None, subject: object = None
    ) -> Widget:
        return self.stack(*texts, subject=subject).place(7, 9, width, space or window())


def test_it_is_laid_out_as_a_stack_of_the_same_blocks() -> None:
    whole = Stack([Words("first"), Words("a"), Words("b")], gap=4).place(7, 9, 200, window())
    made = Conversation().place("a", "b")
    assert (made.rect, tuple(made.children)) == (whole.rect, whole.children)


def test_only_what_is_new_is_laid_out() -> None:
    talk = Conversation()
    talk.place("a", "b")
    assert lines(talk.place("a", "b", "c")) == ["first", "a", "b", "c"]
    assert talk.made == ["a", "b", "c"]


def test_an_item_may_be_several_blocks() -> None:
    assert len(Conversation().place("a", "b").children) == 3


def test_what_is_taken_back_is_gone() -> None:
    talk = Conversation()
    talk.place("a", "b", "c")
    assert lines(talk.place("a", "b")) == ["first", "a", "b"]
    assert talk.made == ["a", "b", "c"]


def test_what_changed_is_laid_out_again_from_there_on() -> None:
    talk = Conversation()
    talk.place("a", "b", "c")
    assert lines(talk.place("a", "d", "c")) == ["first", "a", "d", "c"]
    assert talk.made[3:] == ["d", "c"]


def test_everything_is_another_where_the_first_is() -> None:
    talk = Conversation()
    talk.place("a")
    assert lines(talk.place("b")) == ["first", "b"]


def test_nothing_may_stand_there_yet() -> None:
    assert Conversation().place().rect.h == 0


def test_another_width_is_laid_out_for_itself() -> None:
    talk = Conversation()
    assert talk.place("a", width=200).rect.w == 200
    assert [one.rect.w for one in talk.place("a", width=100).children] == [100, 100]


def test_both_widths_stay_laid_out() -> None:
    talk = Conversation()
    for width in (200, 100, 200, 100):
        talk.place("a", width=width)
    assert talk.made == ["a", "a"]


def test_another_size_of_the_window_lays_all_out_again() -> None:
    talk = Conversation()
    talk.place("a")
    assert talk.place("a", space=window(2560, 1440)).children[0].rect.y == 9
    assert talk.made == ["a", "a"]


def test_the_focus_lays_nothing_out_again() -> None:
    talk = Conversation()
    talk.place("a")
    talk.place("a", space=window(focus="help", hover="help"))
    assert talk.made == ["a"]


def test_another_subject_lays_all_out_again() -> None:
    talk = Conversation()
    talk.place("a", subject="Lina")
    talk.place("a", subject="Sarah")
    assert talk.made == ["a", "a"]


def test_what_comes_last_is_laid_out_each_time() -> None:
    talk = Conversation()
    talk.stack("a", last=[Gap(30)]).place(0, 0, 200, window())
    assert lines(talk.stack("a", last=[Words("typing")]).place(0, 0, 200, window()))[-1] == "typing"


def test_a_long_one_is_seen_to_be_taller_without_being_laid_out() -> None:
    talk = Conversation()
    Scrolling("log", talk.stack(*"abcdefghij"), 60).place(0, 0, 200, window())
    assert talk.made == list("abcdefghij")
