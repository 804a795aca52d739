"""Headless commands for procedures 办结、变更: what is open, carrying one out, taking a dossier up again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.words import say
from app.commands import alterations
from app.commands.line import WrongUse, answered, office_of, secret_in

if TYPE_CHECKING:
    import argparse

    from app.closing.service import Approval
    from app.custody.rules import Line
    from app.dossiers.rules import Dossier
    from app.office.office import Office
    from app.rulebook.purchases.procedures import Procedure


def procedure(asked: argparse.Namespace) -> int:
    """``procedure``: carry one out on a dossier; without a reason, only tell what is open before it."""
    from app.closing import service as closing
    from app.dossiers import service as dossiers

    office = office_of(asked)
    dossier = dossiers.named(office, asked.record)
    found = closing.the_procedure(office, asked.procedure)
    altered = alterations.altered(asked, office, dossier, found)
    back = _back(office, dossier, found, asked.back)
    gate = closing.gate(office, dossier.id, asked.procedure, {line.paper for line in back})
    must, may = list(closing.told(gate.must)), list(closing.told(gate.may))
    must += [say("要先收到：{paper}", paper=office.rules.document(kind)) for kind in gate.missing]
    answer: dict[str, object] = {"file": dossier.unit, "first": must, "open": may}
    lines = [f"{say('先办完')}\t{each}" for each in must] + [f"{say('没办完')}\t{each}" for each in may]
    if asked.reason is None:
        return answered(asked, answer, lines or [say("没有未了的事，可以办理。")])
    done = closing.carry_out(
        office,
        closing.Asked(
            dossier=dossier.id,
            procedure=asked.procedure,
            reason=asked.reason,
            evidence=asked.evidence,
            said=_said(asked.say),
            seen=gate.seen if asked.even_so else frozenset(),
            back=back,
            approval=_approval(asked),
            altered=altered,
        ),
    )
    answer |= {"number": done.number, "state": done.dossier.state, "receipt": done.receipt or None}
    answer |= {"file": done.dossier.unit, "buyers": [each.name for each in done.dossier.buyers]}
    return answered(asked, answer, [f"{done.number}\t{done.dossier.unit}\t{done.dossier.names}"])


def _said(pairs: list[str]) -> dict[str, str]:
    """What is said, by what is asked. Raises WrongUse."""
    if wrong := next((each for each in pairs if "=" not in each), None):
        raise WrongUse(say("--say 写成 名称=内容，不是“{written}”", written=wrong))
    return dict(each.split("=", 1) for each in pairs)


def _back(office: Office, dossier: Dossier, found: Procedure, which: str) -> tuple[Line, ...]:
    """The papers that go back to the client: the usual ones, all that are here, or none."""
    from app.closing import service as closing
    from app.custody.rules import Line

    return tuple(
        Line(held.paper.id, count)
        for held, count, usual in closing.here(office, dossier.id, found)
        if which == "all" or (which == "usual" and usual)
    )


def _approval(asked: argparse.Namespace) -> Approval | None:
    from app.closing.service import Approval

    if not asked.approved_by:
        return None
    return Approval(asked.approved_by, secret_in(asked.approver_secret_file) if asked.approver_secret_file else "")


def reopen(asked: argparse.Namespace) -> int:
    """``reopen``: take a closed or returned dossier up again."""
    from app.closing import service as closing
    from app.dossiers import service as dossiers

    office = office_of(asked)
    stored = closing.reopen(office, dossier=dossiers.named(office, asked.record).id, reason=asked.reason)
    return answered(asked, {"file": stored.unit, "state": stored.state}, [stored.number])


def rest(asked: argparse.Namespace) -> int:
    """``rest``: put what was closed in a year or before to rest; what has something open stays awake and is told."""
    from app.closing import resting

    office = office_of(asked)
    year = asked.year or resting.past_year(office)
    found = resting.candidates(office, year)
    going = [each.dossier for each in found if not each.open]
    left = [{"file": each.dossier.unit, "open": list(each.open)} for each in found if each.open]
    if going and not asked.dry_run:
        resting.put_to_rest(office, chosen=[each.id for each in going], year=year)
    answer = {"year": year, "rested": [each.number for each in going], "left": left}
    lines = [f"{each.number}\t{each.unit}" for each in going]
    lines += [f"{say('没办完')}\t{each.dossier.unit}\t{say('；').join(each.open)}" for each in found if each.open]
    return answered(asked, answer, lines)


def wake(asked: argparse.Namespace) -> int:
    """``wake``: wake a dossier from yearly rest."""
    from app.closing import resting
    from app.dossiers import service as dossiers

    office = office_of(asked)
    stored = resting.wake(office, dossier=dossiers.named(office, asked.record).id)
    return answered(asked, {"file": stored.unit, "state": stored.state}, [stored.number])


COMMANDS = {"procedure": procedure, "reopen": reopen, "rest": rest, "wake": wake}
