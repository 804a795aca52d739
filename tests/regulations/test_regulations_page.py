"""制度: clauses in words, and a figure changed from a day on beside the list, with keyboard only."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pypdfium2

from app.access import founding, signoffs
from app.custody import handoffs, whereabouts
from app.custody.handoffs import Item
from app.forms.preview_dialog import PreviewDialog
from app.kit.desk import Desk
from app.office import drafts
from app.progress import period_reports
from app.regulations import amendments
from app.regulations.step_limits_tab import StepLimitDialog
from tests import hands

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.dossiers.rules import Dossier
    from app.office.office import Office
    from app.regulations.change_panel import ChangePanel
    from app.regulations.page import RegulationsPage
    from app.shell.main_window import MainWindow

SECRET = "silver plum 41"


def page_of(window: MainWindow) -> RegulationsPage:
    page: RegulationsPage = window.stack.currentWidget()  # type: ignore[assignment]
    return page


def amend(window: MainWindow, clause: str) -> ChangePanel:
    page = page_of(window)
    hands.choose_row(page.table, lambda each: each.clause.id == clause)
    hands.press("Enter", page.table)
    assert page.panel.change is not None
    return page.panel.change


def approve(window: MainWindow) -> None:
    hands.click(page_of(window).panel.primary)


def retype(words: str, on: object) -> None:
    on.clear()  # type: ignore[attr-defined]
    hands.type_(words, on)  # type: ignore[arg-type]


def in_words(change: ChangePanel, limit: str) -> None:
    """Type a limit of another form."""
    change.input.limit.unit.choose("")
    retype(limit, change.input.limit.words)


def sentence(window: MainWindow) -> str:
    return page_of(window).panel.sentence.accessibleName()


def test_a_limit_is_tried_on_last_month_and_changed(
    office: Office, purchase: Dossier, open_window: Callable[..., MainWindow]
) -> None:
    handoffs.receive(office, dossier=purchase.id, giver="sales-back-office", items=[Item("loan-application")])
    window = open_window("regulations")
    change = amend(window, "SO-1.5")
    assert "24 小时内" in sentence(window)
    change.input.limit.unit.choose("working day")
    retype("2", change.input.limit.count.edit)
    assert "2 个工作日内" in sentence(window)
    change.rehearsal.month.setCurrentIndex(0)
    assert hands.until(lambda: "1 项事项会不同" in change.rehearsal.outcome.text())
    assert hands.column(change.rehearsal.table, 0) == [f"{purchase.names} {purchase.unit}"]
    approve(window)
    assert change.reason_field.complaint
    hands.type_("律师每两天来一次", change.reason)
    approve(window)
    (own,) = amendments.history(office, "SO-1.5")
    assert (own.amendment.limit, str(own.amendment.from_)) == ("2 working days", "2026-11-01")
    assert page_of(window).panel.change is None


def test_what_would_have_been_in_time_is_drawn_before_it_happens(
    office: Office, purchase: Dossier, at: Callable[[str], None], open_window: Callable[..., MainWindow]
) -> None:
    """Received on the 12th at 10:00, handed over on the 14th at 9:00: late by 24 hours, in time by two working days."""
    handoffs.receive(office, dossier=purchase.id, giver="sales-back-office", items=[Item("loan-application")])
    at("2026-10-14 09:00")
    paper = next(each.paper.id for each in whereabouts.held(office, purchase.id))
    lines = [handoffs.Line(paper, handoffs.Count(1, 0))]
    handoffs.hand_over(office, dossier=purchase.id, taker="mortgage-lawyer", lines=lines)
    at("2026-11-02 09:00")
    change = amend(open_window("regulations"), "SO-1.5")
    change.input.limit.unit.choose("working day")
    retype("2", change.input.limit.count.edit)
    assert hands.until(lambda: "1 件不再逾期" in change.rehearsal.outcome.text())
    assert change.rehearsal.bars.texts() == ["24 小时内 0% 0 / 1", "2 个工作日内 100% 1 / 1"]
    assert amendments.history(office, "SO-1.5") == []


def test_a_limit_means_something_on_the_days_of_a_week(office: Office, open_window: Callable[..., MainWindow]) -> None:
    """From Wednesday the 14th on: a working day later is Thursday, and from Friday Monday."""
    change = amend(open_window("regulations"), "SO-1.5")
    change.input.limit.unit.choose("working day")
    assert change.strip.texts() == [
        "周三 15:00 来，10 月 15 日 24:00 到期",
        "周五 15:00 来，10 月 19 日 24:00 到期",
    ]
    change.input.limit.unit.choose("same day")
    assert change.strip.texts()[0] == "周三 15:00 来，10 月 14 日 24:00 到期"
    in_words(change, "按约定日期")
    assert change.strip.texts() == []


def test_a_limit_is_typed_as_people_write_it(office: Office, open_window: Callable[..., MainWindow]) -> None:
    window = open_window("regulations")
    change = amend(window, "SO-1.5")
    in_words(change, "asap")
    assert "2个工作日" in change.input.limit_field.complaint
    retype("1个工作日", change.input.limit.words)
    assert not change.input.limit_field.complaint
    hands.type_("律师每日来一次", change.reason)
    approve(window)
    (own,) = amendments.history(office, "SO-1.5")
    assert own.amendment.limit == "1 working day"


def test_a_limit_left_as_it_is_shown_changes_nothing(office: Office, open_window: Callable[..., MainWindow]) -> None:
    window = open_window("regulations")
    change = amend(window, "SO-1.5")
    hands.type_("手滑", change.reason)
    approve(window)
    assert change.problem.text()
    assert amendments.history(office, "SO-1.5") == []


def test_the_days_between_reports_are_changed(office: Office, open_window: Callable[..., MainWindow]) -> None:
    """SO-1.9: the office sets how often it reports; until then it stays a week."""
    window = open_window("regulations")
    change = amend(window, "SO-1.9")
    retype("often", change.input.figures["report-days"])
    hands.type_("每两周汇报", change.reason)
    approve(window)
    assert change.problem.text()
    retype("14", change.input.figures["report-days"])
    change.input.first.setText("2026-10-12")
    approve(window)
    assert amendments.history(office, "SO-1.9")
    assert period_reports.due(office) == date(2026, 10, 25)


def test_nonsense_is_said_beside_the_field_and_changes_nothing(
    office: Office, open_window: Callable[..., MainWindow]
) -> None:
    window = open_window("regulations")
    change = amend(window, "SO-1.5")
    in_words(change, "asap")
    assert "看不懂" in change.input.limit_field.complaint
    hands.type_("试试", change.reason)
    approve(window)
    assert change.problem.text()
    assert amendments.history(office, "SO-1.5") == []


def test_a_change_is_signed_in_an_office_with_secrets(office: Office, open_window: Callable[..., MainWindow]) -> None:
    founding.secure(office, administrator="林晓燕", secret=SECRET)
    window = open_window("regulations")
    change = amend(window, "SO-1.13")
    retype("30.00", change.input.lines[0].low)
    hands.type_("加重处罚", change.reason)
    hands.type_("wrong plum 41", change.signing.secret)
    approve(window)
    assert change.problem.text()
    assert amendments.history(office, "SO-1.13") == []
    hands.type_(SECRET, change.signing.secret)
    approve(window)
    assert hands.no_dialog()
    (own,) = amendments.history(office, "SO-1.13")
    assert [each.verdict for each in signoffs.of_record(office, own.id)] == ["holds"]


def test_the_words_of_the_sentence_lead_to_their_inputs(office: Office, open_window: Callable[..., MainWindow]) -> None:
    window = open_window("regulations")
    page = page_of(window)
    page.show_clause("SO-1.5")
    assert [each.link for each in page.panel.sentence.links()] == ["who", "limit", "clause/SO-1.13"]
    page.panel.sentence.setFocus()
    hands.press("Enter")
    assert page.panel.change is not None
    assert hands.focus() is page.panel.change.input.role
    page.panel.sentence.setFocus()
    hands.press("Right")
    hands.press("Right")
    hands.press("Enter")
    assert page.panel.shown is not None
    assert page.panel.shown.clause.id == "SO-1.13"


def test_a_change_stays_while_another_clause_is_looked_at(
    office: Office, open_window: Callable[..., MainWindow]
) -> None:
    window = open_window("regulations")
    page = page_of(window)
    change = amend(window, "SO-1.5")
    change.input.limit.unit.choose("working day")
    hands.press("Esc", change.input.limit.count.edit)
    assert hands.focus() is page.table
    page.show_clause("SO-1.1")
    assert page.panel.change is None
    page.show_clause("SO-1.5")
    assert page.panel.change is change
    assert "1 个工作日内" in sentence(window)
    hands.click(page.panel.give_up)
    assert page.panel.change is None
    assert "24 小时内" in sentence(window)


def test_clauses_are_sought_by_their_words(office: Office, open_window: Callable[..., MainWindow]) -> None:
    page = page_of(open_window("regulations"))
    hands.type_("借阅", page.sought)
    assert [each.clause.id for each in page.table.listing.values()] == ["SO-1.4"]
    assert page.panel.shown is not None
    assert page.panel.shown.clause.id == "SO-1.4"


def test_the_regulation_prints_with_versions_and_days(office: Office, open_window: Callable[..., MainWindow]) -> None:
    hands.press("Ctrl+P", open_window("regulations").stack.currentWidget())
    dialog = hands.dialog(PreviewDialog)
    pages = pypdfium2.PdfDocument(dialog.sheet.pdf)
    text = "".join("".join(page.get_textpage().get_text_range().split()) for page in pages)
    assert all(word in text for word in ("现行制度", "SO-1.1", "24小时", "20.00—50.00"))
    dialog.reject()


def test_another_unit_keeps_about_the_same_length(office: Office, open_window: Callable[..., MainWindow]) -> None:
    limit = amend(open_window("regulations"), "SO-1.5").input.limit
    limit.unit.choose("day")
    assert limit.limit() == "1 day"
    hands.press("Up", limit.count.edit)
    limit.unit.choose("hour")
    assert limit.limit() == "48 hours"


def test_a_change_half_made_is_there_after_a_crash(office: Office, open_window: Callable[..., MainWindow]) -> None:
    change = amend(open_window("regulations"), "SO-1.5")
    in_words(change, "每周一、周四")
    hands.type_("律师每周来两次", change.reason)
    hands.press("Esc", change.reason)
    again = open_window()
    hands.until(lambda: "没填完的“修改规定”" in again.line.text)
    hands.click(hands.button(again.line, "接着填"))
    panel = page_of(again).panel
    assert panel.shown
    assert panel.shown.clause.id == "SO-1.5"
    assert panel.change
    assert panel.change.input.amendment().limit == "every mon, thu"
    assert panel.change.reason.text() == "律师每周来两次"
    hands.click(panel.give_up)
    assert drafts.waiting(office) == {}


def test_a_steps_limit_half_changed_is_there_after_a_crash(
    office: Office, open_window: Callable[..., MainWindow]
) -> None:
    first, other = amendments.steps(office)[:2]
    dialog = StepLimitDialog(Desk(office), other)
    dialog.open()
    dialog.count.set_value(7)
    dialog.keeper.keep()
    again = open_window()
    dialog.keeper.stop()
    dialog.hide()
    hands.until(lambda: "没填完的“步骤时限”" in again.line.text)
    hands.click(hands.button(again.line, "接着填"))
    taken = hands.dialog(StepLimitDialog)
    assert (taken.number, taken.count.value()) == (other.number, 7)
    assert not taken.fits({"number": first.number})
