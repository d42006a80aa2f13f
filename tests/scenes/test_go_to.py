"""The list of nodes: an author goes to any of them, the shortest way."""

import pytest

from game.scenes.author_lists import MOST_SHOWN, NODE
from game.scenes.chat import Chat
from game.scenes.debrief import DebriefScene
from game.scenes.margin import NODES
from game.ui.action import Confirm, GoBack, Move, Pause, Press
from tests.engine.clean import CLEAN
from tests.scenes.author import HOUR, LAMP, LONG, Author

ALONE = "  alone:\n    choices:\n      on: {do: Aller., next: last}\n"


@pytest.fixture
def looking(author: Author) -> Author:
    """Give an author who has opened the list of nodes."""
    author.does(Press(NODES))
    return author


def nodes(author: Author) -> list[str]:
    buttons = author.preview.tree.focusable()
    return [one.removeprefix(NODE) for one in buttons if one.startswith(NODE)]


def test_every_node_is_listed_in_the_order_of_the_file(looking: Author) -> None:
    assert nodes(looking) == ["first", "second", "last"]


def test_each_node_is_listed_with_its_first_words(looking: Author) -> None:
    assert "C’est fini." in looking.texts


def test_the_keys_start_from_the_present_node(author: Author) -> None:
    author.plays("pay")
    author.does(Press(NODES))
    assert author.preview.focus == f"{NODE}second"


def test_a_node_is_reached_the_shortest_way(looking: Author) -> None:
    looking.does(Press(f"{NODE}last"))
    assert (looking.play.node.id, len(looking.play.taken)) == ("last", 2)


def test_a_node_that_one_goes_to_is_shown_whole(looking: Author) -> None:
    looking.does(Press(f"{NODE}last"))
    assert ("C’est fini." in looking.texts, looking.chat.is_telling) == (True, False)


def test_the_list_goes_when_a_node_is_chosen(looking: Author) -> None:
    looking.does(Press(f"{NODE}last"))
    assert not looking.is_list_seen


def test_keys_alone_lead_to_a_node(author: Author) -> None:
    author.does(Move(-1), Confirm(), Move(1), Move(1), Confirm())
    assert author.play.node.id == "last"
    author.waits(LONG)
    author.does(Confirm())
    assert isinstance(author.top, DebriefScene)


def test_one_can_go_back_from_a_node_that_one_went_to(looking: Author) -> None:
    looking.does(Press(f"{NODE}last"), GoBack())
    assert looking.play.node.id == "second"


def test_a_save_keeps_the_point_that_one_went_to(looking: Author) -> None:
    looking.does(Press(f"{NODE}second"))
    looking.saves_with(LAMP)
    assert (looking.play.node.id, looking.is_list_seen) == ("second", False)


def test_a_save_leaves_the_list_of_nodes_open(looking: Author) -> None:
    looking.saves_with(HOUR)
    assert "Deux heures." in looking.texts
    assert nodes(looking) == ["first", "second", "last"]


def test_going_to_a_node_leaves_the_scenes_over_the_story(author: Author) -> None:
    author.does(Pause(), Press(NODES), Press(f"{NODE}second"))
    assert isinstance(author.top, Chat)


def test_a_node_that_no_play_comes_to_says_so(author: Author) -> None:
    author.writes(CLEAN + ALONE)
    author.waits()
    author.does(Press(NODES), Press(f"{NODE}alone"))
    assert "No play leads to the node alone" in author.texts
    assert (author.play.node.id, author.is_list_seen) == ("first", True)


def test_what_was_asked_in_vain_is_forgotten_with_the_list(author: Author) -> None:
    author.writes(CLEAN + ALONE)
    author.waits()
    author.does(Press(NODES), Press(f"{NODE}alone"), Press(NODES), Press(NODES))
    assert "Go to a node" in author.texts


def test_nodes_can_be_gone_to_while_the_file_is_broken(author: Author) -> None:
    author.writes(CLEAN + "more: 1\n")
    author.waits()
    author.does(Press(NODES), Press(f"{NODE}last"))
    assert author.play.node.id == "last"


def test_a_very_long_list_of_nodes_says_how_many_more_there_are(author: Author) -> None:
    more = "".join(ALONE.replace("alone", f"n-{number}") for number in range(150))
    author.writes(CLEAN + more)
    author.waits()
    author.does(Press(NODES))
    assert f"and {153 - MOST_SHOWN} more" in author.texts


def test_a_node_of_a_passage_is_listed_once(author: Author) -> None:
    passage = (
        "passages:\n  breath:\n    start: inside\n    nodes:\n      inside:\n        choices:\n"
        '          on: {do: "Souffler.", feedback: "Bien.", next: return}\n'
    )
    text = CLEAN
    for words, after in (("Respire.", "second"), ("La peur fait payer.", "last")):
        told, call = f'feedback: "{words}"\n', "        call: breath\n"
        text = text.replace(f"{told}        next: second", f"{told}{call}        next: {after}")
    author.writes(text + passage)
    author.waits()
    assert not author.preview.margin.is_broken
    author.does(Press(NODES))
    assert len(nodes(author)) == 4
