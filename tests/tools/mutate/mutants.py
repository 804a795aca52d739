"""Mutants: every small way in which one line of a module could be wrong, read from its syntax tree."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from difflib import unified_diff
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

COMPARED = {
    ast.Lt: ("<", "<="),
    ast.LtE: ("<=", "<"),
    ast.Gt: (">", ">="),
    ast.GtE: (">=", ">"),
    ast.Eq: ("==", "!="),
    ast.NotEq: ("!=", "=="),
    ast.In: ("in", "not in"),
    ast.NotIn: ("not in", "in"),
    ast.Is: ("is", "is not"),
    ast.IsNot: ("is not", "is"),
}
RECKONED = {
    ast.Add: ("+", "-"),
    ast.Sub: ("-", "+"),
    ast.Mult: ("*", "//"),
    ast.FloorDiv: ("//", "*"),
    ast.Mod: ("%", "*"),
    ast.BitOr: ("|", "&"),
    ast.BitAnd: ("&", "|"),
}
OTHER = {"min": "max", "max": "min", "any": "all", "all": "any"}
DECLARED = {"strict", "frozen", "slots", "kw_only", "eq", "repr", "default", "init", "exist_ok", "missing_ok"}
"""Arguments that say how something is made, not what the rule is."""

FEW = 3
"""From so many elements on, one of a tuple or a list may be missing without an error at once."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """``new`` in the place of the bytes ``start`` to ``end``; ``first`` to ``last`` are the lines of its statement.

    ``called`` says whether that runs when a function is called, not already when the module is loaded.
    """

    line: int
    start: int
    end: int
    new: str
    first: int
    last: int
    called: bool

    def applied(self, source: str) -> str:
        """The module with the mistake in it."""
        written = source.encode()
        return (written[: self.start] + self.new.encode() + written[self.end :]).decode()

    def diff(self, source: str) -> str:
        """What is different, as a patch without its heads."""
        told = unified_diff(source.splitlines(), self.applied(source).splitlines(), lineterm="", n=0)
        return "\n".join(line for line in told if not line.startswith(("---", "+++", "@@")))


def of(source: str) -> list[Mutant]:
    """Every mutant of a module that is still a module, in the order of its lines."""
    found = {}
    for mutant in _Finder(source).mutants():
        try:
            ast.parse(mutant.applied(source))
        except SyntaxError:
            continue
        found[mutant.start, mutant.end, mutant.new] = mutant
    return sorted(found.values(), key=lambda each: (each.start, each.end, each.new))


class _Finder:
    """Walks one module; ``at`` is the statement the walk is in."""

    def __init__(self, source: str) -> None:
        self.written, self.tree = source.encode(), ast.parse(source)
        self.starts = [0]
        for line in self.written.splitlines(keepends=True):
            self.starts.append(self.starts[-1] + len(line))
        self.at: ast.stmt | None = None
        self.depth = 0

    def mutants(self) -> Iterator[Mutant]:
        """All of them."""
        for statement in self.tree.body:
            yield from self._walk(statement)

    def begin(self, node: ast.AST) -> int:
        """Where a node begins, in bytes."""
        return self.starts[node.lineno - 1] + node.col_offset  # type: ignore[attr-defined]

    def end(self, node: ast.AST) -> int:
        """Where it ends."""
        return self.starts[node.end_lineno - 1] + node.end_col_offset  # type: ignore[attr-defined]

    def _made(self, start: int, end: int, new: str) -> Mutant:
        line = self.written.count(b"\n", 0, start) + 1
        first, last = line, line
        if self.at:
            body = getattr(self.at, "body", None)
            first, last = (
                self.at.lineno,
                max(self.at.lineno, body[0].lineno - 1) if body else self.at.end_lineno or line,
            )
        return Mutant(line, start, end, new, first, last, self.depth > 0)

    def _walk(self, node: ast.AST) -> Iterator[Mutant]:
        if _told_elsewhere(node):
            return
        before = self.at, self.depth
        if isinstance(node, ast.stmt):
            self.at = node
            yield from self._statement(node)
        yield from self._expression(node)
        for name, field in ast.iter_fields(node):
            if name in {"annotation", "returns", "decorator_list", "slice" if isinstance(node, ast.Subscript) else ""}:
                continue
            self.depth = before[1] + (name == "body" and isinstance(node, ast.FunctionDef))
            for each in field if isinstance(field, list) else [field]:
                if isinstance(each, ast.AST):
                    yield from self._walk(each)
                    self.at = node if isinstance(node, ast.stmt) else self.at
        self.at, self.depth = before

    def _statement(self, node: ast.stmt) -> Iterator[Mutant]:
        """A line left out."""
        left_out = isinstance(node, ast.Raise) or (isinstance(node, ast.Expr) and isinstance(node.value, ast.Call))
        if left_out and self.depth:
            yield self._made(self.begin(node), self.end(node), "pass")
        if isinstance(node, ast.Return) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            new = '""' if node.value.value else '"x"'
            yield self._made(self.begin(node.value), self.end(node.value), new)
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Tuple):
            yield from self._of_several(node.value)

    def _of_several(self, node: ast.Tuple | ast.List) -> Iterator[Mutant]:
        if isinstance(node.ctx, ast.Load) and len(node.elts) >= FEW:
            yield from self._one_missing(node.elts, node.elts)

    def _expression(self, node: ast.AST) -> Iterator[Mutant]:
        if isinstance(node, ast.Compare):
            sides = [node.left, *node.comparators]
            for place, operator in enumerate(node.ops):
                yield from self._between(sides[place], sides[place + 1], *COMPARED[type(operator)])
        elif isinstance(node, ast.BoolOp):
            swap = ("and", "or") if isinstance(node.op, ast.And) else ("or", "and")
            for left, right in zip(node.values, node.values[1:], strict=False):
                yield from self._between(left, right, *swap)
        elif isinstance(node, ast.BinOp) and type(node.op) in RECKONED and not (_text(node.left) or _text(node.right)):
            yield from self._between(node.left, node.right, *RECKONED[type(node.op)])
        elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
            yield self._made(self.begin(node), self.begin(node.operand), "")
        elif isinstance(node, ast.Constant):
            yield from self._constant(node)
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in OTHER:
            yield self._made(self.begin(node.func), self.end(node.func), OTHER[node.func.id])
        elif isinstance(node, ast.Dict):
            yield from self._one_missing([key for key in node.keys if key], node.values)
        elif isinstance(node, ast.Set) or (
            isinstance(node, ast.Tuple | ast.List) and isinstance(node.ctx, ast.Load) and len(node.elts) >= FEW
        ):
            yield from self._one_missing(node.elts, node.elts)
        yield from self._turned(node)

    def _turned(self, node: ast.AST) -> Iterator[Mutant]:
        """A condition that is neither a comparison nor joined, the other way round."""
        tests = [node.test] if isinstance(node, ast.If | ast.IfExp | ast.While) else getattr(node, "ifs", [])
        for test in tests:
            if isinstance(test, ast.Name | ast.Attribute | ast.Call):
                yield self._made(self.begin(test), self.begin(test), "not ")

    def _constant(self, node: ast.Constant) -> Iterator[Mutant]:
        if isinstance(node.value, bool):
            yield self._made(self.begin(node), self.end(node), str(not node.value))
        elif isinstance(node.value, int):
            for new in (node.value + 1, node.value - 1):
                yield self._made(self.begin(node), self.end(node), str(new))

    def _between(self, left: ast.AST, right: ast.AST, old: str, new: str) -> Iterator[Mutant]:
        """Another operator between two operands."""
        start, end = self.end(left), self.begin(right)
        written = re.escape(old).replace(r"\ ", r"\s+").encode()
        found = re.search(rb"(?<![<>=!*/])" + written + rb"(?![<>=*/])", self.written[start:end])
        if found:
            yield self._made(start + found.start(), start + found.end(), new)

    def _one_missing(self, firsts: list[ast.expr], lasts: list[ast.expr]) -> Iterator[Mutant]:
        """A display of several elements without one of them."""
        if len(firsts) != len(lasts) or len(firsts) < 2:
            return
        for place, last in enumerate(lasts):
            if place + 1 < len(firsts):
                yield self._made(self.begin(firsts[place]), self.begin(firsts[place + 1]), "")
            else:
                yield self._made(self.end(lasts[place - 1]), self.end(last), "")


def _told_elsewhere(node: ast.AST) -> bool:
    """What is no rule: texts, types, what only declares."""
    if isinstance(node, ast.Import | ast.ImportFrom | ast.JoinedStr):
        return True
    if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING":
        return True
    if isinstance(node, ast.keyword):
        return node.arg in DECLARED
    if isinstance(node, ast.AnnAssign):
        return isinstance(node.value, ast.Constant)
    if isinstance(node, ast.Assign):
        return any(isinstance(each, ast.Name) and each.id == "__all__" for each in node.targets) or _a_type(node.value)
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _a_type(value: ast.expr) -> bool:
    return isinstance(value, ast.Subscript) and isinstance(value.value, ast.Name) and value.value.id == "Literal"


def _text(node: ast.expr) -> bool:
    """Whether it is a text or a row of things, for which another operator is only an error."""
    return isinstance(node, ast.JoinedStr | ast.Tuple | ast.List | ast.ListComp) or (
        isinstance(node, ast.Constant) and not isinstance(node.value, int)
    )
