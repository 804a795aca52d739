"""Columns of the lists on a dossier's page that need nothing but the office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.words import say, say_in
from app.dossiers.words import happened
from app.forms import editions
from app.kit.listings import Column
from app.office import phrases
from app.registers import reading
from app.registers import values as record_values
from app.registers import words as record_words

if TYPE_CHECKING:
    from app.office.history import Happened
    from app.office.office import Office
    from app.registers.record_rules import Record


def record_columns(office: Office) -> list[Column[Record]]:
    """Of records in registers."""
    return [
        Column(say("编号"), lambda each: each.number, width=120),
        Column(say_in("one", "登记簿"), lambda each: editions.title(office, each.form), width=180),
        Column(say("时间"), lambda each: phrases.at(office, each.written.at), width=140),
        Column(
            say("状态"),
            lambda each: record_values.state(office, each, reading.entry_of(office, each)),
            width=110,
        ),
        Column(say_in("of a dossier", "内容"), lambda each: record_words.brief(office, each), width=320),
    ]


def history_columns(office: Office) -> list[Column[Happened]]:
    """Of what happened."""
    return [
        Column(say("发生时间"), lambda each: phrases.at(office, each.at), width=150),
        Column(say("录入时间"), lambda each: phrases.at(office, each.entered_at), width=150),
        Column(say("经办人"), lambda each: office.name_of(each.by), width=100),
        Column(say("事情"), lambda each: happened(office, each), width=500, tip=lambda each: happened(office, each)),
    ]
