"""What a form gathers keeps the readers of where it comes from, and what somebody may not read is named as left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.access import staff
from app.registers import contents, reading, records
from app.registers import service as registers
from app.registers.record_rules import NotToRead
from app.regulations import service as regulations

if TYPE_CHECKING:
    from app.office.office import Office


@pytest.fixture
def fund(office: Office) -> Office:
    staff.add(office, "投资员", "investment")
    regulations.switch_on(office, "investment-fund", office.today())
    values = {"client_name": "沈国栋", "nature": "person", "paid_in": 600_000_000, "phone": "13800138000"}
    records.write(office, "fund-client", {**values, "birthday": "1970-10-20"})
    return office


@pytest.mark.clauses("IF-9", "IF-10")
def test_a_list_of_guarded_clients_is_read_by_their_readers_alone(fund: Office) -> None:
    made = contents.assemble(fund, registers.form_of(fund, "fund-greeting")).values
    greeting = records.write(fund, "fund-greeting", {**made, "occasion": "spring", "promised": "2026-10-20"})
    assert [row["client_name"] for row in greeting.values["recipients"]] == ["沈国栋"]
    assert reading.by_number(fund, greeting.number)
    fund.signed_in = "投资员"
    with pytest.raises(NotToRead):
        reading.by_number(fund, greeting.number)
    assert reading.listed(fund, "fund-greeting") == []


@pytest.mark.clauses("IF-9", "IF-10")
def test_who_may_not_read_them_is_told_how_many_are_left_out(fund: Office) -> None:
    fund.signed_in = "投资员"
    made = contents.assemble(fund, registers.form_of(fund, "fund-greeting")).values
    assert [list(row.values()) for row in made["recipients"]] == [["另有 1 条只供指定的人阅读，没有列出"]]
