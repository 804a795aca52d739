"""After-sales service (AS): calls and dispatch, four kinds, goods taken in, charges and invoices, opinions and rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.duties import service as duties
from app.forms.sheets import draw
from app.registers import reading, records, register_sheets
from app.registers import service as registers
from app.registers.record_rules import NotOfRole, NotOpen, SamePerson, Unfit

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.office.office import Office

PEOPLE = {
    "李明": "service-technician",
    "王刚": "service-technician",
    "郑华": "manager",
    "赵会": "finance",
    "钱进": "supervisor",
    "高岚": "general-manager",
}
DONE = {"place": "spot", "work": "更换保险丝", "client_signed": "安然"}


@pytest.fixture
def shop(office_of: Callable[..., Office]) -> Office:
    """A service shop with two technicians, a head, a cashier, a supervisor and a general manager."""
    return office_of("after-sales", people=PEOPLE)


def states(office: Office, clause: str) -> list[str]:
    return [each.state for each in duties.every(office) if each.duty.clause == clause]


def call(office: Office, service: str = "a") -> records.Record:
    who = {"client": "安然", "phone": "13800138000", "address": "翠湖路 8 号", "model": "XQ-70"}
    return records.write(office, "service-call", {**who, "service": service, "fault": "不通电"})


def dispatched(office: Office, service: str = "a") -> records.Record:
    made = call(office, service)
    return records.act(office, made.number, "sent", {"technician": "李明"}, by="郑华")


@pytest.mark.clauses("AS-1")
@pytest.mark.parametrize("part", ["client", "address", "phone", "model"])
def test_a_call_says_client_address_telephone_and_model(shop: Office, part: str) -> None:
    with pytest.raises(Unfit) as refused:
        records.write(shop, "service-call", {**call(shop).values, part: ""})
    assert refused.value.problems == ((part, "missing"),)


@pytest.mark.clauses("AS-1")
def test_the_head_sends_a_technician_before_anything_is_done(shop: Office) -> None:
    made = call(shop)
    with pytest.raises(NotOpen):
        records.act(shop, made.number, "done", DONE)
    with pytest.raises(NotOfRole):
        records.act(shop, made.number, "sent", {"technician": "李明"}, by="钱进")
    assert records.act(shop, made.number, "sent", {"technician": "李明"}, by="郑华").steps[-1].by == "郑华"


@pytest.mark.clauses("AS-2")
def test_calls_are_counted_by_the_four_kinds_of_service(shop: Office) -> None:
    for service in "abbcd":
        call(shop, service)
    _, values = register_sheets.summary(shop, "service-call 2026-10")
    found = {row["label"][0]: row["value"] for row in values["by_service"]}
    assert found == {"A": 1, "B": 2, "C": 1, "D": 1}
    with pytest.raises(Unfit):
        call(shop, "e")


@pytest.mark.clauses("AS-3")
def test_what_is_done_on_the_spot_is_closed_with_the_clients_signature(shop: Office) -> None:
    made = dispatched(shop, "c")
    with pytest.raises(Unfit):
        records.act(shop, made.number, "done", {**DONE, "client_signed": ""})
    done = records.act(shop, made.number, "done", DONE)
    assert done.closed(reading.entry_of(shop, done))
    with pytest.raises(NotOpen):
        records.act(shop, made.number, "taken", {"receipt": "SHS2026-0001", "client_signed": "安然"})


@pytest.mark.clauses("AS-3")
def test_what_is_not_goes_in_against_a_receipt_onto_a_repair_card_and_back(shop: Office) -> None:
    made = dispatched(shop, "c")
    goods = {
        "call": made.number,
        "client": "安然",
        "phone": "13800138000",
        "model": "XQ-70",
        "pieces": 1,
        "fault": "主板",
    }
    receipt = records.write(shop, "client-goods", goods)
    taken = {"receipt": receipt.number, "client_signed": "安然"}
    records.act(shop, made.number, "taken", taken)
    wanted = {"goods": receipt.number, "model": "XQ-70", "fault": "主板烧坏", "technician": "李明"}
    card = records.write(shop, "repair-card", wanted)
    with pytest.raises(NotOpen):
        records.act(shop, card.number, "checked", {}, by="王刚")
    records.act(shop, card.number, "finished", {"work": "换主板"}, by="李明")
    with pytest.raises(SamePerson):
        records.act(shop, card.number, "checked", {}, by="李明")
    records.act(shop, card.number, "checked", {}, by="王刚")
    back = records.act(shop, receipt.number, "out", {"taken_by": "安然", "taken_signed": "安然"})
    done = records.act(shop, made.number, "done", {**DONE, "place": "shop"})
    assert back.closed(reading.entry_of(shop, back))
    assert done.closed(reading.entry_of(shop, done))


@pytest.mark.clauses("AS-3")
def test_the_goods_receipt_prints_in_two_copies(shop: Office) -> None:
    assert [part.of("zh_CN") for part in registers.form_of(shop, "client-goods").parts] == ["存根联", "客户联"]
    assert draw(shop, "client-goods", "").pdf.startswith(b"%PDF")


@pytest.mark.clauses("AS-4", "AS-2")
@pytest.mark.parametrize("service", ["b", "c", "d"])
def test_only_charged_service_is_charged(shop: Office, service: str) -> None:
    made = dispatched(shop, service)
    records.act(shop, made.number, "done", DONE)
    with pytest.raises(NotOpen):
        records.act(shop, made.number, "charged", {"amount": 80_00, "how": "spot"})


@pytest.mark.clauses("AS-4")
def test_a_small_sum_is_collected_on_the_spot_and_its_invoice_may_follow(shop: Office) -> None:
    made = dispatched(shop)
    records.act(shop, made.number, "done", DONE)
    records.act(shop, made.number, "charged", {"amount": 30_00, "how": "spot"})
    assert states(shop, "AS-4") == []
    records.act(shop, made.number, "invoiced", {"invoice": "0081"}, by="赵会")


@pytest.mark.clauses("AS-4")
def test_otherwise_the_invoice_comes_first_the_same_day(shop: Office) -> None:
    made = dispatched(shop)
    with pytest.raises(NotOpen):
        records.act(shop, made.number, "charged", {"amount": 680_00, "how": "invoice"})
    records.act(shop, made.number, "done", DONE)
    records.act(shop, made.number, "charged", {"amount": 680_00, "how": "invoice"})
    owed = duties.of_cases(shop)[made.number]
    assert (owed.clause, owed.responsible) == ("AS-4", "赵会")
    assert owed.due == shop.rules.calendar.end(shop.today())
    with pytest.raises(NotOfRole):
        records.act(shop, made.number, "invoiced", {"invoice": "0082"}, by="李明")
    records.act(shop, made.number, "invoiced", {"invoice": "0082"}, by="赵会")
    assert states(shop, "AS-4") == ["met"]


@pytest.mark.clauses("AS-5")
def test_a_change_of_the_rules_is_published_once_the_general_manager_approved_it(shop: Office) -> None:
    values = {"rule": "收费", "wanted": "五十元以下当场收取", "reason": "方便客户"}
    made = records.write(shop, "service-rules", values)
    with pytest.raises(NotOpen):
        records.act(shop, made.number, "published", {})
    with pytest.raises(NotOfRole):
        records.act(shop, made.number, "approved", {"valid_from": "2026-11-01"}, by="郑华")
    records.act(shop, made.number, "approved", {"valid_from": "2026-11-01"}, by="高岚")
    done = records.act(shop, made.number, "published", {})
    assert done.closed(reading.entry_of(shop, done))


@pytest.mark.clauses("AS-5")
def test_clients_opinions_are_counted_and_bad_ones_lead_to_a_change(shop: Office) -> None:
    for overall in ("good", "good", "poor"):
        records.write(shop, "client-opinion", {"client": "安然", "overall": overall})
    _, values = register_sheets.summary(shop, "client-opinion 2026-10")
    assert {row["label"]: row["value"] for row in values["by_overall"]} == {"满意": 2, "不满意": 1}
    (poor,) = (each for each in reading.listed(shop, "client-opinion") if each.values["overall"] == "poor")
    done = records.act(shop, poor.number, "mended", {"measure": "增加夜间值守"}, by="郑华")
    assert done.closed(reading.entry_of(shop, done))


def test_every_sheet_of_after_sales_prints(shop: Office) -> None:
    for form in registers.in_use(shop):
        assert draw(shop, form.name, "").pdf.startswith(b"%PDF")
