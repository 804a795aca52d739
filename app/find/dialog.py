"""Find anything (Ctrl+K): clients; papers, sheets and the archive's records by number or scan; commands by name or pinyin."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QListWidgetItem, QPushButton, QWidget

from app.base import features
from app.base.words import say, say_in
from app.custody import previews
from app.dossiers import finding, hits
from app.duties import service as duties
from app.find.spelled import fits
from app.forms import printing
from app.kit.finding import recent
from app.kit.finding.hit_rows import HIT, Hit, Hits
from app.kit.finding.search_box import SearchBox
from app.kit.flow import Flow
from app.kit.leaving import PassingDialog
from app.kit.office_window import OfficeWindow
from app.kit.parts import KeyButton, hairline, vbox, wrapped

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from app.dossiers.finding import Found
    from app.kit.desk import Desk

MOST, FEW = 30, 8
"""How many clients are shown, and how many where commands fit as well."""

ICONS = {"dossier": "user", "paper": "file-text", "receipt": "arrows-left-right", "archived": "archive"}
FOUND, ACT = Qt.ItemDataRole.UserRole + 2, Qt.ItemDataRole.UserRole
"""The roles of the record that a row means, and of what Enter does."""


class FindDialog(PassingDialog):
    """One box: the arrow keys move in the list below without leaving it, Enter opens the selected hit, as the filled button
    says; what else can be done with a client stands beside it, each act with its key."""

    opened = Signal(str)
    archived = Signal(str)
    asked = Signal(str, str)
    """A dossier, and the command that is wanted for it."""

    def __init__(self, desk: Desk, commands: dict[str, Callable[[], object]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self._commands = desk, commands
        window = OfficeWindow.around(parent) if parent else None
        self._here = window.shown_dossier() if window else ""
        self.setWindowTitle(say("查找"))
        self.box = SearchBox()
        self.box.setPlaceholderText(say("客户、房号、合同号、文件编号、交接单号，或一条命令"))
        self.box.setAccessibleName(say("查找"))
        self.hits = Hits()
        self.hits.setAccessibleName(say_in("several", "结果"))
        self.hits.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hits.empty = say("没有找到。试试姓名中的两个字、拼音首字母、电话后四位、房号或合同号的一段。")
        self.more = wrapped(say("只显示前 {count} 份，请再多输几个字", count=FEW), "small")
        self.acts = self._acts()
        self.primary = self._act(say("打开"), "Enter", self._enter)
        self.primary.setProperty("primary", True)
        self._arrange()
        self.box.sought.connect(self.look)
        self.box.returnPressed.connect(self._enter)
        self.hits.itemClicked.connect(self._open)
        self.hits.currentRowChanged.connect(lambda _: self._offer())
        self.look("")

    def _acts(self) -> list[QPushButton]:
        """What can be done with a client at once."""
        names = self.desk.quietly(self.desk.refused.emit, duties.commands_for_clients) or ()
        found = ((name, features.commands()[name]) for name in names)
        return [
            *(self._act(command.title(), command.key, partial(self._ask, name)) for name, command in found),
            self._act(say("打印封面"), "Ctrl+P", self._print_cover),
        ]

    def _act(self, words: str, key: str, act: Callable[[], object]) -> QPushButton:
        made = KeyButton(words, key)
        made.clicked.connect(lambda: act())
        if key != "Enter":
            QShortcut(QKeySequence(key), self, made.click)
        return made

    def _arrange(self) -> None:
        outer = vbox(self, (0, 0, 0, 0), 0)
        body, top, foot = QFrame(), QWidget(), QFrame()
        body.setProperty("surface", True)
        inside = vbox(body, (0, 0, 0, 0), 0)
        vbox(top, (16, 16, 16, 12)).addWidget(self.box)
        for part in (top, hairline(), self.hits, self.more):
            inside.addWidget(part, int(part is self.hits))
        self.more.setContentsMargins(16, 8, 16, 12)
        outer.addWidget(body, 1)
        foot.setProperty("foot", True)
        vbox(foot, (16, 11, 16, 11)).addLayout(Flow(*self.acts, None, self.primary))
        outer.addWidget(foot)
        parent: QWidget | None = self.parentWidget()
        self.resize(QSize(720, 480).boundedTo(parent.window().size() - QSize(16, 16)) if parent else QSize(720, 480))

    def look(self, text: str) -> None:
        """Show the records and commands that match ``text``; if it is empty, what was opened last, and all commands."""
        self.hits.clear()
        # Whoever types 收件 means 收件, not 扫描收件夹.
        order = sorted(self._commands, key=lambda name: not name.lower().startswith(text.strip().lower()))
        named = {name: self._commands[name] for name in order if fits(name, text)}
        found = self._found(text, FEW + 1 if named else MOST)
        self.more.setVisible(bool(named) and len(found) > FEW)
        if found and named:
            self._head(say("找到的") if text.strip() else say("最近打开"))
        for each in found[:FEW] if named else found:
            self._add_found(each, text)
        if found and named:
            self._head(say("命令"))
        for name, act in named.items():
            self._add_command(name, act, text)
        chosen = bool(found) if not text.strip() else finding.chooses(self.desk.office, text)
        self.hits.setCurrentRow(-1)
        if chosen:
            self._step(1)
        self.hits.setAccessibleDescription("" if self.hits.count() else self.hits.empty)
        self._offer()

    def _found(self, text: str, most: int) -> list[Found]:
        office = self.desk.office
        if text.strip():
            return finding.find(office, text, most)
        known = (finding.recalled(office, each) for each in recent.opened(office) if each != self._here)
        return [each for each in known if each][:FEW]

    def _head(self, title: str) -> None:
        self._add(title, Hit("", title)).setFlags(Qt.ItemFlag.NoItemFlags)

    def _add_found(self, found: Found, typed: str) -> None:
        told = hits.told(self.desk.office, found)
        hit = Hit(ICONS.get(found.kind, "file"), *told, typed.strip())
        item = self._add(hits.line(self.desk.office, found), hit)
        item.setData(ACT, partial(self._go, found))
        item.setData(FOUND, found.dossier)

    def _add_command(self, name: str, act: Callable[[], object], typed: str) -> None:
        title, _, key = name.rpartition(" ") if re.search(r" (F\d+|\w+\+\S+)$", name) else (name, "", "")
        self._add(say("命令：{name}", name=name), Hit("terminal-window", title, "", key, typed.strip())).setData(
            ACT, act
        )

    def _add(self, text: str, hit: Hit) -> QListWidgetItem:
        item = QListWidgetItem(text)
        item.setData(HIT, hit)
        self.hits.addItem(item)
        return item

    def _go(self, found: Found) -> None:
        if found.kind in {"sheet", "archived"}:
            recent.remember(self.desk.office, found.number)
        if found.kind == "sheet":
            printing.show_sheet(self.desk, found.title, found.id, self.parentWidget())
        elif found.kind == "archived":
            self.archived.emit(found.number)
        else:
            self.opened.emit(found.dossier)

    def _dossier(self) -> str:
        """The dossier that the selected row is about; empty if it is about none."""
        item = self.hits.currentItem()
        return str(item.data(FOUND) or "") if item else ""

    def _offer(self) -> None:
        """Offer below what can be done with the selected row."""
        item = self.hits.currentItem()
        self.primary.setEnabled(bool(item and item.data(ACT)))
        for act in self.acts:
            act.setEnabled(bool(self._dossier()))

    def _ask(self, command: str) -> None:
        dossier = self._dossier()
        self.accept()
        self.asked.emit(dossier, command)

    def _print_cover(self) -> None:
        dossier = self._dossier()
        self.accept()
        previews.preview_cover(self.desk, dossier, self.parentWidget())

    def _enter(self) -> None:
        if self.hits.currentItem():
            self._open(self.hits.currentItem())

    def _open(self, item: QListWidgetItem) -> None:
        act = item.data(ACT)
        if act:
            self.accept()
            act()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self._step(1 if event.key() == Qt.Key.Key_Down else -1)
            return
        super().keyPressEvent(event)

    def _step(self, by: int) -> None:
        """Select the next row that is no heading, or stay."""
        row = self.hits.currentRow() + by
        while 0 <= row < self.hits.count() and not self.hits.item(row).flags():
            row += by
        if 0 <= row < self.hits.count():
            self.hits.setCurrentRow(row)
