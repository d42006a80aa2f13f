"""Whatever authors edit and translators translate, no translation is lost and none is swapped."""

import random
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import cache

import pytest

from game.authoring.merging import merge
from game.engine.po import FUZZY, Message, MessageCatalogue, po_text
from game.engine.po_reader import read_po
from tests.engine.given import seeded

WORDS = ("tu", "as", "une heure", "pas plus", "respire", "attends", "la lampe", "le chat", "dort")
SEEDS = range(12)


@dataclass(slots=True)
class Author:
    """A story under work: for each node its texts; `born` is the node's name of the first day."""

    draw: random.Random
    nodes: dict[str, list[str]] = field(default_factory=dict)
    born: dict[str, str] = field(default_factory=dict)
    past: list[tuple[str, str]] = field(default_factory=list)
    named: int = 0

    def edit(self) -> None:
        """Do one thing to the story."""
        edits: list[Callable[[], None]] = [self.add_node, self.add, self.remove, self.move]
        edits += [self.mistype] * 3
        edits += [self.repeat_elsewhere, self.undo, self.rename, self.remove_node]
        self.draw.choice(edits if len(self.nodes) > 2 else [self.add_node])()

    def sentence(self) -> str:
        return " ".join(self.draw.choice(WORDS) for _ in range(self.draw.randrange(1, 9))) + "."

    def pick(self) -> tuple[str, int]:
        """Give a text by its node and place; every node has one."""
        node = self.draw.choice(list(self.nodes))
        return node, self.draw.randrange(len(self.nodes[node]))

    def add_node(self) -> None:
        self.named += 1
        name = f"n{self.named}"
        self.born[name] = name
        # the name within a sentence: a new node is no renamed one
        self.nodes[name] = [f"{self.sentence()} {name}" for _ in range(self.draw.randrange(2, 6))]

    def add(self) -> None:
        node, place = self.pick()
        self.nodes[node].insert(place, self.sentence())

    def mistype(self) -> None:
        node, place = self.pick()
        text = self.nodes[node][place]
        self.past.append((self.born[node], text))
        spot = self.draw.randrange(len(text))
        self.nodes[node][place] = text[:spot] + self.draw.choice(("", "e", "s ")) + text[spot + 1 :]

    def remove(self) -> None:
        node, place = self.pick()
        if len(self.nodes[node]) > 1:
            self.past.append((self.born[node], self.nodes[node].pop(place)))

    def move(self) -> None:
        node, place = self.pick()
        self.nodes[node].append(self.nodes[node].pop(place))

    def repeat_elsewhere(self) -> None:
        node, place = self.pick()
        self.nodes[self.draw.choice(list(self.nodes))].append(self.nodes[node][place])

    def undo(self) -> None:
        names = {self.born[name]: name for name in self.nodes}
        back = [(names[born], text) for born, text in self.past if born in names]
        if back:
            node, text = self.draw.choice(back)
            self.nodes[node].append(text)

    def rename(self) -> None:
        old = self.draw.choice(list(self.nodes))
        self.named += 1
        new = f"n{self.named}"
        self.born[new] = self.born.pop(old)
        self.nodes = {new if name == old else name: one for name, one in self.nodes.items()}

    def remove_node(self) -> None:
        node = self.draw.choice(list(self.nodes))
        del self.nodes[node]

    def messages(self) -> tuple[Message, ...]:
        keys = dict.fromkeys((name, text) for name, one in self.nodes.items() for text in one)
        return tuple(Message(f"essai/{name}", text) for name, text in keys)


@dataclass(slots=True)
class Translator:
    """Somebody whose translation of a text names its node of the first day, and the text."""

    draw: random.Random
    given: set[str] = field(default_factory=set)

    def work(self, catalogue: MessageCatalogue, author: Author) -> MessageCatalogue:
        messages = tuple(self.worked(one, author) for one in catalogue.messages)
        return replace(catalogue, messages=messages)

    def worked(self, message: Message, author: Author) -> Message:
        if self.draw.random() < 0.5 or (message.string and not message.is_fuzzy):
            return message
        self.given.discard(message.string)
        string = f"{author.born[message.context.removeprefix('essai/')]}|{message.id}"
        self.given.add(string)
        return replace(message, string=string, flags=(), previous="")


def saved(catalogue: MessageCatalogue) -> MessageCatalogue:
    """Give a catalogue as it is after a way through its file."""
    found, _ = read_po(po_text(catalogue), "en.po")
    assert found is not None
    return found


@cache
def history(seed: int, edits: int) -> tuple[Author, Translator, MessageCatalogue]:
    """Let somebody edit and somebody translate by turns; merge after so many edits."""
    draw = seeded(f"merge/{seed}")
    author, translator = Author(draw), Translator(draw)
    catalogue = MessageCatalogue(())
    for _ in range(12):
        for _ in range(edits):
            author.edit()
        catalogue = saved(translator.work(merge(author.messages(), catalogue), author))
    return author, translator, saved(merge(author.messages(), catalogue))


def strings(catalogue: MessageCatalogue) -> set[str]:
    return {one.string for one in (*catalogue.messages, *catalogue.obsolete)}


@pytest.mark.parametrize("edits", [1, 4])
@pytest.mark.parametrize("seed", SEEDS)
def test_no_translation_is_lost(seed: int, edits: int) -> None:
    _, translator, catalogue = history(seed, edits)
    assert translator.given - strings(catalogue) == set()


@pytest.mark.parametrize("edits", [1, 4])
@pytest.mark.parametrize("seed", SEEDS)
def test_a_translation_stands_by_its_text_or_is_fuzzy_and_names_it(seed: int, edits: int) -> None:
    _, _, catalogue = history(seed, edits)
    for one in catalogue.messages:
        if one.string:
            assert one.string.partition("|")[2] == (one.previous if one.is_fuzzy else one.id)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_translation_stays_in_its_node_under_every_name(seed: int) -> None:
    author, _, catalogue = history(seed, 1)
    for one in catalogue.messages:
        if one.string:
            assert one.string.partition("|")[0] == author.born[one.context.removeprefix("essai/")]


@pytest.mark.parametrize("seed", SEEDS)
def test_every_text_stands_once_and_in_order(seed: int) -> None:
    author, _, catalogue = history(seed, 4)
    assert [one.key for one in catalogue.messages] == [one.key for one in author.messages()]


@pytest.mark.parametrize("seed", SEEDS)
def test_merging_again_changes_nothing(seed: int) -> None:
    author, _, catalogue = history(seed, 4)
    assert po_text(saved(merge(author.messages(), catalogue))) == po_text(catalogue)


def test_the_histories_have_fuzzy_obsolete_and_translated_messages() -> None:
    found = [history(seed, 4)[2] for seed in range(5)]
    assert any(one.is_fuzzy and one.previous for cat in found for one in cat.messages)
    assert any(one.string and FUZZY not in one.flags for cat in found for one in cat.messages)
    assert any(cat.obsolete for cat in found)
