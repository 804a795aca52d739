"""Templates in the window: added in the settings, filled in for the client in view or the rows chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QDesktopServices, QGuiApplication

from app.dossiers import service as dossiers
from app.find.clients_page import ClientsPage
from app.kit.desk import Desk
from app.templates import service as templates
from app.templates.chosen import Chosen
from app.templates.fill_dialog import FillDialog
from app.templates.tab import TemplateDialog, TemplatesTab
from tests.conftest import a_purchase
from tests.templates.test_templates import read, word

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.dossiers.rules import Dossier
    from app.office.office import Office


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was handed to the system to be opened."""
    found: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: found.append(url.toLocalFile()))
    return found


def test_a_slip_is_said_with_where_it_stands_and_what_would_be_right(
    qtbot: QtBot, office: Office, tmp_path: Path
) -> None:
    dialog = TemplateDialog(Desk(office), None)
    qtbot.addWidget(dialog)
    dialog.take(str(word(tmp_path / "通知.docx", "尊敬的 {{客户姓名}}")))
    assert dialog.name.text() == "通知"
    dialog.commit()
    assert "“尊敬的 {{客户姓名}}”里的 {{客户姓名}}，是不是 {{客户}}" in dialog.problem.text()
    dialog.take(str(word(tmp_path / "通知.docx", "尊敬的 {{客户}}")))
    dialog.commit()
    assert [each.name for each in templates.every(office)] == ["通知"]


def test_placeholders_are_copied_into_the_document(qtbot: QtBot, office: Office) -> None:
    dialog = TemplateDialog(Desk(office), None)
    qtbot.addWidget(dialog)
    dialog.names.setCurrentItem(dialog.names.item(5))
    dialog.names.itemActivated.emit(dialog.names.currentItem())
    assert QGuiApplication.clipboard().text() == dialog.names.item(5).text() == "{{房号}}"


def test_a_letter_is_written_opened_and_noted(
    qtbot: QtBot, office: Office, purchase: Dossier, tmp_path: Path, opened: list[str]
) -> None:
    file = word(tmp_path / "通知.docx", "{{客户}}")
    made = templates.add(office, file=file, name="通知", subject="dossier")
    out = tmp_path / "out"
    out.mkdir()
    dialog = FillDialog(Desk(office), Chosen("dossier", (purchase.id,)), [made])
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.whom.currentText() == f"{purchase.unit} {purchase.names}"
    assert dialog.each_own.isHidden()
    assert dialog.reason_field.isHidden()
    dialog.folder.set_text(str(out))
    dialog.commit()
    qtbot.waitUntil(lambda: bool(opened))
    assert read(next(out.iterdir())) == ["陈䶮、解晓东"]
    assert opened == [str(next(out.iterdir()))]


def test_the_whole_list_can_be_written_to(
    qtbot: QtBot, office: Office, purchase: Dossier, tmp_path: Path, opened: list[str]
) -> None:
    for n in range(101, 123):
        dossiers.open_dossier(office, a_purchase(f"3-1-{n}"))
    made = templates.add(office, file=word(tmp_path / "通知.docx", "{{房号}}"), name="通知", subject="dossier")
    page = ClientsPage(Desk(office))
    qtbot.addWidget(page)
    page.show()
    table = page.everybody
    wanted = Chosen("dossier", (purchase.id,), table.listing.rowCount(), table)  # type: ignore[arg-type]
    dialog = FillDialog(page.desk, wanted, [made])
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.whom.setCurrentIndex(1)
    assert dialog.whom.currentText() == "列表里的全部 23 份"
    assert dialog.reason_field.isVisible()
    dialog.folder.set_text(str(tmp_path))
    dialog.commit()
    qtbot.waitUntil(lambda: bool(dialog.problem.text()))
    assert dialog.problem.text() == "请写明原因，日后可以查到。"
    dialog.reason.setText("集中领证")
    dialog.commit()
    qtbot.waitUntil(lambda: bool(opened))
    assert (
        sum(
            line.startswith(("2-1-", "3-1-"))
            for line in read(
                tmp_path / "通知 2.docx" if (tmp_path / "通知 2.docx").exists() else tmp_path / "通知.docx"
            )
        )
        == 23
    )


def test_the_settings_list_the_templates(qtbot: QtBot, office: Office, tmp_path: Path) -> None:
    tab = TemplatesTab(Desk(office))
    qtbot.addWidget(tab)
    assert "{{客户}}" in tab.templates.empty
    made = templates.add(office, file=word(tmp_path / "通知.docx", "{{客户}}"), name="通知", subject="dossier")
    tab.look_again()
    assert [each.name for each in tab.templates.listing.values()] == ["通知"]
    tab.save_as(made, tmp_path / "outside.docx")
    assert (tmp_path / "outside.docx").read_bytes() == templates.content(office, made)
