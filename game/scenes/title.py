"""The title: what can be played, and help within reach."""

from collections.abc import Sequence
from pathlib import Path

from game.engine.scenario import Scenario
from game.library import Offered
from game.scenes.camera import Camera, backdrop
from game.scenes.help import Help
from game.scenes.parts import ASKING, key_button, quiet
from game.scenes.rules import Rules
from game.scenes.scene import Context, Push, Quit, Result, Scene, ShowSettings
from game.scenes.sheet import Held
from game.scenes.troubles import Troubles
from game.sources import shipped
from game.ui.action import Action, AskHelp, Confirm
from game.ui.blocks import Block, Button, Gap, Look, Row, Stack, Words, page
from game.ui.geometry import Rect
from game.ui.paint import Box
from game.ui.space import Space
from game.ui.widgets import Widget
from game.wording import filled

PANEL = 452
LEAST_ROOM = 160  # units beside the panel: a picture narrower than this is no room


class Title(Scene):
    """The first screen."""

    def __init__(self, context: Context, offered: Sequence[Offered] = ()) -> None:
        """Offer some scenarios; without any, the shipped ones."""
        super().__init__(context)
        self.offers = offered or context.library.offered(shipped())

    def reread(self) -> None:
        """Offer the same scenarios in another language."""
        self.offers = self.context.library.offered(one.source for one in self.offers)

    def view(self, space: Space) -> Widget:
        """Lay the screen out."""
        wide = min(space.em(PANEL), space.width)
        if space.width - wide < space.px(LEAST_ROOM):
            wide = space.width
        middle = wide + (space.width - wide) // 2
        ground = Box(Rect(0, 0, wide, space.height), space.color("night"), opacity=0.96)
        panel = Widget(Rect(0, 0, wide, space.height), (ground,))
        side = space.px(44)
        return page(
            space.width,
            space.height,
            backdrop(space, "calm", Camera(middle, start=wide)),
            panel,
            self._inside(side, wide - 2 * side, space),
        )

    def _inside(self, left: int, width: int, space: Space) -> Widget:
        """Lay out what stands on the panel; where all is too tall, under a small head."""
        margin = space.px(20)
        most = space.height - 2 * margin
        held = self._held(self._head())
        if not held.is_whole(width, most, space):
            held = self._held([self._small_head()])
        placed = Stack(held.blocks(width, most, space), gap=12).place(left, 0, width, space)
        return placed.moved(0, max(margin, (space.height - placed.rect.h) // 2))

    def _held(self, head: list[Block]) -> Held:
        """Let the offers alone scroll, if they must: help stays where it is."""
        _ = self.context.text
        asking = key_button("help", _("H"), _("I need help"), look=ASKING, role="strong")
        setting = key_button("settings", _("S"), _("Settings"))
        leaving = key_button("leave", _("X"), _("Close"))
        return Held(
            "offers",
            head,
            Stack([self._offer(place) for place in range(len(self.offers))], gap=12),
            [asking, Row([(0, setting), (0, leaving)])],
            self.scrolls.get("offers", 0),
            ground="night",
        )

    def _head(self) -> list[Block]:
        _ = self.context.text
        logo = Stack(
            [
                Words("Coupe", "title", "on_night", is_sliced=True),
                Words("Court", "title", "warm", is_sliced=True),
            ],
            gap=0,
        )
        told = _("You have more time than they want you to believe.")
        return [logo, Words(told, "lead", "on_night"), Gap(4)]

    def _small_head(self) -> Block:
        name = Words("Coupe", "number", "on_night", is_sliced=True)
        return Row([(134, name), (0, Words("Court", "number", "warm", is_sliced=True))], gap=0)

    def _offer(self, place: int) -> Block:
        _ = self.context.text
        offer = self.offers[place]
        scenario = offer.scenario
        if scenario is None:
            label = self.context.messages.count(
                "{file}: {count} problem to mend",
                "{file}: {count} problems to mend",
                len(offer.problems),
            )
            return quiet(f"offer-{place}", filled(label, file=Path(offer.source.place).name))
        play = _("Play") if len(self.offers) == 1 else ""
        card = _card(scenario, self._facts(scenario), play)
        look = Look("amber", 1.0, 18, "amber_edge")
        return Button(f"offer-{place}", card, scenario.title, look, (20, 14))

    def _facts(self, scenario: Scenario) -> str:
        _ = self.context.text
        facts = _("from {age} · {minutes} min · alone or in class")
        return filled(facts, age=scenario.age, minutes=scenario.minutes)

    def pressed(self, button: str) -> Result:
        """React to a button."""
        if button.startswith("offer-"):
            return self._opened(int(button.removeprefix("offer-")))
        if button == "help":
            return Push(Help(self.context))
        return ShowSettings() if button == "settings" else Quit()

    def _opened(self, place: int) -> Result:
        offer = self.offers[place]
        if offer.scenario is None:
            return Push(Troubles(self.context, offer.problems))
        return Push(Rules(self.context, offer.scenario))

    def other(self, action: Action) -> Result:
        """Go straight on with Enter; show help on its key."""
        if isinstance(action, AskHelp):
            return Push(Help(self.context))
        return self._opened(0) if isinstance(action, Confirm) and self.offers else None


def _card(scenario: Scenario, facts: str, play: str) -> Block:
    """Show a scenario, its longest texts cut; in a list the whole card says that it is pressed."""
    blocks: list[Block] = [
        Words(scenario.title, "heading", "on_amber", lines=3, smaller="subheading"),
        Words(scenario.summary, "small", "on_amber", lines=6 if play else 3),
        Words(facts, "label", "on_amber"),
    ]
    if play:
        words = Words(play, "strong", "on_night", "centre")
        blocks += [Gap(2), Stack([words], pad=(10, 9), look=Look("night", 1.0, 12))]
    return Stack(blocks, gap=5)
