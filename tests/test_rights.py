"""Every use case is tried by somebody without its right: it is refused before anything else is looked at, and nothing changes."""

from __future__ import annotations

import ast
import inspect
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from app.access import founding, staff
from app.access import service as access
from app.base.rights import RIGHTS, NotAllowed
from app.dossiers import service as dossiers
from app.lists.service import FREELY, ListContent
from app.office import roles
from app.register import journal
from tests.conftest import a_purchase, local
from tests.test_house import modules

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.office.office import Office

OUTSIDE = ("app/commands/", "app/demo/", "app/register/", "app/kit/", "app/shell/")
"""What is no use case: the windows and the command line call them, the register is below them."""

SECRET = "湖边三棵柳树2026"

GIVEN: dict[str, dict[str, Any]] = {
    "app.forms.sheets.draw": {"form": "dossier-cover", "record": "2-1-1001", "whole_because": "客户要求"},
    "app.fines.sheets.statement": {"record": "何志远/2026-10"},
    "app.fines.sheets.wage_sheet": {"record": "KK202610"},
    "app.lists.service.copy": {"shown": ListContent("客户", "", ["房号"], [1], [[""]] * (FREELY + 1), [])},
}
"""What a use case needs to be told before its right is asked; all others are told nothing at all."""

FREE = {
    "app.access.founding.secure": "an open office knows nobody; refused once it has secrets",
    "app.access.recent.note": "says what whoever sits here saw verified, under their name",
    "app.access.recovery.reinstate": "takes the recovery sheet instead of a right",
    "app.access.service.change_secret": "one's own, with the old one",
    "app.access.slot_changes.together": "a transaction for those who ask",
    "app.access.signoffs.sign": "asks the matter's right of who signs, not of who is signed in",
    "app.access.signoffs.sign_as": "called by what asked the signer's right before",
    "app.duties.calendars.bring_up_to_date": "the program's own work",
    "app.office.periods.bring_up_to_date": "the program's own work",
    "app.office.periods.through_change": "the program's own work, around a change of people",
    "app.duties.notices.take": "a trace that whoever sits here was told of what is due",
    "app.fines.service.answer": "takes the role that the clause names, and the right to approve, of who decides",
    "app.fines.service.decide": "takes the role that the clause names, and the right to approve, of who decides",
    "app.fines.service.object_": "one's own line; another's takes the right to see it",
    "app.fines.service.reverse": "takes the role that the clause names, and the right to approve, of who decides",
    "app.fines.service.settle": "takes the role that the clause names, and the right to approve, of who decides",
    "app.fines.wages.settle": "takes the right to approve of who settles",
    "app.forms.sheets.leave": "whoever may look at a sheet may print it; it is logged",
    "app.forms.sheets.log": "a trace of what was drawn before",
    "app.keeping.copies.accept": "the program's own note of where it was opened",
    "app.keeping.place_checks.note": "written at the founding",
    "app.occasions.service.report_done": "one's own task; another's takes the right to accept it",
    "app.office.clock.confirm": "whoever sits there, before anybody can work",
    "app.office.personal.note": "a trace, written by what asked the right",
    "app.office.proposals.answer": "the program's own work",
    "app.office.proposals.bring_up_to_date": "the program's own work",
    "app.office.proposals.look_at": "the program's own work",
    "app.archive.runs.service.bring_up_to_date": "the program's own work",
    "app.progress.kept.bring_up_to_date": "the program's own work",
    "app.progress.period_reports.bring_up_to_date": "the program's own work",
    "app.registers.reporting.anniversaries.tell": "the program's own work",
    "app.registers.boxes.put": "called by records.write, which asks; the box itself shall know nobody",
}
"""What changes the register without a right, and why."""

ANSWERS = {"app.custody.endings.undoable", "app.custody.endings.why_not"}
"""What asks for a right only to answer whether something could be done."""


class UseCase(NamedTuple):
    """A public function of an office: what its documentation and its body say of rights, and whether it writes."""

    name: str
    promises: bool
    asks: bool
    writes: bool


@cache
def use_cases() -> tuple[UseCase, ...]:
    """Every public function outside the windows whose first argument is the office."""
    found = []
    for path, tree in modules().items():
        if path.startswith(OUTSIDE) or "PySide6" in ast.unparse(tree) or path.endswith("store.py"):
            continue
        functions = {each.name: each for each in tree.body if isinstance(each, ast.FunctionDef)}
        for name, function in functions.items():
            if not name.startswith("_") and any(each.arg == "office" for each in _arguments(function)):
                said = [each for reached in _reached(name, functions) for each in ast.walk(functions[reached])]
                found.append(
                    UseCase(
                        f"{path.removesuffix('.py').replace('/', '.')}.{name}",
                        "NotAllowed" in (ast.get_docstring(function) or ""),
                        any(map(_asks, said)),
                        any(map(_writes, said)),
                    )
                )
    return tuple(found)


def _arguments(function: ast.FunctionDef) -> list[ast.arg]:
    return [*function.args.posonlyargs, *function.args.args]


def _reached(name: str, functions: dict[str, ast.FunctionDef]) -> set[str]:
    """A function and those of its own module that it calls."""
    reached, new = set[str](), {name}
    while new:
        reached |= new
        calls = (node.func for each in new for node in ast.walk(functions[each]) if isinstance(node, ast.Call))
        new = {call.id for call in calls if isinstance(call, ast.Name) and call.id in functions} - reached
    return reached


def _asks(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and ast.unparse(node.func) == "office.require"


def _writes(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] in {"transaction", "together"}


@pytest.fixture(scope="module")
def powerless(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """An office with secrets, at which somebody sits whose role may do nothing."""
    folder = tmp_path_factory.mktemp("rights") / "office"
    made, _ = founding.found(
        folder, lambda: local("2026-10-12 10:00"), name="测试售楼部", administrator="沈立", secret=SECRET
    )
    staff.add(made, "林晓燕", roles.add(made, "见习").id, "correct horse 7")
    dossiers.open_dossier(made, a_purchase("2-1-1001"))
    made.register.close()
    office = access.sign_in(folder, made.clock, "林晓燕", "correct horse 7")
    yield office
    office.register.close()


@pytest.mark.parametrize("name", [each.name for each in use_cases() if each.promises])
def test_without_its_right_nothing_is_done(powerless: Office, name: str) -> None:
    module, _, function = name.rpartition(".")
    use_case = getattr(import_module(module), function)
    asked = inspect.signature(use_case).parameters.values()
    told = {each.name: None for each in asked if each.default is each.empty} | GIVEN.get(name, {})
    before = journal.head(powerless.register), _files(powerless)
    with pytest.raises(NotAllowed) as refused:
        use_case(**{**told, "office": powerless})
    assert refused.value.right in RIGHTS
    assert (journal.head(powerless.register), _files(powerless)) == before


def _files(office: Office) -> list[str]:
    return sorted(str(path) for path in office.register.folder.rglob("*"))


def test_whoever_asks_for_a_right_says_so() -> None:
    assert {each.name for each in use_cases() if each.asks and not each.promises} == ANSWERS


def test_what_changes_the_register_asks_for_a_right_or_says_why_not() -> None:
    free = {each.name for each in use_cases() if each.writes and not (each.asks or each.promises)}
    assert free == FREE.keys()
