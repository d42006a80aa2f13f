"""The settings: each change holds at once, everywhere, and is kept at once."""

from dataclasses import replace
from pathlib import Path

import pytest

from game import files
from game.keeping import Keeping
from game.library import Library
from game.scenes.chat import Chat
from game.scenes.controls import Controls
from game.scenes.help import Help
from game.scenes.pause import Pause
from game.scenes.scene import Apply, Context, Pop, Push, ShowSettings
from game.scenes.settings import SettingsScene, value_id
from game.scenes.stack import SceneStack
from game.scenes.title import Title
from game.scenes.traces import Traces
from game.settings import CHOICES, Settings, Value
from game.ui import action
from game.ui.action import AskHelp, AskSettings, Click, Confirm, Move, Press, Turn
from tests.scenes.given import Player, acted, buttons, nowhere, texts
from tests.scenes.voices import before_voices, offered
from tests.ui.given import window

NAMES = (
    "text_percent",
    "line_percent",
    "font",
    "theme",
    "is_soft",
    "is_auto",
    "text_speed",
    "is_calm",
    "has_sound",
    "reads_aloud",
    "voice",
    "voice_percent",
    "language",
    "country",
    "is_full_screen",
    "keeps_plays",
)


@pytest.fixture
def keeping(tmp_path: Path) -> Keeping:
    return Keeping(tmp_path / "kept")


@pytest.fixture
def somebody(context: Context, keeping: Keeping) -> Player:
    """Give somebody before the settings, which lie over the title."""
    kept = replace(context, keeping=keeping, library=Library(language="en"))
    player = Player(SceneStack(lambda: Title(kept), nowhere))
    player.does(AskSettings())
    return player


def focused(player: Player, name: str, value: Value) -> None:
    """Move the focus to a setting by Tab alone."""
    for _ in range(40):
        if player.stack.top.focus == value_id(name, value):
            return
        player.does(Move(1))
    pytest.fail(f"Tab never comes to {name}")


def settings_of(player: Player) -> Settings:
    return player.stack.top.context.settings


def test_one_key_shows_the_settings_and_leaves_them(somebody: Player) -> None:
    assert somebody.screen == "SettingsScene"
    somebody.does(AskSettings())
    assert somebody.screen == "Title"


@pytest.mark.parametrize("scene", ["title", "pause"])
def test_a_button_leads_to_the_settings(scene: str, context: Context) -> None:
    made = {"title": Title(context), "pause": Pause(context, can_go_back=True)}[scene]
    assert acted(made, Press("settings")) == ShowSettings()


def test_every_setting_is_one_stop_of_the_focus(context: Context) -> None:
    assert offered(before_voices(context)) == list(NAMES)


def test_the_value_that_is_set_is_where_the_focus_stops(context: Context) -> None:
    scene = SettingsScene(context.changed({"theme": "dark"}))
    assert "set:theme:dark" in buttons(scene)


def test_the_value_that_is_set_is_told_as_chosen(context: Context) -> None:
    scene = SettingsScene(context)
    scene.layout(window())
    values = [one for one in scene.tree.walk() if one.id.startswith("set:theme:")]
    assert [one.id for one in values if one.is_chosen] == ["set:theme:evening"]


def test_every_value_has_the_name_of_its_setting(context: Context) -> None:
    assert "Colours: High contrast" in texts(SettingsScene(context))


def test_an_arrow_takes_the_next_value(somebody: Player) -> None:
    focused(somebody, "text_percent", 100)
    somebody.does(Turn(1), Turn(1))
    assert settings_of(somebody).text_percent == 150


def test_the_focus_goes_with_the_value(somebody: Player) -> None:
    focused(somebody, "text_percent", 100)
    somebody.does(Turn(1))
    assert somebody.stack.top.focus == "set:text_percent:125"


def test_an_arrow_stops_at_the_last_value(somebody: Player) -> None:
    focused(somebody, "text_percent", 100)
    somebody.does(*[Turn(1)] * 9)
    assert settings_of(somebody).text_percent == 200


def test_enter_goes_round_the_values(somebody: Player) -> None:
    focused(somebody, "has_sound", value=True)
    somebody.does(Confirm())
    assert not settings_of(somebody).has_sound
    somebody.does(Confirm())
    assert settings_of(somebody).has_sound


def test_an_arrow_without_focus_changes_nothing(somebody: Player) -> None:
    somebody.does(Turn(1))
    assert settings_of(somebody) == Settings()


def test_a_click_takes_a_value(somebody: Player) -> None:
    somebody.stack.top.layout(somebody.space)
    found = somebody.stack.top.tree.find("set:theme:contrast")
    assert found is not None
    somebody.does(Click(*found.rect.centre))
    assert settings_of(somebody).theme == "contrast"


def test_taking_the_value_that_is_set_asks_for_nothing(context: Context) -> None:
    assert acted(SettingsScene(context), Press("set:theme:evening")) is None


@pytest.mark.parametrize("name", NAMES)
def test_every_value_of_a_setting_can_be_set(name: str, context: Context) -> None:
    scene = before_voices(context)
    scene.layout(window())
    found = [one.id for one in scene.tree.walk() if one.id.startswith(f"set:{name}:")]
    if name in CHOICES:
        assert found == [value_id(name, value) for value in CHOICES[name]]
    for one in found:
        assert isinstance(scene.pressed(one), Apply | None)


def test_a_change_is_kept_at_once(somebody: Player, keeping: Keeping) -> None:
    somebody.does(Press("set:font:dyslexia"))
    assert keeping.settings() == Settings(font="dyslexia")


def test_what_was_asked_for_one_run_is_not_kept(context: Context, keeping: Keeping) -> None:
    asked = replace(context, keeping=keeping).changed({"is_calm": True})
    stack = SceneStack(lambda: Title(asked), nowhere)
    stack.apply(Apply({"theme": "dark"}))
    assert stack.top.context.is_calm
    assert keeping.settings() == Settings(theme="dark")


def test_a_disk_that_refuses_is_told_kindly(context: Context, tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    files.write(in_the_way, b"")
    refused = replace(context, keeping=Keeping(in_the_way))
    player = Player(SceneStack(lambda: SettingsScene(refused), nowhere))
    player.does(Press("set:theme:dark"))
    assert settings_of(player).theme == "dark"
    assert any("could not be written" in one for one in texts(player.stack.top))


def test_the_scene_below_goes_on_under_the_new_settings(somebody: Player) -> None:
    somebody.does(Press("set:theme:light"), AskSettings())
    assert (somebody.screen, settings_of(somebody).theme) == ("Title", "light")


def test_a_first_screen_made_later_lives_under_the_new_settings(somebody: Player) -> None:
    somebody.does(Press("set:theme:light"), AskSettings(), Press("offer"))
    somebody.does(action.Pause())
    somebody.does(Press("offer"), Confirm(), action.Pause(), Press("home"))
    assert (somebody.screen, settings_of(somebody).theme) == ("Title", "light")


def test_another_language_is_spoken_at_once(somebody: Player) -> None:
    assert "Settings" in texts(somebody.stack.top)
    somebody.does(Press("set:language:fr"))
    assert "Jouer" in texts(Title(somebody.stack.top.context))
    assert somebody.stack.top.context.library.language == "fr"


def test_another_size_makes_the_letters_larger(somebody: Player) -> None:
    def size() -> int:
        somebody.stack.top.layout(somebody.space)
        return somebody.stack.top.suited(somebody.space).style("body").size

    before = size()
    somebody.does(Press("set:text_percent:200"))
    assert size() == 2 * before


def test_a_country_is_named_as_people_name_it(context: Context) -> None:
    assert any(one.startswith("Country: France.") for one in texts(SettingsScene(context)))


def test_a_language_that_is_only_for_translators_is_shown_while_spoken(context: Context) -> None:
    scene = SettingsScene(context.changed({"language": "pseudo"}))
    assert "set:language:pseudo" in buttons(scene)


@pytest.mark.parametrize(
    ("button", "scene"), [("controls", Controls), ("traces", Traces)], ids=["controls", "traces"]
)
def test_the_settings_lead_further(button: str, scene: type[Controls], context: Context) -> None:
    result = acted(SettingsScene(context), Press(button))
    assert isinstance(result, Push)
    assert isinstance(result.scene, scene)


def test_help_is_one_key_away(context: Context) -> None:
    result = acted(SettingsScene(context), AskHelp())
    assert isinstance(result, Push)
    assert isinstance(result.scene, Help)


@pytest.mark.parametrize("asked", [action.Pause(), Press("back")], ids=["escape", "button"])
def test_the_settings_are_left(asked: action.Pause, context: Context) -> None:
    assert acted(SettingsScene(context), asked) == Pop()


def test_the_controls_name_the_key_of_the_settings(context: Context) -> None:
    assert {"S", "H", "X", "F11"} <= set(texts(Controls(context)))


def test_the_story_waits_while_settings_are_changed(somebody: Player) -> None:
    somebody.does(AskSettings(), Press("offer"), Confirm(), AskSettings())
    before = next(one for one in somebody.stack._scenes if isinstance(one, Chat)).shown
    somebody.does(Press("set:theme:dark"), AskSettings())
    assert somebody.chat.shown == before
