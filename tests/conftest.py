"""An office to test in: a real, empty register in a temporary folder, and a clock that tests set."""

from __future__ import annotations

import gc
import os
import shutil
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, settings

from app.access import staff
from app.base.words import WRITTEN, speak
from app.dossiers import service as dossiers
from app.dossiers.rules import Buyer, Dossier
from app.office import founding as offices
from app.register import keys

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from app.office.office import Office

# Qt's screen of nowhere is 800×800 unless it is told otherwise.
if os.environ.get("QT_QPA_PLATFORM") == "offscreen" and os.name == "posix":
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={Path(__file__).parent / 'fixtures' / 'screen.json'}"

# How long an example takes says how busy the machine is.
settings.register_profile("office", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("office")

pytest_plugins = [
    "tests.fixtures.demonstrations",
    "tests.fixtures.offices",
    "tests.fixtures.registers",
    "tests.fixtures.secured",
    "tests.fixtures.windows",
]

SHANGHAI = ZoneInfo("Asia/Shanghai")


def local(text: str) -> datetime:
    """A moment by the office's clocks, such as ``2026-10-12 16:00``."""
    return datetime.fromisoformat(text).replace(tzinfo=SHANGHAI)


@pytest.fixture(autouse=True)
def _in_chinese() -> None:
    """A test begins in the language in which texts are written, whatever the one before spoke."""
    speak(WRITTEN)


def pytest_collection_finish() -> None:
    """What was collected stays to the end; the collector need not look through it again and again."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def _cheap_attempts() -> Iterator[None]:
    """An attempt at a secret costs next to nothing here; what it costs at a desk, tests/register/test_attempts.py says."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(keys, "calibrated", lambda: keys.Cost(1024, 1, 1))
        yield


def _morning() -> datetime:
    return datetime(2026, 10, 12, 2, 0, tzinfo=UTC)


@pytest.fixture(scope="session")
def _office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office with a clerk and a director, made once: its folder."""
    folder = tmp_path_factory.mktemp("made") / "office"
    made = offices.found(folder, _morning, name="测试售楼部")
    staff.add(made, "林晓燕", "clerk")
    staff.add(made, "何志远", "sales-director")
    made.register.close()
    return folder


@pytest.fixture
def office(_office: Path, tmp_path: Path) -> Iterator[Office]:
    """An office with a clerk and a director, of each test's own; its clock shows Monday 12 October 2026, 10:00."""
    made = offices.open_office(shutil.copytree(_office, tmp_path / "office"), _morning)
    made.signed_in = "林晓燕"
    yield made
    made.register.close()


@pytest.fixture
def at(office: Office) -> Callable[[str], None]:
    """Sets the office's clock: ``at("2026-10-13 09:00")``."""

    def set_clock(text: str) -> None:
        office.clock = lambda: local(text)

    return set_clock


@pytest.fixture
def purchase(office: Office) -> Dossier:
    """A mortgage purchase of unit 2-1-1001 by two buyers."""
    return dossiers.open_dossier(office, a_purchase("2-1-1001"))


def a_purchase(unit: str, **changes: object) -> Dossier:
    """A dossier not yet opened, of two buyers, mortgaged."""
    return replace(
        dossiers.fresh(),
        unit=unit,
        buyers=(
            Buyer("陈䶮", identity="11010519491231002X", identity_state="ok"),
            Buyer("解晓东", identity="440524188001010014", identity_state="ok"),
        ),
        contract="YS2026000001",
        payment="mortgage",
        phone="13800138000",
        price=259_063_923,
        **changes,  # type: ignore[arg-type]
    )
