"""Reasons of lateness 逾期原因: the office's own list, of which one is chosen when a late step is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.refusals import ReasonMissing
from app.base.words import say
from app.progress import service as progress
from app.progress.service import NotTheStep
from app.register.settings import set_setting, setting
from app.rulebook import track_standings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.office.office import Office

SETTING = "late-reasons"


def usual() -> tuple[str, ...]:
    """The list of an office that has none of its own."""
    return (
        say("客户资料不齐"),
        say("客户原因拖延"),
        say("律师未及时办理"),
        say("银行额度不足"),
        say("银行审批延误"),
        say("登记部门排队"),
        say("本部门延误"),
        say("其他原因"),
    )


def listed(office: Office) -> tuple[str, ...]:
    """The office's reasons."""
    return tuple(filter(None, setting(office.register, SETTING).split("\n"))) or usual()


def keep(office: Office, reasons: Sequence[str]) -> None:
    """Change the list; steps that are done keep the words they have.

    Raises:
        NotAllowed

    """
    office.require("office")
    kept = list(dict.fromkeys(each.strip() for each in reasons if each.strip()))
    with office.register.transaction():
        set_setting(office.register, SETTING, "\n".join(kept))
        office.record("late.reasons", reasons=kept)


def explain_lateness(office: Office, *, dossier: str, track: str, step: str, reason: str) -> None:
    """Say why a step that is done was late.

    Raises:
        NotAllowed, NotTheStep: it was not late, or is not done; ReasonMissing, UnknownRecord

    """
    office.require("progress")
    if not reason.strip():
        raise ReasonMissing
    steps = progress.track_of(office, dossier, track).steps
    if not any(each.step.id == step and each.done and each.late for each in steps):
        raise NotTheStep(step)
    progress.enter(office, track_standings.EXPLAINED, dossier, track, None, step=step, reason=reason.strip())
