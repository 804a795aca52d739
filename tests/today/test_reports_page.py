"""报表: the month at a glance, and the tasks of an event, by keyboard."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pypdfium2

from app.access import founding, signoffs
from app.custody import handoffs
from app.custody.handoffs import Item
from app.duties import service as duties
from app.forms import sheets
from app.occasions import service as occasions
from app.occasions.tab import AcceptTaskDialog, PlanDialog
from app.reports import service as dashboard
from tests import hands

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.dossiers.rules import Dossier
    from app.office.office import Office
    from app.reports.page import ReportsPage
    from app.shell.main_window import MainWindow

SECRET = "silver plum 41"


def tasks(window: MainWindow) -> ReportsPage:
    page: ReportsPage = window.stack.currentWidget()  # type: ignore[assignment]
    page.views.choose("tasks")
    return page


def test_tasks_are_assigned_and_accepted(office: Office, open_window: Callable[..., MainWindow]) -> None:
    page = tasks(open_window("reports"))
    hands.click(hands.button(page, "分派任务…"))
    dialog = hands.dialog(PlanDialog)
    hands.type_("秋季房展", dialog.title)
    hands.type_("1018", dialog.day)
    hands.type_("布置展台", dialog.lines[0][0])
    hands.type_("1015", dialog.lines[0][2])
    hands.click(dialog.primary)
    assert hands.no_dialog()
    (occasion,) = occasions.listed(office)
    assert (occasion.day, occasion.tasks[0].due) == (date(2026, 10, 18), date(2026, 10, 15))
    hands.choose_row(page.occasions.table, lambda _: True)
    hands.press("Enter", page.occasions.table)
    hands.click(hands.dialog(AcceptTaskDialog).primary)
    assert occasions.listed(office)[0].tasks[0].state == "accepted"
    assert [each.state for each in duties.every(office)] == ["met"]


def test_a_task_without_a_name_is_said(office: Office, open_window: Callable[..., MainWindow]) -> None:
    page = tasks(open_window("reports"))
    hands.click(hands.button(page, "分派任务…"))
    dialog = hands.dialog(PlanDialog)
    hands.type_("1018", dialog.day)
    hands.click(dialog.primary)
    assert dialog.problem.text()
    assert occasions.listed(office) == []


def test_acceptance_is_signed_in_an_office_with_secrets(office: Office, open_window: Callable[..., MainWindow]) -> None:
    founding.secure(office, administrator="林晓燕", secret=SECRET)
    items = [occasions.Item("布置展台", "何志远", date(2026, 10, 15))]
    occasions.plan(office, title="秋季房展", day=date(2026, 10, 18), items=items)
    page = tasks(open_window("reports"))
    hands.choose_row(page.occasions.table, lambda _: True)
    hands.press("Enter", page.occasions.table)
    dialog = hands.dialog(AcceptTaskDialog)
    hands.click(dialog.primary)
    assert dialog.problem.text()
    assert occasions.listed(office)[0].tasks[0].state == "assigned"
    hands.type_(SECRET, dialog.signing.secret)
    hands.click(dialog.primary)
    task = occasions.listed(office)[0].tasks[0]
    assert [each.verdict for each in signoffs.of_record(office, task.id)] == ["holds"]


def test_the_month_counts_what_was_due_and_what_was_in_time(
    office: Office, purchase: Dossier, at: Callable[[str], None]
) -> None:
    handoffs.receive(
        office, dossier=purchase.id, giver="sales-back-office", items=[Item("loan-application")], filed=True
    )
    at("2026-10-14 09:00")
    rows = {each["label"].split()[0]: each for each in dashboard.dashboard(office, "2026-10")["on_time"]}
    assert (rows["SO-1.1"]["value"], rows["SO-1.1"]["part"]) == (1, 1)
    assert (rows["SO-1.5"]["value"], rows["SO-1.5"]["part"]) == (1, 0)
    assert dashboard.dashboard(office, "2026-10")["by_person"][0]["label"] == "林晓燕"


def test_the_month_prints_with_its_charts(office: Office, purchase: Dossier) -> None:
    handoffs.receive(office, dossier=purchase.id, giver="sales-back-office", items=[Item("loan-application")])
    sheet = sheets.draw(office, "dashboard", "2026-10")
    text = pypdfium2.PdfDocument(sheet.pdf)[0].get_textpage().get_text_range()
    assert all(word in text for word in ("客服月报", "各条款按时情况", "原件在谁手里", "客服部"))
