"""Boosters in a terminal, with scripted answers."""

import pytest

from game.engine.boosters import Booster
from game.engine.sentences import SentenceBooster
from game.engine.sorting import SortBooster, deal
from game.i18n import Messages
from game.library import Library
from game.terminal import WIDTH, Terminal
from game.terminal_boosters import BoosterTerminal
from game.wording import never_your_fault
from tests.app.console import Console
from tests.app.given import flat

SEED = 5


@pytest.fixture(scope="module")
def sort(library: Library) -> SortBooster:
    (found,) = (one for one in library.boosters() if isinstance(one, SortBooster))
    return found


@pytest.fixture(scope="module")
def sentence(library: Library) -> SentenceBooster:
    (found,) = (one for one in library.boosters() if isinstance(one, SentenceBooster))
    return found


def played(booster: Booster, *answers: str, is_soft: bool = False) -> tuple[Console, bool]:
    console = Console(iter(answers))
    write = console.lines.append
    terminal = BoosterTerminal(Library(), Messages(), console.read, write, SEED, is_soft)
    return console, terminal.play(booster)


def numbers(sort: SortBooster) -> list[str]:
    """Give the number of each right answer."""
    dealt = deal(sort, SEED)
    rights = [dealt.fragment(place).right for place in range(12)]
    return [
        str(card.answers.index(right) + 1) for card, right in zip(dealt.cards, rights, strict=True)
    ]


def test_a_whole_sorting_names_the_techniques_and_gives_hope(sort: SortBooster) -> None:
    console, has_left = played(sort, *numbers(sort))
    assert not has_left
    assert flat(never_your_fault(Messages().text)) in console.text
    assert "You named these" in console.text
    assert "Worth another look" not in console.text


def test_what_was_taken_for_something_else_is_explained(
    sort: SortBooster, library: Library
) -> None:
    console, _ = played(sort, *["4"] * 12)
    dealt = deal(sort, SEED)
    missed = {one for one in (dealt.fragment(place).tactic for place in range(12)) if one}
    wanted = [library.catalogue.tactics[one].notice for one in missed]
    assert [one for one in wanted if flat(one) not in console.text] == []


def test_a_message_can_be_passed(sort: SortBooster) -> None:
    console, _ = played(sort, "p")
    fragment = deal(sort, SEED).fragment(0)
    assert "You passed" in console.text
    assert flat(fragment.seen) not in console.text


@pytest.mark.parametrize("answer", ["0", "9", "²", "what", ""])
def test_a_wrong_answer_shows_the_message_again(sort: SortBooster, answer: str) -> None:
    console, _ = played(sort, answer)
    assert console.text.count(flat(deal(sort, SEED).fragment(0).says)) == 2


def test_help_is_one_letter_away(sort: SortBooster, sentence: SentenceBooster) -> None:
    assert "3018" in played(sort, "h")[0].text
    assert "3018" in played(sentence, "h")[0].text


def test_softer_is_told_without_the_words_until_they_are_asked_for(sort: SortBooster) -> None:
    fragment = deal(sort, SEED).fragment(0)
    for console, _ in (played(sort, is_soft=True), played(sort, "s", is_soft=True)):
        assert flat(fragment.told) in console.text
    assert flat(fragment.says) not in played(sort, is_soft=True)[0].text
    assert flat(fragment.says) in played(sort, "w", is_soft=True)[0].text
    assert (
        flat(deal(sort, SEED).fragment(1).says) not in played(sort, "w", "4", is_soft=True)[0].text
    )


def test_a_whole_telling_shows_the_three_sentences(sentence: SentenceBooster) -> None:
    console, has_left = played(sentence, "4", "1", "2", "3")
    assert not has_left
    said = [sentence.pieces(part, "helpline")[place] for part, place in enumerate((0, 1, 2))]
    end = console.text.rpartition("Your three sentences")[2]
    assert [one.says for one in said if flat(one.says) not in end] == []
    assert "nothing is sent" in end


def test_a_choice_can_be_taken_back(sentence: SentenceBooster) -> None:
    console, _ = played(sentence, "1", "b", "4", "1", "1", "1")
    assert "To whom: Une ligne d’écoute" in console.text.rpartition("Your three sentences")[2]


@pytest.mark.parametrize("kind", ["sort", "sentence"])
def test_leaving_is_at_once_and_the_end_of_input_is_quiet(
    kind: str, request: pytest.FixtureRequest
) -> None:
    booster: Booster = request.getfixturevalue(kind)
    assert [played(booster, "q", "1")[1], played(booster, "1")[1]] == [True, False]
    assert played(booster, "q", "1")[0].asked == 1


def test_no_line_is_wider_than_the_terminal(sort: SortBooster, sentence: SentenceBooster) -> None:
    lines = [*played(sort, *["1"] * 12)[0].lines, *played(sentence, *["1"] * 4)[0].lines]
    assert [one for one in lines if len(one) > WIDTH] == []


def test_boosters_stand_after_the_stories(library: Library, sort: SortBooster) -> None:
    console = Console(iter(["h", "2"]))
    terminal = Terminal(library, Messages(), console.read, console.lines.append)
    assert terminal.pick([sort, sort]) is sort
    assert "3018" in console.text


def test_passing_counts_as_nothing(sort: SortBooster) -> None:
    console, _ = played(sort, *["p"] * 12)
    assert "You named these" not in console.text
    assert "messages were fine" not in console.text
