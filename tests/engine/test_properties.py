"""Whatever story an author writes: what is proved of it is what trying everything finds."""

from hypothesis import given
from hypothesis import strategies as st

from game.engine.checks import check
from game.engine.graph import Possible
from game.engine.play import Play, replay
from game.engine.reader import read_scenario
from game.library import font_faces
from tests.engine.brute import EXACT, try_everything
from tests.engine.clean import places
from tests.engine.given import CATALOGUE, codes, read, seeded, sound
from tests.engine.stories import scenario_texts


@given(scenario_texts)
def test_every_story_of_the_language_is_read(text: str) -> None:
    scenario, problems = read(text)
    assert scenario is not None
    assert codes(problems) == []


@given(scenario_texts)
def test_the_rules_find_what_trying_everything_finds(text: str) -> None:
    scenario = sound(text)
    tried = try_everything(scenario)
    for code, expected in EXACT.items():
        found = {
            scenario.nodes[one].written if one in scenario.nodes else one
            for one in places(scenario, code)
        }
        assert found == expected(tried), code


@given(scenario_texts)
def test_states_are_those_of_plays(text: str) -> None:
    scenario = sound(text)
    tried, possible = try_everything(scenario), Possible(scenario)
    assert {possible.state(play) for play in tried.plays.values()} == set(possible.after)
    for here, play in tried.plays.items():
        ways = {choice.id: after for choice, after in possible.after[possible.state(play)]}
        expected = {one.id: possible.state(tried.plays[after]) for one, after in tried.ways[here]}
        assert ways == expected


@given(scenario_texts, st.integers(0, 1_000))
def test_a_play_is_its_list_of_choices(text: str, seed: int) -> None:
    scenario, draw = sound(text), seeded(seed)
    play = Play.start(scenario)
    while play.open_ids() and len(play.taken) < 12:
        play = play.choose(draw.choice(play.open_ids()))
    again, refusal = replay(scenario, play.taken)
    assert refusal is None
    assert again == play
    assert play.back().taken == play.taken[:-1]


@given(st.text(max_size=200))
def test_any_text_gives_a_scenario_or_problems(text: str) -> None:
    scenario, problems = read_scenario(text, "a.yaml", "a", CATALOGUE)
    assert (scenario is None) == bool(problems)


@given(scenario_texts, st.data())
def test_a_story_with_a_hole_gives_a_scenario_or_problems(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = start + data.draw(st.integers(0, 9))
    broken = text[:start] + data.draw(st.text(max_size=5)) + text[end:]
    scenario, problems = read(broken)
    assert (scenario is None) == any(one.severity == "error" for one in problems)
    if scenario is not None:
        assert all(one.report() for one in check(scenario, "a.yaml", font_faces()))
