"""What a template can say about a record, by the Chinese name of its placeholder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.capitals import capitals
from app.base.identity import mask
from app.base.refusals import known
from app.base.table_values import yuan
from app.base.words import listed
from app.complaints import service as complaints
from app.custody import filing, handoffs_store, papers, whereabouts
from app.custody import words as custody_words
from app.dossiers import names, projects
from app.dossiers import service as dossiers
from app.parties import service as parties
from app.register.settings import setting

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from app.complaints.rules import Complaint
    from app.custody.whereabouts import Held
    from app.dossiers.rules import Dossier
    from app.office.office import Office
    from app.office.own.parties import Party
    from app.templates.documents import Value
    from app.templates.rules import Subject

OFFICE = ("单位", "经办人", "今天")
"""What is the same for every record."""

WHOLE = ("完整证件号", "完整电话", "完整投诉电话")
"""Whole numbers: filling these in takes the right to print them, and a reason."""

_DOSSIER = (
    "档案编号", "项目", "房号", "客户", "证件号", "完整证件号", "客户电话", "完整电话", "客户地址", "置业顾问", "客户级别",
    "合同编号", "签约日期", "付款方式", "总价", "总价大写", "缺少的文件", "在手文件", "客户备注",
)  # fmt: skip
_PAPER = ("文件编号", "文件名称", "文件份数", "文件去向", "文件有效期")
_COMPLAINT = (
    "投诉编号",
    "投诉人",
    "投诉电话",
    "完整投诉电话",
    "投诉时间",
    "投诉原因",
    "投诉内容",
    "答复日期",
    "处理结果",
    "投诉房号",
)
_PARTY = ("往来单位", "单位类别", "单位联系人", "单位电话", "单位地址", "在该单位的文件", "在该单位的文件数")

NAMES: Mapping[Subject, tuple[str, ...]] = {
    "dossier": (*OFFICE, *_DOSSIER),
    "paper": (*OFFICE, *_PAPER, *_DOSSIER),
    "complaint": (*OFFICE, *_COMPLAINT, *_DOSSIER),
    "party": (*OFFICE, *_PARTY),
}
"""The placeholders of each subject. They are Chinese in every language, since the office's documents are."""


class Record:
    """One record that fills a template in: its ``title`` for people and file names, its ``dossier`` (id, or empty), its values."""

    def __init__(self, number: str, title: str, dossier: str, values: dict[str, Value]) -> None:
        self.number, self.title, self.dossier, self.values = number, title, dossier, values


def of(
    office: Office, subject: Subject, numbers: Iterable[str], step: Callable[[], object] = lambda: None
) -> list[Record]:
    """The facts of records, in their order; dossiers and parties by id, papers and complaints by number.

    ``step`` is called before each, and may raise to stop.

    Raises:
        UnknownRecord

    """
    made: Mapping[Subject, Callable[[Office, str], Record]] = {
        "dossier": _dossier,
        "paper": _paper,
        "complaint": _complaint,
        "party": _party,
    }
    always: dict[str, Value] = {
        "单位": setting(office.register, "name"),
        "经办人": office.name_of(office.signed_in) if office.signed_in else "",
        "今天": office.today(),
    }
    found = []
    for number in numbers:
        step()
        found.append(made[subject](office, number))
        found[-1].values.update(always)
    return found


def _dossier(office: Office, record: str) -> Record:
    each = dossiers.named(office, record)
    return Record(each.number, f"{each.unit} {each.names}", each.id, _of_dossier(office, each))


def _of_dossier(office: Office, each: Dossier) -> dict[str, Value]:
    held = whereabouts.held(office, each.id)
    identities = [buyer.identity or buyer.written for buyer in each.buyers]
    missing = [
        need.name for need in papers.needed(office, each.id, held) if need.state in {"missing", "incomplete", "expired"}
    ]
    here = [filing.name(office, one.paper) for one in held if office.rules.this_office in one.holders]
    return {
        "档案编号": each.number,
        "项目": projects.name_of(office, each.project),
        "房号": each.place,
        "客户": each.names,
        "证件号": listed(mask(number) for number in identities if number),
        "完整证件号": listed(filter(None, identities)),
        "客户电话": names.masked(each.phone),
        "完整电话": each.phone,
        "客户地址": each.address,
        "置业顾问": each.adviser,
        "客户级别": each.tier,
        "合同编号": each.contract or "",
        "签约日期": each.signed or "",
        "付款方式": each.payment_words or office.rules.payment(each.payment),
        "总价": yuan(each.price) or "",
        "总价大写": capitals(each.price) if each.price is not None else "",
        "缺少的文件": listed(missing),
        "在手文件": listed(here),
        "客户备注": each.note,
    }


def _paper(office: Office, number: str) -> Record:
    paper = known(filter(None, [handoffs_store.paper(office.register, number)]), number)
    dossier = dossiers.load(office, paper.dossier)
    held = next(each for each in whereabouts.held(office, dossier.id) if each.paper.id == paper.id)
    values: dict[str, Value] = {
        "文件编号": paper.number,
        "文件名称": filing.name(office, paper),
        "文件份数": _counts(held),
        "文件去向": custody_words.holders(office, held.holders, held.lent),
        "文件有效期": paper.valid_until,
    }
    return Record(
        paper.number, f"{dossier.unit} {values['文件名称']}", dossier.id, _of_dossier(office, dossier) | values
    )


def _counts(held: Held) -> str:
    originals = sum(count.originals for count in held.holders.values())
    copies = sum(count.copies for count in held.holders.values())
    written = (("原件{n}份", originals), ("复印件{n}份", copies))
    return "".join(words.format(n=n) for words, n in written if n)


def _complaint(office: Office, number: str) -> Record:
    each = complaints.by_number(office, number)
    known = _of_dossier(office, dossiers.load(office, each.dossier)) if each.dossier else dict.fromkeys(_DOSSIER, "")
    title = f"{each.number} {each.client}"
    return Record(each.number, title, each.dossier or "", known | _of_complaint(office, each))


def _of_complaint(office: Office, each: Complaint) -> dict[str, Value]:
    phone = complaints.phone(office, each)
    return {
        "投诉编号": each.number,
        "投诉人": each.client,
        "投诉电话": names.masked(phone),
        "完整投诉电话": phone,
        "投诉时间": office.local(each.received.at).date(),
        "投诉原因": each.cause,
        "投诉内容": each.words,
        "答复日期": each.promised or "",
        "处理结果": str(each.resolved.data["text"]) if each.resolved else "",
        "投诉房号": each.unit,
    }


def _party(office: Office, party: str) -> Record:
    each = known((each for each in parties.everybody(office) if party in {each.id, each.name}), party)
    there = _there(office, each)
    values: dict[str, Value] = {
        "往来单位": each.name,
        "单位类别": office.rules.holder(each.kind),
        "单位联系人": each.contact,
        "单位电话": each.phone,
        "单位地址": each.address,
        "在该单位的文件": "\n".join(f"{unit} {name}" for unit, name in there),
        "在该单位的文件数": len(there),
    }
    return Record(each.name, each.name, "", values)


def _there(office: Office, party: Party) -> list[tuple[str, str]]:
    """What lies with a party: unit and paper."""
    return [
        (unit, filing.name(office, held.paper))
        for unit, held in whereabouts.all_held(office)
        if party.holder in held.holders
    ]
