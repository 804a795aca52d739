"""What is said with clients is noted, what is promised is followed up on its day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QGuiApplication

from app.contacts import service as contacts
from app.contacts.dialogs import ContactDialog, DoneDialog
from app.contacts.rules import AlreadyDone, NoDay, NothingSaid
from app.custody.rules import InTheFuture
from app.dossiers import merging
from app.dossiers import service as dossiers
from app.file.page import DossierPage
from app.kit.desk import Desk
from app.office import history as histories
from app.today.follow_ups_dialog import FollowUpsDialog
from app.today.page import TodayPage
from tests.conftest import a_purchase, local

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from app.dossiers.rules import Dossier
    from app.office.office import Office

FRIDAY = date(2026, 10, 16)


def test_a_promise_is_followed_up_on_its_day_by_who_made_it(
    office: Office, purchase: Dossier, at: Callable[[str], None]
) -> None:
    contacts.note(office, dossier=purchase.id, way="call", words="问流水", promised="回电告知", until=FRIDAY)
    assert contacts.due(office) == []
    at("2026-10-16 09:00")
    (due,) = contacts.due(office)
    assert (due.words, office.name_of(due.person)) == ("回电告知", "林晓燕")
    office.signed_in = "何志远"
    assert contacts.due(office) == []
    assert contacts.due(office, everybodys=True) == [due]


def test_it_is_put_off_and_done_once(office: Office, purchase: Dossier, at: Callable[[str], None]) -> None:
    made = contacts.plan(office, dossier=purchase.id, words="催件", day=FRIDAY, person="林晓燕")
    at("2026-10-16 09:00")
    contacts.put_off(office, made, date(2026, 10, 19))
    assert contacts.due(office) == []
    at("2026-10-19 09:00")
    (due,) = contacts.due(office)
    contacts.finish(office, due, "已送来")
    (done,) = contacts.follow_ups(office, purchase.id)
    assert (done.result, contacts.due(office)) == ("已送来", [])
    with pytest.raises(AlreadyDone):
        contacts.finish(office, done)
    told = [each.kind for each in histories.of_dossier(office, purchase.id)]
    assert told[:3] == ["follow-up.done", "follow-up.put-off", "follow-up.planned"]


def test_what_makes_no_sense_is_refused(office: Office, purchase: Dossier) -> None:
    with pytest.raises(NothingSaid):
        contacts.note(office, dossier=purchase.id, way="call", words=" ")
    with pytest.raises(NoDay):
        contacts.note(office, dossier=purchase.id, way="call", words="问流水", promised="回电")
    with pytest.raises(InTheFuture):
        contacts.note(office, dossier=purchase.id, way="call", words="问流水", at=local("2026-10-12 12:00"))
    assert contacts.contacts(office, purchase.id) == []


def test_ready_sentences_name_client_unit_and_what_is_missing(office: Office, purchase: Dossier) -> None:
    ready = contacts.sentences(office, purchase.id, "收入证明")
    assert any(all(word in text for word in (purchase.names, purchase.unit, "收入证明")) for text in ready.values())
    assert not any("{" in text for text in ready.values())
    assert not any("还缺" in text for text in contacts.sentences(office, purchase.id).values())


def test_contacts_go_along_when_dossiers_are_merged(office: Office, purchase: Dossier) -> None:
    double = dossiers.open_dossier(office, a_purchase("2-1-1002"))
    contacts.note(office, dossier=double.id, way="visit", words="来过", promised="补流水", until=FRIDAY)
    merging.merge(office, into=purchase.id, other=double.id, reason="录了两遍")
    assert [each.words for each in contacts.contacts(office, purchase.id)] == ["来过"]
    assert [each.words for each in contacts.follow_ups(office, purchase.id)] == ["补流水"]


class TestWindow:
    def test_a_ready_sentence_is_copied_and_noted_as_a_message(
        self, office: Office, purchase: Dossier, qtbot: QtBot
    ) -> None:
        page = DossierPage(Desk(office), purchase.id)
        qtbot.addWidget(page)
        page.tabs.look_at("contacts")
        page.contacts.note.click()
        dialog = page.findChild(ContactDialog)
        dialog.ready.setCurrentIndex(1)
        dialog.ready.activated.emit(1)
        dialog.promised.setText("周五前回复")
        dialog.until.setText("10-16")
        dialog.primary.click()
        (noted,) = contacts.contacts(office, purchase.id)
        assert (noted.way, purchase.unit in noted.words) == ("message", True)
        assert [each.day for each in contacts.follow_ups(office, purchase.id)] == [FRIDAY]

    def test_copying_puts_the_words_on_the_clipboard(self, office: Office, purchase: Dossier, qtbot: QtBot) -> None:
        dialog = ContactDialog(Desk(office), purchase.id)
        qtbot.addWidget(dialog)
        dialog.words.setPlainText("您好")
        dialog._copy()
        assert QGuiApplication.clipboard().text() == "您好"

    def test_today_tells_of_what_is_due_and_it_is_finished_there(
        self, office: Office, purchase: Dossier, at: Callable[[str], None], qtbot: QtBot
    ) -> None:
        contacts.plan(office, dossier=purchase.id, words="催件", day=FRIDAY, person="林晓燕")
        at("2026-10-16 09:00")
        page = TodayPage(Desk(office))
        qtbot.addWidget(page)
        page.show()
        page.reminding.click()
        assert page.reminders.follow_ups.isVisible()
        page.reminders.follow_ups.click()
        listed = page.findChild(FollowUpsDialog)
        listed.table.selectRow(0)
        listed.table.opened.emit(listed.table.current())
        dialog = listed.findChild(DoneDialog)
        dialog.outcome.setText("送来了")
        dialog.primary.click()
        assert not page.reminders.follow_ups.isVisible()
