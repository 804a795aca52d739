"""How the archive speaks: the words for states, what refusals say, what happened."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from app.archive.blanks import rules as blanks
from app.archive.destructions import rules as destructions
from app.archive.inspections import rules as inspections
from app.archive.loans import rules as loans
from app.archive.locations import rules as locations
from app.archive.runs import rules as runs
from app.archive.volumes import rules as volumes
from app.custody import handoffs, settling, whereabouts
from app.kit import said

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from app.archive.loans.rules import Lent, Loan
    from app.archive.loans.service import Shown
    from app.base.refusals import Refusal
    from app.office.office import Office


def state_of_loan(state: str) -> str:
    """How a loan stands."""
    return {
        "requested": QCoreApplication.translate("archive", "待签批"),
        "approved": QCoreApplication.translate("archive", "已批准，可借出"),
        "lent": QCoreApplication.translate("archive", "已借出"),
        "returned": QCoreApplication.translate("archive", "已归还"),
        "ended": QCoreApplication.translate("archive", "已退回"),
    }[state]


def loan_state(each: Shown) -> str:
    """How a loan stands today: also overdue, and waiting for a renewal."""
    words = state_of_loan(each.loan.state)
    if each.overdue:
        words = QCoreApplication.translate("archive", "逾期未还")
    if each.loan.state == "lent" and each.loan.waiting:
        return QCoreApplication.translate("archive", "{state}，续借待签批").format(state=words)
    return words


def times(count: int) -> str:
    """How often."""
    return QCoreApplication.translate("archive", "{count} 次").format(count=count) if count else ""


def on_paper(name: str) -> str:
    """Signed with a pen by somebody."""
    return QCoreApplication.translate("archive", "{name}（纸质）").format(name=name)


def chase_way(way: str) -> str:
    """How a borrower was asked."""
    return {
        "call": QCoreApplication.translate("archive", "电话"),
        "visit": QCoreApplication.translate("archive", "当面"),
        "letter": QCoreApplication.translate("archive", "书面通知"),
    }[way]


def papers_of(office: Office, loan: Loan, lines: Iterable[Lent]) -> str:
    """Papers of a loan with their counts, one a line."""
    names = whereabouts.paper_names(office, loan.dossier)
    return "\n".join(f"{names[line.paper]}  {said.count(line.count)}" for line in lines)


def _not_now(refusal: loans.NotNow) -> str:
    return QCoreApplication.translate("archive", "借阅 {number} {state}，现在不能这样办。").format(
        number=refusal.number, state=state_of_loan(refusal.state)
    )


def retention(years: int | None) -> str:
    """How long something is kept."""
    if years is None:
        return QCoreApplication.translate("archive", "永久")
    return QCoreApplication.translate("archive", "{years} 年").format(years=years)


def volume_state(state: str) -> str:
    """How a volume stands."""
    return {
        "open": QCoreApplication.translate("archive", "立卷中"),
        "closed": QCoreApplication.translate("archive", "已成卷"),
        "destroyed": QCoreApplication.translate("archive", "已销毁"),
    }[state]


def location_kind(kind: str) -> str:
    """What a kind of place is called."""
    return {
        "room": QCoreApplication.translate("archive", "库房"),
        "cabinet": QCoreApplication.translate("archive", "柜"),
        "shelf": QCoreApplication.translate("archive", "层"),
        "box": QCoreApplication.translate("archive", "盒"),
    }[kind]


def obstacle(why: str, detail: str = "") -> str:
    """Why a paper stays behind when a run goes to headquarters."""
    words = {
        "unfiled": QCoreApplication.translate("archive", "还没有核对建档"),
        "lost": QCoreApplication.translate("archive", "已报遗失"),
        "lent": QCoreApplication.translate("archive", "已借出"),
        "waiting": QCoreApplication.translate("archive", "待签收"),
        "elsewhere": QCoreApplication.translate("archive", "不在本部门"),
        "no-copy": QCoreApplication.translate("archive", "没有登记复印件"),
    }[why]
    return f"{words} {detail}".strip()


def submission_state(pending: int, voided: int) -> str:
    """How the receipts of a run stand."""
    told = []
    if pending:
        told.append(QCoreApplication.translate("archive", "{count} 户待签收").format(count=pending))
    if voided:
        told.append(QCoreApplication.translate("archive", "{count} 户已作废").format(count=voided))
    return "，".join(told) or QCoreApplication.translate("archive", "已签收")


def blank_state(state: str) -> str:
    """How a blank contract stands."""
    return {
        "": QCoreApplication.translate("archive", "没有登记"),
        "fetched": QCoreApplication.translate("archive", "在库，未盖章"),
        "stamped": QCoreApplication.translate("archive", "在库，已盖章"),
        "issued": QCoreApplication.translate("archive", "已发出"),
        "void": QCoreApplication.translate("archive", "已作废"),
    }[state]


def blank_step(kind: str) -> str:
    """What was done with blanks, as a verb."""
    return {
        "fetched": QCoreApplication.translate("archive", "领入"),
        "stamped": QCoreApplication.translate("archive", "盖章"),
        "issued": QCoreApplication.translate("archive", "发出"),
        "void": QCoreApplication.translate("archive", "作废"),
    }[kind]


def blank_title(kind: str) -> str:
    """What is about to be done with blanks."""
    return {
        "fetched": QCoreApplication.translate("archive", "领入空白合同"),
        "stamped": QCoreApplication.translate("archive", "加盖项目条形章"),
        "issued": QCoreApplication.translate("archive", "发给销售内勤"),
        "void": QCoreApplication.translate("archive", "作废空白合同"),
    }[kind]


def finding(name: str) -> str:
    """What an inspection found."""
    return {
        "seen": QCoreApplication.translate("archive", "已见"),
        "missing": QCoreApplication.translate("archive", "未见"),
        "surplus": QCoreApplication.translate("archive", "多出"),
        "damaged": QCoreApplication.translate("archive", "损坏"),
        "left": QCoreApplication.translate("archive", "期间离开"),
    }[name]


def line_kind(kind: str) -> str:
    """What was counted."""
    return {
        "volume": QCoreApplication.translate("archive", "案卷"),
        "paper": QCoreApplication.translate("archive", "文件"),
        "unknown": QCoreApplication.translate("archive", "没有登记"),
    }[kind]


def quarter(written: str) -> str:
    """A quarter such as 2026Q4."""
    year, _, number = written.partition("Q")
    return QCoreApplication.translate("archive", "{year} 年第 {number} 季度").format(year=year, number=number)


def counts(summary: inspections.Summary) -> str:
    """An inspection's counts in one line."""
    words = QCoreApplication.translate(
        "archive", "应有 {expected}，已见 {seen}，未见 {missing}，多出 {surplus}，损坏 {damaged}"
    )
    return words.format(
        expected=summary.expected,
        seen=summary.seen,
        missing=summary.missing,
        surplus=summary.surplus,
        damaged=summary.damaged,
    )


def list_state(state: str) -> str:
    """How a destruction list stands."""
    return {
        "drawn-up": QCoreApplication.translate("archive", "待销毁"),
        "executed": QCoreApplication.translate("archive", "已销毁"),
        "withdrawn": QCoreApplication.translate("archive", "已撤销"),
    }[state]


def kept_because(why: str) -> str:
    """Why a volume is not destroyed."""
    return {
        "": QCoreApplication.translate("archive", "可以销毁"),
        "kept": QCoreApplication.translate("archive", "保管期未满"),
        "duty": QCoreApplication.translate("archive", "有未办事项"),
        "loan": QCoreApplication.translate("archive", "有文件借出"),
        "complaint": QCoreApplication.translate("archive", "有未结投诉"),
        "mortgage": QCoreApplication.translate("archive", "按揭未办结"),
        "away": QCoreApplication.translate("archive", "有文件不在本部门"),
    }[why]


def _not_signed(refusal: destructions.NotSigned) -> str:
    if not refusal.approved:
        return QCoreApplication.translate(
            "archive", "{number} 还没有批准人签字，不能销毁。请先批准（F7），或打印清册签字后扫描归位。"
        ).format(number=refusal.number)
    return QCoreApplication.translate(
        "archive", "{number} 只有 {signed} 人签字，至少要 {needed} 人。请监销人签字（F8）。"
    ).format(number=refusal.number, signed=refusal.signed, needed=refusal.needed)


def _wrong_parent(refusal: locations.WrongParent) -> str:
    kind = location_kind(refusal.kind)
    if not refusal.parent:
        return QCoreApplication.translate("archive", "{kind}要放在库房或更大的位置里，请先选上级位置。").format(
            kind=kind
        )
    return QCoreApplication.translate("archive", "{kind}不能放在{parent}里。").format(
        kind=kind, parent=location_kind(refusal.parent)
    )


SENTENCES: dict[type[Refusal], Callable[[Any], str]] = {
    handoffs.ThroughLoans: lambda _: QCoreApplication.translate(
        "archive", "借出和归还要走借阅：在“档案 → 借阅”登记，由销售总监签字后才能借出。"
    ),
    volumes.NoTitle: lambda _: QCoreApplication.translate("archive", "请填写案卷题名。"),
    volumes.NotAYear: lambda _: QCoreApplication.translate(
        "archive", "年度应为四位年份且不晚于明年，保管期限应为 1 至 200 年或永久。"
    ),
    volumes.VolumeShut: lambda r: QCoreApplication.translate("archive", "案卷 {number} {state}，不能再改动。").format(
        number=r.number, state=volume_state(r.state)
    ),
    volumes.EmptyVolume: lambda _: QCoreApplication.translate("archive", "案卷里还没有文件，不能成卷。"),
    locations.NoLocationName: lambda _: QCoreApplication.translate("archive", "请填写位置名称。"),
    locations.LocationNameTaken: lambda r: QCoreApplication.translate(
        "archive", "同一处已有“{name}”，请另取名称。"
    ).format(name=r.name),
    locations.WrongParent: _wrong_parent,
    locations.LocationFull: lambda r: QCoreApplication.translate(
        "archive", "“{name}”最多放 {capacity} 卷，已经放满。请换一处，或调整容量。"
    ).format(name=r.name, capacity=r.capacity),
    settling.GoneForGood: lambda r: QCoreApplication.translate(
        "archive", "交接单 {number} 的文件已经销毁，不能作废。"
    ).format(number=r.number),
    destructions.NothingToDestroy: lambda _: QCoreApplication.translate(
        "archive", "没有可以销毁的案卷：保管期未满，或还有未了的事项。"
    ),
    destructions.PeopleMissing: lambda _: QCoreApplication.translate(
        "archive", "请写明批准人、销毁人和监销人；销毁人和监销人不能是同一人。"
    ),
    destructions.NotSigned: _not_signed,
    destructions.ListDone: lambda r: QCoreApplication.translate("archive", "{number} {state}，不能再改。").format(
        number=r.number, state=list_state(r.state)
    ),
    destructions.OpenSince: lambda r: QCoreApplication.translate(
        "archive", "造册之后，{volume} {why}。请撤销 {number}，重新造册。"
    ).format(volume=r.volume, why=kept_because(r.obstacle), number=r.number),
    inspections.InspectionOpen: lambda r: QCoreApplication.translate(
        "archive", "盘点 {number} 还没有结束，请先继续并结束它。"
    ).format(number=r.number),
    inspections.InspectionEnded: lambda r: QCoreApplication.translate(
        "archive", "盘点 {number} 已经结束，不能再改。"
    ).format(number=r.number),
    inspections.NobodyLiable: lambda r: QCoreApplication.translate(
        "archive", "有 {count} 项未见，将报遗失。请选择责任人。"
    ).format(count=r.count),
    inspections.RepairUnsaid: lambda r: QCoreApplication.translate(
        "archive", "{number} 已损坏，请写明怎样处理。"
    ).format(number=r.number),
    inspections.NothingExpected: lambda _: QCoreApplication.translate(
        "archive", "这里没有案卷，不用盘点。请选别处，或先把案卷放到位置。"
    ),
    blanks.NotARange: lambda _: QCoreApplication.translate(
        "archive", "起止号应是同一种号码，位数相同，止号不小于起号，如 YS000101 至 YS000200。"
    ),
    blanks.TooManyBlanks: lambda r: QCoreApplication.translate(
        "archive", "一次最多 {most} 份，这里有 {count} 份。请核对起止号。"
    ).format(most=r.most, count=r.count),
    blanks.AlreadyFetched: lambda r: QCoreApplication.translate("archive", "{number} 已经登记过。").format(
        number=r.number
    ),
    blanks.BlankNotReady: lambda r: QCoreApplication.translate("archive", "{number} {state}，不能{what}。").format(
        number=r.number, state=blank_state(r.state), what=blank_step(r.wanted)
    ),
    runs.StaysBehind: lambda r: QCoreApplication.translate("archive", "文件 {number} 不能上交：{why}。").format(
        number=r.number, why=obstacle(r.obstacle)
    ),
    loans.NoBorrower: lambda _: QCoreApplication.translate("archive", "请填写借阅人。"),
    loans.NoPurpose: lambda _: QCoreApplication.translate("archive", "请写明借阅用途。"),
    loans.DueNotAhead: lambda r: QCoreApplication.translate("archive", "归还期限 {due} 太早，应晚于 {after}。").format(
        due=said.day(r.due), after=said.day(r.after)
    ),
    loans.NotApproved: lambda r: QCoreApplication.translate(
        "archive", "借阅 {number} 还没有{role}签字，不能借出。请先签批（F7），或打印借阅单签字后扫描归位。"
    ).format(number=r.number, role=r.role),
    loans.NotNow: _not_now,
    loans.RenewalWaiting: lambda r: QCoreApplication.translate(
        "archive", "借阅 {number} 已有一次续借在等签批。"
    ).format(number=r.number),
    loans.NotTheirs: lambda r: QCoreApplication.translate(
        "archive", "这一项要由{role}或其代理人签，{name}不是。代理可在“设置 → 代理”中安排。"
    ).format(role=r.role, name=r.name),
    loans.SheetMissing: lambda r: QCoreApplication.translate(
        "archive", "还没有 {record} 的签字页。请打印签字后，在“交接 → 扫描件归位”扫描归位。"
    ).format(record=r.record),
}

HAPPENINGS: dict[str, Callable[[], str]] = {
    "volume.drawn-up": lambda: QCoreApplication.translate("archive", "新立案卷 {number}：{title}"),
    "volume.changed": lambda: QCoreApplication.translate("archive", "修改案卷 {number} 的著录"),
    "volume.closed": lambda: QCoreApplication.translate("archive", "案卷 {number} 成卷，检查人 {checked_by}"),
    "volume.placed": lambda: QCoreApplication.translate("archive", "案卷 {number} 放到 {place}"),
    "location.added": lambda: QCoreApplication.translate("archive", "新增位置 {number} {place}"),
    "location.changed": lambda: QCoreApplication.translate("archive", "修改位置 {number} {place}"),
    "documents.destroyed": lambda: QCoreApplication.translate("archive", "销毁{papers}，清册 {number}"),
    "destruction.drawn-up": lambda: QCoreApplication.translate("archive", "编制销毁清册 {number}：{reason}"),
    "destruction.withdrawn": lambda: QCoreApplication.translate("archive", "撤销销毁清册 {number}：{reason}"),
    "destruction.executed": lambda: QCoreApplication.translate("archive", "按清册 {number} 销毁案卷"),
    "inspection.begun": lambda: QCoreApplication.translate("archive", "开始盘点 {number}，应有 {expected} 项"),
    "inspection.ended": lambda: QCoreApplication.translate(
        "archive", "结束盘点 {number}：未见 {missing}，多出 {surplus}，损坏 {damaged}"
    ),
    "blanks.fetched": lambda: QCoreApplication.translate("archive", "领入空白合同 {first} 至 {last}，{count} 份"),
    "blanks.stamped": lambda: QCoreApplication.translate("archive", "空白合同盖章 {first} 至 {last}，{count} 份"),
    "blanks.issued": lambda: QCoreApplication.translate(
        "archive", "发出空白合同 {first} 至 {last}，{count} 份，{recipient}领"
    ),
    "blanks.void": lambda: QCoreApplication.translate(
        "archive", "作废空白合同 {first} 至 {last}，{count} 份：{reason}"
    ),
    "blanks.low": lambda: QCoreApplication.translate("archive", "空白合同只剩 {stock} 份，低于最低存量 {minimum}"),
    "blanks.minimum": lambda: QCoreApplication.translate("archive", "空白合同最低存量改为 {minimum}"),
    "hq.submitted": lambda: QCoreApplication.translate(
        "archive", "上交公司 {papers_count} 件，涉及 {dossiers_count} 户，清单 {number}"
    ),
    "loan.requested": lambda: QCoreApplication.translate("archive", "{borrower}申请借阅：{papers}，借阅号 {number}"),
    "loan.approved": lambda: QCoreApplication.translate("archive", "{signer}批准借阅 {number}，{back_by} 前归还"),
    "documents.lent": lambda: QCoreApplication.translate("archive", "借出{papers}给{borrower}，借阅号 {number}"),
    "loan.renewal-asked": lambda: QCoreApplication.translate("archive", "借阅 {number} 申请续借至 {back_by}：{reason}"),
    "loan.renewed": lambda: QCoreApplication.translate("archive", "借阅 {number} 续借至 {back_by}"),
    "loan.returned": lambda: QCoreApplication.translate("archive", "归还{papers}，借阅号 {number} {condition}"),
    "loan.refused": lambda: QCoreApplication.translate("archive", "退回借阅申请 {number}：{reason}"),
    "loan.withdrawn": lambda: QCoreApplication.translate("archive", "撤回借阅申请 {number}：{reason}"),
    "loan.chased": lambda: QCoreApplication.translate("archive", "催还借阅 {number}：{words}"),
}
