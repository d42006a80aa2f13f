"""A screen reader's side of the accessibility bus: it reads, presses, and hears what is told."""

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, TypeVar

import pytest

jeepney = pytest.importorskip("jeepney", reason="jeepney is not installed")
blocking = pytest.importorskip("jeepney.io.blocking")

ACCESSIBLE = "org.a11y.atspi.Accessible"
EVENTS = "org.a11y.atspi.Event.Object"
ROOT = "/org/a11y/atspi/accessible/root"
ROLES = {
    16: "dialog",
    23: "window",
    29: "text",
    39: "group",
    43: "button",
    62: "switch",
    75: "application",
    83: "heading",
    85: "section",
    111: "log",
}
FOCUSED, SENSITIVE, CHECKED = 1 << 12, 1 << 24, 1 << 4
PATIENCE_SECONDS = 8.0
Found = TypeVar("Found")
Reference = tuple[str, str]  # who on the bus, and which object


class Gone(Exception):  # noqa: N818  it is no error that a screen has changed meanwhile
    """What was asked about is no longer there."""


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing as the bus has it."""

    reference: Reference
    role: str
    name: str
    states: int
    children: tuple["Thing", ...]

    def walk(self) -> Iterator["Thing"]:
        yield self
        for child in self.children:
            yield from child.walk()

    def names(self, *roles: str) -> list[str]:
        return [one.name for one in self.walk() if one.role in roles]

    def find(self, name: str, *roles: str) -> "Thing | None":
        """Give the first whose name begins so."""
        found = (one for one in self.walk() if one.role in roles and one.name.startswith(name))
        return next(found, None)


@dataclass(slots=True)
class ScreenReader:
    """Somebody who listens to every program on the bus."""

    bus: Any
    signals: Any
    heard: list[str] = field(default_factory=list)
    focus: str = ""
    names: dict[str, str] = field(default_factory=dict)

    @classmethod
    @contextmanager
    def on(cls, environment: Mapping[str, str]) -> Iterator["ScreenReader"]:
        """Begin to listen on the bus of a session."""
        with blocking.open_dbus_connection(environment["DBUS_SESSION_BUS_ADDRESS"]) as session:
            (address,) = _called(
                session, "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress"
            )
            _switch_on(session)
            with blocking.open_dbus_connection(address) as bus:
                rule = jeepney.MatchRule(type="signal", interface=EVENTS)
                _answer(bus, jeepney.message_bus.AddMatch(rule))
                with bus.filter(rule, bufsize=10_000) as signals:
                    yield cls(bus, signals)

    def tree(self) -> Thing | None:
        """Give the window as it is on the bus, or None if there is none yet."""
        try:
            registry: Reference = ("org.a11y.atspi.Registry", ROOT)
            for program in self._children(registry):
                for window in self._children(program):
                    return self._thing(window)
        except Gone:
            return None
        return None

    def wait_for(self, found: Callable[[Thing], Found]) -> Found:
        """Read the window again and again, until something is found there."""
        end = time.monotonic() + PATIENCE_SECONDS
        tree = None
        while time.monotonic() < end:
            tree = self.tree()
            self._listen()
            if tree is not None and (result := found(tree)):
                return result
            time.sleep(0.01)
        raise AssertionError(f"not found in {tree and tree.names(*ROLES.values())}")

    def press(self, name: str) -> None:
        """Press the button whose name begins so, once it is there."""
        button = self._button(name)
        self._call(button.reference, "org.a11y.atspi.Action", "DoAction", "i", (0,))

    def go_to(self, name: str) -> None:
        """Give the focus to the button whose name begins so."""
        button = self._button(name)
        self._call(button.reference, "org.a11y.atspi.Component", "GrabFocus")

    def _button(self, name: str) -> Thing:
        found = self.wait_for(lambda tree: tree.find(name, "button", "switch"))
        assert found is not None
        return found

    def _thing(self, reference: Reference) -> Thing:
        role = self._call(reference, ACCESSIBLE, "GetRole")[0]
        name = self._property(reference, "Name")
        states = self._call(reference, ACCESSIBLE, "GetState")[0]
        inside = tuple(self._thing(one) for one in self._children(reference))
        return Thing(reference, ROLES.get(role, str(role)), name, states[0], inside)

    def _children(self, reference: Reference) -> list[Reference]:
        return list(self._call(reference, ACCESSIBLE, "GetChildren")[0])

    def _property(self, reference: Reference, name: str) -> str:
        asked = jeepney.Properties(_at(reference, ACCESSIBLE)).get(name)
        return str(_answer(self.bus, asked)[0][1])

    def _call(self, reference: Reference, interface: str, method: str, *given: Any) -> Any:
        return _called(self.bus, *reference, interface, method, *given)

    def _listen(self) -> None:
        """Say what a screen reader would say: what gets the focus, and announcements."""
        while self.signals:
            signal = self.signals.popleft()
            fields = {one.name: value for one, value in signal.header.fields.items()}
            what, value = signal.body[0], str(signal.body[3][1])
            match fields["member"], what, signal.body[1]:
                case "Announcement", _, _:
                    self.heard.append(value)
                case "StateChanged", "focused", 1:
                    self.focus = fields["path"]
                    self._say((fields["sender"], self.focus))

    def _say(self, reference: Reference) -> None:
        """Say the name of what has the focus, unless it was said."""
        try:
            name = self._property(reference, "Name")
        except Gone:
            return
        if name != self.names.get(reference[1]):
            self.names[reference[1]] = name
            self.heard.append(name)


def _switch_on(session: Any) -> None:
    """Say that a screen reader runs, as one does when it starts."""
    status = _at(("org.a11y.Bus", "/org/a11y/bus"), "org.a11y.Status")
    _answer(session, jeepney.Properties(status).set("IsEnabled", "b", True))


def _at(reference: Reference, interface: str) -> Any:

    return jeepney.DBusAddress(reference[1], bus_name=reference[0], interface=interface)


def _called(
    bus: Any, name: str, path: str, interface: str, method: str, *given: Any
) -> tuple[Any, ...]:

    return _answer(bus, jeepney.new_method_call(_at((name, path), interface), method, *given))


def _answer(bus: Any, message: Any) -> tuple[Any, ...]:

    reply = bus.send_and_get_reply(message, timeout=PATIENCE_SECONDS)
    if reply.header.message_type == jeepney.MessageType.error:
        raise Gone(reply.body)
    return tuple(reply.body)
