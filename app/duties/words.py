"""How duties are said."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def duty_state(state: str) -> str:
    """How a duty stands."""
    return {
        "open": QCoreApplication.translate("said", "未到期"),
        "late": QCoreApplication.translate("said", "逾期"),
        "met": QCoreApplication.translate("said", "按时完成"),
        "met-late": QCoreApplication.translate("said", "逾期完成"),
        "cancelled": QCoreApplication.translate("said", "已取消"),
    }.get(state, state)
