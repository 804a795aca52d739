"""SS-3 and SS-4 in a register: failures of a month cost points, and what is left decides about the bonus."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from app.access import staff
from app.fines import lines as fine_lines
from app.fines import points
from app.fines import service as fines
from app.regulations import service as regulations
from app.reports import service as reports
from tests.conftest import local
from tests.duties.test_periods import SMALL
from tests.rulebook.small import clause, event, named

if TYPE_CHECKING:
    from app.office.office import Office

SS = (
    event("record.checked", 'about = "person", failures = "count"'),
    clause(
        "SS-3",
        'trigger = { events = ["record.checked"], count = "failures" }\nwho = { field = "about" }\n'
        'sanction = [{ unit = "points", amount = "1", every = 4, within = "month", decided_by = "sales-director" }]',
    ),
    clause(
        "SS-4",
        f'who = {{ role = "agent" }}\nfigures = {{ base = {{ name = {named("基础分")}, value = "26" }} }}\n'
        f'scale = [{{ least = "26", result = {named("全奖")} }}, {{ least = "20", result = {named("有奖")} }},\n'
        f'{{ least = "15", result = {named("少奖")}, amount = "-50.00" }}]',
    ),
)


def test_decided_points_are_taken_and_proposed_ones_stand_apart(office: Office) -> None:
    staff.add(office, "李然", "agent")
    (office.register.folder / "small.toml").write_text(SMALL + "\n".join(SS), encoding="utf-8")
    regulations.switch_on(office, "small.toml", date(2026, 10, 12))
    for failures in ("28", "3", "2"):
        with office.register.transaction():
            office.record("record.checked", at=local("2026-10-12 10:00"), about="李然", failures=failures)
    assert [line.proposal.low for line in reversed(fine_lines.listed(office))] == [700, 100]
    office.signed_in = "何志远"
    fines.decide(office, [fines.Verdict(fine_lines.listed(office)[1].id, 700)])
    (account,) = points.of_month(office, "SS-4", "2026-10")
    assert (account.left, account.taken, account.proposed) == (1900, 700, 100)
    assert account.step is not None
    assert account.step.amount == "-50.00"
    (other,) = points.of_month(office, "SS-4", "2026-11")
    assert other.left == 2600
    # Points are no money: the month's dashboard does not add them to its yuan.
    assert {row["value"] for row in reports.fines_by_month(office, date(2026, 10, 1))} == {0}
