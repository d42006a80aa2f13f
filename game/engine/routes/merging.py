"""States put together where nothing that can follow differs."""

from collections.abc import Hashable, Sequence

from game.engine.routes.components import Ways, components_of

MOST_STEPS = 4_000_000  # of looking at loops; past them, states of loops are left alone


def alike(nodes: Sequence[str], ways: Ways) -> Sequence[int]:
    """Give each state the number of its class: from one class, the same choices can follow."""
    folded = _folded(nodes, ways)
    states = dict(zip(folded, range(len(ways)), strict=True))  # one of each class
    kept = [states[number] for number in range(len(states))]
    fewer = [tuple((choice, folded[after]) for choice, after in ways[state]) for state in kept]
    parted = _parted([nodes[state] for state in kept], fewer)
    return [parted[number] for number in folded]


def _folded(nodes: Sequence[str], ways: Ways) -> list[int]:
    """Put together states of a node whose choices lead to the same, from the endings backwards.

    Each state of a loop is left alone here: what it leads to is not known before itself.
    """
    parts = components_of(ways)
    loops = set(parts.loops)
    found: dict[Hashable, int] = {}
    classes = [0] * len(ways)
    for number, members in enumerate(parts.members):
        for here in members:
            kind = [(choice, classes[after]) for choice, after in ways[here]]
            alone = here if number in loops else -1
            classes[here] = found.setdefault((nodes[here], alone, *kind), len(found))
    return classes


def _parted(nodes: Sequence[str], ways: Ways) -> Sequence[int]:
    """Put states together by node and open choices, and part those whose choices lead apart.

    Source: E. F. Moore, Gedanken-experiments on sequential machines, 1956.
    """
    kinds = zip(nodes, (tuple(choice for choice, _ in one) for one in ways), strict=True)
    found: dict[Hashable, int] = {}
    classes = [found.setdefault(kind, len(found)) for kind in kinds]
    for _ in range(MOST_STEPS // (len(ways) + sum(map(len, ways)))):
        finer: dict[Hashable, int] = {}
        parted = [
            finer.setdefault((own, *[classes[after] for _, after in one]), len(finer))
            for own, one in zip(classes, ways, strict=True)
        ]
        if len(finer) == len(found):
            return classes
        classes, found = parted, finer
    return range(len(ways))  # no answer changes by it
