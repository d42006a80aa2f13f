"""How the people of a story look, and the names of the apps in which they write."""

from game.engine.problem import Translate
from game.engine.scenario import Character
from game.ui.blocks import Picture


def avatar(person: Character, size: float) -> Picture:
    """Give the round picture of a character."""
    return Picture(f"avatars/{person.picture or 'unknown'}", size, radius=size / 2)


def app_name(app: str, text: Translate) -> str:
    """Give the name of an app, as the phone shows it."""
    names = {
        "pixo": text("Pixo"),
        "sms": text("Messages"),
        "tchat": text("Help chat"),
        "carnet": text("School app"),
        "arene": text("Arena"),
        "bulle": text("Bubble"),
        "mail": text("Mail"),
    }
    return names.get(app, app)
