"""A plugin of pytest: which lines of which modules each test reaches, how long it takes and whether it passes.

It is told by the environment which modules (``MUTATE_MODULES``, one a line) and where to write (``MUTATE_REACH``).
"""

from __future__ import annotations

import json
import os
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType

_wanted = {str(Path(each).resolve()): each for each in os.environ["MUTATE_MODULES"].splitlines()}
_tests: dict[str, dict[str, Any]] = {}
_seen: set[tuple[str, int]] = set()


def _called(frame: FrameType, _event: str, _argument: object) -> Any:
    if frame.f_code.co_filename not in _wanted:
        return None
    _seen.add((frame.f_code.co_filename, frame.f_lineno))
    return _line


def _line(frame: FrameType, _event: str, _argument: object) -> Any:
    _seen.add((frame.f_code.co_filename, frame.f_lineno))
    return _line


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    """Watch one test from its fixtures to their end."""
    _seen.clear()
    began = time.monotonic()
    threading.settrace(_called)
    sys.settrace(_called)
    yield
    sys.settrace(None)
    threading.settrace(None)  # type: ignore[arg-type]
    told = {"passed": True} | _tests.setdefault(item.nodeid, {})
    _tests[item.nodeid] = told
    told["seconds"] = time.monotonic() - began
    told["lines"] = sorted({f"{_wanted[path]}:{line}" for path, line in _seen})


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """A test that fails by itself shows nothing."""
    if report.failed or report.skipped:
        _tests.setdefault(report.nodeid, {"lines": [], "seconds": 0.0})["passed"] = False


def pytest_sessionfinish() -> None:
    """Write it down."""
    Path(os.environ["MUTATE_REACH"]).write_text(json.dumps(_tests), encoding="utf-8")
