"""Sign-in 登录: a name and a secret open the office; an open office only asks who is at the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit

from app.access.seats_page import SeatsPage, verb
from app.base.refusals import Refusal
from app.base.words import say, say_many
from app.kit.parts import Field, button, label
from app.office.office import TROUBLE
from app.register.engine import is_damage

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path

    from PySide6.QtGui import QKeyEvent

    from app.office.office import Office


def caps_lock(letters: str, *, shift: bool) -> bool | None:
    """Whether Caps Lock is on, as a typed letter tells; None if what was typed has no case."""
    return letters.isupper() != shift if letters.isupper() or letters.islower() else None


class SecretEdit(QLineEdit):
    """An input for a secret: never shown, nor passed to an input method, which might remember it."""

    caps_locked = Signal(bool)
    """Whether Caps Lock is on, as far as the typed letters tell."""

    def __init__(self) -> None:
        super().__init__()
        self.setEchoMode(QLineEdit.EchoMode.Password)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        locked = caps_lock(event.text(), shift=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        if event.key() == Qt.Key.Key_CapsLock:
            locked = False
        if locked is not None:
            self.caps_locked.emit(locked)
        super().keyPressEvent(event)


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


class SignIn(SeatsPage):
    """Asks for a secret, and opens the office with it. People who signed in on this PC are listed."""

    opened = Signal(object)
    """The opened ``Office``."""
    wants_recovery = Signal()
    damaged = Signal(str, str)
    """The register is damaged; with the name and the secret that were typed."""

    def __init__(
        self,
        folder: Path,
        clock: Callable[[], datetime],
        *,
        first: Sequence[str] = (),
        people: Sequence[str] = (),
        known_secret: str = "",
        title: str = "",
        below: str = "",
        note: str = "",
    ) -> None:
        """``first`` and ``people`` are listed before and after those who signed in on this PC; the rest as in ``SeatsPage``."""
        super().__init__(title or say("登录"), below or _how(known_secret), note)
        self._folder, self._clock, self._known_secret, self._left = folder, clock, known_secret, 0
        self.setWindowTitle(say("登录 · 卷宗"))
        self._list(list(dict.fromkeys([*first, *Remembered(folder).names(), *people])))
        self.secret, self.caps = SecretEdit(), label("", "warning")
        self.secret.setText(known_secret)
        self.enter = verb(self.verb(), self._enter)
        forgotten = button(say("忘记口令…"), self.wants_recovery.emit, link=True)
        self.arrange(Field(say("口令(&S)"), self.secret), self.caps, enter=self.enter, beside=forgotten)
        self._waiting = QTimer(self)
        self._waiting.setInterval(1000)
        self._waiting.timeout.connect(self._tick)
        self._listen()
        (self.name if self.other else self.secret).setFocus()

    def verb(self) -> str:
        """What the button says."""
        return say("进入")

    def _list(self, names: Sequence[str]) -> None:
        for name in names:
            self.people.add(name, name)
        self.add_others()

    def _listen(self) -> None:
        self.people.currentItemChanged.connect(lambda *_: self.secret.setText(self._known_secret))
        self.name.returnPressed.connect(self.secret.setFocus)
        self.secret.returnPressed.connect(self._enter)
        self.secret.caps_locked.connect(lambda on: self.caps.setText(say("大写锁定开着") if on else ""))
        for go_on in (self.people.itemClicked, self.people.itemActivated):
            go_on.connect(lambda _: (self.name if self.other else self.secret).setFocus())

    def _enter(self) -> None:
        from app.access import service as access

        if self._left:
            return
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            office = self.ask()
        except access.Throttled as refusal:
            self._wait(refusal.seconds)
            return
        except (Refusal, *TROUBLE) as error:
            self.refuse(error)
            return
        finally:
            QGuiApplication.restoreOverrideCursor()
        self.secret.clear()
        self.let_in(office)

    def ask(self) -> Office | None:
        """Open the office with what was typed. Raises Refusal, OSError, EngineError."""
        from app.access import service as access

        return access.sign_in(self._folder, self._clock, self.who, self.secret.text())

    def let_in(self, office: Office | None) -> None:
        """The secret was right."""
        self.opened.emit(office)

    def refuse(self, error: Exception) -> None:
        """Nobody is let in: say why, or that the register is damaged."""
        if is_damage(error):
            self.damaged.emit(self.who, self.secret.text())
        else:
            self.tell(error)

    def tell(self, error: Exception) -> None:
        """Say why nobody is let in; the secret is asked again."""
        from app.office.words import sentence, trouble

        self.complain(sentence(error) if isinstance(error, Refusal) else trouble(error))
        self.secret.selectAll()
        self.secret.setFocus()

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
        self.complain(words if self._left > 0 else "")


def _how(known_secret: str) -> str:
    if known_secret:
        return say("这是演示单位：人员都是虚构的，口令都是 {secret}", secret=known_secret)
    return say("用自己的姓名和口令进入。登记库是加密的，没有口令谁也打不开。")


class ChoosePerson(SeatsPage):
    """In an open office, asks who is here: by arrow keys and Enter, or the first letters of a name."""

    chosen = Signal(str)

    def __init__(self, office: Office, office_name: str) -> None:
        note = say("这个单位没有设口令，谁打开都看得到。在“设置 → 人员”中可以设。")
        super().__init__(office_name, say("谁在使用？用方向键选择，按回车进入。"), note)
        from app.access import staff

        self._office = office
        self.setWindowTitle(say("登录 · {office}", office=office_name))
        for person in staff.everybody(office):
            if person.active:
                self.people.add(person.key, person.name, office.rules.role(person.role))
        self.name.setPlaceholderText(say("还没有人员，请输入您的姓名"))
        self.arrange(enter=verb(say("进入"), self._enter))
        self.people.itemActivated.connect(lambda _item: self._enter())
        self.name.returnPressed.connect(self._enter)
        (self.name if self.other else self.people).setFocus()

    def _enter(self) -> None:
        if not self.other:
            self.chosen.emit(self.people.chosen())
            return
        from app.access import staff
        from app.office.words import sentence, trouble

        try:
            person = staff.add(self._office, self.name.text(), self._office.rules.usual_role)
        except (Refusal, *TROUBLE) as error:
            self.complain(sentence(error) if isinstance(error, Refusal) else trouble(error))
            return
        self.chosen.emit(person.key)
