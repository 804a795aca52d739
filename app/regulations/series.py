"""The number of a printed regulation."""

from __future__ import annotations

from app.base.series import Dated

PRINTED = Dated("ZD", "regulation", "day")
SERIES = (PRINTED,)
