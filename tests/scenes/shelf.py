"""Shelves of stories to choose from, and screens on which something was kept."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from game.bookmark import Found
from game.engine.language import PLACES, ROLES
from game.engine.problem import Problem
from game.engine.save import Resumed
from game.engine.scenario import Scenario
from game.keeping import Keeping
from game.library import Offered
from game.scenes.rules import Rules
from game.scenes.scene import Context, Scene
from game.scenes.stories import Stories
from game.scenes.story_cards import Known
from game.sources import Loose
from tests.scenes.given import FIRST, played, small

AGES = (11, 13, 15)
SHOWN = (("pause",), ("tell",), ("pause", "tell", "report-account"))
TIMES = ("21:14", "10:05", "23:30")
NOWHERE = Keeping(Path("/nowhere/of/this/player"))  # nothing is there, and nothing is written


def made(number: int, scenario: Scenario | None = None) -> Scenario:
    """Give one story of many, unlike its neighbours."""
    found = scenario or small()
    start = found.nodes[found.start]
    first = replace(
        start,
        place=PLACES[number % len(PLACES)],
        time=TIMES[number % len(TIMES)],
        choices={"go": replace(FIRST.choices["tell"], id="go", shows=SHOWN[number % 3])},
    )
    silent = {name: replace(node, choices={}) for name, node in found.nodes.items()}
    return replace(
        found,
        id=f"essai-{number}",
        title=f"{found.title} {number}",
        role=ROLES[number % len(ROLES)],
        age=AGES[number % 3],
        intensity=number % 3 + 1,
        nodes={**silent, first.id: first},
        digest=f"digest-{number}",
    )


def shelf(count: int, scenario: Scenario | None = None, *, broken: int = 0) -> list[Offered]:
    """Give some stories, then files that can't be played."""
    whole = [
        Offered.of(Loose(Path(f"essai-{one}.yaml")), made(one, scenario)) for one in range(count)
    ]
    wrong = Problem("brouillon.yaml", 1, 1, "bad", "mend this")
    return whole + [Offered.of(Loose(Path("brouillon.yaml")), None, (wrong,))] * broken


def agreed(context: Context, keeping: Keeping = NOWHERE) -> Context:
    """Give a context whose player lets plays be kept."""
    return replace(context.changed({"keeps_plays": True}), keeping=keeping)


def gone_on(scenario: Scenario, *taken: str) -> Found:
    """Give what is found of a play that was kept."""
    return Found(Resumed(played(scenario, *taken), was_edited=True))


def every_shelf(context: Context, scenario: Scenario | None = None) -> Iterator[tuple[str, Scene]]:
    """Give the stories in every state, and what is read before one that was begun."""
    context = agreed(context)
    for count in (1, 3, 8, 30):
        yield f"{count} stories", Stories(context, shelf(count, scenario, broken=count // 8))
    filtering = Stories(context, shelf(8, scenario))
    filtering.is_filtering = True
    yield "stories looked for", filtering
    begun = Stories(context, shelf(3, scenario))
    begun.known[1] = Known(gone_on(small(), "breathe"), is_played=True)
    yield "stories begun", begun
    yield "no story", nothing_found(context, scenario)
    rules = Rules(context, scenario or small())
    rules.found = gone_on(small(), "breathe")
    yield "rules of a story begun", rules


def nothing_found(context: Context, scenario: Scenario | None = None) -> Stories:
    """Give stories none of which is what is looked for."""
    found = Stories(context, shelf(3, scenario))
    found.is_filtering = True
    found.wanted = found.wanted.switched("age:11").switched("role:witness")
    return found
