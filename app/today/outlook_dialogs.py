"""The findings of the outlook 前瞻 as lists; Enter opens the dossier of the selected row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import Signal

from app.base.words import say, say_in
from app.dossiers import names
from app.kit.dialogs import Dialog
from app.kit.listings import (
    Column,
    RowsListing,
)
from app.kit.parts import fit, wrapped
from app.kit.tables import RowsTable
from app.office import phrases
from app.progress import words as progress_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from app.dossiers.rules import Dossier
    from app.kit.desk import Desk
    from app.progress.coming import Expiring

T = TypeVar("T")


class FindingsDialog(Dialog, Generic[T]):
    """A list of findings; ``opened`` carries the dossier (id) of the selected row."""

    opened = Signal(str)

    def show_findings(self, title: str, explanation: str, table: RowsTable[T], found: Sequence[T]) -> None:
        """Fill the dialog with an explanation and a table of the findings."""
        self.entitle(title, say("看档案"))
        self.cancel.setText(say("关闭"))
        self.table = table
        words = wrapped(explanation, "quiet")
        self.body.addWidget(words)
        self.body.addWidget(table, 1)
        table.listing.show(list(found))
        table.opened.connect(lambda _: self.commit())
        fit(self, 820, 520)
        table.setFocus()

    def dossier_of(self, found: T) -> str:
        """The id of the dossier that a row opens."""
        raise NotImplementedError

    def commit(self) -> None:
        chosen = self.table.current()
        if chosen is not None:
            self.accept()
            self.opened.emit(self.dossier_of(chosen))


class ExpiringDialog(FindingsDialog["Expiring"]):
    """Papers that expire before the step that needs them is expected to be done."""

    def __init__(self, desk: Desk, found: Sequence[Expiring], parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        office, title = desk.office, say("将过期的文件")
        columns: list[Column[Expiring]] = [
            Column(say("房号"), lambda each: each.dossier.unit, width=90),
            Column(say("买受人"), lambda each: each.dossier.names, width=130),
            Column(say_in("computer file", "文件"), lambda each: each.paper, width=140),
            Column(say("有效期至"), lambda each: phrases.day(each.until), key=lambda each: each.until, width=110),
            Column(say("要用到的步骤"), lambda each: progress_words.step(office, each.track, each.step), width=140),
            Column(say("预计办完"), lambda each: phrases.day(each.then), key=lambda each: each.then, width=100),
        ]
        words = say("按通常用时，轮到这一步办完之前文件已经过期：请客户提前更新，或先办这一户。")
        self.show_findings(title, words, RowsTable(RowsListing(columns), "expiring", title), found)

    def dossier_of(self, found: Expiring) -> str:
        return found.dossier.id


class IdleDialog(FindingsDialog["Dossier"]):
    """Dossiers in which nothing is under way and nothing is due."""

    def __init__(self, desk: Desk, found: Sequence[Dossier], parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        title = say("没有下一步的档案")
        columns: list[Column[Dossier]] = [
            Column(say("房号"), lambda each: each.unit, width=90),
            Column(say("买受人"), lambda each: each.names, width=240),
            Column(say("付款方式"), lambda each: names.payment(each.payment), width=90),
            Column(
                say("签约日期"),
                lambda each: phrases.day(each.signed) if each.signed else "",
                key=lambda each: str(each.signed or ""),
                width=110,
            ),
        ]
        words = say("在办，但各项进度都没有在走，也没有待办事项：请看缺什么，收件或开始下一步。")
        self.show_findings(title, words, RowsTable(RowsListing(columns), "idle", title), found)

    def dossier_of(self, found: Dossier) -> str:
        return found.id
