"""The fewest chains of choices that follow one another, and as many choices that never do."""

from collections.abc import Mapping

from game.engine.routes.order import Order, bits


def fewest_chains(order: Order) -> tuple[list[list[int]], list[int]]:
    """Split choices into the fewest chains; give as many choices too, of which none are in order.

    For a story without conditions, where what follows what follows a choice follows it, too. A
    chain is a list of sets; choices that can follow each other both ways stand in one set. As no
    play takes two choices that are not in order, and there is a chain for each, both numbers are
    best (R. P. Dilworth, A decomposition theorem for partially ordered sets, 1950). The chains
    come from matching each choice with what follows it in its chain (D. R. Fulkerson, Note on
    Dilworth's decomposition theorem, 1956).
    """
    groups = _groups(order)
    heads = sum(1 << one for one in groups)
    later = {one: order.after[one] & heads & ~(1 << one) for one in groups}
    following = _matched(later)
    found = []
    for first in sorted(groups.keys() - following.values()):
        chain = [first]
        while chain[-1] in following:
            chain.append(following[chain[-1]])
        found.append([groups[one] for one in chain])
    return found, _unordered(later, following)


def _groups(order: Order) -> dict[int, int]:
    """Give, by their first, the sets of choices that can follow each other both ways."""
    groups: dict[int, int] = {}
    seen = 0
    for one in bits(order.wanted):
        if not seen >> one & 1:
            groups[one] = 1 << one | order.after[one] & order.before[one]
            seen |= groups[one]
    return groups


def _matched(later: Mapping[int, int]) -> dict[int, int]:
    """Give as many choices as possible one that follows it, no two the same."""
    following: dict[int, int] = {}
    leading: dict[int, int] = {}
    for one in later:
        _match(one, later, following, leading)
    return following


def _match(
    one: int, later: Mapping[int, int], following: dict[int, int], leading: dict[int, int]
) -> None:
    """Match one more, if others can be matched anew to make room."""
    came: dict[int, int] = {}
    waiting, unseen = [one], -1
    for here in waiting:
        for after in bits(later[here] & unseen):
            came[after] = here
            if after not in leading:
                _rematch(after, came, following, leading)
                return
            waiting.append(leading[after])
        unseen &= ~later[here]


def _rematch(
    last: int, came: Mapping[int, int], following: dict[int, int], leading: dict[int, int]
) -> None:
    after: int | None = last
    while after is not None:
        here = came[after]
        leading[after] = here
        following[here], after = after, following.get(here)


def _unordered(later: Mapping[int, int], following: Mapping[int, int]) -> list[int]:
    """Give one choice of each chain, all out of order, by König's theorem on matchings."""
    leading = {after: here for here, after in following.items()}
    waiting = [one for one in later if one not in following]
    seen = 0
    for here in waiting:
        waiting += [leading[after] for after in bits(later[here] & ~seen)]
        seen |= later[here]
    return [one for one in waiting if not seen >> one & 1]
