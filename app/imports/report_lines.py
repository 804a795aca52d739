"""The lines of a row report as the import window and the kept report show them: each with its row and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.base import cells as sheets
from app.base.words import listed, say
from app.dossiers.names import masked, payment
from app.imports import reports
from app.imports.problem_words import SKIPPED, more_words, problem
from app.office import phrases

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from app.base.problems import Problem
    from app.dossiers.rules import Dossier
    from app.imports.planning import Plan
    from app.imports.reports import Report


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the row report; ``cell`` is an A1 address, or a row's number, or empty."""

    what: str
    cell: str
    text: str

    @property
    def at(self) -> tuple[int, int] | None:
        """Row and column of the cell, 0-based; None if the line is about no single cell."""
        return sheets.place(self.cell)

    @property
    def row(self) -> int:
        """The row, 1-based; 0 if the line is about none."""
        return int("".join(filter(str.isdigit, self.cell)) or 0)


def of_plan(plan: Plan, about: Sequence[Problem]) -> list[Line]:
    """The lines of a dry run: what needs somebody first; ``about`` are warnings about the workbook."""
    return [
        *_told(say("不导入"), plan.refused),
        *_told(say("提醒"), (*about, *plan.warnings)),
        *(Line(say("提醒"), "", words) for words in more_words(plan.more)),
        *(Line(say("跳过"), str(each.row), SKIPPED[each.why]()) for each in plan.skipped),
        *_dropped(plan.dropped),
        *(Line(say("变更"), str(plan.rows[after.id]), _dossier(after)) for _, after in plan.changed),
        *(Line(say("新增"), str(plan.rows[each.id]), _dossier(each)) for each in plan.new),
    ]


def of_report(report: Report) -> list[Line]:
    """The lines of a report that was kept."""
    return [
        *_told(say("不导入"), map(reports.problem, report.refused)),
        *_told(say("提醒"), map(reports.problem, report.warnings)),
        *(Line(say("提醒"), "", words) for words in more_words(reports.more(report))),
        *(Line(say("跳过"), str(each.row), SKIPPED[each.why]()) for each in reports.skipped(report)),
        *_dropped(report.dropped),
        *(Line(say("变更"), str(each.row), f"{each.unit} {each.buyers}") for each in report.changed),
        *(Line(say("新增"), str(each.row), f"{each.unit} {each.buyers}") for each in report.new),
    ]


def _told(what: str, problems: Iterable[Problem]) -> list[Line]:
    return [Line(what, each.cell, problem(each)) for each in problems]


def _dropped(columns: Sequence[str]) -> list[Line]:
    return [Line(say("不保存"), "", say("没有保存的列：{columns}", columns=listed(columns)))] if columns else []


def _dossier(each: Dossier) -> str:
    """A purchase as it was read, numbers masked."""
    buyers = listed(f"{buyer.name} {masked(buyer.identity)}" if buyer.identity else buyer.name for buyer in each.buyers)
    parts = (
        each.unit,
        buyers,
        masked(each.phone) if each.phone else "",
        each.contract or "",
        phrases.day(each.signed) if each.signed else "",
        payment(each.payment),
        phrases.money(each.price) if each.price else "",
    )
    return "   ".join(filter(None, parts))
