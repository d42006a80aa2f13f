"""The rules' docstrings as messages to translate, beside those of the code."""

import ast
import io
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from babel.messages.extract import extract_python

from game.engine.checks.manual import FAILS, page_of

Found = tuple[int, Any, Any, Any]  # line, function, message, comments: as Babel wants them


def extract(
    fileobj: Any,
    keywords: Mapping[str, Any],
    comment_tags: Collection[str],
    options: Mapping[str, Any],
) -> Iterator[Found]:
    """Give the messages of one module of rules, then a page for every rule in it."""
    source: bytes = fileobj.read()
    given: Any = options
    yield from extract_python(io.BytesIO(source), keywords, comment_tags, given)
    for one in ast.walk(ast.parse(source)):
        if isinstance(one, ast.FunctionDef):
            docstring = ast.get_docstring(one) or ""
            if FAILS in docstring:
                yield one.lineno, None, page_of(docstring), []
