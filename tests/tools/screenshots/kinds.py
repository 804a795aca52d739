"""The other kinds of offices: their pages, and every register with its list, its entry and what comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtTest import QTest

from app.registers import reading, records
from app.registers import service as registers
from app.registers.dialogs import ActDialog, WriteDialog
from app.registers.editor.dialog import FormEditor
from app.regulations.switch_dialog import SwitchDialog

if TYPE_CHECKING:
    from app.shell.main_window import MainWindow
    from tests.tools.screenshots.camera import Camera


def take(camera: Camera) -> None:
    """Every picture of one office of another kind."""
    for page in ("today", "duty", "reports", "regulations"):
        window = camera.main(page)
        if page in window.sidebar.names():
            QTest.qWait(60)
            camera.shoot(page, window)
        _end(window)
    window = camera.main("registers")
    page = window.stack.currentWidget()
    page.filter.choose("all")  # type: ignore[attr-defined]
    for form in registers.in_use(camera.office):
        page.show_register(form.name)  # type: ignore[attr-defined]
        page.table.selectRow(0)  # type: ignore[attr-defined]
        camera.shoot(f"register-{form.name}", window)
        WriteDialog(window.desk, form, window).open()
        _dialog(camera, f"write-{form.name}")
        for act in _acts(camera, form.name)[:1]:
            ActDialog(window.desk, reading.listed(camera.office, form.name)[0], act, window).open()
            _dialog(camera, f"act-{form.name}")
    FormEditor(window.desk, registers.in_use(camera.office)[0], window).open()
    _dialog(camera, "form-editor")
    SwitchDialog(window.desk, window).open()
    _dialog(camera, "switch")
    _end(window)


def _acts(camera: Camera, form: str) -> tuple[records.Act, ...]:
    found = reading.listed(camera.office, form)[:1]
    return records.acts_of(reading.entry_of(camera.office, found[0]), found[0]) if found else ()


def _dialog(camera: Camera, name: str) -> None:
    camera.shoot(f"dialog-{name}", camera.dialog())
    camera.dialog().close()


def _end(window: MainWindow) -> None:
    window.close()
    window.deleteLater()
