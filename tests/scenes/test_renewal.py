"""A story that is written anew while it is played: everything stays where it was."""

import pytest

from game.ui.action import (
    Confirm,
    GoBack,
    Move,
    Pick,
    PutDown,
    Scroll,
)
from tests.engine.clean import CLEAN, clean
from tests.scenes.author import HOUR, LAMP, LONG, NO_PAYING, NO_SARAH, Author, Pieces

SECOND_LINE: Pieces = (
    '      - lina: "Une heure."\n',
    '      - lina: "Une heure."\n      - lina: "Réponds."\n',
)


def test_a_preview_opens_at_the_start_of_the_story(author: Author) -> None:
    assert (author.play.taken, author.play.node.id) == ((), "first")


def test_new_words_are_seen_soon_after_they_are_saved(author: Author) -> None:
    author.plays("pay")
    author.saves_with(LAMP)
    assert "La petite lampe." in author.texts


def test_the_play_stays_where_it_was(author: Author) -> None:
    author.plays("pay")
    author.saves_with(LAMP)
    assert author.play.taken == ("pay",)


def test_old_words_are_gone(author: Author) -> None:
    author.plays("pay")
    author.saves_with(LAMP)
    assert "La lampe." not in author.texts


def test_words_of_an_earlier_node_are_new_too(author: Author) -> None:
    author.plays("pay")
    author.saves_with(HOUR)
    assert author.chat.entries[0].text == "Deux heures."


def test_what_was_told_is_not_told_again(author: Author) -> None:
    author.plays("pay")
    author.saves_with(LAMP)
    assert not author.chat.is_telling


def test_a_line_added_where_all_is_told_is_seen_at_once(author: Author) -> None:
    author.hears_all()
    author.saves_with(SECOND_LINE)
    assert ("Réponds." in author.texts, author.chat.is_telling) == (True, False)


def test_what_was_still_to_come_still_comes(author: Author) -> None:
    author.writes(clean(SECOND_LINE))
    author.waits()
    author.does(Confirm())
    author.writes(clean(SECOND_LINE, HOUR))
    author.waits()
    assert ("Deux heures." in author.texts, "Réponds." in author.texts) == (True, False)


def test_a_line_added_before_what_was_told_tells_nothing_early(author: Author) -> None:
    author.writes(clean(SECOND_LINE))
    author.waits()
    author.does(Confirm())
    before: Pieces = ('      - lina: "Une', '      - narrator: "Le soir."\n      - lina: "Une')
    author.writes(CLEAN.replace(*SECOND_LINE).replace(*before))
    author.waits()
    assert ("Le soir." in author.texts, "Réponds." in author.texts) == (True, False)


def test_a_changed_line_that_was_to_come_comes_in_its_time(author: Author) -> None:
    author.saves_with(HOUR)
    assert ("Deux heures." in author.texts, author.chat.shown) == (False, 0)
    author.waits(LONG)
    assert "Deux heures." in author.texts


def test_saving_again_and_again_does_not_hold_a_line_back(author: Author) -> None:
    for count in range(1, 12):
        author.saves_with(("minutes: 5", f"minutes: {count + 5}"))
    assert "Une heure." in author.texts


def test_a_choice_added_is_offered_at_once(author: Author) -> None:
    author.hears_all()
    more = '      call:\n        do: "Appeler."\n        next: last\n      wait:\n'
    author.saves_with(("      wait:\n", more))
    assert "choice:call" in author.preview.tree.focusable()


def test_the_focus_stays(author: Author) -> None:
    author.hears_all()
    while author.chat.focus != "choice:wait":
        author.does(Move(1))
    author.saves_with(HOUR)
    assert author.preview.focus == "choice:wait"


def test_the_place_in_a_long_conversation_stays(author: Author) -> None:
    lines = "".join(f'      - lina: "{number} heures."\n' for number in range(40))
    author.writes(CLEAN.replace(*SECOND_LINE).replace('      - lina: "Réponds."\n', lines))
    author.waits()
    author.hears_all()
    author.does(Scroll(-10))
    before = author.chat.scrolls["log"]
    author.writes(author.path.read_text().replace("7 heures", "sept heures"))
    author.waits()
    assert (before > 0, author.chat.scrolls["log"]) == (True, before)


def test_a_phone_that_was_put_down_stays_down(author: Author) -> None:
    author.does(PutDown())
    author.waits(LONG)
    author.saves_with(HOUR)
    assert author.chat.is_put_down


def test_a_node_that_moves_to_the_room_is_seen_there_at_once(author: Author) -> None:
    author.hears_all()
    author.does(PutDown())
    author.waits(LONG)
    author.saves_with(('    time: "21:14"', '    screen: room\n    time: "21:14"'))
    chat = author.chat
    assert (chat.is_in_room, chat.is_put_down, chat.is_moving) == (True, False, False)


def test_another_node_behind_a_choice_is_shown_whole(author: Author) -> None:
    author.plays("wait")
    author.saves_with(('"Respire."\n        next: second', '"Respire."\n        next: last'))
    assert (author.play.node.id, author.chat.is_telling) == ("last", False)


# A choice that is taken away


def test_a_play_whose_choice_is_gone_stands_before_it(author: Author) -> None:
    author.plays("pay")
    author.saves_with(NO_PAYING)
    assert (author.play.taken, author.chat.is_telling) == ((), False)


def test_the_choice_that_is_gone_is_named(author: Author) -> None:
    author.plays("pay", "sarah")
    author.saves_with(NO_SARAH)
    told = "Choice 2 (sarah) cannot be taken any more: the story stands before it."
    assert told in author.texts


def test_a_play_goes_on_where_it_was_when_its_choice_comes_back(author: Author) -> None:
    author.plays("pay", "sarah")
    author.saves_with(NO_PAYING)
    author.saves_with()
    assert (author.play.taken, author.preview.margin.notice) == (("pay", "sarah"), "")


@pytest.mark.parametrize("action", [Pick(1), GoBack()], ids=["choice", "back"])
def test_what_the_author_does_next_settles_it(author: Author, action: Pick | GoBack) -> None:
    author.plays("pay", "sarah")
    author.saves_with(NO_SARAH)
    author.does(action)
    assert author.preview.margin.notice == ""


def test_a_story_that_ends_earlier_says_so(author: Author) -> None:
    author.plays("pay", "sarah")
    author.saves_with(('"La peur fait payer."\n        next: second', '"Oui."\n        next: last'))
    assert "The story now ends before choice 2 (sarah)." in author.texts
