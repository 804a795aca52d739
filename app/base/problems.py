"""Problems of a spreadsheet's cells: a code and the facts a sentence needs."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping as Facts


Code = Literal[
    "unit_missing",  # refused
    "unit_unreadable",  # refused: written, why (units.Why)
    "buyer_missing",  # refused
    "buyer_no_name",  # refused: written, a word such as 同上 or an error where a name should stand
    "unit_twice",  # refused: unit, first (cell)
    "unit_held",  # refused: unit, buyers, number of the active dossier of somebody else
    "no_unit_column",  # refused: the sheet as a whole
    "no_buyer_column",  # refused: the sheet as a whole
    "identity_damaged",  # written, why (identity.Why), buyer
    "identity_wrong",  # written, why, buyer
    "identity_missing",  # buyer
    "identity_doubtful",  # written, doubt (identity.Doubt), buyer
    "ids_do_not_match_buyers",  # buyers, ids (how many)
    "buyer_unclear",  # written: a name of one character, or with digits
    "phone_damaged",  # written
    "phone_unreadable",  # written
    "date_unreadable",  # field, written
    "date_in_future",  # field, written
    "number_unreadable",  # field, written
    "price_large",  # written: above 1 000 000 000 yuan, left empty
    "price_small",  # written: below 10 000 yuan, perhaps meant in 万元
    "payment_unknown",  # written
    "payment_missing",
    "payment_by_bank",  # no words for the payment, but a bank or a loan
    "contract_doubtful",  # written: ruined by the spreadsheet, or words
    "contract_twice",  # contract, unit and first (cell) of the other active purchase
    "unit_spelt",  # unit, known (unit), number: the same people under another spelling of the unit
    "buyers_replaced",  # before, after, number
    "payment_column_missing",  # n (new dossiers), payment
    "contract_held",  # contract, unit and number of the other active dossier
    "returned_unclear",  # written
    "ended_open",  # unit, number, state (of a dossier), open (words), n (how many): what is not done though it ended
    "shares_do_not_add_up",  # written
    "error_cell",  # field, written: what a spreadsheet shows for an error
    "no_titles",  # fields (names, joined by commas), columns (letters) that were not recognised
    "not_calculated",  # field, written: a formula without a value
    "sheet_left",  # name: another sheet that looks like a ledger
    "column_missing",  # field, headers: no column of this field, but headings that were not recognised
    "column_doubtful",  # field, first, second (headers): two columns fit one field and hold different things
    "returned_unread",  # header, written: a column that is not read says that a unit was given back
    "sheet_hidden",  # name; about the workbook
    "lender_new",  # name, n: a bank that the office has not had, of so many rows
    "lender_unread",  # written: words in the column of banks that name none
    "project_new",  # name: a project that the office has not had
    "project_named",  # name: the only project, which had no name, gets it
    "project_missing",  # refused: the row names no project, and the office has several
    "macros",  # about the workbook: they are never run
]


@dataclass(frozen=True, slots=True)
class Problem:
    """Something about one cell (A1 address): a code and the facts a sentence needs."""

    cell: str
    code: Code
    facts: Facts[str, str | int] = field(default_factory=dict)
