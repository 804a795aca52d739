"""How complaints are said, and what their printed form says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from app.complaints import rules
from app.office import phrases

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.base.refusals import Refusal
    from app.complaints.rules import Complaint, Step
    from app.office.office import Office


def channel(name: str) -> str:
    """How a complaint came in."""
    return {
        "call": QCoreApplication.translate("complaints", "来电"),
        "letter": QCoreApplication.translate("complaints", "来信"),
        "visit": QCoreApplication.translate("complaints", "来访"),
    }[name]


def state(complaint: Complaint) -> str:
    """Where a complaint stands."""
    if complaint.awaits_call:
        return QCoreApplication.translate("complaints", "待回访")
    return {
        "open": QCoreApplication.translate("complaints", "处理中"),
        "informed": QCoreApplication.translate("complaints", "已告知日期"),
        "resolved": QCoreApplication.translate("complaints", "待会签"),
        "signed": QCoreApplication.translate("complaints", "可结案"),
        "closed": QCoreApplication.translate("complaints", "已结案"),
    }[complaint.state]


def outcome(name: str) -> str:
    """What a call-back found."""
    return {
        "satisfied": QCoreApplication.translate("complaints", "满意"),
        "dissatisfied": QCoreApplication.translate("complaints", "不满意，重新处理"),
        "unreached": QCoreApplication.translate("complaints", "没有联系上"),
    }[name]


def level(office: Office, complaint: Complaint) -> str:
    """With whom it is."""
    if not complaint.level:
        return complaint.received.by
    raised = [step for step in complaint.steps if step.kind == "escalated"][-1]
    return f"{office.rules.role(complaint.level)} {raised.data['person']}".strip()


def told(office: Office, step: Step) -> str:
    """One step in a line."""
    data = {"departments": "", "promised": "", "how": "", "words": "", **step.data}
    data["departments"] = "、".join(step.data.get("departments", ()))
    if step.kind == "escalated":
        data["to"] = f"{office.rules.role(step.data['to'])} {step.data['person']}".strip()
    if step.kind == "called-back":
        data["outcome"] = outcome(step.data["outcome"])
    words = {
        "received": QCoreApplication.translate("complaints", "第 {round} 轮受理，涉及{departments} {words}"),
        "informed": QCoreApplication.translate("complaints", "告知客户 {promised} 前解决 {how}"),
        "escalated": QCoreApplication.translate("complaints", "上报{to}：{why}"),
        "resolved": QCoreApplication.translate("complaints", "处理结果：{text}"),
        "signed": QCoreApplication.translate("complaints", "{department}会签：{signer}"),
        "closed": QCoreApplication.translate("complaints", "结案"),
        "called-back": QCoreApplication.translate("complaints", "回访：{outcome} {words}"),
    }[step.kind]
    return f"{phrases.at(office, step.at)}  {step.by}  " + words.format(**{**data, "round": step.round}).strip()


def sheet_back(office: Office, complaint: Complaint) -> str:
    """When the form came back signed."""
    words = QCoreApplication.translate("complaints", "{at}  签好的投诉单已扫描归位")
    return words.format(at=phrases.at(office, complaint.sheet) if complaint.sheet else "")


SENTENCES: dict[type[Refusal], Callable[[Any], str]] = {
    rules.NotNow: lambda r: QCoreApplication.translate(
        "complaints", "{number} 现在不能这样办，请先看它办到哪一步。"
    ).format(number=r.number),
    rules.NotSigned: lambda r: QCoreApplication.translate(
        "complaints", "{number} 还缺 {departments} 会签，签齐才能结案。"
    ).format(number=r.number, departments="、".join(r.departments)),
    rules.NoWords: lambda _: QCoreApplication.translate("complaints", "请写明投诉人、投诉内容，并至少选一个涉及部门。"),
    rules.PromisePast: lambda r: QCoreApplication.translate(
        "complaints", "答应客户的日期 {day} 早于告知的那天。"
    ).format(day=phrases.day(r.promised)),
    rules.NotUpwards: lambda _: QCoreApplication.translate("complaints", "只能向上一级上报。"),
}

HAPPENINGS: dict[str, Callable[[], str]] = {
    "complaint.received": lambda: QCoreApplication.translate("complaints", "受理投诉 {number}"),
    "complaint.informed": lambda: QCoreApplication.translate(
        "complaints", "告知客户投诉 {number} 的解决日期 {promised}"
    ),
    "complaint.escalated": lambda: QCoreApplication.translate("complaints", "上报投诉 {number}"),
    "complaint.settled": lambda: QCoreApplication.translate("complaints", "投诉 {number} 已解决"),
    "complaint.signed": lambda: QCoreApplication.translate("complaints", "投诉 {number} 会签"),
    "complaint.closed": lambda: QCoreApplication.translate("complaints", "投诉 {number} 结案"),
    "complaint.called-back": lambda: QCoreApplication.translate("complaints", "投诉 {number} 回访"),
    "complaint.lists": lambda: QCoreApplication.translate("complaints", "修改投诉原因和部门"),
}
