"""Scenes that lie over a story while it is written anew: nobody is thrown out."""

import pytest

from game.scenes.debrief import DebriefScene
from game.scenes.help import Help
from game.scenes.pause import Pause as PauseScene
from game.scenes.rules import Rules
from game.scenes.scene import Context, Print
from game.scenes.title import Title
from game.ui.action import (
    AskHelp,
    Pause,
    Press,
    Return,
    Turn,
)
from tests.engine.clean import clean
from tests.scenes.author import END, HOUR, LAMP, LONG, NO_PAYING, NO_SARAH, Author
from tests.scenes.given import recorded


@pytest.fixture
def ended(author: Author) -> Author:
    """Give an author on the second page of the debrief."""
    author.plays("pay", "sarah")
    author.waits(LONG)
    author.does(Press("debrief"), Turn(1))
    return author


def test_help_stays_open_over_a_story_that_changes(author: Author) -> None:
    author.hears_all()
    author.does(AskHelp())
    author.saves_with(HOUR)
    assert isinstance(author.top, Help)
    author.does(Press("back"))
    assert "Deux heures." in author.texts


def test_the_pause_stays_and_leads_back_into_the_new_story(author: Author) -> None:
    author.plays("pay")
    author.does(Pause())
    author.saves_with(NO_PAYING)
    assert isinstance(author.top, PauseScene)
    author.does(Press("back"))
    assert author.play.taken == ()


def test_the_debrief_stays_on_its_page(ended: Author) -> None:
    ended.saves_with(("La peur fait payer.", "La peur fait tout payer."))
    assert isinstance(ended.top, DebriefScene)
    assert (ended.top.page, "La peur fait tout payer." in ended.texts) == (1, True)


def test_the_debrief_compares_a_moment_after_it_shows(ended: Author) -> None:
    ended.saves_with(LAMP)
    debrief = ended.top
    assert isinstance(debrief, DebriefScene)
    debrief.renew(debrief.play)
    early = debrief.data.most_shown
    ended.waits(0.1)
    assert (early, debrief.data.most_shown, debrief.wakes_in()) == (None, 1, None)


def test_a_debrief_whose_way_is_gone_gives_the_story_back(ended: Author) -> None:
    ended.saves_with(NO_SARAH)
    assert (ended.play.taken, ended.chat.is_telling) == (("pay",), False)
    assert ended.preview.margin.notice


def test_a_debrief_whose_ending_goes_on_gives_the_story_back(ended: Author) -> None:
    choices = '    choices:\n      on:\n        do: "Aller."\n        next: end\n  end:\n'
    lines = '    lines:\n      - narrator: "Voilà."\n'
    ended.saves_with(("    ending:", f"{choices}{lines}    ending:"))
    assert (ended.play.taken, ended.preview.margin.notice) == (("pay", "sarah"), "")


def test_a_what_if_over_a_debrief_goes_on(ended: Author) -> None:
    ended.does(Press("what-if:1"))
    ended.hears_all()
    ended.saves_with(LAMP)
    assert "La petite lampe." in ended.texts
    ended.does(Return())
    assert isinstance(ended.top, DebriefScene)


def test_a_what_if_from_a_renewed_debrief_ends_in_a_debrief_of_the_new_story(
    ended: Author,
) -> None:
    ended.saves_with(END)
    ended.does(Press("what-if:1"))
    ended.plays("papa")
    ended.waits(LONG)
    ended.does(Press("debrief"))
    assert isinstance(ended.top, DebriefScene)
    assert ended.top.play.scenario is ended.preview.scenario


def test_the_title_and_the_rules_are_renewed(author: Author) -> None:
    author.does(Pause(), Press("home"))
    assert isinstance(author.top, Title)
    author.saves_with(("Un essai.", "Un autre essai."))
    assert "Un autre essai." in author.texts
    author.does(Press("offer"))
    assert isinstance(author.top, Rules)
    author.writes(clean(("minutes: 5", 'minutes: 5\ncontent_note: "Tu joues Noé."')))
    author.waits()
    assert "Tu joues Noé." in author.texts


def test_a_page_is_printed_by_the_window_around(ended: Author) -> None:
    ended.does(Turn(1), Turn(1), Turn(1), Turn(1), Turn(1))
    assert isinstance(ended.does(Press("print")), Print)
    ended.preview.told("/elsewhere/page.html")
    assert any("/elsewhere/page.html" in one for one in ended.texts)


def test_nothing_is_drawn_again_where_nothing_is_saved(author: Author) -> None:
    author.hears_all()
    author.waits(LONG)
    author.preview.is_changed = False
    author.waits(LONG)
    assert not author.preview.is_changed


def test_drawing_the_preview_changes_nothing(author: Author, calm: Context) -> None:
    del calm
    assert recorded(author.preview) == recorded(author.preview)
