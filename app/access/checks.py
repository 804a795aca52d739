"""Verification of credentials, signatures and sign-offs against the root key 根密钥 and the journal."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from app.access import credentials, signoffs
from app.base.words import say
from app.office import founding as offices
from app.office import people_store
from app.register import journal, replay, signing
from app.register.register import is_secured

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.office.office import Office


def faults(office: Office) -> Iterator[str]:
    """The faults found in credentials, signatures and sign-offs, as sentences."""
    yield from _credentials(office)
    yield from _signatures(office)
    yield from _signoffs(office)


def _credentials(office: Office) -> Iterator[str]:
    """Faults: a credential that the root key did not certify, or a missing one that the journal names."""
    known, root = people_store.credentials(office.register), credentials.root_of(office)
    for each in known.values():
        if root is None or not credentials.genuine(each, root):
            yield say("{name} 的签名凭证不是本单位签发的", name=each.name)
    if not known.keys() >= set(journal.field(office.register, "credential")):
        yield say("有签名凭证不见了")


def _signatures(office: Office) -> Iterator[str]:
    """Faults: a journal signature that is not genuine, or an unsigned entry in an office with secrets, before there were
    proofs (``evidence.py``).

    Only a transaction's last entry is signed; through the chain this covers all its entries, which have one author.
    """
    known, root = people_store.credentials(office.register), credentials.root_of(office)
    genuine = {each.id: each for each in known.values() if root and credentials.genuine(each, root)}
    authors = {each.id: _authors(office, each) for each in genuine.values()}
    pending: journal.Signature | None = None
    first, proven = _signed_from(office), replay.first_entry(office.register)
    for each in journal.signatures(office.register):
        if proven and each.seq >= proven:
            break
        if each.signer is None and each.signature is None:
            pending = pending or each if each.seq >= first else None
        else:
            mine = genuine.get(each.signer or "")
            right = mine and each.by in authors[mine.id] and (pending is None or pending.by == each.by)
            if not mine or not right or not _holds(mine, each):
                yield say("日志第 {number} 条的签名不符", number=(pending or each).seq)
            pending = None
    if pending:
        yield say("日志第 {number} 条没有签名", number=pending.seq)


def _authors(office: Office, credential: people_store.Credential) -> set[str]:
    """As whom a credential may sign: its person's key or, of entries made when names were keys, its own name."""
    keys = {each.id: each.key for each in people_store.load(office.register)}
    mine = keys.get(credential.person, credential.name)
    return {mine, credential.name} - (set(keys.values()) - {mine})


def _holds(credential: people_store.Credential, signed: journal.Signature) -> bool:
    return signing.is_valid(bytes.fromhex(credential.public), signed.hash.encode(), signed.signature or "")


def _signed_from(office: Office) -> float:
    """The number of the first entry that must be signed, since the office has secrets; infinity in an open office.

    Secrets begin with an entry that whoever got the first credential signed: anybody else's says nothing about it.
    """
    folder = office.register.folder
    if not is_secured(folder) or offices.stands_open(folder):
        return math.inf
    founder = next(iter(people_store.credentials(office.register)), "")
    since = journal.read(office.register, kind="office.secured", as_written=True)
    return min((each.seq for each in since if each.signer == founder), default=1)


def _signoffs(office: Office) -> Iterator[str]:
    stored = signoffs.every(office)
    if not {each.id for each in stored} >= set(journal.field(office.register, "signoff")):
        yield say("有签批不见了")
    for each in stored:
        if signoffs.verdict(office, each) == "forged":
            yield say("{record} 的签批（{matter}）是伪造的", record=each.record, matter=signoffs.title(each.matter))


CHECKS = {"access": faults}
