"""Files and functions stay small, and say what they are for."""

import ast

import pytest

from tests.house.given import MODULES, ROOT, functions, public, tree

MOST_LINES, MOST_FUNCTION_LINES = 300, 50

every_module = pytest.mark.parametrize("module", MODULES)


@every_module
def test_a_file_is_short_enough_to_be_read(module: str) -> None:
    assert len((ROOT / module).read_text(encoding="utf-8").splitlines()) <= MOST_LINES


@every_module
def test_a_function_is_short_enough_to_be_read(module: str) -> None:
    long = [
        one.name
        for one in functions(module)
        if (one.end_lineno or 0) - one.lineno + 1 > MOST_FUNCTION_LINES
    ]
    assert long == []


@every_module
def test_everything_public_says_what_it_is_for(module: str) -> None:
    silent = [
        name
        for name, node in public(tree(module), module)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        and not ast.get_docstring(node)
    ]
    assert silent == []


@every_module
def test_every_function_is_typed(module: str) -> None:
    untyped = [one.name for one in functions(module) if one.returns is None]
    assert untyped == []


@pytest.mark.parametrize("path", sorted((ROOT / "tests").rglob("*.py")), ids=lambda one: one.name)
def test_a_test_file_is_short_enough_to_be_read(path: object) -> None:
    lines = ROOT.joinpath(str(path)).read_text(encoding="utf-8").splitlines()
    assert len(lines) <= MOST_LINES
