"""What the code of the house may not say where, read from its syntax trees."""

from __future__ import annotations

import ast
import re
from collections import Counter
from functools import cache
from pathlib import PurePath
from typing import TYPE_CHECKING

import pytest

from app.base import features
from tests import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

STORES = ("app/register/**", "*store.py")
"""Where the engine is spoken to."""

SQL = re.compile(
    r"\s*(SELECT|INSERT|UPDATE|DELETE|PRAGMA|WITH\b.*\bSELECT|CREATE|DROP|ALTER|VACUUM|ATTACH)\b", re.DOTALL
)
ENGINES = {"peewee", "sqlcipher3", "sqlite3", "app.register.tables"}
SPOKEN = {"connection", "executemany", "executescript", "execute_sql", "fetchone", "fetchall"}
"""What only somebody says who speaks to the engine himself."""

BY_PLACE = {"app/register/rows.py", "app/register/keys.py", "app/keeping/places_store.py"}
"""Where rows get their names, and what reads no rows."""


@cache
def modules() -> dict[str, ast.Module]:
    """Every module of the program by its path."""
    return {
        path.relative_to(ROOT).as_posix(): ast.parse(path.read_text(encoding="utf-8"))
        for path in sorted((ROOT / "app").rglob("*.py"))
    }


def outside(rooms: tuple[str, ...]) -> Iterator[tuple[str, ast.AST]]:
    """Every node of every module that lies in none of these rooms."""
    for path, tree in modules().items():
        if not lies_in(path, rooms):
            yield from ((path, node) for node in ast.walk(tree))


def inside(rooms: tuple[str, ...]) -> Iterator[tuple[str, ast.AST]]:
    """Every node of every module that lies in one of these rooms."""
    for path, tree in modules().items():
        if lies_in(path, rooms) and "/migrations/" not in path:
            yield from ((path, node) for node in ast.walk(tree))


def lies_in(path: str, rooms: tuple[str, ...]) -> bool:
    """Whether a module lies in one of the rooms, each a folder or the end of a name."""
    return any(
        path.startswith(room.removesuffix("**")) if room.endswith("**") else PurePath(path).match(room)
        for room in rooms
    )


def where(path: str, node: ast.AST) -> str:
    """The place of a node."""
    return f"{path}:{getattr(node, 'lineno', 0)}"


def texts(tree: ast.AST) -> Iterator[ast.Constant]:
    """Every text in a tree but docstrings."""
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    yield from (
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told
    )


def imported(node: ast.AST) -> Iterator[str]:
    """The modules that a node imports, and the packages they are in."""
    if isinstance(node, ast.Import):
        yield from (each.name.split(".")[0] for each in node.names)
    if isinstance(node, ast.ImportFrom) and node.module:
        yield node.module.split(".")[0]
        yield from (f"{node.module}.{each.name}" for each in node.names)
        yield node.module


def counted(node: ast.Subscript) -> bool:
    """Whether something is taken out of a row by its place."""
    of_row = isinstance(node.value, ast.Name) and node.value.id in {"row", "each", "found"}
    by_name = isinstance(node.slice, ast.Constant) and isinstance(node.slice.value, str)
    return of_row and isinstance(node.slice, ast.Constant | ast.Slice | ast.UnaryOp) and not by_name


AT_THE_ENGINE = {"app/register/rows.py", "app/register/engine.py", "app/register/schema.py", "app/register/proofs.py"}
"""What works on one connection, before there is a register or before a transaction is committed."""


class TestStores:
    """The engine is spoken to in stores alone, and by name."""

    def test_no_sql_stands_outside_the_stores(self) -> None:
        found = [
            where(path, node)
            for path, node in outside(STORES)
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and SQL.match(node.value)
        ]
        assert not found

    def test_nobody_else_speaks_to_the_engine(self) -> None:
        found = [
            where(path, node)
            for path, node in outside(STORES)
            if isinstance(node, ast.Attribute) and node.attr in SPOKEN
        ]
        assert not found

    def test_nobody_else_imports_an_engine_or_its_tables(self) -> None:
        found = [where(path, node) for path, node in outside(STORES) if ENGINES & set(imported(node))]
        assert not found

    def test_rows_are_read_by_name(self) -> None:
        found = [
            where(path, node)
            for path, node in inside(STORES)
            if path not in BY_PLACE
            and (
                (isinstance(node, ast.Attribute) and node.attr in {"fetchone", "fetchall", "tuples"})
                or (isinstance(node, ast.Subscript) and counted(node))
            )
        ]
        assert not found

    def test_the_register_comes_first(self) -> None:
        found = []
        for path, node in inside(STORES):
            if isinstance(node, ast.FunctionDef) and path not in AT_THE_ENGINE:
                names = [each.arg for each in (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs)]
                late = "register" in names[1:] or "register" in [each.arg for each in node.args.kwonlyargs]
                if late or (not node.name.startswith("_") and node.name != "look" and "connection" in names):
                    found.append(where(path, node))
        assert not found


class TestErrors:
    """What went wrong is told by a code."""

    def test_no_words_are_looked_for_in_a_message(self) -> None:
        found = [
            where(path, node)
            for path, node in outside(())
            if isinstance(node, ast.Compare)
            and isinstance(node.ops[0], ast.In | ast.NotIn)
            and isinstance(right := node.comparators[0], ast.Call)
            and isinstance(right.func, ast.Name)
            and right.func.id in {"str", "repr"}
        ]
        assert not found


THREADS = {"QThread", "QRunnable", "QThreadPool", "QtConcurrent", "Thread", "ThreadPoolExecutor", "ProcessPoolExecutor"}
"""What runs beside the window."""

WINDOWS = ("*page.py", "*dialog.py", "*dialogs.py", "*tab.py", "*panel.py")
BACKGROUND, DESK, AHEAD = "app/kit/background.py", "app/kit/desk.py", "app/base/ahead.py"


class TestWork:
    """What takes long is done in one way, by the desk, and the types see all of it."""

    def test_threads_are_begun_by_the_desk_or_to_make_rows_ahead(self) -> None:
        found = [
            where(path, node)
            for path, node in outside((BACKGROUND, AHEAD))
            if (isinstance(node, ast.Name) and node.id in THREADS)
            or (isinstance(node, ast.Attribute) and node.attr in THREADS)
            or (isinstance(node, ast.ImportFrom) and THREADS & {each.name for each in node.names})
        ]
        assert not found

    def test_only_the_desk_begins_work(self) -> None:
        found = [
            where(path, node)
            for path, node in outside((BACKGROUND, DESK))
            if isinstance(node, ast.Call) and "Beside" in {getattr(node.func, "id", ""), getattr(node.func, "attr", "")}
        ]
        assert not found

    def test_the_types_are_asked_everywhere(self) -> None:
        found = [path for path in modules() if re.search(r"#\s*type:\s*ignore", (ROOT / path).read_text("utf-8"))]
        assert not found


class TestSeries:
    """With which letters numbers begin is said once."""

    def test_no_letters_of_a_series_stand_elsewhere(self) -> None:
        reserved = sorted({each.letters for each in features.table("series") if each.letters})
        letters = re.compile(rf"(?<![A-Za-z0-9 ])({'|'.join(reserved)})(?![A-Za-z0-9])")
        found = []
        for path, tree in modules().items():
            declared = {
                id(text)
                for node in ast.walk(tree)
                if isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id in {"Series", "Dated"}
                for text in (*node.args, *(each.value for each in node.keywords))
            }
            found += [
                where(path, text)
                for text in texts(tree)
                if id(text) not in declared and letters.search(str(text.value))
            ]
        # The invented office's contracts begin with letters of its developer's.
        assert {each.split(":")[0] for each in found} <= {"app/demo/blanks.py", "app/demo/people.py"}


WINDOWS = (
    "app/kit/**",
    "app/shell/**",
    "*page.py",
    "*dialog.py",
    "*dialogs.py",
    "*tab.py",
    "*panel.py",
    "*input.py",
    "*inputs/*.py",
)
"""Where Qt belongs by name; what else shows something is named below."""

SHOWN = {
    "app/start.py",
    *(f"app/{room}/acts.py" for room in ("archive", "complaints", "contacts", "custody", "duties", "fines")),
    *(f"app/{room}/acts.py" for room in ("occasions", "progress", "registers")),
    "app/starting.py",
    *(f"app/access/{name}.py" for name in ("lock", "sign_in")),
    "app/custody/previews.py",
    *(f"app/custody/bundles/{name}.py" for name in ("cells", "rows", "scanned_table", "signing_ways", "table")),
    *(f"app/keeping/{name}.py" for name in ("backup_keeper", "caretaker", "clock_watch", "copy_traces")),
    "app/keeping/seats/seat.py",
    *(f"app/forms/{name}.py" for name in ("pages_view", "printed_canvas", "printer", "printing")),
    "app/archive/inspections/counting.py",
    *(f"app/dossiers/{name}_edit.py" for name in ("buyers", "dossier", "people", "purchase")),
    "app/duties/columns.py",
    *(f"app/file/{name}.py" for name in ("columns", "custody_lanes", "head", "later_tabs", "ways")),
    "app/find/inbox_list.py",
    "app/progress/segments.py",
    "app/lists/output.py",
    *(f"app/scans/{name}.py" for name in ("drops", "inbox_watch", "view")),
}
"""Stories, columns, inputs, covers and workers that windows are made of."""

KINDS = (
    ("rules", "*rules.py"),
    ("store", "*store.py"),
    ("service", "service.py"),
    ("words", "*words.py"),
    ("sheets", "*sheets.py"),
    ("page", "*page.py", "*dialog.py", "*dialogs.py", "*tab.py", "*panel.py"),
)
"""The kinds of files inside a room, in the order in which they may import one another."""


def module_of(path: str) -> str:
    """A module's dotted name by its path."""
    return path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def arrows(*, for_types: bool) -> dict[str, set[str]]:
    """Which module imports which, function-level imports counted; those for types alone only if asked for."""
    known = {module_of(path) for path in modules()}
    found: dict[str, set[str]] = {}
    for path, tree in modules().items():
        typing = {
            id(inner)
            for node in ast.walk(tree)
            if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test)
            for inner in ast.walk(node)
        }
        names = {name for node in ast.walk(tree) if for_types or id(node) not in typing for name in imported(node)}
        found[module_of(path)] = (names & known) - {module_of(path)}
    return found


def circles(graph: dict[str, set[str]]) -> list[list[str]]:
    """Every group of modules each of which imports all others, by some way round (Tarjan)."""
    order: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    found: list[list[str]] = []

    def visit(one: str) -> None:
        order[one] = low[one] = len(order)
        stack.append(one)
        for other in graph[one]:
            if other not in order:
                visit(other)
                low[one] = min(low[one], low[other])
            elif other in stack:
                low[one] = min(low[one], order[other])
        if low[one] == order[one]:
            group = stack[stack.index(one) :]
            del stack[stack.index(one) :]
            if len(group) > 1:
                found.append(group)

    for each in graph:
        if each not in order:
            visit(each)
    return found


def kind_of(path: str) -> int | None:
    """The place of a file among the kinds inside a room, None if it is of none."""
    name = PurePath(path)
    return next((place for place, (_, *ends) in enumerate(KINDS) if any(name.match(end) for end in ends)), None)


class TestRooms:
    """A room knows only what lies below it, and inside a room one kind of file only what comes before it."""

    @pytest.mark.parametrize("for_types", [False, True])
    def test_no_module_imports_itself_by_a_way_round(self, for_types: bool) -> None:
        assert circles(arrows(for_types=for_types)) == []

    def test_a_circle_would_be_found(self) -> None:
        assert circles({"a": {"b"}, "b": {"c"}, "c": {"a"}, "d": {"a"}}) == [["a", "b", "c"]]

    def test_inside_a_room_kinds_come_in_order(self) -> None:
        paths = {module_of(path): path for path in modules()}
        found = []
        for one, others in arrows(for_types=True).items():
            mine, room = kind_of(paths[one]), PurePath(paths[one]).parent
            for other in others:
                theirs = kind_of(paths[other])
                if mine is not None and theirs is not None and PurePath(paths[other]).parent == room and theirs > mine:
                    found.append(f"{one} -> {other}")
        assert found == []

    def test_qt_is_only_where_something_is_shown(self) -> None:
        found = {
            path
            for path, node in outside(WINDOWS)
            if any(name.startswith("PySide6") for name in imported(node)) and path not in SHOWN
        }
        assert found == set()


class TestSizes:
    """Folders, files and functions are of a size that can be read."""

    def test_no_folder_holds_more_than_30_files(self) -> None:
        folders = Counter(PurePath(path).parent.as_posix() for path in modules())
        assert {folder: count for folder, count in folders.items() if count > 30} == {}

    def test_no_file_is_longer_than_400_lines(self) -> None:
        files = [*(ROOT / "app").rglob("*.py"), *(ROOT / "tests").rglob("*.py")]
        lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in files}
        assert {path: length for path, length in lengths.items() if length > 400} == {}

    def test_functions_are_short(self) -> None:
        lengths = {
            f"{path}:{node.lineno} {node.name}": (node.end_lineno or 0) - node.lineno + 1
            for path, tree in modules().items()
            for node in ast.walk(tree)
            if isinstance(node, ast.FunctionDef)
        }
        assert {name: length for name, length in lengths.items() if length > 60} == {}
        assert sorted(lengths.values())[int(len(lengths) * 0.95)] <= 20


def test_the_top_of_the_house_holds_only_its_five_folders() -> None:
    """Program, data, forms, tests and documents; what a tool makes on the way (build, dist) is not kept."""
    made = {"build", "dist", "__pycache__"}
    folders = {path.name for path in ROOT.iterdir() if path.is_dir() and not path.name.startswith(".")}
    assert folders - made == {"app", "docs", "forms", "resources", "tests"}


class TestDocuments:
    """The house's page is true, file by file."""

    def test_every_file_it_names_is_there(self) -> None:
        text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
        named = re.findall(r"`((?:[a-z_]+/)+[\w.*-]*)[`:]", text)
        missing = [
            name
            for name in named
            if not any((ROOT / folder / name).exists() for folder in ("", "app")) and "*" not in name
        ]
        assert named
        assert missing == []
