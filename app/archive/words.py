"""The archive's wording: states, refusals and journal entries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.archive.blanks import rules as blanks
from app.archive.destructions import rules as destructions
from app.archive.inspections import rules as inspections
from app.archive.loans import rules as loans
from app.archive.locations import rules as locations
from app.archive.runs import rules as runs
from app.archive.volumes import rules as volumes
from app.base.words import say, say_in, say_many
from app.custody import endings, handoffs, whereabouts
from app.custody import words as custody_words
from app.office import phrases

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from app.archive.loans.rules import Loan, LoanLine
    from app.archive.loans.service import LoanRow
    from app.base.refusals import Refusal
    from app.office.office import Office


def state_of_loan(state: str) -> str:
    """The words for a ``LoanState``."""
    return {
        "requested": say("待签批"),
        "approved": say("已批准，可借出"),
        "lent": say("已借出"),
        "returned": say("已归还"),
        "ended": say("已退回"),
    }[state]


def loan_state(each: LoanRow) -> str:
    """The state of a loan today, including whether it is overdue or has a renewal waiting."""
    words = state_of_loan(each.loan.state)
    if each.overdue:
        words = say("逾期未还")
    if each.loan.state == "lent" and each.loan.waiting:
        return say("{state}，续借待签批", state=words)
    return words


def times(count: int) -> str:
    """A number of times; empty for 0."""
    return say_many("{n} 次", count) if count else ""


def on_paper(name: str) -> str:
    """The name of somebody who signed on paper, marked as such."""
    return say("{name}（纸质）", name=name)


def chase_way(way: str) -> str:
    """The words for the way a borrower was chased."""
    return {
        "call": say("电话"),
        "visit": say("当面"),
        "letter": say("书面通知"),
    }[way]


def papers_of(office: Office, loan: Loan, lines: Iterable[LoanLine]) -> str:
    """Papers of a loan with their counts, one a line."""
    names = whereabouts.names_of(office, [line.paper for line in loan.lines])
    return "\n".join(f"{names[line.paper]}  {custody_words.count(line.count)}" for line in lines)


def _not_now(refusal: loans.NotNow) -> str:
    return say("借阅 {number} {state}，现在不能这样办。", number=refusal.number, state=state_of_loan(refusal.state))


def retention(years: int | None) -> str:
    """A retention period in years; None is permanent."""
    if years is None:
        return say("永久")
    return say_many("{n} 年", years)


def volume_state(state: str) -> str:
    """The words for a ``VolumeState``."""
    return {
        "open": say("立卷中"),
        "closed": say("已成卷"),
        "destroyed": say("已销毁"),
    }[state]


def location_kind(kind: str) -> str:
    """The words for a ``LocationKind``."""
    return {
        "room": say("库房"),
        "cabinet": say("柜"),
        "shelf": say("层"),
        "box": say("盒"),
    }[kind]


def run_obstacle(why: str, detail: str = "") -> str:
    """Why a paper stays behind when a run goes to headquarters."""
    words = {
        "unfiled": say("还没有核对建档"),
        "lost": say("已报遗失"),
        "lent": say("已借出"),
        "waiting": say_in("inside a sentence", "待签收"),
        "elsewhere": say("不在本部门"),
        "no-copy": say("没有登记复印件"),
    }[why]
    return f"{words} {detail}".strip()


def submission_state(pending: int, voided: int) -> str:
    """The state of a run: how many receipts are pending or voided, else that all are accepted."""
    parts = []
    if pending:
        parts.append(say_many("{n} 户待签收", pending))
    if voided:
        parts.append(say("{count} 户已作废", count=voided))
    return say("，").join(parts) or say("已签收")


def blank_state(state: str) -> str:
    """The words for the state of a blank contract; empty is not registered."""
    return {
        "": say("没有登记"),
        "fetched": say("在库，未盖章"),
        "stamped": say("在库，已盖章"),
        "issued": say("已发出"),
        "void": say("已作废"),
    }[state]


def blank_step(kind: str) -> str:
    """The step that brings blanks into a state, as a verb."""
    return {
        "fetched": say("领入"),
        "stamped": say("盖章"),
        "issued": say("发出"),
        "void": say("作废"),
    }[kind]


def blank_title(kind: str) -> str:
    """The title of the dialog for a step with blanks."""
    return {
        "fetched": say("领入空白合同"),
        "stamped": say("加盖项目条形章"),
        "issued": say("发出空白合同"),
        "void": say("作废空白合同"),
    }[kind]


def finding(name: str) -> str:
    """The words for an inspection's finding."""
    return {
        "seen": say("已见"),
        "missing": say("未见"),
        "surplus": say("多出"),
        "damaged": say("损坏"),
        "left": say("期间离开"),
    }[name]


def line_kind(kind: str) -> str:
    """The words for the kind of an inspection's line."""
    return {
        "volume": say("案卷"),
        "paper": say_in("computer file", "文件"),
        "unknown": say("没有登记"),
    }[kind]


def quarter(written: str) -> str:
    """A quarter such as 2026Q4."""
    year, _, number = written.partition("Q")
    return say("{year} 年第 {number} 季度", year=year, number=number)


def counts(summary: inspections.Summary) -> str:
    """An inspection's counts in one sentence."""
    return say(
        "应有 {expected}，已见 {seen}，未见 {missing}，多出 {surplus}，损坏 {damaged}",
        expected=summary.expected,
        seen=summary.seen,
        missing=summary.missing,
        surplus=summary.surplus,
        damaged=summary.damaged,
    )


def list_state(state: str) -> str:
    """The words for the state of a destruction list."""
    return {
        "drawn-up": say("待销毁"),
        "executed": say("已销毁"),
        "withdrawn": say("已撤销"),
    }[state]


def destruction_obstacle(why: str) -> str:
    """Why a volume cannot be destroyed; an empty ``why`` says that it can."""
    return {
        "": say("可以销毁"),
        "kept": say("保管期未满"),
        "duty": say("有未办事项"),
        "loan": say("有文件借出"),
        "complaint": say("有未结投诉"),
        "mortgage": say("按揭未办结"),
        "away": say("有文件不在本部门"),
        "listed": say("已在另一份清册中"),
    }[why]


def _not_signed(refusal: destructions.NotSigned) -> str:
    if not refusal.approved:
        return say(
            "{number} 还没有批准人签字，不能销毁。请先批准（F7），或打印清册签字后扫描归位。", number=refusal.number
        )
    return say(
        "{number} 只有 {signed} 人签字，至少要 {needed} 人。请监销人签字（F8）。",
        number=refusal.number,
        signed=refusal.signed,
        needed=refusal.needed,
    )


def _wrong_parent(refusal: locations.WrongParent) -> str:
    kind = location_kind(refusal.kind)
    if not refusal.parent:
        return say("{kind}要放在库房或更大的位置里，请先选上级位置。", kind=kind)
    return say("{kind}不能放在{parent}里。", kind=kind, parent=location_kind(refusal.parent))


SENTENCES: dict[type[Refusal], Callable[[Any], str]] = {
    handoffs.ThroughLoans: lambda _: say("借出和归还要走借阅：在“档案 → 借阅”登记，签批后才能借出。"),
    volumes.NoTitle: lambda _: say("请填写案卷题名。"),
    volumes.NotAYear: lambda _: say("年度应为四位年份且不晚于明年，保管期限应为 1 至 200 年或永久。"),
    volumes.VolumeShut: lambda r: say(
        "案卷 {number} {state}，不能再改动。", number=r.number, state=volume_state(r.state)
    ),
    volumes.EmptyVolume: lambda _: say("案卷里还没有文件，不能成卷。"),
    locations.NoLocationName: lambda _: say("请填写位置名称。"),
    locations.LocationNameTaken: lambda r: say("同一处已有“{name}”，请另取名称。", name=r.name),
    locations.WrongParent: _wrong_parent,
    locations.LocationFull: lambda r: say_many(
        "“{name}”最多放 {n} 卷，已经放满。请换一处，或调整容量。", r.capacity, name=r.name
    ),
    endings.GoneForGood: lambda r: say("交接单 {number} 的文件已经销毁，不能作废。", number=r.number),
    destructions.NothingToDestroy: lambda _: say("没有可以销毁的案卷：保管期未满，或还有未了的事项。"),
    destructions.AlreadyListed: lambda r: say(
        "能销毁的案卷都已造册：{volume} 在清册 {number} 中，还没有销毁。请先办完或撤销那份清册。",
        volume=r.volume,
        number=r.number,
    ),
    destructions.PeopleMissing: lambda _: say("请写明批准人、销毁人和监销人；销毁人和监销人不能是同一人。"),
    destructions.NotSigned: _not_signed,
    destructions.ListDone: lambda r: say("{number} {state}，不能再改。", number=r.number, state=list_state(r.state)),
    destructions.OpenSince: lambda r: say(
        "造册之后，{volume} {why}。请撤销 {number}，重新造册。",
        volume=r.volume,
        why=destruction_obstacle(r.obstacle),
        number=r.number,
    ),
    inspections.InspectionOpen: lambda r: say("盘点 {number} 还没有结束，请先继续并结束它。", number=r.number),
    inspections.InspectionEnded: lambda r: say("盘点 {number} 已经结束，不能再改。", number=r.number),
    inspections.NobodyLiable: lambda r: say_many("有 {n} 项未见，将报遗失。请选择责任人。", r.count),
    inspections.RepairUnsaid: lambda r: say("{number} 已损坏，请写明怎样处理。", number=r.number),
    inspections.NothingExpected: lambda _: say("这里没有案卷，不用盘点。请选别处，或先把案卷放到位置。"),
    blanks.NotARange: lambda _: say("起止号应是同一种号码，位数相同，止号不小于起号，如 YS000101 至 YS000200。"),
    blanks.TooManyBlanks: lambda r: say(
        "一次最多 {most} 份，这里有 {count} 份。请核对起止号。", most=r.most, count=r.count
    ),
    blanks.AlreadyFetched: lambda r: say("{number} 已经登记过。", number=r.number),
    blanks.BlankNotReady: lambda r: say(
        "{number} {state}，不能{what}。", number=r.number, state=blank_state(r.state), what=blank_step(r.wanted)
    ),
    runs.StaysBehind: lambda r: say("文件 {number} 不能上交：{why}。", number=r.number, why=run_obstacle(r.obstacle)),
    loans.NoBorrower: lambda _: say("请填写借阅人。"),
    loans.NoPurpose: lambda _: say("请写明借阅用途。"),
    loans.DueNotAhead: lambda r: say(
        "归还期限 {due} 太早，应晚于 {after}。", due=phrases.day(r.due), after=phrases.day(r.after)
    ),
    loans.NotApproved: lambda r: say(
        "借阅 {number} 还没有{role}签字，不能借出。请先签批（F7），或打印借阅单签字后扫描归位。",
        number=r.number,
        role=r.role,
    ),
    loans.NotNow: _not_now,
    loans.RenewalWaiting: lambda r: say("借阅 {number} 已有一次续借在等签批。", number=r.number),
    loans.NotTheirs: lambda r: say(
        "这一项要由{role}或其代理人签，{name}不是。代理可在“设置 → 代理”中安排。", role=r.role, name=r.name
    ),
    loans.SheetMissing: lambda r: say(
        "还没有 {record} 的签字页。请打印签字后，在“交接 → ⋯ → 扫描件归位”扫描归位。", record=r.record
    ),
}

HAPPENINGS: dict[str, Callable[[Mapping[str, Any]], str]] = {
    "volume.drawn-up": lambda facts: say("新立案卷 {number}：{title}", **facts),
    "volume.changed": lambda facts: say("修改案卷 {number} 的著录", **facts),
    "volume.retitled": lambda facts: say("案卷 {number} 题名随档案改为 {title}", **facts),
    "volume.closed": lambda facts: say("案卷 {number} 成卷，检查人 {checked_by}", **facts),
    "volume.placed": lambda facts: say("案卷 {number} 放到 {place}", **facts),
    "location.added": lambda facts: say("新增位置 {number} {place}", **facts),
    "location.changed": lambda facts: say("修改位置 {number} {place}", **facts),
    "documents.destroyed": lambda facts: say("销毁{papers}，清册 {number}", **facts),
    "destruction.drawn-up": lambda facts: say("编制销毁清册 {number}：{reason}", **facts),
    "destruction.withdrawn": lambda facts: say("撤销销毁清册 {number}：{reason}", **facts),
    "destruction.executed": lambda facts: say("按清册 {number} 销毁案卷", **facts),
    "inspection.begun": lambda facts: say("开始盘点 {number}，应有 {expected} 项", **facts),
    "inspection.ended": lambda facts: say("结束盘点 {number}：未见 {missing}，多出 {surplus}，损坏 {damaged}", **facts),
    "blanks.fetched": lambda facts: say("领入空白合同 {first} 至 {last}，{count} 份", **facts),
    "blanks.stamped": lambda facts: say("空白合同盖章 {first} 至 {last}，{count} 份", **facts),
    "blanks.issued": lambda facts: say("发出空白合同 {first} 至 {last}，{count} 份，{recipient}领", **facts),
    "blanks.void": lambda facts: say("作废空白合同 {first} 至 {last}，{count} 份：{reason}", **facts),
    "blanks.minimum": lambda facts: say("空白合同最低存量改为 {minimum}", **facts),
    "loan.requested": lambda facts: say("{borrower}申请借阅：{papers}，借阅号 {number}", **facts),
    "loan.approved": lambda facts: say("{signer}批准借阅 {number}，{back_by} 前归还", **facts),
    "documents.lent": lambda facts: say("借出{papers}给{borrower}，借阅号 {number}", **facts),
    "loan.renewal-asked": lambda facts: say("借阅 {number} 申请续借至 {back_by}：{reason}", **facts),
    "loan.renewed": lambda facts: say("借阅 {number} 续借至 {back_by}", **facts),
    "loan.returned": lambda facts: say("归还{papers}，借阅号 {number} {condition}", **facts),
    "loan.refused": lambda facts: say("退回借阅申请 {number}：{reason}", **facts),
    "loan.withdrawn": lambda facts: say("撤回借阅申请 {number}：{reason}", **facts),
    "loan.chased": lambda facts: say("催还借阅 {number}：{words}", **facts),
    "blanks.low": lambda facts: say_many("空白合同只剩 {n} 份，低于最低存量 {minimum}", facts["stock"], **facts),
    "hq.submitted": lambda facts: say_many(
        "上交公司 {n} 件，涉及 {dossiers_count} 户，清单 {number}", facts["papers_count"], **facts
    ),
}
