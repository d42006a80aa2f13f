"""Zip archives for the fuzzer: whatever their bytes, a pack or problems, never an exception."""

import random
from collections.abc import Iterator
from functools import cache

from game.library import Library, translation
from game.packs.archive import members_of
from game.packs.pack import pack_of
from tests.engine.clean import CLEAN
from tests.fuzz.mutations import mutated_bytes
from tests.packs.given import TRANSLATION, Entry, crafted, told, zipped


@cache
def archives() -> tuple[bytes, ...]:
    """Give small archives: their headers, which decide, are a large part of them."""
    story = CLEAN.encode()[:40]
    rest = {"locale/en/LC_MESSAGES/a.po": TRANSLATION, "help/xx.yaml": "a: b", "README": ""}
    several = zipped({"a.yaml": story, "b.yaml": story, **rest})
    wrapped = zipped({"Mon pack/a.yaml": CLEAN, "__MACOSX/._a.yaml": ""})
    stored = crafted(Entry(), Entry(b"locale/en/LC_MESSAGES/mon-histoire.po"))
    return several, wrapped, stored


def pack(draw: random.Random) -> Iterator[bytes]:
    """Open a mutated archive, and read all scenarios and translations in it."""
    content = mutated_bytes(draw.choice(archives()), draw)
    yield content
    found = pack_of(members_of(content, "a.zip"), "a.zip")
    assert found.scenarios or told(found.problems), "neither a scenario nor a problem"
    library = Library()
    for source in found.scenarios.values():
        scenario, problems = library.written(source)
        assert (scenario is None) == bool(told(problems)), "neither a scenario nor a problem"
        for language in source.languages():
            catalogue, broken = translation(source, language)
            assert (catalogue is None) == bool(told(broken)), "neither a catalogue nor a problem"
