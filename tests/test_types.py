"""From a window to its use case everything has a type: an ``Any`` between them would hide what does not fit."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from tests.test_house import SHOWN, WINDOWS, lies_in, modules, where
from tests.test_use_cases import named, use_cases

if TYPE_CHECKING:
    from collections.abc import Iterator


def untyped(tree: ast.AST) -> Iterator[ast.AST]:
    """Where a tree says ``Any``, by name or out of its module."""
    for node in ast.walk(tree):
        if (
            (isinstance(node, ast.Name) and node.id == "Any")
            or (isinstance(node, ast.Attribute) and node.attr == "Any")
            or (isinstance(node, ast.alias) and node.name == "Any")
        ):
            yield node


def signature(function: ast.FunctionDef) -> Iterator[ast.AST]:
    """The types of a function's arguments and of its answer."""
    told = function.args
    for each in (*told.posonlyargs, *told.args, told.vararg, *told.kwonlyargs, told.kwarg):
        if each and each.annotation:
            yield each.annotation
    if function.returns:
        yield function.returns


def test_no_window_says_any() -> None:
    found = [
        where(path, node)
        for path, tree in modules().items()
        if lies_in(path, WINDOWS) or path in SHOWN
        for node in untyped(tree)
    ]
    assert not found


def test_no_use_case_takes_or_answers_any() -> None:
    found = [
        where(path, node)
        for path, tree in modules().items()
        for function in tree.body
        if isinstance(function, ast.FunctionDef) and (named(path), function.name) in use_cases()
        for part in signature(function)
        for node in untyped(part)
    ]
    assert not found


def test_any_would_be_found_wherever_it_stands() -> None:
    told = ast.parse("from typing import Any\ndef act(office, *rows: Any, **more: dict[str, Any]) -> typing.Any: ...")
    (function,) = (node for node in told.body if isinstance(node, ast.FunctionDef))
    assert len(list(untyped(told))) == 4
    assert sum(len(list(untyped(part))) for part in signature(function)) == 3
