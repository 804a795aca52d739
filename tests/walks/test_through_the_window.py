"""Some of the same days at the window, with keyboard and mouse: what is owed is the same as headless."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.duties import service as duties
from app.parties import service as parties
from app.registers.acts import fill_in
from app.registers.dialogs import ActDialog, WriteDialog
from app.registers.page import RegistersPage
from app.shell import needed_pages
from tests import hands

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.shell.main_window import MainWindow
    from tests.walks.office import Walk

REGULATIONS = ("front-desk", "property-group", "service-station")
ZHOU, CENTRE, SUPERVISOR, WU = "周敏", "钱进", "郑华", "吴磊"
PEOPLE = {ZHOU: "clerk", CENTRE: "service-centre", SUPERVISOR: "supervisor", WU: "clerk"}


@pytest.fixture
def office(walk: Walk) -> object:
    """The window opens on the walk's office."""
    with walk.office.register.transaction():
        needed_pages.begin(walk.office, REGULATIONS)
    return walk.office


def writes(window: MainWindow, form: str) -> WriteDialog:
    page = window.stack.currentWidget()
    assert isinstance(page, RegistersPage)
    page.show_register(form)
    hands.press("Ctrl+Enter", page)
    return hands.dialog(WriteDialog)


@pytest.mark.walk("FD-4")
def test_a_parcel_is_registered_and_handed_out(walk: Walk, open_window: Callable[..., MainWindow]) -> None:
    window = open_window("registers")
    dialog = writes(window, "mail-register")
    dialog.form.inputs["kind"].show("parcel")
    hands.type_("王芳", dialog.form.inputs["addressee"].widget)
    hands.click(dialog.primary)
    assert walk.owed("FD-4") == [f"{ZHOU} 2026-09-28 24:00"]
    page = window.stack.currentWidget()
    hands.press("Enter", page.table)  # type: ignore[attr-defined]
    act = hands.dialog(ActDialog)
    hands.type_("王芳", act.form.inputs["taken_by"].widget)
    hands.click(act.primary)
    assert walk.states("FD-4") == ["met"]


@pytest.mark.walk("PG-3")
def test_a_companys_self_check_collects_its_own_as_soon_as_it_is_chosen(
    walk: Walk, open_window: Callable[..., MainWindow]
) -> None:
    told = {"stage": "before", "client_name": "王芳", "words": "墙面开裂", "first_asked": ZHOU, "about": "building"}
    for company in ("湖滨置业", "东城置业"):
        parties.add(walk.office, parties.Party("", "company", company, contact=CENTRE))
        walk.write("group-complaint", **told, company=company)
    dialog = writes(open_window("registers"), "group-selfcheck")
    assert [row["count"] for row in dialog.form.readable()["complaints"]] == [2]  # type: ignore[union-attr,index]
    dialog.form.inputs["company"].show("湖滨置业")
    assert [row["count"] for row in dialog.form.readable()["complaints"]] == [1]  # type: ignore[union-attr,index]
    hands.click(dialog.primary)
    (number,) = [each.number for each in walk.all("group-selfcheck")]
    walk.act(number, "signed", CENTRE, wrong="无")
    assert (walk.states("PG-3", "湖滨置业"), walk.states("PG-3", "东城置业")) == (["met"], ["open"])


@pytest.mark.walk("SS-2")
def test_a_days_summary_collects_the_day_that_it_names(walk: Walk, open_window: Callable[..., MainWindow]) -> None:
    walk.write("service-log", person=ZHOU, sort="order", words="充值未到账")
    walk.at("2026-09-29 09:00", ZHOU)
    walk.write("service-log", person=ZHOU, sort="idea", words="加快捷入口")
    dialog = writes(open_window("registers"), "daily-problems")
    assert dialog.form.readable()["day"] == "2026-09-28", "the oldest that is owed"
    assert [row["words"] for row in dialog.form.readable()["logs"]] == ["充值未到账"]  # type: ignore[union-attr,index]
    dialog.form.inputs["day"].show("2026-09-29")
    assert [row["words"] for row in dialog.form.readable()["logs"]] == ["加快捷入口"]  # type: ignore[union-attr,index]


@pytest.mark.walk("PG-3")
def test_doing_what_a_company_owes_opens_its_form_and_then_its_next_step(
    walk: Walk, open_window: Callable[..., MainWindow]
) -> None:
    for company in ("湖滨置业", "东城置业"):
        parties.add(walk.office, parties.Party("", "company", company, contact=CENTRE))
    window = open_window("today")
    (met,) = walk.office.rules.book.terms_on("PG-3", walk.office.today()).duty.met_by
    for company in ("东城置业", "湖滨置业"):
        (row,) = [each for each in duties.due(walk.office) if each.unit == company and each.duty.clause == "PG-3"]
        assert fill_in(window.desk, row.duty, met, window)
        dialog = hands.dialog(WriteDialog)
        assert dialog.form.readable()["company"] == company
        hands.click(dialog.primary)
        assert fill_in(window.desk, row.duty, met, window)
        act = hands.dialog(ActDialog)
        assert walk.values(act.record.number)["company"] == company
        act.close()
