"""Where a class can leave a story before it ends: help is at hand there, and nobody presses."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from game.engine.catalogue import Catalogue
from game.engine.graph import Possible
from game.engine.landmarks import Landmark, letter
from game.engine.play import Play, Step
from game.engine.scenario import Line, Scenario
from game.engine.shortest import shortest_play
from game.engine.states import State

EARLIEST, LATEST = 0.75, 1.25  # of what a class can play in time: how far from it a stop may lie
DETOUR = 3  # votes that a class may take more than the shortest way


@dataclass(frozen=True, slots=True)
class Stop:
    """Where a lesson leaves the story: an ending, or a moment where somebody helps.

    `letters` are the votes of the shortest way there, `helpers` those who help and speak there.
    """

    landmark: Landmark
    play: Play
    letters: tuple[str, ...]
    helpers: tuple[str, ...]


def stop_at(
    possible: Possible, marks: Sequence[Landmark], catalogue: Catalogue, share: float
) -> Stop | None:
    """Choose a stop for a class that can play this share of the story.

    Best is a moment that comes after telling somebody and asks the class nothing: a question
    opens what a stop should close. Among equals it is where most votes lead.
    """
    scenario = possible.scenario
    safe = [one for one in marks if is_safe(one, scenario)]
    near = [one for one in safe if EARLIEST * share <= one.part <= LATEST * share]
    told = _told(marks, catalogue)
    tests: tuple[Callable[[Landmark], bool], ...] = (
        lambda one: one.number in told and not one.node.discuss,
        lambda one: not one.node.discuss,
        lambda _: True,
    )
    chances = _chances(possible, max((one.depth + DETOUR for one in near), default=0))
    near.sort(key=lambda one: -chances.get(one.node.written, 0.0))
    before = sorted((one for one in safe if one.part <= share), key=lambda one: -one.part)
    wished = [one for is_good in tests for one in near if is_good(one)]
    stops = (_stop(one, scenario) for one in (*wished, *before, *safe))
    return next((one for one in stops if one), None)


def is_safe(landmark: Landmark, scenario: Scenario) -> bool:
    """Tell whether a class may leave the story here: help is at hand, and nobody presses."""
    if any(line.tactic for line in landmark.node.lines):
        return False
    return landmark.node.ending is not None or bool(helpers(landmark.node.lines, scenario))


def helpers(lines: Iterable[Line], scenario: Scenario) -> tuple[str, ...]:
    """Give the names of those who help and say one of these lines."""
    people = (scenario.cast.get(one.speaker) for one in lines)
    names = (one.name for one in people if one and one.is_trusted and not one.is_player)
    return tuple(dict.fromkeys(names))


def vote_letters(steps: Iterable[Step]) -> tuple[str, ...]:
    """Give the letter of every choice taken, as it stood among the open ones."""
    letters = []
    for step, _ in pairwise(steps):
        open_ids = [one.choice.id for one in step.offers if one.is_open]
        letters.append(letter(open_ids.index(step.choice.id if step.choice else "")))
    return tuple(letters)


def _stop(landmark: Landmark, scenario: Scenario) -> Stop | None:
    """Give the shortest way to a moment; none if on that way nobody who helps speaks there."""
    play = shortest_play(scenario, landmark.node.written)
    if play is None:
        return None
    names = helpers(play.steps[-1].lines, scenario)
    if not names and not play.is_ended:
        return None
    return Stop(landmark, play, vote_letters(play.steps), names)


def _told(marks: Sequence[Landmark], catalogue: Catalogue) -> set[int]:
    """Give the numbers of the moments to which telling somebody leads."""
    return {
        number
        for one in marks
        for way in one.ways
        for number in way.leads_to
        if any(catalogue.reflexes[reflex].family == "tell" for reflex in way.choice.shows)
    }


def _chances(possible: Possible, votes: int) -> dict[str, float]:
    """Give, for each moment, how often a class that votes by chance comes there."""
    nodes = possible.scenario.nodes
    standing: Mapping[State, float] = {possible.state(Play.start(possible.scenario)): 1.0}
    chances: dict[str, float] = {}
    for _ in range(votes):
        moved: dict[State, float] = {}
        for state, chance in standing.items():
            ways = possible.after.get(state, ())
            for _, following in ways:
                moved[following] = moved.get(following, 0.0) + chance / len(ways)
        standing = moved
        for state, chance in moved.items():
            written = nodes[state.node].written
            chances[written] = chances.get(written, 0.0) + chance
    return chances
