"""What scenes share: the data, the language, the day, the settings, and where to keep them."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from game import i18n
from game.classroom.seat import Seat
from game.engine.problem import Translate
from game.i18n import Messages
from game.keeping import Keeping
from game.library import Library, library_of
from game.settings import Settings, Value


@dataclass(frozen=True)
class Context:
    """What scenes share: the data, the language, the day, the settings, and where to keep them.

    Without `keeping` nothing is written: scripted plays and tests. `seed` is all chance there is.
    `seat` is that in a class, if the player joins one.
    """

    library: Library
    messages: Messages
    today: date
    settings: Settings = field(default_factory=Settings)
    keeping: Keeping | None = None
    seed: int = 0
    seat: Seat = field(default_factory=Seat, compare=False)

    @classmethod
    def under(cls, settings: Settings, today: date, keeping: Keeping | None = None) -> "Context":
        """Give the context that settings make: their language and country, else the system's."""
        messages = i18n.messages(settings.language or i18n.system_language())
        library = library_of(settings.country, messages.language)
        return cls(library, messages, today, settings, keeping)

    def changed(self, changes: Mapping[str, Value]) -> "Context":
        """Give the context with some settings changed; a language brings its messages along."""
        context = replace(self, settings=self.settings.changed(**changes))
        made = Context.under(context.settings, self.today)
        if "language" in changes:
            library = replace(context.library, language=made.library.language)
            context = replace(context, messages=made.messages, library=library)
        if "country" in changes:
            country_id, is_guessed = made.library.country_id, made.library.is_guessed
            library = replace(context.library, country_id=country_id, is_guessed=is_guessed)
            context = replace(context, library=library)
        return context

    @property
    def is_calm(self) -> bool:
        """Tell whether motion is unwanted."""
        return self.settings.is_calm

    @property
    def text(self) -> Translate:
        """Give the function that translates."""
        return self.messages.text
