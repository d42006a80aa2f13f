"""A lesson that goes on, as it is kept: the plays of the computer room, and all of it together."""

from game.classroom.kept import Head, Kept, Nowhere, PlayCount
from game.scenes.classroom.running import Running


def is_recorded(running: Running) -> bool:
    """Tell whether anything of a lesson is kept on this computer."""
    return not isinstance(running.keeper, Nowhere)


def can_go_on(running: Running) -> bool:
    """Tell whether a lesson can be taken up again where it stands: all of it is on the disk."""
    return is_recorded(running) and running.is_kept


def keep_plays(running: Running) -> None:
    """Take what is new from the computer room, and keep it; a seat's latest play counts."""
    if running.room is None:
        return
    for play in running.room.plays():
        if running.plays.get(play.seat) != play:
            running.plays[play.seat] = play
            running.is_kept = running.keeper.add_play(play) and running.is_kept
            running.touch()


def plays_of(running: Running) -> tuple[PlayCount, ...]:
    """Give the plays of the computer room that count, in no order that tells who was first."""
    plays = (running.plays[seat] for seat in sorted(running.plays))
    return tuple(one for one in plays if not one.is_withdrawn)


def kept_of(running: Running, head: Head) -> Kept:
    """Give a lesson as it would be read back now."""
    return Kept(head, running.session.events, plays_of(running), round(running.seconds))
