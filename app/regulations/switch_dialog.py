"""Which regulations 制度 the office goes by: switched on 启用 and off 停用 from a day; its own files are added here."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from app.access.signer_input import Signing
from app.base.words import say, say_many
from app.kit.dialogs import Dialog
from app.kit.fields import DayEdit, day_in
from app.kit.flow import Flow
from app.kit.listings import (
    Column,
    RowsListing,
)
from app.kit.parts import Field, button, wrapped
from app.kit.tables import RowsTable
from app.office import phrases
from app.regulations import service as regulations
from app.regulations import switch_off

if TYPE_CHECKING:
    from datetime import date

    from app.kit.desk import Desk
    from app.regulations.service import RegulationRow


class SwitchDialog(Dialog):
    """A row per regulation; the primary button switches the selected one on, or opens the dialog to switch it off."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent, width=760)
        # Marked final although it can be undone, since the button may also mean switching off.
        self.entitle(say("启用或停用制度"), say("启用"), final=True)
        self.table = RowsTable(RowsListing(self._columns()), "switching", say("制度"))
        self.table.setMinimumHeight(330)
        self.day = DayEdit(desk.office, desk.office.today())
        self.day_field = Field(say("自何日起(&F)"), self.day)
        note = wrapped(say("启用后只显示现行制度需要的页面和登记簿；停用后不再产生新的期限，未办的仍要办完。"), "quiet")
        self.body.addWidget(note)
        self.body.addWidget(self.table, 1)
        add = button(say("添加自己的制度文件…"), self._add)
        self.body.addLayout(Flow(self.day_field, None, add))
        self.cancel.setText(say("关闭"))
        self.table.looked_at.connect(lambda _: self._name_verb())
        self.table.opened.connect(lambda _: self.commit())
        desk.changed.connect(self.look_again)
        self.look_again()
        self.table.setFocus()

    def look_again(self) -> None:
        """Read the regulations again."""
        self.table.listing.show(regulations.listed(self.desk.office))
        self._name_verb()

    def _columns(self) -> list[Column[RegulationRow]]:
        language = self.desk.office.language
        return [
            Column(say("制度"), lambda each: each.regulation.name.of(language), width=270),
            Column(say("条款"), lambda each: str(len(each.regulation.clause)), width=60, right=True),
            Column(say("状态"), self._state, width=110),
            Column(say("起止"), self._spans, width=230),
        ]

    def _state(self, each: RegulationRow) -> str:
        if each.on:
            return say("现行")
        today = self.desk.office.today()
        return say("将启用") if any(span.on > today for span in each.spans) else say("未启用")

    def _spans(self, each: RegulationRow) -> str:
        return say("；").join(
            say("{first} 至 {last}", first=phrases.day(span.on), last=phrases.day(span.off))
            if span.off
            else say("{first} 起", first=phrases.day(span.on))
            for span in each.spans
        )

    def _running(self, each: RegulationRow) -> bool:
        """Whether its last span, present or future, has no end."""
        return bool(each.spans) and each.spans[-1].off is None

    def _name_verb(self) -> None:
        chosen: RegulationRow | None = self.table.current()
        may = self.desk.office.may("regulations")
        self.primary.setEnabled(may and chosen is not None)
        self.primary.setText(say("停用…") if chosen and self._running(chosen) else say("启用"))

    def commit(self) -> None:
        chosen: RegulationRow | None = self.table.current()
        day = day_in(self.day_field)
        if chosen is None or day is None:
            return
        if self._running(chosen):
            SwitchOffDialog(self.desk, chosen, day, self).open()
        elif self.attempt(regulations.switch_on, chosen.name, day):
            name = chosen.regulation.name.of(self.desk.office.language)
            self.desk.said.emit(say("{name} 自 {day} 起启用", name=name, day=phrases.day(day)), [])

    def _add(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, say("添加制度文件"), "", say("制度文件 (*.toml)"))
        day = day_in(self.day_field) if path else None
        if day:
            self.attempt(regulations.add_file, Path(path), day)


class SwitchOffDialog(Dialog):
    """Says what follows from switching a regulation off; asks for the reason and, with secrets, a signature."""

    def __init__(self, desk: Desk, chosen: RegulationRow, day: date, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent, width=560)
        self.name, self.day = chosen.name, day
        self.title = chosen.regulation.name.of(desk.office.language)
        self.entitle(say("停用 {name}", name=self.title), say("停用"), final=True)
        consequence = wrapped(
            say_many(
                "自 {day} 起，{name} 的 {n} 条不再产生新的期限，它的页面和登记簿不再显示；未办的仍要办完。",
                len(chosen.regulation.clause),
                day=phrases.day(day),
                name=self.title,
            )
        )
        self.reason = QLineEdit()
        self.reason_field = Field(say("停用原因(&R)"), self.reason)
        self.signing = Signing(desk.office, "regulations")
        self.body.addWidget(consequence)
        self.body.addWidget(self.reason_field)
        self.body.addWidget(self.signing)
        self.reason.setFocus()

    def commit(self) -> None:
        if not self.reason.text().strip():
            self.reason_field.complain(say("请写明原因，日后可以查到。"))
            self.reason.setFocus()
            return
        signer, secret = self.signing.given()
        reason = self.reason.text()
        if self.attempt(switch_off.switch_off, self.name, self.day, reason=reason, signer=signer, secret=secret):
            self.accept()
            self.desk.said.emit(say("{name} 自 {day} 起停用", name=self.title, day=phrases.day(self.day)), [])
