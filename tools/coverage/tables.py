"""The tables of the coverage page: entries with their stories, quotes with their entries."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from game.engine.catalogue import Catalogue
from game.engine.scenario import Node, Scenario

# Entries that no shipped story exercises yet, and the story of the plan that will.
WAITING: Mapping[str, str] = {}

HEAD = (
    "Story",
    "Role",
    "Age",
    "Minutes",
    "Intensity",
    "Nodes",
    "Endings",
    "Decisions",
    "somebody presses",
    "harmless",
)
Exercised = Mapping[str, Sequence[str]]  # an entry: the stories in which it is met


def reflexes_of(story: Scenario) -> frozenset[str]:
    """Give the reflexes that some choice of a story shows."""
    choices = (one for node in story.nodes.values() for one in node.choices.values())
    return frozenset(reflex for one in choices for reflex in one.shows)


def tactics_of(story: Scenario) -> frozenset[str]:
    """Give the tactics that some line of a story uses."""
    lines = (line for node in story.nodes.values() for line in node.lines)
    return frozenset(line.tactic for line in lines if line.tactic)


def exercised(stories: Sequence[Scenario], catalogue: Catalogue) -> tuple[Exercised, Exercised]:
    """Give the stories of every reflex, and those of every tactic."""
    reflexes = {
        one: [story.id for story in stories if one in reflexes_of(story)]
        for one in catalogue.reflexes
    }
    tactics = {
        one: [story.id for story in stories if one in tactics_of(story)]
        for one in catalogue.tactics
    }
    return reflexes, tactics


def page(stories: Sequence[Scenario], catalogue: Catalogue, seeds: Mapping[str, Any]) -> str:
    """Write the whole page."""
    reflexes, tactics = exercised(stories, catalogue)
    names = {one.id: one.name for one in catalogue.reflexes.values()}
    techniques = {one.id: one.name for one in catalogue.tactics.values()}
    lines = [
        "# Coverage",
        "",
        "Which story exercises what, and where each tactic and each advice of the five texts that",
        "the project started from is taught. Made by `python -m tools.coverage`; a test fails when",
        "it is stale.",
        "",
        "## Stories",
        "",
        *_stories(stories),
        "",
        f"## Reflexes ({len(names)})",
        "",
        "| Reflex | Name | Shown in |",
        "|---|---|---|",
        *_entries(names, reflexes),
        "",
        f"## Tactics ({len(techniques)})",
        "",
        "| Tactic | Name | Met in |",
        "|---|---|---|",
        *_entries(techniques, tactics),
        "",
        "## The first texts",
        "",
        *_texts(seeds),
        "",
        "### Their tactics",
        "",
        "| Text | Its words | Taught as | |",
        "|---|---|---|---|",
        *_quotes(seeds["tactics"]),
        "",
        "### Their advice",
        "",
        "| Text | Its words | Taught as | What the game says instead, and why |",
        "|---|---|---|---|",
        *_quotes(seeds["advice"]),
    ]
    return "\n".join(lines) + "\n"


def harmless_share(stories: Sequence[Scenario]) -> float:
    """Give which part of all decisions about whom to trust is harmless.

    Such a decision stands where nothing is wrong, or where somebody presses. Whom to tell, what
    to keep and what to do next are decisions of another kind.
    """
    decisions = [one for story in stories for one in story.written_nodes() if len(one.choices) > 1]
    harmless = sum(one.is_harmless for one in decisions)
    return harmless / (harmless + sum(_presses(one) for one in decisions))


def _presses(node: Node) -> bool:
    """Tell whether somebody uses a tactic at a node."""
    return not node.is_harmless and any(line.tactic for line in node.lines)


def _stories(stories: Sequence[Scenario]) -> Iterator[str]:
    yield f"| {' | '.join(HEAD)} |"
    yield "|---" * len(HEAD) + "|"
    for story in stories:
        nodes = story.written_nodes()
        decisions = [one for one in nodes if len(one.choices) > 1]
        cells: tuple[object, ...] = (
            f"*{story.title}* (`{story.id}`)",
            story.role,
            f"{story.age}+",
            story.minutes,
            story.intensity,
            len(nodes),
            sum(one.ending is not None for one in nodes),
            len(decisions),
            sum(_presses(one) for one in decisions),
            sum(one.is_harmless for one in decisions),
        )
        yield f"| {' | '.join(map(str, cells))} |"
    yield ""
    yield (
        f"Of the decisions about whom to trust (somebody presses, or nothing is wrong),"
        f" {harmless_share(stories):.0%} are harmless over the whole library."
    )


def _entries(names: Mapping[str, str], found: Exercised) -> Iterator[str]:
    for one, name in names.items():
        where = ", ".join(f"`{story}`" for story in found[one])
        yield f"| `{one}` | {name} | {where or _waiting(one)} |"


def _waiting(entry: str) -> str:
    return f"waits for `{WAITING[entry]}`" if entry in WAITING else ""


def _quotes(rows: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    for row in rows:
        entries = ", ".join(f"`{one}`" for one in row["entries"])
        yield f"| {row['seed']} | « {row['quote']} » | {entries} | {row.get('instead', '')} |"


def _texts(seeds: Mapping[str, Any]) -> Iterator[str]:
    for name in sorted(seeds):
        if name not in ("tactics", "advice"):
            yield f"- {name}: `{seeds[name]['file']}`, {seeds[name]['what']}"
