"""Before the story: what it holds, the ground rules, the controls."""

from game.engine.play import Play
from game.engine.scenario import Scenario
from game.scenes.camera import Camera, backdrop
from game.scenes.chat import Chat
from game.scenes.help import Help
from game.scenes.parts import PAPER, key_line, labelled, primary, secondary
from game.scenes.scene import Context, Pop, Push, Replace, Result, Scene
from game.ui.action import Action, AskHelp, Confirm, Pause
from game.ui.blocks import Block, Gap, Row, Stack, Words, page
from game.ui.scrolling import Scrolling
from game.ui.space import Space
from game.ui.widgets import Widget
from game.wording import ground_rules


class Rules(Scene):
    """The card that one reads before a story."""

    def __init__(self, context: Context, scenario: Scenario) -> None:
        """Introduce a scenario."""
        super().__init__(context)
        self.scenario = scenario

    def view(self, space: Space) -> Widget:
        """Lay the screen out."""
        _ = self.context.text
        width = min(space.width - space.px(48), space.px(1090))
        body = Row([(0, self._left(space)), (0, self._right(space))], gap=36)
        buttons = Row([(190, secondary("back", _("Back"))), (0, primary("go", _("Start")))])
        head = Words(self.scenario.title, "heading", smaller="subheading")
        inside = width - space.px(64)
        room = body.place(0, 0, inside, space).rect.h + space.px(16)
        most = space.height - space.px(48 + 2 * 26 + 14)
        height = min(room, most - Stack([head, buttons], gap=14).place(0, 0, inside, space).rect.h)
        scroll = Scrolling("body", body, height, self.scrolls.get("body", 0), ground="paper")
        card = Stack([head, scroll, buttons], gap=14, pad=(32, 26), look=PAPER)
        placed = card.place((space.width - width) // 2, 0, width, space)
        placed = placed.moved(0, max(space.px(16), (space.height - placed.rect.h) // 2))
        ground = backdrop(space, "evening", Camera(space.width // 2), 1.0, 0.35)
        return page(space.width, space.height, ground, placed)

    def _left(self, space: Space) -> Block:
        _ = self.context.text
        return Stack(
            [
                labelled("shield", _("In this story"), space),
                Words(self.scenario.content_note),
                Gap(6),
                labelled("chat", _("Between us"), space),
                *(_bullet(rule) for rule in ground_rules(_)),
            ],
            gap=8,
        )

    def _right(self, space: Space) -> Block:
        _ = self.context.text
        keys = (
            (_("1 2 3 4"), _("Take a choice")),
            (_("Tab, Enter"), _("Move, and take")),
            (_("Space"), _("Show the next line now")),
            (_("P"), _("Put the phone down, breathe")),
            (_("H"), _("Lines of help, at any moment")),
            (_("Esc"), _("Pause, go back, stop")),
            (_("X"), _("Close everything, at once")),
        )
        return Stack(
            [
                labelled("keyboard", _("Controls (or the mouse)"), space),
                *(key_line(key, label) for key, label in keys),
            ],
            gap=8,
        )

    def pressed(self, button: str) -> Result:
        """Start, or go back."""
        return self._start() if button == "go" else Pop()

    def other(self, action: Action) -> Result:
        """Start with Enter, go back with Escape, show help on its key."""
        match action:
            case Confirm():
                return self._start()
            case Pause():
                return Pop()
            case AskHelp():
                return Push(Help(self.context))
        return None

    def _start(self) -> Result:
        return Replace(Chat(self.context, Play.start(self.scenario)))


def _bullet(text: str) -> Row:
    return Row([(14, Words("•", "strong", "brown")), (0, Words(text, "body"))], gap=6)
