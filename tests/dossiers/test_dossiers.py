"""Client files: opened, changed, found; slips are refused."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from app.base.refusals import ChangedMeanwhile, UnknownRecord
from app.closing import service as closing
from app.custody import handoffs
from app.custody.handoffs import Item
from app.dossiers import finding, rules
from app.dossiers import service as dossiers
from app.dossiers.filters_store import Wanted
from app.dossiers.rules import Buyer
from app.office import history as histories
from tests.closing.procedures import give_back
from tests.conftest import a_purchase

if TYPE_CHECKING:
    from app.dossiers.rules import Dossier
    from app.office.office import Office


def test_two_active_files_for_one_unit_are_refused(office: Office, purchase: Dossier) -> None:
    with pytest.raises(rules.UnitTaken) as refused:
        dossiers.open_dossier(office, a_purchase(purchase.unit))
    assert refused.value.number == purchase.number


def test_a_returned_unit_is_sold_again(office: Office, purchase: Dossier) -> None:
    give_back(office, purchase)
    again = dossiers.open_dossier(office, a_purchase(purchase.unit))
    assert dossiers.same_unit(office, purchase.unit) == again


def test_a_returned_file_does_not_come_back_while_the_unit_is_sold(office: Office, purchase: Dossier) -> None:
    returned = give_back(office, purchase)
    dossiers.open_dossier(office, a_purchase(purchase.unit))
    with pytest.raises(rules.UnitTaken):
        closing.reopen(office, dossier=returned.id, reason="又要了")


def test_the_same_person_twice_is_found(office: Office, purchase: Dossier) -> None:
    found = dossiers.same_person(office, "11010519491231002X", "another")
    assert [each.unit for each in found] == [purchase.unit]


def test_the_second_of_two_editors_is_refused(office: Office, purchase: Dossier) -> None:
    dossiers.change(office, replace(purchase, note="先"))
    with pytest.raises(ChangedMeanwhile):
        dossiers.change(office, replace(purchase, note="后"))
    assert dossiers.load(office, purchase.id).note == "先"


def test_a_change_keeps_before_and_after_in_the_journal(office: Office, purchase: Dossier) -> None:
    dossiers.change(office, replace(purchase, phone="13900139000"))
    entry = histories.of_dossier(office, purchase.id)[0]
    assert entry.body == {"before": {"phone": "13800138000"}, "after": {"phone": "13900139000"}}


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"buyers": ()}, rules.NoBuyer),
        ({"buyers": (Buyer(" "),)}, rules.NoBuyer),
        ({"unit": ""}, rules.NoUnit),
        ({"buyers": (Buyer("甲", share=5000), Buyer("乙", share=4000))}, rules.SharesDoNotAddUp),
        ({"buyers": (Buyer("甲", share=5000), Buyer("乙"))}, rules.SharesDoNotAddUp),
        ({"price": 0}, rules.PriceOutOfRange),
    ],
)
def test_a_file_that_cannot_stand_is_refused(
    office: Office, changes: dict[str, object], refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        dossiers.open_dossier(office, replace(a_purchase("3-1-101"), **changes))  # type: ignore[arg-type]
    assert dossiers.count(office) == 0


@pytest.mark.parametrize(
    "piece",
    ["陈䶮", "䶮", "解晓", "cy", "chenyan", "xxd", "xiexd", "8000", "002X", "002x", "2-1-1001", "1001", "26000001",
     "ys2026", "KH000001", "２-１-１００１", "陈䶮 8000"],
)  # fmt: skip
def test_a_file_is_found_by_any_piece_a_clerk_remembers(office: Office, purchase: Dossier, piece: str) -> None:
    dossiers.open_dossier(office, replace(a_purchase("5-2-703"), buyers=(Buyer("王某"),), contract="HT7", phone="1"))
    assert [row.unit for row in dossiers.matching(office, piece, 10)] == [purchase.unit]


def test_a_full_pinyin_is_found_whole(office: Office, purchase: Dossier) -> None:
    assert dossiers.matching(office, "xiexiaodong", 10)
    assert not dossiers.matching(office, "xiexiaodongx", 10)


def test_after_a_change_the_old_words_still_find_and_say_so(office: Office, purchase: Dossier) -> None:
    dossiers.change(office, replace(purchase, contract="HT9"))
    assert [row.former for row in dossiers.matching(office, "YS2026", 10)] == ["YS2026000001"]
    assert [row.former for row in dossiers.matching(office, "HT9", 10)] == [""]


def test_scanned_numbers_open_their_records(office: Office, purchase: Dossier) -> None:
    items = [Item("presale-contract")]
    receipt = handoffs.receive(office, dossier=purchase.id, giver="sales-back-office", items=items)
    assert [(each.kind, each.dossier) for each in finding.find(office, receipt.number)] == [("receipt", purchase.id)]
    assert [(each.kind, each.dossier) for each in finding.find(office, "00000001")] == [("paper", purchase.id)]
    assert [each.kind for each in finding.find(office, purchase.number)] == ["dossier"]
    assert [(each.kind, each.id) for each in finding.find(office, "rb20261123")] == [("sheet", "2026-11-23")]


def test_an_unknown_record_is_refused(office: Office) -> None:
    with pytest.raises(UnknownRecord):
        dossiers.named(office, "9-9-999")


def test_units_are_listed_as_people_count(office: Office) -> None:
    for unit in ("1-10-101", "1-2-301", "1-2-1001", "2-1-101"):
        dossiers.open_dossier(office, a_purchase(unit))
    shown = [row.unit for row in dossiers.page(office, 0, 10, "unit", down=False)]
    assert shown == ["1-2-301", "1-2-1001", "1-10-101", "2-1-101"]


@pytest.mark.parametrize("order", ["unit", "number", "contract", "signed"])
@pytest.mark.parametrize("down", [False, True])
def test_a_page_is_the_same_counted_from_the_end(office: Office, order: str, down: bool) -> None:
    for place in range(11):
        contract = f"YS{place % 4}" if place % 3 else None
        dossiers.open_dossier(office, replace(a_purchase(f"1-1-{place + 101}"), contract=contract))
    total = dossiers.count(office)
    for offset in range(total + 1):
        for wanted in (Wanted(), Wanted(state="active")):
            plain = dossiers.page(office, offset, 4, order, down, wanted)
            assert dossiers.page(office, offset, 4, order, down, wanted, total) == plain
