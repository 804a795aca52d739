"""The dialogs in which papers of one client are received or handed over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize

from app.base.words import say
from app.custody import previews, scanning
from app.custody.bundles import service as bundles
from app.custody.bundles.dialog import BundleDialog
from app.custody.bundles.rules import Drafted, Offered
from app.custody.bundles.table import BundleTable
from app.dossiers import names
from app.dossiers import service as dossiers
from app.dossiers.dossier_edit import DossierEdit
from app.kit.fields import moment_in
from app.kit.parts import Field, wrapped
from app.office import drafts
from app.parties import service as parties

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtWidgets import QWidget

    from app.custody.rules import Handoff
    from app.kit.desk import Desk
    from app.kit.fields import HolderBox, MomentEdit
    from app.office.drafts import Draft


class ClientBundleDialog(BundleDialog):
    """Asks for a bundle of one client. A subclass names the fields, offers papers and runs its use case."""

    def __init__(self, desk: Desk, parent: QWidget | None, *, usual: str = "", new: bool) -> None:
        """``usual`` is the other side chosen at first; ``new``: papers may come in that are not registered yet."""
        super().__init__(desk, parent, QSize(980, 600), BundleTable(say("文件"), new=new), usual)
        self._doubted, self._before = "", self.bundle.empty
        self.client = DossierEdit(desk.office)
        self.client.setPlaceholderText(say("房号、姓名、电话后四位，或扫描"))
        self.client_field, self.client_facts = Field(say("客户(&C)"), self.client), wrapped("", "small")
        self.client_facts.hide()
        self.client.chosen.connect(self._chosen)
        self.client.dropped.connect(self._dropped)
        self.client.scanned.connect(self._scanned)
        self.bundle.explain = lambda number: desk.ask(scanning.told, number, self.client.dossier)
        self.other_field, self.at_field = self.name_fields()
        self.other.currentIndexChanged.connect(self.reckon)

    def name_fields(self) -> tuple[Field[HolderBox], Field[MomentEdit]]:
        """The fields of the other side and of the time, with the labels of this dialog."""
        raise NotImplementedError

    def offer(self) -> None:
        """Offer the papers that can be ticked."""
        raise NotImplementedError

    def begin(self, dossier: str) -> None:
        """Start with this dossier (id) chosen; if it is empty, with choosing one."""
        self.client.setFocus()
        if dossier:
            self.client.show_dossier(dossier)

    def draft(self) -> Draft:
        return {**super().draft(), "dossier": self.client.dossier, "bundle": self.bundle.typed()}

    def take_up(self, draft: Draft) -> None:
        drafted = drafts.read(draft, Drafted)
        self.begin(drafted.dossier)
        super().take_up({name: draft[name] for name in draft if name != "client" or not drafted.dossier})
        self.bundle.retype(drafted.bundle)

    def _chosen(self) -> None:
        self.client_field.complain("")
        self._doubted = ""
        self.other.choose(parties.preferred(self.desk.office, self.client.dossier, self.other.holder()))
        self.client_facts.setText(self._facts())
        self.client_facts.setVisible(bool(self.client_facts.text()))
        self.offer()
        self.bundle.setFocus()

    def _facts(self) -> str:
        """How the client pays, and with whom the office works for them."""
        office, dossier = self.desk.office, self.client.dossier
        choices = parties.choices(office, dossier)
        named = (choices.of(dossier, kind) for kind in office.rules.party_kinds())
        firms = [
            office.rules.holder(each) for each in named if each in {party.holder for party in office.rules.parties}
        ]
        return " · ".join(filter(None, (names.payment(dossiers.load(office, dossier).payment), *firms)))

    def _dropped(self) -> None:
        self.client_facts.hide()
        self.bundle.empty = self._before
        self.bundle.offer([])

    def _scanned(self, paper: str) -> None:
        """The client was found by the number of this paper (id)."""
        told = "" if self.bundle.tick(paper) else self.desk.ask(scanning.told_of, paper, self.client.dossier)
        self.complain(told or "")

    def held_by(self, holder: str) -> list[Offered]:
        """The dossier's papers with this holder that wait for no acceptance."""
        return bundles.held_by(self.desk.office, self.client.dossier, holder)

    def checked_moment(self, no_holder: str) -> datetime | None:
        """The time typed, or None after pointing out what is missing; ``no_holder`` is said if the other side is."""
        if not self.client.dossier:
            self.client_field.complain(say("请先选一位客户：输入房号或姓名，按回车。"))
            self.client.setFocus()
            return None
        if not self.other.holder():
            self.other_field.complain(no_holder)
            self.other.setFocus()
            return None
        return moment_in(self.at_field) if self._is_meant() else None

    def _is_meant(self) -> bool:
        """Whether the dossier is active, or was confirmed although it is not: the next try confirms."""
        chosen = dossiers.load(self.desk.office, self.client.dossier)
        if chosen.state == "active" or self._doubted == chosen.id:
            return True
        self._doubted = chosen.id
        told = say(
            "{unit} {names} {state}。确实是这份档案，就再按一次“{verb}”；要接着办，先在客户页重新启用。",
            unit=chosen.unit,
            names=chosen.names,
            state=names.dossier_state(chosen.standing),
            verb=self.primary.text(),
        )
        other = dossiers.same_unit(self.desk.office, chosen.place, chosen.id, chosen.project)
        if other:
            told += say("同一房号在办的是 {names}（{number}）。", names=other.names, number=other.number)
        self.client_field.complain(told, warning=True)
        self.client.setFocus()
        return False

    def finish(self, handoff: Handoff | None) -> None:
        """Close and announce the hand-off, if there is one; preview its receipt if it shall be printed."""
        if handoff:
            self.accept()
            previews.announce(self.desk, handoff, self.parentWidget())
            if self.printing:
                previews.preview(self.desk, handoff, self.parentWidget())
