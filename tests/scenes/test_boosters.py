"""Boosters in the window: whole plays by actions, what is told, and that nothing is kept."""

import pytest

from game import i18n
from game.engine.sorting import FINE, deal
from game.library import Library
from game.pseudo import PSEUDO_RTL
from game.scenes.booster import BoosterStart
from game.scenes.help import Help
from game.scenes.pause import Pause as PauseScene
from game.scenes.scene import SETTLE_SECONDS, Context, Pop, Push, Replace
from game.scenes.sentences import TellingScene
from game.scenes.sort import SortScene
from game.scenes.stack import SceneStack
from game.scenes.stories import Stories
from game.ui.action import Confirm, GoBack, Pause, Pick, Press, Turn
from game.wording import never_your_fault
from tests.scenes.conftest import TODAY
from tests.scenes.every import two_boosters
from tests.scenes.given import Player, acted, buttons, nowhere, texts
from tests.scenes.shelf import shelf
from tests.scenes.test_rtl import points


@pytest.fixture
def sort(context: Context) -> SortScene:
    return SortScene(context, two_boosters(context)[0], 1)


def soft(context: Context) -> SortScene:
    return SortScene(context.changed({"is_soft": True}), two_boosters(context)[0], 1)


def settled(scene: SortScene) -> SortScene:
    scene.update(SETTLE_SECONDS)
    return scene


def sorted_all(scene: SortScene, way: str = "right") -> SortScene:
    while not scene.is_over:
        fragment = scene.sorting.fragment(scene.place)
        given = fragment.right if way == "right" else fragment.beside[0]
        acted(scene, Press(f"answer:{given}"), Press("next"))
    return scene


# From the library


def test_the_stories_are_followed_by_two_boosters(context: Context) -> None:
    found = [one for one in buttons(Stories(context, shelf(3))) if one.startswith("booster:")]
    assert found == ["booster:0", "booster:1"]


def test_whoever_looks_for_a_story_is_shown_stories(context: Context) -> None:
    stories = Stories(context, shelf(8))
    acted(stories, Press("filter"), Press("age:13"))
    assert not any(one.startswith("booster:") for one in buttons(stories))


@pytest.mark.parametrize(
    ("button", "screen"), [("booster:0", "SortScene"), ("booster:1", "TellingScene")]
)
def test_a_booster_is_begun_from_its_card(player: Player, button: str, screen: str) -> None:
    player.stack.push(Stories(player.stack.top.context, shelf(3)))
    player.does(Press(button))
    assert player.screen == "BoosterStart"
    player.does(Confirm())
    assert player.screen == screen


def test_a_booster_that_is_opened_again_deals_other_messages(context: Context) -> None:
    stories, dealt = Stories(context, shelf(3)), set()
    for _ in range(3):
        result = acted(stories, Press("booster:0"))
        assert isinstance(result, Push)
        assert isinstance(result.scene, BoosterStart)
        dealt.add(deal(two_boosters(context)[0], result.scene.seed).cards)
    assert len(dealt) == 3


def test_what_is_read_before_says_that_there_is_no_timer(context: Context) -> None:
    assert any(
        "No timer" in one for one in texts(BoosterStart(context, two_boosters(context)[0], 0))
    )


@pytest.mark.parametrize("action", [Pause(), Press("leave")])
def test_the_card_before_leads_back(context: Context, action: Pause | Press) -> None:
    assert acted(BoosterStart(context, two_boosters(context)[0], 0), action) == Pop()


# Sorting


def test_a_whole_sorting_by_pressing_names_every_technique(sort: SortScene) -> None:
    sorted_all(sort)
    named = sort.sorting.named
    tactics = sort.context.library.catalogue.tactics
    assert len(named) == 8
    assert [one for one in named if tactics[one].name not in texts(sort)] == []
    assert never_your_fault(sort.context.text) in texts(sort)


def test_techniques_worth_another_look_are_explained(sort: SortScene) -> None:
    sorted_all(sort, "wrong")
    tactics = sort.context.library.catalogue.tactics
    found = texts(sort)
    for one in sort.sorting.again:
        assert {tactics[one].name, tactics[one].purpose, tactics[one].notice} <= set(found)
    assert any("a light check can be enough" in one for one in found)


def test_a_whole_sorting_by_digits_and_enter(sort: SortScene) -> None:
    for _ in range(12):
        acted(sort, Pick(4))
        acted(settled(sort), Confirm())
    assert sort.is_over
    assert sort.sorting.harmless("seen") == 4


@pytest.mark.parametrize("is_right", [True, False])
def test_each_answer_is_followed_by_a_kind_word_on_it(sort: SortScene, *, is_right: bool) -> None:
    fragment = sort.sorting.fragment(0)
    acted(sort, Press(f"answer:{fragment.right if is_right else FINE}"))
    is_seen = is_right or fragment.is_harmless
    assert (fragment.seen if is_seen else fragment.missed) in texts(sort)


def test_another_technique_is_nearly_right_and_told_what_tells_them_apart(sort: SortScene) -> None:
    while sort.sorting.fragment(sort.place).is_harmless:
        acted(sort, Press("pass"))
    fragment = sort.sorting.fragment(sort.place)
    acted(sort, Press(f"answer:{fragment.beside[0]}"))
    notice = sort.context.library.catalogue.tactics[fragment.tactic].notice
    assert {fragment.seen, notice} <= set(texts(sort))
    assert any("you felt it" in one for one in texts(sort))


def test_whoever_passes_hears_no_more_of_the_message(sort: SortScene) -> None:
    acted(sort, Press("pass"))
    assert (sort.place, sort.is_told) == (1, False)


def test_one_press_too_many_does_not_skip_the_word_after(sort: SortScene) -> None:
    acted(sort, Pick(1), Confirm(), Confirm())
    assert sort.is_told
    acted(settled(sort), Confirm())
    assert not sort.is_told


def test_a_number_without_an_answer_does_nothing(sort: SortScene) -> None:
    acted(sort, Pick(5))
    assert sort.sorting.answers == ()


def test_a_number_answers_once(sort: SortScene) -> None:
    acted(sort, Pick(1), Pick(1))
    assert len(sort.sorting.answers) == 1


def test_nothing_leads_past_a_message_without_an_answer(sort: SortScene) -> None:
    acted(settled(sort), Confirm(), Turn(1), Turn(-1), GoBack())
    assert (sort.place, sort.sorting.answers) == (0, ())


def test_sorting_again_brings_other_messages(sort: SortScene) -> None:
    result = acted(sorted_all(sort), Press("again"))
    assert isinstance(result, Replace)
    assert isinstance(result.scene, SortScene)
    before = {one.fragment_id for one in sort.sorting.cards}
    assert before.isdisjoint(one.fragment_id for one in result.scene.sorting.cards)


def test_the_end_leads_back_to_where_one_came_from(sort: SortScene) -> None:
    assert acted(sorted_all(sort), Press("leave")) == Pop()


@pytest.mark.parametrize(("button", "scene"), [("pause", PauseScene), ("help", Help)])
def test_pause_and_help_are_on_every_card(sort: SortScene, button: str, scene: type) -> None:
    for _ in range(3):
        result = acted(sort, Press(button))
        assert isinstance(result, Push)
        assert isinstance(result.scene, scene)
        acted(sort, Pick(1)) if not sort.is_told else sorted_all(sort)


# The softer version: every message is told by others, harmless ones too


def test_in_the_softer_version_no_message_is_quoted(context: Context) -> None:
    scene = soft(context)
    for place in range(12):
        fragment = scene.sorting.fragment(place)
        assert fragment.told in texts(scene)
        assert fragment.says not in texts(scene)
        acted(scene, Press("pass"))


def test_its_words_can_be_read_by_whoever_wants_to_and_only_these(context: Context) -> None:
    scene = soft(context)
    acted(scene, Press("read"))
    assert scene.sorting.fragment(0).says in texts(scene)
    assert "read" not in buttons(scene)
    acted(scene, Pick(1), Press("next"))
    assert scene.sorting.fragment(1).says not in texts(scene)


def test_softer_in_the_middle_hides_the_message_on_the_card(sort: SortScene) -> None:
    fragment = sort.sorting.fragment(0)
    assert fragment.says in texts(sort)
    sort.adopt(sort.context.changed({"is_soft": True}))
    assert fragment.says not in texts(sort)


# In other languages


def test_both_go_on_in_another_language(context: Context) -> None:
    sort, sentence = two_boosters(context)
    scenes = [SortScene(context, sort, 1), TellingScene(context, sentence)]
    for scene in scenes:
        acted(scene, Pick(2))
        scene.adopt(context.changed({"language": "pseudo"}))
    assert isinstance(scenes[0], SortScene)
    assert scenes[0].is_told
    assert all("[" in one for scene in scenes for one in texts(scene) if len(one) > 8)


def test_read_from_the_right_both_are_played_by_pointing_at_words() -> None:
    turned = Context(Library(language=PSEUDO_RTL), i18n.messages(PSEUDO_RTL), TODAY)
    sort, sentence = two_boosters(turned)
    player = Player(SceneStack(lambda: SortScene(turned, sort, 1), nowhere))
    points(player, f"answer:{FINE}")
    points(player, "next")
    top = player.stack.top
    assert isinstance(top, SortScene)
    assert (top.place, top.sorting.answers) == (1, (FINE,))
    player = Player(SceneStack(lambda: TellingScene(turned, sentence), nowhere))
    for _ in range(4):
        top = player.stack.top
        assert isinstance(top, TellingScene)
        points(player, f"choose:{top.telling.offers[0].id}")
    assert isinstance(top, TellingScene)
    assert top.telling.is_whole
