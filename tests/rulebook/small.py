"""Small regulations and days to try one mechanism with: words and clauses as TOML, what happened as short lines."""

from __future__ import annotations

from app.rulebook.files import load_calendar
from app.rulebook.reader import (
    parse as parsed,
)
from app.rulebook.reader import (
    rulebook,
)
from app.rulebook.replays import simulate
from app.rulebook.scenarios import parse

HEAD = """
id = "small"
in_force = 2000-01-01
[roles]
"""


def named(text):
    return f'{{ zh_CN = "{text}", zh_TW = "{text}", en = "{text}" }}'


def role(name):
    return f"{name} = {{ name = {named(name)} }}\n"


def event(kind, fields="", more="file = false"):
    return f'[events."{kind}"]\nname = {named(kind)}\nfields = {{ {fields} }}\n{more}\n'


def clause(number, body, met_by=""):
    duty = f"duty = {{ text = {named('做')}, met_by = [{met_by}] }}"
    return f'[[clause]]\nid = "{number}"\ntitle = {named(number)}\n{duty}\n{body}\n'


def book(*parts, roles=("agent", "head")):
    """The rulebook of one regulation of these roles, events and clauses."""
    text = f"name = {named('小')}\n{HEAD}" + "".join(map(role, roles)) + "\n".join(parts)
    return rulebook({"small.toml": parsed(text, "small.toml")})


def outcome(regulation, until, *happened, staff="Li agent, Wu agent, Sun head"):
    """What follows: ``happened`` are lines such as ``2026-09-30T16:00 report.made Li period=2026-09``."""
    text = f'regulations = ["small"]\nuntil = {until}:00\n'
    for person in staff.split(", "):
        name, of = person.split()
        text += f'[[staff]]\nname = "{name}"\nrole = "{of}"\n'
    for line in happened:
        at, kind, by, *fields = line.split()
        text += f'[[event]]\nat = {at}:00\nkind = "{kind}"\nby = "{by}"\n'
        text += "".join('{} = "{}"\n'.format(*field.split("=")) for field in fields)
    return simulate(parse(text, "day.toml"), regulation, load_calendar())


def states(found, clause):
    """Of each duty of a clause: responsible, due to the minute, state."""
    return [
        (duty["responsible"], duty["due"][:16], duty["state"]) for duty in found["duties"] if duty["clause"] == clause
    ]


def lines(found):
    """Of each proposed line: person, amount, unit."""
    return [(line["person"], line["low"], line["unit"]) for line in found["ledger"]]
