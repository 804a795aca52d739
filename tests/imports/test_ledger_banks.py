"""A ledger's column of banks names outside parties: known ones are met again, new ones are entered and said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from app.base.cells import Worksheet
from app.dossiers import service as dossiers
from app.imports import lenders
from app.imports import service as imports
from app.imports.service import BatchInUse
from app.office.own.parties import Party
from app.parties import service as parties
from app.register import journal

if TYPE_CHECKING:
    from app.imports.service import Batch, Plan
    from app.office.office import Office

HEADER = ["房号", "客户姓名", "身份证号", "付款方式", "按揭银行"]
FIRST = ["3-1-101", "陈䶮", "11010519491231002X", "按揭", "工行翠湖支行"]
SECOND = ["3-1-102", "王芳", "", "按揭", "中国工商银行翠湖支行"]


def planned(office: Office, *rows: list[Any]) -> Plan:
    grid = Worksheet("台账", [HEADER, *rows])
    return imports.dry_run(office, grid, imports.mapping_for(office, grid))


def bring(office: Office, *rows: list[Any]) -> Batch:
    return imports.carry_out(office, planned(office, *rows), "台账.xlsx")


def lender(office: Office, unit: str = "3-1-101") -> str:
    dossier = dossiers.named(office, unit).id
    return office.rules.holder(parties.choices(office, dossier).of(dossier, office.rules.lender))


def told(plan: Plan) -> list[tuple[str, str, dict[str, str | int]]]:
    return [(each.cell, each.code, dict(each.facts)) for each in plan.warnings if each.code.startswith("lender")]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("工行", "工商银行"),
        ("建行", "建设银行"),
        ("中国建设银行", "中国建设银行"),
        ("农行 城东支行", "农业银行城东支行"),
        ("工商银行按揭", "工商银行"),
        ("中国银行（公积金组合）", "中国银行"),
        ("交行已放款", "交通银行"),
        ("邮储银行", "邮政储蓄银行"),
        ("招商", "招商银行"),
        ("县农村信用社", "县农村信用社"),
        ("待定", ""),
        ("银行", ""),
        ("未批", ""),
        ("是", ""),
        ("13800138000", ""),
        ("商业贷款", ""),
    ],
)
def test_a_bank_is_read_as_offices_write_it(written: str, read: str) -> None:
    assert lenders.bank(written) == read


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("工行", "中国工商银行"),
        ("建设银行", "中国建设银行股份有限公司"),
        ("农行城东支行", "中国农业银行城东支行"),
        ("邮储", "中国邮政储蓄银行"),
    ],
)
def test_two_spellings_of_one_bank_are_one(one: str, other: str) -> None:
    assert lenders.folded(one) == lenders.folded(other)


@pytest.mark.parametrize(("one", "other"), [("中行", "工行"), ("工行城东支行", "工行城西支行"), ("中国银行", "银行")])
def test_two_banks_or_branches_stay_two(one: str, other: str) -> None:
    assert lenders.folded(one) != lenders.folded(other)


def test_a_bank_that_nobody_knew_becomes_one_party_whatever_its_spelling(office: Office) -> None:
    plan = planned(office, FIRST, SECOND)
    assert told(plan) == [("E2", "lender_new", {"name": "工商银行翠湖支行", "n": 2})]
    imports.carry_out(office, plan, "台账.xlsx")
    named = [each.name for each in parties.everybody(office) if each.kind == office.rules.lender]
    assert named == ["工商银行翠湖支行"]
    assert {lender(office), lender(office, "3-1-102")} == {"工商银行翠湖支行"}


def test_a_known_bank_is_met_again_under_the_name_that_the_office_gave_it(office: Office) -> None:
    parties.add(office, Party("", office.rules.lender, "中国工商银行股份有限公司翠湖支行"))
    plan = planned(office, FIRST)
    assert told(plan) == []
    imports.carry_out(office, plan, "台账.xlsx")
    assert lender(office) == "中国工商银行股份有限公司翠湖支行"


def test_words_that_name_no_bank_are_said_and_not_entered(office: Office) -> None:
    plan = planned(office, [*FIRST[:4], "待批复"])
    assert told(plan) == [("E2", "lender_unread", {"written": "待批复"})]
    imports.carry_out(office, plan, "台账.xlsx")
    assert [each for each in parties.everybody(office) if each.kind == office.rules.lender] == []


def test_another_bank_in_a_later_ledger_is_a_change_that_can_be_undone(office: Office) -> None:
    bring(office, FIRST)
    assert planned(office, FIRST).same == 1
    batch = bring(office, [*FIRST[:4], "建行"])
    assert (batch.changed, lender(office)) == (1, "建设银行")
    imports.undo(office, batch, "旧表")
    assert lender(office) == "工商银行翠湖支行"


def test_an_undone_ledger_leaves_no_choice_of_a_bank(office: Office) -> None:
    imports.undo(office, bring(office, FIRST), "选错了表")
    assert (dossiers.count(office), parties.choices(office).chosen) == (0, {})


def test_a_dossier_whose_bank_somebody_chose_since_is_in_use(office: Office) -> None:
    batch = bring(office, FIRST)
    other = parties.add(office, Party("", office.rules.lender, "建设银行"))
    parties.choose(office, dossier=dossiers.named(office, "3-1-101").id, holder=other.holder)
    with pytest.raises(BatchInUse):
        imports.undo(office, batch, "选错了表")


def test_the_journal_tells_which_bank_came_with_a_dossier(office: Office) -> None:
    bring(office, FIRST)
    (entry,) = journal.read(office.register, kind="dossier.imported")
    assert office.rules.holder((entry.body or {})["lender"]) == "工商银行翠湖支行"
