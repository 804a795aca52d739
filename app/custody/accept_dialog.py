"""The dialog of acceptance 签收: the receiver signs for a bundle and may refuse single papers with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHeaderView, QLineEdit, QTableWidget, QTableWidgetItem, QWidget

from app.base.words import listed, say, say_many
from app.custody import endings, previews, whereabouts
from app.custody.bundles import service as bundles
from app.custody.lists import service as lists
from app.dossiers import service as dossiers
from app.kit.fields import moment_in
from app.kit.foresight.ahead import AheadDialog
from app.kit.look import ROW
from app.kit.parts import Field, wrapped

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from app.custody.rules import Handoff
    from app.kit.desk import Desk
    from app.rulebook.answers.foresight import Foreseen


class AcceptDialog(AheadDialog):
    """Lists the papers of one or several hand-offs to one party; a reason in the last column refuses one. Beside them stands
    what follows."""

    HELP = "handoffs"

    def __init__(self, desk: Desk, handoffs: Sequence[Handoff], parent: QWidget | None = None) -> None:
        super().__init__(desk, parent, QSize(920, 520))
        self.entitle(say("签收 {number}", number=listed(each.number for each in handoffs)), say("签收"))
        self.handoffs = handoffs
        self.lines = [(handoff.dossier, line) for handoff in handoffs for line in handoff.lines]
        self.at_field = Field(say("签收时间(&T)"), self.at)
        self.counterpart = QLineEdit(handoffs[0].counterpart)
        self.table = QTableWidget(len(self.lines), 4)
        self._fill()
        self._arrange()
        self.table.itemChanged.connect(lambda _: self.reckon())
        self.counterpart.setFocus()
        self.reckon()

    def _arrange(self) -> None:
        taker = self.desk.office.rules.holder(self.handoffs[0].taker)
        self.side.addWidget(Field(say("签收人姓名(&N)"), self.counterpart))
        self.side.addWidget(self.at_field)
        self.afterwards.name(say("签收以后"), say("没有新的期限，也没有事项随之办完。"))
        self.end_side()
        said = wrapped(say("{taker} 签收；拒收的文件请在末列写明原因", taker=taker), "section")
        said.setContentsMargins(10, 16, 24, 8)
        self.body.addWidget(said)
        self.body.addWidget(self.table, 1)

    def foresee(self, at: datetime) -> Mapping[str, Foreseen]:
        """What follows by client; several hand-offs of one client together."""
        refused = self._refused()
        taken: dict[str, list[tuple[Handoff, list[str]]]] = {}
        for handoff in self.handoffs:
            papers = [line.paper for line in handoff.lines if line.paper not in refused]
            taken.setdefault(handoff.dossier, []).append((handoff, papers))
        office = self.desk.office
        return {client: bundles.accepting(office, client, each, at) for client, each in taken.items()}

    def client_names(self) -> Mapping[str, str]:
        clients = {handoff.dossier for handoff in self.handoffs}
        return dossiers.units(self.desk.office, clients) if len(clients) > 1 else {}

    def _refused(self) -> dict[str, str]:
        """Paper (id) -> the reason for which it is refused."""
        cells = [self.table.item(place, 3) for place in range(self.table.rowCount())]
        return {
            line.paper: cell.text().strip()
            for (_, line), cell in zip(self.lines, cells, strict=True)
            if cell and cell.text().strip()
        }

    def _fill(self) -> None:
        self._set_up()
        office, clients = self.desk.office, {dossier for dossier, _ in self.lines}
        names = {paper: name for each in clients for paper, name in whereabouts.paper_names(office, each).items()}
        units = dossiers.units(office, clients) if len(clients) > 1 else {}
        for place, (client, line) in enumerate(self.lines):
            name = f"{units.get(client, '')} {names[line.paper]}".strip()
            for column, text in enumerate((name, str(line.count.originals), str(line.count.copies), "")):
                item = QTableWidgetItem(text)
                if column < 3:
                    item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                self.table.setItem(place, column, item)

    def _set_up(self) -> None:
        titles = [say("文件"), say("原件"), say("复印件"), say("拒收原因")]
        self.table.setHorizontalHeaderLabels(titles)
        self.table.horizontalHeader().setHighlightSections(False)
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.table.setShowGrid(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(ROW)
        self.table.setTabKeyNavigation(False)
        self.table.setAccessibleName(say("待签收的文件"))
        self.table.setColumnWidth(0, 260)
        self.table.horizontalHeader().setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)

    def commit(self) -> None:
        at = moment_in(self.at_field)
        if at is None:
            return
        refused = self._refused()
        counterpart = self.counterpart.text().strip()
        if len(self.handoffs) > 1:
            if self.attempt(lists.accept, self.handoffs, at=at, counterpart=counterpart, refused=refused):
                self.accept()
                self.desk.said.emit(say_many("已签收 {n} 份交接单", len(self.handoffs)), [])
            return
        done = self.attempt(endings.accept, self.handoffs[0], at=at, counterpart=counterpart, refused=refused)
        if done:
            self.accept()
            previews.announce(self.desk, done, self.parentWidget())
