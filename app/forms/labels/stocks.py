"""The label stock of an office: what is packaged with the program, and what a file in the office's folder adds."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from app.base.refusals import Refusal
from app.base.resources import packaged
from app.base.toml_tables import Malformed
from app.forms.labels.rules import Known, parse

if TYPE_CHECKING:
    from pathlib import Path

FILE = "label-stocks.toml"


@dataclass(eq=False)
class WrongStockFile(Refusal):
    """The office's own file of label stock has a slip; ``problem`` says in which file, where, and what is wrong."""

    problem: str


@cache
def _packaged() -> Known:
    return parse(packaged("resources", FILE).read_text(encoding="utf-8"), FILE)


def known(folder: Path) -> Known:
    """The label stock of the office in ``folder``: its own first.

    Raises:
        WrongStockFile, OSError

    """
    ours, path = _packaged(), folder / FILE
    if not path.exists():
        return ours
    try:
        own = parse(path.read_text(encoding="utf-8"), FILE)
    except Malformed as error:
        raise WrongStockFile(str(error)) from error
    taken = {each.id for each in own.stocks}
    others = tuple(each for each in ours.stocks if each.id not in taken)
    return Known((*own.stocks, *others), own.strips if own.strips.widths else ours.strips)
