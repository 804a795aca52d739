"""What the dialog of a step says will follow is what follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.custody import handoffs, whereabouts
from app.custody.handoffs import Item
from app.duties import service as duties
from app.progress import ahead
from app.progress import service as progress
from app.progress.step_dialog import StepDialog
from tests import hands

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.dossiers.rules import Dossier
    from app.office.office import Office
    from app.shell.main_window import MainWindow


def with_the_lawyer(office: Office, purchase: Dossier) -> None:
    """The loan papers go to the lawyer, which is the first step."""
    handoffs.receive(office, dossier=purchase.id, giver="sales-back-office", items=[Item("loan-application")])
    lines = [handoffs.Line(each.paper.id, handoffs.Count(1, 0)) for each in whereabouts.held(office, purchase.id)]
    handoffs.hand_over(office, dossier=purchase.id, taker="mortgage-lawyer", lines=lines)


def test_every_step_begins_and_meets_what_was_told_and_the_next_is_the_one_that_was_named(
    office: Office, purchase: Dossier
) -> None:
    with_the_lawyer(office, purchase)
    named: list[str] = []
    while (shown := progress.track_of(office, purchase.id, "mortgage")).current:
        step = shown.current.step
        seen = ahead.finishing(office, purchase.id, "mortgage", step.id, office.now())
        following = ahead.next_step(office, shown)
        before = {each.duty.id: each.duty for each in duties.every(office)}
        said = {ask.id: "100" for ask in step.asks}
        progress.finish(office, dossier=purchase.id, track="mortgage", step=step.id, said=said)
        after = {each.duty.id: each.duty for each in duties.every(office)}
        assert {(each.clause, each.due) for each in seen.begun} == {
            (each.clause, each.due) for id_, each in after.items() if id_ not in before and each.outstanding
        }
        assert {each.clause for each in seen.met} == {
            each.clause for id_, each in after.items() if each.met_at and not (id_ in before and before[id_].met_at)
        }
        now = progress.track_of(office, purchase.id, "mortgage").current
        assert (now.step if now else None) == following
        named.append(step.id)
    assert len(named) == 4


def test_the_dialog_tells_beside_its_fields_which_step_begins(
    office: Office, purchase: Dossier, open_window: Callable[..., MainWindow]
) -> None:
    with_the_lawyer(office, purchase)
    window = open_window("progress")
    dialog = StepDialog(window.desk, purchase.id, progress.track_of(office, purchase.id, "mortgage"), window)
    dialog.open()
    hands.settle(dialog)
    assert dialog.afterwards.head.text() == "办完以后"
    assert dialog.afterwards.list.accessibleDescription() == "接着是“银行审批”，时限 10 个工作日。"
