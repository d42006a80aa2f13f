"""Which way the pieces of a line run: Unicode's bidirectional algorithm (UAX #9) for one line.

Left out are explicit embeddings and isolates: they are invisible signs, which are passed over.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache, partial
from itertools import groupby

Piece = tuple[str, bool]  # letters in the order in which they are read, and whether from the right

# One sign for each bidirectional class: runs of classes are looked for as runs of letters.
_SIGNS = {"L": "L", "R": "R", "AL": "A", "EN": "E", "AN": "N", "ES": "S", "ET": "T", "CS": "C"}
_SIGNS |= {"NSM": "M", "WS": "W", "ON": "O", "B": "P", "S": "P"}
_UNSEEN = "I"  # any other class
_PAIRS = {")": "(", "]": "[", "}": "{"}
_STRONG = str.maketrans("ENIM", "RR--")  # a number counts as what is read from the right
_MOST_OPEN = 63  # brackets within each other, as the algorithm has it


@lru_cache(maxsize=1024)
def pieces(line: str, *, is_rtl: bool) -> tuple[Piece, ...]:
    """Give the pieces of a line as they stand from left to right.

    `is_rtl` tells whether the text that the line is of is read from the right.
    """
    levels = _levels(line, 1 if is_rtl else 0)
    runs: list[tuple[int, str]] = []
    for level, letters in groupby(zip(levels, line, strict=True), key=lambda pair: pair[0]):
        runs.append((level, "".join(letter for _, letter in letters)))
    return tuple((letters, bool(level % 2)) for level, letters in _reordered(runs))


def _reordered(runs: Sequence[tuple[int, str]]) -> list[tuple[int, str]]:
    """Turn around whatever lies at a level or above it, from the highest down (rule L2)."""
    found = list(runs)
    for limit in range(max((level for level, _ in runs), default=0), 0, -1):
        turned: list[tuple[int, str]] = []
        for is_high, group in groupby(found, key=partial(_is_high, limit)):
            part = list(group)
            turned += part[::-1] if is_high else part
        found = turned
    return found


def _is_high(limit: int, run: tuple[int, str]) -> bool:
    return run[0] >= limit


def _levels(line: str, base: int) -> list[int]:
    """Give the level of each letter: even ones are read from the left, odd ones from the right."""
    signs = "".join(_SIGNS.get(unicodedata.bidirectional(one), _UNSEEN) for one in line)
    seen = [place for place, sign in enumerate(signs) if sign != _UNSEEN]
    levels = [base] * len(line)
    known = _resolved("".join(line[one] for one in seen), signs.replace(_UNSEEN, ""), base)
    for place, sign in zip(seen, known, strict=True):
        levels[place] = _level(sign, base)
    for place, sign in enumerate(signs):  # what is not seen goes with what stands before it
        if sign == _UNSEEN and place:
            levels[place] = levels[place - 1]
    for blank in re.finditer("[WI]*(?:P|$)", signs):  # rule L1: the end of a line
        levels[blank.start() : blank.end()] = [base] * (blank.end() - blank.start())
    return levels


def _level(sign: str, base: int) -> int:
    """Give the level of a resolved class (rules I1 and I2)."""
    if base % 2:
        return base if sign == "R" else base + 1
    return {"L": base, "R": base + 1}.get(sign, base + 2)


def _resolved(line: str, signs: str, base: int) -> str:
    """Give each letter its class: L, R, or one of the two kinds of numbers."""
    edge = "R" if base % 2 else "L"
    weak = _weak(edge + signs)[1:]
    return _neutral(edge + _bracketed(line, signs, weak, edge) + edge, edge)[1:-1]


def _weak(signs: str) -> str:
    """Tell numbers, their signs and accents apart by what stands beside them (rules W1 to W7)."""
    signs = re.sub("(.)(M+)", lambda found: found[1] * len(found[0]), signs)
    signs = re.sub("A[^LRA]*", lambda found: found[0].replace("E", "N"), signs)
    signs = signs.replace("A", "R")
    signs = re.sub("(?<=E)[SC](?=E)", "E", signs)
    signs = re.sub("(?<=N)C(?=N)", "N", signs)
    signs = re.sub("T+(?=E)|(?<=E)T+", lambda found: "E" * len(found[0]), signs)
    signs = re.sub("[STCWP]", "O", signs)
    return re.sub("L[^LR]*", lambda found: found[0].replace("E", "L"), signs)


def _bracketed(line: str, signs: str, weak: str, edge: str) -> str:
    """Let both brackets of a pair run as what they hold (rule N0)."""
    found = list(weak)
    for start, end in sorted(_pairs(line, weak)):
        strong = "".join(found[start + 1 : end]).translate(_STRONG)
        if edge in strong:
            _run(found, signs, (start, end), edge)
        elif "L" in strong or "R" in strong:
            _run(found, signs, (start, end), _before(found[:start], edge))
    return "".join(found)


def _run(found: list[str], signs: str, places: Sequence[int], way: str) -> None:
    """Let brackets run one way, and with each the accents that stand on it."""
    for place in places:
        found[place] = way
        for after in range(place + 1, len(found)):
            if signs[after] != "M":
                break
            found[after] = way


def _before(signs: Sequence[str], edge: str) -> str:
    """Give which way the text before a bracket runs."""
    strong = [one for one in "".join(signs).translate(_STRONG) if one in "LR"]
    return strong[-1] if strong else edge


def _pairs(line: str, weak: str) -> Iterator[tuple[int, int]]:
    """Give the places of brackets that belong together."""
    waiting: list[tuple[str, int]] = []
    for place, letter in enumerate(line):
        if weak[place] != "O":
            continue
        if letter in _PAIRS.values():
            if len(waiting) == _MOST_OPEN:
                return
            waiting.append((letter, place))
        elif letter in _PAIRS:
            opened = [one for one, _ in waiting]
            if _PAIRS[letter] in opened:
                depth = len(opened) - 1 - opened[::-1].index(_PAIRS[letter])
                yield waiting[depth][1], place
                del waiting[depth:]


def _neutral(signs: str, edge: str) -> str:
    """Let signs between two letters run as both do, else as the line does (rules N1 and N2)."""
    signs = re.sub("(?<=L)O+(?=L)", lambda found: "L" * len(found[0]), signs)
    signs = re.sub("(?<=[REN])O+(?=[REN])", lambda found: "R" * len(found[0]), signs)
    return signs.replace("O", edge)
