"""The digits on a label find their record wherever something is scanned, as the number itself does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.archive.inspections import service as inspections
from app.archive.locations import service as locations
from app.archive.locations.rules import LOCATION
from app.archive.volumes import service as volumes
from app.archive.volumes.dialog import PlaceDialog
from app.archive.volumes.rules import VOLUME
from app.custody import handoffs
from app.custody.handoffs import Item
from app.custody.receive_dialog import ReceiveDialog
from app.custody.rules import PAPER
from app.dossiers import finding
from app.dossiers.rules import DOSSIER
from app.find.dialog import FindDialog
from app.find.signed_sheets import by_code
from app.kit.desk import Desk
from app.register import digit_codes
from tests import hands
from tests.counter import hand_over

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.dossiers.rules import Dossier
    from app.office.office import Office

CONTRACT = digit_codes.written(PAPER, "00000001")
VOLUME_ONE = digit_codes.written(VOLUME, "AJ2026-0001")


@pytest.fixture
def archive(office: Office, purchase: Dossier) -> Office:
    """A contract in a volume, and a room with a box."""
    received = handoffs.receive(
        office, dossier=purchase.id, giver="sales-back-office", items=[Item("presale-contract")], filed=True
    )
    volumes.put_in(office, dossier=purchase.id, papers=[line.paper for line in received.lines])
    room = locations.add(office, kind="room", name="档案室")
    locations.add(office, kind="box", name="一号盒", parent=room.id)
    return office


def test_the_find_box_finds_paper_volume_place_and_client(archive: Office, purchase: Dossier) -> None:
    bag = digit_codes.written(DOSSIER, purchase.number)
    place = digit_codes.written(LOCATION, "WZ0002")
    found = {code: finding.find(archive, code)[0].number for code in (CONTRACT, VOLUME_ONE, place, bag)}
    assert list(found.values()) == ["00000001", "AJ2026-0001", "WZ0002", purchase.number]
    assert not finding.find(archive, digit_codes.written(PAPER, "00000099"))


def test_a_code_with_enter_in_the_find_box_opens_the_client(archive: Office, purchase: Dossier, qtbot: QtBot) -> None:
    dialog = FindDialog(Desk(archive), {})
    qtbot.addWidget(dialog)
    opened: list[str] = []
    dialog.opened.connect(opened.append)
    dialog.show()
    hands.type_(CONTRACT, dialog.box)
    hands.press("Enter", dialog.box)
    assert opened == [purchase.id]


def test_the_client_box_of_receiving_takes_a_bags_code(archive: Office, purchase: Dossier, qtbot: QtBot) -> None:
    dialog = ReceiveDialog(Desk(archive))
    qtbot.addWidget(dialog)
    dialog.show()
    hands.type_(digit_codes.written(DOSSIER, purchase.number), dialog.client)
    hands.press("Enter", dialog.client)
    assert dialog.client.dossier == purchase.id


def test_receiving_ticks_the_paper_of_a_code(archive: Office, purchase: Dossier, qtbot: QtBot) -> None:
    hand_over(archive, purchase, [finding.find(archive, "00000001")[0].id], "mortgage-lawyer")
    dialog = ReceiveDialog(Desk(archive), purchase.id)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.other.choose("mortgage-lawyer")
    hands.scan(CONTRACT, dialog.bundle)
    assert [each.number for each in dialog.bundle.ticked()] == ["00000001"]


def test_an_inspection_counts_by_codes(archive: Office) -> None:
    begun = inspections.begin(archive)
    inspections.scan(archive, begun, f"]Q3{CONTRACT}")
    inspections.scan(archive, begun, digit_codes.grouped(VOLUME_ONE))
    assert inspections.finish(archive, begun).clean


def test_volumes_papers_and_places_are_put_by_codes(archive: Office, qtbot: QtBot) -> None:
    box = locations.by_number(archive, "WZ0002")
    volumes.place_by_number(archive, number=VOLUME_ONE, location=box.id)
    volume = volumes.by_number(archive, "AJ2026-0001")
    assert volumes.row(archive, volume).location == box.id
    other = volumes.draw_up(archive, volumes.fresh(archive, "另一卷"))
    assert volumes.put_in_by_number(archive, other, CONTRACT).number == "00000001"
    dialog = PlaceDialog(Desk(archive), other)
    qtbot.addWidget(dialog)
    dialog.where.setEditText(digit_codes.written(LOCATION, "WZ0002"))
    dialog.commit()
    assert volumes.row(archive, other).location == box.id


def test_a_scanned_page_with_a_label_goes_to_its_paper(archive: Office, purchase: Dossier) -> None:
    found = by_code(archive, CONTRACT)
    assert found
    assert (found.dossier, found.number) == (purchase.id, "00000001")
