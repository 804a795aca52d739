"""Windows call use cases through the desk alone, so that refusals are said and every page looks again."""

from __future__ import annotations

import ast
from functools import cache
from typing import TYPE_CHECKING

from tests.test_house import imported, modules

if TYPE_CHECKING:
    from collections.abc import Iterator

Function = tuple[str, str]
"""A module and the name of a function of it."""

BEFORE_THE_DESK = {("app/access/secret_dialogs.py", "reinstate"), ("app/access/sign_in.py", "add")}
"""Nobody is signed in yet, so there is no desk."""

MERELY_DRAWN = {("app/reports/page.py", "draw")}
"""A sheet is recorded only where personal numbers are printed whole, which is not asked for here."""

UP_TO_DATE = {
    ("app/shell/main_window.py", "bring_up_to_date"),
    ("app/today/page.py", "bring_up_to_date"),
    ("app/today/page.py", "draw_up"),
}
"""What the time brings, once a minute and when pages look again: the desk would have them look again for nothing."""


def named(path: str) -> str:
    """The module that a file is."""
    return path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


@cache
def names(path: str) -> dict[str, Function]:
    """What names from other modules mean in a file."""
    return {
        each.asname or each.name: (node.module, each.name)
        for node in ast.walk(modules()[path])
        if isinstance(node, ast.ImportFrom) and node.module
        for each in node.names
    }


def meant(path: str, call: ast.Call) -> Function | None:
    """Which function a call means."""
    known, said = names(path), call.func
    if isinstance(said, ast.Name):
        return known.get(said.id, (named(path), said.id))
    if isinstance(said, ast.Attribute) and isinstance(said.value, ast.Name) and said.value.id in known:
        return ".".join(known[said.value.id]), said.attr
    return None


def calls(path: str, tree: ast.AST) -> Iterator[Function]:
    """The functions that are called in a tree."""
    yield from (each for node in ast.walk(tree) if isinstance(node, ast.Call) and (each := meant(path, node)))


def first_of(node: ast.AST) -> str:
    """The name of a function's first argument."""
    arguments = [*node.args.posonlyargs, *node.args.args] if isinstance(node, ast.FunctionDef | ast.Lambda) else []
    return arguments[0].arg if arguments else ""


def opens(node: ast.AST) -> bool:
    """Whether a transaction is opened somewhere in a function."""
    return any(isinstance(each, ast.Attribute) and each.attr == "transaction" for each in ast.walk(node))


@cache
def use_cases() -> set[Function]:
    """Functions of an office that open a transaction, themselves or through another one."""
    functions = {
        (named(path), node.name): (set(calls(path, node)), opens(node))
        for path, tree in modules().items()
        for node in tree.body
        if isinstance(node, ast.FunctionDef) and first_of(node) == "office"
    }
    found = {function for function, (_, itself) in functions.items() if itself}
    while more := {function for function, (called, _) in functions.items() if called & found} - found:
        found |= more
    return found


def for_the_desk(tree: ast.AST) -> set[int]:
    """Calls inside functions of an office: the desk hands it to them."""
    return {
        id(call)
        for node in ast.walk(tree)
        if first_of(node) in {"office", "_office"}
        for call in ast.walk(node)
        if isinstance(call, ast.Call)
    }


def windows() -> Iterator[tuple[str, ast.Module]]:
    """Files that show something; the program itself, which has no desk yet, and the commands are above them."""
    for path, tree in modules().items():
        shows = any("PySide6" in imported(node) for node in ast.walk(tree))
        if shows and not path.startswith(("app/commands/", "app/start")):
            yield path, tree


def past_the_desk() -> Iterator[tuple[str, str]]:
    """Files of windows, and the use cases that they call themselves."""
    for path, tree in windows():
        handed = for_the_desk(tree)
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and id(node) not in handed:
                function = meant(path, node)
                if function and function in use_cases():
                    yield path, function[1]


def test_the_use_cases_are_found() -> None:
    assert {("app.scans.attachments", "enter"), ("app.imports.service", "carry_out")} <= use_cases()
    assert ("app.scans.attachments", "read") not in use_cases()
    assert len(use_cases()) > 100


def test_windows_call_them_through_the_desk() -> None:
    assert set(past_the_desk()) == BEFORE_THE_DESK | MERELY_DRAWN | UP_TO_DATE
