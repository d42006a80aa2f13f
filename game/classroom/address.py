"""The address of a class, as it stands on the big screen: the teacher's PC, and the join code."""

import re
from dataclasses import dataclass

from game.engine.problem import Translate
from game.wording import filled

PORT = 8720  # where a class is served if the address doesn't say
SIGNS = ".:/"  # what parts the numbers of an address
MOST_SIGNS = 30  # of an address that is typed; the longest has 28
SAMPLE = f"192.168.1.20:{PORT}/482913"
_CODE = 6  # digits
_MOST_FIRST = 223  # of the first number: above, nobody's PC


@dataclass(frozen=True, slots=True)
class ClassAddress:
    """Where a class is served: an IPv4 address, so that nobody is asked where a name leads."""

    host: str
    port: int
    code: str

    def __str__(self) -> str:
        return f"{self.host}:{self.port}/{self.code}"

    @property
    def link(self) -> str:
        """Give what is typed into a browser."""
        return f"http://{self}"


def read_address(typed: str) -> ClassAddress | None:
    """Read an address as somebody typed it; None if it is none.

    Its numbers tell all there is to tell. Which sign parts two of them is not looked at: some
    keyboards hide the colon well.
    """
    bare = typed.strip().lower().removeprefix("http://").removesuffix("/")
    numbers = re.split(rf"[{re.escape(SIGNS)}]", bare)
    if len(numbers) == 5:  # without a port
        numbers.insert(4, str(PORT))
    if len(numbers) != 6 or not all(re.fullmatch(r"[0-9]{1,6}", one) for one in numbers):
        return None
    host, (port, code) = [int(one) for one in numbers[:4]], numbers[4:]
    is_host = 1 <= host[0] <= _MOST_FIRST and all(one <= 255 for one in host)
    if not is_host or not 1 <= int(port) <= 65535 or len(code) != _CODE:
        return None
    return ClassAddress(".".join(map(str, host)), int(port), code)


def no_address(text: Translate) -> str:
    """Say that what was typed is no address."""
    told = text("An address looks like this: {sample}. Compare yours with the big screen.")
    return filled(told, sample=SAMPLE)
