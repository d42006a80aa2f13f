"""Before the story: what it holds, the ground rules, the controls."""

from game.engine.play import Play
from game.engine.scenario import Scenario
from game.scenes.camera import Camera, backdrop
from game.scenes.chat import Chat
from game.scenes.controls import first_keys
from game.scenes.help import Help
from game.scenes.parts import labelled, primary, secondary
from game.scenes.scene import Context, Pop, Push, Replace, Result, Scene
from game.scenes.sheet import Held, sheet
from game.ui.action import Action, AskHelp, Confirm, Pause
from game.ui.blocks import Block, Gap, Row, Stack, Words, page
from game.ui.flows import Columns
from game.ui.space import Space
from game.ui.widgets import Widget
from game.wording import ground_rules


class Rules(Scene):
    """The card that one reads before a story."""

    def __init__(self, context: Context, scenario: Scenario) -> None:
        """Introduce a scenario."""
        super().__init__(context)
        self.scenario = scenario

    def reread(self) -> None:
        """Introduce the same scenario in another language."""
        self.scenario = self.context.library.again(self.scenario)

    def view(self, space: Space) -> Widget:
        """Lay the screen out."""
        _ = self.context.text
        held = Held(
            "body",
            [Words(self.scenario.title, "heading", smaller="subheading")],
            Columns([self._left(space), self._right(space)], 2, gap=36, narrowest=330),
            [Row([(190, secondary("back", _("Back"))), (0, primary("go", _("Start")))])],
            self.scrolls.get("body", 0),
            gap=14,
        )
        ground = backdrop(space, "evening", Camera(space.width // 2), 1.0, 0.35)
        return page(space.width, space.height, ground, sheet(held, space, 1090, (32, 24)))

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
        return Stack(
            [
                labelled("keyboard", _("Controls (or the mouse)"), space),
                *first_keys(_),
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
