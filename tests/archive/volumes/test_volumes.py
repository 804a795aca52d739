"""Papers lie in volumes, volumes in places, and both are found again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from app.archive.locations import rules as places
from app.archive.locations import service as locations
from app.archive.volumes import rules
from app.archive.volumes import service as volumes
from app.archive.volumes import store as volumes_stored
from app.base.refusals import ChangedMeanwhile, UnknownRecord
from app.custody import handoffs
from app.custody.handoffs import Item
from app.dossiers import service as dossiers
from app.duties import service as duties
from app.keeping import verification
from tests.conftest import a_purchase

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.archive.locations.rules import Location
    from app.dossiers.rules import Dossier
    from app.office.office import Office


def filed(office: Office, purchase: Dossier, *kinds: str) -> list[str]:
    items = [Item(kind) for kind in kinds or ("presale-contract",)]
    received = handoffs.receive(office, dossier=purchase.id, giver="sales-back-office", items=items, filed=True)
    return [line.paper for line in received.lines]


def box(office: Office, capacity: int | None = None) -> Location:
    room = locations.add(office, kind="room", name="档案室")
    cabinet = locations.add(office, kind="cabinet", name="一号柜", parent=room.id)
    return locations.add(office, kind="box", name="盒 1", parent=cabinet.id, capacity=capacity)


def volume(office: Office, title: str = "综合") -> rules.Volume:
    return volumes.draw_up(office, volumes.fresh(office, title))


def test_a_volume_is_numbered_by_its_year(office: Office) -> None:
    assert [volume(office).number, volume(office).number] == ["AJ2026-0001", "AJ2026-0002"]
    old = volumes.draw_up(office, replace(volumes.fresh(office, "旧卷"), year=2024))
    assert old.number == "AJ2024-0001"


def test_putting_filed_papers_in_a_volume_the_same_day_meets_the_duty(office: Office, purchase: Dossier) -> None:
    volumes.put_in(office, dossier=purchase.id, papers=filed(office, purchase))
    assert [each.state for each in duties.every(office) if each.duty.clause == "SO-1.2"] == ["met"]


def test_the_next_day_is_late(office: Office, purchase: Dossier, at: Callable[[str], None]) -> None:
    papers = filed(office, purchase)
    at("2026-10-13 09:00")
    volumes.put_in(office, dossier=purchase.id, papers=papers)
    assert [each.state for each in duties.every(office) if each.duty.clause == "SO-1.2"] == ["met-late"]


def test_a_dossiers_papers_go_into_its_own_volume(office: Office, purchase: Dossier) -> None:
    first = volumes.put_in(office, dossier=purchase.id, papers=filed(office, purchase))
    second = volumes.put_in(office, dossier=purchase.id, papers=filed(office, purchase, "title-certificate"))
    assert first.number == second.number
    listed = volumes.contents(office, first)
    assert [(line.position, paper.kind) for line, paper in listed] == [
        (1, "presale-contract"),
        (2, "title-certificate"),
    ]


def test_a_paper_is_in_one_volume_the_latest(office: Office, purchase: Dossier) -> None:
    papers = filed(office, purchase)
    first = volumes.put_in(office, dossier=purchase.id, papers=papers)
    other = volume(office)
    volumes.put_in(office, dossier=purchase.id, papers=papers, volume=other.number)
    assert volumes.contents(office, first) == []
    assert volumes.of_papers(office, purchase.id) == {papers[0]: other.number}


def test_a_volume_may_hold_papers_of_several_dossiers(office: Office, purchase: Dossier) -> None:
    other = dossiers.open_dossier(office, a_purchase("2-1-1002"))
    both = volume(office)
    for dossier in (purchase, other):
        volumes.put_in(office, dossier=dossier.id, papers=filed(office, dossier), volume=both.number)
    assert {paper.dossier for _, paper in volumes.contents(office, both)} == {purchase.id, other.id}


def test_a_paper_comes_into_a_volume_by_its_label(office: Office, purchase: Dossier) -> None:
    filed(office, purchase)
    into = volume(office)
    assert volumes.put_in_by_number(office, into, " 00000001 ").kind == "presale-contract"
    with pytest.raises(UnknownRecord):
        volumes.put_in_by_number(office, into, "00000009")


def test_a_closed_volume_takes_nothing_more(office: Office, purchase: Dossier) -> None:
    own = volumes.put_in(office, dossier=purchase.id, papers=filed(office, purchase))
    closed = volumes.close(office, own, checked_by="高敏", note="共一件")
    with pytest.raises(rules.VolumeShut):
        volumes.put_in(
            office, dossier=purchase.id, papers=filed(office, purchase, "title-certificate"), volume=closed.number
        )
    assert (closed.checked_on, closed.note) == (date(2026, 10, 12), "共一件")


def test_an_empty_volume_is_not_closed(office: Office) -> None:
    with pytest.raises(rules.EmptyVolume):
        volumes.close(office, volume(office), checked_by="高敏")


def test_the_contents_list_is_described_and_ordered(office: Office, purchase: Dossier) -> None:
    own = volumes.put_in(
        office, dossier=purchase.id, papers=filed(office, purchase, "presale-contract", "survey-report")
    )
    first, second = (line for line, _ in volumes.contents(office, own))
    volumes.change(
        office,
        own,
        [replace(first, position=5, pages=32, responsible="××地产"), replace(second, position=2, pages=3)],
    )
    described = [(paper.kind, line.position, line.pages) for line, paper in volumes.contents(office, own)]
    assert described == [("survey-report", 1, 3), ("presale-contract", 2, 32)]
    assert volumes.row(office, own).pages == 35


def test_two_who_change_a_volume_do_not_overwrite_each_other(office: Office) -> None:
    own = volume(office)
    volumes.change(office, replace(own, title="甲"))
    with pytest.raises(ChangedMeanwhile):
        volumes.change(office, replace(own, title="乙"))


def test_a_volume_needs_a_title_and_a_year(office: Office) -> None:
    with pytest.raises(rules.NoTitle):
        volume(office, " ")
    for change in ({"year": 1840}, {"retention": 0}):
        with pytest.raises(rules.NotAYear):
            volumes.draw_up(office, replace(volumes.fresh(office, "卷"), **change))


def test_retention_ends_with_the_year(office: Office) -> None:
    assert volume(office).expires == date(2056, 12, 31)
    assert replace(volume(office), retention=None).expires is None


def test_places_stand_in_larger_ones(office: Office) -> None:
    inside = box(office)
    with pytest.raises(places.WrongParent):
        locations.add(office, kind="shelf", name="层", parent=inside.id)
    with pytest.raises(places.WrongParent):
        locations.add(office, kind="box", name="盒")
    assert [each.path for each in locations.listed(office)] == [
        "档案室",
        "档案室 / 一号柜",
        "档案室 / 一号柜 / 盒 1",
    ]


def test_two_places_side_by_side_have_different_names(office: Office) -> None:
    inside = box(office)
    with pytest.raises(places.LocationNameTaken):
        locations.add(office, kind="box", name="盒 1 ", parent=inside.parent)


def test_a_full_box_takes_no_more(office: Office) -> None:
    inside = box(office, capacity=1)
    volumes.place(office, volume(office), inside.id)
    with pytest.raises(places.LocationFull):
        volumes.place(office, volume(office), inside.id)


def test_a_full_cabinet_takes_no_more_in_any_box(office: Office) -> None:
    room = locations.add(office, kind="room", name="档案室", capacity=1)
    for name in ("甲", "乙"):
        locations.add(office, kind="cabinet", name=name, parent=room.id)
    first, second = (each.location.id for each in locations.listed(office) if each.depth)
    volumes.place(office, volume(office), first)
    with pytest.raises(places.LocationFull) as refused:
        volumes.place(office, volume(office), second)
    assert refused.value.name == "档案室"


def test_room_cannot_shrink_below_what_is_in_it(office: Office) -> None:
    inside = box(office, capacity=2)
    for _ in range(2):
        volumes.place(office, volume(office), inside.id)
    with pytest.raises(places.LocationFull):
        locations.change(office, inside, name=inside.name, capacity=1)


def test_a_volume_is_moved_and_its_way_is_remembered(office: Office) -> None:
    inside, own = box(office), volume(office)
    other = locations.add(office, kind="box", name="盒 2", parent=inside.parent)
    volumes.place(office, own, inside.id)
    volumes.place(office, own, other.id)
    assert [place for _, place in volumes.history(office, own)] == [
        "档案室 / 一号柜 / 盒 1",
        "档案室 / 一号柜 / 盒 2",
    ]
    assert volumes.row(office, own).place == "档案室 / 一号柜 / 盒 2"
    assert [each.held for each in locations.listed(office)] == [1, 1, 0, 1]


def test_the_register_stays_in_order(office: Office, purchase: Dossier) -> None:
    own = volumes.put_in(office, dossier=purchase.id, papers=filed(office, purchase))
    volumes.place(office, own, box(office).id)
    assert verification.first_wrong(office) is None


def test_a_volume_that_was_destroyed_or_closed_meanwhile_stays_as_it_is(office: Office, purchase: Dossier) -> None:
    seen = volumes.draw_up(office, volumes.fresh(office, "旧档"))
    volumes_stored.replace(office.register, replace(seen, state="destroyed"))
    with pytest.raises(rules.VolumeShut):
        volumes.place(office, seen, box(office).id)
    with pytest.raises(rules.VolumeShut):
        volumes.close(office, seen, checked_by="何志远")


@pytest.mark.parametrize("order", ["", "title", "retention", "state"])
@pytest.mark.parametrize("down", [False, True])
def test_a_volume_is_found_where_the_list_has_it_however_it_is_sorted(office: Office, order: str, down: bool) -> None:
    for title, years in (("乙", 10), ("甲", None), ("乙", 30), ("丙", 10)):
        volumes.draw_up(office, replace(volumes.fresh(office, title), retention=years))
    everything = volumes.wanted(office, "", None, None)
    numbers = [each.number for each in volumes.page(office, everything, 0, 10, order, down=down)]
    assert [volumes.before(office, everything, each, order, down=down) for each in numbers] == [0, 1, 2, 3]
    if order == "retention":
        assert numbers[-1 if not down else 0] == "AJ2026-0002"  # kept for ever
