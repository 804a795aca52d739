"""Two dossiers of one purchase become one: everything moves, both numbers mean it, the journal tells."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from app.archive.volumes import service as volumes
from app.base.refusals import ReasonMissing
from app.complaints import service as complaints
from app.custody import handoffs, whereabouts
from app.custody.handoffs import Item
from app.dossiers import alterations, finding, merging
from app.dossiers import service as dossiers
from app.dossiers.rules import Buyer
from app.dossiers.words import happened
from app.duties import service as duties
from app.keeping import verification
from app.office import history as histories
from app.scans import attachments
from tests.conftest import a_purchase
from tests.counter import complain
from tests.invented_scans import jpeg

if TYPE_CHECKING:
    from app.dossiers.rules import Dossier
    from app.office.office import Office


@pytest.fixture
def double(office: Office, purchase: Dossier) -> Dossier:
    """The same purchase, entered again under a mistyped unit, with papers, a volume, a scan and a complaint."""
    made = dossiers.open_dossier(
        office, replace(a_purchase("2-1-1007"), contract="YS2026000001", phone="13900139000", adviser="王芳")
    )
    came = handoffs.receive(office, dossier=made.id, giver="client", items=[Item("presale-contract")])
    volumes.put_in(office, dossier=made.id, papers=[line.paper for line in came.lines])
    attachments.add(office, made.id, jpeg(), "申请表", record=came.number)
    complain(office, made, "工程部", phone="1")
    return made


@pytest.fixture
def merged(office: Office, purchase: Dossier, double: Dossier) -> Dossier:
    return merging.merge(office, into=purchase.id, other=double.id, reason="录了两遍")


def test_everything_moves(office: Office, merged: Dossier, double: Dossier) -> None:
    assert dossiers.count(office) == 1
    assert len(whereabouts.held(office, merged.id)) == 1
    assert len(complaints.of_dossier(office, merged.id)) == 1
    assert len(handoffs.listed(office, dossier=merged.id)) == 1
    assert [each.title for each in attachments.of_dossier(office, merged.id)] == ["申请表"]
    assert duties.of_dossier(office, merged.id)
    assert {each.unit for each in duties.of_dossier(office, merged.id)} == {"2-1-1001"}
    assert verification.first_wrong(office) is None


def test_what_one_lacked_it_has_from_the_other(merged: Dossier) -> None:
    assert (merged.unit, merged.adviser, merged.phone) == ("2-1-1001", "王芳", "13800138000、13900139000")


def test_both_numbers_are_findable(office: Office, merged: Dossier, double: Dossier) -> None:
    assert dossiers.named(office, double.number).id == merged.id
    assert [(found.id, found.former) for found in finding.find(office, double.number)] == [(merged.id, double.number)]
    assert [found.id for found in finding.find(office, "2栋1单元1007")] == [merged.id]


def test_the_journal_tells_of_both(office: Office, merged: Dossier, double: Dossier) -> None:
    entries = histories.of_dossier(office, merged.id)
    kinds = {each.kind for each in entries}
    assert {"dossier.opened", "documents.received", "complaint.received", "dossier.merged"} <= kinds
    told = next(happened(office, each) for each in entries if each.kind == "dossier.merged")
    assert double.number in told
    assert "录了两遍" in told


def test_what_happens_next_builds_on_both(office: Office, merged: Dossier) -> None:
    open_before = len(duties.of_dossier(office, merged.id))
    handoffs.receive(office, dossier=merged.id, giver="client", items=[Item("income-proof")])
    assert len(duties.of_dossier(office, merged.id)) >= open_before
    dossiers.change(office, replace(dossiers.load(office, merged.id), note="已合并"))
    assert verification.first_wrong(office) is None


def test_a_third_dossier_merges_into_what_remains(office: Office, merged: Dossier) -> None:
    third = dossiers.open_dossier(office, a_purchase("2-1-1008"))
    merging.merge(office, into=third.id, other=merged.id, reason="又一份")
    assert dossiers.named(office, merged.number).id == third.id
    assert len(histories.of_dossier(office, third.id)) > 5
    assert verification.first_wrong(office) is None


def test_two_purchases_do_not_merge(office: Office, purchase: Dossier) -> None:
    other = dossiers.open_dossier(office, replace(a_purchase("9-1-101"), buyers=(Buyer("王伟"),), contract="X1"))
    with pytest.raises(merging.NotOnePurchase):
        merging.merge(office, into=purchase.id, other=other.id, reason="录错")
    with pytest.raises(merging.NotOnePurchase):
        merging.merge(office, into=purchase.id, other=purchase.id, reason="录错")


def test_merging_has_a_reason(office: Office, purchase: Dossier, double: Dossier) -> None:
    with pytest.raises(ReasonMissing):
        merging.merge(office, into=purchase.id, other=double.id, reason=" ")


@pytest.mark.parametrize(
    ("kind", "changes", "says"),
    [
        ("renamed", {"buyers": (Buyer("王伟"),)}, "更名，女儿买，凭 协议3：买受人 陈䶮、解晓东 → 王伟"),
        ("exchanged", {"unit": "3-2-302"}, "换房，女儿买，凭 协议3：完整房号 2-1-1001 → 3-2-302"),
        ("co-buyer-removed", {"buyers": (Buyer("陈䶮"),)}, "减少共有人，女儿买，凭 协议3：买受人 陈䶮、解晓东 → 陈䶮"),
    ],
)
def test_an_act_is_told_with_its_reason_and_papers(
    office: Office, purchase: Dossier, kind: alterations.Kind, changes: dict[str, object], says: str
) -> None:
    edited = replace(purchase, **changes)  # type: ignore[arg-type]
    alterations.alter(office, dossier=edited, kind=kind, reason="女儿买", papers="协议3")
    assert happened(office, histories.of_dossier(office, purchase.id)[0]).startswith(says)
    assert verification.first_wrong(office) is None


@pytest.mark.parametrize("kind", ["exchanged", "co-buyer-added"])
def test_an_act_is_what_it_says(office: Office, purchase: Dossier, kind: alterations.Kind) -> None:
    with pytest.raises(alterations.NotThatAct):
        alterations.alter(office, dossier=replace(purchase, buyers=(Buyer("王伟"),)), kind=kind, reason="其他")
