"""The page on security names tests that exist, and every test of security stands on it."""

import re
from pathlib import Path

from game.classroom.server.asked import MOST_BYTES
from game.classroom.server.limits import Limits
from game.classroom.server.places import FIRST_PORT, PORTS
from tests.docs.given import ROOT

PAGE = (ROOT / "docs" / "class-security.md").read_text(encoding="utf-8")
ROWS = [line for line in PAGE.splitlines() if line.startswith("| ")]


def of(text: str) -> list[str]:
    return re.findall(r"\b(test_\w+)\b", text)


def written() -> set[str]:
    """Give the names of all tests of security."""
    files = sorted(Path(__file__).parent.glob("test_security_*.py"))
    assert len(files) >= 3
    texts = [one.read_text(encoding="utf-8") for one in files]
    return {name for text in texts for name in re.findall(r"^def (test_\w+)", text, re.MULTILINE)}


def test_what_the_page_promises_is_tested_and_every_test_is_promised() -> None:
    assert set(of(PAGE)) == written()


def test_each_row_tells_a_trial_what_comes_of_it_and_its_test() -> None:
    tried = [row for row in ROWS if not row.startswith(("| They try", "| ---"))]
    assert len(tried) > 50
    for row in tried:
        cells = [cell.strip() for cell in row.strip("| ").split(" | ")]
        assert len(cells) == 3
        assert all(cells)
        assert of(cells[2])


def test_no_test_stands_for_two_rows() -> None:
    named = of("\n".join(ROWS))
    assert len(named) == len(set(named))


def test_the_numbers_of_the_page_are_those_of_the_server() -> None:
    limits = Limits()
    assert f"{FIRST_PORT}, or the next free one up to {FIRST_PORT + PORTS - 1}" in PAGE
    assert f"an address has {limits.connections_each}" in PAGE
    assert f"all together {limits.connections:,}" in PAGE
    assert f"not read beyond {MOST_BYTES:,} bytes" in PAGE
    assert (limits.guesses.burst, limits.connections_seat) == (30, 6)
    assert limits.idle_seconds == limits.answer_seconds == 10
