"""How custody is said: refusals and history of hand-offs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from app.custody import filing
from app.custody import rules as custody

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from app.base.refusals import Refusal
    from app.custody.rules import Count
    from app.office.office import Office


def _held(held: custody.Count) -> str:
    return count(held) or QCoreApplication.translate("wording", "没有")


SENTENCES: dict[type[Refusal], Callable[[Any], str]] = {
    custody.NothingChosen: lambda _: QCoreApplication.translate("wording", "请至少勾选一份文件，并填写件数。"),
    custody.SameHolder: lambda _: QCoreApplication.translate("wording", "移交方和接收方不能是同一个。"),
    custody.InTheFuture: lambda _: QCoreApplication.translate("wording", "时间晚于现在。请改为实际发生的时间。"),
    custody.NotHeldBy: lambda r: QCoreApplication.translate(
        "wording", "移交方没有这么多：要移交 {wanted}，实有 {held}。请核对件数。"
    ).format(wanted=_held(r.wanted), held=_held(r.held)),
    custody.PromisedElsewhere: lambda r: QCoreApplication.translate(
        "wording", "其中有文件正在交接单 {handoff} 中待签收。请先签收或撤回那份交接。"
    ).format(handoff=r.handoff),
    custody.BeforeLastMovement: lambda _: QCoreApplication.translate(
        "wording", "时间早于这份文件上一次移动。请改为那之后的时间。"
    ),
    custody.AlreadySettled: lambda r: QCoreApplication.translate(
        "wording", "交接单 {number} {state}，不能再改。"
    ).format(number=r.number, state=handoff_state(r.state)),
    custody.MovedOn: lambda r: QCoreApplication.translate(
        "wording", "交接单 {number} 中的文件后来又移动过，不能作废。请先作废后来的交接。"
    ).format(number=r.number),
    filing.NumberMissing: lambda _: QCoreApplication.translate("wording", "请填写网上登记后得到的编号。"),
}


HAPPENINGS: dict[str, Callable[[], str]] = {
    "documents.received": lambda: QCoreApplication.translate("wording", "收到{giver}送来的{papers}，交接单 {number}"),
    "documents.filed": lambda: QCoreApplication.translate("wording", "核对建档：{papers}"),
    "documents.volumed": lambda: QCoreApplication.translate("wording", "立卷归档：{papers}，案卷 {volume}"),
    "documents.copied": lambda: QCoreApplication.translate("wording", "登记复印件：{papers}"),
    "documents.marked-for-hq": lambda: QCoreApplication.translate("wording", "标记上交公司：{papers}"),
    "documents.handed-over": lambda: QCoreApplication.translate("wording", "移交{taker}：{papers}，交接单 {number}"),
    "documents.returned": lambda: QCoreApplication.translate("wording", "退回{taker}：{papers}，交接单 {number}"),
    "handoff.offered": lambda: QCoreApplication.translate("wording", "开出交接单 {number}，接收方 {taker}"),
    "handoff.withdrawn": lambda: QCoreApplication.translate("wording", "撤回交接单 {number}：{reason}"),
    "handoff.voided": lambda: QCoreApplication.translate("wording", "作废交接单 {number}：{reason}"),
    "contract.registered": lambda: QCoreApplication.translate("wording", "预售合同网上登记，编号 {number}"),
}


def handoff_state(state: str) -> str:
    """How a hand-off stands."""
    return {
        "pending": QCoreApplication.translate("said", "待签收"),
        "accepted": QCoreApplication.translate("said", "已签收"),
        "withdrawn": QCoreApplication.translate("said", "已撤回"),
        "voided": QCoreApplication.translate("said", "已作废"),
    }.get(state, state)


def needed_state(state: str) -> str:
    """How a required paper stands."""
    return {
        "missing": QCoreApplication.translate("said", "未收到"),
        "received": QCoreApplication.translate("said", "已收到"),
        "incomplete": QCoreApplication.translate("said", "份数不足"),
        "expired": QCoreApplication.translate("said", "已过期"),
    }.get(state, state)


def count(held: Count) -> str:
    """Originals and copies in words."""
    parts = []
    if held.originals:
        parts.append(QCoreApplication.translate("said", "原件 {count}").format(count=held.originals))
    if held.copies:
        parts.append(QCoreApplication.translate("said", "复印件 {count}").format(count=held.copies))
    return " ".join(parts)


def holders(office: Office, held: Mapping[str, Count]) -> str:
    """Who holds a paper, and how much of it."""
    each = QCoreApplication.translate("said", "{holder}（{count}）")
    return "；".join(
        each.format(holder=office.rules.holder(holder), count=count(sheets)) for holder, sheets in held.items()
    )
