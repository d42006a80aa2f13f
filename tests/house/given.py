"""The code as data: modules, what they import, what they define."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
GAME = ROOT / "game"
MODULES = sorted(path.relative_to(ROOT).as_posix() for path in GAME.rglob("*.py"))
Function = ast.FunctionDef | ast.AsyncFunctionDef


@cache
def tree(module: str) -> ast.Module:
    return ast.parse((ROOT / module).read_text(encoding="utf-8"))


def imports(module: str) -> set[str]:
    """Give all that a module imports, wherever in it, by full name."""
    found: set[str] = set()
    for one in ast.walk(tree(module)):
        match one:
            case ast.Import(names):
                found |= {name.name for name in names}
            case ast.ImportFrom(str() as source, names):
                found |= {_module(source, name.name) for name in names}
    return found


def _module(source: str, name: str) -> str:
    """Give the module behind `from source import name`."""
    path = ROOT / source.replace(".", "/")
    is_module = (path / f"{name}.py").is_file() or (path / name).is_dir()
    return f"{source}.{name}" if is_module else source


def calls(module: str) -> Iterator[ast.Call]:
    for one in ast.walk(tree(module)):
        if isinstance(one, ast.Call):
            yield one


def functions(module: str) -> list[Function]:
    return [one for one in ast.walk(tree(module)) if isinstance(one, Function)]


def public(node: ast.AST, name: str) -> Iterator[tuple[str, ast.AST]]:
    """Give a module or class and all that is public in it, by name."""
    yield name, node
    for one in getattr(node, "body", []):
        if isinstance(one, ast.ClassDef) and not one.name.startswith("_"):
            yield from public(one, f"{name}.{one.name}")
        elif isinstance(one, Function) and not one.name.startswith("_"):
            yield f"{name}.{one.name}", one
