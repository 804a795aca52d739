"""The series of numbers of printed regulations."""

from __future__ import annotations

from app.base.series import Dated

PRINTED = Dated("ZD", "regulation", "day")
SERIES = (PRINTED,)
