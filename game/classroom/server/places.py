"""This computer's own addresses, found without sending anything, and the socket to listen on."""

import errno
import socket
import struct
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from ipaddress import AddressValueError, IPv4Address

from game.engine.problem import N_

FIRST_PORT, PORTS = 8720, 20  # the first, and how many are tried
BACKLOG = 2048  # a whole hall votes at once; the system takes what it can
LOOPBACK = "127.0.0.1"
# Addresses to which the system is asked the way, one for each kind of network; the first is
# kept for examples and belongs to nobody. A datagram socket that is connected sends nothing.
ELSEWHERE = ("192.0.2.1", "10.255.255.254", "172.31.255.254", "192.168.255.254")

NOT_ONE = N_("Choose one address of this computer: all of them at once are never served.")
GONE = N_("This computer no longer has that address. Look at its connection, then try again.")
NO_PORT = N_(
    "Other programs take every port that could serve. Close them, or restart this computer."
)
NOT_ALLOWED = N_("The system does not let this program serve. Hands can always be counted.")


@dataclass(frozen=True, slots=True)
class Address:
    """One IPv4 address of this computer."""

    ip: str

    @property
    def is_loopback(self) -> bool:
        """Tell whether only this computer itself can reach it."""
        return IPv4Address(self.ip).is_loopback


def addresses() -> tuple[Address, ...]:
    """Give this computer's addresses: the one towards the network first, loopback last."""
    found = dict.fromkeys([*_towards(), *_of_interfaces(), LOOPBACK])
    usable = [Address(one) for one in found if not IPv4Address(one).is_unspecified]
    return tuple(sorted(usable, key=_rank))


def is_there(ip: str) -> bool:
    """Tell whether this computer has an address now."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.bind((ip, 0))
        except OSError:
            return False
    return True


def listening(ip: str, first: int = FIRST_PORT, ports: int = PORTS) -> socket.socket | str:
    """Give a socket that listens on one address and the first free port; or say why not."""
    try:
        if not is_one(ip):
            return NOT_ONE
    except AddressValueError:
        return GONE
    if not is_there(ip):
        return GONE
    for port in range(first, first + ports):
        found = _bound(ip, port)
        if not isinstance(found, int):
            return found
        if found not in {errno.EADDRINUSE, errno.EACCES}:  # Windows keeps some ports for itself
            return NOT_ALLOWED
    return NO_PORT


def is_one(ip: str) -> bool:
    """Tell whether an address is that of one computer: neither all, nor many."""
    given = IPv4Address(ip)
    return not (given.is_unspecified or given.is_multicast or given == IPv4Address(2**32 - 1))


def _bound(ip: str, port: int) -> socket.socket | int:
    """Give a listening socket, or the number of the system's refusal."""
    made = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        if sys.platform == "win32":  # where sharing a port would let another program listen in
            made.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:  # a port that was just let go is free
            made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        made.bind((ip, port))
        made.listen(BACKLOG)
    except OSError as refused:
        made.close()
        return refused.errno or 0
    made.setblocking(False)
    return made


def _rank(address: Address) -> int:
    """Put addresses that nobody gave, and loopback, behind the others."""
    given = IPv4Address(address.ip)
    return 2 if given.is_loopback else int(given.is_link_local)


def _towards() -> Iterator[str]:
    """Give the addresses from which the system would send elsewhere."""
    for target in ELSEWHERE:
        with suppress(OSError), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
            probe.connect((target, 9))
            yield probe.getsockname()[0]


if sys.platform == "win32":

    def _of_interfaces() -> Iterator[str]:
        """Give the addresses of all interfaces; Windows knows them by the computer's own name."""
        with suppress(OSError):
            for *_, place in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET):
                yield str(place[0])

else:
    import fcntl

    _ASK_ADDRESS = 0xC0206921 if sys.platform == "darwin" else 0x8915  # SIOCGIFADDR

    def _of_interfaces() -> Iterator[str]:
        """Give the address of each interface, as the system knows it: no name is looked up."""
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
            for _, name in socket.if_nameindex():
                with suppress(OSError):  # it has none
                    asked = struct.pack("40s", name.encode()[:15])
                    yield socket.inet_ntoa(fcntl.ioctl(probe, _ASK_ADDRESS, asked)[20:24])
