"""A sales ledger becomes files: after a dry run, at once or not at all, and back again."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from app.base.cells import Worksheet
from app.base.refusals import ReasonMissing
from app.contacts import service as contacts
from app.custody import handoffs
from app.custody.handoffs import Item
from app.dossiers import service as dossiers
from app.imports import service as imports
from app.keeping import verification
from app.spreadsheets import service as spreadsheets
from tests import SAMPLES
from tests.conftest import a_purchase

if TYPE_CHECKING:
    from app.imports.service import Plan
    from app.office.office import Office

EXPECTED = json.loads((SAMPLES / "sales-ledger.expected.json").read_text(encoding="utf-8"))

HEADER = ["房号", "客户姓名", "身份证号", "电话", "合同编号", "付款方式", "总价", "备注"]
ROW = ["3-1-101", "陈䶮", "11010519491231002X", "13800138000", "HT1", "按揭", 2_590_000.0, ""]


def sheet(*rows: list[Any]) -> Worksheet:
    return Worksheet("台账", [HEADER, *rows])


def dry_run(office: Office, grid: Worksheet) -> Plan:
    return imports.dry_run(office, grid, imports.mapping_for(office, grid))


def bring(office: Office, *rows: list[Any]) -> imports.Batch:
    return imports.carry_out(office, dry_run(office, sheet(*rows)), "台账.xlsx")


@pytest.mark.parametrize("name", ["sales-ledger.xlsx", "sales-ledger-gb18030.csv"])
def test_the_sample_ledger_comes_out_as_expected(office: Office, name: str) -> None:
    grid = next(each for each in spreadsheets.open_workbook(SAMPLES / name).sheets if not each.hidden)
    imports.carry_out(office, dry_run(office, grid), name)
    files = {each.unit: each for each in dossiers.all_of_them(office)}
    assert len(files) == len(EXPECTED["files"])
    for told in EXPECTED["files"]:
        file = files[told["unit"]]
        states = {buyer.identity_state for buyer in file.buyers}
        assert {
            "unit": file.unit,
            "buyers": [buyer.name for buyer in file.buyers],
            "ids": [buyer.identity for buyer in file.buyers],
            "damaged_id": "damaged" in states,
            "wrong_id": "wrong" in states,
            "phone": file.phone,
            "contract": file.contract,
            "signed": file.signed.isoformat() if file.signed else None,
            "payment": file.payment,
            "price": f"{(file.price or 0) // 100}.{(file.price or 0) % 100:02d}",
            "returned": file.state == "returned",
        } == told


@pytest.mark.parametrize("again", ["sales-ledger.xlsx", "sales-ledger-gb18030.csv"])
def test_a_second_import_changes_nothing(office: Office, again: str) -> None:
    first = next(each for each in spreadsheets.open_workbook(SAMPLES / "sales-ledger.xlsx").sheets if not each.hidden)
    imports.carry_out(office, dry_run(office, first), "first")
    second = next(each for each in spreadsheets.open_workbook(SAMPLES / again).sheets if not each.hidden)
    plan = dry_run(office, second)
    assert (len(plan.new), len(plan.changed), plan.same) == (0, 0, 260)
    with pytest.raises(imports.NothingToImport):
        imports.carry_out(office, plan, again)


def test_a_dry_run_changes_nothing(office: Office) -> None:
    head = verification.head(office)
    assert len(dry_run(office, sheet(ROW)).new) == 1
    assert (verification.head(office), dossiers.count(office)) == (head, 0)


def test_a_changed_cell_changes_its_file_and_nothing_else(office: Office) -> None:
    bring(office, ROW, ["3-1-102", "王某", "", "", "", "一次性", "", ""])
    plan = dry_run(
        office, sheet([*ROW[:3], "13900139000", *ROW[4:]], ["3-1-102", "王某", "", "", "", "一次性", "", ""])
    )
    assert (len(plan.new), len(plan.changed), plan.same) == (0, 1, 1)
    imports.carry_out(office, plan, "台账.xlsx")
    assert dossiers.named(office, "3-1-101").phone == "13900139000"


def test_an_empty_cell_does_not_erase_what_is_known(office: Office) -> None:
    bring(office, ROW)
    assert dry_run(office, sheet([*ROW[:3], "", "", *ROW[5:]])).same == 1


def test_a_damaged_cell_does_not_erase_a_checked_number(office: Office) -> None:
    bring(office, ROW)
    assert dry_run(office, sheet([*ROW[:2], 110105194912310000.0, *ROW[3:]])).same == 1


def test_a_unit_given_back_and_sold_again_makes_two_files(office: Office) -> None:
    bring(office, [*ROW[:7], "已退房"])
    bring(office, ["3-1-101", "王某", "", "", "HT2", "一次性", 2_700_000.0, ""])
    states = [each.state for each in dossiers.all_of_them(office) if each.unit == "3-1-101"]
    assert sorted(states) == ["active", "returned"]


def test_a_list_without_payment_and_notes_leaves_payment_and_state_alone(office: Office) -> None:
    bring(office, ROW, ["3-1-102", "王某", "", "", "", "全款", "", "已退房"])
    phones = Worksheet("电话", [["房号", "姓名", "电话"], ["3-1-101", "陈䶮", "13800138000"], ["3-1-102", "王某", ""]])
    assert dry_run(office, phones).same == 2


@pytest.mark.parametrize("words", ["", "见合同"])
def test_no_word_of_the_payment_leaves_it_as_it_was(office: Office, words: str) -> None:
    bring(office, ROW)
    assert dry_run(office, sheet([*ROW[:5], words, *ROW[6:]])).same == 1


def test_only_a_state_column_makes_a_returned_purchase_active_again(office: Office) -> None:
    bring(office, [*ROW[:7], "已退房"])
    assert dry_run(office, sheet(ROW)).same == 1
    ((_, becomes),) = dry_run(office, Worksheet("台账", [[*HEADER, "状态"], [*ROW, "正常"]])).changed
    assert becomes.state == "active"


RESOLD = ["3-1-101", "王某", "440524188001010014", "13900139000", "HT2", "一次性", 2_700_000.0, ""]


def test_a_resale_does_not_overwrite_the_file_of_who_holds_the_unit(office: Office) -> None:
    bring(office, ROW)
    plan = dry_run(office, sheet(RESOLD))
    number = dossiers.named(office, "3-1-101").number
    assert (plan.new, plan.changed) == ((), ())
    assert [(each.cell, each.code, each.facts) for each in plan.refused] == [
        ("A2", "unit_held", {"unit": "3-1-101", "buyers": "陈䶮", "number": number})
    ]


@pytest.mark.parametrize("resale_first", [False, True])
def test_a_sheet_that_marks_the_old_purchase_as_returned_may_bring_the_resale(
    office: Office, resale_first: bool
) -> None:
    bring(office, ROW)
    rows = [[*ROW[:7], "已退房"], RESOLD]
    plan = dry_run(office, sheet(*(reversed(rows) if resale_first else rows)))
    assert ([each.names for each in plan.new], [each.state for _, each in plan.changed]) == (["王某"], ["returned"])
    assert plan.refused == ()


@pytest.mark.parametrize(
    "row",
    [
        ["3-1-101", "陈䶮、王某", "", "", "HT9"],
        ["3-1-101", "陈龑", "11010519491231002X", "", ""],
        ["3-1-101", "陈龑", "", "13800138000", ""],
        ["3-1-101", "王某", "", "", "HT1"],
    ],
)
def test_a_buyer_a_number_a_phone_or_a_contract_in_common_is_the_same_purchase(office: Office, row: list[str]) -> None:
    bring(office, ROW)
    plan = dry_run(office, sheet([*row, "", "", ""]))
    assert (len(plan.changed), plan.new, plan.refused) == (1, (), ())


def test_who_gave_a_unit_back_and_buys_it_again_gets_a_new_file(office: Office) -> None:
    bring(office, [*ROW[:7], "已退房"])
    plan = dry_run(office, sheet([*ROW[:4], "HT2", *ROW[5:]]))
    assert (len(plan.new), plan.changed) == (1, ())


def test_a_contract_of_another_units_active_file_is_warned_of(office: Office) -> None:
    bring(office, ROW)
    plan = dry_run(office, sheet(["3-1-102", *ROW[1:]]))
    assert [(each.cell, each.code) for each in plan.warnings] == [("E2", "contract_held")]


def test_the_ledgers_among_sheets_are_those_with_units_and_buyers(office: Office) -> None:
    cover, hidden = Worksheet("封面", [["销售台账"], ["制表:张三"]]), replace(sheet(ROW), hidden=True)
    assert imports.ledgers_among(office, [cover, hidden, sheet(ROW)]) == [sheet(ROW)]


def test_undoing_an_import_takes_its_files_back(office: Office) -> None:
    batch = bring(office, ROW)
    imports.undo(office, batch, "选错了表")
    assert dossiers.count(office) == 0
    assert not dossiers.matching(office, "陈䶮", 5)
    with pytest.raises(imports.AlreadyUndone):
        imports.undo(office, imports.history(office)[0], "再来")


def test_undoing_restores_what_an_import_had_changed(office: Office) -> None:
    bring(office, ROW)
    batch = bring(office, [*ROW[:3], "13900139000", *ROW[4:]])
    imports.undo(office, batch, "旧表")
    assert dossiers.named(office, "3-1-101").phone == "13800138000"


def test_an_import_somebody_worked_with_is_not_undone(office: Office) -> None:
    batch = bring(office, ROW, ["3-1-102", "王某", "", "", "", "一次性", "", ""])
    file = dossiers.named(office, "3-1-102")
    handoffs.receive(office, dossier=file.id, giver="client", items=[Item("identity-copy")])
    with pytest.raises(imports.BatchInUse) as refused:
        imports.undo(office, batch, "选错了表")
    assert refused.value.units == ("3-1-102",)
    assert dossiers.count(office) == 2


def test_undoing_needs_a_reason(office: Office) -> None:
    with pytest.raises(ReasonMissing):
        imports.undo(office, bring(office, ROW), "")


def test_an_import_stopped_on_the_way_leaves_nothing(office: Office) -> None:
    plan, head = dry_run(office, sheet(ROW)), verification.head(office)

    def stop(_what: str) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        imports.carry_out(office, plan, "台账.xlsx", stop)
    assert (dossiers.count(office), verification.head(office)) == (0, head)


def test_a_corrected_column_is_remembered_by_its_header(office: Office) -> None:
    grid = Worksheet("表", [["房号", "客户姓名", "联系电话", "网上的号"], ["3-1-101", "陈䶮", "", "HT1"]])
    mapping = imports.mapping_for(office, grid).corrected(3, "contract")
    imports.remember(office, grid, mapping)
    assert imports.mapping_for(office, replace(grid, name="别的表")).fields["contract"] == (3,)


def test_a_number_taken_after_the_dry_run_is_not_given_twice(office: Office) -> None:
    plan = dry_run(office, sheet(ROW))
    opened = dossiers.open_dossier(office, a_purchase("9-1-101"))
    imports.carry_out(office, plan, "台账.xlsx")
    assert dossiers.named(office, "3-1-101").number > opened.number


def test_the_second_owner_has_a_column_of_numbers_too(office: Office) -> None:
    header = ["房号", "买受人", "共有人", "证件号码", "共有人证件", "手机"]
    row = ["3-1-101", "张三", "李四", "11010519491231002X", "440524188001010014", "13800138000"]
    plan = dry_run(office, Worksheet("台账", [header, row]))
    assert [buyer.identity for buyer in plan.new[0].buyers] == row[3:5]


def test_after_an_import_everything_verifies(office: Office) -> None:
    bring(office, ROW)
    assert verification.first_wrong(office) is None


def test_an_import_undone_meanwhile_is_not_undone_again(office: Office) -> None:
    seen = bring(office, ROW)
    assert imports.undoable(office, seen)
    imports.undo(office, seen, "选错了表")
    assert not imports.undoable(office, seen)
    with pytest.raises(imports.AlreadyUndone):
        imports.undo(office, seen, "再来")


def test_an_import_is_not_undone_once_a_client_was_spoken_with(office: Office) -> None:
    batch = bring(office, ROW)
    contacts.note(office, dossier=dossiers.named(office, "3-1-101").id, way="call", words="问何时签约")
    assert not imports.undoable(office, batch)
    with pytest.raises(imports.BatchInUse) as refused:
        imports.undo(office, batch, "选错了表")
    assert refused.value.units == ("3-1-101",)
