"""A room that is served for one test."""

from collections.abc import Iterator

import pytest

from game.classroom.server.serving import Serving
from tests.classroom.served import serving


@pytest.fixture
def room() -> Iterator[Serving]:
    with serving() as served:
        yield served
