"""Settings of backups 备份: when the last ones were, where they go and how often; restore, exit door, support report."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QProgressBar, QWidget

from app.base import crash
from app.base.refusals import Refusal
from app.base.words import say
from app.keeping import backups
from app.keeping.backup_words import megabytes
from app.keeping.backups import MOST_ENTRIES, MOST_MINUTES
from app.keeping.seats.snapshot_tab import SnapshotTab
from app.kit.boxes import Counter
from app.kit.flow import Flow
from app.kit.folder_edit import FolderEdit
from app.kit.leaving import passing
from app.kit.offers import undoing
from app.kit.painted.setting_cards import Setting, column, settings_card
from app.kit.parts import button, card, label, vbox, wrapped
from app.office import phrases
from app.office.words import not_saved
from app.register import outputs

if TYPE_CHECKING:
    from app.keeping.backups import BackupResult
    from app.kit.desk import Desk


class BackupTab(QWidget):
    """``restored``: the register was exchanged for a backup, and the office must be opened again."""

    restored = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.near, self.far = wrapped(""), wrapped("")
        self.place = FolderEdit(say("备份的第二处"))
        self.entries, self.minutes = Counter(1, MOST_ENTRIES, 1), Counter(1, MOST_MINUTES, 1)
        self.busy = QProgressBar()
        self.busy.setAccessibleName(say("备份进度"))
        self.busy.hide()
        self.problem = wrapped("", "error")
        self.now_button = button(say("现在备份"), self.back_up)
        self.problem.hide()
        self.snapshots = SnapshotTab(desk)
        if desk.office.register.as_of:
            self.snapshots.hide()
        self._arrange()
        self._fill_in()
        self.look_again()

    def _arrange(self) -> None:
        leave = button(say("导出全部资料…"), self.open_leaving)
        support = button(say("保存支持报告…"), self.choose_support)
        acts = Flow(self.now_button, button(say("恢复…"), self.open_restore), leave, support, None)
        last = card(label(say("上次备份"), "panel"), self.near, self.far, self.busy, acts, self.problem)
        kept = say(
            "每次退出程序时也会备份。保留最近 24 小时、7 天、5 周、12 个月各自的最后一份；备份同登记库一样加密。"
        )
        rules = settings_card(
            say("备份设置"),
            Setting(say("备份的第二处(&P)"), self.place, say("共享文件夹或 U 盘；不填则只备份在登记库旁")),
            Setting(say("记录多少笔(&E)"), self.entries, say("每记这么多笔备份一次")),
            Setting(say("隔多少分钟(&M)"), self.minutes, kept),
        )
        vbox(self).addWidget(column(last, rules, self.snapshots))
        self.place.settled.connect(self._save)
        for each in (self.entries, self.minutes):
            each.settled.connect(self._save)

    def _tell(self, words: str) -> None:
        """Say what went wrong; empty: nothing did."""
        self.problem.setText(words)
        self.problem.setVisible(bool(words))

    def _fill_in(self) -> None:
        rules = backups.rules(self.desk.office)
        self.place.set_text(str(rules.place or ""))
        self.entries.set_value(rules.rhythm.entries)
        self.minutes.set_value(rules.rhythm.minutes)

    def look_again(self) -> None:
        """Show when the last backups were made."""
        office = self.desk.office
        place = backups.rules(office).place
        if not self.isAncestorOf(self.focusWidget() or self):
            self._fill_in()
        self.near.setText(say("登记库旁：{last}", last=self._last(backups.beside(office.register.folder))))
        self.far.setText(say("第二处：{last}", last=self._last(place)) if place else "")
        self.far.setVisible(bool(place))
        if office.register.as_of is None:
            self.snapshots.look_again()

    def _last(self, folder: Path) -> str:
        if not folder.is_dir():
            return say("现在不在，或还没有备份过")
        newest = backups.last(self.desk.office, folder)
        if newest is None:
            return say("还没有备份过")
        return say("上次备份 {at}，{size}", at=phrases.at(self.desk.office, newest.at), size=megabytes(newest.size))

    def back_up(self) -> None:
        """Back up now, in the background."""
        from app.keeping.backup_keeper import back_up

        self.now_button.setEnabled(False)
        self.busy.setRange(0, 0)
        self.busy.show()
        self.desk.beside(back_up, told=self._move, done=self._made, failed=self._tell, ended=self._over)

    def _move(self, moved: tuple[int, int]) -> None:
        done, steps = moved
        self.busy.setRange(0, steps)
        self.busy.setValue(done)

    def _over(self) -> None:
        self.busy.hide()
        self.now_button.setEnabled(True)
        self.look_again()

    def _made(self, made: BackupResult) -> None:
        from app.keeping.backup_keeper import missed_words

        self._tell(missed_words(made.missed) if made.missed else "")
        self.desk.said.emit(say("已备份，{size}", size=megabytes(made.backup.size)), [])

    def _save(self) -> None:
        """Keep what was changed; a place that cannot be written is said here."""
        kept = backups.rules(self.desk.office)
        before = str(kept.place or ""), kept.rhythm.entries, kept.rhythm.minutes
        place, entries, minutes = now = self.place.text(), self.entries.value(), self.minutes.value()
        if now == before:
            self._tell("")
            return
        if self.desk.attempt(self._tell, backups.set_rules, place=place, entries=entries, minutes=minutes):
            undo = partial(self.desk.do, backups.set_rules, place=before[0], entries=before[1], minutes=before[2])
            self.desk.said.emit(say("已保存备份设置"), [undoing(undo)])
            self.look_again()

    def open_restore(self) -> None:
        """Open the dialog that restores a backup."""
        from app.keeping.restore_dialog import RestoreDialog

        dialog = RestoreDialog(self.desk, self)
        dialog.restored.connect(self.restored)
        dialog.open()

    def open_leaving(self) -> None:
        """Open the exit door 导出全部资料."""
        from app.keeping.export_dialog import LeavingDialog

        LeavingDialog(self.desk, self).open()

    def choose_support(self) -> None:
        """Ask where to save the report for support."""
        dialog = passing(QFileDialog(self, say("保存支持报告"), "", "ZIP (*.zip)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile("juanzong-support.zip")
        dialog.fileSelected.connect(self.save_support)
        dialog.open()

    def save_support(self, path: str) -> None:
        """Save the support report: program, system and crash reports, without personal data."""
        try:
            with outputs.replacing(Path(path), asked=True) as part:
                crash.bundle(part)
        except (Refusal, OSError) as error:
            self._tell(not_saved(error))
            return
        self.desk.said.emit(say("已保存支持报告 {file}，其中没有客户资料", file=Path(path).name), [])
