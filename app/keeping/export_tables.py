"""What the exit door writes as tables: one per noun, each row as people know it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.access import staff
from app.base.words import listed, say, say_each, say_in
from app.custody import handoffs, whereabouts
from app.dossiers import service as dossiers
from app.duties import service as duties
from app.fines import lines as fine_lines
from app.fines.names import NAMES, reason
from app.office import history as histories
from app.scans import attachments
from app.spreadsheets.writing import Table, due, yuan

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from app.base.refusals import Refusal
    from app.office.history import Happened
    from app.office.office import Office
    from app.spreadsheets.writing import Value

    Row = tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """How states, events and refusals are said; whoever speaks with people knows."""

    dossier_state: Callable[[str], str]
    handoff_state: Callable[[str], str]
    duty_state: Callable[[str], str]
    happened: Callable[[Happened], str]
    refusal: Callable[[Refusal], str]


def tables(office: Office, words: Words) -> Iterator[Table]:
    """Every table, made one after the other."""
    units = {each.id: each.unit for each in dossiers.all_of_them(office)}
    yield Table(say_in("table", "客户档案"), _dossiers_heads(), _dossiers(office, words))
    yield Table(
        say_in("table", "文件"),
        say_each("文件号", "房号", "种类", "名称", "有效期至", "保管方", "原件", "复印件", "待签收的交接单", "备注"),
        _papers(office),
    )
    yield Table(say_in("table", "交接"), _handoffs_heads(), _handoffs(office, words, units))
    yield Table(
        say_in("table", "事项"),
        say_each("条款", "房号", "事项", "责任人", "起算时间", "期限", "暂算", "状态", "完成时间", "终结原因"),
        _duties(office, words),
    )
    yield Table(
        say_in("table", "扫描件"),
        say_each("房号", "名称", "所属单据", "页数", "字节数", "加入时间", "经办人", "撤下时间", "撤下原因"),
        _scans(office, units),
    )
    yield Table(say_in("table", "罚款"), _fines_heads(), _fines(office))
    yield Table(say_in("table", "人员"), say_each("姓名", "岗位", "在职"), _people(office))
    yield Table(
        say_in("table", "日志"),
        say_each("序号", "发生时间", "录入时间", "经办人", "房号", "事件", "代码", "哈希", "内容（JSON）"),
        _journal(office, words, units),
    )


def _dossiers_heads() -> tuple[str, ...]:
    return say_each(
        "档案号", "房号", "买受人", "买受人类别", "证件号码", "台账写法", "份额", "联系电话", "通讯地址", "合同编号", "签约日期", "付款方式", "合同总价", "置业顾问", "状态", "备注",
    )  # fmt: skip


def _dossiers(office: Office, words: Words) -> Iterator[Row]:
    kinds = {"person": say_in("buyer", "个人"), "organisation": say_in("buyer", "单位")}
    for each in dossiers.all_of_them(office):
        buyers = each.buyers
        yield (
            each.number,
            each.unit,
            each.names,
            listed(kinds[buyer.kind] for buyer in buyers),
            listed(buyer.identity or buyer.written for buyer in buyers),
            listed(buyer.written for buyer in buyers if buyer.written),
            listed(f"{buyer.share / 100:g}%" for buyer in buyers if buyer.share is not None),
            each.phone,
            each.address,
            each.contract,
            each.signed,
            each.payment_words or office.rules.payment(each.payment),
            yuan(each.price),
            each.adviser,
            words.dossier_state(each.state),
            each.note,
        )


def _papers(office: Office) -> Iterator[Row]:
    """One row for every holder of a paper."""
    for unit, held in whereabouts.all_held(office):
        paper = held.paper
        told = (paper.number, unit, office.rules.document(paper.kind), paper.title, paper.valid_until)
        for holder, count in held.holders.items():
            yield (*told, office.rules.holder(holder), count.originals, count.copies, held.waiting, paper.note)


def _handoffs_heads() -> tuple[str, ...]:
    return say_each(
        "交接单号", "房号", "移交方", "接收方", "发生时间", "录入时间", "经办人", "对方签收人", "状态", "签收时间", "原因", "备注", "文件号", "原件", "复印件",
        "拒收原因",
    )  # fmt: skip


def _handoffs(office: Office, words: Words, units: dict[str, str]) -> Iterator[Row]:
    """One row for every paper of a hand-off."""
    numbers = {held.paper.id: held.paper.number for _, held in whereabouts.all_held(office)}
    for each in reversed(handoffs.listed(office)):
        told = (
            each.number,
            units[each.dossier],
            office.rules.holder(each.giver),
            office.rules.holder(each.taker),
            office.local(each.at),
            office.local(each.entered_at),
            each.by,
            each.counterpart,
            words.handoff_state(each.state),
            office.local(each.settled_at) if each.settled_at else None,
            each.reason,
            each.note,
        )
        for line in each.lines:
            yield (*told, numbers[line.paper], line.count.originals, line.count.copies, line.refused)


def _duties(office: Office, words: Words) -> Iterator[Row]:
    for shown in duties.every(office):
        duty = shown.duty
        yield (
            duty.clause,
            shown.unit,
            office.rules.duty_words(duty),
            duty.responsible,
            office.local(duty.started),
            due(office.local(duty.due)),
            say("是") if duty.provisional else "",
            words.duty_state(shown.state),
            office.local(duty.met_at) if duty.met_at else None,
            duty.closing.reason if duty.closing else "",
        )


def _scans(office: Office, units: dict[str, str]) -> Iterator[Row]:
    for each in attachments.every(office):
        yield (
            units.get(each.dossier, ""),
            each.title,
            each.record,
            each.pages,
            each.size,
            office.local(each.at),
            each.by,
            office.local(each.withdrawn_at) if each.withdrawn_at else None,
            each.reason,
        )


def _fines_heads() -> tuple[str, ...]:
    return say_each(
        "单号", "被处罚人", "条款", "依据", "房号", "起因时间", "连带", "幅度下限", "幅度上限", "单位", "事项", "时间", "办理人", "金额", "原因", "决定编号",
    )  # fmt: skip


def _fines(office: Office) -> Iterator[Row]:
    """One row for every entry of a line."""
    lines = fine_lines.listed(office)[::-1]
    units = fine_lines.units(office, lines)
    for line in lines:
        told = (
            line.number,
            line.proposal.person,
            line.proposal.breached,
            line.proposal.clause,
            units.get(line.proposal.file, ""),
            due(office.local(line.proposal.at)),
            say("是") if line.proposal.joint else "",
            yuan(line.proposal.low),
            yuan(line.proposal.high),
            line.proposal.unit,
        )
        for entry in line.entries:
            what, why = NAMES[entry.kind].of(office.language), reason(entry.reason, office.language)
            who = entry.decider or entry.by
            yield (*told, what, office.local(entry.at), who, yuan(entry.amount), why, entry.decision)


def _people(office: Office) -> Iterator[Row]:
    for each in staff.everybody(office):
        yield each.name, office.rules.role(each.role), say("是") if each.active else say("否")


def _journal(office: Office, words: Words, units: dict[str, str]) -> Iterator[Row]:
    for each in reversed(histories.of_office(office)):
        yield (
            each.seq,
            office.local(each.at),
            office.local(each.entered_at),
            each.by,
            units.get(each.dossier or "", ""),
            words.happened(each),
            each.kind,
            each.hash,
            json.dumps(each.body, ensure_ascii=False),
        )
