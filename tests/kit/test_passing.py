"""Dialogs are freed once they are closed: a day of receipts does not fill the PC's memory."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QDialog

from app.forms import printing
from app.forms.preview_dialog import PreviewDialog
from app.kit.leaving import PassingDialog
from tests import hands
from tests.test_house import modules, where

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from app.dossiers.rules import Dossier
    from app.shell.main_window import MainWindow

QT_OWN = {"QFileDialog", "QPrintDialog"}


def living(below: QWidget) -> list[QDialog]:
    """The dialogs of a window that take memory, open or not."""
    return below.findChildren(QDialog)


def test_of_many_previews_none_stays(open_window: Callable[..., MainWindow], purchase: Dossier, qtbot: QtBot) -> None:
    window = open_window()
    for _ in range(3):
        printing.show_sheet(window.desk, "dossier-cover", purchase.number, window)
        hands.dialog(PreviewDialog).reject()
        hands.settle(window)
    assert living(window) == []


def test_a_closed_dialog_stays_while_one_above_it_is_open(qtbot: QtBot, clean_settings: QApplication) -> None:
    below = PassingDialog()
    qtbot.addWidget(below)
    gone = list[bool]()
    below.destroyed.connect(lambda: gone.append(True))
    below.open()
    above = PassingDialog(below)
    above.open()
    below.accept()
    hands.until(lambda: above.isVisible())
    QApplication.processEvents()
    assert gone == []
    above.accept()
    hands.until(lambda: gone)


def test_whoever_waits_for_its_end_still_reads_it(qtbot: QtBot, clean_settings: QApplication) -> None:
    dialog, read = PassingDialog(), list[str]()
    dialog.setWindowTitle("收件")
    dialog.accepted.connect(lambda: read.append(dialog.windowTitle()))
    dialog.open()
    dialog.accept()
    assert read == ["收件"]


def test_every_dialog_of_the_house_passes() -> None:
    """Nobody makes a dialog of another kind."""
    found = [
        where(path, node)
        for path, tree in modules().items()
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
        and node.name != PassingDialog.__name__
        and any(isinstance(base, ast.Name) and base.id in {"QDialog", *QT_OWN} for base in node.bases)
    ]
    assert found == []


def test_every_dialog_of_qt_is_let_go() -> None:
    """What chooses a file or asks a question is let go by whoever makes it."""
    found = []
    for path, tree in modules().items():
        let_go = {
            id(each)
            for node in ast.walk(tree)
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "passing"
            for each in node.args
        }
        found += [
            where(path, node)
            for node in ast.walk(tree)
            if isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id in QT_OWN
            and id(node) not in let_go
        ]
    assert found == []
