"""Windows hand use cases to the desk alone, so that refusals are said and every page looks again."""

from __future__ import annotations

import ast
from functools import cache
from typing import TYPE_CHECKING

import pytest

from tests.test_house import imported, modules

if TYPE_CHECKING:
    from collections.abc import Iterator

Function = tuple[str, str]
"""A module and the name of a function of it."""

BEFORE_THE_DESK = {
    ("app/access/lock.py", "confirm"),
    ("app/access/secret_dialogs.py", "reinstate"),
    ("app/access/sign_in.py", "add"),
}
"""Nobody is signed in yet, or the desk is covered: there a secret is asked."""

CHANGES = {"transaction", "unlink", "write_bytes", "write_text", "rename"}
"""What is called by who changes the register or its files."""

DESK = {"do", "attempt", "ask", "quietly", "beside"}
"""How the desk is asked to run something."""

HANDING_ON = {"attempt", "carry_out", "run"}
"""Methods of dialogs that hand to the desk what they are given."""


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


def meant(path: str, said: ast.AST) -> Function | None:
    """Which function a name or attribute means."""
    known = names(path)
    if isinstance(said, ast.Name) and isinstance(said.ctx, ast.Load):
        return known.get(said.id, (named(path), said.id))
    if isinstance(said, ast.Attribute) and isinstance(said.value, ast.Name) and said.value.id in known:
        return ".".join(known[said.value.id]), said.attr
    return None


def called(path: str, tree: ast.AST) -> set[Function]:
    """The functions that are called in a tree."""
    found = {meant(path, node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
    return {each for each in found if each}


def first_of(node: ast.AST) -> str:
    """The name of a function's first argument."""
    arguments = [*node.args.posonlyargs, *node.args.args] if isinstance(node, ast.FunctionDef | ast.Lambda) else []
    return arguments[0].arg if arguments else ""


def changes(node: ast.AST) -> bool:
    """Whether something is changed in a function itself."""
    return any(isinstance(each, ast.Attribute) and each.attr in CHANGES for each in ast.walk(node))


@cache
def use_cases() -> set[Function]:
    """Functions of an office that change something, themselves or through another function."""
    functions = {
        (named(path), node.name): (called(path, node), changes(node), first_of(node))
        for path, tree in modules().items()
        for node in tree.body
        if isinstance(node, ast.FunctionDef)
    }
    found = {function for function, (_, itself, _) in functions.items() if itself}
    while more := {function for function, (others, _, _) in functions.items() if others & found} - found:
        found |= more
    return {function for function in found if functions[function][2] == "office"}


def of_the_office(tree: ast.AST) -> set[int]:
    """What stands in functions of an office: the desk hands it to them."""
    return {id(each) for node in ast.walk(tree) if first_of(node) in {"office", "_office"} for each in ast.walk(node)}


def later(call: ast.Call) -> tuple[ast.expr, list[ast.expr]]:
    """What is called and with what, at once or by a partial later on."""
    return (call.args[0], call.args[1:]) if getattr(call.func, "id", "") == "partial" else (call.func, call.args)


def is_desk(said: ast.expr) -> bool:
    """Whether what is called hands to the desk what it is given."""
    if not isinstance(said, ast.Attribute):
        return False
    whose = said.value.attr if isinstance(said.value, ast.Attribute) else getattr(said.value, "id", "")
    return said.attr in DESK if whose.lstrip("_") == "desk" else said.attr in HANDING_ON and whose == "self"


def plain(given: ast.expr) -> Iterator[ast.expr]:
    """What is passed by an argument: itself, what a partial holds, one of two."""
    if isinstance(given, ast.IfExp):
        yield from (*plain(given.body), *plain(given.orelse))
    elif isinstance(given, ast.Call) and later(given)[0] is not given.func:
        yield later(given)[0]
    else:
        yield given


def handed(tree: ast.AST) -> set[int]:
    """What is passed to the desk."""
    calls = [later(node) for node in ast.walk(tree) if isinstance(node, ast.Call)]
    return {id(each) for said, told in calls if is_desk(said) for given in told for each in plain(given)}


def windows() -> Iterator[tuple[str, ast.Module]]:
    """Files that show something; the program itself, which has no desk yet, and the commands are above them."""
    for path, tree in modules().items():
        shows = any(name.startswith(("PySide6", "app.kit.")) for node in ast.walk(tree) for name in imported(node))
        if shows and not path.startswith(("app/commands/", "app/start")):
            yield path, tree


def past_the_desk(path: str, tree: ast.AST) -> Iterator[tuple[str, str]]:
    """The use cases that a file calls itself, or passes to somebody else than the desk."""
    allowed = of_the_office(tree) | handed(tree)
    for node in ast.walk(tree):
        if id(node) not in allowed and (function := meant(path, node)) in use_cases():
            yield path, function[1]


def made(text: str) -> list[str]:
    """The use cases that a window with these words would run itself."""
    return [function for _, function in past_the_desk("app/custody/hand_over_dialog.py", ast.parse(text))]


def test_the_use_cases_are_found() -> None:
    assert {("app.scans.attachments", "enter"), ("app.imports.service", "carry_out")} <= use_cases()
    assert {("app.keeping.restores", "go_back"), ("app.office.drafts", "drop")} <= use_cases()
    assert ("app.scans.attachments", "read") not in use_cases()
    assert len(use_cases()) > 100


@pytest.mark.parametrize(
    "way",
    [
        "handoffs.hand_over(desk.office)",
        "made.connect(handoffs.hand_over)",
        "made.connect(partial(handoffs.hand_over, desk.office))",
        "made.connect(lambda: handoffs.hand_over(desk.office))",
        "desk.do(dossiers.change, handoffs.hand_over(desk.office))",
        "desk.beside(outlook.look, done=handoffs.hand_over)",
        "act = handoffs.hand_over",
    ],
)
def test_no_way_past_the_desk_is_overlooked(way: str) -> None:
    assert made(way) == ["hand_over"]


@pytest.mark.parametrize(
    "way",
    [
        "self.desk.do(handoffs.hand_over, lines=[])",
        "self.attempt(handoffs.hand_over if new else dossiers.change, lines)",
        "made.connect(partial(desk.do, handoffs.hand_over))",
        "desk.beside(partial(handoffs.hand_over, lines=[]), done=tell)",
        "desk.beside(lambda office: handoffs.hand_over(office), done=tell)",
    ],
)
def test_ways_to_the_desk_are_known(way: str) -> None:
    assert made(way) == []


def test_windows_call_them_through_the_desk() -> None:
    assert {each for path, tree in windows() for each in past_the_desk(path, tree)} == BEFORE_THE_DESK
