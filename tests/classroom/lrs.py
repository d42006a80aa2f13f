"""A real record store (ralph) on this computer, for tests: prints its port, then serves.

Its plain files are meant for reading back; told to append, they take more than one batch.
"""

import socket

import uvicorn
from ralph.backends.data.base import BaseOperationType
from ralph.backends.lrs.fs import FSLRSBackend


def main() -> None:
    """Serve until killed."""
    FSLRSBackend.default_operation_type = BaseOperationType.APPEND
    from ralph.api import app  # noqa: PLC0415  it makes its backend when it is imported

    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        print(listening.getsockname()[1], flush=True)  # noqa: T201
        server = uvicorn.Server(uvicorn.Config(app, log_level="warning"))
        server.run(sockets=[listening])


if __name__ == "__main__":
    main()
