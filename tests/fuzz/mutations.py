"""Ways in which a file goes wrong: lines lost, doubled, moved; signs with a meaning in YAML."""

import random
from collections.abc import Callable

Lines = list[str]
Mutation = Callable[[Lines, random.Random], None]

PIECES: tuple[str, ...] = (
    *("[", "]", "{", "}", "[]", "{}", '"', "'", ": ", "- ", "? ", "&a ", "*a ", "!a ", "|", ">"),
    *("null", "~", "\t", "#", "<<: ", "\0", "\x07", "\ud800", "\u2028", "🙂"),
    *("[" * 30, "{a: " * 30, "call: ring", "next: return", "visited: first", "9" * 40),
)


def delete_line(lines: Lines, draw: random.Random) -> None:
    del lines[draw.randrange(len(lines))]


def repeat_line(lines: Lines, draw: random.Random) -> None:
    lines.insert(draw.randrange(len(lines)), draw.choice(lines))


def swap_lines(lines: Lines, draw: random.Random) -> None:
    one, other = draw.randrange(len(lines)), draw.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]


def repeat_block(lines: Lines, draw: random.Random) -> None:
    start = draw.randrange(len(lines))
    lines[start:start] = lines[start : start + draw.randint(2, 30)]


def shift_line(lines: Lines, draw: random.Random) -> None:
    row = draw.randrange(len(lines))
    lines[row] = lines[row].lstrip() if draw.random() < 0.3 else f"  {lines[row]}"


def flip_character(lines: Lines, draw: random.Random) -> None:
    row = draw.randrange(len(lines))
    column = draw.randrange(len(lines[row]) + 1)
    lines[row] = lines[row][:column] + chr(draw.randrange(0x180)) + lines[row][column + 1 :]


def insert_piece(lines: Lines, draw: random.Random) -> None:
    row = draw.randrange(len(lines))
    column = draw.randrange(len(lines[row]) + 1)
    lines[row] = lines[row][:column] + draw.choice(PIECES) + lines[row][column:]


def replace_value(lines: Lines, draw: random.Random) -> None:
    row = draw.randrange(len(lines))
    key, colon, _ = lines[row].partition(":")
    lines[row] = f"{key}{colon} {draw.choice(PIECES)}"


def replace_word(lines: Lines, draw: random.Random) -> None:
    row = draw.randrange(len(lines))
    other = draw.choice(lines).split(" ")
    words = lines[row].split(" ")
    words[draw.randrange(len(words))] = draw.choice(other)
    lines[row] = " ".join(words)


MUTATIONS: tuple[Mutation, ...] = (
    delete_line,
    repeat_line,
    swap_lines,
    repeat_block,
    shift_line,
    flip_character,
    insert_piece,
    replace_value,
    replace_word,
)


def mutated(text: str, draw: random.Random, mutations: tuple[Mutation, ...] = MUTATIONS) -> str:
    """Give a text that went wrong in one to three places."""
    lines = text.split("\n")
    for _ in range(draw.choice((1, 1, 3))):
        draw.choice(mutations)(lines, draw)
        lines = lines or [""]
    return "\n".join(lines)


def mutated_bytes(content: bytes, draw: random.Random) -> bytes:
    """Give bytes with some flipped, cut out, doubled or cut off."""
    found = bytearray(content)
    for _ in range(draw.choice((1, 1, 2, 8))):
        start = draw.randrange(len(found) + 1)
        length = draw.choice((1, 1, 2, 4, 60))
        kind = draw.randrange(4)
        if kind == 0:
            found[start : start + length] = draw.randbytes(min(length, len(found) - start))
        elif kind == 1:
            del found[start : start + length]
        elif kind == 2:
            found[start:start] = found[start : start + length]
        elif draw.random() < 0.2:
            del found[start:]
    return bytes(found)
