"""What a player is told of the class that they joined, in the window and in a terminal."""

from game.classroom.joined import Joined
from game.engine.problem import Translate
from game.wording import filled


def not_here(text: Translate) -> str:
    """Say that the story of the class can't be played here."""
    return text(
        "The story of the class isn't on this computer, or only in another version. "
        "Tell your teacher."
    )


def standing(joined: Joined, text: Translate) -> str:
    """Say how it stands with the class."""
    told = {
        "looking": text("Looking for the class…"),
        "absent": text(
            "No class answers at this address. Compare it with the big screen, then try again."
        ),
        "votes": text(
            "This class plays together on the big screen. To vote, open this address in a "
            "browser: {link}"
        ),
        "waiting": text("The class is there. Your teacher still has to let this computer in."),
        "shut": text("The class is there, but lets nobody in for now. Tell your teacher."),
        "in": text("You are in the class."),
        "lost": text(
            "The class doesn't answer at the moment. You can play on; the game keeps trying."
        ),
        "gone": text(
            "This class is over, or has another address now: look at the big screen. You can play "
            "on; nothing is sent any more."
        ),
        "leaving": text("You are leaving the class…"),
    }
    if joined.phase == "left":
        return _left(joined, text)
    return filled(told[joined.phase], link=joined.address.link)


def _left(joined: Joined, text: Translate) -> str:
    told = text("You have left the class and play on alone. Nothing is sent any more.")
    if not joined.has_sent:
        return told
    back = text("What was sent has been withdrawn.")
    if not joined.has_arrived:
        back = text("What was sent could not be withdrawn: the class doesn't answer.")
    return f"{told} {back}"


def arrival(joined: Joined, text: Translate) -> str:
    """Say, when a play is over, whether its counts have come to the class."""
    if not joined.is_active:
        return standing(joined, text)
    if joined.has_arrived:
        return text("These counts have arrived.")
    return text("These counts have not arrived yet. The game keeps trying while it is open.")
