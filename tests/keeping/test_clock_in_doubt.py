"""While somebody is asked about the clock, the program enters nothing by itself; once it is settled, it does."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from app.access import staff
from app.access.sign_in import ChoosePerson
from app.keeping.clock_dialog import ClockDialog
from app.office import founding as offices
from app.office import periods
from app.register import journal
from app.register.settings import setting
from app.shell.main_window import MainWindow
from tests import hands

if TYPE_CHECKING:
    from app import start


def test_an_office_opened_with_a_clock_far_ahead_waits_for_an_answer(program: start.Program) -> None:
    office = offices.found(program.folder, lambda: datetime(2025, 1, 6, 2, 0, tzinfo=UTC), name="锦绣花园")
    staff.add(office, "林晓燕", "clerk")
    last, seen = journal.last(office.register), setting(office.register, periods.SEEN)
    office.register.close()
    program.begin()
    page = program.window
    assert isinstance(page, ChoosePerson)
    hands.press("Enter", page.people)
    assert isinstance(program.window, MainWindow)
    assert program.office
    dialog = hands.dialog(ClockDialog)
    hands.settle(program.window)
    register = program.office.register
    assert not program.office.derives()
    assert setting(register, periods.SEEN) == seen
    assert journal.last(register) == last
    hands.type_("停业一年，现在重开", dialog.reason)
    hands.click(dialog.primary)
    assert program.office.derives()
    hands.settle(program.window)
    kinds = [each.kind for each in journal.read(register)]
    assert kinds[-last - 1] == "clock.confirmed"
    assert hands.until(lambda: setting(register, periods.SEEN) != seen)
