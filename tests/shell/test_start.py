"""The program starts with what its first look needs, and loads the rest when somebody asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.tools.bench import starting

if TYPE_CHECKING:
    from app.dossiers.service import Dossier
    from app.office.office import Office


def test_the_clients_page_is_painted_before_any_big_library_is_loaded(office: Office, purchase: Dossier) -> None:
    office.register.close()
    loaded = starting.started("clients", str(office.register.folder))["modules"]
    assert "app.find.clients_page" in loaded
    assert not set(loaded) & set(starting.LATER)


def test_the_outline_of_today_is_painted_before_today_is_loaded(office: Office, purchase: Dossier) -> None:
    office.register.close()
    loaded = starting.started("today-outline", str(office.register.folder))["modules"]
    assert "app.today.page" not in loaded
    assert not set(loaded) & set(starting.LATER)
