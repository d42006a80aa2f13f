"""The address of a class, as a pupil types it from the big screen."""

import pytest

from game.classroom.address import MOST_SIGNS, PORT, SAMPLE, ClassAddress, read_address

HERE = ClassAddress("192.168.1.20", PORT, "482913")


@pytest.mark.parametrize(
    "typed",
    [
        SAMPLE,
        "192.168.1.20/482913",
        f"http://{SAMPLE}",
        f"HTTP://{SAMPLE}/",
        f"  {SAMPLE}\n",
        "192.168.1.20.8720.482913",  # where a keyboard hides the colon
    ],
)
def test_an_address_is_read_however_it_is_typed(typed: str) -> None:
    assert read_address(typed) == HERE


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "482913",
        "192.168.1.20",
        "192.168.1.20:8720",
        "192.168.1.20:8720/48291",
        "192.168.1.20:8720/4829130",
        "192.168.1.256:8720/482913",
        "192.168.1.20:0/482913",
        "192.168.1.20:65536/482913",
        "192.168.1.20:8720/48291a",
        "192.168..20:8720/482913",
        "0.0.0.0:8720/482913",
        "224.0.0.1:8720/482913",
        "255.255.255.255:8720/482913",
        "https://192.168.1.20:8720/482913",
        "example.org:8720/482913",
        "192.168.1.20:8720/482913/play",
        "192.168.1.20:8720/482913?x",
        "١٩٢.168.1.20:8720/482913",
        "192.168.1.²0:8720/482913",
    ],
)
def test_what_is_no_address_is_none(typed: str) -> None:
    assert read_address(typed) is None


def test_an_address_is_written_as_it_is_read() -> None:
    assert str(HERE) == SAMPLE


def test_the_longest_address_can_be_typed() -> None:
    longest = "199.199.199.199:65535/482913"
    assert read_address(longest) is not None
    assert len(longest) <= MOST_SIGNS


def test_a_code_keeps_its_first_zeros() -> None:
    found = read_address("192.168.1.20:8720/002913")
    assert found is not None
    assert found.code == "002913"
