"""An office that has only the front desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.storage.settings import set_setting

if TYPE_CHECKING:
    from app.services.office import Office


@pytest.fixture
def desk_office(office: Office) -> Office:
    """An office whose only regulation is the front desk's."""
    with office.register.transaction() as connection:
        set_setting(connection, "regulations", "front-desk")
    office.forget_rules()
    return office
