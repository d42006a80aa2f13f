"""What is typed behind an option, read or refused."""

import argparse
from datetime import date

from game.classroom.address import ClassAddress, no_address, read_address
from game.engine.problem import Translate
from game.settings import Value, setting_of
from game.wording import filled


def setting(text: Translate, given: str) -> tuple[str, Value]:
    """Read a setting as it is typed, such as theme=dark."""
    try:
        return setting_of(given)
    except ValueError as error:
        told = text("{value} is not a setting with a value")
        raise argparse.ArgumentTypeError(filled(told, value=repr(given))) from error


def size(text: Translate, given: str) -> tuple[int, int]:
    """Read a size as it is typed, such as 1280x720."""
    width, _, height = given.partition("x")
    if not (width.isdecimal() and height.isdecimal()):
        told = text("{value} is not a size such as 1280x720")
        raise argparse.ArgumentTypeError(filled(told, value=repr(given)))
    if not (320 <= int(width) <= 7680 and 320 <= int(height) <= 7680):
        raise argparse.ArgumentTypeError(text("each side goes from 320 to 7680"))
    return int(width), int(height)


def day(typed: str) -> date:
    """Read a day as it is typed; its name is what an error calls it."""
    return date.fromisoformat(typed)


def class_address(text: Translate, typed: str) -> ClassAddress:
    """Read the address of a class, as it stands on the big screen."""
    found = read_address(typed)
    if found is None:
        raise argparse.ArgumentTypeError(no_address(text))
    return found
