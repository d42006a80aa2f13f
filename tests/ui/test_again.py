"""What was made last is given again for the same parts."""

from game.ui.again import Again


def test_the_same_parts_give_what_was_made() -> None:
    again: Again[list[int]] = Again()
    assert again.get(("a", 1), list) is again.get(("a", 1), list)


def test_other_parts_are_made_into_something_else() -> None:
    again: Again[str] = Again()
    assert [again.get(one, one.upper) for one in ("a", "b", "a")] == ["A", "B", "A"]


def test_nothing_may_have_been_made() -> None:
    again: Again[None] = Again()
    made: list[str] = []
    for _ in range(2):
        again.get("a", lambda: made.append("a"))
    assert made == ["a"]
