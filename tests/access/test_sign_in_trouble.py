"""A disk that fails while somebody signs in is told in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app import start
from app.access import staff
from app.access.sign_in import ChoosePerson
from app.office import founding as offices
from tests import hands

if TYPE_CHECKING:
    from app.office.office import Office


def broken(office: Office) -> None:
    """From now on the register's file cannot be read."""
    office.register.close()
    for file in office.register.folder.glob("register.db*"):
        file.rename(file.with_name(f"away-{file.name}"))
    office.register.folder.rename(office.register.folder.with_name("away"))


def test_a_disk_that_fails_while_the_window_opens(program: start.Program) -> None:
    office = offices.found(program.folder, start.clock, name="锦绣花园")
    staff.add(office, "林晓燕", "clerk")
    office.register.close()
    program.begin()
    page = program.window
    assert isinstance(page, ChoosePerson)
    assert program.office
    broken(program.office)
    hands.press("Enter", page.people)
    assert program.window is not page
    assert "找不到" in hands.words(program.window)


def test_a_disk_that_fails_when_the_first_person_gives_a_name(program: start.Program) -> None:
    offices.found(program.folder, start.clock, name="锦绣花园").register.close()
    program.begin()
    page = program.window
    assert isinstance(page, ChoosePerson)
    assert program.office
    broken(program.office)
    hands.type_("林晓燕", page.name)
    hands.press("Enter", page.name)
    assert "找不到" in page.problem.text()
