"""The office's people, calendar, forms and demonstration."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from app.access import staff
from app.base.refusals import UnknownRecord
from app.custody import handoffs, whereabouts
from app.custody.handoffs import Item
from app.demo import service as demo
from app.dossiers import service as dossiers
from app.duties import calendars
from app.duties import service as duties
from app.forms import printed_store, sheets
from app.keeping import verification
from app.office import founding as offices
from app.register import register
from tests.conftest import local
from tests.fixtures.demonstrations import LAST_DAY

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.dossiers.rules import Dossier
    from app.office.office import Office


def receive(office: Office, purchase: Dossier, kind: str = "presale-contract") -> str:
    handoff = handoffs.receive(
        office, dossier=purchase.id, giver="sales-back-office", items=[Item(kind)], counterpart="孔国晨"
    )
    return handoff.number


def due_of(office: Office, clause: str) -> datetime:
    return next(each.duty.due for each in duties.every(office) if each.duty.clause == clause)


def test_a_rest_day_of_the_office_moves_what_is_due(office: Office, purchase: Dossier) -> None:
    receive(office, purchase)
    assert due_of(office, "SO-1.6") == local("2026-10-14 00:00")
    assert calendars.set_day(office, date(2026, 10, 13), "rest") == 1
    assert due_of(office, "SO-1.6") == local("2026-10-15 00:00")


def test_giving_the_day_back_moves_it_back(office: Office, purchase: Dossier) -> None:
    receive(office, purchase)
    calendars.set_day(office, date(2026, 10, 13), "rest")
    calendars.set_day(office, date(2026, 10, 13), "")
    assert due_of(office, "SO-1.6") == local("2026-10-14 00:00")


def test_a_due_in_an_unpublished_year_is_provisional(
    office: Office, purchase: Dossier, at: Callable[[str], None]
) -> None:
    at("2027-12-31 10:00")
    receive(office, purchase)
    assert next(each.duty.provisional for each in duties.every(office) if each.duty.clause == "SO-1.6")


def test_today_is_right_across_the_spring_festival_of_2026(
    office: Office, purchase: Dossier, at: Callable[[str], None]
) -> None:
    """Rest 15 to 23 February; Saturdays 14 and 28 February are worked."""
    at("2026-02-13 15:00")
    receive(office, purchase)
    late = {}
    for day in ("2026-02-13", "2026-02-14", "2026-02-15", "2026-02-24"):
        at(f"{day} 16:00")
        late[day] = {each.duty.clause for each in duties.due(office) if each.late}
    assert due_of(office, "SO-1.6") == local("2026-02-15 00:00")
    assert late["2026-02-13"] == set()
    assert late["2026-02-14"] == {"SO-1.1", "SO-1.7"}
    assert late["2026-02-15"] == {"SO-1.1", "SO-1.6", "SO-1.7"}


def test_two_working_days_across_the_spring_festival(
    office: Office, purchase: Dossier, at: Callable[[str], None]
) -> None:
    at("2026-02-13 09:00")
    receive(office, purchase)
    held = whereabouts.held(office, purchase.id)[0].paper.id
    line = handoffs.Line(held, handoffs.Count(1, 0))
    handoffs.hand_over(office, dossier=purchase.id, taker="signing-lawyer", lines=[line])
    at("2026-02-14 10:00")
    back = [Item("presale-contract", 1, 0, held)]
    handoffs.receive(office, dossier=purchase.id, giver="signing-lawyer", items=back)
    assert due_of(office, "SO-1.8") == local("2026-02-26 00:00")


def test_a_name_is_on_the_list_once(office: Office) -> None:
    with pytest.raises(staff.NameTaken):
        staff.add(office, "林晓燕", "supervisor")
    with pytest.raises(staff.NoName):
        staff.add(office, "  ", "clerk")


def test_the_last_person_cannot_leave(office: Office) -> None:
    clerk, director = staff.everybody(office)
    staff.change(office, director, name=director.name, role=director.role, active=False)
    with pytest.raises(staff.LastPerson):
        staff.change(office, clerk, name=clerk.name, role=clerk.role, active=False)


def test_the_receipt_prints_and_is_logged(office: Office, purchase: Dossier) -> None:
    sheet = sheets.draw(office, "handoff-receipt", receive(office, purchase))
    text = pypdfium2.PdfDocument(sheet.pdf)[0].get_textpage().get_text_range()
    for words in ("2026-0001", "2-1-1001", "陈䶮、解晓东", "销售内勤", "客服部", "商品房预售合同", "孔国晨", "林晓燕"):
        assert text.count(words) >= 2, words
    sheets.log(office, sheet, 2)
    assert [(each.record, each.copies, each.by) for each in printed_store.load(office.register)] == [
        ("2026-0001", 2, "林晓燕")
    ]


def test_the_cover_masks_numbers_and_lists_the_required_papers(office: Office, purchase: Dossier) -> None:
    receive(office, purchase)
    sheet = sheets.draw(office, "dossier-cover", purchase.unit)
    text = pypdfium2.PdfDocument(sheet.pdf)[0].get_textpage().get_text_range()
    assert "11010519491231002X" not in text
    assert "110***********002X" in text
    assert "收入证明" in text


def test_the_cover_names_who_opened_the_dossier_and_who_prints_it(office: Office, purchase: Dossier) -> None:
    office.signed_in = "何志远"
    sheet = sheets.draw(office, "dossier-cover", purchase.unit)
    lines = pypdfium2.PdfDocument(sheet.pdf)[0].get_textpage().get_text_range().splitlines()
    assert [line for line in lines if "立卷人" in line and "林晓燕" in line]
    assert [line for line in lines if "何志远" in line and "打印" in line]
    assert sum("何志远" in line for line in lines) == 1


def test_a_receipt_that_does_not_exist_is_refused(office: Office) -> None:
    with pytest.raises(UnknownRecord):
        sheets.draw(office, "handoff-receipt", "2026-9999")


def test_the_demonstration_office_holds_together(tmp_path: Path, demonstration: Callable[..., Path]) -> None:
    office = offices.open_office(demonstration(tmp_path / "demo"), lambda: LAST_DAY)
    assert dossiers.count(office) == demo.UNITS
    assert any(each.late for each in duties.due(office))
    assert any(not each.late for each in duties.due(office))
    assert handoffs.listed(office, "pending")
    assert verification.first_wrong(office) is None
    office.register.close()


def test_an_office_is_not_founded_over_another(office: Office) -> None:
    with pytest.raises(register.RegisterExists):
        offices.found(office.register.folder, office.clock, name="另一个")


def test_every_paper_has_a_keeper_after_a_busy_day(office: Office, purchase: Dossier) -> None:
    for kind in ("presale-contract", "income-proof", "bank-statement"):
        receive(office, purchase, kind)
    assert all(held.holders for _, held in whereabouts.all_held(office))
    assert verification.first_wrong(office) is None
