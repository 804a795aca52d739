"""Headless commands: the office without a window. Answers go to stdout, explanations to stderr.

Exit status: 0 done, 1 refused, 2 wrong use.
"""

from __future__ import annotations

import json
import os
import sys
from typing import TYPE_CHECKING

import app.shell.features  # noqa: F401 - installs them
from app.base import features
from app.base.refusals import Refusal
from app.base.toml_tables import Malformed
from app.base.words import say, say_many
from app.commands import letters, people, procedures
from app.commands import registers as register_commands
from app.commands.arguments import parser
from app.commands.line import (
    DONE,
    WRONG_USE,
    WrongUse,
    answered,
    begin,
    clock,
    mention,
    office_of,
    refuse,
    secret_of,
    text_of,
    troubles,
    words_of,
)
from app.commands.listings import due, list_nouns
from app.forms import editions

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Sequence

    from app.forms.sheets import Sheet
    from app.office.office import Office


def main(arguments: Sequence[str]) -> int:
    """Run one command. Returns its exit status."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")
    begin()
    asked = parser().parse_args(arguments)
    try:
        status = COMMANDS[asked.command](asked)
        # Flush here, so that a broken pipe is noticed; print() also copes with having no stdout, without a console.
        print(end="", flush=True)
    except BrokenPipeError:
        # The reader has closed the pipe, as `| head` does; the rest of the output is dropped.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except Refusal as refusal:
        return refuse(words_of(refusal))
    except Malformed as error:
        mention(str(error))
        return WRONG_USE
    except WrongUse as error:
        mention(str(error))
        return WRONG_USE
    except (OverflowError, RecursionError):
        return refuse(say("写的数、日子太大，或套得太深，办不了"))
    except troubles() as error:
        from app.office.words import trouble

        return refuse(trouble(error))
    else:
        return status


def init(asked: argparse.Namespace) -> int:
    """``init``: found an empty office; if a person is named, only this person's secret opens it."""
    from app.access import founding
    from app.keeping import place_checks
    from app.office import founding as offices
    from app.shell import needed_pages

    place_checks.check(asked.office, even_so=asked.even_so)
    name, answer = asked.name or asked.office.name, {"office": str(asked.office)}
    if asked.person:
        office, recovery = founding.found(
            asked.office,
            clock,
            name=name,
            administrator=asked.person,
            secret=secret_of(asked),
            begin=lambda made: needed_pages.begin(made, asked.regulations),
        )
        answer["recovery_key"] = recovery
    else:
        office = offices.found(asked.office, clock, name=name)
        with office.register.transaction():
            needed_pages.begin(office, asked.regulations)
        mention(say("没有指定人员（--as）：登记库的密钥就放在旁边，能读这个文件夹的人都能读登记库"))
    office.register.close()
    return answered(asked, answer, list(answer.values()))


def demo(asked: argparse.Namespace) -> int:
    """``demo``: found a demonstration office."""
    from app.demo import service as demonstration
    from app.keeping import place_checks
    from app.rulebook import kind_files

    place_checks.check(asked.office, even_so=asked.even_so)
    known = [kind.id for kind in kind_files.every() if kind.regulations]
    if asked.kind and asked.kind not in known:
        raise WrongUse(say("未知的单位类型 “{kind}”；可用：{known}", kind=asked.kind, known=", ".join(known)))
    secret = secret_of(asked) if asked.person else ""
    demonstration.make(asked.office, clock, kind=asked.kind, administrator=asked.person, secret=secret).register.close()
    return answered(asked, {"office": str(asked.office)}, [str(asked.office)])


def remove_demo(asked: argparse.Namespace) -> int:
    """``remove-demo``: remove a demonstration office with its backups."""
    from app.keeping import demonstration
    from app.office import founding as offices

    office = offices.open_office(asked.office, clock)
    removed = demonstration.remove(office)
    for name in removed.kept:
        mention(say("不是本程序写的，没有动：{file}", file=removed.folder / name))
    return answered(asked, {"office": str(removed.folder), "kept": list(removed.kept)}, [str(removed.folder)])


def import_ledger(asked: argparse.Namespace) -> int:
    """``import``: import a sales ledger, or tell what importing it would do."""
    from app.commands import ledgers

    return ledgers.bring(asked)


def _form_called(office: Office, name: str) -> str:
    """The name of the form or kind of labels that a name or a part of one means. Raises WrongUse."""
    from app.forms import sheets

    own = [form.name for form in editions.library(office) if form.entry]
    known: list[str] = [*dict.fromkeys([*features.table("sheets"), *own, *features.table("labels")])]
    there = [each for each in known if each not in {sheets.RECOVERY, sheets.ANY}]
    # A part may fit several; the first is meant, so that scripts still work when a form is added.
    found = [each for each in there if each == name] or [each for each in there if name in each]
    if not found:
        raise WrongUse(say("未知的表单 “{form}”；可用：{known}", form=name, known=", ".join(there)))
    return found[0]


def print_form(asked: argparse.Namespace) -> int:
    """``print``: draw a form as PDF, and log that it left the office."""
    from app.forms import sheets
    from app.register import outputs

    if asked.copies < 1:
        raise WrongUse(say("--copies 至少为 1"))
    office = office_of(asked)
    form = _form_called(office, asked.form)
    if not office.register.lets_out:
        office.register.require_writing()
    outputs.check(asked.output, asked=asked.overwrite)
    sheet = _drawn(office, form, asked)
    sheets.leave(office, sheet, asked.copies, lambda: outputs.write(asked.output, sheet.pdf, asked=asked.overwrite))
    return answered(asked, {"file": str(asked.output), "record": sheet.record}, [str(asked.output)])


def _drawn(office: Office, form: str, asked: argparse.Namespace) -> Sheet:
    """The form of one record, or the labels of several. Raises WrongUse."""
    from app.forms import sheets

    if form in features.table("labels"):
        from app.forms.labels import sheets as labels

        records = [record for record in asked.records for _ in range(asked.copies)]
        return labels.draw(office, form, records, asked.stock, asked.first)
    if len(asked.records) > 1:
        raise WrongUse(say("一张表单只印一条记录；几条记录只能印标签"))
    return sheets.draw(office, form, next(iter(asked.records), ""), asked.copies, whole_because=asked.whole or None)


def simulate(asked: argparse.Namespace) -> int:
    """``simulate``: what follows from a scenario file under the regulations; always JSON."""
    from app.rulebook import replays, scenarios
    from app.rulebook.files import load_calendar, load_regulations, packaged_regulations

    if asked.vocabulary is not None:
        words = replays.vocabulary(load_regulations(asked.vocabulary or packaged_regulations()))
        print(json.dumps(words, ensure_ascii=False, indent=1))
        return DONE
    if asked.file is None:
        raise WrongUse(say("simulate 需要情景文件，或 --vocabulary"))
    scenario = scenarios.parse(text_of(asked.file), asked.file.name)
    book = load_regulations(scenario.regulations, asked.file.parent)
    print(json.dumps(replays.simulate(scenario, book, load_calendar()), ensure_ascii=False, indent=1))
    return DONE


def attach(asked: argparse.Namespace) -> int:
    """``attach``: add a scan to a record or a unit."""
    from app.find import signed_sheets
    from app.scans import attachments

    office = office_of(asked)
    place = signed_sheets.named(office, asked.to)
    made = attachments.add(office, place.dossier, asked.file, asked.title, record=place.number)
    answer = {"file": place.unit, "record": made.record or None, "title": made.title, "pages": made.pages}
    return answered(
        asked,
        answer,
        [
            say_many(
                "{unit} {record} {title}，{n} 页", made.pages, unit=place.unit, record=made.record, title=made.title
            )
        ],
    )


def scan_back(asked: argparse.Namespace) -> int:
    """``scan-back``: store every page of signed sheets with the record whose code it carries."""
    from app.find import signed_sheets

    office = office_of(asked)
    pages = signed_sheets.place(office, [page for path in asked.files for page in signed_sheets.look(office, path)])
    stored = [] if asked.dry_run else signed_sheets.store(office, pages)
    rows = [
        {"file": page.path.name, "page": page.number + 1, "records": [each.number for each in page.records]}
        for page in pages
    ]
    lines = [
        f"{page.path.name} {page.number + 1}\t{', '.join(each.number for each in page.records) or '-'}"
        for page in pages
    ]
    return answered(asked, {"pages": rows, "stored": [each.record for each in stored]}, lines)


def export(asked: argparse.Namespace) -> int:
    """``export``: write everything the office holds, as tables, forms and scans."""
    from app.keeping import export as leaving

    office = office_of(asked)
    left = leaving.leave(office, asked.target, asked.reason or say("命令行导出"))
    answer = {
        "folder": str(left.folder),
        "files": left.dossiers,
        "receipts": left.receipts,
        "attachments": left.scans,
        "missed": left.missed,
    }
    return answered(asked, answer, [str(left.folder), *left.missed])


def snapshot(asked: argparse.Namespace) -> int:
    """``snapshot``: write a snapshot, which other PCs open for reading only."""
    from app.keeping.seats import service as seats

    office = office_of(asked)
    made = seats.write(office, asked.to)
    place = asked.to or seats.rules(office).place
    return answered(asked, {"folder": str(place), "at": made.moment.isoformat()}, [str(place)])


def verify(asked: argparse.Namespace) -> int:
    """``verify``: check the register; the first fault is named, with exit status 1."""
    from app.keeping import verification

    office = office_of(asked)
    wrong = verification.first_wrong(office)
    if wrong is None:
        return answered(asked, {"ok": True, "head": verification.head(office)}, [verification.head(office)])
    if asked.json:
        print(json.dumps({"ok": False, "wrong": wrong}, ensure_ascii=False))
    return refuse(wrong)


COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {
    "init": init,
    "demo": demo,
    "remove-demo": remove_demo,
    "import": import_ledger,
    "list": list_nouns,
    "due": due,
    "print": print_form,
    "simulate": simulate,
    "attach": attach,
    "scan-back": scan_back,
    "export": export,
    "snapshot": snapshot,
    "verify": verify,
    **people.COMMANDS,
    **letters.COMMANDS,
    **procedures.COMMANDS,
    **register_commands.COMMANDS,
}
