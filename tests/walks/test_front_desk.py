"""The front desk (FD): requests, passes, goods, mail, shifts, the day's review, promises, privacy."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.registers.record_rules import NotOfRole, NotOpen, SamePerson, Unfit

if TYPE_CHECKING:
    from tests.walks.office import Walk

REGULATIONS = ("front-desk",)
ZHOU, WU, MANAGER, HEAD = "周敏", "吴磊", "郑华", "孙丽"
PEOPLE = {ZHOU: "clerk", WU: "clerk", MANAGER: "manager", HEAD: "duty-head"}
LEAK = {"matter": "repair", "unit": "2-1-1001", "caller": "王芳", "words": "水管漏水"}


@pytest.mark.walk("FD-1")
def test_what_is_reported_is_passed_to_its_department_at_once(walk: Walk) -> None:
    here = walk.write("desk-request", **LEAK, department="工程部")
    assert walk.states("FD-1", here) == ["met"]
    other = walk.write("desk-request", **LEAK)
    assert walk.owed("FD-1") == [f"{ZHOU} 2026-09-28 09:30"], "at once: half an hour is allowed"
    walk.at("2026-09-28 09:31")
    assert walk.told("FD-1") == [("duty-head",)]
    walk.act(other, "passed", ZHOU, department="工程部")
    assert walk.states("FD-1", other) == ["met-late"]
    walk.act(other, "replied", ZHOU, answer="已换阀门")
    assert walk.lacks("desk-request", other, "王芳", "水管漏水", "工程部", "已换阀门") == []


@pytest.mark.walk("FD-2")
def test_a_pass_for_renovation_workers_comes_back_when_it_expires(walk: Walk) -> None:
    number = walk.write(
        "temporary-pass", holder="刘师傅", firm="宏建装饰", unit="2-1-1001", valid_until="2026-10-05", deposit=50_00
    )
    assert walk.owed("FD-2") == [f"{ZHOU} 2026-10-05 24:00"]
    walk.at("2026-10-06 00:01")
    assert walk.told("FD-2") == [("duty-head",)]
    walk.act(number, "returned", ZHOU, refunded=50_00)
    assert walk.states("FD-2") == ["met-late"]
    assert walk.lacks("temporary-pass", number, "刘师傅", "宏建装饰", "2-1-1001", "50.00") == []


@pytest.mark.walk("FD-3")
def test_goods_leave_only_with_the_owners_consent(walk: Walk) -> None:
    asked = {"unit": "2-1-1001", "carrier": "李强", "goods": [{"item": "沙发", "pieces": 1}]}
    number = walk.write("goods-release", **asked, why="moving")
    assert walk.owed("FD-3") == [f"{ZHOU} 2026-09-28 24:00"]
    with pytest.raises(NotOpen):
        walk.act(number, "released", ZHOU)
    walk.act(number, "consented", ZHOU, owner="陈静", how="电话")
    walk.act(number, "released", ZHOU)
    assert walk.owed("FD-3") == []
    assert walk.lacks("goods-release", number, "沙发", "陈静", "李强", "住户搬出") == []
    refused = walk.write("goods-release", **asked, why="workers")
    walk.act(refused, "refused", ZHOU, reason="业主不同意")
    assert walk.states("FD-3", refused) == ["met"]
    walk.write("goods-release", **asked, why="workers")
    walk.at("2026-09-29 00:01")
    assert sorted(walk.states("FD-3")) == ["late", "met", "met"]


@pytest.mark.walk("FD-4")
def test_every_piece_of_mail_is_registered_and_reaches_its_addressee_the_same_day(walk: Walk) -> None:
    number = walk.write("mail-register", kind="registered", addressee="王芳", unit="2-1-1001", pieces=2)
    assert walk.owed("FD-4") == [f"{ZHOU} 2026-09-28 24:00"]
    walk.correct(number, "听错了", addressee="王方")
    walk.act(number, "passed", ZHOU, taken_by="王方")
    assert walk.owed("FD-4") == []
    assert walk.lacks("mail-register", number, "挂号信", "王方", "王芳", "听错了") == []
    walk.write("mail-register", kind="newspaper", addressee="物业", pieces=12)
    walk.at("2026-09-29 00:01")
    assert walk.states("FD-4") == ["met", "late"]


@pytest.mark.walk("FD-5")
def test_a_shift_is_taken_over_only_once_every_question_is_answered(walk: Walk) -> None:
    left = walk.write("desk-request", **LEAK)
    number = walk.write("desk-shift", shift="day", on_duty=ZHOU, notes="上午停电半小时")
    assert walk.owed("FD-5") == [f"{ZHOU} 2026-09-28 24:00"]
    walk.act(number, "asked", WU, question="钥匙在哪")
    with pytest.raises(NotOpen):
        walk.act(number, "handed", ZHOU)
    walk.act(number, "answered", ZHOU, answer="抽屉里")
    walk.act(number, "handed", ZHOU)
    with pytest.raises(SamePerson):
        walk.act(number, "taken", ZHOU)
    assert walk.owed("FD-5") == [f"{ZHOU} 2026-09-28 24:00"]
    walk.act(number, "taken", WU)
    assert (walk.owed("FD-5"), walk.closed(number)) == ([], True)
    assert walk.lacks("desk-shift", number, left, "上午停电半小时", "钥匙在哪", "抽屉里", "接班签字") == []


@pytest.mark.walk("FD-6")
def test_the_days_records_are_signed_by_the_manager_and_then_the_duty_head(walk: Walk) -> None:
    written = walk.write("desk-request", **LEAK, department="工程部")
    assert walk.owed("FD-6") == [f"{HEAD} 2026-09-28 24:00"]
    number = walk.write("desk-day")
    assert walk.values(number)["period"] == "2026-09-28"
    with pytest.raises(NotOpen):
        walk.act(number, "head", HEAD)
    with pytest.raises(NotOfRole):
        walk.act(number, "manager", HEAD)
    walk.act(number, "manager", MANAGER)
    assert walk.owed("FD-6") == [f"{HEAD} 2026-09-28 24:00"]
    walk.act(number, "head", HEAD)
    assert walk.owed("FD-6") == []
    assert walk.lacks("desk-day", number, written, "水管漏水", "工程部") == []
    walk.at("2026-09-30 00:01")
    assert walk.owed("FD-6") == [f"{HEAD} 2026-09-29 24:00", f"{HEAD} 2026-09-30 24:00"]
    late = walk.write("desk-day")
    walk.act(late, "manager", MANAGER)
    walk.act(late, "head", HEAD)
    assert walk.values(late)["period"] == "2026-09-29", "the oldest that is owed"
    assert walk.states("FD-6") == ["met", "met-late", "open"]


@pytest.mark.walk("FD-7")
def test_a_promise_to_answer_later_is_kept(walk: Walk) -> None:
    number = walk.write("desk-request", **LEAK, department="工程部")
    with pytest.raises(Unfit):
        walk.act(number, "promise", ZHOU, promised="2026-09-27")
    walk.act(number, "promise", ZHOU, promised="2026-10-08")
    assert walk.owed("FD-7") == [f"{ZHOU} 2026-10-08 24:00"]
    assert "2026年10月8日" in walk.sheet("desk-request", number)
    walk.at("2026-10-09 00:01")
    assert walk.told("FD-7") == [("duty-head",)]
    walk.act(number, "replied", ZHOU, answer="已修好")
    assert walk.states("FD-7") == ["met-late"]


@pytest.mark.walk("FD-8")
def test_outsiders_are_told_a_room_number_at_most(walk: Walk) -> None:
    asked = {"visitor": "推销员", "question": "打听住户电话"}
    with pytest.raises(Unfit):
        walk.write("visitor-enquiry", **asked, told="phone")
    number = walk.write("visitor-enquiry", **asked, told="room")
    assert walk.lacks("visitor-enquiry", number, "最多告知房号", "推销员", "打听住户电话") == []
