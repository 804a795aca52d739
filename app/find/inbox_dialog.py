"""The scan inbox 扫描收件夹: what the scanner brought, where each file goes, and filing what is decided."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QProgressBar, QSplitter, QWidget

from app.base.refusals import Refusal
from app.base.words import listed, say, say_many
from app.dossiers import service as dossiers
from app.find import inbox
from app.find.inbox_list import InboxList, Waiting
from app.find.where_to_panel import WhereTo
from app.kit.dialogs import Dialog
from app.kit.flow import Flow
from app.kit.leaving import passing
from app.kit.parts import Scrolled, button, fit, label, vbox
from app.office import phrases
from app.office.office import TROUBLE
from app.office.words import sentence, trouble
from app.scans import attachments
from app.scans.inbox_folder import ARCHIVED
from app.scans.inbox_watch import InboxWatch
from app.scans.view import Document, ScanView

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.find.inbox import Filing, Proposal, Scanned
    from app.find.signed_sheets import Record
    from app.kit.background import Beside
    from app.kit.desk import Desk
    from app.kit.office_window import OfficeWindow
    from app.office.office import Office
    from app.scans.inbox_rules import Stamp

LEAST = 240
"""The least height of the page in view, in pixels."""

MOST = 100
"""How many files are read at a time: behind them, others wait for their turn."""


@dataclass(frozen=True, slots=True)
class Read:
    """A file that was read, with to whom it may belong; or why it was not."""

    path: Path
    scanned: Scanned | None
    proposals: list[Proposal]
    refused: str = ""


def read_each(office: Office, paths: Sequence[Path], tell: Callable[[Read | str], None]) -> None:
    """Read files, and tell of each; a text tells which page is being read."""
    for path in paths:
        try:
            scanned = inbox.look(office, path, tell)
            tell(Read(path, scanned, [] if scanned.sure else inbox.proposals(office, path)))
        except Refusal as refusal:
            tell(Read(path, None, [], sentence(refusal)))
        except TROUBLE as error:
            tell(Read(path, None, [], trouble(error)))


def file_each(office: Office, filings: Sequence[Filing], tell: Callable[[str], None]) -> dict[Path, str]:
    """File each file and move it out of the inbox. Returns why some stay there, by file."""
    staying = {}
    for filed in filings:
        path = filed.file.path
        tell(path.name)
        try:
            stored = inbox.file(office, filed)
            inbox.put_away(office, filed, stored)
        except Refusal as refusal:
            staying[path] = sentence(refusal)
        except TROUBLE as error:
            staying[path] = trouble(error)
    return staying


class InboxDialog(Dialog):
    """One row per file. What names its record by a code is filed by the one button; for others somebody says where they go."""

    def __init__(self, desk: Desk, watch: InboxWatch, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent, width=600)
        self.entitle(say("扫描收件夹"), say("归位"))
        self.cancel.setText(say("关闭"))
        self.watch = watch
        self._filed: dict[Path, Stamp] = {}
        self.work: Beside | None = None
        self.summary, self.status = label("", "quiet"), label("", "quiet")
        self.choose_button = button(say("选择收件夹…"), self.choose)
        self.list, self.view, self.to = InboxList(), ScanView(desk), WhereTo(desk)
        self.busy = QProgressBar()
        self.busy.setRange(0, 0)
        self.busy.hide()
        self._arrange()
        self.list.looked_at.connect(self._look_at)
        self.to.decided.connect(self._decided)
        self.to.turned.connect(self._turn)
        self.watch.changed.connect(self._follow)
        fit(self, 1100, 680)
        self._follow()
        self.list.setFocus()

    def _arrange(self) -> None:
        beside = QWidget()
        down = vbox(beside, (12, 0, 0, 0), 12)
        self.view.setMinimumHeight(LEAST)
        # What is to be decided comes first, so that it is in sight in a low window, too.
        down.addWidget(self.to)
        down.addWidget(self.view, 1)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.addWidget(self.list)
        self.split.addWidget(Scrolled(beside, say("选中的文件")))
        self.split.setChildrenCollapsible(False)
        self.split.setSizes([420, 620])
        self.body.addLayout(Flow(self.summary, self.choose_button, None, self.status))
        self.body.addWidget(self.split, 1)
        self.body.addWidget(self.busy)

    def choose(self) -> None:
        """Ask for the folder, where none was chosen yet."""
        dialog = passing(QFileDialog(self, say("扫描收件夹")))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(lambda path: self.take(Path(path)))
        dialog.open()

    def take(self, folder: Path) -> None:
        """Watch a folder from now on."""
        if self.desk.quietly(self.complain, inbox.check, folder):
            self.complain("")
            self.watch.choose(folder)

    def _follow(self) -> None:
        """List what waits now; a file that was rewritten meanwhile is read anew."""
        known = {(each.path, each.stamp): each for each in self.list.files}
        waiting = [each for each in self.watch.files.items() if self._filed.get(each[0]) != each[1]]
        files = [known.get(each) or self._new(*each) for each in waiting[:MOST]]
        if files != self.list.files:
            self.list.show_files(files)
        self._enable()
        self._read()

    def _new(self, path: Path, stamp: Stamp) -> Waiting:
        at = datetime.fromtimestamp(stamp.written / 1e9, tz=UTC)
        made = Waiting(path, stamp, phrases.near_moment(self.desk.office, at))
        made.where = say("正在读…")
        return made

    def _read(self) -> None:
        """Read in the background what was not read yet."""
        unread = [each.path for each in self.list.files if not each.scanned and not each.refused]
        if self.work is None and unread:
            self._begin()
            self.work = self.desk.beside(
                lambda office, tell: read_each(office, unread, tell),
                told=self._told,
                done=lambda _: None,
                failed=self.complain,
                ended=self._rest,
            )

    def _begin(self) -> None:
        self.complain("")
        self.busy.show()

    def _rest(self) -> None:
        self.work = None
        self.busy.hide()
        self.status.setText("")
        self._follow()

    def _told(self, what: Read | str) -> None:
        if isinstance(what, str):
            self.status.setText(say("正在读 {page}", page=what))
            return
        for each in self.list.files:
            if each.path == what.path:
                each.scanned, each.proposals, each.refused = what.scanned, what.proposals, what.refused
                each.where = self._where(each)
                if each is self.list.current():
                    self._look_at(each)
        self.list.look_again()
        self._enable()

    def _where(self, each: Waiting) -> str:
        """Where a file goes, in words."""
        if each.refused or each.scanned is None:
            return each.refused
        if each.left:
            return say("不归位，留在收件夹")
        records = list(dict.fromkeys(part.record for part in each.filing().parts))
        if records and not each.ready:
            return say("有的页没有码，请看过再定")
        return "→ " + listed(map(self._name, records)) if records else say("还不知道归到哪里")

    def _name(self, record: Record) -> str:
        known = dossiers.load(self.desk.office, record.dossier) if record.dossier else None
        return " ".join(filter(None, (record.unit, known.names if known else "", record.number)))

    def _look_at(self, waiting: Waiting | None) -> None:
        self.to.show_file(waiting)
        if waiting is None or waiting.scanned is None:
            self.view.clear(waiting.refused if waiting else "")
            return
        scanned, path = waiting.scanned, waiting.path
        shown = Document(
            path.name, scanned.media, len(scanned.pages), lambda _: attachments.content_of(path), str(path)
        )
        self.view.look_at(shown)
        self.view.show_turned(waiting.turns)

    def _decided(self) -> None:
        waiting = self.list.current()
        if waiting:
            waiting.where = self._where(waiting)
        self.list.look_again()
        self._enable()

    def _turn(self, quarters: int) -> None:
        """Turn the page in view clockwise."""
        waiting = self.list.current()
        if waiting and waiting.scanned:
            waiting.turns[self.view.page] = (waiting.turns.get(self.view.page, 0) + quarters) % 4
            self.view.show_turned(waiting.turns)

    def _ready(self) -> list[Waiting]:
        return [each for each in self.list.files if each.ready]

    def _enable(self) -> None:
        ready = len(self._ready())
        self.primary.setText(say_many("归位 {n} 份", ready) if ready else say("归位"))
        self.primary.setEnabled(bool(ready) and self.work is None)
        self.choose_button.setVisible(self.watch.folder is None)
        self.summary.setText(self._said())

    def _said(self) -> str:
        if self.watch.folder is None:
            return say("还没有选收件夹。选好扫描仪存文件的文件夹，新文件就列在这里。")
        if self.watch.trouble:
            return self.watch.trouble
        if not self.list.files:
            return say("收件夹里没有新文件")
        undecided = sum(each.scanned is not None and not each.ready for each in self.list.files)
        count = len(self.list.files)
        return say_many("{n} 份文件，还要定归到哪里的 {undecided} 份", count, undecided=undecided)

    def commit(self) -> None:
        filings = [each.filing() for each in self._ready()]
        self._begin()
        self.work = self.desk.beside(
            lambda office, tell: file_each(office, filings, tell),
            told=self._told,
            done=partial(self._stored, self._ready()),
            failed=self.complain,
            ended=self._rest,
            changes=True,
        )
        self._enable()

    def _stored(self, files: list[Waiting], staying: dict[Path, str]) -> None:
        gone = [each for each in files if each.path not in staying]
        self._filed |= {each.path: each.stamp for each in gone}
        self._follow()
        self.watch.drop_gone()
        if gone:
            words = say_many("已归位 {n} 份扫描件，原来的文件移到“{folder}”", len(gone), folder=ARCHIVED)
            self.desk.said.emit(words, [])
        self.complain("\n".join(staying.values()))
        if gone and not self.list.files:
            self.accept()

    def let_go(self) -> None:
        if self.work:
            self.work.cancel()


def open_inbox(window: OfficeWindow) -> None:
    """Open the scan inbox of a window."""
    InboxDialog(window.desk, InboxWatch.of(window, window.desk), window).open()
