"""In which country the player is: asked once, where neither the settings nor the system tell."""

from collections.abc import Callable

from game.scenes.camera import Camera, backdrop
from game.scenes.help import Help
from game.scenes.help_cards import first_line
from game.scenes.parts import PRIMARY, primary
from game.scenes.scene import Apply, Context, Pop, Push, Replace, Result, Scene
from game.scenes.sheet import Held, sheet
from game.ui.action import Action, AskHelp, Confirm, Pause
from game.ui.blocks import Block, Button, Look, Stack, Words, page
from game.ui.flows import Columns
from game.ui.space import Space
from game.ui.widgets import Widget

OTHER = Look("paper_dim", 1.0, 16, "edge")


class Where(Scene):
    """A list of countries; what is chosen is kept as a setting, and can be changed there."""

    def __init__(self, context: Context, then: Callable[[], Scene] | None = None) -> None:
        """Ask; `then` gives the scene that follows, else the one below does."""
        super().__init__(context)
        self.then = then

    def view(self, space: Space) -> Widget:
        """Lay the screen out."""
        _ = self.context.text
        told = _("The lines of help and the rights in this game are those of your country.")
        later = _("You can change it at any time, in the settings (key S).")
        held = Held(
            "countries",
            [Words(_("Which country are you in?"), "heading")],
            Stack([Words(told), self._countries(), *self._first(), Words(later, "small")], gap=14),
            [primary("go", _("Continue"))],
            self.scrolls.get("countries", 0),
        )
        room = backdrop(space, "calm", Camera(space.width // 2), 1.0, 0.4)
        return page(space.width, space.height, room, sheet(held, space, 1060))

    def _countries(self) -> Block:
        library = self.context.library
        return Columns(
            [
                _country(one, name, is_on=not library.is_guessed and one == library.country_id)
                for one, name in library.countries()
            ],
            3,
            gap=10,
        )

    def _first(self) -> list[Block]:
        """Show whom one can turn to there, once it is known."""
        library = self.context.library
        return [] if library.is_guessed else first_line(library.country.help, self.context)

    def pressed(self, button: str) -> Result:
        """Take a country, or go on."""
        name, _, country = button.partition(":")
        return Apply({"country": country}) if name == "country" else self._gone_on()

    def other(self, action: Action) -> Result:
        """Go on with Enter or Escape; show help on its key."""
        if isinstance(action, AskHelp):
            return Push(Help(self.context))
        return self._gone_on() if isinstance(action, Confirm | Pause) else None

    def _gone_on(self) -> Result:
        return Pop() if self.then is None else Replace(self.then())


def _country(country: str, name: str, *, is_on: bool) -> Button:
    look, color = (PRIMARY, "on_amber") if is_on else (OTHER, "ink")
    words = Words(name, "strong", color, "centre")
    return Button(f"country:{country}", words, name, look, (14, 14), is_chosen=is_on)
