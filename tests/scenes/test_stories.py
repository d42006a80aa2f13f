"""The stories as cards: what each says, finding some of them, keys, and going on."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from game.bookmark import NOTHING, put
from game.engine.catalogue import FAMILIES
from game.keeping import Keeping
from game.library import Offered
from game.scenes.help import Help
from game.scenes.rules import Rules
from game.scenes.scene import Context, Pop, Push, Quit, ShowSettings
from game.scenes.stack import SceneStack
from game.scenes.stories import Stories
from game.scenes.story_cards import Banner, Known, story_card
from game.scenes.traces import Traces
from game.scenes.troubles import Troubles
from game.sources import Loose
from game.ui.action import AskHelp, Confirm, Move, Pause, Press, Turn
from game.ui.space import Space
from tests.scenes.given import Player, acted, buttons, nowhere, played, recorded, texts
from tests.scenes.shelf import agreed, made, nothing_found, shelf
from tests.ui.given import lines, window

WINDOWS = [window(800, 600), window(1280, 720), window(720, 1280)]
every_window = pytest.mark.parametrize(
    "space", WINDOWS, ids=lambda one: f"{one.width}x{one.height}"
)


@pytest.fixture
def stories(context: Context) -> Stories:
    return Stories(context, shelf(8))


@pytest.fixture
def keeping(tmp_path: Path) -> Keeping:
    return Keeping(tmp_path / "player")


def cards(scene: Stories) -> list[str]:
    return [one for one in buttons(scene) if one.startswith("story:")]


def card(scene: Stories, place: int) -> str:
    scene.layout(window())
    found = scene.tree.find(f"story:{place}")
    assert found is not None
    return " | ".join(found.texts())


@pytest.mark.parametrize("count", [1, 3, 8, 30])
def test_every_story_has_a_card(context: Context, count: int) -> None:
    assert len(cards(Stories(context, shelf(count)))) == count


@pytest.mark.parametrize(
    "said", ["Essai 1", "Un essai.", "from 13 · 5 min · tense", "You are a friend who listens"]
)
def test_a_card_says_what_a_story_is(stories: Stories, said: str) -> None:
    assert said in card(stories, 1)


def test_a_card_shows_where_its_story_begins(stories: Stories) -> None:
    drawn = [one.partition("vignette ")[2] for one in recorded(stories) if "vignette" in one]
    places = ["room evening", "room-asleep evening", "living-room-alone morning"]
    assert [drawn[stories.shown.index(place)] for place in (0, 3, 1)] == places


def test_where_plays_are_not_kept_nothing_is_said_of_them(
    context: Context, keeping: Keeping
) -> None:
    put(keeping, played(made(0), "go"))
    keeping.finish("essai-1")
    unasked = Stories(replace(context, keeping=keeping), shelf(3))
    assert not any("Go on" in one or "Already" in one for one in texts(unasked))
    assert "traces" not in buttons(unasked)


def test_a_story_that_was_begun_comes_first_and_says_where(
    context: Context, keeping: Keeping
) -> None:
    put(keeping, played(made(2), "go"))
    begun = Stories(agreed(context, keeping), shelf(4))
    assert cards(begun)[0] == "story:2"
    assert "Go on | 23:30 · The bedroom" in card(begun, 2)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"age": 11, "intensity": 3, "title": "Z"}, {"age": 13, "intensity": 1, "title": "A"}),
        ({"intensity": 1, "title": "Z"}, {"intensity": 2, "title": "A"}),
        ({"title": "Été"}, {"title": "« Hiver »"}),
    ],
    ids=["age", "intensity", "title"],
)
def test_stories_stand_by_age_then_intensity_then_title(
    context: Context, first: dict[str, Any], second: dict[str, Any]
) -> None:
    offers = [
        Offered.of(Loose(Path(f"{place}.yaml")), replace(made(0), id=f"essai-{place}", **asked))
        for place, asked in enumerate((second, first))
    ]
    assert cards(Stories(context, offers)) == ["story:1", "story:0"]


def test_files_to_mend_stand_last(context: Context) -> None:
    offers = shelf(2, broken=1)
    assert cards(Stories(context, offers[::-1])) == ["story:2", "story:1", "story:0"]


def test_a_story_that_was_ended_says_so(context: Context, keeping: Keeping) -> None:
    keeping.finish("essai-1")
    ended = Stories(agreed(context, keeping), shelf(3))
    assert ["Already played" in card(ended, place) for place in range(3)] == [False, True, False]


def test_looking_at_the_cards_moves_no_file(context: Context, keeping: Keeping) -> None:
    put(keeping, played(made(0), "go"))
    path = keeping.folder / "plays" / "essai-0.json"
    path.write_bytes(b"{")
    Stories(agreed(context, keeping), shelf(1))
    assert path.read_bytes() == b"{"


def test_a_card_opens_its_story(stories: Stories) -> None:
    result = acted(stories, Press("story:3"))
    assert isinstance(result, Push)
    assert isinstance(result.scene, Rules)
    assert result.scene.scenario is stories.offers[3].scenario


def test_a_file_that_needs_mending_shows_its_problems(context: Context) -> None:
    result = acted(Stories(context, shelf(2, broken=1)), Press("story:2"))
    assert isinstance(result, Push)
    assert isinstance(result.scene, Troubles)


def test_a_file_that_needs_mending_is_no_story_that_one_looks_for(context: Context) -> None:
    scene = Stories(context, shelf(3, broken=1))
    acted(scene, Press("filter"), Press("age:15"))
    assert cards(scene) == ["story:0", "story:1", "story:2"]


def test_what_one_may_look_for_is_hidden_at_first(stories: Stories) -> None:
    assert not any(one.startswith(("age:", "role:", "family:")) for one in buttons(stories))


def test_ages_roles_and_families_can_be_looked_for(stories: Stories) -> None:
    acted(stories, Press("filter"))
    kinds = {one.partition(":")[0] for one in buttons(stories)}
    assert {"age", "role", "family"} <= kinds


def test_one_story_alone_is_not_looked_for(context: Context) -> None:
    assert "filter" not in buttons(Stories(context, shelf(1)))


def test_looking_for_something_leaves_what_suits(stories: Stories) -> None:
    acted(stories, Press("filter"), Press("age:11"), Press("role:witness"))
    assert cards(stories) == []
    acted(stories, Press("role:target"))
    assert cards(stories) == ["story:0", "story:6"]
    assert "2 of 8 stories" in texts(stories)


def test_a_family_is_looked_for(stories: Stories) -> None:
    acted(stories, Press("filter"), Press("family:report"))
    assert cards(stories) == ["story:2", "story:5"]


def test_where_nothing_is_found_one_press_shows_all(context: Context) -> None:
    scene = nothing_found(context)
    assert "No story is all of this at once." in texts(scene)
    acted(scene, Press("reset-here"))
    assert len(cards(scene)) == 3
    assert scene.focus == "filter"


def test_what_is_looked_for_keeps_the_focus(stories: Stories) -> None:
    acted(stories, Press("filter"))
    stories.give_focus("age:13")
    acted(stories, Confirm())
    assert (stories.focus, stories.wanted.age) == ("age:13", 13)


def test_what_is_chosen_is_told_beside_its_colour(stories: Stories) -> None:
    acted(stories, Press("filter"), Press("age:13"))
    found = stories.tree.find("age:13")
    assert found is not None
    assert found.is_chosen
    assert any("icons/check" in one for one in recorded(stories))


def test_the_keys_lead_from_the_head_through_the_cards_to_the_foot(stories: Stories) -> None:
    seen = []
    for _ in buttons(stories):
        acted(stories, Move(1))
        seen.append(stories.focus)
    cards_seen = [*(f"story:{place}" for place in stories.shown), "booster:0", "booster:1"]
    assert seen == ["filter", *cards_seen, "back", "help", "settings", "leave"]


@every_window
def test_the_card_with_the_focus_is_seen(context: Context, space: Space) -> None:
    scene = Stories(context, shelf(12))
    acted(scene, Move(1), space=space)  # past the filter
    for place in scene.shown:
        acted(scene, Move(1), space=space)
        found, scroll = scene.tree.find(f"story:{place}"), scene.tree.find("stories")
        assert found is not None
        assert scroll is not None
        assert scroll.rect.y <= found.rect.y
        assert found.rect.bottom <= scroll.rect.bottom


def test_the_arrows_lead_among_the_cards(stories: Stories) -> None:
    acted(stories, Confirm(), Turn(1), Turn(1), Turn(-1))
    assert stories.focus == f"story:{stories.shown[1]}"


def test_enter_alone_opens_nothing(stories: Stories) -> None:
    assert acted(stories, Confirm()) is None
    assert stories.focus == "story:0"


def test_the_rest_is_one_press_away(context: Context) -> None:
    scene = Stories(agreed(context), shelf(2))
    results = [acted(scene, one) for one in (Press("help"), AskHelp(), Press("traces"))]
    scenes = [type(one.scene) for one in results if isinstance(one, Push)]
    assert scenes == [Help, Help, Traces]
    last = [acted(scene, one) for one in (Press("settings"), Press("back"), Pause())]
    assert last == [ShowSettings(), Pop(), Pop()]
    assert acted(scene, Press("leave")) == Quit()


def test_every_card_names_itself_whole_to_whoever_listens(stories: Stories) -> None:
    stories.layout(window())
    found = stories.tree.find("story:1")
    assert found is not None
    assert found.name == (
        "Essai 1. Un essai. You are a friend who listens. from 13 · 5 min · tense."
    )


def test_erased_traces_are_gone_from_the_cards(context: Context, keeping: Keeping) -> None:
    put(keeping, played(made(2), "go"))
    keeping.finish("essai-1")
    player = Player(SceneStack(lambda: Stories(agreed(context, keeping), shelf(4)), nowhere))
    player.does(Press("traces"), Press("erase"), Press("back"))
    assert isinstance(player.stack.top, Stories)
    assert not any("Go on" in one or "Already" in one for one in texts(player.stack.top))
    assert not keeping.folder.exists()


def test_a_family_is_shown_with_its_shape(stories: Stories) -> None:
    acted(stories, Press("filter"))
    drawn = recorded(stories)
    shown = [one for one in FAMILIES if any(f"families/{one}" in call for call in drawn)]
    assert shown == ["pause", "tell", "report"]


def test_a_picture_leaves_room_for_its_title_in_a_low_window() -> None:
    space = window(800, 600)
    assert Banner(made(0)).place(0, 0, 740, space).rect.h < 0.35 * space.height


def test_a_summary_of_six_lines_is_read_whole(context: Context) -> None:
    words = [f"mot-{number}-" * 3 for number in range(6)]  # so long that each takes a line
    story = replace(made(0), summary=" ".join(words))
    space = window()
    card = story_card("story:0", story, Known(NOTHING), context, space).place(0, 0, 280, space)
    assert [one for one in lines(card) if one.startswith("mot")] == words
