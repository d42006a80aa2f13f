"""Where a player stopped in a story: kept after each choice, found again, told in words."""

from dataclasses import dataclass

from game.engine.play import Play
from game.engine.problem import Translate
from game.engine.save import Resumed, Save, resumed, save_of
from game.engine.scenario import Scenario
from game.engine.transcript import time_of
from game.i18n import Messages
from game.keeping import Aside, Keeping
from game.wording import filled, moment


@dataclass(frozen=True, slots=True)
class Found:
    """What was kept of one story: a play to go on with, or a file that could not be used."""

    resumed: Resumed | None = None
    aside: Aside | None = None

    @property
    def play(self) -> Play | None:
        """Give the play to go on with; None where every choice would have to be made again."""
        play = self.resumed.play if self.resumed else None
        return play if play is not None and play.taken else None


NOTHING = Found()


def put(keeping: Keeping, play: Play) -> bool:
    """Keep where a play stands; False if the disk won't have it.

    Whoever went back to the start has nothing to be kept.
    """
    if play.taken:
        return keeping.keep(save_of(play))
    keeping.forget(play.scenario.id)
    return True


def found(keeping: Keeping, scenario: Scenario) -> Found:
    """Find what was kept of a story; a file that can't be used is set aside."""
    save = keeping.save(scenario.id)
    if isinstance(save, Aside):
        return Found(aside=save)
    return _taken_up(save, scenario)


def seen(keeping: Keeping, scenario: Scenario) -> Found:
    """Look what was kept of a story, and leave everything as it lies."""
    return _taken_up(keeping.peek(scenario.id), scenario)


def _taken_up(save: Save | None, scenario: Scenario) -> Found:
    if save is None or not save.taken:
        return NOTHING
    return Found(resumed(save, scenario))


def where(play: Play, text: Translate) -> str:
    """Say at what time of the story, and where, a play stands."""
    return moment(time_of(play), play.node.place, text)


def resume_line(found: Found, text: Translate) -> str:
    """Say where the player can go on, if something was kept."""
    if found.play is None:
        return ""
    return filled(text("Go on: {place}"), place=where(found.play, text))


def refused(text: Translate) -> str:
    """Say that the disk won't have a play."""
    return text(
        "Your story cannot be kept on this computer: it takes nothing more. "
        "You can play on; when you close the game, it ends."
    )


def told(found: Found, messages: Messages) -> str:
    """Say what the player should know of what was kept; nothing where all is as it was."""
    if found.aside is not None:
        return _told_aside(found.aside, messages.text)
    if found.resumed is None or not found.resumed.was_edited:
        return ""
    return _told_edited(found.resumed, messages)


def _told_aside(aside: Aside, text: Translate) -> str:
    why = text("What was kept of this story cannot be read any more.")
    if aside.trouble == "future":
        why = text("What was kept of this story comes from a later version of the game.")
    kept = text("It lies aside, as {file}. The story starts anew.")
    if not aside.name:
        kept = text("It could not be moved. The story starts anew.")
    return f"{why} {filled(kept, file=aside.name)}"


def _told_edited(resumed: Resumed, messages: Messages) -> str:
    edited = messages.text("This story was changed since you played.")
    kept = messages.text("All your choices still lead the same way.")
    count = len(resumed.play.taken)
    if resumed.refusal is not None and count:
        kept = messages.count(
            "It goes on after your first choice.",
            "It goes on after your first {count} choices.",
            count,
        )
    elif resumed.refusal is not None:
        kept = messages.text("It has to begin anew.")
    return f"{edited} {kept}"
