"""制度: clauses in words, and a figure changed from a day on, with keyboard only."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pypdfium2

from app.access import founding, signoffs
from app.custody import handoffs
from app.custody.handoffs import Item
from app.forms.preview_dialog import PreviewDialog
from app.progress import period_reports
from app.regulations import amendments
from app.regulations.amend_dialog import AmendDialog
from tests import hands

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.dossiers.rules import Dossier
    from app.office.office import Office
    from app.shell.main_window import MainWindow

SECRET = "silver plum 41"


def amend(window: MainWindow, clause: str) -> AmendDialog:
    page = window.stack.currentWidget()
    hands.choose_row(page.table, lambda each: each.clause.id == clause)
    hands.press("Enter", page.table)
    return hands.dialog(AmendDialog)


def retype(words: str, on: object) -> None:
    on.clear()  # type: ignore[attr-defined]
    hands.type_(words, on)  # type: ignore[arg-type]


def test_a_limit_is_tried_on_last_month_and_changed(
    office: Office, purchase: Dossier, open_window: Callable[..., MainWindow]
) -> None:
    handoffs.receive(office, dossier=purchase.id, giver="sales-back-office", items=[Item("loan-application")])
    dialog = amend(open_window("regulations"), "SO-1.5")
    assert "24 小时" in dialog.limit_field.complaint
    retype("2 working days", dialog.limit)
    assert "2 个工作日" in dialog.limit_field.complaint
    dialog.month.setCurrentIndex(0)
    hands.click(hands.button(dialog, "试算(&T)"))
    assert "1 项事项会不同" in dialog.outcome.text()
    hands.click(dialog.primary)
    assert dialog.reason_field.complaint
    hands.type_("律师每两天来一次", dialog.reason)
    hands.click(dialog.primary)
    assert hands.no_dialog()
    (own,) = amendments.history(office, "SO-1.5")
    assert (own.amendment.limit, str(own.amendment.from_)) == ("2 working days", "2026-11-01")


def test_a_limit_is_typed_as_people_write_it(office: Office, open_window: Callable[..., MainWindow]) -> None:
    dialog = amend(open_window("regulations"), "SO-1.5")
    assert dialog.limit.text() == "24小时"
    retype("asap", dialog.limit)
    assert "2个工作日" in dialog.limit_field.complaint
    retype("1个工作日", dialog.limit)
    assert "1 个工作日" in dialog.limit_field.complaint
    hands.type_("律师每日来一次", dialog.reason)
    hands.click(dialog.primary)
    assert hands.no_dialog()
    (own,) = amendments.history(office, "SO-1.5")
    assert own.amendment.limit == "1 working day"


def test_a_limit_left_as_it_is_shown_changes_nothing(office: Office, open_window: Callable[..., MainWindow]) -> None:
    dialog = amend(open_window("regulations"), "SO-1.5")
    hands.type_("手滑", dialog.reason)
    hands.click(dialog.primary)
    assert dialog.problem.text()
    assert amendments.history(office, "SO-1.5") == []


def test_the_days_between_reports_are_changed(office: Office, open_window: Callable[..., MainWindow]) -> None:
    """SO-1.9: the office sets how often it reports; until then it stays a week."""
    dialog = amend(open_window("regulations"), "SO-1.9")
    retype("often", dialog.figures["report-days"])
    hands.type_("每两周汇报", dialog.reason)
    hands.click(dialog.primary)
    assert dialog.problem.text()
    retype("14", dialog.figures["report-days"])
    dialog.first.setText("2026-10-12")
    hands.click(dialog.primary)
    assert hands.no_dialog()
    assert period_reports.due(office) == date(2026, 10, 25)


def test_nonsense_is_said_beside_the_field_and_changes_nothing(
    office: Office, open_window: Callable[..., MainWindow]
) -> None:
    dialog = amend(open_window("regulations"), "SO-1.5")
    retype("asap", dialog.limit)
    assert "看不懂" in dialog.limit_field.complaint
    hands.type_("试试", dialog.reason)
    hands.click(dialog.primary)
    assert dialog.problem.text()
    assert amendments.history(office, "SO-1.5") == []


def test_a_change_is_signed_in_an_office_with_secrets(office: Office, open_window: Callable[..., MainWindow]) -> None:
    founding.secure(office, administrator="林晓燕", secret=SECRET)
    dialog = amend(open_window("regulations"), "SO-1.13")
    retype("30.00", dialog.lines[0].low)
    hands.type_("加重处罚", dialog.reason)
    hands.type_("wrong plum 41", dialog.signing.secret)
    hands.click(dialog.primary)
    assert dialog.problem.text()
    assert amendments.history(office, "SO-1.13") == []
    hands.type_(SECRET, dialog.signing.secret)
    hands.click(dialog.primary)
    assert hands.no_dialog()
    (own,) = amendments.history(office, "SO-1.13")
    assert [each.verdict for each in signoffs.of_record(office, own.id)] == ["holds"]


def test_the_regulation_prints_with_versions_and_days(office: Office, open_window: Callable[..., MainWindow]) -> None:
    hands.press("Ctrl+P", open_window("regulations").stack.currentWidget())
    dialog = hands.dialog(PreviewDialog)
    text = pypdfium2.PdfDocument(dialog.sheet.pdf)[0].get_textpage().get_text_range()
    assert all(word in text for word in ("现行制度", "SO-1.1", "24 小时", "20.00—50.00"))
    dialog.reject()
