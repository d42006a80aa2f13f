"""What a play has told up to now: on its phone, and beside it in the notebook and the room."""

from dataclasses import replace
from typing import TYPE_CHECKING

from game.engine.scenario import ROOM
from game.engine.transcript import Entry, time_of
from game.scenes import side
from game.scenes.bubbles import NextLine
from game.scenes.notebook import notebook
from game.scenes.softer import Tile, tile, without_pile
from game.scenes.told import Numbered, before, heard_of
from game.ui.blocks import Block, Stack
from game.ui.named import Named
from game.ui.space import Space
from game.ui.widgets import GROUP, Heard
from game.wording import covered

if TYPE_CHECKING:
    from game.scenes.chat import Chat


def told_yet(chat: "Chat") -> list[Numbered]:
    """Give what was told up to now, with its place in the play."""
    return list(enumerate(chat.entries[: chat.shown]))


def told_here(chat: "Chat") -> list[Numbered]:
    """Give what was told up to now in the present step."""
    first = chat.first_here()
    return list(enumerate(chat.entries[first : chat.shown], first))


def waiting_now(chat: "Chat") -> tuple[Numbered, ...]:
    """Give what arrived elsewhere in the present step."""
    waiting = [one for one in told_here(chat) if one[1].is_notification]
    hidden = [entry for _, entry in waiting if chat.is_hidden(entry)]
    kept = without_pile([entry for _, entry in waiting], hidden)
    tactics, text = chat.context.library.catalogue.tactics, chat.context.text
    return tuple(
        (number, covered(entry, tactics, text) if entry in hidden else entry)
        for number, entry in waiting
        if entry in kept
    )


def tiles(chat: "Chat") -> dict[Entry, Tile]:
    """Give what stands in the place of what the player wants hidden; what is past stays closed."""
    if not chat.context.settings.is_soft:
        return {}
    here = _here(chat)
    tactics, text = chat.context.library.catalogue.tactics, chat.context.text
    return {
        entry: tile(entry, place, tactics, text, can_read=entry.step == here)
        for place, entry in told_yet(chat)
        if chat.is_hidden(entry)
    }


def go_on_mark(chat: "Chat") -> Block | None:
    """Give the mark under the last line when the next one waits to be asked for."""
    if chat.comes_alone or not chat.is_telling:
        return None
    return NextLine(chat.context.text("Next line"))


def beside(chat: "Chat", space: Space) -> Block | None:
    """Give the notebook, in the room what is told there, and the word on a disk that refuses."""
    blocks: list[Block | None] = [*_notes(chat, space)]
    if chat.play.node.screen == ROOM:
        blocks += [_room(chat, space), go_on_mark(chat)]
    blocks.append(chat.bookmarking.note(chat.context))
    found = [one for one in blocks if one]
    if not found:
        return None
    name = chat.context.text("Beside the phone")
    return Named(Stack(found, gap=12), name, Heard(key="beside"), GROUP)


def _notes(chat: "Chat", space: Space) -> list[Block]:
    """Give the notebook: its word on the last choice, the older ones when asked for."""
    steps, heard = chat.play.steps[:-1], _before_the_lines(chat, "note")
    return notebook(steps, space, chat.context.text, heard, has_leafed=chat.has_leafed)


def _room(chat: "Chat", space: Space) -> Block | None:
    """Give what is told and said in the room, after the words that the player chose."""
    here, hidden = _here(chat), tiles(chat)
    told = [one for one in told_yet(chat) if one[1].thread == ROOM]
    spoken = [one for one in told if one[1].step == here - 1 and _is_answer(one[1])]
    now = [one for one in told if one[1].step == here]
    text, scenario = chat.context.text, chat.play.scenario
    heard = replace(_before_the_lines(chat, "place"), level=2)
    blocks = [side.place_line(time_of(chat.play), chat.play.node.place, space, text, heard)]
    for number, entry in (*spoken, *now):
        heard = heard_of((number, entry), here, chat.visit)
        line = side.room_line(entry, scenario, text, heard)
        blocks.append(hidden[entry].heard_as(heard) if entry in hidden else line)
    return side.room_card(blocks) if now else None


def _is_answer(entry: Entry) -> bool:
    """Tell whether an entry is what the player chose to say aloud."""
    return bool(entry.choice_id) and entry.kind == "speech"


def _before_the_lines(chat: "Chat", key: str) -> Heard:
    """Give how something is told that comes with a node, before its lines."""
    order = before(told_here(chat), _here(chat))
    return Heard(key, is_news=True, visit=chat.visit, order=order)


def _here(chat: "Chat") -> int:
    return len(chat.play.steps) - 1
