"""The class debrief: pages in their order, only what may be told, and the lesson's end."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from game.classroom.kept import Kept
from game.engine.classroom import Decided, WentBack
from game.engine.counts import Count
from game.scenes.classroom.begin import Begin
from game.scenes.classroom.compare import Compare
from game.scenes.classroom.debrief import ClassDebrief
from game.scenes.classroom.kept_list_found import all_kept, begun, unfinished
from game.scenes.classroom.running import Running
from game.scenes.classroom.stage import Stage
from game.scenes.scene import SETTLE_SECONDS, Context, Home, Print, Push, Replace
from game.teaching import card_questions
from game.ui.action import Confirm, Pick, Press, Turn
from game.ui.paint import Run
from game.ui.widgets import BUTTON, Widget
from tests.scenes.classroom.frames import PlayedRoom, in_folder, offered, plays, running_of
from tests.scenes.given import acted, buttons, small, texts
from tests.ui.given import window

SOURCE, LARGE = 16, 30  # units: a note on a source; what is read from the back of the class
OPEN = ("breathe", "beg", "tell")


def voted(choice: str, *hands: int) -> Decided:
    return Decided.after(choice, Count(tuple(zip(OPEN, hands, strict=True))))


def debrief(context: Context, *events: Decided | WentBack) -> ClassDebrief:
    return ClassDebrief(context, running_of(context, small(), events))


def at(scene: ClassDebrief, kind: str) -> ClassDebrief:
    """Open the first page of a kind."""
    scene.number = [one.kind for one in scene.leaves].index(kind)  # type: ignore[arg-type]
    return scene


def kinds(scene: ClassDebrief) -> list[str]:
    return list(dict.fromkeys(one.kind for one in scene.leaves))


def test_the_pages_come_in_their_order(context: Context) -> None:
    scene = debrief(context, voted("tell", 9, 4, 11))
    assert kinds(scene) == [
        "feelings",
        "story",
        "split",
        "tactics",
        "reflexes",
        "rights",
        "help",
        "card",
        "out",
    ]


def test_a_story_that_was_stopped_is_told_as_far_as_it_went(context: Context) -> None:
    scene = at(debrief(context, Decided("breathe")), "story")
    assert {"Respirer.", "Here we stopped. The story goes on without us."} <= set(texts(scene))


def test_a_class_that_decided_nothing_has_its_debrief_too(context: Context) -> None:
    scene = debrief(context)
    for number in range(len(scene.leaves)):
        scene.number = number
        assert texts(scene)


def test_a_divided_vote_is_shown_with_its_shares(context: Context) -> None:
    scene = at(debrief(context, voted("tell", 9, 4, 11)), "split")
    told = texts(scene)
    assert any(one.startswith("37") for one in told)
    assert "Why might somebody choose this?" in told
    assert "At 21:14, we were divided" in told
    assert "The class went on with C." in told


def test_a_vote_of_a_few_is_never_shown(context: Context) -> None:
    assert "split" not in kinds(debrief(context, voted("tell", 2, 2, 3)))


def test_techniques_of_every_way_are_named(context: Context) -> None:
    scene = at(debrief(context, Decided("tell"), WentBack(0)), "tactics")
    name = context.library.catalogue.tactics["deadline"].name
    assert name in texts(scene)


def test_reflexes_of_all_ways_count_together(context: Context) -> None:
    scene = debrief(context, Decided("breathe"), WentBack(0), Decided("tell"))
    shown = {one.family: len(one.shown) for one in scene.data.families}
    assert (shown["pause"], shown["tell"]) == (1, 1)


@pytest.mark.parametrize(("count", "is_told"), [(7, False), (8, True)])
def test_plays_of_a_computer_room_are_told_from_eight_up(
    context: Context, count: int, *, is_told: bool
) -> None:
    running = running_of(context, small(), room=PlayedRoom(sent=plays(count)))
    running.mode = "play"
    scene = ClassDebrief(context, running)
    told = texts(at(scene, "reflexes"))
    assert any(f"{count} out of {2 * count} times" in one for one in told) == is_told
    assert "story" not in kinds(scene)


def test_who_helps_is_there_large(context: Context) -> None:
    scene = at(debrief(context), "help")
    assert "3018" in texts(scene)


def test_the_card_can_be_copied_and_printed(context: Context) -> None:
    scene = at(debrief(context), "card")
    assert set(card_questions(context.text)) <= set(texts(scene))
    result = acted(scene, Press("cards"))
    assert isinstance(result, Print)
    assert result.page.count("Whom I talk to") == 4


def test_a_decision_can_be_gone_back_to(context: Context) -> None:
    scene = at(debrief(context, Decided("breathe"), Decided("back")), "story")
    result = acted(scene, Press("back-to:1"))
    assert isinstance(result, Replace)
    assert isinstance(result.scene, Stage)
    assert scene.running.session.events[-1] == WentBack(1)


def test_the_bar_leads_to_the_decisions(context: Context) -> None:
    scene = debrief(context, Decided("breathe"))
    acted(scene, Press("ways"))
    assert scene.leaf.kind == "story"


def test_two_ways_can_be_seen_side_by_side(context: Context) -> None:
    events = (Decided("breathe"), WentBack(0), Decided("tell"))
    result = acted(debrief(context, *events), Press("compare"))
    assert isinstance(result, Push)
    assert isinstance(result.scene, Compare)


def test_one_way_alone_is_compared_with_nothing(context: Context) -> None:
    assert "compare" not in buttons(debrief(context, Decided("tell")))


def test_pages_turn_by_keys(context: Context) -> None:
    scene = debrief(context, Decided("tell"))
    acted(scene, Turn(1), Turn(1), Turn(-1))
    assert scene.number == 1
    scene.update(SETTLE_SECONDS)
    acted(scene, Confirm())
    assert scene.number == 2
    acted(scene, Pick(1), Pick(0), Turn(-1))
    assert scene.number == 0


def test_one_press_too_many_ends_nothing(context: Context) -> None:
    scene = at(debrief(context, Decided("tell")), "out")
    scene.update(SETTLE_SECONDS)
    assert acted(scene, Confirm()) is None


def test_the_end_closes_the_lesson_and_the_room(context: Context, tmp_path: Path) -> None:
    running, kept = recorded(context, tmp_path)
    room = PlayedRoom()
    running.room = room
    assert acted(ClassDebrief(kept, running), Press("end")) == Home()
    assert room.asked == ["end", "close"]
    (found,) = all_kept(kept)
    assert isinstance(found.kept, Kept)
    assert found.kept.is_closed
    assert unfinished(all_kept(kept)) == ()


def test_the_report_holds_what_was_decided(context: Context, tmp_path: Path) -> None:
    running, kept = recorded(context, tmp_path)
    running.decide("tell")
    result = acted(ClassDebrief(kept, running), Press("report"))
    assert isinstance(result, Print)
    assert "au secours" in result.page
    running.leave()


def test_where_a_page_was_written_is_told(context: Context) -> None:
    scene = debrief(context)
    scene.told("/somewhere/page.html")
    assert any("/somewhere/page.html" in one for one in texts(scene))


def test_everything_that_pupils_read_is_large(context: Context) -> None:
    scene = debrief(context, voted("breathe", 9, 4, 11), Decided("back"))
    for number, leaf in enumerate(scene.leaves):
        scene.number = number
        scene.layout(window(1280, 720))
        (body,) = scene.tree.scrolls()
        small_print = [
            paint.line
            for one in read_of(body)
            for paint in one.paints
            if isinstance(paint, Run) and SOURCE < paint.style.size < LARGE
        ]
        assert small_print == [], leaf.title


def read_of(body: Widget) -> Iterator[Widget]:
    """Give everything but the buttons, which are the teacher's."""
    if body.role == BUTTON:
        return
    yield body
    for child in body.children:
        yield from read_of(child)


def recorded(context: Context, folder: Path) -> tuple[Running, Context]:
    """Give a lesson that is kept in a folder."""
    kept = in_folder(context, folder)
    begin = Begin(kept, [offered(small())])
    assert begin.prepared is not None
    return begun(begin.plan, begin.prepared, "", kept), kept


def short(context: Context) -> ClassDebrief:
    running = running_of(context, small(), (voted("tell", 9, 4, 11),))
    running.slot = running.lesson.slots[1]
    return ClassDebrief(context, running)


def test_a_short_lesson_says_who_helps_right_after_how_one_is(context: Context) -> None:
    assert kinds(short(context)) == ["feelings", "help", "split", "tactics", "card", "out"]
    assert not any("(1 of" in one.title for one in short(context).leaves)


def test_all_pages_are_one_press_away(context: Context) -> None:
    scene = at(short(context), "split")
    acted(scene, Press("whole"))
    assert scene.leaf.kind == "split"
    assert "rights" in kinds(scene)
    assert "whole" not in buttons(scene)


def test_what_is_printed_bears_its_name(context: Context) -> None:
    scene = at(debrief(context, voted("tell", 9, 4, 11)), "card")
    cards, report = acted(scene, Press("cards")), acted(scene, Press("report"))
    assert isinstance(cards, Print)
    assert isinstance(report, Print)
    assert (cards.kind, report.kind) == ("cards", "report")


def test_a_story_left_at_once_has_no_reflex_to_tell_of(context: Context) -> None:
    scene = at(debrief(context), "reflexes")
    assert "No reflex was at stake so far." in texts(scene)
