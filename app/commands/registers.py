"""Headless commands for registers 登记簿: regulations on and off, forms added and approved, records written and acted on."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from app.base.words import listed, say
from app.commands.line import WrongUse, answered, office_of, refuse, secret_in, secret_of, text_of, within, words_of
from app.registers.nouns import as_json
from app.registers.record_rules import NotOpen, Unfit

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Mapping, Sequence

    from app.forms.editions_store import Edition
    from app.forms.fields import Field
    from app.forms.rules import Form
    from app.office.office import Office
    from app.registers.record_rules import Record


def regulations(asked: argparse.Namespace) -> int:
    """``regulations``: switch a regulation on or off."""
    from app.regulations import service as rules
    from app.regulations import switch_off

    office = office_of(asked)
    try:
        day = date.fromisoformat(asked.day) if asked.day else office.today()
        within(day)
    except ValueError as error:
        raise WrongUse(say("--from {day} 不是日期；应如 2026-12-01", day=asked.day)) from error
    if asked.what == "on":
        rules.switch_on(office, asked.name, day)
    else:
        secret = secret_of(asked) if asked.person else ""
        switch_off.switch_off(office, asked.name, day, reason=asked.reason, signer=office.signed_in, secret=secret)
    return answered(
        asked, {"regulation": asked.name, asked.what: day.isoformat()}, [f"{asked.name} {asked.what} {day}"]
    )


def forms(asked: argparse.Namespace) -> int:
    """``forms``: add forms as drafts or approve them, all in one transaction."""
    office = office_of(asked)
    with office.register.transaction():
        made = [_form(office, asked.what, name) for name in asked.names]
    rows = [{"form": each.name, "version": each.version, "approved": each.approved_at is not None} for each in made]
    return answered(asked, rows, [f"{row['form']} {row['version']}" for row in rows])


def _form(office: Office, what: str, name: str) -> Edition:
    from app.forms import editions
    from app.registers.editor import adding

    if what == "add":
        return adding.add(office, text_of(Path(name)), Path(name).name)
    drafts = [each.version for each in editions.every(office) if each.name == name and each.approved_at is None]
    return editions.approve(office, name, drafts[-1] if drafts else 0)


def write(asked: argparse.Namespace) -> int:
    """``write``: write a record, with what the form fills in by itself."""
    from app.registers import service as registers

    office = office_of(asked)
    fields = registers.entry_of(registers.form_of(office, asked.form)).fields
    try:
        record = written(office, asked.form, _values(asked))
    except Unfit as unfit:
        return _unfit(office, fields, unfit)
    return answered(asked, as_json(office, record), [record.number])


def written(office: Office, name: str, values: dict[str, object]) -> Record:
    """Write a record with these values and what the form fills in by itself.

    Raises:
        WrongUse: the form has no such field
        Refusal: as ``records.write``

    """
    from app.registers import contents, records
    from app.registers import service as registers
    from app.registers.reckoning import fitting

    form = registers.form_of(office, name)
    entry = registers.entry_of(form)
    _refuse_strange(values, entry.fields)
    fitting.check_period(entry, values)
    made = contents.assemble(office, form, _day_of(office, form, values.get(entry.names_period)), values)
    return records.write(office, name, {**made.values, **values})


def _day_of(office: Office, form: Form, named: object) -> date | None:
    """A day of the period that is named, whose data the form then collects; None if none is."""
    from app.registers import service as registers

    try:
        return registers.owed_day(office, form, str(named)) if named else None
    except (ValueError, OverflowError):
        return None


def act(asked: argparse.Namespace) -> int:
    """``act``: act on a record, in the name of ``--by`` if another person does it."""
    from app.registers import reading, records

    office = office_of(asked)
    by = office.names.key(asked.by) if asked.by else office.signed_in
    if by != office.signed_in and office.signer:
        if asked.by_secret_file is None:
            raise WrongUse(say("--by {by} 需要 --by-secret-file FILE：没有本人的口令，谁也不能以他的名义办理", by=by))
        secret = secret_in(asked.by_secret_file)
    else:
        secret = secret_of(asked) if asked.person else ""
    acts = reading.entry_of(office, reading.by_number(office, asked.number)).acts
    fields = next((each.fields for each in acts if each.name == asked.act), ())
    values = _values(asked)
    _refuse_strange(values, fields)
    try:
        record = records.act(office, asked.number, asked.act, values, by=by, secret=secret)
    except NotOpen as no:
        return refuse(f"{words_of(no)}{_possible(office, asked.number)}")
    except Unfit as unfit:
        return _unfit(office, fields, unfit)
    return answered(asked, as_json(office, record), [record.number])


def correct(asked: argparse.Namespace) -> int:
    """``correct``: correct some values of a record, with the reason; the others stay."""
    from app.registers import reading

    office = office_of(asked)
    fields = reading.entry_of(office, reading.by_number(office, asked.number)).fields
    try:
        fixed = corrected(office, asked.number, _values(asked), asked.reason)
    except Unfit as unfit:
        return _unfit(office, fields, unfit)
    return answered(asked, as_json(office, fixed), [fixed.number])


def corrected(office: Office, number: str, values: dict[str, object], reason: str) -> Record:
    """Correct these values of a record; the others stay.

    Raises:
        WrongUse: the form has no such field
        Refusal: as ``records.correct``

    """
    from app.registers import reading, records

    record = reading.by_number(office, number)
    _refuse_strange(values, reading.entry_of(office, record).fields)
    return records.correct(office, number, {**record.values, **values}, reason, seen=record)


def _possible(office: Office, number: str) -> str:
    """What can be done about a record now, in words."""
    from app.registers import reading, records

    record = reading.by_number(office, number)
    acts = records.acts_of(office, reading.entry_of(office, record), record)
    names = [f"{act.name}（{act.title.of(office.language)}）" for act in acts]
    return say("现在可以办：{acts}", acts=listed(names)) if names else say("已经没有可办的步骤")


def _unfit(office: Office, fields: Iterable[Field], unfit: Unfit) -> int:
    """Refuse with each field that does not fit, and what is wrong with it."""
    from app.registers.words import wrong

    declared = {field.name: field for field in fields}
    lines = []
    for place, why in unfit.problems:
        name, _, rest = place.partition(".")
        lines.append(f"{place}: {wrong(office, declared[name], rest, why) if name in declared else why}")
    return refuse(" ".join(lines))


def _values(asked: argparse.Namespace) -> dict[str, object]:
    """What ``--values`` says. Raises WrongUse."""
    text = asked.values.strip()
    try:
        values = json.loads(text if text.startswith("{") else text_of(Path(text)))
    except (ValueError, RecursionError):
        values = None
    if not isinstance(values, dict):
        raise WrongUse(say("--values 应为 JSON 对象，如 {example}", example='{"key": "front"}'))
    return values


def _refuse_strange(values: Mapping[str, object], fields: Sequence[Field]) -> None:
    """Refuse values of fields that there are not: a slip in a name must not lose what was meant. Raises WrongUse."""
    strange = [place for place in _places(values) if place not in _allowed(fields)]
    if strange:
        raise WrongUse(
            say(
                "没有这样的栏目：{names}；有 {known}",
                names=listed(strange),
                known=listed([each.name for each in fields]),
            )
        )


def _places(values: Mapping[str, object]) -> list[str]:
    """The names of all values, those within rows as ``rows.column``."""
    within = (
        f"{name}.{column}"
        for name, rows in values.items()
        if isinstance(rows, list)
        for row in rows
        if isinstance(row, dict)
        for column in row
    )
    return list(dict.fromkeys([*values, *within]))


def _allowed(fields: Sequence[Field]) -> set[str]:
    """The names that values may have, as ``_places`` writes them."""
    from app.registers.reckoning.fitting import because

    inside = {f"{each.name}.{column.name}" for each in fields for column in each.columns}
    return {name for each in fields for name in (each.name, because(each.name))} | inside


COMMANDS = {"regulations": regulations, "forms": forms, "write": write, "act": act, "correct": correct}
