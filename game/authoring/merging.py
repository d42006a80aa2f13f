"""Brings a catalogue up to date with its scenario; no translation is lost, none is swapped."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from game.engine.po import FUZZY, Message, MessageCatalogue

ALIKE = 0.45  # share of groups of three letters that an old and a new text have in common
NEAR = 25  # places that a changed text and what it was may lie apart among those of its node
COMPARED = 200  # letters of a text, from its start; with NEAR it bounds the time
COMMON = 20  # a text of more nodes than this tells none of them from the others


def merge(wanted: Sequence[Message], old: MessageCatalogue) -> MessageCatalogue:
    """Give the wanted messages with the translations of an old catalogue.

    What is unchanged keeps its translation. A node that was renamed is found by its texts. A
    text that was changed takes the translation of the nearest text that its node has lost:
    fuzzy, with the text before. What nothing wants any more is kept as obsolete, for a return.
    """
    names = _renamed(wanted, (*old.messages, *old.obsolete))
    active = [_moved(one, names) for one in old.messages]
    obsolete = [_moved(one, names) for one in old.obsolete]
    left: dict[tuple[str, str], Message] = {}
    for one in sorted((*active, *obsolete), key=lambda one: not one.is_translated):
        left.setdefault(one.key, one)
    found = {one.key: left.pop(one.key) for one in wanted if one.key in left}
    changed = [one for one in wanted if one.key not in found]
    for new, one in _pairs(changed, left.values()):
        found[new.key] = _changed(new, left.pop(one.key))
    kept = [one for one in (*obsolete, *active) if left.get(one.key) is one]
    return MessageCatalogue(
        tuple(_carried(one, found[one.key]) if one.key in found else one for one in wanted),
        tuple(one for one in kept if one.is_translated or one.comments),
        old.header,
        old.tail,
    )


def _carried(new: Message, old: Message) -> Message:
    """Give a message of the scenario with all that translators wrote to it."""
    kept = {name: getattr(old, name) for name in ("string", "previous", "flags", "comments")}
    return replace(new, **kept)


def _changed(new: Message, old: Message) -> Message:
    """Give the translation of a text that is another one now: to be looked at again.

    Once the text is again the one that was translated, the translation is good again.
    """
    previous = _translated_text(old)
    flags = tuple(flag for flag in old.flags if flag != FUZZY)
    if previous == new.id:
        return replace(old, previous="", flags=flags)
    return replace(old, previous=previous, flags=(FUZZY, *flags))


def _translated_text(message: Message) -> str:
    """Give the text that a translation was made for."""
    return (message.is_fuzzy and message.previous) or message.id


def _pairs(new: Iterable[Message], old: Iterable[Message]) -> Iterator[tuple[Message, Message]]:
    """Give each changed text with the one that it was, within each node, the nearest first."""
    nodes: dict[str, tuple[list[Message], list[Message]]] = defaultdict(lambda: ([], []))
    for one in new:
        nodes[one.context][0].append(one)
    for one in old:
        if one.is_translated:
            nodes[one.context][1].append(one)
    for changed, lost in nodes.values():
        taken: set[tuple[str, str]] = set()
        for _, _, place, place_before in sorted(_likenesses(changed, lost)):
            keys = {("new", changed[place].id), ("old", lost[place_before].id)}
            if not keys & taken:
                taken |= keys
                yield changed[place], lost[place_before]


def _likenesses(
    changed: Sequence[Message], lost: Sequence[Message]
) -> Iterator[tuple[float, int, int, int]]:
    """Give how unlike and how far apart a new and a lost text are, where they are alike at all."""
    groups = [_groups(one.id) for one in lost]
    for place, new in enumerate(changed):
        mine = _groups(new.id)
        first = max(0, place - NEAR)
        for other, one in enumerate(lost[first : place + NEAR], start=first):
            shared = 2 * len(mine & groups[other]) / (len(mine) + len(groups[other]))
            likeness = 1.0 if _translated_text(one) == new.id else shared
            if likeness >= ALIKE:
                yield -likeness, abs(place - other), place, other


def _groups(text: str) -> frozenset[str]:
    """Give the groups of three letters in which a text begins, with those at its ends."""
    spaced = f"  {text[:COMPARED].lower()}  "
    return frozenset(spaced[place : place + 3] for place in range(len(spaced) - 2))


def _renamed(wanted: Iterable[Message], old: Iterable[Message]) -> Mapping[str, str]:
    """Give the new context of each one that vanished and whose texts mostly stand in it."""
    old = tuple(old)
    sizes = Counter(one.context for one in wanted)
    before = {one.context for one in old}
    holders: dict[str, dict[str, None]] = defaultdict(dict)
    for one in old:
        if one.context not in sizes:
            holders[one.id][one.context] = None
    shared: Counter[tuple[str, str]] = Counter()
    for one in wanted:
        if one.context not in before and len(holders.get(one.id, ())) <= COMMON:
            shared.update((context, one.context) for context in holders.get(one.id, ()))
    names: dict[str, str] = {}
    given: set[str] = set()
    for (context, name), count in shared.most_common():
        if 2 * count >= sizes[name] and context not in names and name not in given:
            names[context] = name
            given.add(name)
    return names


def _moved(message: Message, names: Mapping[str, str]) -> Message:
    name = names.get(message.context)
    return replace(message, context=name) if name else message
