"""The commands speak English, which costs no reading."""

import pytest


@pytest.fixture(autouse=True)
def _speaks_english(english: None) -> None:
    del english
