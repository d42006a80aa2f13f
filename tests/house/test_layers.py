"""Who may import whom, who may print, who may open files: every arrow that is allowed."""

import ast
import sys

import pytest

from tests.house.given import MODULES, calls, imports, tree

# Layer or module: what of ours it may import. Whatever is not here is a wrong arrow.
ALLOWED: dict[str, set[str]] = {
    "game.engine": {"game.engine"},
    "game.ui": {"game.ui"},
    "game.reading": {"game.engine"},  # a file that can't be read is a Problem like any other
    "game.files": {"game.engine", "game.reading"},
    "game.pseudo": set(),
    "game.mo": set(),
    "game.i18n": {"game.files", "game.mo", "game.pseudo"},  # where the catalogues lie
    "game.sources": {"game.files", "game.reading"},
    "game.packs": {"game.engine", "game.files", "game.packs", "game.reading"},
    "game.collector": set(),
    "game.library": {"game.collector", "game.engine", "game.files", "game.pseudo", "game.sources"},
    "game.assets": {"game.engine", "game.files"},  # lights.yaml is read by the engine's reader
    "game.arguments": {
        "game.authoring.problem_lists",
        "game.command_words",
        "game.engine",
        "game.i18n",
        "game.pseudo",
        "game.settings",
        "game.wording",
    },  # languages, forms and settings to choose from
    "game.command_words": {"game.engine", "game.i18n", "game.pseudo"},
    "game.settings": set(),
    "game.keeping": {"game.engine", "game.files", "game.settings"},
    "game.bookmark": {"game.engine", "game.i18n", "game.keeping", "game.wording"},
    "game.traces": {"game.i18n", "game.keeping", "game.outcome", "game.wording"},
    "game.wording": {"game.engine", "game.i18n"},
    "game.reports": {"game.engine", "game.i18n", "game.library", "game.wording"},
    "game.page": {"game.engine", "game.i18n", "game.wording"},
    "game.terminal_bookmark": {
        "game.bookmark",
        "game.engine",
        "game.i18n",
        "game.keeping",
        "game.traces",
        "game.wording",
    },
    "game.terminal": {
        "game.engine",
        "game.i18n",
        "game.library",
        "game.reports",
        "game.terminal_bookmark",
        "game.wording",
    },
    "game.scenes": {
        "game.bookmark",  # where players stopped
        "game.engine",
        "game.i18n",  # the context carries the messages
        "game.keeping",  # where settings and plays stay
        "game.library",  # and the data
        "game.settings",
        "game.scenes",
        "game.ui",
        "game.wording",
    },
    "game.watching": {"game.engine", "game.files", "game.library"},
    "game.scenes.margin": {"game.watching"},  # what the author's file held
    "game.scenes.preview": {"game.sources", "game.watching"},
    "game.scenes.title": {"game.sources"},  # which scenarios are shipped
    "game.scenes.traces": {"game.traces"},
    "game.scenes.debrief": {"game.page"},  # the page that is printed
    "game.access": {"game.access", "game.engine.problem", "game.settings", "game.ui"},
    "game.printing": {"game.files"},
    "game.app": {"game.access", "game.assets", "game.printing", "game.scenes", "game.ui"},
    "game.tour": {
        "game.engine",
        "game.library",
        "game.scenes",
        "game.sources",
        "game.traces",
        "game.ui",
    },
    "game.screenshots": {
        "game.assets",
        "game.engine",
        "game.files",
        "game.scenes",
        "game.tour",
        "game.ui",
    },
    "game.cli": {"game"},  # the commands know everything
    "game.__main__": {"game.cli", "game.collector"},
    "game.authoring": {"game.authoring", "game.engine"},
    "game.authoring.routes_report": {"game.outcome", "game.wording"},
    "game.authoring.templates": {"game.files"},
    "game.authoring.extractor": {"game.library"},  # the catalogue that reading needs
    "game.authoring.progress": {
        "game.files",
        "game.i18n",
        "game.library",
        "game.outcome",
        "game.wording",
    },
    "game.authoring.translating": {
        "game.files",
        "game.i18n",
        "game.library",
        "game.lookup",
        "game.outcome",
        "game.pseudo",
        "game.wording",
    },
    "game.authoring.commands": {
        "game.i18n",
        "game.library",
        "game.lookup",
        "game.outcome",
        "game.sources",
        "game.wording",
    },
    "game.authoring.formatting.command": {
        "game.files",
        "game.i18n",
        "game.outcome",
        "game.wording",
    },
    "game.outcome": {"game.files"},  # writes what a command was asked for
    "game.lookup": {
        "game.authoring.problem_lists",
        "game.engine",
        "game.files",
        "game.i18n",
        "game.library",
        "game.outcome",
        "game.packs",
        "game.reading",
        "game.sources",
        "game.wording",
    },
    "game.sdl": set(),  # sets what SDL must know before anything imports it
    "game": set(),
}
# Whose packages may be imported where.
OTHERS: dict[str, set[str]] = {
    "game.authoring.manual_extractor": {"babel"},
    "game.files": {"platformdirs"},
    "game.access.adapters": {"accesskit"},
    "game.engine.marked": {"yaml"},
    "game.authoring.formatting.source": {"yaml"},  # styles and ends, which the reader drops
    "game.ui.boxes": {"pygame"},
    "game.ui.desktop": {"pygame"},
    "game.ui.events": {"pygame"},
    "game.ui.faces": {"pygame"},
    "game.ui.fonts": {"pygame"},
    "game.ui.gamepad": {"pygame"},
    "game.ui.glyphs": {"pygame"},
    "game.ui.kept": {"pygame"},
    "game.ui.pictures": {"pygame"},
    "game.ui.pygame_canvas": {"pygame"},
    "game.ui.shaping": {"pygame"},
    "game.ui.surfaces": {"pygame"},
    "game.ui.sound": {"pygame"},
    "game.ui.touch": {"pygame"},
    "game.ui.wait": {"pygame"},
    "game.app": {"pygame"},
    "game.i18n": {"babel"},
    "game.authoring.translating": {"babel"},
    "game.scenes.parts": {"segno"},
    "game.page": {"segno"},
}
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
NOW = {"now", "today", "utcnow", "monotonic", "perf_counter", "time_ns"}
OPENING = {"open", "read_bytes", "read_text", "write_bytes", "write_text", "unlink", "mkdir"}
OPENERS = {
    "game/files.py",
    "game/reading.py",  # what nobody trusts: it looks before it opens
    "game/i18n.py",  # reads the catalogue whose path `files` gives
}
TIMERS = {"game/app.py", "game/ui/wait.py"}
NO_FILE = {"Window", "archive", "webbrowser"}  # their `open` opens no file of the disk

every_module = pytest.mark.parametrize("module", MODULES)


def dotted(module: str) -> str:
    return module.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def layers(name: str) -> list[str]:
    """Give a module's own entry and that of the layer it lies in."""
    parts = name.split(".")
    found = [name, ".".join(parts[:2])]
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
    assert others <= OTHERS.get(dotted(module), set())


@pytest.mark.parametrize("module", [one for one in MODULES if "/engine/" in one])
def test_the_engine_uses_neither_clock_nor_chance_nor_files(module: str) -> None:
    standard = {one.split(".")[0] for one in imports(module)} & set(sys.stdlib_module_names)
    assert standard <= ENGINE_STANDARD


@pytest.mark.parametrize("module", [one for one in MODULES if "/engine/" in one])
def test_the_engine_asks_for_no_time(module: str) -> None:
    asked = {one.attr for one in ast.walk(tree(module)) if isinstance(one, ast.Attribute)}
    assert asked & NOW == set()


@pytest.mark.parametrize("module", [one for one in MODULES if one not in TIMERS])
def test_nothing_else_measures_time_or_draws_lots(module: str) -> None:
    assert imports(module) & {"time", "random", "secrets", "threading", "sched"} == set()


@every_module
def test_nothing_opens_a_connection(module: str) -> None:
    assert {one.split(".")[0] for one in imports(module)} & NETWORK == set()


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
