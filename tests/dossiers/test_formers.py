"""What a dossier once was called stays findable and says so; what bears its name follows; the history tells old and new."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from app.archive.volumes import service as volumes
from app.custody import handoffs
from app.custody.handoffs import Item
from app.dossiers import finding
from app.dossiers import service as dossiers
from app.dossiers.rules import Buyer, Person
from app.dossiers.words import happened
from app.keeping import verification
from app.office import history as histories
from tests.closing.procedures import give_back
from tests.conftest import a_purchase

if TYPE_CHECKING:
    from app.dossiers.rules import Dossier
    from app.office.office import Office


def told(office: Office, dossier: str) -> str:
    """The last thing that happened to a dossier, in words."""
    return happened(office, histories.of_dossier(office, dossier)[0])


@pytest.mark.parametrize(
    ("changes", "typed", "shown"),
    [
        ({"buyers": (Buyer("陈䶮"), Buyer("解晓冬"))}, "解晓东", "解晓东"),
        ({"buyers": (Buyer("陈䶮"), Buyer("解晓冬"))}, "xiexd", "解晓东"),
        ({"unit": "3-2-302"}, "2栋1单元1001", "2-1-1001"),
        ({"contract": "HT9"}, "ys2026000001", "YS2026000001"),
        ({"phone": "13900139000"}, "13800138000", "138****8000"),
    ],
)
def test_what_was_once_so_is_found_and_marked(
    office: Office, purchase: Dossier, changes: dict[str, object], typed: str, shown: str
) -> None:
    dossiers.change(office, replace(purchase, **changes))  # type: ignore[arg-type]
    assert [(found.id, found.former) for found in finding.find(office, typed)] == [(purchase.id, shown)]
    assert verification.first_wrong(office) is None


def test_what_is_so_today_comes_before_what_once_was(office: Office, purchase: Dossier) -> None:
    dossiers.change(office, replace(purchase, buyers=(Buyer("陈䶮"),)))
    now = dossiers.open_dossier(office, replace(a_purchase("9-1-101"), buyers=(Buyer("解晓东"),)))
    assert [found.id for found in finding.find(office, "解晓东")] == [now.id, purchase.id]


def test_a_former_unit_still_names_its_dossier(office: Office, purchase: Dossier) -> None:
    dossiers.change(office, replace(purchase, unit="3-2-302"))
    assert dossiers.named(office, "2-1-1001").id == purchase.id
    again = dossiers.open_dossier(office, a_purchase("2-1-1001"))
    assert dossiers.named(office, "2-1-1001").id == again.id


def test_the_history_tells_old_and_new(office: Office, purchase: Dossier) -> None:
    changed = replace(purchase, contract="HT9", phone="13900139000", price=100_000_00)
    dossiers.change(office, changed)
    words = told(office, purchase.id)
    give_back(office, dossiers.load(office, purchase.id))
    assert "合同编号 YS2026000001 → HT9" in words
    assert "联系电话 138****8000 → 139****9000" in words
    assert "合同总价 2,590,639.23 → 100,000.00" in words
    states = [happened(office, each) for each in histories.of_dossier(office, purchase.id)]
    assert "修改：状态 在办 → 已退房" in states


def test_the_history_tells_which_buyer_changed_how(office: Office, purchase: Dossier) -> None:
    first, second = purchase.buyers
    dossiers.change(office, replace(purchase, buyers=(replace(first, share=6000), replace(second, share=4000))))
    assert told(office, purchase.id) == "修改：份额（陈䶮） 未填 → 60%；份额（解晓东） 未填 → 40%"
    dossiers.change(office, replace(dossiers.load(office, purchase.id), buyers=(first,)))
    assert "买受人 陈䶮、解晓东 → 陈䶮" in told(office, purchase.id)


def test_people_who_buy_nothing_are_found_by_name_and_phone(office: Office, purchase: Dossier) -> None:
    agent = Person("郑代", "agent", phone="13700137000")
    dossiers.change(office, replace(purchase, people=(agent,)))
    assert dossiers.load(office, purchase.id).people == (agent,)
    for text in ("郑代", "zhengd", "7000"):
        assert [found.id for found in finding.find(office, text)] == [purchase.id]
    assert "其他有关的人 未填 → 郑代（代理人）" in told(office, purchase.id)
    assert verification.first_wrong(office) is None


def test_a_volume_follows_the_name_and_its_labels_are_told(office: Office, purchase: Dossier) -> None:
    came = handoffs.receive(office, dossier=purchase.id, giver="client", items=[Item("presale-contract")])
    volume = volumes.put_in(office, dossier=purchase.id, papers=[line.paper for line in came.lines])
    _, labels = dossiers.changed(office, replace(purchase, buyers=(Buyer("陈䶮"),), unit="3-2-302"))
    assert volumes.by_number(office, volume.number).title == "3-2-302 陈䶮"
    assert labels == [("volume-cover", volume.number), ("volume-spine", volume.number)]
    assert verification.first_wrong(office) is None


def test_a_volume_with_a_title_of_its_own_keeps_it(office: Office, purchase: Dossier) -> None:
    volume = volumes.draw_up(office, volumes.fresh(office, "旧案", purchase.id))
    _, labels = dossiers.changed(office, replace(purchase, buyers=(Buyer("陈䶮"),)))
    assert (volumes.by_number(office, volume.number).title, labels) == ("旧案", [])
