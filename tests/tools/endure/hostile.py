"""Hostile: files, cells, form values and names that somebody could use as a weapon.

Each is refused in words, or read, kept, drawn and taken out right; what is refused has changed nothing.
"""

from __future__ import annotations

import tempfile
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, Phase, given, settings

from app.access import staff
from app.base import file_names, identity, phones, secrets, typed_amounts, typed_dates, units
from app.base.cells import Worksheet
from app.base.table_values import Table
from app.dossiers import service as dossiers
from app.dossiers.rules import Buyer
from app.forms import sheets
from app.imports import service as imports
from app.keeping import export as leaving
from app.office import founding as offices
from app.register import journal
from app.scans import attachments
from app.scans.attachments import StoredFile
from app.spreadsheets import writer as spreadsheet_writing
from app.spreadsheets.service import open_workbook
from tests import invented_scans as scans
from tests.tools.endure import hostile_values, seats, small_office
from tests.tools.endure.outcomes import Outcome, started
from tests.tools.endure.reading import everything, listening

if TYPE_CHECKING:
    from collections.abc import Callable

    from hypothesis.strategies import SearchStrategy

    from app.office.office import Office

SHARES = {"cells": 40, "typed": 33, "names": 8, "drawn": 5, "exported": 8, "files": 6}
"""Of a hundred."""

FORBIDDEN = set('<>:"/\\|?*')


class Hostile:
    """One office that is given everything."""

    def __init__(self, folder: Path, outcome: Outcome) -> None:
        self.folder, self.outcome = folder, outcome
        self.office: Office = offices.found(folder / "office", seats.morning, name="测试售楼部")
        self.office.signed_in = seats.CLERK
        self.known = dossiers.open_dossier(self.office, small_office.purchase("900-1-101"))
        self.made = 0

    def entries(self) -> str:
        """The journal's head: the same if nothing has changed."""
        return journal.head(self.office.register)

    def cells(self, grid: list[list[Any]]) -> None:
        """A dry run changes nothing; now and then the plan is carried out, and can be read and undone."""
        self._import(Worksheet("台账", grid))

    def _import(self, sheet: Worksheet) -> None:
        from app.imports.problem_words import problem

        before = self.entries()
        plan = imports.dry_run(self.office, sheet, imports.mapping_for(self.office, sheet))
        assert all(problem(each) for each in (*plan.refused, *plan.warnings))
        assert self.entries() == before
        self.made += 1
        if self.made % 20 == 0 and plan.new:
            count = dossiers.count(self.office)
            batch = imports.carry_out(self.office, plan, "台账.xlsx")
            assert dossiers.count(self.office) == count + len(plan.new)
            assert {each.id for each in plan.new} <= {each.id for each in dossiers.all_of_them(self.office)}
            imports.undo(self.office, batch, "试验")
            assert dossiers.count(self.office) == count

    def files(self, content: bytes) -> None:
        """A file as it comes from outside."""
        path = self.folder / "台账.xlsx"
        path.write_bytes(content)
        for sheet in open_workbook(path).sheets:
            self._import(sheet)

    def typed(self, written: str) -> None:
        """What a clerk types into a field, each kind of field in turn."""
        now, calendar = self.office.local(self.office.now()), self.office.rules.calendar
        fields: tuple[Callable[[], object], ...] = (
            lambda: typed_dates.typed_moment(written, now, calendar),
            lambda: typed_dates.typed_day(written, now, calendar),
            lambda: typed_amounts.fen(written),
            lambda: typed_amounts.basis_points(written),
            lambda: units.parse(written),
            lambda: identity.judge(written, now.date()),
            lambda: phones.read(written),
            lambda: secrets.checked(written, seats.CLERK),
            lambda: secrets.read_recovery_key(written),
            lambda: dossiers.matching(self.office, written, 10),
            lambda: dossiers.named(self.office, written),
        )
        _check_file_name(file_names.safe(written))
        self.made += 1
        fields[self.made % len(fields)]()

    def names(self, name: str) -> None:
        """A person, a buyer, a note and a scan's title: kept as they were given, or refused with nothing changed."""
        before = self.entries()
        self.made += 1
        with listening() as said:
            staff.add(self.office, name, "clerk")
            assert name.strip() in {each.name for each in staff.everybody(self.office)}
        assert not said.trace, said.trace
        if said.sentence:
            assert self.entries() == before
        buyers = (Buyer(name),)
        unit = f"800-{self.made}-101"
        wanted = replace(small_office.purchase(unit), buyers=buyers, note=name, address=name, contract=None)
        opened = dossiers.open_dossier(self.office, wanted)
        assert replace(dossiers.load(self.office, opened.id), version=opened.version) == opened
        assert opened.id in {row.id for row in dossiers.matching(self.office, unit, 5)}
        if len(self.titled()) < 60:
            self._scan(opened.id, name)

    def titled(self) -> list[str]:
        """The titles of all scans."""
        return [each.title for each in attachments.every(self.office)]

    def _scan(self, dossier: str, title: str) -> None:
        kept = attachments.keep(self.office, scans.jpeg(60, 61), "x")
        attachments.enter(self.office, dossier, StoredFile(title, kept.media, kept.size, kept.digest, kept.pages))
        assert title in self.titled()

    def drawn(self, text: str) -> None:
        """On paper every character is drawn, or named as missing."""
        changed = replace(dossiers.load(self.office, self.known.id), buyers=(Buyer(text or "王"),), note=text)
        dossiers.change(self.office, changed)
        assert sheets.draw(self.office, "dossier-cover", self.known.number).pdf.startswith(b"%PDF")

    def exported(self, text: str) -> None:
        """In a spreadsheet it is a text, never a formula."""
        path = self.folder / "out.xlsx"
        spreadsheet_writing.write(path, Table("表", ["列"], [[text], ["后"]]))
        with zipfile.ZipFile(path) as archive:
            content = archive.read("xl/worksheets/sheet1.xml")
        assert b"<f>" not in content
        assert b"<f " not in content
        for kind in (b't="e"', b't="str"'):
            assert kind not in content

    def leave(self) -> None:
        """The exit door with everything that was kept: all of it inside its folder, under names every system takes."""

        target = self.folder / "left"
        left = leaving.leave(self.office, target, "试验")
        assert left.dossiers == dossiers.count(self.office)
        assert left.scans == len(self.titled())
        assert [each.name for each in target.iterdir()] == [left.folder.name]
        for path in left.folder.rglob("*"):
            _check_file_name(path.name)


def _check_file_name(name: str) -> None:
    assert name
    assert len(name) <= 2 * file_names.LONGEST
    assert not FORBIDDEN & set(name)
    assert all(ord(each) >= 32 for each in name)
    assert name.rstrip(" .") == name
    assert name.partition(".")[0].rstrip().lower() not in {"con", "prn", "aux", "nul", "com1", "lpt1"}
    name.encode()


def run(times: int = 10_000) -> Outcome:
    """Give the office so many hostile things."""
    outcome = started("hostile", "trace or wrong")
    strategies: dict[str, SearchStrategy[Any]] = {"cells": hostile_values.grids(), "files": hostile_values.files}
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        hostile = Hostile(Path(folder), outcome)
        for kind, share in SHARES.items():
            _each(
                times * share // 100, kind, strategies.get(kind, hostile_values.texts), getattr(hostile, kind), outcome
            )
        with listening() as said:
            hostile.leave()
            everything(hostile.office)
        if not said.silent:
            outcome.fail("trace or wrong", f"exit door: {said}")
        hostile.office.register.close()
    return outcome


def _each(times: int, kind: str, strategy: SearchStrategy[Any], act: Callable[[Any], None], outcome: Outcome) -> None:
    @settings(
        max_examples=times,
        derandomize=True,
        database=None,
        deadline=None,
        phases=(Phase.generate,),
        suppress_health_check=list(HealthCheck),
    )
    @given(strategy)
    def one(value: Any) -> None:
        with listening() as said:
            act(value)
        if said.trace:
            outcome.fail("trace or wrong", f"{kind}: {value!r:.200}: {said.trace:.300}")
        else:
            outcome.count(f"{kind} refused" if said.sentence else kind)

    one()
