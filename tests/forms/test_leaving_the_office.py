"""A sheet leaves the office with a line in the print log, or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.forms import printed_store, sheets
from app.forms.preview_dialog import PreviewDialog
from app.forms.rules import NotOut
from app.kit.desk import Desk
from app.office.words import sentence
from app.register import engine

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from app.dossiers.rules import Dossier
    from app.office.office import Office


@pytest.fixture
def preview(office: Office, purchase: Dossier, qtbot: QtBot, clean_settings: QApplication) -> PreviewDialog:
    """The cover of a client, as it is looked at before it is printed."""
    dialog = PreviewDialog(Desk(office), sheets.draw(office, "dossier-cover", purchase.number))
    qtbot.addWidget(dialog)
    return dialog


def test_nothing_is_saved_while_another_program_writes(office: Office, preview: PreviewDialog, tmp_path: Path) -> None:
    other = engine.connect(office.register.folder / "register.db", office.register.key)
    other.execute("BEGIN IMMEDIATE")
    office.register.connection.execute("PRAGMA busy_timeout = 50")
    preview.save_as(str(tmp_path / "cover.pdf"))
    assert not (tmp_path / "cover.pdf").exists()
    assert "正被占用" in preview.problem.text()
    other.execute("ROLLBACK")
    other.close()
    preview.save_as(str(tmp_path / "cover.pdf"))
    assert (tmp_path / "cover.pdf").exists()
    assert [each.copies for each in printed_store.load(office.register)] == [1]


def test_what_could_not_be_saved_is_not_logged(office: Office, preview: PreviewDialog, tmp_path: Path) -> None:
    preview.save_as(str(tmp_path / "nowhere" / "cover.pdf"))
    assert "没有存成" in preview.problem.text()
    assert printed_store.load(office.register) == []


def test_what_the_printer_did_not_take_is_not_logged(office: Office, purchase: Dossier) -> None:
    def silent() -> None:
        raise NotOut("打印机没有响应。")

    sheet = sheets.draw(office, "dossier-cover", purchase.number)
    with pytest.raises(NotOut) as told:
        sheets.leave(office, sheet, 2, silent)
    assert sentence(told.value) == "打印机没有响应。"
    assert printed_store.load(office.register) == []
