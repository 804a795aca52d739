"""Somebody who may not do everything: for tests of what may only be read, also where the tests' own user may do everything."""

from __future__ import annotations

import ctypes
import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_VERSION = 0x20080522
_OVERRIDES = 0b1111
"""CAP_CHOWN, CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH, CAP_FOWNER (capability.h)."""


class _Header(ctypes.Structure):
    _fields_ = (("version", ctypes.c_uint32), ("pid", ctypes.c_int))


class _Sets(ctypes.Structure):
    _fields_ = (("effective", ctypes.c_uint32), ("permitted", ctypes.c_uint32), ("inheritable", ctypes.c_uint32))


@contextmanager
def ordinary() -> Iterator[None]:
    """Inside, this thread is refused what the files' rights refuse."""
    if os.name == "nt":
        pytest.skip("rights of folders are another matter there")
    if os.geteuid() != 0:
        yield
        return
    if sys.platform != "linux":
        pytest.skip("whoever may do everything is refused nothing")
    system, sets = ctypes.CDLL(None, use_errno=True), (_Sets * 2)()
    system.capget(ctypes.byref(_Header(_VERSION, 0)), sets)
    before = sets[0].effective
    sets[0].effective &= ~_OVERRIDES
    if system.capset(ctypes.byref(_Header(_VERSION, 0)), sets):
        pytest.skip("this system lets nobody give up rights")
    try:
        yield
    finally:
        sets[0].effective = before
        system.capset(ctypes.byref(_Header(_VERSION, 0)), sets)


@contextmanager
def protected(folder: Path) -> Iterator[None]:
    """Inside, the folder and everything in it may only be read."""
    inside = [folder, *folder.rglob("*")]
    modes = {path: path.stat().st_mode & 0o777 for path in inside}
    try:
        for path in reversed(inside):
            path.chmod(0o500 if path.is_dir() else 0o400)
        with ordinary():
            yield
    finally:
        for path in inside:
            if path.exists():
                path.chmod(modes[path])
