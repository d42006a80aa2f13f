"""The garbage collector is paused for a while, and left as it was found."""

import gc
from collections.abc import Iterator

import pytest

from game.collector import look_seldom, paused


@pytest.fixture(autouse=True)
def _as_it_was() -> Iterator[None]:
    was_on, rounds = gc.isenabled(), gc.get_threshold()
    yield
    gc.set_threshold(*rounds)
    if was_on:
        gc.enable()
    else:
        gc.disable()


def test_the_collector_pauses_and_goes_on() -> None:
    gc.enable()
    with paused():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_a_collector_that_was_off_stays_off() -> None:
    gc.disable()
    with paused():
        pass
    assert not gc.isenabled()


def test_the_collector_goes_on_after_a_mistake() -> None:
    gc.enable()
    with pytest.raises(ValueError, match="broken"), paused():
        raise ValueError("broken")
    assert gc.isenabled()


def test_the_collector_can_look_more_seldom_than_python_wants() -> None:
    gc.set_threshold(700, 10, 10)
    look_seldom()
    assert gc.get_threshold() > (700, 10, 10)


def test_pauses_can_stand_in_each_other() -> None:
    gc.enable()
    with paused():
        with paused():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()
