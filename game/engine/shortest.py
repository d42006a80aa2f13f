"""The shortest way to a node, found over reachable states as everything else."""

from collections import deque
from collections.abc import Mapping

from game.engine.graph import MOST_STATES
from game.engine.play import Play, replay
from game.engine.scenario import Scenario
from game.engine.states import Layout, State


def shortest_play(scenario: Scenario, node: str) -> Play | None:
    """Give a play that comes to a node, as it is written, with as few choices as any.

    None if no play does, or if none of the states that are looked at does.
    """
    layout = Layout(scenario)
    first = layout.state(Play.start(scenario))
    came: dict[State, tuple[State, str] | None] = {first: None}  # from where, by which choice
    waiting = deque([first])
    while waiting and len(came) <= MOST_STATES:
        state = waiting.popleft()
        if scenario.nodes[state.node].written == node:
            play, _ = replay(scenario, _choices(came, state))
            return play
        for choice, after in layout.after(state):
            if after not in came:
                came[after] = state, choice.id
                waiting.append(after)
    return None


def _choices(came: Mapping[State, tuple[State, str] | None], state: State) -> list[str]:
    """Follow the way back to the start, and give its choices in their order."""
    taken: list[str] = []
    while (before := came[state]) is not None:
        state, choice_id = before
        taken.append(choice_id)
    return taken[::-1]
