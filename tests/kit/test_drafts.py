"""What is half typed survives a crash, and nobody else sees it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.custody import handoffs
from app.custody.hand_over_dialog import HandOverDialog
from app.custody.receive_dialog import ReceiveDialog
from app.dossiers.dialog import DossierDialog
from app.office import drafts
from tests import hands
from tests.counter import receive

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.dossiers.rules import Dossier
    from app.office.office import Office
    from app.shell.main_window import MainWindow


@pytest.fixture
def half_received(open_window: Callable[..., MainWindow], purchase: Dossier) -> ReceiveDialog:
    """Receive is open: a client is chosen, a paper ticked with two copies, and the giver's name is typed."""
    hands.press("F2", open_window())
    dialog = hands.dialog(ReceiveDialog)
    hands.type_("2-1-1001", dialog.client)
    hands.press("Enter", dialog.client)
    hands.type_("孔国晨", dialog.counterpart)
    hands.press("Space", dialog.bundle)
    dialog.bundle.item(dialog.bundle.currentRow(), 3).setText("2")
    dialog.keeper.keep()
    return dialog


def take_up(window: MainWindow) -> None:
    hands.until(lambda: "没填完" in window.line.text)
    hands.click(hands.button(window.line, "接着填"))


def test_a_half_filled_receipt_is_there_after_a_crash(
    half_received: ReceiveDialog, open_window: Callable[..., MainWindow], purchase: Dossier
) -> None:
    again = open_window()
    half_received.keeper.stop()
    half_received.hide()
    take_up(again)
    dialog = hands.dialog(ReceiveDialog)
    assert dialog.client.dossier == purchase.id
    assert dialog.counterpart.text() == "孔国晨"
    (paper,) = dialog.bundle.ticked()
    assert paper.copies == 2


def test_a_half_filled_hand_over_still_waits_to_be_signed(
    open_window: Callable[..., MainWindow], office: Office, purchase: Dossier
) -> None:
    receive(office, purchase, "income-proof", "bank-statement")
    window = open_window()
    window.open_dossier(purchase.id)
    hands.press("F3", window)
    dialog = hands.dialog(HandOverDialog)
    dialog.other.choose("mortgage-lawyer")
    hands.press("Space", dialog.bundle)
    dialog.offered.click()
    dialog.keeper.keep()
    again = open_window()
    dialog.keeper.stop()
    dialog.hide()
    take_up(again)
    dialog = hands.dialog(HandOverDialog)
    assert (dialog.client.dossier, dialog.other.holder()) == (purchase.id, "mortgage-lawyer")
    assert (len(dialog.bundle.ticked()), dialog.signed.isChecked()) == (1, False)


def test_a_finished_dialog_leaves_no_draft(half_received: ReceiveDialog, office: Office) -> None:
    assert drafts.waiting(office)
    half_received.commit()
    assert drafts.waiting(office) == {}


def test_a_cancelled_dialog_leaves_no_draft(half_received: ReceiveDialog, office: Office) -> None:
    half_received.reject()
    assert drafts.waiting(office) == {}


def test_what_nobody_goes_on_with_is_dropped(
    half_received: ReceiveDialog, open_window: Callable[..., MainWindow], office: Office
) -> None:
    again = open_window()
    half_received.keeper.stop()
    half_received.hide()
    hands.until(lambda: "没填完" in again.line.text)
    hands.click(hands.button(again.line, "不要了"))
    assert drafts.waiting(office) == {}


def test_somebody_else_is_not_offered_what_i_left(half_received: ReceiveDialog, office: Office) -> None:
    office.signed_in = "何志远"
    assert drafts.waiting(office) == {}


def test_a_draft_on_disk_tells_nothing(half_received: ReceiveDialog, office: Office) -> None:
    (file,) = office.register.folder.glob("draft-*.bin")
    content = file.read_bytes()
    assert not any(word.encode() in content for word in ("孔国晨", "林晓燕", "receive", "2-1-1001"))


def test_a_damaged_draft_is_as_good_as_none(half_received: ReceiveDialog, office: Office) -> None:
    (file,) = office.register.folder.glob("draft-*.bin")
    file.write_bytes(file.read_bytes()[:-1] + b"x")
    assert drafts.waiting(office) == {}


def test_trouble_with_a_draft_interrupts_nobody(half_received: ReceiveDialog, office: Office) -> None:
    (file,) = office.register.folder.glob("draft-*.bin")
    file.unlink()
    file.mkdir()
    hands.type_("先生", half_received.counterpart)
    half_received.keeper.keep()
    half_received.commit()
    assert [each.counterpart for each in handoffs.listed(office)] == ["孔国晨先生"]


def test_what_an_earlier_program_kept_less_of_is_taken_up_as_far_as_it_goes(
    open_window: Callable[..., MainWindow], office: Office
) -> None:
    drafts.keep(office, "receive", {"counterpart": "孔国晨"})
    take_up(open_window())
    dialog = hands.dialog(ReceiveDialog)
    assert (dialog.client.dossier, dialog.counterpart.text()) == ("", "孔国晨")


def test_a_half_typed_dossier_comes_back_with_all_its_buyers(
    open_window: Callable[..., MainWindow], office: Office
) -> None:
    hands.press("Ctrl+N", open_window())
    dialog = hands.dialog(DossierDialog)
    hands.type_("3-1-502", dialog.unit)
    hands.type_("陈䶮", dialog.buyers.lines[0].name)
    hands.click(hands.button(dialog.buyers, "再加一位"))
    hands.type_("解晓东", dialog.buyers.lines[1].name)
    dialog.keeper.keep()
    dialog.keeper.stop()
    dialog.hide()
    take_up(open_window())
    again = hands.dialog(DossierDialog)
    assert again is not dialog
    assert again.unit.text() == "3-1-502"
    assert [line.name.text() for line in again.buyers.lines] == ["陈䶮", "解晓东"]
