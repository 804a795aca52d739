"""Turns the names, numbers and shares of a purchase into buyers with judged identities, and collects the problems."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base import cells as sheets
from app.base import identity
from app.imports import headings, silences
from app.imports import names as ledger_names
from app.imports import people as ledger_people
from app.imports.rows import Buyer, Problems

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from app.base.cells import Cell
    from app.base.identity import Identity
    from app.base.problems import Code
    from app.imports.columns import Mapping
    from app.imports.lines import Line
    from app.imports.names import Name
    from app.imports.people import At, People


_BARE = ledger_names.Name("")[1:]
_NO_NUMBER = (
    13  # characters from which on a cell is neither a tick nor a ditto mark; pictures are longer, and no numbers
)
_SHOWN = 100  # characters of a cell in a sentence


class BuyerReader:
    """Reads the buyers of one purchase after another; ``count`` is the purchase's place among all, from 0."""

    def __init__(self, mapping: Mapping, today: date, refused: Problems, warnings: Problems) -> None:
        self._fields, self._today = mapping.fields, today
        self._columns = ledger_people.columns(mapping.fields)
        self._share_places = mapping.fields.get("share", ())
        self._kinds = [place for place, column in enumerate(mapping.columns) if headings.tells_kind(column.header)]
        self._passports: set[int] = set()
        self._refused, self._warnings = refused, warnings
        self.phones: dict[int, tuple[str, ...]] = {}
        """The phones that stand beside the names of a purchase (by its ``count``)."""
        self.remarks: dict[int, tuple[str, ...]] = {}
        """Names with the remarks in brackets behind them, by purchase."""
        self._simple = not self._share_places and [tuple(map(len, pair)) for pair in self._columns] == [(1, 1)]

    def read(self, count: int, lines: Sequence[Line]) -> tuple[Buyer, ...]:
        """The buyers that a purchase's lines name; a purchase that names none is refused."""
        if self._kinds:
            self._passports = {
                line.row for line in lines if any(map(_passport, map(line.cells.__getitem__, self._kinds)))
            }
        if self._simple and len(lines) == 1 and (buyers := self._one_line(count, lines[0])):
            return buyers
        people = ledger_people.people(lines, self._columns, self._share_places)
        if not people.names:
            self._refuse(count, lines[0])
            return ()
        self._note(count, [name for name, _ in people.names])
        numbers = people.numbers if people.matched else self._unassigned(count, people)
        numbers = numbers or [("", at) for _, at in people.names]
        shares = self._shares(count, people)
        return tuple(
            self._buyer(count, name, at, number, number_at, share, warned=not people.matched)
            for (name, at), (number, number_at), share in zip(people.names, numbers, shares, strict=False)
        )

    def _refuse(self, count: int, line: Line) -> None:
        places = self._fields["buyers"]
        said = next((place for place in places if sheets.text(line.cells[place])), None)
        if said is None:
            self._refused.add(count, line.row, places[0], "buyer_missing")
        else:
            written = sheets.written(line.cells[said])
            self._refused.add(count, line.row, said, "buyer_no_name", written=written[:_SHOWN])

    def _note(self, count: int, names: Sequence[Name]) -> None:
        """Keep the phones and remarks beside names."""
        phones = tuple(phone for name in names for phone in name.phones)
        remarks = tuple(f"{name.name}({remark})" for name in names for remark in name.remarks)
        if phones:
            self.phones[count] = phones
        if remarks:
            self.remarks[count] = remarks

    def _unassigned(self, count: int, people: People) -> list[tuple[Cell, At]]:
        """Warn that numbers cannot be assigned to buyers; only a single buyer still gets the first one."""
        numbers, buyers = people.numbers, len(people.names)
        written = "、".join(sheets.written(number) for number, _ in numbers)
        self._warnings.add(
            count, *numbers[0][1], "ids_do_not_match_buyers", buyers=buyers, ids=len(numbers), written=written
        )
        return numbers[:1] if buyers == 1 else [("", at) for _, at in people.names]

    def _one_line(self, count: int, line: Line) -> tuple[Buyer, ...]:
        """The usual case, for speed: names in one cell, as many numbers in another, no shares; () in other cases."""
        ((name_place,), (number_place,)) = self._columns[0]
        names = ledger_names.names(line.cells[name_place])
        numbers = identity.split(line.cells[number_place])
        if not names or len(names) != len(numbers) or any(name[1:] != _BARE for name in names):
            return ()
        number = numbers[0]
        if (
            isinstance(number, str)
            and len(number) < _NO_NUMBER
            and (silences.is_tick(number) or silences.is_ditto(number))
        ):
            return ()
        if len(names) > 1 and any(isinstance(number, str) and len(number) > 18 for number in numbers):
            return ()
        at, number_at = (line.row, name_place), (line.row, number_place)
        return tuple(
            [self._buyer(count, name, at, number, number_at, None) for name, number in zip(names, numbers, strict=True)]
        )

    def _buyer(
        self, count: int, name: Name, at: At, number: Cell, number_at: At, share: int | None, *, warned: bool = False
    ) -> Buyer:
        """A buyer; problems become warnings. ``warned``: that the numbers cannot be assigned was already warned of."""
        judged = identity.judge(number, self._today, passport=number_at[0] in self._passports)
        if (judged.state != "ok" or judged.doubts) and not (warned and judged.state == "missing"):
            self._doubt(count, name.name, judged, number_at)
        if name.unclear:
            self._warnings.add(count, *at, "buyer_unclear", written=name.agent + name.name)
        organisation = name.organisation or judged.kind == "organisation"
        return Buyer(name.name, judged, "organisation" if organisation else "person", share)

    def _doubt(self, count: int, buyer: str, judged: Identity, at: At) -> None:
        if judged.state == "missing":
            if "ids" in self._fields:
                self._warnings.add(count, *at, "identity_missing", buyer=buyer)
            return
        for doubt in judged.doubts:
            self._warnings.add(count, *at, "identity_doubtful", buyer=buyer, written=judged.written, doubt=doubt)
        if judged.state != "ok":
            code: Code = "identity_damaged" if judged.state == "damaged" else "identity_wrong"
            self._warnings.add(count, *at, code, buyer=buyer, written=judged.written, why=judged.why or "")

    def _shares(self, count: int, people: People) -> Sequence[int | None]:
        """Shares in basis points from the names, else from their column; all None unless they add up to the whole."""
        none = [None] * len(people.names)
        said = [name.share for name, _ in people.names]
        if not any(said):
            if not people.share_cells:
                return none
            said = list(people.shares())
        points = ledger_names.basis_points(said)
        if points and len(points) == len(none):
            return points
        written = "、".join(map(sheets.written, people.share_cells)) or "、".join(str(share or "") for share in said)
        at = (people.names[0][1][0], self._share_places[0]) if people.share_cells else people.names[0][1]
        self._warnings.add(count, *at, "shares_do_not_add_up", written=written)
        return none


def _passport(kind: Cell) -> bool:
    """Whether a cell that tells the kind of identity document says passport and nothing else."""
    return sheets.text(kind).lower() in {"护照", "護照", "passport", "外国护照", "外籍护照"}
