"""What was stored since the register was last verified is looked at again at every start."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.access import recent
from app.custody import handoffs
from app.custody.handoffs import Item
from app.dossiers import service as dossiers
from app.keeping import verification
from tests.conftest import a_purchase
from tests.fixtures.secured import CLERK
from tests.tampering import unguarded

if TYPE_CHECKING:
    from app.office.office import Office
    from tests.fixtures.secured import Seats


@pytest.fixture
def verified(seat: Seats) -> Office:
    """An office that was verified in the morning; since then a client came with a contract."""
    office = seat(CLERK)
    before = dossiers.open_dossier(office, a_purchase("1-1-101"))
    recent.note(office, recent.mark(office))
    handoffs.receive(office, dossier=before.id, giver="sales-back-office", items=[Item("presale-contract")])
    return office


def test_nothing_is_wrong_with_what_nobody_touched(verified: Office) -> None:
    assert recent.first_wrong(verified) is None
    assert verification.first_wrong(verified) is None


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("UPDATE line SET originals = 7", "line"),
        ("DELETE FROM paper", "paper"),
        ("UPDATE journal SET body = '{}' WHERE seq = (SELECT max(seq) FROM journal)", "日志"),
        ("UPDATE proof SET signature = 'AA' WHERE seq = (SELECT max(seq) FROM proof)", "签名不符"),
        ("DELETE FROM proof WHERE seq = (SELECT max(seq) FROM proof)", "没有签名"),
        ("UPDATE setting SET value = (SELECT max(seq) FROM proof) || ' 0' WHERE name = 'verified'", "verified"),
    ],
)
def test_what_was_altered_since_then_is_named(verified: Office, statement: str, told: str) -> None:
    unguarded(verified.register).execute(statement)
    wrong = recent.first_wrong(verified)
    assert wrong is not None
    assert told in wrong


def test_where_nobody_verified_nothing_is_said(office: Office) -> None:
    assert recent.first_wrong(office) is None


def test_who_verifies_again_begins_there(verified: Office) -> None:
    recent.note(verified, recent.mark(verified))
    unguarded(verified.register).execute("UPDATE line SET originals = 7")
    assert recent.first_wrong(verified) is None
    assert verification.first_wrong(verified) is not None
