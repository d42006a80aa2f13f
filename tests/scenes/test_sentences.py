"""Three sentences in the window: pressed, taken back, printed, and kept nowhere."""

import pytest

from game.engine.sentences import Person, Piece
from game.scenes.audience import KnownAudience
from game.scenes.scene import SETTLE_SECONDS, Apply, Context, Pop, Print
from game.scenes.sentences import TellingScene
from game.ui.action import Confirm, GoBack, Move, Pick, Press, Turn
from tests.scenes.every import two_boosters
from tests.scenes.given import acted, buttons, texts


@pytest.fixture
def telling(context: Context) -> TellingScene:
    return TellingScene(context, two_boosters(context)[1])


def told(scene: TellingScene, *numbers: int) -> TellingScene:
    acted(scene, *(Pick(one) for one in numbers))
    return scene


def test_a_whole_telling_shows_all_three_sentences(telling: TellingScene) -> None:
    told(telling, 3, 1, 2, 1)
    said = telling.telling.said
    assert {one.says for one in said} | {one.does for one in said} <= set(texts(telling))
    assert any("Imperfect words are enough" in one for one in texts(telling))


def test_a_whole_telling_by_the_focus_alone(telling: TellingScene) -> None:
    for _ in range(4):
        acted(telling, Move(1), Confirm())
    assert telling.telling.is_whole


def test_what_a_sentence_does_stands_on_its_button(telling: TellingScene) -> None:
    told(telling, 1)
    for one in telling.telling.offers:
        found = telling.tree.find(f"choose:{one.id}")
        assert found is not None
        assert all(any(words in text for text in found.texts()) for words in _said(one))


@pytest.mark.parametrize("back", [Turn(-1), GoBack(), Press("back")])
def test_each_choice_can_be_taken_back(telling: TellingScene, back: Turn) -> None:
    told(telling, 1, 2, 3)
    acted(telling, back)
    assert telling.telling.step == 2


def test_going_back_from_the_first_question_leaves(telling: TellingScene) -> None:
    assert acted(telling, GoBack()) == Pop()


def test_enter_alone_never_leaves_the_sentences(telling: TellingScene) -> None:
    told(telling, 1, 1, 1, 1).update(SETTLE_SECONDS)
    assert acted(telling, Confirm(), Turn(1)) is None
    assert telling.telling.is_whole


def test_other_words_begin_anew(telling: TellingScene) -> None:
    acted(told(telling, 1, 1, 1, 1), Press("anew"))
    assert telling.telling.step == 0


def test_the_page_holds_the_sentences_and_the_lines_of_help(telling: TellingScene) -> None:
    result = acted(told(telling, 2, 1, 1, 1), Press("print"))
    assert isinstance(result, Print)
    assert all(one.says in result.page for one in telling.telling.said)
    assert "3018" in result.page
    assert "<title>Coupe Court</title>" in result.page


def test_the_page_does_not_say_who_is_told(telling: TellingScene) -> None:
    result = acted(told(telling, 2, 1, 1, 1), Press("print"))
    assert isinstance(result, Print)
    assert telling.telling.person is not None
    assert telling.telling.person.name not in result.page


def test_where_the_page_lies_is_shown_until_other_words_are_chosen(telling: TellingScene) -> None:
    told(telling, 2, 1, 1, 1).told("/a/page.html")
    assert any("/a/page.html" in one for one in texts(telling))
    acted(telling, GoBack(), Pick(2))
    assert not any("/a/page.html" in one for one in texts(telling))


def test_reading_aloud_is_offered_where_there_is_a_voice(telling: TellingScene) -> None:
    assert "aloud" not in buttons(told(telling, 1, 1, 1, 1))
    telling.heed(KnownAudience(has_voice=True))
    assert acted(telling, Press("aloud")) == Apply({"reads_aloud": True})


def _said(one: Person | Piece) -> tuple[str, str]:
    return (one.name, one.about) if isinstance(one, Person) else (one.says, one.does)
