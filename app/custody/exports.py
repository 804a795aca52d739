"""Tables of the exit door 导出全部资料: papers and hand-offs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.words import listed, say, say_each, say_in
from app.custody import handoffs, lent, whereabouts
from app.custody.kinds import service as paper_kinds
from app.custody.words import handoff_state
from app.dossiers import service as dossiers
from app.office.exports import one

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.base.table_values import Row
    from app.office.office import Office


def _papers_heads() -> tuple[str, ...]:
    return say_each(
        "文件号",
        "房号",
        "种类",
        "名称",
        "有效期至",
        "保管方",
        "原件",
        "复印件",
        "待签收的交接单",
        "备注",
        "借阅人",
        "借阅号",
        "应还日期",
        "已逾期",
    )


def _papers(office: Office) -> Iterator[Row]:
    """One row for every holder of a paper."""
    for unit, held in whereabouts.all_held(office):
        paper = held.paper
        first = (paper.number, unit, office.rules.document(paper.kind), paper.title, paper.valid_until)
        for holder, count in held.holders.items():
            loan = held.lent if holder == office.rules.borrower else None
            yield (
                *first,
                office.rules.holder(holder),
                count.originals,
                count.copies,
                held.waiting,
                paper.note,
                *(
                    (loan.borrower, loan.number, loan.due, say("是") if loan.overdue else say("否"))
                    if loan
                    else ("",) * 4
                ),
            )


def _handoffs_heads() -> tuple[str, ...]:
    return say_each(
        "交接单号", "房号", "移交方", "接收方", "发生时间", "录入时间", "经办人", "对方签收人", "状态", "签收时间", "原因", "备注", "文件号", "原件", "复印件",
        "拒收原因", "借阅人", "借阅号",
    )  # fmt: skip


def _handoffs(office: Office) -> Iterator[Row]:
    """One row for every paper of a hand-off."""
    units = {each.id: each.unit for each in dossiers.all_of_them(office)}
    numbers = {held.paper.id: held.paper.number for _, held in whereabouts.all_held(office)}
    loans = lent.by_handoffs(office)
    for each in reversed(handoffs.listed(office)):
        loan = loans.get(each.id)
        borrowed = (loan.borrower, loan.number) if loan else ("", "")
        first = (
            each.number,
            units[each.dossier],
            office.rules.holder(each.giver),
            office.rules.holder(each.taker),
            office.local(each.at),
            office.local(each.entered_at),
            office.name_of(each.by),
            each.counterpart,
            handoff_state(each.state),
            office.local(each.settled_at) if each.settled_at else None,
            each.reason,
            each.note,
        )
        for line in each.lines:
            yield (*first, numbers[line.paper], line.count.originals, line.count.copies, line.refused, *borrowed)


def _kinds_heads() -> tuple[str, ...]:
    return say_each("代号", "名称", "属于", "原件", "复印件", "哪些客户必备", "收到后有效（天）", "还在使用")


def _kinds(office: Office) -> Iterator[Row]:
    groups = paper_kinds.groups(office)
    for each in paper_kinds.listed(office):
        name, active = each.name or office.rules.document(each.id), say("是") if each.active else say("否")
        payments = listed(map(office.rules.payment, each.payments))
        group = groups.get(each.group, each.group)
        yield each.id, name, group, each.originals, each.copies, payments, each.valid_days, active


EXPORTS = {
    "paper-kinds": one(
        lambda: say_in("table", "文件种类"),
        lambda: say("各种文件应收几份、哪些客户必备、有效多久"),
        _kinds_heads,
        _kinds,
        "paper_kind",
    ),
    "papers": one(
        lambda: say_in("table", "文件"),
        lambda: say("每份文件在谁手里：原件、复印件各几份"),
        _papers_heads,
        _papers,
        "paper",
    ),
    "handoffs": one(
        lambda: say_in("table", "交接"),
        lambda: say("每次交接的每份文件，谁交给谁、何时、谁签收"),
        _handoffs_heads,
        _handoffs,
        "handoff",
        "line",
    ),
}
