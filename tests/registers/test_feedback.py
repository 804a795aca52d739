"""A client who is not content closes no case: it begins anew, as often as it takes, with a clock of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from app.access import staff
from app.duties import service as duties
from app.registers import reading, records
from app.registers.record_rules import NotOpen
from app.regulations import service as regulations

if TYPE_CHECKING:
    from app.office.office import Office

Acts = list[tuple[str, dict[str, Any]]]

ROUNDS: list[tuple[str, str, dict[str, Any], Acts, Acts, str]] = [
    (
        "general-service",
        "care-case",
        {"client": "陈静", "words": "慢", "courtesy": [True, True], "promised": "2026-10-13"},
        [("answered", {"answer": "已催"}), ("solved", {"solution": "换人"})],
        [("asked_once", {"opinion": "not", "promised": "2026-10-14"}), ("asked_once", {"opinion": "fair"})],
        "GS-8",
    ),
    (
        "property-group",
        "group-complaint",
        {"stage": "after", "weight": "plain", "client_name": "陈静", "words": "漏水", "first_asked": "林晓燕"},
        [("acted", {"measure": "查看"}), ("settled", {"outcome": "补漏"})],
        [("called_back", {"satisfied": "no"}), ("called_back", {"satisfied": "yes"})],
        "PG-2",
    ),
    (
        "bank",
        "bank-complaint",
        {"client_name": "陈静", "channel": "call", "cause": "fee", "words": "多收"},
        [("contacted", {"learnt": "多收一笔"}), ("proposed", {"solution": "退", "promised": "2026-10-13"})],
        [("solved", {"outcome": "退了", "satisfied": "no"}), ("solved", {"outcome": "补了", "satisfied": "yes"})],
        "BK-3",
    ),
    (
        "service-centre",
        "first-asked",
        {"owner": "林晓燕", "way": "call", "caller": "陈静", "words": "停水", "answer_by": "2026-10-13"},
        [("answered", {"answer": "来了"})],
        [("unsatisfied", {"opinion": "又停", "answer_by": "2026-10-14"}), ("satisfied", {})],
        "SC-5",
    ),
    (
        "service-centre",
        "centre-complaint",
        {"way": "call", "caller": "陈静", "cause": "fees", "words": "多收", "weight": "small"},
        [("settled", {"settled": "退"}), ("answered", {"answer": "退了"})],
        [("called", {"satisfied": "no"}), ("called", {"satisfied": "fair"})],
        "SC-7",
    ),
    (
        "service-centre",
        "repair-case",
        {},
        [("done", {"result": "修好"})],
        [("called", {"satisfied": "no"}), ("called", {"satisfied": "yes"})],
        "SC-6",
    ),
    (
        "investment-fund",
        "fund-complaint",
        {"client_name": "陈静", "about": "payment", "words": "晚到"},
        [("deferred", {"promised": "2026-10-14", "told": "郑云"})],
        [
            ("fedback", {"result": "补", "satisfied": "no", "promised": "2026-10-15"}),
            ("fedback", {"result": "补", "satisfied": "yes"}),
        ],
        "IF-5.1",
    ),
]


@pytest.fixture
def made(office: Office) -> Office:
    staff.add(office, "郑云", "manager")
    return office


def _started(office: Office, clause: str) -> int:
    return sum(each.duty.clause == clause for each in duties.every(office))


@pytest.mark.parametrize(
    ("regulation", "form", "values", "way", "ends", "clause"), ROUNDS, ids=[each[1] for each in ROUNDS]
)
def test_a_client_who_is_not_content_keeps_the_case_open_round_after_round(
    made: Office, regulation: str, form: str, values: dict[str, Any], way: Acts, ends: Acts, clause: str
) -> None:
    regulations.switch_on(made, regulation, made.today())
    if form == "repair-case":
        values = _repair()
    case = records.write(made, form, values)
    entry = reading.entry_of(made, case)
    discontent, content = ends
    began = _started(made, clause)
    for _ in range(2):
        for name, filled in [*way, discontent]:
            case = records.act(made, case.number, name, filled)
            assert not case.closed(entry)
        if form == "repair-case":
            case = records.act(made, case.number, "redo", {"why": "又坏"})
    for name, filled in [*way, content]:
        case = records.act(made, case.number, name, filled)
    if form == "bank-complaint":
        assert not case.closed(entry)
        case = records.act(made, case.number, "fed_back", {"root": "系统", "department": "科技部"})
    assert case.closed(entry)
    assert _started(made, clause) >= began + 2
    assert [each.clause for number, each in duties.of_cases(made).items() if number == case.number] == []


def _repair() -> dict[str, Any]:
    return {
        "way": "call",
        "caller": "陈静",
        "service": "repair",
        "words": "漏水",
        "unit": "2-1-1001",
        "phone": "13800138000",
    }


def test_a_hidden_defect_is_never_closed_as_clean(made: Office) -> None:
    """Whether there is one follows from what was found."""
    regulations.switch_on(made, "general-service", made.today())
    found = [
        {"place": "外墙", "problem": "松动", "sort": "hidden"},
        {"place": "门", "problem": "异响", "sort": "plain"},
    ]
    bad = records.write(made, "quality-round", {"project": "翠湖", "checked": "林晓燕", "findings": found})
    assert bad.values["hidden"] == 1
    with pytest.raises(NotOpen):
        records.act(made, bad.number, "clean", {})
    passed = records.act(made, bad.number, "passed", {"taker": "林晓燕"})
    assert not passed.closed(reading.entry_of(made, passed))
    good = records.write(made, "quality-round", {"project": "翠湖", "checked": "林晓燕", "findings": found[1:]})
    with pytest.raises(NotOpen):
        records.act(made, good.number, "passed", {"taker": "林晓燕"})
    done = records.act(made, good.number, "clean", {})
    assert done.closed(reading.entry_of(made, done))


@pytest.mark.parametrize(("service", "closed"), [("a", False), ("b", True), ("c", True), ("d", True)])
def test_charged_work_is_done_only_once_it_is_charged(made: Office, service: str, closed: bool) -> None:
    regulations.switch_on(made, "after-sales", made.today())
    for name, role in (("冯工", "service-technician"), ("沈会计", "finance")):
        staff.add(made, name, role)
    values = {
        "client": "陈静",
        "phone": "13800138000",
        "address": "翠湖",
        "model": "X1",
        "service": service,
        "fault": "不转",
    }
    call = records.write(made, "service-call", values)
    entry = reading.entry_of(made, call)
    records.act(made, call.number, "sent", {"technician": "冯工"}, by="郑云")
    done = records.act(made, call.number, "done", {"place": "spot", "work": "换件", "client_signed": "陈静"})
    assert done.closed(entry) is closed
    if not closed:
        charged = records.act(made, call.number, "charged", {"amount": 100_00, "how": "invoice"})
        assert not charged.closed(entry)
        paid = records.act(made, call.number, "invoiced", {"invoice": "0001"}, by="沈会计")
        assert paid.closed(entry)
