"""Headless commands: the office without a window. JSON on stdout, words on stderr.

Exit status: 0 done, 1 refused, 2 wrong use.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.domain.declarations import Malformed
from app.domain.refusals import Refusal

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.services.office import Office

DONE, REFUSED, WRONG_USE = 0, 1, 2
BY = "命令行"
"""Who acts in an open office, if no person is named."""

AS, SECRET, SECRET_FILE = "JUANZONG_AS", "JUANZONG_SECRET", "JUANZONG_SECRET_FILE"
"""The environment may name the person, and give the secret or the file it is in; the command line never does."""


def clock() -> datetime:
    """This moment."""
    return datetime.now(UTC)


class WrongUse(Exception):  # noqa: N818
    """The command line asks for something that cannot be understood."""


def parser() -> argparse.ArgumentParser:
    """Every command and what it takes."""
    top = argparse.ArgumentParser(
        prog="python -m app",
        description="Juanzong 卷宗. Without a command the window opens.",
        epilog="Exit status: 0 done, 1 refused, 2 wrong use. JSON goes to stdout, words to stderr.",
    )
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")

    def add(name: str, words: str, *, office: bool = True) -> argparse.ArgumentParser:
        each = commands.add_parser(name, help=words, description=words)
        if office:
            each.add_argument("--office", required=True, type=Path, metavar="DIR", help="the office's folder")
            each.add_argument(
                "--as", dest="person", default=os.environ.get(AS, ""), metavar="NAME", help=f"who acts (or {AS})"
            )
            each.add_argument(
                "--secret-file",
                type=Path,
                metavar="FILE",
                help=f"holds that person's secret (or {SECRET}, {SECRET_FILE})",
            )
        each.add_argument("--json", action="store_true", help="answer in JSON")
        return each

    found = add("init", "make an empty office")
    found.add_argument("--name", default="", help="what the office is called")
    for each in (found, add("demo", "make the demonstration office")):
        each.add_argument("--even-so", action="store_true", help="also in a synced folder, on a stick or on FAT")
    bring = add("import", "import a sales ledger (.xlsx, .xls, .csv)")
    bring.add_argument("file", type=Path)
    bring.add_argument("--dry-run", action="store_true", help="say what would happen, change nothing")
    bring.add_argument("--sheet", default="", help="which sheet, if not the first visible one")
    lists = add("list", "list what the office has")
    lists.add_argument("noun", choices=sorted(NOUNS))
    lists.add_argument("--reason", default="list", help="why personal data are taken out; it is logged")
    add("due", "open duties").add_argument(
        "--at", default="", help="at which moment, e.g. 2026-02-14T09:00 (default: now)"
    )
    paper = add("print", "draw a form as PDF")
    paper.add_argument("form", help="handoff-receipt, dossier-cover or day-sheet; a part that tells is enough")
    paper.add_argument("record", help="a receipt's number, a dossier's number or unit, a day (2026-11-20)")
    paper.add_argument("-o", "--output", required=True, type=Path, metavar="FILE.pdf")
    paper.add_argument("--copies", type=int, default=1)
    replay = add("simulate", "replay a scenario file under the regulations in force", office=False)
    replay.add_argument("file", type=Path, nargs="?")
    replay.add_argument("--vocabulary", action="store_true", help="list the words scenario files are written in")
    replay.add_argument(
        "--regulation", action="append", default=[], help="with --vocabulary: which (default sales-office)"
    )
    scan = add("attach", "add a scan (PDF, JPEG, PNG, TIFF) to a record or unit")
    scan.add_argument("file", type=Path)
    scan.add_argument("--to", required=True, metavar="RECORD_OR_UNIT")
    scan.add_argument("--title", default="", help="what it is called, if not as its file")
    back = add("scan-back", "let scanned signed sheets find their records by their codes")
    back.add_argument("files", type=Path, nargs="+", metavar="FILE")
    back.add_argument("--dry-run", action="store_true", help="say where each page would go, store nothing")
    leave = add("export", "the exit door: everything into a folder, readable without this program")
    leave.add_argument("target", type=Path, metavar="DIR", help="where the new folder is made")
    leave.add_argument("--reason", default="命令行导出", help="why, for the journal")
    add("verify", "check register, journal and numbers; name the first thing that is wrong")
    return top


def main(arguments: Sequence[str]) -> int:
    """Run one command."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")
    asked = parser().parse_args(arguments)
    try:
        return COMMANDS[asked.command](asked)
    except Refusal as refusal:
        return _refuse(_words(refusal))
    except Malformed as error:
        _say(str(error))
        return WRONG_USE
    except WrongUse as error:
        _say(str(error))
        return WRONG_USE
    except _trouble() as error:
        from app.windows.wording import trouble

        return _refuse(trouble(error))


def _trouble() -> tuple[type[Exception], ...]:
    from app.services.office import TROUBLE

    return TROUBLE


def _words(refusal: Refusal) -> str:
    from app.windows.wording import sentence

    return sentence(refusal)


def _refuse(words: str) -> int:
    _say(words)
    return REFUSED


def _say(words: str) -> None:
    print(words, file=sys.stderr)


def _answer(asked: argparse.Namespace, value: Any, lines: Sequence[str]) -> int:
    """JSON if asked for, else lines."""
    print(json.dumps(value, ensure_ascii=False, indent=1) if asked.json else "\n".join(lines))
    return DONE


def _secret(asked: argparse.Namespace) -> str:
    """The secret of the person who acts: the first line of the file, or the environment's.

    Raises:
        WrongUse: there is none

    """
    file = asked.secret_file or (Path(os.environ[SECRET_FILE]) if SECRET_FILE in os.environ else None)
    if file is None and SECRET in os.environ:
        return os.environ[SECRET]
    if file is None:
        raise WrongUse(f"--as needs --secret-file FILE (or {SECRET_FILE} or {SECRET} in the environment)")
    try:
        return file.read_text(encoding="utf-8-sig").partition("\n")[0].rstrip("\r")
    except (OSError, UnicodeDecodeError) as error:
        raise WrongUse(f"{file}: {error}") from error


def _office(asked: argparse.Namespace) -> Office:
    from app.services import access, offices
    from app.storage import register

    if asked.person:
        return access.sign_in(asked.office, clock, asked.person, _secret(asked))
    if register.exists(asked.office) and access.is_secured(asked.office) and not access.is_open(asked.office):
        raise access.SecretMissing
    office = offices.open_office(asked.office, clock)
    office.signed_in = BY
    return office


def init(asked: argparse.Namespace) -> int:
    """An empty office; with a person, one that only this person's secret opens."""
    from app.services import access, offices, placing

    placing.check(asked.office, even_so=asked.even_so)
    name, answer = asked.name or asked.office.name, {"office": str(asked.office)}
    if asked.person:
        office, recovery = access.found(
            asked.office, clock, name=name, administrator=asked.person, secret=_secret(asked)
        )
        answer["recovery_key"] = recovery
    else:
        office = offices.found(asked.office, clock, name=name)
        _say(
            "no person given (--as): the register's key lies beside it, and whoever reads the folder reads the register"
        )
    office.register.close()
    return _answer(asked, answer, list(answer.values()))


def demo(asked: argparse.Namespace) -> int:
    """The demonstration office."""
    from app.services import demo as demonstration
    from app.services import placing

    placing.check(asked.office, even_so=asked.even_so)
    secret = _secret(asked) if asked.person else ""
    demonstration.make(asked.office, clock, administrator=asked.person, secret=secret).register.close()
    return _answer(asked, {"office": str(asked.office)}, [str(asked.office)])


def import_ledger(asked: argparse.Namespace) -> int:
    """A sales ledger, or what importing it would do."""
    from app.services import imports, spreadsheets
    from app.windows.wording import problem

    office = _office(asked)
    workbook = spreadsheets.open_workbook(asked.file)
    grid = _sheet(workbook.sheets, asked.sheet)
    plan = imports.dry_run(office, grid, imports.mapping_for(office, grid))
    if not asked.dry_run and (plan.new or plan.changed):
        imports.carry_out(office, plan, asked.file.name)
    problems = [*workbook.warnings, *plan.warnings]
    answer = {
        "new": len(plan.new),
        "changed": len(plan.changed),
        "same": plan.same,
        "refused": [{"cell": each.cell, "why": problem(each)} for each in plan.refused],
        "warnings": [{"cell": each.cell, "why": problem(each)} for each in problems],
    }
    lines = [f"new {answer['new']}, changed {answer['changed']}, same {answer['same']}"]
    lines += [f"refused {each.cell}\t{problem(each)}" for each in plan.refused]
    lines += [f"warning {each.cell}\t{problem(each)}" for each in problems]
    return _answer(asked, answer, lines)


def _sheet(sheets: Sequence[Any], name: str) -> Any:
    seen = [sheet for sheet in sheets if not sheet.hidden and (not name or sheet.name == name)]
    if not seen:
        raise WrongUse(f"no visible sheet {name!r}")
    return seen[0]


def list_nouns(asked: argparse.Namespace) -> int:
    """All of one noun."""
    from app.services import personal

    office = _office(asked)
    if asked.noun in PERSONAL:
        personal.export(office, what=asked.noun, reason=asked.reason)
    rows = NOUNS[asked.noun](office)
    return _answer(asked, rows, ["\t".join(_cell(value) for value in row.values()) for row in rows])


def _cell(value: Any) -> str:
    if isinstance(value, list):
        return "、".join(str(each.get("name", each)) if isinstance(each, dict) else str(each) for each in value)
    return "" if value is None else str(value)


def _files(office: Office) -> list[dict[str, Any]]:
    from app.services import dossiers

    return [
        {
            "unit": each.unit,
            "buyers": [
                {"name": buyer.name, "id": buyer.identity, "id_state": buyer.identity_state} for buyer in each.buyers
            ],
            "phone": each.phone or None,
            "contract": each.contract,
            "signed": each.signed.isoformat() if each.signed else None,
            "payment": "mortgage" if each.payment == "mortgage" else "other",
            "price": f"{each.price // 100}.{each.price % 100:02d}" if each.price is not None else None,
            "state": each.state,
            "number": each.number,
        }
        for each in dossiers.all_of_them(office)
    ]


def _papers(office: Office) -> list[dict[str, Any]]:
    from app.services import handoffs

    return [
        {
            "number": held.paper.number,
            "file": unit,
            "kind": held.paper.kind,
            "name": office.rules.document(held.paper.kind),
            "holders": [
                {"name": holder, "originals": count.originals, "copies": count.copies}
                for holder, count in held.holders.items()
            ],
        }
        for unit, held in handoffs.all_held(office)
    ]


def _handoffs(office: Office) -> list[dict[str, Any]]:
    from app.services import dossiers, handoffs

    units = {each.id: each.unit for each in dossiers.all_of_them(office)}
    return [
        {
            "number": each.number,
            "file": units[each.dossier],
            "from": each.giver,
            "to": each.taker,
            "at": office.local(each.at).isoformat(),
            "entered_at": office.local(each.entered_at).isoformat(),
            "by": each.by,
            "state": each.state,
            "papers": sum(not line.refused for line in each.lines),
        }
        for each in handoffs.listed(office)
    ]


def _duty(office: Office, shown: Any) -> dict[str, Any]:
    duty = shown.duty
    return {
        "clause": duty.clause,
        "file": shown.unit,
        "responsible": duty.responsible,
        "started": office.local(duty.started).isoformat(),
        "due": office.local(duty.due).isoformat(),
        "provisional": duty.provisional,
        "state": shown.state,
        "met_at": office.local(duty.met_at).isoformat() if duty.met_at else None,
        "what": office.rules.duty_words(duty),
    }


def _duties(office: Office) -> list[dict[str, Any]]:
    from app.services import duties

    return [_duty(office, each) for each in duties.every(office)]


def _journal(office: Office) -> list[dict[str, Any]]:
    from app.services import histories

    return [
        {
            "seq": each.seq,
            "kind": each.kind,
            "file": each.dossier,
            "by": each.by,
            "at": office.local(each.at).isoformat(),
            "entered_at": office.local(each.entered_at).isoformat(),
            "body": each.body,
            "hash": each.hash,
        }
        for each in reversed(histories.of_office(office))
    ]


def _attachments(office: Office) -> list[dict[str, Any]]:
    from app.services import attachments, dossiers

    units = {each.id: each.unit for each in dossiers.all_of_them(office)}
    return [
        {
            "title": each.title,
            "file": units[each.dossier],
            "record": each.record or None,
            "media": each.media,
            "pages": each.pages,
            "size": each.size,
            "signed": each.signed,
            "at": office.local(each.at).isoformat(),
            "by": each.by,
            "withdrawn": each.reason or None,
        }
        for each in attachments.every(office)
    ]


def _fines(office: Office) -> list[dict[str, Any]]:
    """Lines that were decided, in the order of their numbers; amounts in yuan."""
    from app.services import fine_lines

    found = sorted((line for line in fine_lines.listed(office) if line.decision), key=lambda line: line.number)
    return [
        {
            "number": line.number,
            **told,
            "amount": _yuan(line.amount),
            "decided_by": line.decision and line.decision.decider,
        }
        for line, told in zip(found, _lines(office, found), strict=True)
    ]


def _proposals(office: Office) -> list[dict[str, Any]]:
    """What waits for somebody's decision by now, oldest first."""
    from app.services import fine_lines, fines
    from app.services.fines import WAITING

    fines.bring_up_to_date(office)
    return _lines(office, [line for line in reversed(fine_lines.listed(office)) if line.state in WAITING])


def _lines(office: Office, lines: list[Any]) -> list[dict[str, Any]]:
    from app.services import fine_lines

    units = fine_lines.units(office, lines)
    return [
        {
            "person": line.proposal.person,
            "clause": line.proposal.clause,
            "breached": line.proposal.breached,
            "file": units.get(line.proposal.file, ""),
            "at": office.local(line.proposal.at).isoformat(),
            "joint": line.proposal.joint,
            "low": _yuan(line.proposal.low),
            "high": _yuan(line.proposal.high),
            "decider": line.proposal.decided_by,
            "state": line.state,
            "because": fine_lines.because(office, line),
        }
        for line in lines
    ]


def _yuan(fen: int | None) -> str | None:
    return None if fen is None else f"{'-' if fen < 0 else ''}{abs(fen) // 100}.{abs(fen) % 100:02d}"


def _complaints(office: Office) -> list[dict[str, Any]]:
    from app.services import complaints

    return [
        {
            "number": each.number,
            "file": each.unit,
            "client": each.client,
            "channel": each.channel,
            "cause": each.cause,
            "received": office.local(each.steps[0].at).isoformat(),
            "round": each.round,
            "state": each.state,
            "level": each.level,
            "promised": each.promised.isoformat() if each.promised else None,
            "unsigned": list(each.unsigned),
            "satisfaction": each.satisfaction,
        }
        for each in reversed(complaints.listed(office))
    ]


def _progress(office: Office) -> list[dict[str, Any]]:
    from app.services import progress

    return [
        {
            "file": purchase.dossier.unit,
            "track": track.id,
            "done": track.done,
            "of": len(track.steps),
            "step": track.current.step.id if track.current else None,
            "state": track.current.state if track.current else ("done" if track.done else "waiting"),
            "due": office.local(track.current.due).isoformat() if track.current and track.current.due else None,
        }
        for purchase in progress.every(office)
        for track in purchase.tracks
    ]


def _chases(office: Office) -> list[dict[str, Any]]:
    from app.services import progress

    return [
        {"number": each.number, "to": each.outside, "at": office.local(each.at).isoformat(), "lines": len(each.lines)}
        for each in reversed(progress.chases(office))
    ]


def _occasions(office: Office) -> list[dict[str, Any]]:
    from app.services import occasions

    return [
        {
            "number": each.number,
            "title": each.title,
            "task": task.words,
            "assignee": task.assignee,
            "due": task.due.isoformat(),
            "state": task.state,
        }
        for each in reversed(occasions.listed(office))
        for task in each.tasks
    ]


def _volumes(office: Office) -> list[dict[str, Any]]:
    from app.services import volumes

    return [
        {
            "number": each.number,
            "title": each.volume.title,
            "year": each.volume.year,
            "retention": each.volume.retention,
            "expires": each.volume.expires.isoformat() if each.volume.expires else None,
            "state": each.volume.state,
            "place": each.place or None,
            "papers": each.pieces,
            "pages": each.pages,
        }
        for each in volumes.listed(office)
    ]


def _loans(office: Office) -> list[dict[str, Any]]:
    from app.services import loans

    return [
        {
            "number": each.loan.number,
            "file": each.unit,
            "borrower": each.loan.borrower,
            "purpose": each.loan.purpose,
            "state": each.loan.state,
            "due": each.loan.due.isoformat(),
            "overdue": each.overdue,
            "approved_by": each.loan.terms[0].approver or None,
            "papers": len(each.loan.lines),
            "out": len(each.loan.out),
            "chased": len(each.chased),
        }
        for each in loans.listed(office)
    ]


def _blanks(office: Office) -> list[dict[str, Any]]:
    from app.services import blanks

    return [
        {
            "first": each.range.first,
            "last": each.range.last,
            "count": each.range.count,
            "state": each.state,
        }
        for each in blanks.listed(office)
    ]


NOUNS: dict[str, Callable[[Office], list[dict[str, Any]]]] = {
    "attachments": _attachments,
    "blanks": _blanks,
    "loans": _loans,
    "volumes": _volumes,
    "files": _files,
    "papers": _papers,
    "handoffs": _handoffs,
    "duties": _duties,
    "complaints": _complaints,
    "progress": _progress,
    "chases": _chases,
    "tasks": _occasions,
    "journal": _journal,
    "fines": _fines,
    "proposals": _proposals,
}
"""What ``list`` can list."""

PERSONAL = frozenset({"attachments", "complaints", "files", "journal", "loans", "volumes"})
"""Lists that carry personal data: they take the right to export, and are logged."""


def due(asked: argparse.Namespace) -> int:
    """Open duties at a moment."""
    from app.services import duties

    office = _office(asked)
    at = clock()
    if asked.at:
        try:
            at = datetime.fromisoformat(asked.at)
        except ValueError as error:
            raise WrongUse(f"--at {asked.at}: not a moment; write 2026-02-14T09:00") from error
        at = at if at.tzinfo else at.replace(tzinfo=office.zone)
    rows = [_duty(office, each) for each in duties.due(office, at, None)]
    return _answer(asked, rows, ["\t".join([row["due"], row["state"], row["file"], row["what"]]) for row in rows])


def print_form(asked: argparse.Namespace) -> int:
    """A form as PDF."""
    from app.services import sheets

    forms = [name for name in sheets.VALUES if asked.form in name and name != sheets.RECOVERY]
    # A part may tell several; the one that was there first is meant, as scripts written for it expect.
    if not forms:
        raise WrongUse(f"unknown form {asked.form!r}; there are: {', '.join(sheets.VALUES)}")
    if asked.copies < 1:
        raise WrongUse("--copies must be at least 1")
    office = _office(asked)
    sheet = sheets.draw(office, forms[0], asked.record, asked.copies)
    asked.output.write_bytes(sheet.pdf)
    sheets.log(office, sheet, asked.copies)
    return _answer(asked, {"file": str(asked.output), "record": sheet.record}, [str(asked.output)])


def simulate(asked: argparse.Namespace) -> int:
    """What follows from a scenario file; always JSON."""
    from app.domain import replays, scenarios
    from app.services.rulebooks import load_calendar, load_regulations

    if asked.vocabulary:
        words = replays.vocabulary(load_regulations(asked.regulation or ["sales-office"]))
        print(json.dumps(words, ensure_ascii=False, indent=1))
        return DONE
    if asked.file is None:
        raise WrongUse("simulate needs a scenario file, or --vocabulary")
    try:
        text = asked.file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise WrongUse(f"{asked.file}: {error}") from error
    scenario = scenarios.parse(text, asked.file.name)
    book = load_regulations(scenario.regulations, asked.file.parent)
    print(json.dumps(replays.simulate(scenario, book, load_calendar()), ensure_ascii=False, indent=1))
    return DONE


def attach(asked: argparse.Namespace) -> int:
    """A scan for a record or a unit."""
    from app.services import attachments, scanned_back

    office = _office(asked)
    place = scanned_back.named(office, asked.to)
    made = attachments.add(office, place.dossier, asked.file, asked.title, record=place.number)
    answer = {"file": place.unit, "record": made.record or None, "title": made.title, "pages": made.pages}
    return _answer(asked, answer, [f"{place.unit} {made.record} {made.title}, {made.pages} pages"])


def scan_back(asked: argparse.Namespace) -> int:
    """Signed sheets that were scanned: every page goes to the record whose code it carries."""
    from app.services import scanned_back

    office = _office(asked)
    pages = scanned_back.place(office, [page for path in asked.files for page in scanned_back.look(office, path)])
    stored = [] if asked.dry_run else scanned_back.store(office, pages)
    rows: list[dict[str, Any]] = [
        {"file": page.path.name, "page": page.number + 1, "records": [each.number for each in page.records]}
        for page in pages
    ]
    lines = [f"{row['file']} {row['page']}\t{', '.join(row['records']) or '-'}" for row in rows]
    return _answer(asked, {"pages": rows, "stored": [each.record for each in stored]}, lines)


def export(asked: argparse.Namespace) -> int:
    """Everything the office holds, as tables, forms and scans."""
    from app.services import leaving
    from app.windows.leaving_words import leaving_words

    office = _office(asked)
    left = leaving.leave(office, asked.target, asked.reason, leaving_words(office))
    answer = {
        "folder": str(left.folder),
        "files": left.dossiers,
        "receipts": left.receipts,
        "attachments": left.scans,
        "missed": left.missed,
    }
    return _answer(asked, answer, [str(left.folder), *left.missed])


def verify(asked: argparse.Namespace) -> int:
    """Check the register; the first thing that is wrong is named, with exit status 1."""
    from app.services import verifying

    office = _office(asked)
    wrong = verifying.first_wrong(office)
    if wrong is None:
        return _answer(asked, {"ok": True, "head": verifying.head(office)}, [verifying.head(office)])
    if asked.json:
        print(json.dumps({"ok": False, "wrong": wrong}, ensure_ascii=False))
    return _refuse(wrong)


COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {
    "init": init,
    "demo": demo,
    "import": import_ledger,
    "list": list_nouns,
    "due": due,
    "print": print_form,
    "simulate": simulate,
    "attach": attach,
    "scan-back": scan_back,
    "export": export,
    "verify": verify,
}
