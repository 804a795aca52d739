"""After-sales service (AS): calls and dispatch, four kinds, goods taken in, charges and invoices, opinions and rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.registers.record_rules import NotOfRole, NotOpen, SamePerson, Unfit

if TYPE_CHECKING:
    from tests.walks.office import Walk

REGULATIONS = ("after-sales",)
CLERK, LI, WANG, HEAD, CASHIER, SUPERVISOR, CHIEF = "林晓燕", "李明", "王刚", "郑华", "赵会", "钱进", "高岚"
PEOPLE = {
    CLERK: "clerk",
    LI: "service-technician",
    WANG: "service-technician",
    HEAD: "manager",
    CASHIER: "finance",
    SUPERVISOR: "supervisor",
    CHIEF: "general-manager",
}
CALL = {"client": "安然", "phone": "13800138000", "address": "翠湖路 8 号", "model": "XQ-70", "fault": "不通电"}
DONE = {"place": "spot", "work": "更换保险丝", "client_signed": "安然"}


def dispatched(walk: Walk, service: str = "a") -> str:
    number = walk.write("service-call", **CALL, service=service)
    walk.act(number, "sent", HEAD, technician=LI)
    return number


@pytest.mark.walk("AS-1")
def test_a_call_is_registered_and_the_head_sends_somebody(walk: Walk) -> None:
    for part in ("client", "address", "phone", "model"):
        with pytest.raises(Unfit):
            walk.write("service-call", **{**CALL, part: ""}, service="a")
    number = walk.write("service-call", **CALL, service="a")
    with pytest.raises(NotOpen):
        walk.act(number, "done", LI, **DONE)
    with pytest.raises(NotOfRole):
        walk.act(number, "sent", CLERK, technician=LI)
    with pytest.raises(Unfit):
        walk.act(number, "sent", HEAD, technician=CLERK)
    walk.act(number, "sent", HEAD, technician=LI, visit="2026-09-29")
    assert walk.lacks("service-call", number, "安然", "翠湖路 8 号", "XQ-70", "不通电", LI, HEAD) == []


@pytest.mark.walk("AS-2")
def test_service_is_of_four_kinds_and_only_one_is_charged(walk: Walk) -> None:
    with pytest.raises(Unfit):
        walk.write("service-call", **CALL, service="e")
    for service, name in (("b", "B 合同"), ("c", "C 保修免费"), ("d", "D 内部")):
        number = dispatched(walk, service)
        walk.act(number, "done", LI, **DONE)
        assert walk.closed(number)
        with pytest.raises(NotOpen):
            walk.act(number, "charged", LI, amount=80_00, how="spot")
        assert walk.lacks("service-call", number, name) == []
    charged = dispatched(walk)
    walk.act(charged, "done", LI, **DONE)
    assert (walk.closed(charged), "charged" in walk.can(charged)) == (False, True)
    assert walk.lacks("register-summary", "service-call 2026-09", "A 有偿", "B 合同", "C 保修免费", "D 内部") == []


@pytest.mark.walk("AS-3")
def test_what_cannot_be_done_on_the_spot_goes_in_against_a_receipt(walk: Walk) -> None:
    spot = dispatched(walk, "c")
    with pytest.raises(Unfit):
        walk.act(spot, "done", LI, **{**DONE, "client_signed": ""})
    walk.act(spot, "done", LI, **DONE)
    assert walk.closed(spot)
    number = dispatched(walk, "c")
    goods = {
        "call": number,
        "client": "安然",
        "phone": "13800138000",
        "model": "XQ-70",
        "serial": "SN-881",
        "pieces": 1,
    }
    receipt = walk.write("client-goods", **goods, looks="外壳划痕", fault="主板")
    assert walk.lacks("client-goods", receipt, "存根联", "客户联", "SN-881", "外壳划痕", number) == []
    walk.act(number, "taken", LI, receipt=receipt, client_signed="安然")
    card = walk.write("repair-card", goods=receipt, model="XQ-70", fault="主板烧坏", technician=LI)
    with pytest.raises(NotOfRole):
        walk.act(card, "finished", CLERK, work="换主板")
    walk.act(card, "finished", LI, work="换主板", parts="主板一块", price=260_00, hours=1_50)
    with pytest.raises(SamePerson):
        walk.act(card, "checked", LI)
    walk.act(card, "checked", WANG)
    assert walk.lacks("repair-card", card, receipt, "主板烧坏", "换主板", "260.00", "1.5") == []
    walk.act(receipt, "out", CLERK, taken_by="安然", taken_signed="安然", receipt_back=True)
    walk.act(number, "done", LI, **{**DONE, "place": "shop"})
    assert (walk.closed(receipt), walk.closed(number)) == (True, True)


@pytest.mark.walk("AS-4")
def test_small_sums_are_collected_at_once_and_others_invoiced_the_same_day(walk: Walk) -> None:
    small = dispatched(walk)
    walk.act(small, "done", LI, **DONE)
    walk.act(small, "charged", LI, amount=30_00, how="spot")
    assert (walk.closed(small), walk.owed("AS-4")) == (True, [])
    walk.act(small, "invoiced", CASHIER, invoice="0081")
    number = dispatched(walk)
    with pytest.raises(NotOpen):
        walk.act(number, "charged", LI, amount=680_00, how="invoice")
    walk.act(number, "done", LI, **DONE)
    walk.act(number, "charged", LI, amount=680_00, how="invoice")
    assert (walk.owed("AS-4"), walk.closed(number)) == ([f"{CASHIER} 2026-09-28 24:00"], False)
    walk.at("2026-09-29 00:01")
    assert walk.told("AS-4") == [("manager",)]
    with pytest.raises(NotOfRole):
        walk.act(number, "invoiced", LI, invoice="0082")
    walk.act(number, "invoiced", CASHIER, invoice="0082")
    assert (walk.states("AS-4"), walk.closed(number)) == (["met-late"], True)
    assert walk.lacks("service-call", number, "680.00", "先开发票", "0082") == []


@pytest.mark.walk("AS-5")
def test_clients_are_asked_and_the_rules_change_with_the_general_manager(walk: Walk) -> None:
    answers = [{"point": "speed", "answer": "poor", "remark": "等了两天"}]
    opinion = walk.write("client-opinion", client="安然", overall="poor", answers=answers, words="太慢")
    with pytest.raises(NotOfRole):
        walk.act(opinion, "mended", CLERK, measure="增加夜间值守")
    walk.act(opinion, "mended", HEAD, measure="增加夜间值守")
    assert walk.lacks("client-opinion", opinion, "到达快慢", "等了两天", "增加夜间值守") == []
    number = walk.write("service-rules", rule="到场时限", now="三天", wanted="一天", reason="客户意见")
    with pytest.raises(NotOpen):
        walk.act(number, "published", HEAD)
    with pytest.raises(NotOfRole):
        walk.act(number, "approved", HEAD, valid_from="2026-11-01")
    walk.act(number, "approved", CHIEF, valid_from="2026-11-01")
    walk.act(number, "published", HEAD)
    assert walk.closed(number)
    assert walk.lacks("service-rules", number, "到场时限", "三天", "一天", "2026年11月1日", CHIEF) == []
