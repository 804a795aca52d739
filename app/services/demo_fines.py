"""Fines in the demonstration office: noticed each morning, decided every other week, one lost paper, one objection."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.custody import OFFICE
from app.domain.deductions import Limits
from app.services import fine_lines, fines, handoffs, losses, wages
from app.services.fines import Verdict

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.services.office import Office

    Later = Callable[[int, int, int, Callable[[], object]], None]

CLERKS, DIRECTOR = ("林晓燕", "周建国"), "何志远"


def plan(office: Office, later: Later) -> None:
    """What happens with fines, by day, hour and minute."""
    later(0, 8, 31, lambda: _wages(office))
    for day in range(1, 26):
        later(day, 8, 31, lambda: fines.bring_up_to_date(office))
    later(22, 15, 20, lambda: _lose(office))
    later(12, 17, 10, lambda: _decide(office))
    later(14, 9, 40, lambda: _object(office))
    later(20, 17, 10, lambda: _decide(office))


def _wages(office: Office) -> None:
    month = wages.month_of(office, office.now())
    wages.set_limits(office, Limits(minimum=269_000))
    for clerk, amount in zip(CLERKS, (520_000, 275_000), strict=True):
        wages.set_wage(office, person=clerk, month=month, amount=amount)


def _lose(office: Office) -> None:
    held = next(each for _, each in handoffs.all_held(office) if OFFICE in each.holders)
    losses.report(office, dossier=held.paper.dossier, papers=[held.paper.id], liable=CLERKS[1], note="盘点时没有找到。")


def _decide(office: Office) -> None:
    """The director sets what waits for him: most at the least, some more, one below with a reason."""
    office.signed_in = DIRECTOR
    waiting = [line for line in fine_lines.waiting(office) if line.state == "proposed"]
    verdicts = [
        Verdict(line.id, line.proposal.low + 1000 * (place % 2) * (line.proposal.low == 2000))
        for place, line in enumerate(waiting)
    ]
    if len(verdicts) > 2:
        verdicts[-1] = Verdict(verdicts[-1].line, 1000, "当天客户改约，情有可原")
    if verdicts:
        fines.decide(office, verdicts)


def _object(office: Office) -> None:
    decided = [line for line in fine_lines.listed(office) if line.state == "approved"]
    if decided:
        office.signed_in = decided[0].proposal.person
        fines.object_(office, decided[0].id, text="律师事务所当天停电，已电话说明。")
