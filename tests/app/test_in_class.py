"""A whole story in a class's computer room, in a window and in a terminal; alone, no socket."""

import builtins
import sys
from collections.abc import Callable, Iterator
from datetime import date

import pygame
import pytest

from game import app
from game.classroom.address import ClassAddress, read_address
from game.classroom.joining.member import Joining
from game.classroom.room import Invitation, RoomState
from game.classroom.seat import Seat
from game.classroom.server.serving import Serving
from game.cli import main
from game.engine.catalogue import Catalogue
from game.engine.play import Play
from game.engine.scenario import Scenario
from game.engine.score import score
from game.i18n import Messages
from game.library import Library
from game.scenes import later
from game.scenes.chat import Chat
from game.scenes.debrief import DebriefScene
from game.scenes.scene import Context
from game.scenes.side import visible_offers
from game.scenes.stack import SceneStack
from game.scenes.title import Title
from game.settings import Settings
from game.wording import what_goes
from tests.app.given import digit, flat, key, numbers, run
from tests.classroom.served import serving

ENTER, CLOSE = key(pygame.K_RETURN), key(pygame.K_x)
SOON = 5.0
Capture = pytest.CaptureFixture[str]


@pytest.fixture
def plan(scenario: Scenario) -> Play:
    """Give a play to an ending that is not the shortest."""
    play = Play.start(scenario)
    while not play.is_ended:
        play = play.choose(min(play.open_ids(), key=play.taken.count))
    return play


@pytest.fixture
def served(scenario: Scenario) -> Iterator[Serving]:
    """Give a class that plays the shipped story, each on their own PC."""
    invitation = Invitation("play", scenario.id, scenario.digest, "en", "fr")
    with serving(room=RoomState("314159", invitation=invitation)) as found:
        yield found


def address_of(served: Serving) -> ClassAddress:
    found = read_address(served.address)
    assert found is not None
    return found


def counted(play: Play, catalogue: Catalogue) -> dict[str, tuple[int, int]]:
    """Give what a teacher may see of a play."""
    families = score(play, catalogue).families
    return {one.family: (len(one.shown), len(one.at_stake)) for one in families if one.at_stake}


def player_of(plan: Play) -> Callable[[SceneStack], pygame.Event | None]:
    """Give somebody who plays a story by Enter and digits, and closes the game at its debrief."""
    taken = list(plan.taken)

    def decide(stack: SceneStack) -> pygame.Event | None:
        scene = stack.top
        member = scene.context.seat.member
        if isinstance(scene, DebriefScene):
            if isinstance(member, Joining):
                member.wait(SOON, lambda one: one.has_arrived)
            return CLOSE
        if isinstance(scene, Chat) and not scene.is_telling and not scene.play.is_ended:
            offers = [one.choice.id for one in visible_offers(scene.play.choices())]
            return digit(offers.index(taken[len(scene.play.taken)]) + 1)
        if isinstance(member, Joining):
            member.wait(SOON, lambda one: one.phase == "in")
        return ENTER

    return decide


def window_of(library: Library) -> Context:
    settings = Settings(is_calm=True, text_speed="at-once")
    return Context(library, Messages(), date(2026, 11, 22), settings, seat=Seat())


def test_a_story_in_a_window_brings_its_counts_to_the_class(
    monkeypatch: pytest.MonkeyPatch, library: Library, plan: Play, served: Serving
) -> None:
    context = window_of(library)
    address = address_of(served)
    hands = run(
        monkeypatch,
        lambda: Title(context),
        player_of(plan),
        lambda: later.join(context, (), address),
    )
    context.seat.stop()
    assert hands.seen == ["Join", "Rules", "Chat", "DebriefScene"]
    (play,) = served.plays()
    assert (dict(play.families), play.is_ended) == (counted(plan, library.catalogue), True)


def test_who_leaves_takes_the_counts_along(library: Library, plan: Play, served: Serving) -> None:
    member = Joining(address_of(served))
    member.wait(SOON, lambda one: one.phase == "in")
    member.note(plan, library.catalogue)
    member.wait(SOON, lambda one: one.has_arrived)
    member.leave()
    left = member.wait(SOON, lambda one: one.phase == "left")
    assert (left.phase, left.has_arrived) == ("left", True)
    assert [dict(one.families) for one in served.plays() if one.families] == []


@pytest.fixture
def _forbidden(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let whatever opens a socket fail at once."""

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a socket was opened")

    for name in ("socket.socket", "_socket.socket", "socket.create_connection"):
        monkeypatch.setattr(name, refuse)


@pytest.mark.usefixtures("_forbidden")
def test_alone_no_socket_is_opened(
    monkeypatch: pytest.MonkeyPatch, library: Library, plan: Play
) -> None:
    context = window_of(library)
    hands = run(monkeypatch, lambda: Title(context), player_of(plan))
    assert hands.seen == ["Title", "Rules", "Chat", "DebriefScene"]
    assert context.seat.member is None


@pytest.fixture
def at_the_keys(monkeypatch: pytest.MonkeyPatch) -> Callable[[Iterator[str]], None]:
    """Let somebody sit at a terminal."""

    def sits(answers: Iterator[str]) -> None:
        def read(prompt: str) -> str:
            del prompt
            answer = next(answers, None)
            if answer is None:
                raise EOFError
            return answer

        monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
        monkeypatch.setattr(builtins, "input", read)

    return sits


Sits = Callable[[Iterator[str]], None]


def test_a_story_in_a_terminal_brings_its_counts_to_the_class(
    at_the_keys: Sits, plan: Play, served: Serving, library: Library, capsys: Capture
) -> None:
    at_the_keys(str(one) for one in numbers(plan))
    assert main(["play", "--terminal", "--join", served.address]) == 0
    shown = flat(capsys.readouterr().out)
    assert "These counts have arrived." in shown
    assert shown.count(what_goes(Messages().text)) == 2  # before and after
    (play,) = served.plays()
    assert (dict(play.families), play.is_ended) == (counted(plan, library.catalogue), True)


def test_who_leaves_the_class_in_a_terminal_plays_on(
    at_the_keys: Sits, plan: Play, served: Serving, capsys: Capture
) -> None:
    at_the_keys(iter(["c", *(str(one) for one in numbers(plan))]))
    assert main(["play", "--terminal", "--join", served.address]) == 0
    assert "You have left the class" in flat(capsys.readouterr().out)
    assert served.plays() == ()


@pytest.mark.usefixtures("_forbidden")
def test_alone_in_a_terminal_no_socket_is_opened(at_the_keys: Sits, plan: Play) -> None:
    at_the_keys(str(one) for one in numbers(plan))
    assert main(["play", "--terminal", "dans-l-heure"]) == 0


def test_a_story_that_is_not_here_is_told(
    at_the_keys: Sits, scenario: Scenario, capsys: Capture
) -> None:
    at_the_keys(iter(()))
    other = Invitation("play", scenario.id, "0" * 64, "en", "fr")
    with serving(room=RoomState("314159", invitation=other)) as served:
        assert main(["play", "--terminal", "--join", served.address]) == 1
    assert "another version" in flat(capsys.readouterr().out)


def test_a_class_that_votes_is_told_with_its_address(at_the_keys: Sits, capsys: Capture) -> None:
    at_the_keys(iter(()))
    with serving(room=RoomState("314159")) as served:
        assert main(["play", "--terminal", "--join", served.address]) == 1
        assert f"http://{served.address}" in flat(capsys.readouterr().out)


@pytest.mark.parametrize("typed", ["482913", "example.org/482913", "192.168.1.20:8720"])
def test_what_is_no_address_is_wrong_use(typed: str, capsys: Capture) -> None:
    with pytest.raises(SystemExit) as left:
        main(["play", "--join", typed])
    assert (left.value.code, "192.168.1.20:8720/482913" in capsys.readouterr().err) == (2, True)


def test_the_command_line_leads_to_the_door_of_the_class(
    monkeypatch: pytest.MonkeyPatch, served: Serving
) -> None:
    seen: list[str] = []

    def shown(home: Callable[[], object], first: Callable[[], object] | None = None) -> str:
        del home
        assert first is not None
        seen.append(type(first()).__name__)
        return ""

    monkeypatch.setattr(app, "run", shown)
    assert main(["play", "--join", served.address]) == 0
    assert seen == ["Join"]
