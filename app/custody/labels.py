"""Labels for papers and for the bag that holds a client's papers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.refusals import UnknownRecord
from app.base.words import say
from app.custody import filing, handoffs_store, words
from app.custody.rules import PAPER
from app.dossiers import service as dossiers
from app.dossiers.rules import DOSSIER
from app.forms.labels.contents import Label
from app.forms.labels.kinds import LabelKind
from app.register.digit_codes import written

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.custody.rules import Paper
    from app.office.office import Office


def of_papers(office: Office, numbers: Sequence[str]) -> list[Label]:
    """The labels of papers by their numbers, or of all papers on a receipt by its number.

    Raises:
        UnknownRecord

    """
    return [_of_paper(office, paper) for number in numbers for paper in _papers(office, number)]


def _papers(office: Office, number: str) -> list[Paper]:
    if paper := handoffs_store.paper(office.register, number):
        return [paper]
    found = handoffs_store.load(office.register, number=number)
    if not found:
        raise UnknownRecord(number)
    lines = [line.paper for line in found[0].lines if not line.refused]
    known = handoffs_store.by_ids(office.register, lines)
    return [known[each] for each in lines]


def _of_paper(office: Office, paper: Paper) -> Label:
    client = dossiers.load(office, paper.dossier)
    first = next(iter(handoffs_store.movements(office.register, paper=paper.id)), None)
    receipt = handoffs_store.load(office.register, ids=[first.handoff]) if first else []
    came = say("收件 {number}", number=receipt[0].number) if receipt else ""
    lines = (filing.name(office, paper), words.count(first.count) if first else "", came)
    return Label(client.unit, client.names, lines, paper.number, written(PAPER, paper.number))


def of_bags(office: Office, numbers: Sequence[str]) -> list[Label]:
    """The labels of clients' bags by the number of the dossier, its unit or its id.

    Raises:
        UnknownRecord

    """
    found = []
    for each in numbers:
        client = dossiers.named(office, each)
        contract = say("合同 {number}", number=client.contract) if client.contract else ""
        found.append(Label(client.unit, client.names, (contract,), client.number, written(DOSSIER, client.number)))
    return found


LABELS = {
    "paper-label": LabelKind(lambda: say("文件标签"), of_papers),
    "bag-label": LabelKind(lambda: say("档案袋标签"), of_bags),
}
"""What makes each kind of labels of this room."""
