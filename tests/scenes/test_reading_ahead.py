"""Stories are read when they are looked at: the first picture waits for none of them."""

from functools import partial
from pathlib import Path

import pytest

from game.bookmark import put
from game.engine.scenario import Scenario
from game.keeping import Keeping
from game.library import Offered
from game.scenes.scene import Context, Push
from game.scenes.title import READING_AHEAD_AFTER, Title
from game.sources import Loose
from game.ui.action import Confirm
from tests.scenes.given import acted, played, texts
from tests.scenes.shelf import agreed, made

BROKEN = Path(__file__).parent.parent / "broken" / "unknown-node.yaml"


@pytest.fixture
def unread(context: Context) -> Title:
    """Give a title with three stories that nobody has looked at."""
    return Title(context, context.library.offered([Loose(BROKEN)] * 3))


def read_count(title: Title) -> int:
    return sum(one.is_read for one in title.offers)


def test_the_first_picture_does_not_wait_for_stories(unread: Title) -> None:
    assert "3 stories" in texts(unread)
    assert read_count(unread) == 0


def test_stories_are_read_one_by_one_while_the_title_stands(unread: Title) -> None:
    counts = []
    for _ in range(4):
        unread.update(READING_AHEAD_AFTER)
        counts.append(read_count(unread))
    assert counts == [1, 2, 3, 3]


def test_no_story_is_read_before_the_room_is_seen(unread: Title) -> None:
    unread.update(READING_AHEAD_AFTER / 2)
    assert read_count(unread) == 0
    assert unread.wakes_in() == pytest.approx(READING_AHEAD_AFTER / 2)


def test_the_title_wakes_up_until_all_is_read_and_no_longer(unread: Title) -> None:
    wakes = [unread.wakes_in()]
    for _ in range(3):
        unread.update(READING_AHEAD_AFTER)
        wakes.append(unread.wakes_in())
    assert wakes == [READING_AHEAD_AFTER, 0, 0, None]


def test_reading_ahead_changes_nothing_that_is_seen(unread: Title) -> None:
    unread.is_changed = False
    unread.update(READING_AHEAD_AFTER)
    assert not unread.is_changed


def test_a_story_is_read_once() -> None:
    reads: list[None] = []

    def read() -> tuple[None, tuple[()]]:
        reads.append(None)
        return None, ()

    offered = Offered(Loose(BROKEN), read)
    assert (offered.scenario, offered.problems, len(reads)) == (None, (), 1)


def test_stories_that_nobody_looked_at_can_be_chosen_from_at_once(unread: Title) -> None:
    result = acted(unread, Confirm())
    assert isinstance(result, Push)
    assert [one for one in texts(result.scene) if BROKEN.name in one]


def test_the_title_reads_only_the_stories_of_which_something_is_kept(
    context: Context, tmp_path: Path
) -> None:
    keeping = Keeping(tmp_path)
    put(keeping, played(made(0), "go"))
    stories = (made(0), made(1))
    offers = [Offered(Loose(Path(f"{one.id}.yaml")), partial(_read, one)) for one in stories]
    Title(agreed(context, keeping), offers)
    assert [one.is_read for one in offers] == [True, False]


def _read(scenario: Scenario) -> tuple[Scenario, tuple[()]]:
    return scenario, ()
