"""Where a room is served: addresses and ports that are there, taken, lost and back."""

import socket

import pytest

from game.classroom.room import RoomState
from game.classroom.server import Address, Pages, addresses, places, serve
from game.classroom.server import serving as served_by
from game.classroom.server.limits import Limits
from game.i18n import Messages
from tests.classroom.served import CODE, HERE, Device, question, serving, soon


@pytest.mark.parametrize(
    ("ip", "why"),
    [
        ("0.0.0.0", places.NOT_ONE),  # noqa: S104  that is what is tried
        ("255.255.255.255", places.NOT_ONE),
        ("224.0.0.1", places.NOT_ONE),
        ("192.0.2.77", places.GONE),
        ("not an address", places.GONE),
        ("", places.GONE),
    ],
)
def test_an_address_that_cannot_be_served_is_told_as_a_sentence(ip: str, why: str) -> None:
    assert serve(RoomState(CODE), Address(ip), Pages(Messages()), lambda: None) == why


def test_ports_that_are_all_taken_are_told_as_a_sentence() -> None:
    with socket.socket() as taken:
        taken.bind((HERE, 0))
        taken.listen()
        assert places.listening(HERE, taken.getsockname()[1], ports=1) == places.NO_PORT


def test_a_port_that_is_taken_is_passed_over() -> None:
    with socket.socket() as taken:
        taken.bind((HERE, 0))
        taken.listen()
        port = taken.getsockname()[1]
        found = places.listening(HERE, port, ports=20)
        assert isinstance(found, socket.socket)
        with found:
            assert port < found.getsockname()[1] < port + 20


def test_a_system_that_forbids_to_serve_is_told_as_a_sentence(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(places, "_bound", lambda *_: 1)
    assert places.listening(HERE) == places.NOT_ALLOWED


def test_a_lost_address_is_told_and_served_again_when_it_is_back(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    heard: list[bool] = []
    with serving(Limits(watch_seconds=0.02), notify=lambda: heard.append(True)) as room:
        device = Device(room).sit()
        room.ask(question(1))
        device.vote(1, "A")
        monkeypatch.setattr(served_by, "is_there", lambda _: False)
        assert soon(lambda: not room.look().is_reachable)
        monkeypatch.setattr(served_by, "is_there", lambda _: True)
        assert soon(lambda: room.look().is_reachable)
        assert soon(lambda: len(heard) >= 2)
        assert device.mine() == "A"
        assert room.end_vote().voters == 1


def test_a_socket_that_the_system_closed_is_opened_again() -> None:
    with serving(Limits(watch_seconds=0.02)) as room:
        device = Device(room).sit()
        loop = room._loop
        loop.call_soon_threadsafe(loop.remove_reader, room._listener.fileno())
        loop.call_soon_threadsafe(room._listener.close)
        assert soon(lambda: room._listener.fileno() == -1)
        assert soon(lambda: _can_connect(device))
        assert device.get("state").state["seat"] == "in"


def _can_connect(device: Device) -> bool:
    try:
        device.open().close()
    except OSError:
        return False
    return True


def test_an_address_is_one_of_this_computer_and_loopback_comes_last() -> None:
    found = addresses()
    assert found[-1] == Address(HERE)
    assert found[-1].is_loopback
    assert all(places.is_there(one.ip) for one in found)
    assert len(set(found)) == len(found)


def test_without_any_network_there_is_loopback(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "_towards", lambda: iter(()))
    monkeypatch.setattr(places, "_of_interfaces", lambda: iter(()))
    assert addresses() == (Address(HERE),)


def test_finding_the_addresses_sends_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_: object) -> None:
        raise AssertionError

    for name in ("send", "sendall", "sendto", "sendmsg"):
        monkeypatch.setattr(socket.socket, name, never, raising=False)
    for name in ("getaddrinfo", "gethostbyname"):
        monkeypatch.setattr(socket, name, never)
    assert addresses()
