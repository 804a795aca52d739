"""What a complaint's dialogs say will follow is what follows."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from app.complaints import ahead, dialogs
from app.complaints import service as complaints
from app.duties import service as duties
from tests import hands
from tests.counter import complain

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.complaints.rules import Complaint
    from app.dossiers.rules import Dossier
    from app.office.office import Office
    from app.rulebook.answers.foresight import Foreseen
    from app.rulebook.duties import Duty
    from app.shell.main_window import MainWindow


def told(duties_: tuple[Duty, ...]) -> list[tuple[str, str]]:
    return sorted((duty.clause, str(duty.due)) for duty in duties_)


def entered(office: Office) -> dict[str, Duty]:
    return {each.duty.id: each.duty for each in duties.every(office)}


def happens(office: Office, seen: Foreseen, act: Callable[[], object]) -> bool:
    """Whether an act begins and meets just what was foreseen."""
    before = entered(office)
    act()
    after = entered(office)
    begun = tuple(duty for id_, duty in after.items() if id_ not in before and duty.outstanding)
    met = tuple(duty for id_, duty in after.items() if duty.met_at and not (id_ in before and before[id_].met_at))
    assert told(seen.begun) == told(begun)
    assert told(seen.met) == told(met)
    return bool(begun or met)


def took_in(office: Office, purchase: Dossier) -> Complaint:
    return complain(office, purchase, "工程部", "物业")


def test_a_complaint_that_is_taken_in_starts_what_was_told(office: Office, purchase: Dossier) -> None:
    seen = ahead.receiving(office, purchase.id, office.now())
    assert happens(office, seen, lambda: took_in(office, purchase))


def test_the_promised_day_is_due_as_it_was_told(office: Office, purchase: Dossier) -> None:
    complaint, promised = took_in(office, purchase), date(2026, 10, 15)
    seen = ahead.informing(office, complaint, promised, office.now())
    assert happens(office, seen, lambda: complaints.inform(office, complaint, promised=promised, how="电话"))


def test_what_settling_meets_was_told(office: Office, purchase: Dossier) -> None:
    complaint = took_in(office, purchase)
    seen = ahead.stepping(office, complaint, "complaint.settled", office.now())
    assert happens(office, seen, lambda: complaints.resolve(office, complaint, text="已修"))


def test_a_dissatisfied_client_starts_another_round_as_it_was_told(office: Office, purchase: Dossier) -> None:
    complaint = complaints.resolve(office, took_in(office, purchase), text="已修")
    for department in complaint.departments:
        complaint = complaints.signed_on_paper(office, complaint, department=department, signer="李工")
    complaint = complaints.close(office, complaint)
    seen = ahead.calling_back(office, complaint, "dissatisfied", office.now())
    again = {"outcome": "dissatisfied", "words": "又漏了"}
    assert happens(office, seen, lambda: complaints.call_back(office, complaint, **again))  # type: ignore[arg-type]


def test_the_dialog_tells_it_beside_its_fields(
    office: Office, purchase: Dossier, open_window: Callable[..., MainWindow]
) -> None:
    complaint = took_in(office, purchase)
    window = open_window("complaints")
    dialogs.InformDialog(window.desk, complaint, window).open()
    dialog = hands.dialog(dialogs.InformDialog)
    hands.settle(dialog)
    assert "写下答应的日期" in dialog.afterwards.list.accessibleDescription()
    hands.type_("2026-10-15", dialog.promised)
    assert hands.until(lambda: "10 月 15 日" in dialog.afterwards.list.accessibleDescription())
    hands.press("Esc", dialog)
