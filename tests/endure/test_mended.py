"""What the trials once found stays mended."""

from __future__ import annotations

import shutil
from contextlib import closing
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from app.access import signoffs
from app.access.slot_changes import together
from app.custody import endings, handoffs
from app.custody.handoffs import Item
from app.custody.rules import BeforeLastMovement, Line
from app.forms.paper.lines import fit
from app.keeping import backups, restoring_store, verification
from app.register import engine, signing
from app.register.keys import RECOVERY, KeysDamaged, load, remove
from app.register.register import FILE, NEW_SLOTS, SLOTS, open_register
from app.scans import attachments
from tests import invented_scans as scans
from tests.tampering import unguarded
from tests.tools.endure import seats

if TYPE_CHECKING:
    from pathlib import Path

    from app.dossiers.rules import Dossier
    from app.office.office import Office


@pytest.mark.parametrize("length", [0, 4096])
def test_a_register_emptied_by_a_power_cut_is_no_empty_office(office: Office, length: int) -> None:
    home, key = office.register.folder, office.register.key
    office.register.close()
    (home / FILE).write_bytes(bytes(length))
    with pytest.raises(engine.CannotOpen):
        open_register(home, key)


def test_a_signature_is_written_in_one_way_only() -> None:
    key = signing.new_key()
    signature = signing.sign(key, b"x")
    assert signing.is_valid(signing.public(key), b"x", signature)
    assert not signing.is_valid(signing.public(key), b"x", signature + " ")


def test_slots_with_any_byte_spoilt_are_slots_or_damaged(tmp_path: Path) -> None:
    seats.found(tmp_path)
    whole = (tmp_path / SLOTS).read_bytes()
    for at in range(len(whole)):
        (tmp_path / SLOTS).write_bytes(whole[:at] + b"\xe2" + whole[at + 1 :])
        with pytest.raises(KeysDamaged):
            load(tmp_path)


def test_slots_are_as_before_if_what_goes_with_them_fails(tmp_path: Path) -> None:
    office = seats.found(tmp_path).open(tmp_path)
    before = (tmp_path / SLOTS).read_bytes()

    def fail() -> None:
        with together(office):
            remove(tmp_path, RECOVERY)
            raise OSError("full")

    with pytest.raises(OSError, match="full"):
        fail()
    assert (tmp_path / SLOTS).read_bytes() == before
    assert not (tmp_path / NEW_SLOTS).exists()
    office.register.close()


def test_whoever_acts_signs_as_before_if_a_new_key_could_not_be_stored(tmp_path: Path) -> None:
    office = seats.found(tmp_path).open(tmp_path)
    signer = office.signer

    def fail() -> None:
        with together(office):
            office.signer = None
            raise OSError("full")

    with pytest.raises(OSError, match="full"):
        fail()
    assert office.signer == signer
    office.register.close()


def test_trouble_below_a_list_comes_as_the_engines_own(office: Office) -> None:
    office.register.connection.set_authorizer(None)
    office.register.connection.execute("DROP TABLE signoff")
    with pytest.raises(engine.EngineError):
        next(iter(signoffs.every(office)))


def test_the_pages_of_a_scan_are_as_the_journal_says(office: Office, purchase: Dossier) -> None:
    attachments.add(office, purchase.id, scans.pdf(2), "合同")
    unguarded(office.register).execute("UPDATE attachment SET pages = 1")
    assert "合同" in (verification.first_wrong(office) or "")


def test_nobody_signs_for_papers_before_they_were_offered(office: Office, purchase: Dossier) -> None:
    came = handoffs.receive(office, dossier=purchase.id, giver="client", items=[Item("income-proof")])
    lines = [Line(line.paper, line.count) for line in came.lines]
    offered = handoffs.hand_over(office, dossier=purchase.id, taker="bank", lines=lines, accepted=False)
    with pytest.raises(BeforeLastMovement):
        endings.accept(office, offered, at=office.now() - timedelta(hours=1))


def test_what_was_written_last_into_a_prepared_backup_is_exchanged_with_it(office: Office) -> None:
    home, key = office.register.folder, office.register.key
    backup = backups.make(office).backup
    folder = restoring_store.prepare(home, key, backup.path)
    connection = engine.connect(folder / FILE, key)
    connection.execute("PRAGMA wal_autocheckpoint = 0")
    connection.execute("INSERT INTO setting VALUES ('last', 'word')")
    shutil.copytree(folder, home / "kept")
    connection.close()
    office.register.close()
    shutil.copytree(home / "kept", folder, dirs_exist_ok=True)
    restoring_store.exchange(home, key)
    with closing(engine.connect(home / FILE, key)) as again:
        assert again.execute("SELECT value FROM setting WHERE name = 'last'").fetchone() == ("word",)


def test_a_very_long_word_is_broken_without_delay() -> None:
    lines = fit("x" * 40_000, 200, 10, 6).lines
    assert "".join(lines) == "x" * 40_000
