"""The page of hand-offs 交接, among them those that wait for acceptance."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QMenu, QWidget

from app.access import sign_dialog
from app.base.features import key_of
from app.base.words import say, say_in, say_many
from app.custody import endings, handoffs, lent, previews
from app.custody import words as custody_words
from app.custody.bundles import service as bundles
from app.custody.handoffs_panel import HandoffPanel
from app.custody.lists import scan_owners
from app.custody.lists.handoff_columns import handoff_columns, pieces
from app.dossiers import service as dossiers
from app.kit import commands
from app.kit.acts import Acts
from app.kit.desk import Fresh
from app.kit.dialogs import ReasonDialog
from app.kit.flow import Flow
from app.kit.foresight.reasons import AheadReasonDialog
from app.kit.listings import (
    Column,
    RowsListing,
)
from app.kit.look import colour
from app.kit.parts import label, vbox
from app.kit.side_panel import WithPanel
from app.kit.tables import RowsTable
from app.office import phrases
from app.scans import attachments
from app.scans import words as scan_words
from app.scans.drops import FileDrops

if TYPE_CHECKING:
    from app.custody.lent import Lent
    from app.custody.rules import Handoff
    from app.kit.desk import Desk
    from app.kit.office_window import OfficeWindow
    from app.scans.add_dialog import Owner


MOST = 2000
"""How many of the newest are shown; older ones are found by number (Ctrl+K) or in their dossier."""


class HandoffsPage(QWidget):
    """Lists hand-offs, newest first; pending ones can be accepted or withdrawn, accepted ones voided."""

    opened = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._clients: dict[str, tuple[str, str]] = {}
        self._signed: set[str] = set()
        self._loans: dict[str, Lent] = {}
        self._verified: dict[str, str] = {}
        self._today: list[Handoff] = []
        self.pending = QCheckBox(say("只看待签收(&W)"))
        self.table = RowsTable(RowsListing(self._desk_columns()), "handoffs", say("交接"))
        self.table.two_lines()
        self.table.on_paper = self._columns()
        rules = desk.office.rules
        self.table.empty = say(
            "还没有交接记录。{giver}送来文件时按 {key} 收件。",
            giver=rules.holder(rules.usual_holder) or say("有人"),
            key=key_of("receive"),
        )
        self.panel = HandoffPanel(desk.office, self)
        self._arrange()
        self._connect()
        self.look_again()

    def _connect(self) -> None:
        self.pending.toggled.connect(self.look_again)
        self.table.opened.connect(lambda each: self.opened.emit(each.dossier))
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._tell())
        panel = self.panel
        for act, do in (
            (panel.accept, self._accept),
            (panel.print, self._print),
            (panel.sign, self._sign),
            (panel.withdraw, self._withdraw),
            (panel.void, self._void),
            (panel.look, self._look),
        ):
            act.clicked.connect(do)
        QShortcut(QKeySequence("F9"), self, self._scan_back)
        FileDrops(self, self.desk, self._shown)
        Fresh(self, self.desk, self.look_again)

    def _shown(self) -> Owner | None:
        """To what files dropped here are added: the chosen hand-off."""
        current = self.table.current()
        return scan_owners.of_handoff(self.desk.office, current) if current else None

    def _desk_columns(self) -> list[Column[Handoff]]:
        """The columns on screen, in rows of two lines."""
        office = self.desk.office

        def party(kind: str, each: Handoff) -> str:
            return custody_words.holder_of(office, getattr(each, kind), self._loans.get(each.id))

        return [
            Column(
                say_in("one", "客户"),
                lambda each: self._client(each.dossier)[0],
                width=170,
                second=lambda each: self._client(each.dossier)[1],
                stretches=True,
            ),
            Column(
                say("谁交给谁"),
                lambda each: f"{party('giver', each)} → {party('taker', each)}",
                width=250,
                second=lambda each: each.reason or each.note,
                tip=lambda each: each.reason or each.note,
            ),
            Column(
                say("时间"),
                lambda each: phrases.near_moment(office, each.at),
                key=lambda each: each.at,
                width=110,
                second=lambda each: office.name_of(each.by),
                tip=lambda each: phrases.at(office, each.at),
            ),
            Column(say("交接单号"), lambda each: each.number, width=90, above=660),
            Column(say("件数"), lambda each: str(pieces(each)), key=pieces, width=50, right=True),
            Column(
                say("状态"),
                lambda each: custody_words.handoff_state(each.state),
                width=110,
                second=lambda each: self._signatures(each.number),
                colour=lambda each: colour("today") if each.state == "pending" else None,
            ),
        ]

    def _client(self, dossier: str) -> tuple[str, str]:
        """The names and the unit of a dossier's client."""
        if dossier not in self._clients:
            known = dossiers.load(self.desk.office, dossier)
            self._clients[dossier] = known.names, known.unit
        return self._clients[dossier]

    def _columns(self) -> list[Column[Handoff]]:
        office = self.desk.office
        number, *told, why = handoff_columns(
            office, lambda each: self._loans.get(each.id), lambda each: self._signatures(each.number)
        )
        return [
            number,
            Column(say("房号"), lambda each: self._client(each.dossier)[1], width=90),
            *told,
            Column(say("经办人"), lambda each: office.name_of(each.by), width=90),
            Column(
                say("录入时间"),
                lambda each: phrases.at(office, each.entered_at),
                key=lambda each: each.entered_at,
                width=135,
            ),
            why,
        ]

    def _signatures(self, number: str) -> str:
        """The state of a receipt's signature, verified when its row is first drawn and again after each change."""
        if number not in self._verified:
            paper = scan_words.signed_back(number in self._signed)
            self._verified[number] = sign_dialog.standing(self.desk.office, number) or paper
        return self._verified[number]

    def _arrange(self) -> None:
        head, main = QWidget(), QWidget()
        self.acts = Acts(
            commands.button("receive"),
            commands.button("hand-over"),
            commands.button("hand-over-list"),
            more=self._offer_more,
        )
        split = WithPanel(main, self.panel, "handoffs")
        vbox(head, (24, 12, 16, 12), 0).addLayout(
            Flow(
                label(say("交接"), "title"),
                8,
                self.pending,
                None,
                split.opener,
                self.acts,
            )
        )
        vbox(main, (0, 0, 0, 0), 0).addWidget(self.table, 1)
        whole = vbox(self, (0, 0, 0, 0), 0)
        whole.addWidget(head)
        whole.addWidget(split, 1)
        self.setFocusProxy(self.table)

    def _scan_back(self) -> None:
        commands.call(self, "scan-back")

    def _offer_more(self, menu: QMenu) -> None:
        menu.addAction(f"{say('一起收回')}\t{key_of('receive-list')}", partial(commands.call, self, "receive-list"))
        menu.addAction(f"{say('扫描件归位')}\tF9", self._scan_back)
        menu.addAction(say("扫描收件夹"), partial(commands.call, self, "scan-inbox"))

    def look_again(self) -> None:
        """Read the hand-offs again."""
        self._clients.clear()
        self._verified.clear()
        state = "pending" if self.pending.isChecked() else None
        found = handoffs.listed(self.desk.office, state, limit=MOST)
        self._signed = attachments.signed_back(self.desk.office, [each.number for each in found])
        self._loans = lent.by_handoffs(self.desk.office, handoffs=[each.id for each in found])
        self._today = [each for each in found if self.desk.office.local(each.at).date() == self.desk.office.today()]
        self.table.listing.show(found)
        self._tell()

    def _tell(self) -> None:
        """Tell in the panel what is chosen, or how the day stands."""
        chosen = self.table.chosen()
        if len(chosen) > 1:
            pending = self.table.current() in chosen and self.table.the_row().state == "pending"
            self.panel.show_several(chosen, self._pending() if pending else [])
        elif chosen:
            each = chosen[0]
            self.panel.show_handoff(each, self._loans.get(each.id), self._signatures(each.number))
        else:
            self.panel.show_none(self._today, handoffs.listed(self.desk.office, "pending"))

    def _look(self) -> None:
        self.opened.emit(self.table.the_row().dossier)

    def _accept(self) -> None:
        from app.custody.accept_dialog import AcceptDialog

        AcceptDialog(self.desk, self._pending(), self).open()

    def _pending(self) -> list[Handoff]:
        """The chosen hand-offs that wait for acceptance by the party of the current one, which comes first."""
        current = self.table.the_row()
        same = [each for each in self.table.chosen() if each.state == "pending" and each.taker == current.taker]
        return [current, *(each for each in same if each.id != current.id)]

    def _withdraw(self) -> None:
        handoff = self.table.the_row()
        dialog = ReasonDialog(
            self.desk,
            say("撤回 {number}", number=handoff.number),
            say("文件仍在本部门，撤回后交接单号保留，状态为“已撤回”。"),
            say("撤回"),
            self,
            final=True,
        )
        dialog.given.connect(lambda reason: self.desk.do(endings.withdraw, handoff, reason))
        dialog.open()

    def _void(self) -> None:
        handoff = self.table.the_row()
        dialog = AheadReasonDialog(
            self.desk,
            say("作废 {number}", number=handoff.number),
            say("文件退回移交方，由此产生或完成的事项随之改变；原记录保留。"),
            say("作废"),
            lambda at: {handoff.dossier: bundles.undoing(self.desk.office, handoff, at)},
            self,
        )
        dialog.given.connect(lambda reason: self.desk.do(endings.undo, handoff, reason))
        dialog.open()

    def _sign(self) -> None:
        handoff = self.table.the_row()
        rules = self.desk.office.rules
        words = say_many(
            "签收 {unit} 的 {n} 件文件，{giver} 移交 {taker}。签名包含交接单的全部内容，之后改动会显示出来。",
            pieces(handoff),
            unit=self._client(handoff.dossier)[1],
            giver=rules.holder(handoff.giver),
            taker=rules.holder(handoff.taker),
        )
        sign_dialog.SignDialog(self.desk, "acceptance", handoff.number, words, self).open()

    def _print(self) -> None:
        previews.preview(self.desk, self.table.the_row(), self)


def make(window: OfficeWindow) -> QWidget:
    """The page for a window, connected to it."""
    page = HandoffsPage(window.desk)
    page.opened.connect(window.open_dossier)
    return page
