"""What the director signs when a task is accepted."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from app.access.matters import NothingToSign
from app.occasions import service as occasions
from app.occasions.service import Item
from app.occasions.signing import MATTERS, task

if TYPE_CHECKING:
    from app.office.office import Office


def test_an_accepted_task_is_signed_with_who_what_and_by_when(office: Office) -> None:
    items = [Item("布置展台", "林晓燕", date(2026, 10, 15)), Item("邀请客户", "何志远", date(2026, 10, 17))]
    fair = occasions.plan(office, title="秋季房展", day=date(2026, 10, 18), items=items)
    for each in (fair.tasks[1].id, "nothing"):
        with pytest.raises(NothingToSign):
            task(office, each)
    occasions.accept(office, fair.tasks[1])
    told = {"task": fair.tasks[1].id, "words": "邀请客户", "assignee": "何志远", "due": "2026-10-17"}
    assert task(office, fair.tasks[1].id) == told
    with pytest.raises(NothingToSign):
        task(office, fair.tasks[0].id)


def test_it_takes_the_right_to_approve() -> None:
    assert MATTERS["task"].right == "approve"
