"""Sign-in 登录: a name and a secret open the office; an open office only asks who is at the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QLineEdit, QListWidget, QListWidgetItem, QWidget

from app.base.refusals import Refusal
from app.base.words import say, say_many
from app.kit.boxes import ComboBox
from app.kit.flow import Flow
from app.kit.parts import Field, button, label, vbox, wrapped
from app.office.office import TROUBLE
from app.register.engine import is_damage

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path

    from app.office.office import Office


class SecretEdit(QLineEdit):
    """An input for a secret: never shown, nor passed to an input method, which might remember it."""

    def __init__(self) -> None:
        super().__init__()
        self.setEchoMode(QLineEdit.EchoMode.Password)


class Remembered:
    """The names that signed in to an office on this PC; stored in the system user's settings, not in the office."""

    MOST = 12

    def __init__(self, folder: Path) -> None:
        from app.register import keys

        self._key = f"people/{keys.load(folder).office}"

    def names(self) -> list[str]:
        """The names, the most recent first."""
        kept = QSettings().value(self._key, [])
        return [str(each) for each in kept] if isinstance(kept, list) else [str(kept)]

    def add(self, name: str) -> None:
        """Put ``name`` first; at most ``MOST`` names are kept."""
        others = [each for each in self.names() if each != name]
        QSettings().setValue(self._key, [name, *others][: self.MOST])


class SignIn(QWidget):
    """Asks for a name and a secret, and opens the office with them."""

    opened = Signal(object)
    """The opened ``Office``."""
    wants_recovery = Signal()
    damaged = Signal(str, str)
    """The register is damaged; with the name and the secret that were typed."""

    def __init__(
        self, folder: Path, clock: Callable[[], datetime], *, people: Sequence[str] = (), known_secret: str = ""
    ) -> None:
        super().__init__()
        self._folder, self._clock = folder, clock
        self.setWindowTitle(say("登录 · 卷宗"))
        self.name = ComboBox()
        self.name.setEditable(True)
        self.name.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.name.addItems(list(dict.fromkeys([*Remembered(folder).names(), *people])))
        self.secret = SecretEdit()
        self.secret.setText(known_secret)
        self.problem = wrapped("", "error")
        self.enter = button(say("进入"), self._enter)
        self.enter.setDefault(True)
        self._arrange(known_secret)
        edit = self.name.lineEdit()
        if edit:
            edit.returnPressed.connect(self.secret.setFocus)
        self.secret.returnPressed.connect(self._enter)
        self._waiting = QTimer(self)
        self._waiting.setInterval(1000)
        self._waiting.timeout.connect(self._tick)
        self._left = 0
        self.resize(420, 360)
        (self.secret if self.name.currentText() else self.name).setFocus()

    def _arrange(self, known_secret: str) -> None:
        outer = vbox(self, (32, 24, 32, 24), 12)
        outer.addWidget(label(say("登录"), "title"))
        if known_secret:
            words = say("这是演示单位：人员都是虚构的，口令都是 {secret}", secret=known_secret)
        else:
            words = say("用自己的姓名和口令进入。登记库是加密的，没有口令谁也打不开。")
        note = wrapped(words, "quiet")
        outer.addWidget(note)
        outer.addWidget(Field(say("姓名(&N)"), self.name))
        outer.addWidget(Field(say("口令(&S)"), self.secret))
        outer.addWidget(self.problem)
        outer.addStretch(1)
        forgotten = button(say("忘记口令…"), self.wants_recovery.emit, link=True)
        outer.addLayout(Flow(forgotten, None, self.enter))

    def _enter(self) -> None:
        from app.access import service as access
        from app.office.words import sentence, trouble

        if self._left:
            return
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            office = access.sign_in(self._folder, self._clock, self.name.currentText(), self.secret.text())
        except access.Throttled as refusal:
            self._wait(refusal.seconds)
            return
        except (Refusal, *TROUBLE) as error:
            if is_damage(error):
                self.damaged.emit(self.name.currentText(), self.secret.text())
                return
            self.problem.setText(sentence(error) if isinstance(error, Refusal) else trouble(error))
            self.secret.selectAll()
            self.secret.setFocus()
            return
        finally:
            QGuiApplication.restoreOverrideCursor()
        self.secret.clear()
        self.opened.emit(office)

    def _wait(self, seconds: int) -> None:
        self._left = seconds
        self.enter.setEnabled(False)
        self._say_waiting()
        self._waiting.start()

    def _tick(self) -> None:
        self._left -= 1
        self._say_waiting()
        if self._left <= 0:
            self._waiting.stop()
            self.enter.setEnabled(True)
            self.secret.selectAll()
            self.secret.setFocus()

    def _say_waiting(self) -> None:
        words = say_many("口令错了多次，请等 {n} 秒再试。忘记口令可以请管理员重设。", self._left)
        self.problem.setText(words if self._left > 0 else "")


class ChoosePerson(QWidget):
    """In an open office, asks who is here: by arrow keys and Enter, or the first letters of a name."""

    chosen = Signal(str)

    def __init__(self, office: Office, office_name: str) -> None:
        super().__init__()
        from app.access import staff

        self._office = office
        self.setWindowTitle(say("登录 · {office}", office=office_name))
        self.people = QListWidget()
        self.people.setAccessibleName(say("谁在值班"))
        for person in staff.everybody(office):
            if person.active:
                item = QListWidgetItem(f"{person.name}    {office.rules.role(person.role)}")
                item.setData(Qt.ItemDataRole.UserRole, person.key)
                self.people.addItem(item)
        self.people.setCurrentRow(0)
        self.name = QLineEdit()
        self.name.setPlaceholderText(say("还没有人员，请输入您的姓名"))
        self.name.setAccessibleName(say("您的姓名"))
        self.name.setVisible(not self.people.count())
        self.people.setVisible(bool(self.people.count()))
        self.problem = label("", "error")
        enter = button(say("进入"), self._enter)
        enter.setDefault(True)
        outer = vbox(self, (32, 24, 32, 24), 12)
        outer.addWidget(label(office_name, "title"))
        outer.addWidget(label(say("谁在使用？用方向键选择，按回车进入。"), "quiet"))
        outer.addWidget(self.people, 1)
        outer.addWidget(self.name)
        outer.addWidget(self.problem)
        outer.addWidget(enter)
        self.people.itemActivated.connect(lambda _item: self._enter())
        self.resize(420, 480)
        self.name.returnPressed.connect(self._enter)
        (self.people if self.people.count() else self.name).setFocus()

    def _enter(self) -> None:
        item = self.people.currentItem()
        if item:
            self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))
            return
        from app.access import staff
        from app.office.words import sentence, trouble

        try:
            person = staff.add(self._office, self.name.text(), self._office.rules.usual_role)
        except (Refusal, *TROUBLE) as error:
            self.problem.setText(sentence(error) if isinstance(error, Refusal) else trouble(error))
            return
        self.chosen.emit(person.key)
