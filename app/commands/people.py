"""Headless: who works in the office, and decisions on what is proposed against them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.toml_tables import offer
from app.base.typed_amounts import NotAnAmount, fen
from app.base.words import say
from app.commands.line import WrongUse, answered, office_of, secret_in, secret_of

if TYPE_CHECKING:
    import argparse

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
    found = [role for role, name in known.items() if written in {role, name}]
    if not found:
        raise WrongUse(
            say(
                "未知的岗位 “{role}”；{offer}",
                role=written,
                offer=offer(written, (f"{role}（{name}）" for role, name in known.items())),
            )
        )
    return found[0]


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


COMMANDS = {"people": people, "decide": decide}
