"""办理 on Today opens the dialog that meets the duty, filled in."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from app.complaints import service as complaints
from app.complaints.dialogs import InformDialog, ResolveDialog
from app.duties import service as duties
from app.kit.duty_acts import (
    act_on,
)
from app.occasions import service as occasions
from app.occasions.tab import AcceptTaskDialog
from app.progress import service as progress
from app.progress.page import StampPaidDialog
from tests import hands

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QDialog

    from app.dossiers.rules import Dossier
    from app.office.office import Office
    from app.shell.main_window import MainWindow


def acted(office: Office, open_window: Callable[..., MainWindow], clause: str, kind: type[QDialog]) -> QDialog:
    """The dialog that acting on the one open duty of a clause opens."""
    window = open_window()
    (shown,) = [each for each in duties.due(office, within=None) if each.duty.clause == clause]
    act_on(window.desk, shown.duty, window)
    return hands.dialog(kind)


def complain(office: Office, dossier: str, *departments: str) -> None:
    complaints.receive(
        office,
        dossier=dossier,
        client="陈䶮",
        phone="",
        channel="call",
        cause="费用",
        words="多收",
        concerned=departments,
    )


def test_one_departments_complaint_is_to_be_solved(
    office: Office, purchase: Dossier, open_window: Callable[..., MainWindow]
) -> None:
    complain(office, purchase.id, "财务部")
    dialog = acted(office, open_window, "SO-2.1", ResolveDialog)
    assert dialog.complaint.number == "TS2026-0001"  # type: ignore[attr-defined]
    dialog.reject()


def test_with_several_departments_the_client_is_told_a_day_first(
    office: Office, purchase: Dossier, open_window: Callable[..., MainWindow]
) -> None:
    complain(office, purchase.id, "财务部", "物业")
    acted(office, open_window, "SO-2.1", InformDialog).reject()


def test_by_the_promised_day_it_is_to_be_solved(
    office: Office, purchase: Dossier, open_window: Callable[..., MainWindow]
) -> None:
    complain(office, purchase.id, "财务部", "物业")
    told = complaints.by_number(office, "TS2026-0001")
    complaints.inform(office, told, promised=date(2026, 10, 14), how="电话")
    acted(office, open_window, "SO-2.2", ResolveDialog).reject()


def test_a_task_is_to_be_accepted(office: Office, open_window: Callable[..., MainWindow]) -> None:
    day = date(2026, 10, 14)
    occasions.plan(office, title="秋季房展", day=day, items=[occasions.Item("布展", "林晓燕", day)])
    dialog = acted(office, open_window, "SO-3", AcceptTaskDialog)
    hands.click(dialog.primary)  # type: ignore[attr-defined]
    assert [each.state for each in duties.every(office)] == ["met"]


def test_the_stamp_duty_is_to_be_paid(
    office: Office, purchase: Dossier, open_window: Callable[..., MainWindow]
) -> None:
    progress.set_stamp_duty(office, dossier=purchase.id, due=date(2026, 10, 14))
    dialog = acted(office, open_window, "SO-1.12", StampPaidDialog)
    hands.click(dialog.primary)  # type: ignore[attr-defined]
    assert [each.state for each in duties.every(office)] == ["met"]
