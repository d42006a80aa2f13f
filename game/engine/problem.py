"""A problem in a file, as a value: where it is, what it is, how to mend it."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

_PLACE = re.compile(r"\{([a-z_]+)\}")
Severity = Literal["error", "warning"]
Translate = Callable[[str], str]


def N_(message: str) -> str:
    """Mark a message for extraction; it is translated where it is shown."""
    return message


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing to mend in one file.

    `message` and `hint` are gettext sources with `{named}` places that `values` fills,
    so that the same problem can be told in the author's language.
    Lines and columns count from 1, as editors show them.
    """

    file: str
    line: int
    column: int
    code: str
    message: str
    hint: str = ""
    severity: Severity = "error"
    values: tuple[tuple[str, str], ...] = field(default=(), compare=False)

    def told(self, translate: Translate = str) -> str:
        """Give the message in the language of `translate`, with its values."""
        return self._filled(translate(self.message))

    def hinted(self, translate: Translate = str) -> str:
        """Give the hint in the language of `translate`, or an empty text."""
        return self._filled(translate(self.hint)) if self.hint else ""

    def report(self, translate: Translate = str) -> str:
        """Give the one form in which every problem is printed."""
        place = f"{self.file}:{self.line}:{self.column}"
        severity = translate(self.severity)
        first = f"{place}: {severity}: {self.told(translate)} [{self.code}]"
        hint = self.hinted(translate)
        return f"{first}\n    {hint}" if hint else first

    def _filled(self, template: str) -> str:
        values = dict(self.values)
        return _PLACE.sub(lambda place: values.get(place[1], place[0]), template)


SEVERITIES = (N_("error"), N_("warning"))
