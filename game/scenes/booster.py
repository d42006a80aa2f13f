"""What boosters have in common: keys, buttons at the foot, and the card that one reads before."""

from abc import abstractmethod
from collections.abc import Sequence

from game.booster_wording import booster_rules
from game.engine.boosters import Booster
from game.engine.sorting import SortBooster
from game.scenes.camera import Camera, backdrop
from game.scenes.help import Help
from game.scenes.parts import bullet, labelled, primary, secondary
from game.scenes.pause import Pause as PauseScene
from game.scenes.scene import SETTLE_SECONDS, Context, Pop, Push, Replace, Result, Scene
from game.scenes.sheet import Held, sheet
from game.scenes.side import CHOICE
from game.ui import action
from game.ui.action import Action
from game.ui.blocks import Block, Button, Look, Row, Stack, Words, page
from game.ui.flows import AtMost
from game.ui.space import Space
from game.ui.spoken import joined
from game.ui.widgets import Heard, Widget
from game.wording import filled

ON_WIDTH = 420  # units: the button that leads on, at the right
BESIDE_WIDTH = 150


class BoosterScene(Scene):
    """A card on which something is chosen, and then another."""

    def __init__(self, context: Context) -> None:
        """Begin with a card that has just come up."""
        super().__init__(context)
        self.age = 0.0  # seconds that the card has been there

    @abstractmethod
    def held(self, space: Space) -> Held:
        """Give what stands on the card."""

    @abstractmethod
    def gone_on(self) -> Result:
        """Go on, where there is only one way."""

    @abstractmethod
    def picked(self, number: int) -> Result:
        """Take what has a number, from 1."""

    def gone_back(self) -> Result:
        """Undo the last choice; the default does nothing."""
        return None

    def view(self, space: Space) -> Widget:
        """Lay the screen out."""
        room = backdrop(space, "calm", Camera(space.width // 2), 1.0, 0.4)
        return page(space.width, space.height, room, sheet(self.held(space), space, 1000))

    def foot(self, *more: tuple[float, Block]) -> Block:
        """Give the pause and the lines of help, then what else is there."""
        _ = self.context.text
        return Row(
            [
                (BESIDE_WIDTH, secondary("pause", _("Pause"))),
                (BESIDE_WIDTH + 40, secondary("help", _("Lines of help"))),
                *more,
            ],
            gap=14,
        )

    @staticmethod
    def on(button: str, label: str) -> tuple[float, Block]:
        """Give the button that leads on, for the foot."""
        return 0, AtMost(primary(button, label), ON_WIDTH)

    def pressed(self, button: str) -> Result:
        """Do what all boosters offer."""
        match button:
            case "pause":
                return Push(PauseScene(self.context, can_go_back=False))
            case "help":
                return Push(Help(self.context))
            case "back":
                return self.gone_back()
            case "leave":
                return Pop()
        return self.gone_on()

    def other(self, asked: Action) -> Result:
        """Pick by number, go on or back, stop, ask for help."""
        match asked:
            case action.Pick(number) if number:
                return self.picked(number)
            case action.Confirm() if self.age >= SETTLE_SECONDS:
                return self.gone_on()
            case action.Turn(by) if by > 0:
                return self.gone_on()
            case action.Turn() | action.GoBack():
                return self.gone_back()
            case action.AskHelp() | action.Pause():
                return self.pressed("help" if isinstance(asked, action.AskHelp) else "pause")
        return None

    def update(self, seconds: float) -> None:
        """Let the card settle."""
        self.age += seconds

    def turned(self) -> None:
        """Begin with another card."""
        self.focus, self.age = "", 0.0
        self.scrolls.clear()
        self.sound("page")


class BoosterStart(Scene):
    """The card that one reads before a booster; `seed` is what chance there is in it."""

    def __init__(self, context: Context, booster: Booster, seed: int) -> None:
        """Introduce a booster."""
        super().__init__(context)
        self.booster, self.seed = booster, seed

    def reread(self) -> None:
        """Introduce the same booster in another language."""
        self.booster = self.context.library.booster_again(self.booster)

    def view(self, space: Space) -> Widget:
        """Lay the screen out."""
        booster = self.booster
        body: list[Block] = [
            Words(booster.summary, "lead"),
            Words(booster.note),
            labelled("clock", self._minutes(), space),
            *(bullet(one) for one in self._rules()),
        ]
        _ = self.context.text
        go, back = primary("go", _("Start")), secondary("leave", _("Back"))
        held = Held(
            "body",
            [Words(booster.title, "heading", smaller="subheading")],
            Stack(body, gap=12),
            [Row([(190, back), (0, AtMost(go, ON_WIDTH))])],
            self.scrolls.get("body", 0),
            gap=14,
        )
        room = backdrop(space, "calm", Camera(space.width // 2), 1.0, 0.4)
        return page(space.width, space.height, room, sheet(held, space, 860, (32, 24)))

    def _minutes(self) -> str:
        return filled(self.context.text("about {minutes} min"), minutes=self.booster.minutes)

    def _rules(self) -> Sequence[str]:
        rules = booster_rules(self.context.text)
        if isinstance(self.booster, SortBooster) and self.context.settings.is_soft:
            soft = self.context.text("Softer version: messages are told without their words.")
            return *rules, soft
        return rules

    def pressed(self, button: str) -> Result:
        """Start, or go back."""
        return self._begun() if button == "go" else Pop()

    def other(self, asked: Action) -> Result:
        """Start with Enter, go back with Escape, show help on its key."""
        match asked:
            case action.Confirm():
                return self._begun()
            case action.Pause():
                return Pop()
            case action.AskHelp():
                return Push(Help(self.context))
        return None

    def _begun(self) -> Result:
        from game.scenes.sentences import TellingScene  # noqa: PLC0415
        from game.scenes.sort import SortScene  # noqa: PLC0415  it starts from here

        if isinstance(self.booster, SortBooster):
            return Replace(SortScene(self.context, self.booster, self.seed))
        return Replace(TellingScene(self.context, self.booster))


def numbered(button: str, number: int, lines: Sequence[Words]) -> Button:
    """Give something to pick by its number."""
    cap = Stack(
        [Words(str(number), "label", "ink", "centre")], pad=(0, 4), look=Look("rule", 1.0, 7)
    )
    row = Row([(26, cap), (0, Stack(lines, gap=0))], gap=12, valign="middle")
    name = joined([str(number), *(one.text for one in lines)])
    return Button(button, row, name, CHOICE, (14, 10), heard=Heard(shortcut=str(number)))
