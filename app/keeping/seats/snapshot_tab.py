"""Settings of snapshots 快照: where they are written, how often, how old they may be; and one at once."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QProgressBar, QWidget

from app.base.words import say
from app.keeping.backup_words import last_snapshot
from app.keeping.seats import service as seats
from app.keeping.seats.service import MOST_HOURS, MOST_MINUTES
from app.kit.boxes import Counter
from app.kit.desk import Looking
from app.kit.flow import Flow
from app.kit.folder_edit import FolderEdit
from app.kit.offers import undoing
from app.kit.painted.setting_cards import Setting, settings_card
from app.kit.parts import button, card, label, vbox, wrapped

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.kit.desk import Desk
    from app.office.office import Office
    from app.register.snapshots import Snapshot


def write(office: Office, tell: Callable[[tuple[int, int]], object]) -> Snapshot:
    """Write a snapshot; ``tell`` is called with (pages done, pages in all)."""
    return seats.write(office, tell=lambda left, pages: tell((pages - left, pages)))


class SnapshotTab(QWidget):
    """The part of the backup settings that is about snapshots."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk, self._looking = desk, Looking(desk)
        self.last, self.problem = wrapped(""), wrapped("", "error")
        self.place = FolderEdit(say("放快照的文件夹"))
        self.minutes, self.hours = Counter(1, MOST_MINUTES, 1), Counter(1, MOST_HOURS, 1)
        self.busy = QProgressBar()
        self.busy.setAccessibleName(say("写快照的进度"))
        self.now_button = button(say("现在写一份"), self.write_now)
        self.now_button.setEnabled(desk.office.may("backup"))
        self.busy.hide()
        self.problem.hide()
        acts = Flow(self.now_button, None)
        shown = card(label(say("快照"), "panel"), self.last, self.busy, acts, self.problem)
        rules = settings_card(
            say("快照设置"),
            Setting(
                say("放快照的文件夹(&F)"),
                self.place,
                say("共享文件夹或 U 盘；别的电脑上用同一个程序打开它，只能看、打印和统计"),
            ),
            Setting(say("隔多少分钟写一份(&I)"), self.minutes, say("每隔这么多分钟写一份；扫描件只写还没有的")),
            Setting(say("最旧多少小时(&H)"), self.hours, say("再旧的快照不能打开")),
        )
        down = vbox(self, spacing=16)
        down.addWidget(shown)
        down.addWidget(rules)
        for each in (self.place, self.minutes, self.hours):
            each.settled.connect(self._save)
        self._fill_in()

    def _fill_in(self) -> None:
        rules = seats.rules(self.desk.office)
        self.place.set_text(str(rules.place or ""))
        self.minutes.set_value(rules.minutes)
        self.hours.set_value(rules.hours)

    def look_again(self) -> None:
        """Show when the last snapshot was written; its place may answer slowly."""
        if not self.isAncestorOf(self.focusWidget() or self):
            self._fill_in()
        self._looking.find(last_snapshot, self.last.setText, few=False)

    def _tell(self, words: str) -> None:
        """Say what went wrong; empty: nothing did."""
        self.problem.setText(words)
        self.problem.setVisible(bool(words))

    def write_now(self) -> None:
        """Write one now, in the background."""
        self._tell("")
        self.now_button.setEnabled(False)
        self.busy.setRange(0, 0)
        self.busy.show()
        self.desk.beside(write, told=self._move, done=self._made, failed=self._tell, ended=self._over)

    def _move(self, moved: tuple[int, int]) -> None:
        done, steps = moved
        self.busy.setRange(0, steps)
        self.busy.setValue(done)

    def _over(self) -> None:
        self.busy.hide()
        self.now_button.setEnabled(True)

    def _made(self, _made: Snapshot) -> None:
        self.desk.said.emit(say("已写好快照"), [])
        self.look_again()

    def _save(self) -> None:
        """Keep what was changed; a place that will not do is said here."""
        kept = seats.rules(self.desk.office)
        before = str(kept.place or ""), kept.minutes, kept.hours
        place, minutes, hours = now = self.place.text(), self.minutes.value(), self.hours.value()
        if now == before:
            self._tell("")
        elif self.desk.attempt(self._tell, seats.set_rules, place=place, minutes=minutes, hours=hours):
            self._tell("")
            undo = partial(self.desk.do, seats.set_rules, place=before[0], minutes=before[1], hours=before[2])
            self.desk.said.emit(say("已保存快照设置"), [undoing(undo)])
