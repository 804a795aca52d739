"""An office per regulation, founded once with its people and copied for each walk."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

import app.shell.features  # noqa: F401 - installs the rooms
from app.access import staff
from app.office import founding
from app.regulations.service import begin_with
from tests.conftest import local
from tests.walks.office import Walk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FOUNDED = "2026-09-28 09:00"
"""The Monday before the National Day holidays (1 to 7 October; Saturday the 10th is worked)."""


@pytest.fixture(scope="module")
def founded(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The office of a module: its ``REGULATIONS`` switched on, its ``PEOPLE`` entered with their roles."""
    folder, begun = tmp_path_factory.mktemp("walks") / "office", local(FOUNDED)
    office = founding.found(folder, lambda: begun, name="测试单位")
    with office.register.transaction():
        begin_with(office, request.module.REGULATIONS)
        for name, role in request.module.PEOPLE.items():
            staff.add(office, name, role)
    office.register.close()
    return folder


@pytest.fixture
def walk(founded: Path, tmp_path: Path) -> Iterator[Walk]:
    """The office on its first day, its first person signed in."""
    begun = local(FOUNDED)
    office = founding.open_office(shutil.copytree(founded, tmp_path / "office"), lambda: begun)
    office.signed_in = staff.everybody(office)[0].key
    yield Walk(office)
    office.register.close()
