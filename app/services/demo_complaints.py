"""The demonstration's complaints and its autumn fair: settled, promised, waiting for signatures, closed and called back."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from app.services import complaints, occasions, progress
from app.services.occasions import Item

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.domain.complaints import Complaint
    from app.domain.dossiers import Dossier
    from app.services.office import Office

STORIES = (
    ("房屋质量", "卫生间天花板漏水", ("工程部", "物业"), "call"),
    ("交付延期", "交房时间一再推迟，没有人解释", ("工程部", "销售部"), "visit"),
    ("资料办理", "按揭资料交了两次，银行说没有收到", ("客服部",), "call"),
    ("费用", "对维修基金的金额有疑问", ("财务部",), "letter"),
    ("服务态度", "电话打了三次没有人接", ("客服部",), "call"),
)


def plan(office: Office, dossiers: Sequence[Dossier], later: Callable[..., None]) -> None:
    """Put the complaints and the fair into the month's plan."""
    for place, story in enumerate(STORIES):
        _follow(office, dossiers[place * 7], place, story, later)
    later(12, 9, 20, lambda: _fair(office))
    later(15, 10, 40, lambda: _hold_up(office, dossiers[3].id))


def _follow(
    office: Office,
    dossier: Dossier,
    place: int,
    story: tuple[str, str, tuple[str, ...], str],
    later: Callable[..., None],
) -> None:
    cause, words, concerned, channel = story
    taken: list[Complaint] = []

    def latest() -> Complaint:
        return complaints.by_number(office, taken[0].number)

    def receive() -> None:
        taken.append(
            complaints.receive(
                office,
                dossier=dossier.id,
                client=dossier.buyers[0].name,
                phone=dossier.phone,
                channel=channel,
                cause=cause,
                words=words,
                concerned=concerned,
            )
        )

    def promise() -> None:
        day = office.local(office.now()).date() + timedelta(days=4)
        complaints.inform(office, latest(), promised=day, how="电话")

    begin = (4, 9, 14, 18, 22)[place]
    later(begin, 9, 30 + place, receive)
    if len(concerned) > 1:
        later(begin, 15, 10, promise)
    if place == 4:
        later(begin, 11, 5, lambda: complaints.escalate(office, latest(), to="supervisor", why="客户要求主管答复"))
        return
    later(
        begin + (3 if len(concerned) > 1 else 0),
        16,
        5,
        lambda: complaints.resolve(office, latest(), text="已处理并向客户说明"),
    )
    if place < 3:
        for department in concerned:
            later(
                begin + 4,
                10,
                15,
                lambda department=department: complaints.signed_on_paper(
                    office, latest(), department=department, signer="负责人"
                ),
            )
        later(begin + 4, 11, 0, lambda: complaints.close(office, latest()))
    if place < 2:
        later(begin + 6, 14, 0, lambda: complaints.call_back(office, latest(), outcome="satisfied", words=""))


def _fair(office: Office) -> None:
    today = office.local(office.now()).date()
    tasks = (("布置展台", 3), ("邀请老客户 20 位", 6), ("准备资料 200 份", 12))
    items = [
        Item(words, ("林晓燕", "周建国")[place % 2], today + timedelta(days=days))
        for place, (words, days) in enumerate(tasks)
    ]
    made = occasions.plan(office, title="秋季房展", day=today + timedelta(days=14), items=items)
    occasions.accept(office, occasions.report_done(office, made.tasks[0]))


def _hold_up(office: Office, dossier: str) -> None:
    """One client is away; his mortgage waits for him."""
    progress.pause(office, dossier=dossier, track="registration", reason="客户出差，本人不能签字")
