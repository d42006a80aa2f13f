"""The teacher's notes: what they tell of the moment, and how they lead the lesson on."""

import pytest

from game.scenes.classroom.notes import TABS, Notes
from game.scenes.classroom.running import Phase, Running
from game.scenes.classroom.stage import Stage
from game.scenes.help import Help
from game.scenes.scene import Context, Pop, Quit, ShowNotes, SwapWindows, Uncover
from game.teaching import difficult_moments, disclosure, kind_words, never_the_image, part_name
from game.ui.action import AskHelp, Confirm, Leave, Pause, Pick, Press, PutDown, Turn
from tests.scenes.classroom.given import stage_at, teacher
from tests.scenes.given import acted, buttons, texts


@pytest.fixture
def stage(calm: Context) -> Stage:
    return stage_at(calm)


@pytest.fixture
def notes(stage: Stage) -> Notes:
    return notes_of(stage)


def notes_of(stage: Stage) -> Notes:
    """Give the notes in a window of their own."""
    found = stage.companion()
    assert isinstance(found, Notes)
    found.stand(is_beside=True)
    return found


def presses(notes: Notes, button: str) -> None:
    result = acted(notes, Press(button))
    assert isinstance(result, Uncover)
    assert result.scene is notes.scene


def whole(notes: Notes) -> str:
    return "\n".join(texts(notes))


# What they tell


def test_the_moment_bears_its_number_and_place_on_the_map(notes: Notes) -> None:
    assert "Moment 1 of 3 · 21:14 · lina.s07" in texts(notes)


def test_the_question_comes_with_what_to_listen_for(notes: Notes, calm: Context) -> None:
    found = texts(notes)
    tactic = calm.library.catalogue.tactics["deadline"]
    reflexes = calm.library.catalogue.reflexes
    assert "Pourquoi une heure ?" in found
    assert f"{tactic.name}: {tactic.notice}" in found
    helping = f"{reflexes['pause'].name}, {reflexes['tell'].name}"
    assert f"What helps here: {helping}" in found


def test_each_choice_tells_what_it_shows_or_lets_pass_and_where_it_leads(
    notes: Notes, calm: Context
) -> None:
    names = {one.id: one.name for one in calm.library.catalogue.reflexes.values()}
    found = texts(notes)
    assert f"Shows: {names['pause']} · Leads to moment 2: 21:20 · The bedroom" in found
    assert f"Lets pass: {names['stop-replying']} · Leads to moment 1: 21:14 · lina.s07" in found
    assert f"Shows: {names['tell']} · Leads to moment 3: 21:30 · Sarah" in found


def test_a_closed_choice_bears_no_letter(notes: Notes) -> None:
    assert "Relire." not in whole(notes)
    assert [one for one in texts(notes) if one in ("A", "B", "C", "D")] == ["A", "B", "C"]


def test_what_the_class_took_is_told_again(calm: Context) -> None:
    found = texts(notes_of(stage_at(calm, "breathe")))
    assert found.index("Bien.") == found.index("Respirer.") + 1


def test_what_was_passed_over_is_not_told_as_taken(calm: Context) -> None:
    stage = stage_at(calm)
    stage.pressed("skip")
    assert "Just before" not in texts(notes_of(stage))


def test_an_ending_is_told_with_its_next_step(calm: Context) -> None:
    found = texts(notes_of(stage_at(calm, "tell")))
    assert {"À deux", "Next step: Demain, en parler."} <= set(found)
    assert "The choices, and what each shows" not in found


def test_every_difficult_moment_is_there(notes: Notes, calm: Context) -> None:
    acted(notes, Turn(1))
    found = texts(notes)
    assert [one for pair in difficult_moments(calm.text) for one in pair if one not in found] == []


def test_the_whole_protocol_is_one_key_away(notes: Notes, calm: Context) -> None:
    acted(notes, Turn(-1))
    found, _ = texts(notes), calm.text
    told = [*(one for pair in disclosure(_) for one in pair), *kind_words(_), never_the_image(_)]
    assert [one for one in told if one not in found] == []


def test_the_run_sheet_marks_the_part_of_the_clock(notes: Notes, calm: Context) -> None:
    notes.running.seconds = 60 * 7
    presses_tab(notes, "sheet")
    marked = [one for one in texts(notes) if one.startswith("Now: ")]
    assert marked == [f"Now: Minutes 5 to 20 · {part_name('play', calm.text)}"]


def presses_tab(notes: Notes, tab: str) -> None:
    assert acted(notes, Press(f"tab:{tab}")) is None


def test_help_is_on_its_key(notes: Notes, calm: Context) -> None:
    acted(notes, AskHelp())
    assert all(one.name in whole(notes) for one in calm.library.country.help[:2])


def test_two_lines_of_help_are_always_there(notes: Notes) -> None:
    found = texts(notes)
    place = found.index("Who helps, to say aloud")
    assert found[place + 1] == "3018"


def test_the_arrows_go_round_all_leaves(notes: Notes) -> None:
    seen = []
    for _ in TABS:
        acted(notes, Turn(1))
        seen.append(notes.tab)
    assert seen == [*TABS[1:], TABS[0]]


def test_a_full_disk_is_told(notes: Notes) -> None:
    told = "The disk is full or locked: the lesson goes on, but is not kept."
    assert told not in texts(notes)
    notes.running.is_kept = False
    assert told in texts(notes)


# How they lead


def test_enter_in_their_window_goes_on_with_the_story(calm: Context) -> None:
    stage = Stage(calm, stage_at(calm).running)
    notes = notes_of(stage)
    stage.running.phase = "tell"
    before = stage.shown
    acted(notes, Confirm())
    assert stage.shown == before + 1


def test_a_digit_in_their_window_takes_a_choice(notes: Notes, stage: Stage) -> None:
    acted(notes, Pick(2))
    assert stage.running.session.play.taken == ("beg",)


def test_a_choice_is_taken_by_its_button(notes: Notes, stage: Stage) -> None:
    presses(notes, "take:breathe")
    assert stage.running.session.play.taken == ("breathe",)


def test_no_choice_can_be_taken_while_lines_are_told(calm: Context) -> None:
    stage = stage_at(calm)
    stage.enter("tell")
    assert [one for one in buttons(notes_of(stage)) if one.startswith("take:")] == []


def test_other_keys_in_their_window_are_those_of_the_projector(notes: Notes, stage: Stage) -> None:
    acted(notes, PutDown())
    assert stage.is_put_down


@pytest.mark.parametrize(
    ("phase", "button"),
    [
        ("tell", "next"),
        ("discuss", "next"),
        ("ask", "count"),
        ("count", "vote"),
        ("rest", "play-on"),
        ("rest", "end"),
        ("end", "end"),
    ],
)
def test_each_phase_has_its_buttons(calm: Context, phase: Phase, button: str) -> None:
    stage = stage_at(calm)
    if phase == "count":
        stage.count()
    else:
        stage.enter(phase)
    assert button in buttons(notes_of(stage))


def test_going_back_and_comparing_are_offered_once_there_is_something_to_go_back_to(
    calm: Context, notes: Notes
) -> None:
    assert not {"ways", "compare"} & set(buttons(notes))
    later = stage_at(calm, "breathe")
    assert "ways" in buttons(notes_of(later))
    later.running.go_back(0)
    later.running.decide("tell")
    assert "compare" in buttons(notes_of(later))


def test_to_the_debrief_from_the_notes(notes: Notes, debriefed: list[Running]) -> None:
    presses(notes, "end")
    assert debriefed == [notes.running]


def test_what_lies_over_the_projector_goes_when_the_lesson_goes_on(calm: Context) -> None:
    stage = stage_at(calm)
    found = teacher(stage)
    found.does(AskHelp())
    assert found.stack.beside is not None
    notes = found.stack.beside.scene
    notes.stand(is_beside=True)
    notes.layout(found.space)
    found.stack.handle_beside(Press("take:beg"))
    assert found.stack.top is stage


def test_leaving_leaves(notes: Notes) -> None:
    assert acted(notes, Leave()) == Quit()


def test_another_screen_than_the_story_is_led_by_its_own_buttons(
    notes: Notes, calm: Context
) -> None:
    helping = Help(calm)
    acted(helping)
    found = Notes(calm, notes.running, helping)
    assert "there:back" in buttons(found)
    assert acted(found, Press("there:back")) == Uncover(helping, Pop())


# Where they are


def test_the_class_needs_no_bar_while_the_notes_have_a_window(notes: Notes, stage: Stage) -> None:
    assert stage.running.has_notes
    notes.stand(is_beside=False)
    assert not stage.running.has_notes


def test_the_screens_can_be_swapped_where_there_are_two(notes: Notes) -> None:
    assert "swap" not in buttons(notes)
    notes.stand(is_beside=True, can_swap=True)
    assert acted(notes, Press("swap")) == SwapWindows()


def test_over_the_class_s_screen_they_offer_a_window_and_a_way_back(notes: Notes) -> None:
    notes.stand(is_beside=False)
    assert acted(notes, Press("window")) == ShowNotes(in_window=True)
    assert acted(notes, Press("notes")) == ShowNotes()


def test_over_the_class_s_screen_no_key_leads_on_unseen(notes: Notes, stage: Stage) -> None:
    notes.stand(is_beside=False)
    assert acted(notes, Confirm(), Pick(1)) is None
    assert stage.running.session.play.taken == ()
    assert acted(notes, Pause()) == Uncover(stage)


def test_beside_it_the_projector_counts_the_time(notes: Notes) -> None:
    before = notes.running.seconds
    notes.update(5.0)
    assert notes.running.seconds == before


def test_they_are_laid_out_anew_for_what_happens_and_once_a_minute(notes: Notes) -> None:
    notes.update(0.1)
    notes.is_changed = False
    notes.running.seconds = 61.0
    notes.update(0.1)
    assert notes.is_changed
    notes.is_changed = False
    notes.running.seconds = 90.0
    notes.update(0.1)
    assert not notes.is_changed
    notes.running.decide("beg")
    notes.update(0.1)
    assert notes.is_changed
