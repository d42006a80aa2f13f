"""Orders of a story's nodes or states: what follows first, and circles as one."""

from collections.abc import Hashable, Iterable, Mapping
from typing import TypeVar

Stop = TypeVar("Stop", bound=Hashable)
After = Mapping[Stop, Iterable[Stop]]


def leaves_first(after: After[Stop]) -> list[Stop]:
    """Put each one behind those that follow it, as far as circles allow."""
    ordered: dict[Stop, None] = {}
    opened: set[Stop] = set()
    for root in after:
        waiting = [root]
        while waiting:
            one = waiting[-1]
            if one in opened:
                ordered.setdefault(waiting.pop())
            else:
                opened.add(one)
                waiting += [following for following in after[one] if following not in opened]
    return list(ordered)


def reversed_ways(after: After[Stop]) -> dict[Stop, list[Stop]]:
    """Give, for each one, those from which a way leads there."""
    before: dict[Stop, list[Stop]] = {one: [] for one in after}
    for one, following in after.items():
        for target in following:
            before[target].append(one)
    return before


def circles(after: After[Stop]) -> list[list[Stop]]:
    """Group those that lead to each other; each group stands before all that it leads to."""
    before = reversed_ways(after)
    ordered = leaves_first(after)[::-1]
    places = {one: place for place, one in enumerate(ordered)}
    groups: list[list[Stop]] = []
    grouped: set[Stop] = set()
    for root in ordered:
        if root in grouped:
            continue
        grouped.add(root)
        group = [root]
        for one in group:  # it grows while it is gone through
            news = {other for other in before[one] if other not in grouped}
            grouped |= news
            group += news
        groups.append(sorted(group, key=places.__getitem__))
    return groups
