"""What was stored since somebody last verified 核验 the whole register: looked at again at every start."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from app.access import credentials
from app.access.evidence_words import entry_of, row_fault
from app.base.words import say
from app.office import people_store
from app.office.office import ROOT
from app.register import journal, replay, signing
from app.register.replay import Fault
from app.register.settings import set_setting, setting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.office.office import Office
    from app.register.proofs import Proof

VERIFIED = "verified"
"""The setting with what was last verified (``Mark``); whoever verified signed the proof that stores it."""


class Mark(NamedTuple):
    """How far a register was verified: the numbers of the last proof and of the last journal entry."""

    proof: int
    entry: int

    def __str__(self) -> str:
        return f"{self.proof} {self.entry}"


def mark(office: Office) -> Mark:
    """How far a verification that begins now goes."""
    with office.register.snapshot():
        return Mark(replay.count(office.register), journal.last(office.register))


def note(office: Office, verified: Mark) -> None:
    """Enter that the whole register was verified so far and that nothing was wrong."""
    with office.register.transaction():
        set_setting(office.register, VERIFIED, str(verified))
        office.record("register.verified", entry=verified.entry)


def first_wrong(office: Office) -> str | None:
    """The first fault in what was stored since then, in words; None if there is none, or if nobody verified yet.

    Looked at are the chains of journal and proofs, signatures, and the rows that were stored since. What was stored before,
    and whether everybody had the right to what they did, only the whole verification tells.
    """
    with office.register.snapshot():
        noted = setting(office.register, VERIFIED)
        return next(_faults(office, Mark(*map(int, noted.split()))), None) if noted else None


def _faults(office: Office, since: Mark) -> Iterator[str]:
    register, (proof, entry) = office.register, since
    signed = False
    broken = journal.first_break(register, entry)
    if broken is not None:
        yield say("日志第 {number} 条与前一条不衔接", number=broken)
    heads = {each.seq: each.hash for each in journal.heads(register, entry)}
    known, standing = _known(office), replay.begin(register, proof)
    for each, told in replay.proofs(register, proof):
        signed = signed or any(row.table == "setting" and row.now == (VERIFIED, str(since)) for row in told)
        for fault in standing.take_in(each, told):
            yield row_fault(office, fault)
        if each.first <= each.entry and heads.get(each.entry) != each.head:
            yield say("日志第 {number} 条与签名时不同", number=each.entry)
        if known and not _genuine(each, known):
            yield say("凭据第 {number} 份（{entry}）的签名不符", number=each.seq, entry=entry_of(each))
        entry = max(entry, each.entry)
    if not signed:
        yield row_fault(office, Fault("added", table="setting", key=VERIFIED))
    if unproven := [seq for seq in heads if seq > entry]:
        yield say("日志第 {number} 条没有签名", number=unproven[0])
    for fault in replay.compare_known(register, standing):
        yield row_fault(office, fault)


def _known(office: Office) -> dict[str, bytes]:
    """The public keys by credential (id) that the root key certified, and its own; none in an open office."""
    root = credentials.root_of(office)
    if root is None or office.signer is None:
        return {}
    made = people_store.credentials(office.register).values()
    return {ROOT: root} | {each.id: bytes.fromhex(each.public) for each in made if credentials.genuine(each, root)}


def _genuine(proof: Proof, known: dict[str, bytes]) -> bool:
    public = known.get(proof.signer or "")
    return public is not None and signing.is_valid(public, proof.signed().encode(), proof.signature or "")
