"""The screen for screen readers, through AccessKit; nothing is built until one of them listens.

On Linux the adapter's own thread holds its lock while it asks for the tree, which needs Python's
lock, and the main loop holds Python's lock while it waits for the adapter's. So that they never
wait for each other, what is asked is a C function that leaves a sign and returns, and the
adapter is touched only while somebody listens and no sign waits to be seen.
"""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any, TypeAlias

from game.access.elements import Element
from game.access.nodes import BESIDE, FIRST, ROOT, Node, nodes_of, rect_of, update_of, with_news
from game.ui.action import Action, Focus, Press
from game.ui.geometry import Rect
from game.ui.spoken import joined

PRESS, FOCUS = "press", "focus"
FIRST_SECONDS = 3.0  # after opening: a screen reader that runs asks in this time
FIRST_WAIT_SECONDS = 0.1  # how long the loop may sleep meanwhile
Ask: TypeAlias = Callable[[str, int], None]  # takes PRESS or FOCUS and the number of an element


@dataclass(frozen=True, slots=True)
class Signs:
    """What an adapter leaves behind: whether somebody begins or ceases to listen."""

    left: deque[bool] = field(default_factory=deque)

    @property
    def begin(self) -> Callable[[], None]:
        """Give what is called when somebody listens; it gives no tree: the main loop will."""
        return partial(self.left.append, True)

    @property
    def cease(self) -> Callable[[], None]:
        """Give what is called when nobody listens any more."""
        return partial(self.left.append, False)


@dataclass(slots=True)
class ScreenReader:
    """The tree as the system's accessibility interface has it, and what is asked of it.

    `kit` is the module, `adapter` one of its adapters, whose ways differ a little.
    """

    kit: Any
    adapter: Any
    signs: Signs
    window: str
    is_listening: bool = False
    _age: float = 0.0
    _screen: int = -1
    _numbers: dict[str, int] = field(default_factory=dict)
    _next: int = FIRST
    _buttons: dict[int, str] = field(default_factory=dict)
    _sent: dict[int, Node] = field(default_factory=dict)
    _focus: int = ROOT
    _news: str = ""
    _holder: int = ROOT
    _teller: int = BESIDE
    _is_in_front: bool = False
    _place: Rect | None = None

    def look(self) -> bool:
        """Look for signs; tell whether somebody has just begun to listen."""
        has_begun = False
        while self.signs.left:
            self.is_listening = has_begun = self.signs.left.popleft()
            self._sent, self._place = {}, None
        return has_begun

    def wakes_in(self) -> float | None:
        """Give how long the loop may sleep: not long while a screen reader may be about to ask."""
        is_early = self._age < FIRST_SECONDS and not self.is_listening
        return FIRST_WAIT_SECONDS if is_early else None

    def passed(self, seconds: float) -> None:
        """Let time pass."""
        self._age += seconds

    def show(
        self, serial: int, screen: Element, fresh: tuple[Element, ...], focus: str, language: str
    ) -> None:
        """Tell what is another than before; `serial` is the number of the screen."""
        if not self.is_listening:
            return
        is_first = not self._sent
        self._count(serial, screen)
        top, button = self._numbers[screen.key], screen.find(focus)
        holder = ROOT if button else top
        if is_first or holder != self._holder:
            self._news, self._holder = "", holder
        self._take(joined(one.name for one in fresh), is_on_button=button is not None)
        nodes = nodes_of(screen, self._numbers, self.window, language)
        if self._news:
            nodes = with_news(nodes, holder, self._teller, self._news)
        at = self._teller if self._news else top
        self._tell(nodes, self._numbers[button.key] if button else at)
        if is_first:
            self._tell_front()

    def _take(self, news: str, *, is_on_button: bool) -> None:
        """Let news have the focus: every screen reader reads what gets it, whatever its age.

        While a button has it they are announced instead, which not all of them notice.
        """
        if not news:
            return
        self._news, self._teller = news, BESIDE
        if not is_on_button:
            self._teller, self._next = self._next, self._next + 1

    def _tell(self, nodes: dict[int, Node], focus: int) -> None:
        """Tell what changed, all at once: what is told later cuts off what was told before."""
        changed = {one: node for one, node in nodes.items() if self._sent.get(one) != node}
        if changed or focus != self._focus:
            self._call("update_if_active", partial(update_of, self.kit, changed, focus))
        self._sent, self._focus = nodes, focus

    def _count(self, serial: int, screen: Element) -> None:
        """Number the elements; a number that is no longer used is never used again."""
        before = self._numbers if serial == self._screen else {}
        self._screen, self._numbers, self._buttons = serial, {}, {}
        for one in screen.walk():
            number = before.get(one.key, self._next)
            self._next = max(self._next, number + 1)
            self._numbers[one.key] = number
            if one.button:
                self._buttons[number] = one.button

    def front(self, is_in_front: bool) -> None:
        """Learn whether the window has the keyboard."""
        self._is_in_front = is_in_front
        self._tell_front()

    def _tell_front(self) -> None:
        self._call("update_window_focus_state", self._is_in_front)
        self._call("update_view_focus_state", self._is_in_front)

    def placed(self, place: Rect) -> None:
        """Learn where on the desktop the window lies; only Linux wants to be told."""
        if self.is_listening and place != self._place:
            self._place, rect = place, rect_of(self.kit, place)
            self._call("set_root_window_bounds", rect, rect)

    def meant(self, verb: str, number: int) -> Action | None:
        """Give what was asked for, or None if it is no longer on the screen."""
        button = self._buttons.get(number)
        if button is None:
            return None
        return Press(button) if verb == PRESS else Focus(button)

    def _call(self, name: str, *arguments: object) -> None:
        """Call what the adapter of this system may have, and raise the events it gives."""
        method = getattr(self.adapter, name, None)
        if method is None or not self.is_listening or self.signs.left:
            return
        events = method(*arguments)  # no other thread of Python runs between the look and this
        if events is not None:
            events.raise_events()
