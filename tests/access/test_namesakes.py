"""Records name people by a key that never changes: renamed, they keep their work, and two may bear one name."""

from __future__ import annotations

import itertools
import json
from datetime import timedelta
from itertools import chain
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QAbstractListModel
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QComboBox, QLabel, QWidget

from app.access import service as access
from app.access import staff
from app.access.people_tab import PersonDialog
from app.base import features
from app.custody import handoffs
from app.custody.handoffs import Item
from app.custody.losses import service as losses
from app.custody.sheets import receipt
from app.demo import service as demo
from app.dossiers import service as dossiers
from app.duties import service as duties
from app.fines import lines as fine_lines
from app.fines import service as fines
from app.fines import sheets as fine_sheets
from app.fines import wages
from app.fines.service import Verdict
from app.keeping import export, verification
from app.kit.desk import Desk
from app.office import phrases
from app.register.keys import WrongSecret
from app.shell.main_window import MainWindow
from tests import hands
from tests.conftest import local
from tests.fixtures.demonstrations import LAST_DAY
from tests.fixtures.secured import ADMINISTRATOR, CLERK, SECRET

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.dossiers.rules import Dossier
    from app.office.office import Office
    from tests.fixtures.secured import Seats

DIRECTOR = "何志远"
MARRIED = "林晓燕（新）"


def person(office: Office, name: str) -> staff.Person:
    return next(each for each in staff.everybody(office) if each.name == name)


def rename(office: Office, name: str, to: str) -> staff.Person:
    known = person(office, name)
    return staff.change(office, known, name=to, role=known.role, active=known.active)


def lose(office: Office, purchase: Dossier) -> None:
    """A paper is lost, for which the clerk answers, and the director decides on the fine."""
    items = [Item("presale-contract")]
    handoff = handoffs.receive(office, dossier=purchase.id, giver="sales-back-office", items=items, filed=True)
    losses.report(office, dossier=purchase.id, papers=[line.paper for line in handoff.lines], liable=CLERK)
    proposed = [
        each for each in fine_lines.listed(office) if each.state == "proposed" and each.proposal.person == CLERK
    ]
    before, office.signed_in = office.signed_in, DIRECTOR
    fines.decide(office, [Verdict(line.id, line.proposal.low) for line in proposed])
    office.signed_in = before


class TestRenamed:
    def test_open_work_stays_with_whoever_is_renamed(self, office: Office, purchase: Dossier) -> None:
        items = [Item("loan-application")]
        handoffs.receive(office, dossier=purchase.id, giver="sales-back-office", items=items, filed=True)
        renamed = rename(office, CLERK, MARRIED)
        assert staff.open_work(office, renamed)
        with pytest.raises(staff.NoSuccessor):
            staff.leave(office, renamed, successor=None)
        assert {office.name_of(each.duty.responsible) for each in duties.due(office)} == {MARRIED}

    def test_fines_before_and_after_are_on_one_wage_slip(
        self, office: Office, purchase: Dossier, at: Callable[[str], None]
    ) -> None:
        lose(office, purchase)
        at("2026-10-13 10:00")
        rename(office, CLERK, MARRIED)
        lose(office, purchase)
        slip = next(each for each in wages.sheet(office, "2026-10").slips if office.name_of(each.person) == MARRIED)
        assert len(slip.shares) == len(
            [each for each in fine_lines.listed(office) if each.decision and each.proposal.person == CLERK]
        )

    def test_a_sheet_bears_the_name_of_the_day_on_which_it_was_signed(
        self, office: Office, purchase: Dossier, at: Callable[[str], None]
    ) -> None:
        lose(office, purchase)
        number = next(each.number for each in fine_lines.listed(office) if each.number)
        at("2026-10-13 10:00")
        rename(office, CLERK, MARRIED)
        rename(office, DIRECTOR, "何远")
        notice = fine_sheets.notice(office, number)
        assert (notice["person"], notice["decider"]) == (CLERK, DIRECTOR)
        later = handoffs.receive(office, dossier=purchase.id, giver="client", items=[Item("income-proof")], filed=True)
        assert MARRIED in {receipt(office, later.number)["handed_by"], receipt(office, later.number)["received_by"]}

    def test_names_come_back_by_moment_however_often_somebody_is_renamed(
        self, office: Office, at: Callable[[str], None]
    ) -> None:
        for day, name in (("13", "甲"), ("14", "乙"), ("15", CLERK)):
            at(f"2026-10-{day} 10:00")
            rename(office, office.name_of(CLERK), name)
        days = ("12", "13", "14", "15")
        then = [office.name_of(CLERK, local(f"2026-10-{day} 12:00")) for day in days]
        assert then == [CLERK, "甲", "乙", CLERK]

    def test_who_was_renamed_and_comes_back_is_who_they_were(self, seat: Seats) -> None:
        office = seat(ADMINISTRATOR)
        clerk = rename(office, CLERK, MARRIED)
        gone = staff.leave(office, clerk, successor=None)
        back = staff.change(office, gone, name=MARRIED, role="clerk", active=True, secret="another secret 5")
        assert back.key == CLERK
        again = seat(MARRIED, "another secret 5")
        assert (again.signed_in, again.name_of(again.signed_in)) == (CLERK, MARRIED)
        assert verification.first_wrong(office) is None


class TestNamesakes:
    def test_another_person_of_the_same_name_is_entered_only_if_that_is_said(self, office: Office) -> None:
        with pytest.raises(staff.NameTaken):
            staff.add(office, CLERK, "clerk")
        other = staff.add(office, CLERK, "supervisor", namesake=True)
        assert other.name == CLERK
        assert other.key not in {each.key for each in staff.everybody(office) if each.id != other.id}

    def test_each_signs_in_with_their_own_secret_and_answers_for_their_own_work(self, seat: Seats) -> None:
        administrator = seat(ADMINISTRATOR)
        other = staff.add(administrator, CLERK, "clerk", "second of that name 8", namesake=True)
        first, second = seat(CLERK), seat(CLERK, "second of that name 8")
        assert (first.signed_in, second.signed_in) == (CLERK, other.key)
        with pytest.raises(WrongSecret):
            seat(CLERK, "third of that name 9")
        assert access.confirm(administrator, other.key, "second of that name 8").person == other.id
        with pytest.raises(WrongSecret):
            access.confirm(administrator, other.key, SECRET[CLERK])

    def test_where_one_is_chosen_they_are_told_apart(self, office: Office) -> None:
        staff.add(office, CLERK, "supervisor", namesake=True)
        third = staff.add(office, CLERK, "supervisor", namesake=True)
        words = phrases.people(office, [each.key for each in staff.everybody(office)])
        assert len(set(words.values())) == len(words) == 4
        assert words[DIRECTOR] == DIRECTOR
        assert third.key in words

    def test_the_dialog_asks_whether_it_is_somebody_else(self, office: Office, qtbot: QtBot) -> None:
        dialog = PersonDialog(Desk(office), None)
        qtbot.addWidget(dialog)
        dialog.show()
        assert not dialog.namesake.isVisible()
        dialog.name.setText(CLERK)
        assert dialog.namesake.isVisible()
        dialog.commit()
        assert len(staff.everybody(office)) == 2
        dialog.namesake.click()
        dialog.commit()
        assert [each.name for each in staff.everybody(office)].count(CLERK) == 2

    def test_editing_whoever_left_does_not_bring_them_back(self, office: Office, qtbot: QtBot) -> None:
        gone = staff.leave(office, person(office, CLERK), successor=None)
        dialog = PersonDialog(Desk(office), gone)
        qtbot.addWidget(dialog)
        dialog.name.setText(MARRIED)
        dialog.commit()
        assert not person(office, MARRIED).active


class TestNobodyIsCalledByAnOldName:
    """In a demonstration where everybody was renamed at the end, old names stand only where somebody signed."""

    @pytest.fixture
    def renamed(self, tmp_path: Path, demonstration: Callable[..., Path]) -> tuple[Office, set[str]]:
        folder = demonstration(tmp_path / "office")
        office = access.sign_in(folder, lambda: LAST_DAY + timedelta(minutes=5), demo.ADMINISTRATOR, demo.SECRET)
        old = {each.name for each in staff.everybody(office)}
        old -= {buyer.name for each in dossiers.all_of_them(office) for buyer in each.buyers}
        for place, name in enumerate(sorted(old)):
            rename(office, name, f"改名{place}")
        return office, old

    def test_in_lists(self, renamed: tuple[Office, set[str]]) -> None:
        office, old = renamed
        for name, noun in features.table("nouns").items():
            if name == "journal":
                continue  # shows what was stored
            text = json.dumps(noun.rows(office), ensure_ascii=False, default=str)
            assert not {each for each in old if each in text}, name

    def test_in_what_leaves(self, renamed: tuple[Office, set[str]]) -> None:
        office, old = renamed
        told = chain.from_iterable(each.tables(office) for each in export.exports().values())
        for table in told:
            if table.name not in {"日志", "人员"}:
                text = "\n".join(str(cell) for row in table.rows for cell in row)
                assert not {each for each in old if each in text}, table.name

    def test_on_pages(self, renamed: tuple[Office, set[str]], qtbot: QtBot) -> None:
        office, old = renamed
        window = MainWindow(Desk(office), "")
        qtbot.addWidget(window)
        window.show()
        for page in window.sidebar.names():
            window.go(page)
            hands.settle(window)
            text = "\n".join(shown(window))
            assert not {each for each in old if each in text}, page


def shown(window: QWidget) -> Iterator[str]:
    """Every text of a window: labels, buttons, choices, cells of lists."""
    for each in window.findChildren(QWidget):
        if isinstance(each, QLabel | QAbstractButton):
            yield each.text()
        elif isinstance(each, QComboBox):
            yield from (each.itemText(place) for place in range(each.count()))
        elif isinstance(each, QAbstractItemView) and (model := each.model()):
            columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
            places = itertools.product(range(model.rowCount()), range(columns))
            yield from (str(model.index(row, column).data() or "") for row, column in places)
