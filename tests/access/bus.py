"""A private accessibility bus: a display, a session bus, and the registry that serves it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from importlib.util import find_spec
from pathlib import Path

LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")


def missing() -> str:
    """Say what this machine lacks to run the bus, or nothing."""
    if not sys.platform.startswith("linux"):
        return "the accessibility bus is Linux's"
    lacking = [one for one in ("Xvfb", "dbus-daemon") if shutil.which(one) is None]
    if not any(Path(one).exists() for one in LAUNCHERS):
        lacking.append("at-spi2-core")
    lacking += [one for one in ("accesskit", "jeepney") if find_spec(one) is None]
    return f"not installed: {', '.join(lacking)}" if lacking else ""


@contextmanager
def session(folder: Path) -> Iterator[Mapping[str, str]]:
    """Give the environment in which a program finds the display and the bus, while they run."""
    folder.chmod(0o700)
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(folder),
        "XDG_RUNTIME_DIR": str(folder),
        "LANG": "C.UTF-8",
        "NO_AT_BRIDGE": "1",
    }
    with ExitStack() as stack:
        number = stack.enter_context(
            _told(["Xvfb", "-displayfd", "1", "-nolisten", "tcp"], environment)
        )
        environment["DISPLAY"] = f":{number}"
        address = stack.enter_context(
            _told(["dbus-daemon", "--session", "--nofork", "--print-address"], environment)
        )
        environment["DBUS_SESSION_BUS_ADDRESS"] = address
        launcher = next(one for one in LAUNCHERS if Path(one).exists())
        stack.enter_context(_running([launcher, "--launch-immediately"], environment))
        yield environment


@contextmanager
def _told(command: list[str], environment: Mapping[str, str]) -> Iterator[str]:
    """Run a program as long as it is needed; give the line that it prints when it is ready."""
    with _running(command, environment, output=subprocess.PIPE) as process:
        assert process.stdout is not None
        yield process.stdout.readline().decode().strip()


@contextmanager
def _running(
    command: list[str], environment: Mapping[str, str], output: int = subprocess.DEVNULL
) -> Iterator["subprocess.Popen[bytes]"]:
    process = subprocess.Popen(  # noqa: S603  programs of the system
        command, env=dict(environment), stdout=output, stderr=subprocess.DEVNULL
    )
    try:
        yield process
    finally:
        process.terminate()
        process.wait()
        if process.stdout is not None:
            process.stdout.close()
