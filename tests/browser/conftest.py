"""One browser for all of these tests, and a class of its own for each."""

import gc
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.given import CHROMIUM, FLAGS, Lesson


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Start Chromium, which every test needs."""
    if not CHROMIUM.is_file():
        pytest.skip(f"{CHROMIUM} is missing (Debian’s package `chromium`)")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield started
        started.close()
    gc.collect()  # what it left half done ends here, and in no later test


@pytest.fixture
def lesson(browser: Browser) -> Iterator[Lesson]:
    """Serve a class; afterwards, no page has asked anybody else, and no script has failed."""
    begun = Lesson(browser)
    yield begun
    begun.ends()
    asked = {url for one in begun.pupils for url in one.asked}
    origin = begun.url.removesuffix(begun.code)
    assert {url for url in asked if not url.startswith(origin)} == set()
    complaints = {text for one in begun.pupils for text in one.complaints}
    assert {text for text in complaints if not text.startswith("Failed to load")} == set()
