"""All stories as cards, those to go on with first, and what one may look for among them."""

from collections.abc import Sequence

from game.library import Offered
from game.scenes.bookmarking import agreed
from game.scenes.booster import BoosterStart
from game.scenes.camera import Camera, backdrop
from game.scenes.help import Help
from game.scenes.parts import ASKING, PRIMARY, QUIET, family_icon, icon, key_button, primary
from game.scenes.rules import Rules
from game.scenes.scene import Context, Pop, Push, Quit, Result, Scene, ShowSettings
from game.scenes.sheet import Held
from game.scenes.story_cards import Known, booster_card, broken_card, known_of, ordered, story_card
from game.scenes.story_filters import Group, Wanted, groups, role_names, story_of
from game.scenes.traces import Traces
from game.scenes.troubles import Troubles
from game.ui.action import Action, AskHelp, Confirm, Pause, Turn
from game.ui.blocks import Block, Button, Gap, Look, Row, Stack, Words, page
from game.ui.flows import Flow, Grid
from game.ui.geometry import Rect
from game.ui.named import Named
from game.ui.paint import Box
from game.ui.space import Space
from game.ui.spoken import joined
from game.ui.widgets import GROUP, Heard, Widget
from game.wording import filled

WIDEST, SIDE, ABOVE = 1400, 36, 18  # units: of the whole, and around it
VEIL = 0.86  # how much of the room the night hides
NARROWEST = 270  # units: of a card
OPEN = Look("night_rule", 1.0, 14, "warm")
NOTHING = Look("night_card", 1.0, 20, "night_edge")


class Stories(Scene):
    """The stories that can be played."""

    def __init__(self, context: Context, offers: Sequence[Offered]) -> None:
        """Offer some stories."""
        super().__init__(context)
        self.offers = tuple(offers)
        self.wanted = Wanted()
        self.is_filtering = False
        self.begun = 0  # boosters: each time others come
        self._look()

    def _look(self) -> None:
        """Look what is known of each story, and what tells them apart."""
        catalogue = self.context.library.catalogue
        found = {
            place: one.scenario for place, one in enumerate(self.offers) if one.scenario is not None
        }
        self.known = {place: known_of(one, self.context) for place, one in found.items()}
        self.boosters = self.context.library.boosters()
        self.stories = {place: story_of(one, catalogue) for place, one in found.items()}

    def adopt(self, context: Context) -> None:
        """Go on under other settings; plays may be kept now, or no longer."""
        super().adopt(context)
        self._look()

    def reread(self) -> None:
        """Offer the same stories in another language."""
        self.offers = self.context.library.offered(one.source for one in self.offers)

    @property
    def shown(self) -> tuple[int, ...]:
        """Give the places of what is shown: first stories to go on with, last files to mend."""
        if self.wanted.count:
            suiting = [one for one, story in self.stories.items() if self.wanted.suits(story)]
            return tuple(one for one in self.order if one in suiting)
        broken = (one for one in range(len(self.offers)) if one not in self.stories)
        return (*self.order, *broken)

    @property
    def order(self) -> tuple[int, ...]:
        """Give the places of all that can be played, those to go on with first."""
        return ordered([one.scenario for one in self.offers], self.known)

    # What is seen

    def view(self, space: Space) -> Widget:
        """Lay the screen out."""
        width = min(space.width - 2 * space.px(SIDE), space.em(WIDEST))
        height = space.height - 2 * space.px(ABOVE)
        left = (space.width - width) // 2
        blocks = self._held(space).blocks(width, height, space)
        inside = Stack(blocks, gap=12).place(left, space.px(ABOVE), width, space)
        whole = Rect(0, 0, space.width, space.height)
        veil = Widget(whole, (Box(whole, space.color("night"), opacity=VEIL),))
        room = backdrop(space, "calm", Camera(space.width // 2), 1.0)
        return page(space.width, space.height, room, veil, inside)

    def _held(self, space: Space) -> Held:
        return Held(
            "stories",
            [self._head(space), *self._filters(space)],
            self._body(space),
            [self._foot()],
            self.scrolls.get("stories", 0),
            ground="",
            is_full=True,
        )

    def _head(self, space: Space) -> Block:
        _ = self.context.text
        title = Stack([Words(_("Which story?"), "heading", "on_night"), self._counted()], gap=0)
        if not self._groups():
            return title
        buttons: list[tuple[float, Block]] = [(150, self._filter_button(space))]
        if self.wanted.count:
            buttons.insert(0, (150, _small("reset", _("Show all"))))
        return Row([(0, title), *buttons], valign="middle")

    def _counted(self) -> Block:
        messages, count = self.context.messages, len(self.offers)
        told = messages.count("{count} story", "{count} stories", count)
        if self.wanted.count:
            some = messages.count("{shown} of {count} story", "{shown} of {count} stories", count)
            told = filled(some, shown=len(self.shown))
        heard = Heard(f"count:{told}", is_news=self.is_filtering)
        return Named(Words(told, "small", "on_night_soft"), told, heard)

    def _filter_button(self, space: Space) -> Button:
        _ = self.context.text
        label = _("Choose by…")
        row = Row(
            [(22, icon("filter", 22, "on_night", space)), (0, Words(label, "strong", "on_night"))],
            gap=8,
            valign="middle",
        )
        look = OPEN if self.is_filtering else QUIET
        return Button("filter", row, label, look, (14, 7), is_chosen=self.is_filtering)

    def _groups(self) -> tuple[Group, ...]:
        return groups(self.stories.values(), self.context.text)

    def _filters(self, space: Space) -> list[Block]:
        if not self.is_filtering:
            return []
        return [Stack([self._filter(one, space) for one in self._groups()], gap=8)]

    def _filter(self, group: Group, space: Space) -> Block:
        title = Named(Words(group.title, "label", "on_night"), "")  # that of the group
        chips = Flow([self._chip(one, space) for one in group.buttons])
        row = Row([(130, title), (0, chips)], valign="middle")
        return Named(row, group.title, role=GROUP)

    def _chip(self, button: str, space: Space) -> Button:
        """Give something to look for; what is looked for bears a mark."""
        is_on = self.wanted.has(button)
        color = "on_amber" if is_on else "on_night"
        kind, _, name = button.partition(":")
        signs: list[tuple[float, Block]] = []
        if is_on:
            signs.append((18, icon("check", 18, color, space)))
        if kind == "family":
            signs.append((22, family_icon(name, 22, space)))
        if kind == "role":
            signs.append((20, icon(f"role-{name}", 20, color, space)))
        label = self._label(kind, name)
        row = Row([*signs, (0, Words(label, "small", color))], gap=7, valign="middle")
        look = PRIMARY if is_on else QUIET
        return Button(button, row, label, look, (13, 8), is_chosen=is_on)

    def _label(self, kind: str, name: str) -> str:
        _ = self.context.text
        if kind == "age":
            return filled(_("{age} years old"), age=name)
        if kind == "role":
            return role_names(_)[name]
        return self.context.library.catalogue.families[name].name

    def _body(self, space: Space) -> Block:
        cards = [self._card(place, space) for place in self.shown]
        if not cards:
            return self._nothing()
        shelf = Grid(cards, NARROWEST)
        if self.wanted.count or not self.boosters:
            return shelf
        return Stack([shelf, *self._boosters(space)], gap=16)

    def _boosters(self, space: Space) -> list[Block]:
        """Give the short games; nobody looks for them by age or role."""
        _ = self.context.text
        cards = [
            booster_card(f"booster:{place}", one, self.context, space)
            for place, one in enumerate(self.boosters)
        ]
        told = Words(_("For some weeks later, when a story has settled."), "small", "on_night_soft")
        head = Stack([Words(_("Five minutes"), "subheading", "on_night"), told], gap=0)
        return [head, Grid(cards, NARROWEST)]

    def _card(self, place: int, space: Space) -> Block:
        offered, button = self.offers[place], f"story:{place}"
        if offered.scenario is None:
            return broken_card(button, offered, self.context, space)
        known: Known = self.known[place]
        return story_card(button, offered.scenario, known, self.context, space)

    def _nothing(self) -> Block:
        _ = self.context.text
        told, kind = (
            _("No story is all of this at once."),
            _("Ask for a little less, or see them all."),
        )
        words = Stack(
            [
                Words(told, "subheading", "on_night", "centre"),
                Words(kind, "body", "on_night", "centre"),
            ],
            gap=12,
        )
        found = Stack(
            [
                Named(words, joined([told, kind]), Heard("nothing", is_news=True, order=1)),
                primary("reset-here", _("Show all the stories")),
            ],
            gap=12,
            pad=(30, 26),
            look=NOTHING,
        )
        return Row([(0, Gap(0)), (560, found), (0, Gap(0))])

    def _foot(self) -> Block:
        _ = self.context.text
        buttons = [
            key_button("back", _("Esc"), _("Back")),
            key_button("help", _("H"), _("I need help"), look=ASKING, role="strong"),
            key_button("settings", _("S"), _("Settings")),
            key_button("leave", _("X"), _("Close")),
        ]
        if agreed(self.context) is not None:
            buttons.insert(3, _small("traces", _("Erase my traces")))
        return Flow(buttons)

    # What the player does

    def pressed(self, button: str) -> Result:
        """Open a story, look for something, or go elsewhere."""
        kind, _, rest = button.partition(":")
        if kind == "story":
            return self._opened(int(rest))
        if kind == "booster":
            return self._begun(int(rest))
        if kind in ("age", "role", "family"):
            self._ask(self.wanted.switched(button))
            return None
        if button in ("reset", "reset-here"):
            self.focus = "filter" if self._groups() else ""
            self._ask(Wanted())
            return None
        if button == "filter":
            self.is_filtering = not self.is_filtering
            return None
        return self._elsewhere(button)

    def _ask(self, wanted: Wanted) -> None:
        self.wanted = wanted
        self.scrolls.pop("stories", None)

    def _elsewhere(self, button: str) -> Result:
        results: dict[str, Result] = {
            "back": Pop(),
            "help": Push(Help(self.context)),
            "settings": ShowSettings(),
            "leave": Quit(),
        }
        return Push(Traces(self.context)) if button == "traces" else results[button]

    def _opened(self, place: int) -> Result:
        offered = self.offers[place]
        if offered.scenario is None:
            return Push(Troubles(self.context, offered.problems))
        return Push(Rules(self.context, offered.scenario))

    def _begun(self, place: int) -> Result:
        self.begun += 1
        seed = self.context.seed + self.begun
        return Push(BoosterStart(self.context, self.boosters[place], seed))

    def other(self, action: Action) -> Result:
        """Move among the cards, go back with Escape, show help on its key."""
        match action:
            case Turn(by):
                self._move(by)
            case Confirm() if self.shown:
                self.give_focus(f"story:{self.shown[0]}")
            case Pause():
                return Pop()
            case AskHelp():
                return Push(Help(self.context))
        return None


def _small(button: str, label: str) -> Button:
    return Button(button, Words(label, "small", "on_night", "centre"), label, QUIET, (14, 7))
