"""General settings 常规: the office's name, what at once means, look and language, the lock; kept as soon as they change."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Signal
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from app.access import lock
from app.base.words import say, say_in
from app.find import inbox
from app.kit import look
from app.kit.boxes import Counter
from app.kit.folder_edit import FolderEdit
from app.kit.offers import undoing
from app.kit.office_window import OfficeWindow
from app.kit.painted.segmented import Segmented
from app.kit.painted.setting_cards import Setting, column, settings_card
from app.kit.parts import button, vbox
from app.office import founding as offices
from app.office import tolerance
from app.scans import inbox_watch
from app.scans.inbox_folder import ARCHIVED
from app.scans.inbox_watch import InboxWatch
from app.shell.first_start import language_box
from app.shell.logo_edit import LogoEdit

if TYPE_CHECKING:
    from app.kit.desk import Desk

TEXTS = {"1": 1.0, "1.15": 1.15, "1.3": 1.3}
"""How large letters may be, by what is kept."""


class GeneralTab(QWidget):
    """``language_chosen`` and ``look_chosen``: the window has to be made again."""

    language_chosen = Signal(str)
    look_chosen = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.name = QLineEdit()
        self.name.editingFinished.connect(self._rename)
        self.logo = LogoEdit(desk)
        self.at_once = Counter(0, tolerance.MOST, 0, say("分钟"))
        self.at_once.settled.connect(self._tolerate)
        self.languages = language_box(desk.office.language)
        self.languages.activated.connect(lambda _: self._choose_language())
        self.idle = Counter(0, 120, lock.minutes(), say("分钟"))
        self.idle.changed.connect(self._lock_after)
        self.inbox = FolderEdit(say("扫描收件夹"))
        self.inbox.set_text(str(inbox_watch.chosen(desk.office) or ""))
        self.inbox.edit.setMinimumWidth(200)
        self.inbox.settled.connect(self._watch)
        self._make_look()
        vbox(self).addWidget(column(*self._cards()))
        self.look_again()

    def _make_look(self) -> None:
        scheme, text = look.chosen()
        self.schemes = Segmented(say("外观"), {"": say("跟随系统"), "light": say("浅色"), "dark": say("深色")})
        words = {"1": say("标准"), "1.15": say_in("letters", "大"), "1.3": say_in("letters", "特大")}
        self.texts = Segmented(say("字号"), words)
        self.schemes.mark(scheme)
        self.texts.mark(next((kept for kept, size in TEXTS.items() if size == text), "1"))
        for each in (self.schemes, self.texts):
            each.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            each.changed.connect(lambda _: self._look())

    def _cards(self) -> list[QWidget]:
        cards: list[QWidget] = [
            settings_card(
                say("单位"),
                Setting(say("单位名称(&O)"), self.name, say("印在每张表单上方")),
                Setting(say("单位标志(&M)"), self.logo, say("印在每张表单上的单位名称前面，灰度")),
                Setting(
                    say("算“立即”办的(&A)"),
                    self.at_once,
                    say("时限写“立即”的，在这么多分钟以内算办到；改后只对新的事项有效"),
                ),
            ),
            settings_card(
                say("外观与语言"),
                Setting(say("外观"), self.schemes, say("纸上打印的始终是白底")),
                Setting(say("字号"), self.texts, say("在系统缩放之上再放大")),
                Setting(say("语言 Language(&L)"), self.languages, say("马上生效，不用重新启动")),
            ),
            settings_card(
                say("扫描"),
                Setting(
                    say("扫描收件夹(&S)"),
                    self.inbox,
                    say(
                        "扫描仪存文件的文件夹；新文件在“今日”里数着，归位以后移到其中的“{folder}”。"
                        "只记在这台电脑上，空着就不看",
                        folder=ARCHIVED,
                    ),
                ),
            ),
            settings_card(
                say("离开座位"),
                Setting(
                    say("自动锁屏(&K)"), self.idle, say("这台电脑这么久没人操作就锁（0 是不锁）；没写完的内容会留着")
                ),
            ),
        ]
        if offices.is_demonstration(self.desk.office):
            self.leave_demonstration = button(say("移除演示单位…"), self._leave_demonstration)
            words = say("演示用的单位和里面的资料整个移除")
            cards.append(settings_card(say("演示单位"), Setting("", self.leave_demonstration, words)))
        return cards

    def look_again(self) -> None:
        """Read the settings again, but for the one that is being typed."""
        office = self.desk.office
        if not self.name.hasFocus():
            self.name.setText(offices.name(office))
        if not self.at_once.hasFocus():
            self.at_once.set_value(tolerance.minutes(office))
        self.logo.look_again()
        self.name.setReadOnly(not office.may("office"))
        self.at_once.setEnabled(office.may("regulations"))

    def _rename(self) -> None:
        before, name = offices.name(self.desk.office), self.name.text().strip()
        if name == before or self.name.isReadOnly():
            return
        if self.desk.do(offices.rename, name=name):
            undo = undoing(partial(self.desk.do, offices.rename, name=before))
            self.desk.said.emit(say("单位名称已保存"), [undo])

    def _tolerate(self) -> None:
        before, allowed = tolerance.minutes(self.desk.office), self.at_once.value()
        if allowed != before and self.desk.do(tolerance.change, allowed):
            undo = undoing(partial(self.desk.do, tolerance.change, before))
            self.desk.said.emit(say("“立即”改为 {n} 分钟以内", n=allowed), [undo])

    def _lock_after(self, minutes: int) -> None:
        QSettings().setValue(lock.SETTING, minutes)
        self.desk.said.emit(say("自动锁屏已保存"), [])

    def _watch(self) -> None:
        """Watch the folder that was typed or chosen, or none."""
        window, typed = OfficeWindow.around(self), self.inbox.text()
        folder = Path(typed) if typed else None
        if window is None or folder == inbox_watch.chosen(self.desk.office):
            return
        if folder and not self.desk.quietly(self.desk.refused.emit, inbox.check, folder):
            return
        InboxWatch.of(window, self.desk).choose(folder)
        self.desk.said.emit(say("扫描收件夹已保存") if folder else say("不再看扫描收件夹"), [])

    def _look(self) -> None:
        look.choose(self.schemes.chosen(), TEXTS[self.texts.chosen()])
        self.look_chosen.emit()

    def _choose_language(self) -> None:
        language = str(self.languages.currentData())
        if self.desk.do(offices.choose_language, language):
            self.language_chosen.emit(language)

    def _leave_demonstration(self) -> None:
        if window := OfficeWindow.around(self):
            window.call("remove-demonstration")
