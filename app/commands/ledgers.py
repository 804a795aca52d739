"""The headless command ``import``: a sales ledger becomes dossiers, or what that would do is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.words import listed, say
from app.commands.line import REFUSED, WrongUse, answered, mention, office_of

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from app.base.cells import Worksheet
    from app.base.problems import Problem
    from app.imports.service import Plan
    from app.office.office import Office

_LOST = frozenset(("no_unit_column", "no_buyer_column"))


def bring(asked: argparse.Namespace) -> int:
    """Import a sales ledger, or tell what importing it would do."""
    from app.imports import service as imports
    from app.spreadsheets import service as spreadsheets

    office = office_of(asked)
    workbook = spreadsheets.open_workbook(asked.file)
    ledgers = imports.ledgers_among(office, workbook.sheets)
    grid = _sheet(workbook.sheets, asked.sheet, ledgers)
    mapping = imports.mapping_for(office, grid)
    if asked.keep_columns:
        mapping = mapping.keeping(True)
    plan = imports.dry_run(office, grid, mapping, asked.payment, _project(office, asked.project))
    if not asked.dry_run and (plan.new or plan.changed):
        imports.carry_out(office, plan, asked.file.name)
    left = () if asked.sheet else imports.left_out(ledgers, grid)
    return _told(asked, plan, [*workbook.warnings, *left, *plan.warnings])


def _project(office: Office, name: str) -> int:
    """The id of a project, 0 if none was named. Raises UnknownProject."""
    from app.dossiers import projects
    from app.dossiers.rules import UnknownProject

    if not name:
        return 0
    found = projects.named(projects.every(office), name)
    if found is None:
        raise UnknownProject(name)
    return found.id


def _told(asked: argparse.Namespace, plan: Plan, problems: Sequence[Problem]) -> int:
    from app.imports.problem_words import more_words, problem, skipped_words

    refused = [(each.cell, problem(each)) for each in plan.refused]
    warnings = [(each.cell, problem(each)) for each in problems] + [("", words) for words in more_words(plan.more)]
    answer = {
        "new": len(plan.new),
        "changed": len(plan.changed),
        "same": plan.same,
        "refused": [{"cell": cell, "why": why} for cell, why in refused],
        "warnings": [{"cell": cell, "why": why} for cell, why in warnings],
        "skipped": [{"row": each.row, "why": each.why} for each in plan.skipped],
        "dropped": list(plan.dropped),
    }
    lines = [
        say("新增 {new}，变更 {changed}，相同 {same}", new=len(plan.new), changed=len(plan.changed), same=plan.same)
    ]
    lines += [f"{say('不导入')} {cell}\t{why}" for cell, why in refused]
    lines += [f"{say('提醒')} {cell}\t{why}" for cell, why in warnings]
    lines += [f"{say('跳过')} {words}" for words in skipped_words(plan.skipped)]
    if plan.dropped:
        lines.append(say("没有保存的列：{columns}", columns=listed(plan.dropped)))
    status = answered(asked, answer, lines)
    if any(each.code in _LOST for each in plan.refused):
        for _, why in refused:
            mention(why)
        return REFUSED
    return status


def _sheet(sheets: Sequence[Worksheet], name: str, ledgers: Sequence[Worksheet]) -> Worksheet:
    """The visible sheet called ``name``; without a name the first ledger, else the first visible sheet.

    Raises:
        WrongUse: no visible sheet has that name
        OnlyHiddenSheets

    """
    from app.imports.service import OnlyHiddenSheets

    visible = [sheet for sheet in sheets if not sheet.hidden and (not name or sheet.name == name)]
    if not visible:
        raise WrongUse(say("没有可见的工作表 “{name}”", name=name)) if name else OnlyHiddenSheets
    return visible[0] if name or not ledgers else ledgers[0]
