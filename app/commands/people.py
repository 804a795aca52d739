"""Headless: who works in the office, with whom it works, and decisions on what is proposed against them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.toml_tables import offer
from app.base.typed_amounts import NotAnAmount, fen
from app.base.words import say
from app.commands.line import WrongUse, answered, office_of, secret_in, secret_of

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping

    from app.office.office import Office


def people(asked: argparse.Namespace) -> int:
    """``people``: list everybody, or add somebody with a role."""
    from app.access import staff

    office = office_of(asked)
    if asked.what == "add":
        if not asked.name or not asked.role:
            raise WrongUse(say("people add 要写姓名和岗位，如 people add 周敏 clerk"))
        secret = secret_in(asked.new_secret_file) if asked.new_secret_file else ""
        staff.add(office, asked.name, _role(office, asked.role), secret, namesake=asked.namesake)
    rows = [
        {"name": each.name, "role": each.role, "role_name": office.rules.role(each.role), "active": each.active}
        for each in staff.everybody(office)
    ]
    return answered(
        asked, rows, ["\t".join([str(row["name"]), str(row["role_name"])]) for row in rows if row["active"]]
    )


def _role(office: Office, written: str) -> str:
    """The id of a role that is given by its id or its name. Raises WrongUse."""
    known = office.rules.roles()
    found, others = _meant(known, written)
    if not found:
        raise WrongUse(say("未知的岗位 “{role}”；{offer}", role=written, offer=others))
    return found


def _meant(known: Mapping[str, str], written: str) -> tuple[str, str]:
    """The id that is given by itself or by its name, else none; and what could have been meant."""
    found = next((each for each, name in known.items() if written in {each, name}), "")
    return found, offer(written, (f"{each}（{name}）" for each, name in known.items()))


def parties(asked: argparse.Namespace) -> int:
    """``parties``: list the outside parties, or add one, such as a company of which something is owed."""
    from app.parties import nouns
    from app.parties import service as outside

    office = office_of(asked)
    if asked.what == "add":
        kind, others = _meant(outside.kinds(office), asked.kind)
        if not asked.name or not kind:
            raise WrongUse(say("parties add 要写名称和类别；{offer}", offer=others))
        outside.add(office, outside.Party("", kind, asked.name, contact=asked.contact))
    rows = nouns.NOUNS["parties"].rows(office)
    return answered(asked, rows, ["\t".join([str(row["kind"]), str(row["name"])]) for row in rows if row["active"]])


def decide(asked: argparse.Namespace) -> int:
    """``decide``: approve, reduce or waive a proposed fine, by its id as ``list proposals`` tells it."""
    from app.fines import lines as fine_lines
    from app.fines import service as fines
    from app.office import periods

    office = office_of(asked)
    periods.bring_up_to_date(office)
    fines.bring_up_to_date(office)
    try:
        amount = fen(asked.amount)
    except NotAnAmount:
        amount = None
    if amount is None or amount < 0:
        raise WrongUse(say("--amount {amount} 不是金额；应写作 30.00，免除写 0", amount=asked.amount))
    hand = None
    if office.root_public is None:
        office.signed_in = office.names.key(asked.by) if asked.by else office.signed_in
    else:
        secret = secret_in(asked.by_secret_file) if asked.by_secret_file else secret_of(asked)
        hand = fines.Hand(asked.by or asked.person, secret)
    (line,) = fines.decide(office, [fines.Verdict(asked.line, amount, asked.reason)], hand)
    told = {
        "id": line.id,
        "number": line.number,
        "state": line.state,
        "amount": f"{line.amount // 100}.{line.amount % 100:02}",
    }
    return answered(asked, {**told, "because": fine_lines.because(office, line)}, [str(line.number)])


COMMANDS = {"people": people, "parties": parties, "decide": decide}
