"""Other people in a dossier, one line each: agents, guardians, guarantors, somebody to call."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from app.base.words import say, say_in
from app.dossiers import names
from app.dossiers.rules import PARTS, Person
from app.kit.fields import ChoiceBox
from app.kit.flow import Flow
from app.kit.parts import Field, button, row, vbox

if TYPE_CHECKING:
    from app.dossiers.rules import Dossier, Part


class PeopleRows(QWidget):
    """Lines are added by a link, and removed by one or by emptying the name. ``whole``: numbers may be seen and edited."""

    def __init__(self, dossier: Dossier, *, whole: bool) -> None:
        super().__init__()
        self._whole = whole
        self.lines: list[PersonLine] = []
        self._inside = vbox(self)
        self._inside.addLayout(
            Flow(
                button(say("添加代理人、监护人、担保人、联系人"), lambda: self.add(Person("", "agent")), link=True),
                None,
            )
        )
        for person in dossier.people:
            self.add(person)

    def add(self, person: Person) -> None:
        """Add a line filled in with somebody."""
        line = PersonLine(person, whole=self._whole)
        line.remove.clicked.connect(lambda: self._remove(line))
        self.lines.append(line)
        self._inside.insertWidget(len(self.lines) - 1, line)
        if not person.name:
            line.name.setFocus()

    def _remove(self, line: PersonLine) -> None:
        self.lines.remove(line)
        self._inside.removeWidget(line)
        line.hide()
        line.deleteLater()

    def people(self) -> tuple[Person, ...]:
        """The people as typed, without empty lines."""
        return tuple(line.person() for line in self.lines if line.name.text().strip())


class PersonLine(QWidget):
    """Somebody's part, name, identity number and telephone."""

    def __init__(self, person: Person, *, whole: bool) -> None:
        super().__init__()
        self._known = person
        self.part: ChoiceBox[Part] = ChoiceBox()
        for part in PARTS:
            self.part.offer(names.part(part), part)
        self.part.setCurrentIndex(self.part.findData(person.part))
        self.name, self.number, self.phone = QLineEdit(person.name), QLineEdit(person.identity), QLineEdit(person.phone)
        for line in (self.number, self.phone):
            if line.text() and not whole:
                line.setText(names.masked(line.text()))
                line.setReadOnly(True)
        self.remove = button(say_in("a line", "移除"), lambda: None, link=True)
        self._arrange()

    def _arrange(self) -> None:
        across = row(
            Field(say_in("in a dossier", "身份"), self.part),
            Field(say("姓名"), self.name),
            Field(say("证件号码"), self.number),
            Field(say("电话"), self.phone),
            self.remove,
            stretch=(2, 3, 5, 3),
        )
        self.setLayout(across)

    def person(self) -> Person:
        """Somebody as typed; hidden numbers stay as they are."""
        identity = self._known.identity if self.number.isReadOnly() else self.number.text().strip()
        phone = self._known.phone if self.phone.isReadOnly() else self.phone.text().strip()
        return Person(self.name.text().strip(), self.part.the_chosen(), identity, phone)
