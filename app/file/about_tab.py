"""Everything a dossier says about its client 客户资料: contract, buyers, people, what a ledger told beyond that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout

from app.base.words import say
from app.dossiers import names
from app.dossiers import service as dossiers
from app.dossiers.rules import TEXTS
from app.file.later_tabs import Content
from app.imports import service as imports
from app.kit.parts import clear, label, vbox, wrapped
from app.office import phrases

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.dossiers.rules import Dossier
    from app.kit.desk import Desk

Fact = tuple[str, str]
"""The name of a fact, and what is known."""


class AboutTab(Content):
    """Names and facts, three short ones to a line; ``whole`` shows numbers in full."""

    TAKES_KEYS = False

    def __init__(self, desk: Desk, dossier: str) -> None:
        super().__init__()
        self.desk, self.dossier, self.whole = desk, dossier, False
        inside = vbox(self, (0, 0, 0, 8))
        self.facts = QGridLayout()
        self.facts.setHorizontalSpacing(24)
        self.facts.setVerticalSpacing(4)
        for column in (1, 3, 5):
            self.facts.setColumnStretch(column, 1)
        inside.addLayout(self.facts)
        inside.addStretch(1)

    def look_again(self) -> None:
        """Read the dossier again."""
        clear(self.facts)
        each = dossiers.load(self.desk.office, self.dossier)
        short = self._short(each)
        for place, (name, text) in enumerate(short):
            line, column = divmod(place, 3)
            self.facts.addWidget(label(name, "quiet"), line, column * 2)
            self.facts.addWidget(wrapped(text), line, column * 2 + 1)
        for below, (name, text) in enumerate(self._long(each), -(-len(short) // 3)):
            self.facts.addWidget(label(name, "quiet"), below, 0)
            self.facts.addWidget(wrapped(text), below, 1, 1, 5)

    def _short(self, each: Dossier) -> list[Fact]:
        phone = each.phone if self.whole else names.masked(each.phone)
        return [
            (say("档案编号"), each.number),
            (say("合同编号"), each.contract or say("未填")),
            (say("签约日期"), phrases.day(each.signed) if each.signed else say("未填")),
            (say("付款方式"), each.payment_words or names.payment(each.payment)),
            (say("总价（元）"), phrases.money(each.price) or say("未填")),
            (say("联系电话"), phone or say("未填")),
            (say("状态"), state(each)),
            (say("房屋种类"), names.kind(each.place)),
            *([(say("客户等级"), each.tier)] if each.tier else []),
            *((names.field_name(name), text) for name in TEXTS if name != "address" and (text := getattr(each, name))),
        ]

    def _long(self, each: Dossier) -> Iterator[Fact]:
        for buyer in each.buyers:
            yield say("买受人"), names.buyer(buyer, whole=self.whole)
        for person in each.people:
            yield names.part(person.part), names.person(person, whole=self.whole, part_told=True)
        if once := dossiers.formers(self.desk.office, each.id):
            yield say("曾用"), "、".join(once)
        if extra := imports.extra_fields(self.desk.office, each.id):
            yield say("附加栏目"), "   ".join(f"{name} {text}" for name, text in extra.items())


def state(each: Dossier) -> str:
    """The state, and the year at whose end it was put to rest."""
    words = names.dossier_state(each.state)
    return say("{state}，{year} 年度休眠", state=words, year=each.resting) if each.resting else words
