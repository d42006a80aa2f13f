"""Sounds: soft, short, and gone from the processor as soon as they are over."""

import os
from array import array
from collections.abc import Iterator
from itertools import pairwise

import pygame
import pytest

from game.ui import sound
from game.ui.sound import REST_SECONDS, Sounds
from game.ui.tones import LOUDEST, NAMES, RATE, tone

every_sound = pytest.mark.parametrize("name", NAMES)


def samples(name: str) -> list[int]:
    return list(array("h", tone(name)))


@every_sound
def test_a_sound_is_short(name: str) -> None:
    assert 0.05 < len(samples(name)) / RATE < 0.4


@every_sound
def test_a_sound_is_heard_but_quiet(name: str) -> None:
    assert 0.02 < max(abs(one) for one in samples(name)) / 32_767 <= LOUDEST


@every_sound
def test_a_sound_does_not_click(name: str) -> None:
    """It starts and ends at rest, and never jumps."""
    found = samples(name)
    jumps = [abs(after - before) for before, after in pairwise([0, *found, 0])]
    assert max(jumps) < 0.06 * 32_767


@every_sound
def test_a_sound_is_the_same_each_time(name: str) -> None:
    assert tone(name) == tone(name)


@pytest.fixture
def sounds() -> Iterator[Sounds]:
    found = Sounds()
    yield found
    found.close()


def test_the_mixer_is_closed_before_the_first_sound(sounds: Sounds) -> None:
    assert not sounds.is_open


def test_a_sound_is_really_played(sounds: Sounds) -> None:
    sounds.play("in")
    assert pygame.mixer.get_busy()


def test_the_mixer_stays_open_while_something_is_heard(sounds: Sounds) -> None:
    sounds.play("in")
    sounds.passed(9 * REST_SECONDS)
    assert sounds.is_open


def test_the_mixer_is_closed_after_a_pause(sounds: Sounds) -> None:
    sounds.play("in")
    pygame.mixer.stop()
    sounds.passed(REST_SECONDS)
    assert not sounds.is_open


def test_a_sound_after_a_pause_opens_the_mixer_again(sounds: Sounds) -> None:
    sounds.play("in")
    sounds.close()
    sounds.play("in")
    assert pygame.mixer.get_busy()


def test_a_sound_is_drawn_once(sounds: Sounds, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[str] = []

    def noted(name: str) -> bytes:
        drawn.append(name)
        return tone(name)

    monkeypatch.setattr(sound, "tone", noted)
    sounds.play("in")
    sounds.play("in")
    assert drawn == ["in"]


def test_without_a_device_there_is_silence_and_not_a_word(
    sounds: Sounds, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SDL_AUDIODRIVER", "no-such-driver")
    sounds.play("in")
    assert (sounds.is_open, capfd.readouterr()) == (False, ("", ""))


def test_a_device_that_is_not_there_is_asked_for_once(
    sounds: Sounds, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SDL_AUDIODRIVER", "no-such-driver")
    sounds.play("in")
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    sounds.play("in")
    assert not sounds.is_open


def test_what_the_system_complains_about_is_not_seen(
    sounds: Sounds, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def complaining(*_: int) -> None:
        os.write(2, b"ALSA lib: cannot find card '0'\n")
        raise pygame.error

    monkeypatch.setattr(pygame.mixer, "init", complaining)
    sounds.play("in")
    assert capfd.readouterr().err == ""
