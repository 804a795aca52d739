"""Add scans 扫描件: asks for the title of each and the record it belongs to; the files are read in the background."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QProgressBar, QTableWidget, QTableWidgetItem, QWidget

from app.base.refusals import Refusal
from app.base.words import say, say_in, say_many
from app.kit.dialogs import Dialog
from app.kit.fields import ChoiceBox
from app.kit.look import ROW
from app.kit.parts import Field, label
from app.office.words import sentence
from app.scans import attachments

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from app.kit.background import Beside
    from app.kit.desk import Desk
    from app.office.office import Office
    from app.scans.attachments import StoredFile

FILE, TITLE = range(2)


@dataclass(frozen=True, slots=True)
class Owner:
    """What scans are added to: its ``name`` as people say it, the id of its dossier (may be empty), and the ``records``
    of it that a scan may show, by number with their words; the first is chosen at first.
    """

    name: str
    dossier: str
    records: Mapping[str, str]


def keep_each(
    office: Office, sources: Sequence[tuple[Path | bytes, str]], tell: Callable[[str], None]
) -> tuple[dict[int, StoredFile], dict[int, str]]:
    """Examine and store files. Returns by their places in ``sources`` those that were kept, and why others were not."""
    kept: dict[int, StoredFile] = {}
    refused: dict[int, str] = {}
    for place, (source, title) in enumerate(sources):
        tell(title)
        try:
            kept[place] = attachments.keep(office, source, title)
        except Refusal as refusal:
            refused[place] = sentence(refusal)
    return kept, refused


class AddScansDialog(Dialog):
    """One row per file. Refused files stay in the list, with the reasons below; the others are added."""

    def __init__(
        self, desk: Desk, owner: Owner, sources: Sequence[Path | bytes], parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, parent, width=640)
        self.entitle(say("添加扫描件到 {unit}", unit=owner.name), say("添加"))
        self.owner, self.sources = owner, list(sources)
        self.work: Beside | None = None
        self.record = ChoiceBox[str]()
        for number, words in owner.records.items():
            self.record.offer(words, number)
        self.table = QTableWidget(0, 2)
        self.busy = QProgressBar()
        self.busy.setRange(0, 0)
        self.busy.hide()
        self.status = label("", "quiet")
        self._shape()
        self.body.addWidget(self.table, 1)
        self.body.addWidget(Field(say("属于(&R)"), self.record))
        self.body.addWidget(self.status)
        self.body.addWidget(self.busy)
        self._fill([source.stem if isinstance(source, Path) else say("粘贴的图片") for source in self.sources])
        self.table.setFocus()

    def _shape(self) -> None:
        self.table.setHorizontalHeaderLabels([say_in("computer file", "文件"), say("名称")])
        self.table.horizontalHeader().setHighlightSections(False)
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(ROW)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.setAccessibleName(say("要添加的文件"))

    def _fill(self, titles: Sequence[str]) -> None:
        self.table.setRowCount(len(self.sources))
        for place, (source, title) in enumerate(zip(self.sources, titles, strict=True)):
            file = QTableWidgetItem(source.name if isinstance(source, Path) else "—")
            file.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            self.table.setItem(place, FILE, file)
            self.table.setItem(place, TITLE, QTableWidgetItem(title))
        self.table.setCurrentCell(0, TITLE)

    def commit(self) -> None:
        self.complain("")
        self.busy.show()
        self.primary.setEnabled(False)
        titles = [self._title(place) for place in range(len(self.sources))]
        sources = list(zip(self.sources, titles, strict=True))
        self.work = self.desk.beside(
            lambda office, tell: keep_each(office, sources, tell),
            told=self._tell,
            done=self._kept,
            failed=self._stopped,
        )

    def _title(self, place: int) -> str:
        item = self.table.item(place, TITLE)
        return item.text().strip() if item else ""

    def _tell(self, title: str) -> None:
        self.status.setText(say("正在读取 {title}…", title=title))

    def _stopped(self, words: str) -> None:
        self.busy.hide()
        self.status.setText("")
        self.primary.setEnabled(True)
        self.complain(words)

    def _kept(self, answer: tuple[dict[int, StoredFile], dict[int, str]]) -> None:
        kept, refused = answer
        entered = 0
        for place, each in kept.items():
            tell = partial(refused.__setitem__, place)
            enter = self.desk.attempt(
                tell, attachments.enter, self.owner.dossier, each, record=self.record.the_chosen()
            )
            if enter:
                entered += 1
                del refused[place]
        self._finish(entered, refused)

    def _finish(self, entered: int, refused: dict[int, str]) -> None:
        if entered:
            self.desk.said.emit(say_many("已添加 {n} 份扫描件", entered), [])
        if not refused:
            self.accept()
            return
        self._stopped("\n".join(refused.values()))
        titles = [self._title(place) for place in refused]
        self.sources = [self.sources[place] for place in refused]
        self._fill(titles)

    def let_go(self) -> None:
        if self.work:
            self.work.cancel()
