"""An office that goes by the regulations a test names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.access import staff
from app.regulations.service import begin_with

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.office.office import Office


@pytest.fixture
def office_of(office: Office) -> Callable[..., Office]:
    """``office_of("duty-desk", people={"周敏": "clerk"})``: the tests' office under these regulations from today on."""

    def made(*regulations: str, people: dict[str, str] | None = None) -> Office:
        with office.register.transaction():
            begin_with(office, regulations)
            for name, role in (people or {}).items():
                staff.add(office, name, role)
        office.forget_rules()
        return office

    return made
