"""What an import keeps beside its dossiers: extra fields, the report of its rows, and a way back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.base.cells import Worksheet, mended
from app.dossiers import service as dossiers
from app.imports import report_lines, reports
from app.imports import service as imports

if TYPE_CHECKING:
    from app.imports.service import Batch, Plan
    from app.office.office import Office

HEADER = ["序号", "房号", "客户姓名", "身份证号", "付款方式", "建筑面积", "来访渠道数", "跟进记录"]
ROW = [1.0, "3-1-101", "陈䶮", "11010519491231002X", "按揭", "89.5", "3", "老客户"]


def planned(office: Office, *rows: list[Any], keep: bool = True) -> Plan:
    grid = Worksheet("台账", [HEADER, *rows])
    return imports.dry_run(office, grid, imports.mapping_for(office, grid).keeping(keep))


def bring(office: Office, *rows: list[Any]) -> Batch:
    return imports.carry_out(office, planned(office, *rows), "台账.xlsx")


def extra(office: Office) -> dict[str, str]:
    return imports.extra_fields(office, dossiers.named(office, "3-1-101").id)


def test_columns_nobody_knows_are_kept_as_extra_fields_if_asked_for(office: Office) -> None:
    bring(office, ROW)
    assert extra(office) == {"建筑面积": "89.5", "来访渠道数": "3", "跟进记录": "老客户"}


def test_columns_that_are_dropped_are_told(office: Office) -> None:
    plan = planned(office, ROW, keep=False)
    assert (plan.dropped, plan.extras) == (("建筑面积", "来访渠道数", "跟进记录"), {})


def test_a_changed_extra_field_is_a_change_and_an_empty_one_erases_nothing(office: Office) -> None:
    bring(office, ROW)
    plan = planned(office, [*ROW[:6], "", "老客户"])
    assert (plan.same, plan.changed) == (1, ())
    bring(office, [*ROW[:6], "4", ""])
    assert extra(office) == {"建筑面积": "89.5", "来访渠道数": "4", "跟进记录": "老客户"}


def test_undoing_takes_extra_fields_back_too(office: Office) -> None:
    bring(office, ROW)
    imports.undo(office, bring(office, [*ROW[:6], "4", ""]), "旧表")
    assert extra(office)["来访渠道数"] == "3"


def test_undoing_a_new_dossier_leaves_none_of_its_extra_fields(office: Office) -> None:
    imports.undo(office, bring(office, ROW), "选错了表")
    assert (dossiers.count(office), imports.every_extra_field(office)) == (0, {})


def test_the_kept_columns_are_remembered_with_their_header(office: Office) -> None:
    grid = Worksheet("台账", [HEADER, ROW])
    imports.remember(office, grid, imports.mapping_for(office, grid).keeping(True))
    assert imports.mapping_for(office, grid).dropped == ()


def test_the_report_of_the_rows_is_kept_with_the_batch(office: Office) -> None:
    rows = [ROW, [2.0, "3-1-102", "", "", "", "", "", ""], [3.0, "3-1-103", "同上", "", "按揭", "", "", ""]]
    batch = bring(office, *rows)
    report = imports.report_of(office, imports.history(office)[0])
    assert report is not None
    assert [(each.row, each.unit, each.buyers) for each in report.new] == [(2, "3-1-101", "陈䶮")]
    assert [(each.cell, each.code) for each in report.refused] == [("C4", "buyer_no_name")]
    assert [(each.row, each.why) for each in reports.skipped(report)] == [(3, "unsold")]
    assert report.kept == ["建筑面积", "来访渠道数", "跟进记录"]
    lines = report_lines.of_report(report)
    assert [(line.row, line.at) for line in lines] == [(4, (3, 2)), (3, None), (2, None)]
    imports.undo(office, batch, "选错了表")
    assert imports.report_of(office, imports.history(office)[0]) == report


def test_a_mended_cell_is_read_instead_of_what_the_file_says(office: Office) -> None:
    grid = Worksheet("台账", [HEADER, [1.0, "3-1-103", "同上", "", "按揭"]])
    mapping = imports.mapping_for(office, grid)
    plan = imports.dry_run(office, mended(grid, {(1, 2): "陈䶮", (1, 7): "补"}), mapping.keeping(True))
    assert ([each.names for each in plan.new], plan.refused) == (["陈䶮"], ())
    assert grid.rows[1][2] == "同上"


def test_warnings_beyond_a_hundred_of_a_kind_are_counted(office: Office) -> None:
    rows = [[1.0, f"3-1-{room}", "陈䶮", "", "按揭"] for room in range(101, 351)]
    plan = planned(office, *rows, keep=False)
    assert len([each for each in plan.warnings if each.code == "identity_missing"]) == 100
    assert plan.more == {"identity_missing": 150}


def test_new_dossiers_of_a_ledger_without_payments_are_asked_about(office: Office) -> None:
    grid = Worksheet("台账", [["房号", "姓名", "身份证号"], ["3-1-101", "陈䶮", "11010519491231002X"]])
    mapping = imports.mapping_for(office, grid)
    plan = imports.dry_run(office, grid, mapping)
    assert [each.code for each in plan.warnings] == ["payment_column_missing"]
    assert imports.dry_run(office, grid, mapping, "mortgage").new[0].payment == "mortgage"
    imports.carry_out(office, plan, "台账.xlsx")
    assert imports.dry_run(office, grid, mapping).warnings == ()
