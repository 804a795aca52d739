"""Every stored field leaves by the exit door: alter it in the register, and what is written out is different."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING, Any

import peewee as pw
import pytest
from msgspec import DecodeError

from app.access import staff
from app.archive.blanks import service as blanks
from app.archive.loans import service as loans
from app.archive.volumes import service as volumes
from app.base.cells import Worksheet
from app.complaints import service as complaints
from app.contacts import service as contacts
from app.custody import endings, handoffs
from app.custody import papers as needed
from app.custody.handoffs import Item
from app.custody.kinds import service as kinds
from app.custody.losses import service as losses
from app.custody.rules import Count, Line
from app.dossiers import projects
from app.dossiers import service as dossiers
from app.dossiers.rules import Buyer, Project
from app.fines import lines as fine_lines
from app.fines import service as fines
from app.fines.service import Verdict
from app.imports import service as imports
from app.keeping import export
from app.occasions import service as occasions
from app.office.own.paper_kinds import PaperKind
from app.office.own.parties import Party
from app.parties import service as parties
from app.register import engine, register
from app.register.tables import TABLES
from app.scans import attachments
from app.templates import service as templates
from tests.conftest import a_purchase
from tests.invented_scans import jpeg
from tests.templates.test_templates import word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.office.office import Office

LEFT_OUT = {
    "how the register works": """
        counter mapping tally setting dossier.haystack dossier.unit_order dossier.version handoff.version
        person.version party.version paper_kind.version follow_up.version journal.signer journal.signature journal.previous
    """,
    "a copy of what the row's whole value tells, for looking it up": """
        dossier.buyers duty.clause duty.dossier duty.due duty.open duty.provisional duty.responsible duty.started
        dossier.building dossier.kind fine.document fine.dossier fine.duty fine.event fine.person
    """,
    "leaves as the order of rows or with the row it belongs to": """
        buyer.position complaint_step.entered_at buyer.identity_state attachment.digest attachment.media
        attachment.signed
    """,
    "what somebody earns is read by who may approve, not by who may take data out": "wage wage_sheet",
    "keys and signatures prove nothing outside the program": "credential signoff fine_entry.evidence",
    "an anonymous box or a form that only some may read: its own table, by its own right": "record record_step",
    "told by the journal's table, where every entry leaves with its whole content": """
        blank.step fine_entry.on withdrawal.by
    """,
}
"""What leaves by no table of its own, table or table.column, by why."""


@pytest.fixture
def lived(office: Office) -> Office:
    """One of everything that leaves."""
    projects.keep(office, [Project(1, "翠湖苑")])
    opened = dossiers.open_dossier(
        office,
        a_purchase(
            "2-1-1001", adviser="王芳", tier="A", address="湖边路 1 号", signed=date(2026, 10, 1), note="老客户"
        ),
    )
    opened = dossiers.change(
        office, replace(opened, buyers=(Buyer("陈䶮", identity="11010519491231002X", share=10_000),))
    )
    items = [
        Item("presale-contract", 1, 1, title="合同", valid_until="2027-01-01"),
        Item("income-proof", 1, 1),
        Item("loan-application"),
    ]
    came = handoffs.receive(
        office, dossier=opened.id, giver="client", items=items, filed=True, counterpart="陈䶮", note="急"
    )
    papers = [line.paper for line in came.lines]
    offered = handoffs.hand_over(
        office, dossier=opened.id, taker="bank", lines=[Line(each, Count(0, 1)) for each in papers[:2]], accepted=False
    )
    endings.accept(office, offered, refused={papers[1]: "缺页"})
    losses.report(office, dossier=opened.id, papers=papers[1:2], liable="林晓燕")
    attachments.withdraw(office, attachments.add(office, opened.id, jpeg(), "申请表", record=came.number), "传错")
    _files(office, opened.id, papers)
    _own(office, opened.id)
    line = next(each for each in fine_lines.listed(office) if each.proposal.person == "林晓燕")
    staff.leave(office, staff.add(office, "王五", "clerk"), successor=None)
    office.signed_in = "何志远"
    fines.decide(office, [Verdict(line.id, line.proposal.low, "初次")])
    return office


def _own(office: Office, dossier: str) -> None:
    """What the office added of its own, and chose for a dossier."""
    bank = parties.add(office, Party("", "bank", "建行城东支行", "刘经理", "0571-1", "湖边路 2 号", "周五不办"))
    parties.choose(office, dossier=dossier, holder=bank.holder)
    parties.set_default(office, kind="bank", party=bank.id)
    kinds.add(office, PaperKind("", "公积金缴存证明", "loan", payments=("mortgage",), valid_days=30))
    parties.change(office, replace(parties.add(office, Party("", "bank", "工行")), active=False))
    kinds.change(office, replace(kinds.add(office, PaperKind("", "旧表")), active=False))
    templates.add(
        office, file=word(office.register.folder.parent / "通知.docx", "{{客户}}"), name="通知", subject="dossier"
    )
    contacts.note(office, dossier=dossier, way="call", words="问流水", promised="回电", until=date(2026, 10, 15))
    contacts.finish(office, contacts.plan(office, dossier=dossier, words="催", day=date(2026, 10, 16), person="林晓燕"))
    needed.set_unneeded(office, dossier=dossier, kind="loan-contract", reason="银行自备")


def _files(office: Office, dossier: str, papers: list[str]) -> None:
    """A complaint, a volume, a loan, blanks, a task and a record of a form."""
    made = complaints.receive(
        office,
        dossier=dossier,
        client="陈䶮",
        phone="1",
        channel="call",
        cause="其他",
        words="漏水",
        concerned=["工程部"],
    )
    complaints.resolve(office, made, text="已修")
    volume = volumes.draw_up(office, replace(volumes.fresh(office, "旧档", dossier), note="缺页", checked_by="何志远"))
    volumes.put_in(office, dossier=dossier, papers=papers[:1], volume=volume.number)
    lines = [Line(papers[0], Count(1, 0))]
    loans.request(
        office,
        dossier=dossier,
        lines=lines,
        borrower="孟律师",
        contact="法务部",
        purpose="应诉",
        due=date(2026, 10, 16),
    )
    blanks.fetch(office, first="A001", last="A003", reason="领用")
    sheet = Worksheet("台账", [["房号", "姓名", "付款方式", "楼盘热度"], ["9-1-901", "陈䶮", "按揭", "高"]])
    mapping = imports.mapping_for(office, sheet).keeping(True)
    imports.carry_out(office, imports.dry_run(office, sheet, mapping), "台账.xlsx")
    item = occasions.Item("布置展台", "林晓燕", date(2026, 10, 15))
    occasions.plan(office, title="房展", day=date(2026, 10, 18), items=[item])


def _out(office: Office) -> Iterator[Any]:
    """What the exit door writes, a table at a time, then the documents beside them."""
    told = chain.from_iterable(each.tables(office) for each in export.exports().values())
    rest = (export.stored_table(office, name) for name in export.as_stored(office))
    for each in chain(told, rest):
        yield each.name, list(map(tuple, each.rows))
    for written in export.exports().values():
        yield "", list(written.files(office))


def _altered(column: pw.Field) -> str:
    """An expression for another value of a column: a day or a piece more, or a mark behind the text."""
    name = f'"{column.column_name}"'
    if isinstance(column, pw.IntegerField):
        return f"CASE WHEN {name} > 1000000000000 THEN {name} + 86400000000 ELSE coalesce({name}, 1) + 1 END"
    return f"coalesce({name}, '') || '※' || rowid"


@pytest.fixture
def intruder(lived: Office) -> Iterator[Any]:
    """Another connection to the register, on which nothing is guarded."""
    made = engine.connect(lived.register.folder / register.FILE, lived.register.key)
    for (trigger,) in made.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        made.execute(f'DROP TRIGGER "{trigger}"')
    yield made
    made.close()


def _leaves(office: Office, intruder: Any, table: str, column: pw.Field, before: list[Any]) -> bool:
    """Whether another value of a column leaves, or is at least read on the way out and found impossible."""
    name = f'"{column.column_name}"'
    known = intruder.execute(f'SELECT {name}, rowid FROM "{table}"').fetchall()
    intruder.execute(f'UPDATE "{table}" SET {name} = {_altered(column)}')
    try:
        return any(now != then for now, then in zip(_out(office), before, strict=True))
    except (ValueError, KeyError, DecodeError):
        return True
    finally:
        intruder.executemany(f'UPDATE "{table}" SET {name} = ? WHERE rowid = ?', known)


def _fields(table: type[pw.Model]) -> list[pw.Field]:
    """The columns that tell something: neither what a row is called inside nor which other row it belongs to."""
    inner = (pw.ForeignKeyField, pw.AutoField)
    return [
        each
        for each in table._meta.sorted_fields
        if not (isinstance(each, inner) or each.primary_key or each.column_name in {"id", "seq"})
    ]


def test_every_stored_field_leaves_or_is_left_out_for_a_reason(lived: Office, intruder: Any) -> None:
    told = {each for named in LEFT_OUT.values() for each in named.split()}
    before, kept, whole = list(_out(lived)), [], export.as_stored(lived)
    for table in TABLES:
        name = table._meta.table_name
        if name in told:
            told.discard(name)
            continue
        if name in whole:
            # As it lies in the register: no column can be forgotten.
            assert export.stored_table(lived, name).titles == tuple(
                each.column_name for each in table._meta.sorted_fields
            )
            continue
        for column in _fields(table):
            if f"{name}.{column.column_name}" in told:
                told.discard(f"{name}.{column.column_name}")
            elif not _leaves(lived, intruder, name, column, before):
                kept.append(f"{name}.{column.column_name}")
    # Left out without being told why; told, but there is no such field.
    assert kept == []
    assert told == set()
    assert list(_out(lived)) == before
