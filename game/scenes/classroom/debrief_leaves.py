"""The pages of the class debrief in their order; what is long goes over several."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Literal, TypeAlias, TypeVar

from game.engine.country import Right
from game.engine.problem import Translate
from game.engine.splits import Split
from game.scenes.classroom import debrief_help, debrief_lessons, debrief_way
from game.scenes.classroom.debrief_data import Learned
from game.scenes.classroom.running import Running
from game.scenes.scene import Context
from game.ui.blocks import Block
from game.ui.space import Space
from game.wording import filled

Kind: TypeAlias = Literal[
    "feelings", "story", "split", "tactics", "reflexes", "rights", "help", "card", "out"
]
BRIEF: tuple[Kind, ...] = ("feelings", "help", "split", "tactics", "card", "out")
Blocks: TypeAlias = Callable[[Space], list[Block]]
Of = TypeVar("Of")
MOMENTS, TACTICS, LINES = 5, 4, 2  # on one page
LETTERS = 360  # of the rights on one page, all together


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page."""

    kind: Kind
    title: str
    blocks: Blocks
    name: str = ""  # the title without the number of the page, where it has one


def leaves(data: Learned, running: Running, context: Context) -> tuple[Leaf, ...]:
    """Give every page of one lesson."""
    _ = context.text
    return (
        Leaf("feelings", _("First of all: how are you?"), partial(debrief_way.feelings, context)),
        *_story(data, running, context),
        *_learned(data, context),
        *_helping(data, context),
        Leaf("out", _("Leaving the story"), partial(debrief_help.way_out, running, context)),
    )


def brief(found: Sequence[Leaf]) -> tuple[Leaf, ...]:
    """Give what a short lesson has time for: who helps at once, one vote, some techniques."""
    pages = [next((one for one in found if one.kind == kind), None) for kind in BRIEF]
    return tuple(replace(one, title=one.name or one.title) for one in pages if one)


def first_of(kind: Kind, found: Sequence[Leaf]) -> int:
    """Give the number of the first page of a kind; without one, that of the first page."""
    return next((place for place, one in enumerate(found) if one.kind == kind), 0)


def _story(data: Learned, running: Running, context: Context) -> list[Leaf]:
    if running.mode == "play":
        return []
    _ = context.text
    parts = _dealt(data.moments, MOMENTS) or [()]
    pages = [
        _numbered(
            Leaf(
                "story",
                _("What happened"),
                partial(debrief_way.way, data, part, context, is_last=place == len(parts) - 1),
            ),
            place,
            len(parts),
            _,
        )
        for place, part in enumerate(parts)
    ]
    return pages + [_split(one, context) for one in data.splits]


def _split(found: Split, context: Context) -> Leaf:
    title = debrief_way.split_title(found, context)
    return Leaf("split", title, partial(debrief_way.split, found, context))


def _learned(data: Learned, context: Context) -> list[Leaf]:
    _ = context.text
    tactics = _dealt(data.tactics, TACTICS)
    rights = _rights(data.rights) or [()]
    return [
        *(
            _numbered(
                Leaf(
                    "tactics",
                    _("The techniques that were used"),
                    partial(debrief_lessons.tactics, part, context, is_first=not place),
                ),
                place,
                len(tactics),
                _,
            )
            for place, part in enumerate(tactics)
        ),
        Leaf("reflexes", _("The reflexes"), partial(debrief_lessons.reflexes, data, context)),
        *(
            _numbered(
                Leaf(
                    "rights", _("Your rights"), partial(debrief_lessons.rights, data, part, context)
                ),
                place,
                len(rights),
                _,
            )
            for place, part in enumerate(rights)
        ),
    ]


def _helping(data: Learned, context: Context) -> list[Leaf]:
    _ = context.text
    parts = _dealt(debrief_help.in_order(data.help), LINES)
    pages = [
        _numbered(
            Leaf(
                "help",
                _("Who to turn to"),
                partial(debrief_help.lines, part, context, place, len(parts)),
            ),
            place,
            len(parts),
            _,
        )
        for place, part in enumerate(parts)
    ]
    card = partial(debrief_help.card, context)
    return [*pages, Leaf("card", debrief_help.card_title(_), card)]


def _dealt(found: Sequence[Of], most: int) -> list[tuple[Of, ...]]:
    """Deal things to pages, evenly: no page is left with a single one of five."""
    pages = -(-len(found) // most)
    if not pages:
        return []
    each = -(-len(found) // pages)
    return [tuple(found[at : at + each]) for at in range(0, len(found), each)]


def _rights(found: Sequence[Right]) -> list[tuple[Right, ...]]:
    """Deal rights to pages, as many to each as can be read there without a scroll."""
    pages: list[tuple[Right, ...]] = []
    for one in found:
        last = pages[-1] if pages else ()
        if last and sum(len(right.text) for right in (*last, one)) <= LETTERS:
            pages[-1] = (*last, one)
        else:
            pages.append((one,))
    return pages


def _numbered(leaf: Leaf, place: int, count: int, text: Translate) -> Leaf:
    """Number a page among others of its kind."""
    if count == 1:
        return leaf
    told = text("{title} ({number} of {count})")
    title = filled(told, title=leaf.title, number=place + 1, count=count)
    return replace(leaf, title=title, name=leaf.title)
