"""Keeps the garbage collector from looking in vain through what is built and stays."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

SELDOM = (50_000, 20, 20)  # things that are new, and rounds, between two looks


def look_seldom() -> None:
    """Let the collector look seldom: most of what is built is kept, or goes away by itself."""
    gc.set_threshold(*SELDOM)


@contextmanager
def paused() -> Iterator[None]:
    """Keep the collector from looking through all that is built, again and again."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
