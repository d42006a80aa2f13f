"""Whatever the bytes of an archive, it gives scenarios or problems; it never raises."""

import pytest

from tests.engine.given import seeded
from tests.fuzz.packs import pack

INPUTS = 500  # of each part


@pytest.mark.parametrize("part", range(6))
def test_a_mutated_archive_gives_scenarios_or_problems(part: int) -> None:
    for seed in range(INPUTS):
        assert list(pack(seeded(f"{part}/{seed}")))
