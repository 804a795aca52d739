"""Destruction 销毁: volumes past their retention, why some are kept, and the lists with their signatures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QWidget

from app.access import sign_dialog, signoffs, staff
from app.archive import words as archive_words
from app.archive.destructions import service as destructions
from app.archive.destructions.rules import SIGNERS, Destruction
from app.archive.tab import ArchiveTab, Views
from app.archive.volumes import service as volumes
from app.base.words import say, say_many
from app.dossiers import service as dossiers
from app.forms import printing
from app.kit.acts import Acts
from app.kit.boxes import ComboBox
from app.kit.desk import Looking
from app.kit.dialogs import Dialog, ReasonDialog
from app.kit.icons import icon
from app.kit.listings import Column, RowsListing
from app.kit.look import colour
from app.kit.painted.grouped import GroupedListing, GroupedTable
from app.kit.painted.two_lines import Group
from app.kit.parts import Field, button, row, wrapped
from app.kit.side_panel import ActsPanel
from app.kit.tables import RowsTable
from app.office import phrases
from app.scans import attachments
from app.scans import words as scan_words

if TYPE_CHECKING:
    from app.archive.destructions.service import Candidate
    from app.kit.desk import Desk

SHADES = {"drawn-up": "today", "executed": "done"}
ICONS = {"drawn-up": "pencil-line", "executed": "check-circle"}
"""The colour and the icon of a list's state; others are quiet."""


class DestructionsTab(ArchiveTab[Destruction]):
    """Volumes whose retention is over, and in another view the lists."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._signed: set[str] = set()
        self._looking = Looking(desk)
        self.candidates = self._candidates_table()
        self.table: RowsTable[Destruction] = RowsTable(RowsListing(self._columns()), "destructions", say("销毁清册"))
        self.table.two_lines()
        self.table.empty = say("还没有销毁清册。有保管期满的案卷时，按 F6 造册。")
        self.acts = Acts(button(say("编制清册"), self._draw_up, key="F6"))
        self.panel = self._make_panel()
        self.views = Views(
            say("销毁"), {"expired": (say("保管期满"), self.candidates), "lists": (say("销毁清册"), self.table)}
        )
        self.arrange("destructions", self.views.chosen, main=self.views)
        self.setFocusProxy(self.views)
        self.views.currentChanged.connect(lambda _: self.tell())
        self.candidates.looked_at.connect(lambda _: self.tell())
        self.table.opened.connect(lambda _: self._print())

    def _make_panel(self) -> ActsPanel:
        self.approve = button(say("批准"), lambda: self._sign(destructions.APPROVAL), key="F7")
        self.witness = button(say("销毁、监销签字"), lambda: self._sign(destructions.WITNESS), key="F8")
        self.execute = button(say("已销毁"), self._execute, key="F9")
        self.withdraw = button(say("撤销…"), self._withdraw)
        self.print = button(say("打印清册"), self._print, key="Ctrl+P")
        acts = (self.approve, self.witness, self.execute, self.print, self.withdraw)
        return ActsPanel(say("销毁说明"), self, *acts)

    def _candidates_table(self) -> GroupedTable[Candidate]:
        columns: list[Column[Candidate]] = [
            Column(
                say("案卷题名"),
                lambda each: each.volume.title,
                width=260,
                second=lambda each: each.volume.number,
                stretches=True,
            ),
            Column(
                say("保管期限"),
                lambda each: archive_words.retention(each.volume.retention),
                width=140,
                second=lambda each: phrases.day(each.volume.expires) if each.volume.expires else "",
            ),
            Column(
                say("能否销毁"),
                lambda each: archive_words.destruction_obstacle(each.obstacle),
                width=180,
                colour=lambda each: colour("today") if each.obstacle else None,
            ),
        ]
        listing = GroupedListing(columns, lambda each: each.volume.id, ticks=False)
        made: GroupedTable[Candidate] = GroupedTable(listing, "expired-volumes", say("保管期满的案卷"))
        made.setProperty("twolines", True)
        made.empty = say("没有保管期满的案卷。期满的会自动列在这里，造册、批准、监销以后才能销毁。")
        return made

    def _columns(self) -> list[Column[Destruction]]:
        office = self.desk.office
        return [
            Column(
                say("清册号"),
                lambda each: each.number,
                width=150,
                second=lambda each: phrases.near_moment(office, each.at),
            ),
            Column(say("依据"), lambda each: each.reason, width=170, stretches=True),
            Column(say("卷数"), lambda each: str(len(each.volumes)), width=60, right=True),
            Column(
                say("状态"),
                lambda each: archive_words.list_state(each.state),
                width=170,
                second=lambda each: self._signatures(each.number),
                icon=lambda each: icon(ICONS.get(each.state, "prohibit"), SHADES.get(each.state, "quiet")),
            ),
        ]

    def _signatures(self, number: str) -> str:
        paper = scan_words.signed_back(number in self._signed)
        return sign_dialog.standing(self.desk.office, number) or paper

    def look_again(self) -> None:
        """Read volumes and lists again."""
        self._looking.find(destructions.candidates, self._show_candidates, few=dossiers.few(self.desk.office))
        found = destructions.listed(self.desk.office)
        self._signed = attachments.signed_back(self.desk.office, [each.number for each in found])
        self.table.listing.show(found)
        self.views.chosen.show_count("lists", len(found))

    def _show_candidates(self, expired: list[Candidate]) -> None:
        going = [each for each in expired if not each.obstacle]
        staying = [each for each in expired if each.obstacle]
        self.candidates.listing.show(
            [
                Group(archive_words.destruction_obstacle(""), going, "check-circle", "done"),
                Group(say("暂不能销毁"), staying, "warning", "today"),
            ]
        )
        self.views.chosen.show_count("expired", len(expired))
        self.tell()

    def show_record(self, number: str) -> None:
        self.views.show_view("lists")
        super().show_record(number)

    def tell(self) -> None:
        if self.views.view() == "lists":
            self._tell_list(self.table.current())
        else:
            self._tell_volume(self.candidates.current())
        self.panel.end()

    def _tell_volume(self, each: Candidate | None) -> None:
        panel, office = self.panel, self.desk.office
        panel.offer()
        if each is None:
            panel.begin(say("保管期满"), phrases.with_weekday(office.today()))
            panel.sentence(say("期满的案卷先造册，由批准人批准，销毁人和监销人签字，最后记为已销毁。"), "quiet")
            return
        panel.begin(each.volume.title, f"{each.volume.number} · {each.volume.year}")
        obstacle = archive_words.destruction_obstacle(each.obstacle)
        panel.sentence(obstacle, "warning" if each.obstacle else "")
        panel.section(say("卷内文件"))
        for _, paper in volumes.contents(office, each.volume):
            panel.fact(paper.title or office.rules.document(paper.kind), paper.number)

    def _tell_list(self, each: Destruction | None) -> None:
        panel, office = self.panel, self.desk.office
        if each is None:
            panel.begin(say("销毁清册"), "")
            panel.offer()
            return
        panel.begin(each.number, f"{archive_words.list_state(each.state)} · {phrases.near_moment(office, each.at)}")
        panel.sentence(each.reason)
        panel.section(say("谁来办"), self._signatures(each.number))
        for words, person in (
            (say("批准人"), each.approver),
            (say("销毁人"), each.executor),
            (say("监销人"), each.witness),
        ):
            panel.fact(words, office.name_of(person))
        panel.section(say("案卷"), say_many("{n} 卷", len(each.volumes)))
        for line in destructions.volumes_of(office, each):
            why = archive_words.destruction_obstacle(line.obstacle) if line.obstacle else ""
            panel.fact(line.volume.title, why or line.volume.number)
        if each.state == "drawn-up":
            panel.offer(*self._steps(each), self.print, self.withdraw)
        else:
            panel.offer(self.print)

    def _steps(self, each: Destruction) -> list[QPushButton]:
        """What can be done with a list, what comes next first; the refusal of a step says what is missing."""
        signed = [row.matter for row in signoffs.of_record(self.desk.office, each.number)]
        steps = [self.approve, self.witness, self.execute]
        if each.number in self._signed or signed.count(destructions.WITNESS) >= SIGNERS:
            return steps[::-1]
        return [self.witness, self.execute, self.approve] if destructions.APPROVAL in signed else steps

    def _draw_up(self) -> None:
        dialog = DrawUpDialog(self.desk, self)
        dialog.drawn_up.connect(self.show_record)
        dialog.open()

    def _sign(self, matter: str) -> None:
        each: Destruction = self.table.the_row()
        words = say_many(
            "销毁清册 {number}：{n} 卷。批准人 {approver}，销毁人 {executor}，监销人 {witness}。",
            len(each.volumes),
            number=each.number,
            approver=each.approver,
            executor=each.executor,
            witness=each.witness,
        )
        sign_dialog.SignDialog(self.desk, matter, each.number, words, self).open()

    def _execute(self) -> None:
        each: Destruction = self.table.the_row()
        if self.desk.do(destructions.execute, each):
            self.desk.said.emit(say("清册 {number} 的案卷已标为销毁", number=each.number), [])

    def _withdraw(self) -> None:
        each: Destruction = self.table.the_row()
        dialog = ReasonDialog(
            self.desk,
            say("撤销清册 {number}", number=each.number),
            say("案卷不销毁；清册号保留，状态为“已撤销”。"),
            say("撤销清册"),
            self,
            final=True,
        )
        dialog.given.connect(lambda reason: self.desk.do(destructions.withdraw, each, reason))
        dialog.open()

    def _print(self) -> None:
        printing.show_sheet(self.desk, "destruction-list", self.table.the_row().number, self)


class DrawUpDialog(Dialog):
    """Asks for the reason and for approver, executor and witness; ``drawn_up`` carries the number of the list."""

    drawn_up = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent, width=520)
        self.entitle(say("编制销毁清册"), say("造册"))
        self.reason = QLineEdit(say("保管期满"))
        self.people = [self._box() for _ in range(3)]
        found = destructions.candidates(desk.office)
        going = sum(not each.obstacle for each in found)
        words = wrapped(
            say(
                "可销毁 {going}；另有 {kept} 保管期已满但还有未了的事项，列在清册末尾，不销毁。",
                going=say_many("{n} 卷", going),
                kept=say_many("{n} 卷", len(found) - going),
            )
        )
        self.body.addWidget(words)
        self.body.addWidget(Field(say("销毁依据(&R)"), self.reason))
        titles = (say("批准人(&A)"), say("销毁人(&E)"), say("监销人(&W)"))
        fields = [Field(title, box) for title, box in zip(titles, self.people, strict=True)]
        self.body.addLayout(row(*fields, stretch=(1, 1, 1)))
        self.reason.setFocus()

    def _box(self) -> QComboBox:
        """A choice of the office's people; any name may be typed, as a witness may come from elsewhere."""
        box = ComboBox()
        box.setEditable(True)
        here = [each.key for each in staff.everybody(self.desk.office) if each.active]
        for key, name in phrases.people(self.desk.office, here).items():
            box.addItem(name, key)
        box.setCurrentText("")
        return box

    def commit(self) -> None:
        approver, executor, witness = (_named(box) for box in self.people)
        made = self.attempt(
            destructions.draw_up, reason=self.reason.text(), approver=approver, executor=executor, witness=witness
        )
        if made:
            self.accept()
            self.drawn_up.emit(made.number)
            self.desk.said.emit(say("已造册 {number}", number=made.number), [])


def _named(box: QComboBox) -> str:
    """The key of a person of the office, or the name that was typed."""
    known = box.findText(box.currentText().strip())
    return str(box.itemData(known)) if known >= 0 else box.currentText()
