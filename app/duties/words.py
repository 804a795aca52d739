"""How duties are said."""

from __future__ import annotations

from app.base.words import say


def duty_state(state: str) -> str:
    """How a duty stands."""
    return {
        "open": say("未到期"),
        "late": say("逾期"),
        "met": say("按时完成"),
        "met-late": say("逾期完成"),
        "cancelled": say("已取消"),
    }.get(state, state)
