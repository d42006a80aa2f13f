"""What stays of a play in a terminal, if the player agrees: keys, and what is said to them."""

from dataclasses import dataclass

from game import bookmark, traces
from game.bookmark import NOTHING, Found
from game.engine.play import Play
from game.engine.scenario import Scenario
from game.i18n import Messages
from game.keeping import Keeping
from game.wording import filled

KEEP, ERASE = "k", "e"


@dataclass(slots=True)
class TerminalBookmark:
    """Where plays are kept, and whether the player agreed; each answer is lines to say."""

    keeping: Keeping
    messages: Messages
    is_on: bool = False
    is_refused: bool = False

    def keys(self) -> list[str]:
        """Tell which keys there are, and what holds now."""
        _ = self.messages.text
        if self.is_on:
            kept = _("Your story is kept on this computer. k: don't keep it, e: erase my traces.")
        else:
            kept = _(
                "Nothing is kept. k: keep my story on this computer (better not if others use it), "
                "e: erase my traces."
            )
        return [kept]

    def found(self, scenario: Scenario) -> Found:
        """Find what was kept of a story."""
        return bookmark.found(self.keeping, scenario) if self.is_on else NOTHING

    def seen(self, scenario: Scenario) -> str:
        """Say beside a story's title where the player can go on."""
        if not self.is_on:
            return ""
        found = bookmark.seen(self.keeping, scenario)
        return bookmark.resume_line(found, self.messages.text)

    def told(self, found: Found) -> list[str]:
        """Say where the player stopped, and what became of it."""
        _ = self.messages.text
        lines = [bookmark.told(found, self.messages)]
        if found.play is not None:
            where = bookmark.where(found.play, _)
            anew = _("If you start again, this is replaced from your first choice on.")
            lines += [filled(_("You stopped here: {place}"), place=where), anew]
        return [one for one in lines if one]

    def keep_country(self, country: str) -> None:
        """Keep the country among the settings; where nothing can be kept it is asked again."""
        self.keeping.change_settings({"country": country})

    def put(self, play: Play) -> list[str]:
        """Keep where a play stands; a disk that refuses is told once."""
        if not self.is_on:
            return []
        before, self.is_refused = self.is_refused, not bookmark.put(self.keeping, play)
        if before or not self.is_refused:
            return []
        return [bookmark.refused(self.messages.text)]

    def finish(self, play: Play) -> None:
        """Keep that a story was played to its end, and nothing else of it."""
        if self.is_on:
            self.keeping.finish(play.scenario.id)

    def pressed(self, key: str, play: Play) -> list[str]:
        """Let plays be kept or not, or erase everything."""
        if key == KEEP:
            self.is_on = not self.is_on
            is_written = self.keeping.change_settings({"keeps_plays": self.is_on})
            refused = [] if is_written else [bookmark.refused(self.messages.text)]
            self.is_refused = not is_written
            return [*refused, *(self.put(play) if play.taken else []), *self.keys()]
        self.is_on = False
        told = traces.told(traces.erased(self.keeping), self.keeping, self.messages)
        lines = (told.told or told.error).splitlines()
        return [*lines, traces.printed_pages(self.messages), *self.keys()]
