"""The card "whom I talk to", as a sheet of them to print."""

from game.authoring.guide_page import cards_page
from game.scenes.classroom.running import Running
from game.scenes.scene import Context


def sheet_of_cards(running: Running, context: Context) -> str:
    """Give one page with cards to cut out."""
    return cards_page(running.lesson, context.messages)
