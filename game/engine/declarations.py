"""Reads what a scenario declares before its story: the cast and the variables."""

from typing import Any

from game.engine import language
from game.engine.conditions import WORDS, read_setting
from game.engine.fields import Report, are_few, identifier, read, table, words
from game.engine.placed import Items, Table, Text, Value
from game.engine.problem import N_
from game.engine.scenario import NARRATOR, ROOM, Character, Variable

MOST_VARIABLES = 60
MOST_SETTINGS = 100  # of one variable
_BROKEN = {"app": "app"}  # of a character that can't be read: nobody is told that it has no app
RESERVED = N_("'{name}' has a meaning of its own and cannot be used as a name")


def read_cast(found: Table | None, report: Report) -> dict[str, Character]:
    """Read the characters; exactly one of them is the player's.

    One that is broken, which is told, is there all the same: what names it is not at fault.
    """
    if found is None:
        return {}
    cast: dict[str, Character] = {}
    players: list[Text] = []
    is_unsure = False  # whether somebody may have been meant to be the player
    for name, value in found.items():
        inner = table(value, report)
        _free(name, (*language.LINE, NARRATOR, ROOM), report)
        sound = _BROKEN if inner is None else read(inner, language.CHARACTER, report)
        if inner is not None and "app" in inner and "app" not in sound:
            sound["app"] = "app"
        is_unsure |= inner is None or ("player" in inner and "player" not in sound)
        players += [name] if sound.get("player") else []
        cast[name] = _character(name, sound)
    if len(players) != 1 and not (is_unsure and not players):
        place = players[1] if players else found
        message = N_("exactly one character must be the player; {count} are")
        hint = N_("add 'player: yes' to one character, and to no other")
        report.at(place, "one-player", message, hint, count=str(len(players)))
    return cast


def read_variables(found: Table, report: Report) -> dict[str, Variable]:
    """Read the variables: yes or no, numbers from and to, or a list of words.

    One that is broken, which is told, is there all the same, without values.
    """
    if not are_few(found, MOST_VARIABLES, report):
        return {name: _broken(name) for name in found}
    return {name: _declared(name, value, report) for name, value in found.items()}


def _declared(name: Text, value: Value, report: Report) -> Variable:
    is_free = _free(name, WORDS, report)
    return (_variable(name, value, report) if is_free else None) or _broken(name)


def _broken(name: Text) -> Variable:
    return Variable(name, (), start="")


def _free(name: Text, reserved: tuple[str, ...], report: Report) -> bool:
    if identifier(name, report) is None:
        return False
    if name in reserved:
        report.at(name, "reserved-name", RESERVED, name=str(name))
        return False
    return True


def _variable(name: Text, value: Value, report: Report) -> Variable | None:
    if isinstance(value, Table):
        return _range(name, value, report)
    if isinstance(value, Items):
        listed = [one for each in value if (one := words(each, report)) is not None]
        values = tuple(dict.fromkeys(str(one) for one in listed))
        if not are_few(value, MOST_SETTINGS, report):
            return None
        if len(values) < 2:
            message = N_("'{name}' needs two values or more to choose from")
            report.at(value, "empty-range", message, name=str(name))
            return None
        return Variable(name, values, values[0])
    start = read_setting(Variable(name, (False, True), False), value, report)
    return None if start is None else Variable(name, (False, True), start)


def _range(name: Text, value: Table, report: Report) -> Variable | None:
    limits = read(value, language.VARIABLE, report)
    if "from" not in limits or "to" not in limits:
        return None
    if limits["from"] >= limits["to"]:
        message = N_("'{name}' must go from a smaller number to a larger one")
        report.at(value, "empty-range", message, name=str(name))
        return None
    values = tuple(range(limits["from"], limits["to"] + 1))
    return Variable(name, values, values[0])


def _character(name: str, sound: dict[str, Any]) -> Character:
    return Character(
        id=name,
        name=sound.get("name", name),
        app=sound.get("app", ""),
        profile=sound.get("profile", ""),
        picture=sound.get("picture", ""),
        is_player=sound.get("player", False),
        is_trusted=sound.get("trusted", False),
    )
