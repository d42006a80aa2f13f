"""Who may import whom, who may print, who may open files: every arrow that is allowed."""

import ast
import sys

import pytest

from tests.house.arrows import ALLOWED
from tests.house.given import MODULES, calls, imports, tree
from tests.house.walls import OTHERS, WALLED

ENGINE_STANDARD = {
    "collections",
    "dataclasses",
    "datetime",  # dates of sources; never today
    "difflib",
    "functools",
    "heapq",
    "inspect",  # a rule's docstring is its page
    "itertools",
    "hashlib",  # a text is told apart from its later versions
    "re",
    "typing",
    "unicodedata",  # what letters are put together of
}
NETWORK = {"asyncio", "http", "smtplib", "socket", "ssl", "urllib"}
BY_CHANCE = {"time", "random", "secrets", "threading", "sched"}
NOW = {"now", "today", "utcnow", "monotonic", "perf_counter", "time_ns"}
OPENING = {"open", "read_bytes", "read_text", "write_bytes", "write_text", "unlink", "mkdir"}
OPENERS = {
    "game/files.py",
    "game/reading.py",  # what nobody trusts: it looks before it opens
    "game/i18n.py",  # reads the catalogue whose path `files` gives
}
NO_FILE = {"Store", "Window", "archive", "opener", "webbrowser"}  # their `open` opens none

every_module = pytest.mark.parametrize("module", MODULES)


def dotted(module: str) -> str:
    return module.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def layers(name: str) -> list[str]:
    """Give a module's own entry and that of the layer it lies in."""
    parts = name.split(".")
    found = [name, ".".join(parts[:3]), ".".join(parts[:2])]
    return [one for one in dict.fromkeys(found) if one in ALLOWED]


def is_within(name: str, layer: str) -> bool:
    return name == layer or name.startswith(f"{layer}.")


@every_module
def test_a_module_imports_only_what_it_may(module: str) -> None:
    name = dotted(module)
    allowed = {one for layer in layers(name) for one in ALLOWED[layer]}
    ours = {one for one in imports(module) if is_within(one, "game")}
    wrong = {one for one in ours if not any(is_within(one, layer) for layer in allowed)}
    assert wrong - {"game"} == set()


@every_module
def test_every_module_has_its_place_in_the_table(module: str) -> None:
    assert layers(dotted(module))


@every_module
def test_a_package_of_others_is_imported_only_where_it_belongs(module: str) -> None:
    others = {
        one.split(".")[0]
        for one in imports(module)
        if one.split(".")[0] not in sys.stdlib_module_names and not is_within(one, "game")
    }
    name = dotted(module)
    mine = {one for layer, given in OTHERS.items() if is_within(name, layer) for one in given}
    assert others <= mine


@pytest.mark.parametrize("module", [one for one in MODULES if "/engine/" in one])
def test_the_engine_uses_neither_clock_nor_chance_nor_files(module: str) -> None:
    standard = {one.split(".")[0] for one in imports(module)} & set(sys.stdlib_module_names)
    assert standard <= ENGINE_STANDARD


@pytest.mark.parametrize("module", [one for one in MODULES if "/engine/" in one])
def test_the_engine_asks_for_no_time(module: str) -> None:
    asked = {one.attr for one in ast.walk(tree(module)) if isinstance(one, ast.Attribute)}
    assert asked & NOW == set()


def walled(module: str) -> set[str]:
    """Give what is imported of that which most modules may not, and this one neither."""
    name = dotted(module)
    mine = {one for layer, given in WALLED.items() if is_within(name, layer) for one in given}
    return {one.split(".")[0] for one in imports(module)} - mine


@every_module
def test_nothing_else_measures_time_or_draws_lots(module: str) -> None:
    assert walled(module) & BY_CHANCE == set()


@every_module
def test_only_the_class_opens_a_connection(module: str) -> None:
    assert walled(module) & NETWORK == set()


@every_module
def test_only_the_store_of_lessons_opens_a_database(module: str) -> None:
    assert walled(module) & {"sqlite3", "dbm"} == set()


@every_module
def test_nothing_runs_code_from_data(module: str) -> None:
    names = {one.func.id for one in calls(module) if isinstance(one.func, ast.Name)}
    assert names & {"eval", "exec", "compile", "__import__"} == set()
    assert {one.split(".")[0] for one in imports(module)} & {"pickle", "marshal", "shelve"} == set()


@pytest.mark.parametrize("module", [one for one in MODULES if one != "game/cli.py"])
def test_only_the_commands_print(module: str) -> None:
    called = {ast.unparse(one.func) for one in calls(module)}
    written = {one for one in called if one.startswith(("sys.stdout", "sys.stderr"))}
    assert written | (called & {"print", "input"}) == set()


@pytest.mark.parametrize("module", [one for one in MODULES if one not in OPENERS])
def test_only_files_opens_files(module: str) -> None:
    opened = []
    for one in calls(module):
        if ast.unparse(one) == "os.open(os.devnull, os.O_WRONLY)":
            continue  # nowhere is no file: for what nobody reads any more, or nobody should
        match one.func:
            case ast.Name("open"):
                opened.append(ast.unparse(one))
            case ast.Attribute(ast.Name(owner), name) if owner in NO_FILE:
                del name
            case ast.Attribute(_, name) if name in OPENING:
                opened.append(ast.unparse(one))
    assert opened == []


@every_module
def test_importing_does_no_work(module: str) -> None:
    """Only names are bound on import; calls stand in functions, decorators and constants."""
    bare = [
        ast.unparse(one)
        for one in tree(module).body
        if isinstance(one, ast.Expr) and isinstance(one.value, ast.Call)
    ]
    wrong = [one for one in bare if not one.startswith(("os.environ.setdefault", "sys.exit(main"))]
    assert wrong == []
