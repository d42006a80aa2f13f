"""The title: what can be played, and help within reach."""

from collections.abc import Iterable, Sequence

from game.bookmark import resume_line
from game.engine.scenario import Scenario
from game.library import Offered
from game.scenes import later
from game.scenes.camera import Camera, backdrop
from game.scenes.parts import ASKING, key_button, quiet
from game.scenes.scene import Context, Push, Quit, Result, Scene, ShowSettings
from game.scenes.sheet import Held
from game.scenes.story_cards import Known, broken_line, is_kept_of, known_of
from game.sources import shipped
from game.ui.action import Action, AskHelp, Confirm
from game.ui.blocks import Block, Button, Gap, Look, Row, Stack, Words, page
from game.ui.canvas import Border
from game.ui.geometry import Rect
from game.ui.named import Named
from game.ui.paint import Box, Vignette
from game.ui.space import Space
from game.ui.spoken import joined
from game.ui.widgets import GROUP, Heard, Widget
from game.wording import filled

PANEL = 452
SIDE, MARGIN, FRAME_ROUND = 44, 36, 24  # units: beside words, around them, a frame's corners
LEAST_ROOM = 160  # units beside the panel: a picture narrower than this is no room
READING_AHEAD_AFTER = 0.2  # seconds, in which the room comes behind the title


class Title(Scene):
    """The first screen: one story is offered here, several on a screen of their own."""

    def __init__(self, context: Context, offers: Sequence[Offered] = ()) -> None:
        """Offer some scenarios; without any, the shipped ones."""
        super().__init__(context)
        self.age = 0.0
        self.offer(offers or context.library.offered(shipped()))

    def offer(self, offers: Iterable[Offered]) -> None:
        """Offer scenarios, and look which of them were begun.

        Of several only those are read of which something is kept; the others a little later.
        """
        self.offers = tuple(offers)
        known = {one.source.id: self._known(one) for one in self.offers}
        self.known = {name: one for name, one in known.items() if one is not None}

    def _known(self, offered: Offered) -> Known | None:
        """Look what is known of a story; None where there is nothing to know."""
        is_wanted = len(self.offers) == 1 or is_kept_of(offered.source.id, self.context)
        if not is_wanted or offered.scenario is None:
            return None
        return known_of(offered.scenario, self.context)

    def update(self, seconds: float) -> None:
        """Read the stories one by one, so that choosing among them need not wait."""
        self.age += seconds
        unread = self._unread()
        if unread and self.age >= READING_AHEAD_AFTER:
            unread[0].read()

    def wakes_in(self) -> float | None:
        """Give the seconds until a story is to be read; None when all are."""
        return max(0.0, READING_AHEAD_AFTER - self.age) if self._unread() else None

    def _unread(self) -> list[Offered]:
        return [one for one in self.offers if not one.is_read]

    def adopt(self, context: Context) -> None:
        """Go on under other settings; plays may be kept now, or no longer."""
        super().adopt(context)
        self.offer(self.offers)

    def reread(self) -> None:
        """Offer the same scenarios in another language."""
        self.offers = self.context.library.offered(one.source for one in self.offers)

    def view(self, space: Space) -> Widget:
        """Lay the screen out."""
        panel = self._panel(space)
        ground = Box(panel, space.color("night"))
        return page(
            space.width,
            space.height,
            *self._room(panel, space),
            Widget(panel, (ground,)),
            self._inside(panel, space),
            role=GROUP,
        )

    def _panel(self, space: Space) -> Rect:
        """Give where words stand: at the left, or at the foot of a window that is upright."""
        if space.height > space.width:
            inside = self._inside(Rect(0, 0, space.width, space.height), space)
            high = inside.rect.h + 2 * space.px(MARGIN)
            if space.height - high >= space.px(LEAST_ROOM):
                return Rect(0, space.height - high, space.width, high)
        wide = min(space.em(PANEL), space.width)
        if space.width - wide < space.px(LEAST_ROOM):
            wide = space.width
        return Rect(0, 0, wide, space.height)

    def _room(self, panel: Rect, space: Space) -> tuple[Widget, ...]:
        """Give the room beside or above the panel; in the stark theme framed, on a plain ground."""
        whole = Rect(panel.right, 0, space.width - panel.right, space.height)
        if panel.y > 0:
            whole = Rect(0, 0, space.width, panel.y)
        free = whole.inset(space.px(MARGIN))
        if space.theme.is_stark:
            plain = backdrop(space, "calm", Camera(space.width // 2))
            edge = Border(space.color("edge"), space.edge(1.5))
            frame = _picture(free, space.px(FRAME_ROUND), edge)
            return (plain, frame) if min(free.w, free.h) >= space.px(LEAST_ROOM) else (plain,)
        if panel.y > 0:
            return (_picture(whole),)
        return (backdrop(space, "calm", Camera(whole.centre[0], start=whole.x)),)

    def _inside(self, panel: Rect, space: Space) -> Widget:
        """Lay out what stands on the panel; where all is too tall, under a small head."""
        margin, width = space.px(20), panel.w - 2 * space.px(SIDE)
        most = panel.h - 2 * margin
        held = self._held(self._head())
        if not held.is_whole(width, most, space):
            held = self._held([self._small_head()])
        placed = Stack(held.blocks(width, most, space), gap=12).place(
            panel.x + space.px(SIDE), panel.y, width, space
        )
        return placed.moved(0, max(margin, (panel.h - placed.rect.h) // 2))

    def _held(self, head: list[Block]) -> Held:
        """Let the offers alone scroll, if they must: help stays where it is."""
        _ = self.context.text
        asking = key_button("help", _("H"), _("I need help"), look=ASKING, role="strong")
        setting = key_button("settings", _("S"), _("Settings"))
        leaving = key_button("leave", _("X"), _("Close"))
        return Held(
            "offers",
            head,
            self._offer(),
            [*self._classes(), asking, Row([(0, setting), (0, leaving)])],
            self.scrolls.get("offers", 0),
            ground="night",
        )

    def _classes(self) -> list[Block]:
        """Give the ways into a class: for who leads it, and for who plays on their own PC in it."""
        _ = self.context.text
        label = _("Your class") if self.context.seat.is_taken else _("Join the class")
        ways = quiet("class", _("In class")), quiet("join", label)
        return [Row([(0, one) for one in ways], gap=8, is_even=True)]

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
        return [_logo(logo), Words(told, "lead", "on_night"), Gap(4)]

    def _small_head(self) -> Block:
        first = Words("Coupe", "number", "on_night", is_sliced=True)
        second = Words("Court", "number", "warm", is_sliced=True)
        if self.context.messages.is_rtl:  # the name is read from the left all the same
            first, second = second, first
        return _logo(Row([(134, first), (0, second)], gap=0))

    def _offer(self) -> Block:
        """Give the one story there is, or the way to all of them."""
        if len(self.offers) > 1:
            return self._all()
        scenario = self.offers[0].scenario
        if scenario is None:
            return quiet("offer", broken_line(self.offers[0], self.context))
        return self._story(scenario)

    def _story(self, scenario: Scenario) -> Block:
        _ = self.context.text
        facts = filled(
            _("from {age} · {minutes} min · alone or in class"),
            age=scenario.age,
            minutes=scenario.minutes,
        )
        known = self.known[self.offers[0].source.id]
        start = resume_line(known.found, _) or (_("Play again") if known.is_played else _("Play"))
        words = [
            Words(scenario.summary, "small", "on_amber", lines=6),
            Words(facts, "label", "on_amber"),
        ]
        return _card("offer", scenario.title, words, start)

    def _all(self) -> Block:
        messages, count = self.context.messages, len(self.offers)
        told = messages.count("{count} story", "{count} stories", count)
        begun = sum(one.found.play is not None for one in self.known.values())
        if begun:
            to_go_on = messages.count("{count} to go on with", "{count} to go on with", begun)
            told = f"{told} · {to_go_on}"
        words = [Words(told, "label", "on_amber")]
        return _card("offer", messages.text("Play"), words, messages.text("Choose a story"))

    def pressed(self, button: str) -> Result:
        """React to a button."""
        if button == "offer":
            return self._opened()
        if button == "class":
            return Push(later.lesson(self.context, self.offers))
        if button == "help":
            return Push(later.help_lines(self.context))
        if button == "join":
            return Push(later.join(self.context, self.offers))
        return ShowSettings() if button == "settings" else Quit()

    def _opened(self) -> Result:
        if len(self.offers) > 1:
            return Push(later.stories(self.context, self.offers))
        offered = self.offers[0]
        if offered.scenario is None:
            return Push(later.troubles(self.context, offered.problems))
        return Push(later.rules(self.context, offered.scenario))

    def other(self, action: Action) -> Result:
        """Go straight on with Enter; show help on its key."""
        if isinstance(action, AskHelp):
            return Push(later.help_lines(self.context))
        return self._opened() if isinstance(action, Confirm) else None


def _logo(block: Block) -> Block:
    """Let the name be heard as one, and lead what stands here."""
    return Named(block, "Coupe Court", Heard(level=1))


def _picture(rect: Rect, radius: int = 0, edge: Border | None = None) -> Widget:
    """Give as much of the room as fills a rectangle."""
    frame = (Box(rect, None, radius, edge),) if edge else ()
    return Widget(rect, (Vignette("room", "calm", rect, radius), *frame))


def _card(button: str, title: str, words: Sequence[Words], start: str) -> Block:
    """Give what is offered as one card with the word that leads on."""
    dark = Look("night", 1.0, 12)
    foot = Stack([Words(start, "strong", "on_night", "centre")], pad=(10, 9), look=dark)
    head = Words(title, "heading", "on_amber", lines=3, smaller="subheading")
    card = Stack([head, *words, Gap(2), foot], gap=5)
    name = joined([f"{title}. {start}", *(one.text for one in words)])
    return Button(button, card, name, Look("amber", 1.0, 18, "amber_edge"), (20, 14))
