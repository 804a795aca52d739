"""The archive is counted by scanning, and what is missing has consequences."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.archive.inspections import rules
from app.archive.inspections import service as inspections
from app.archive.locations import service as locations
from app.archive.volumes import service as volumes
from app.custody import handoffs, whereabouts
from app.custody.handoffs import Item
from app.custody.losses import service as losses
from app.custody.rules import Line
from app.keeping import verification
from app.office import founding as offices
from app.office import history as histories
from tests.fixtures.holders import OFFICE

if TYPE_CHECKING:
    from app.archive.inspections.rules import Inspection
    from app.dossiers.rules import Dossier
    from app.office.office import Office

PAPERS = ("00000001", "00000002", "00000003")


@pytest.fixture
def archive(office: Office, purchase: Dossier) -> Office:
    """Three papers in one volume."""
    items = [Item("presale-contract"), Item("survey-report"), Item("title-certificate")]
    received = handoffs.receive(office, dossier=purchase.id, giver="sales-back-office", items=items, filed=True)
    volumes.put_in(office, dossier=purchase.id, papers=[line.paper for line in received.lines])
    return office


def counted(office: Office, *numbers: str) -> Inspection:
    begun = inspections.begin(office)
    for number in numbers:
        inspections.scan(office, begun, number)
    return begun


def happened(office: Office, purchase: Dossier, kind: str) -> list[dict[str, object]]:
    return [each.body or {} for each in histories.of_dossier(office, purchase.id) if each.kind == kind]


def test_everything_seen_is_a_clean_bill(archive: Office, purchase: Dossier) -> None:
    begun = counted(archive, "AJ2026-0001", *PAPERS)
    assert begun.quarter == "2026Q4"
    found = inspections.finish(archive, begun)
    assert (found.expected, found.seen, found.clean) == (4, 4, True)
    assert happened(archive, purchase, "documents.lost") == []


def test_what_is_missing_becomes_a_loss_for_which_somebody_answers(archive: Office, purchase: Dossier) -> None:
    begun = counted(archive, "AJ2026-0001", *PAPERS[:2])
    with pytest.raises(rules.NobodyLiable):
        inspections.finish(archive, begun)
    found = inspections.finish(archive, begun, liable="林晓燕")
    assert (found.missing, found.clean) == (1, False)
    told = happened(archive, purchase, "documents.lost")
    assert [(each["documents"], each["liable"]) for each in told] == [(["title-certificate#00000003"], "林晓燕")]
    outcomes = {each.number: each.line.outcome for each in inspections.lines(archive, begun)}
    assert outcomes["00000003"] == "YS2026-0001"


def test_what_is_lost_is_not_expected_again_and_found_when_seen(archive: Office, purchase: Dossier) -> None:
    inspections.finish(archive, counted(archive, "AJ2026-0001", *PAPERS[:2]), liable="林晓燕")
    again = counted(archive, "AJ2026-0001", *PAPERS[:2])
    assert inspections.listed(archive)[0].summary.expected == 3
    assert inspections.scan(archive, again, PAPERS[2]).finding == "surplus"
    inspections.finish(archive, again)
    assert losses.lost(archive, purchase.id) == set()


def test_a_count_is_interrupted_and_continued(archive: Office) -> None:
    begun = counted(archive, PAPERS[0])
    archive.register.close()
    reopened = offices.open_office(archive.register.folder, archive.clock)
    reopened.signed_in = "林晓燕"
    running = inspections.under_way(reopened)
    assert running is not None
    inspections.scan(reopened, running, PAPERS[1])
    assert inspections.listed(reopened)[0].summary.seen == 2
    assert running.number == begun.number
    reopened.register.close()


def test_two_counts_at_once_would_disagree(archive: Office) -> None:
    counted(archive)
    with pytest.raises(rules.InspectionOpen):
        inspections.begin(archive)


def test_a_number_scanned_twice_counts_once(archive: Office) -> None:
    counted(archive, PAPERS[0], PAPERS[0], f" {PAPERS[0]} ")
    assert inspections.listed(archive)[0].summary.seen == 1


def test_what_nobody_knows_is_surplus_until_it_is_taken_back(archive: Office) -> None:
    begun = counted(archive, "99999999")
    assert inspections.listed(archive)[0].summary.surplus == 1
    inspections.take_back(archive, begun, "99999999")
    assert inspections.listed(archive)[0].summary.surplus == 0


def test_a_complete_volume_is_seen_at_once(archive: Office) -> None:
    begun = counted(archive)
    assert inspections.see_whole(archive, begun, "AJ2026-0001") == 3
    assert inspections.finish(archive, begun).clean


def test_damage_needs_a_remedy(archive: Office) -> None:
    begun = counted(archive, "AJ2026-0001", *PAPERS)
    inspections.note_damage(archive, begun, PAPERS[0], damage="受潮", repair="")
    with pytest.raises(rules.RepairUnsaid):
        inspections.finish(archive, begun)
    inspections.note_damage(archive, begun, PAPERS[0], damage="受潮", repair="已烘干装裱")
    found = inspections.finish(archive, begun)
    assert (found.damaged, found.missing, found.clean) == (1, 0, False)


def test_what_left_meanwhile_is_no_loss(archive: Office, purchase: Dossier) -> None:
    begun = counted(archive, "AJ2026-0001", *PAPERS[:2])
    held = next(each for each in whereabouts.held(archive, purchase.id) if each.paper.number == PAPERS[2])
    lines = [Line(held.paper.id, held.holders[OFFICE])]
    handoffs.hand_over(archive, dossier=purchase.id, taker="client", lines=lines)
    found = inspections.finish(archive, begun)
    assert (found.missing, found.left) == (0, 1)


def test_one_place_is_counted_alone(archive: Office) -> None:
    room = locations.add(archive, kind="room", name="档案室")
    box = locations.add(archive, kind="box", name="盒", parent=room.id)
    with pytest.raises(rules.NothingExpected):
        inspections.begin(archive, location=room.id)
    volumes.place(archive, volumes.by_number(archive, "AJ2026-0001"), box.id)
    other = volumes.draw_up(archive, volumes.fresh(archive, "别处"))
    begun = inspections.begin(archive, location=room.id)
    numbers = {each.number for each in inspections.lines(archive, begun)}
    assert numbers == {"AJ2026-0001", *PAPERS}
    assert other.number not in numbers


def test_a_missing_volume_counted_alone_loses_its_papers(archive: Office, purchase: Dossier) -> None:
    begun = inspections.begin(archive, papers=False)
    inspections.finish(archive, begun, liable="林晓燕")
    assert len(losses.lost(archive, purchase.id)) == 3


def test_what_has_ended_stays_as_it_is(archive: Office) -> None:
    begun = counted(archive, "AJ2026-0001", *PAPERS)
    inspections.finish(archive, begun)
    with pytest.raises(rules.InspectionEnded):
        inspections.scan(archive, begun, PAPERS[0])


def test_an_inspection_leaves_the_register_in_order(archive: Office) -> None:
    inspections.finish(archive, counted(archive, PAPERS[0]), liable="林晓燕")
    assert verification.first_wrong(archive) is None
