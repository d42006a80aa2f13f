"""In a terminal too, a scene can be passed over and words that press can stay hidden."""

from dataclasses import replace

from game.engine.play import Play
from game.engine.scenario import Choice, Scenario
from game.engine.skipping import skipped
from game.i18n import Messages
from game.library import Library
from game.terminal import Terminal
from game.wording import passed_over
from tests.app.console import Console, Typed
from tests.app.given import flat
from tests.scenes.given import small


def pressing(scenario: Scenario) -> list[str]:
    """Give the words at the start that press."""
    return [line.text for line in Play.start(scenario).steps[-1].lines if line.tactic]


def test_the_softer_version_hides_the_words_that_press(typed: Typed) -> None:
    words = pressing(typed.scenario)
    before, after = typed("s").text.split(
        flat(typed.messages.text("Words that press are hidden now."))
    )
    assert (words[0] in before, words[0] in after) == (True, False)


def test_behind_hidden_words_stands_the_name_of_their_technique(typed: Typed) -> None:
    text = typed("s").text
    assert typed.library.catalogue.tactics["deadline"].name in text


def test_pressed_twice_everything_is_shown_again(typed: Typed) -> None:
    words = pressing(typed.scenario)
    assert typed("s", "s").text.count(words[0]) == 2


def test_who_asked_for_the_softer_version_before_has_it_from_the_start(
    library: Library, french: Messages, scenario: Scenario
) -> None:
    console = Console(iter(()))
    terminal = Terminal(library, french, console.read, console.lines.append, is_soft=True)
    terminal.play(scenario)
    assert [one for one in pressing(scenario) if one in console.text] == []


def test_a_scene_can_be_passed_over(typed: Typed, french: Messages) -> None:
    text = typed("p").text
    after = skipped(Play.start(typed.scenario)).steps[-1].lines
    assert passed_over(french.text) in text
    assert [line.text for line in after if flat(line.text) not in text] == []


def test_a_scene_without_a_way_around_says_so(library: Library, french: Messages) -> None:
    console = Console(iter("p"))
    terminal = Terminal(library, french, console.read, console.lines.append)
    choices = {"beg": Choice("beg", "say", "attends", "last", misses=("stop-replying",))}
    terminal.play(small(replace(small().nodes["first"], choices=choices)))
    told = french.text("This scene has no way around it. b goes back, h helps.")
    assert flat(told) in console.text
