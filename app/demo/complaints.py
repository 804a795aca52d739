"""Complaints 投诉 and occasions 活动 of the demonstration office (SO-2, SO-3), in time, late and left undone."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

from app.complaints import service as complaints
from app.demo.life import RARE
from app.demo.people import director, person_name
from app.occasions import service as occasions
from app.occasions.service import Item

if TYPE_CHECKING:
    from app.complaints.rules import Complaint, Satisfaction
    from app.demo.life import Life
    from app.dossiers.rules import Dossier
    from app.occasions.store import Task

STORIES = (
    ("房屋质量", "卫生间天花板漏水", ("工程部", "物业"), "call"),
    ("交付延期", "交房时间一再推迟，没有人解释", ("工程部", "销售部"), "visit"),
    ("资料办理", "按揭资料交了两次，银行说没有收到", ("客服部",), "call"),
    ("费用", "对维修基金的金额有疑问", ("财务部",), "letter"),
    ("服务态度", "电话打了三次没有人接", ("客服部",), "call"),
    ("合同条款", "附件三与沙盘不一致", ("法务部", "销售部"), "visit"),
)
TASKS = ("布置展台", "邀请老客户 20 位", "准备资料 200 份", "签到与接待")
OCCASIONS = ("秋季房展", "业主开放日", "新春答谢会", "春季房展", "媒体看房日", "中秋晚会")


class Story:
    """One complaint from its arrival to the call-back; ``place`` decides which of the STORIES it is and how it goes."""

    def __init__(self, life: Life, dossier: Dossier | None, place: int) -> None:
        self.life, self.dossier, self.place = life, dossier, place
        self.number = ""

    @property
    def _latest(self) -> Complaint:
        return complaints.by_number(self.life.office, self.number)

    def _tell(self, what: str, **more: Any) -> None:
        file = self.dossier.unit if self.dossier else self.number
        self.life.tell(what, file, case=self._latest.case, **more)

    def arrive(self) -> None:
        """Receive the complaint, of a client or, without a dossier, of a stranger."""
        cause, words, concerned, channel = STORIES[self.place % len(STORIES)]
        client = self.dossier.buyers[0].name if self.dossier else person_name(self.life.chance)
        made = complaints.receive(
            self.life.office,
            dossier=self.dossier.id if self.dossier else None,
            client=client,
            phone="",
            channel=channel,
            cause=cause,
            words=words,
            concerned=concerned,
        )
        self.number = made.number
        self.life.names[made.file] = self.dossier.unit if self.dossier else made.number
        self._tell("complained", cause=cause)
        self._go_on(several=len(concerned) > 1)

    def _go_on(self, *, several: bool) -> None:
        """One department settles the same day; for several the client is told a day."""
        life, tomorrow = self.life, self.life.today + timedelta(days=1)
        if self.place % 5 == 4:
            life.soon(15, self._pass_up)
        fate = life.fate("complaint promised" if several else "complaint")
        if several:
            # The client may be told too late, and the promise may be kept or broken as well.
            informed_late = fate == "late" and self.place % 4 < 2
            promised = 3 + self.place % 4
            tell = partial(self._inform, promised, fate if self.place % 4 else "in time")
            if fate != "undone" or self.place % 2:
                life.on(tomorrow if informed_late else life.today, 19, 10, tell, life.office.signed_in)
        elif fate == "in time":
            life.soon(150, self._settle)
        elif fate == "late":
            life.on(tomorrow, 10, 45, self._settle, life.office.signed_in)

    def _pass_up(self) -> None:
        complaints.escalate(
            self.life.office, self._latest, to=complaints.ladder(self.life.office)[0], why="客户要求主管答复"
        )

    def _inform(self, days: int, fate: str) -> None:
        life = self.life
        day = life.today + timedelta(days=days)
        complaints.inform(life.office, self._latest, promised=day, how="电话")
        self._tell("promised", day=day)
        if self.place % 7 == 3 and days > 1:
            life.on(life.today + timedelta(days=1), 9, 20, partial(self._inform, 1, "undone"), life.office.signed_in)
        if fate != "undone":
            late = timedelta(days=0 if fate == "in time" else 2)
            life.on(day + late, 16, 5, self._settle, life.office.signed_in)

    def _settle(self) -> None:
        if self._latest.state not in {"open", "informed"}:
            return
        complaints.resolve(self.life.office, self._latest, text="已处理并向客户说明")
        self._tell("settled")
        day = self.life.calendar.after(self.life.today, 2)
        self.life.on(day, 10, 15, self._close, self.life.office.signed_in)

    def _close(self) -> None:
        """Enter the departments' signatures and close it; a few wait for a signature for good."""
        office = self.life.office
        for department in self._latest.departments[self.place % 6 == 3 :]:
            complaints.signed_on_paper(office, self._latest, department=department, signer="负责人")
        if self._latest.unsigned:
            return
        complaints.close(office, self._latest)
        self.life.on(self.life.today + timedelta(days=2), 14, 0, self._call_back, office.signed_in)

    def _call_back(self) -> None:
        """Call the client back; one who is dissatisfied begins a second round."""
        again = self.place % 5 == 0 and self._latest.round == 1
        outcome: Satisfaction = "dissatisfied" if again else "satisfied"
        complaints.call_back(self.life.office, self._latest, outcome=outcome, words="又漏了" if again else "")
        if again:
            self._tell("complained", cause="")
            self._go_on(several=len(self._latest.departments) > 1)


class Fair:
    """An occasion with its tasks, which are accepted in time or late, rejected once, cancelled or forgotten."""

    def __init__(self, life: Life, place: int) -> None:
        self.life, self.place, self.number = life, place, ""

    def assign(self) -> None:
        """Plan the occasion and assign its tasks."""
        life = self.life
        days = (3, 6, 12, 14)
        items = [
            Item(words, life.clerks[(self.place + number) % len(life.clerks)], life.today + timedelta(days=day))
            for number, (words, day) in enumerate(zip(TASKS, days, strict=True))
        ]
        title = OCCASIONS[self.place % len(OCCASIONS)]
        made = occasions.plan(life.office, title=title, day=life.today + timedelta(days=14), items=items)
        self.number = life.names[made.id] = made.number
        for task in made.tasks:
            life.names[task.id] = task.words
            life.tell("assigned", made.number, task=task.words, assignee=task.assignee, due=task.due)
            self._expect(task)

    def _expect(self, task: Task) -> None:
        life = self.life
        if self.place % 2 and task.words == TASKS[-1]:
            return life.on(task.due - timedelta(days=2), 9, 0, partial(self._cancel, task.id), director(life.office))
        days = {"in time": 0, "late": 2}.get(life.fate("task", RARE))
        if days is not None:
            day = task.due + timedelta(days=days)
            life.on(day, 11, 0, partial(self._report, task.id, reject=days > 0), task.assignee)
            life.on(day, 17, 30, partial(self._accept, task.id), director(life.office))
        return None

    def _task(self, task: str) -> Task:
        return next(each for one in occasions.listed(self.life.office) for each in one.tasks if each.id == task)

    def _report(self, task: str, *, reject: bool) -> None:
        done = occasions.report_done(self.life.office, self._task(task))
        if reject:
            occasions.reject(self.life.office, done, "数量不够")

    def _accept(self, task: str) -> None:
        occasions.accept(self.life.office, self._task(task))
        self.life.tell("task accepted", self.number, task=self.life.names[task])

    def _cancel(self, task: str) -> None:
        occasions.cancel(self.life.office, self._task(task), "活动改为线上")
        self.life.tell("task cancelled", self.number, task=self.life.names[task])
