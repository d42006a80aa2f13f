"""Every screen as it is heard: names, order, and what is told as it comes."""

from collections import Counter
from itertools import pairwise

import pytest

from game.access.elements import Element
from game.scenes.help import Help
from game.scenes.scene import Apply, Context, Scene
from game.scenes.settings import SettingsScene, value_id
from game.ui.action import ReadAloud, Turn
from tests.access.given import Ear, heard, names
from tests.scenes.given import acted, chat_at, debrief_of, played, small
from tests.scenes.test_everywhere import SCENES

ASKED = "And now? Choices: 3"
SILENT = {"•", "21:14", "21:20", "Respirer."}  # the phone's clock; an act that was just chosen


@pytest.fixture(params=SCENES)
def scene(request: pytest.FixtureRequest, context: Context) -> Scene:
    return SCENES[request.param](context)


def groups(screen: Element) -> dict[str, list[str]]:
    """Give what is heard in every group with a name."""
    return {one.name: [each.name for each in one.children] for one in screen.walk() if one.children}


def test_every_screen_has_a_name(scene: Scene) -> None:
    assert heard(scene).name


def test_everything_that_is_heard_has_a_name(scene: Scene) -> None:
    assert all(names(heard(scene)))


def test_everything_to_press_is_heard_in_the_order_of_the_focus(scene: Scene) -> None:
    pressed = [one.button for one in heard(scene).walk() if one.kind == "button" and one.is_stop]
    assert tuple(pressed) == scene.tree.focusable()


def test_no_two_buttons_bear_the_same_name(scene: Scene) -> None:
    counted = Counter(names(heard(scene), "button"))
    assert [name for name, count in counted.items() if count > 1] == []


def test_nothing_is_said_twice_in_a_row(scene: Scene) -> None:
    told = names(heard(scene))[1:]
    assert [one for one, after in pairwise(told) if one == after] == []


def test_everything_that_is_written_is_heard(scene: Scene) -> None:
    everything = "\n".join(names(heard(scene)))
    written = [part for one in scene.tree.texts() for part in one.split(" · ")]
    lost = [one for one in written if one not in SILENT and one.strip("— ") not in everything]
    assert [one for one in lost if not _is_in_a_button(one, scene)] == []


def _is_in_a_button(words: str, scene: Scene) -> bool:
    """Tell whether words stand in a button, whose name says them in its own way."""
    pressed = (one for one in scene.tree.walk() if one.role == "button")
    return any(words in {each.name for each in one.walk()} for one in pressed)


def test_one_key_reads_every_screen_aloud(scene: Scene) -> None:
    assert acted(scene, ReadAloud()) == Apply({"reads_aloud": True})


def test_no_two_things_have_the_same_key(scene: Scene) -> None:
    keys = [one.key for one in heard(scene).walk()]
    assert len(set(keys)) == len(keys)


def test_a_message_is_heard_with_the_name_of_its_writer(context: Context) -> None:
    told = groups(heard(chat_at(context)))["Conversation"]
    assert told == ["21:14", "lina.s07: Une heure.", "Le téléphone vibre."]


def test_a_notification_says_what_it_is_and_where_it_comes_from(context: Context) -> None:
    assert "Notification. Sarah, Messages: t’es là ?" in names(heard(chat_at(context)))


def test_what_is_said_in_the_room_is_heard_with_its_speaker(context: Context) -> None:
    told = groups(heard(chat_at(context, "breathe")))["Beside the phone"]
    assert told == ["Notebook: Bien.", "21:20 · The bedroom", "La lampe."]


def test_choices_are_heard_with_their_numbers(context: Context) -> None:
    assert groups(heard(chat_at(context)))["Choices"] == [
        ASKED,
        "1. Respirer.",
        "2. To lina.s07. “attends”",
        "3. To Sarah. “au secours”",
    ]


def test_choices_can_be_taken_by_a_number_key(context: Context) -> None:
    buttons = [one for one in heard(chat_at(context)).walk() if one.button.startswith("choice")]
    assert [one.heard.shortcut for one in buttons] == ["1", "2", "3"]


def test_a_spent_choice_is_heard_as_closed(context: Context) -> None:
    found = heard(chat_at(context, "breathe", "back")).find("choice:breathe")
    assert found is not None
    assert (found.name, found.is_enabled) == ("1. Already done. Respirer.", False)


def test_pages_of_the_debrief_say_their_number(context: Context) -> None:
    scene = debrief_of(context, played(small(), "tell"))
    acted(scene, Turn(1))
    assert heard(scene).name == "What happened, page 2 of 7"


def test_the_open_page_is_marked_among_the_pages(context: Context) -> None:
    scene = debrief_of(context, played(small(), "tell"))
    acted(scene, Turn(1))
    pages = [one.is_chosen for one in heard(scene).walk() if one.button.startswith("page:")]
    assert pages == [False, True, *[False] * 5]


def test_the_answer_to_how_one_feels_is_told(context: Context) -> None:
    scene = debrief_of(context, played(small(), "tell"))
    ear = Ear(scene)
    ear.hears()
    scene.pressed("mood:fine")
    assert ear.hears() == ["Good. You can go on at your own pace, or stop here."]


def test_where_the_printed_page_lies_is_told(context: Context) -> None:
    scene = debrief_of(context, played(small(), "tell"))
    scene.page = 6
    ear = Ear(scene)
    ear.hears()
    scene.told("/a/page.html")
    assert "/a/page.html" in " ".join(ear.hears())


def test_reflexes_say_whether_they_were_shown(context: Context) -> None:
    scene = debrief_of(context, played(small(), "beg", "tell"))
    scene.page = 3
    told, reflexes = " ".join(names(heard(scene))), context.library.catalogue.reflexes
    assert f"{reflexes['tell'].name}: shown." in told
    assert f"{reflexes['stop-replying'].name}: came up." in told


def test_each_line_of_help_is_one_thing_that_begins_with_its_number(context: Context) -> None:
    told = names(heard(Help(context)), "text")
    assert [one.split(".")[0] for one in told[:4]] == ["3018", "119", "3114", "17"]


def test_what_stands_side_by_side_is_not_mixed(context: Context) -> None:
    told = names(heard(SCENES["rules"](context)), "text")
    starts = [one.split(".")[0] for one in told]
    assert starts == ["In this story", "Between us", "Controls (or mouse, finger, gamepad)"]


def test_a_story_is_heard_in_its_own_language(context: Context) -> None:
    assert (chat_at(context).language, Help(context).language) == ("fr", "en")


def test_a_setting_is_heard_with_its_value_and_its_hint(context: Context) -> None:
    found = heard(SettingsScene(context)).find(value_id("is_soft", value=False))
    assert found is not None
    assert found.name.startswith("Softer version: No. Words that press stay hidden")


def test_only_the_chosen_value_can_have_the_focus(context: Context) -> None:
    screen = heard(SettingsScene(context))
    values = [one for one in screen.walk() if one.button.startswith("set:text_percent:")]
    assert [(one.is_chosen, one.is_stop) for one in values] == [(True, True), *[(False, False)] * 4]


def test_settings_that_cannot_be_kept_are_told_at_once(context: Context) -> None:
    scene = SettingsScene(context)
    ear = Ear(scene)
    ear.hears()
    scene.kept(is_kept=False)
    assert ear.hears()[0].startswith("This holds until you close the game")


def test_what_one_may_look_for_is_in_groups(context: Context) -> None:
    found = groups(heard(SCENES["stories looked for"](context)))
    assert found["Age"] == ["11 years old", "13 years old", "15 years old"]


def test_how_many_stories_are_left_is_told(context: Context) -> None:
    scene = SCENES["stories looked for"](context)
    ear = Ear(scene)
    ear.hears()
    scene.pressed("age:11")
    assert ear.hears() == ["3 of 8 stories"]


def test_that_no_story_is_left_is_told(context: Context) -> None:
    told = Ear(SCENES["no story"](context)).hears()
    assert told[-1].startswith("No story is all of this at once.")


def test_the_story_is_heard_in_a_preview_as_it_is_alone(context: Context) -> None:
    screen = heard(SCENES["preview"](context))
    assert (screen.kind, screen.name) == ("screen", "Essai")
    assert "Phone" in groups(screen)
