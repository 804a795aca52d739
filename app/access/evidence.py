"""Rights as evidence 权限佐证: whoever stored something had the right to at that moment, by what was signed before.

The proofs 凭据 are replayed from the first one on. People, roles and deputies are taken from the proofs, not from the
tables; days count by the journal's order, so that a clock set back revives no deputy.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, NamedTuple

from app.access import credentials, evidence_rules, signoffs
from app.access.evidence_words import entry_of, row_fault, stays_fault, stored_fault
from app.access.signoffs import matter_of
from app.base.ahead import Aside
from app.base.rights import RIGHTS, default_rights
from app.base.toml_tables import Malformed
from app.base.words import say
from app.office import founding as offices
from app.office.office import ROOT, SLACK
from app.office.people_store import Credential
from app.office.regulation_spans import NAMES
from app.register import journal, replay, signing
from app.register.engine import APPEND_ONLY, MAY_MOVE
from app.register.moments import moment, stamp
from app.rulebook import kind_files
from app.rulebook.files import load_regulations

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from app.office.office import Office
    from app.register.proofs import Proof
    from app.register.replay import Changed, Standing
    from app.rulebook.vocabulary import Role

_SLACK = SLACK // timedelta(microseconds=1)

AT_ONCE = 2_000
"""So many signatures are checked together, in threads of their own: the check itself lets other threads run."""


class _Check(NamedTuple):
    public: bytes
    proof: Proof


@dataclass
class _Rights:
    """Who may do what, as the proofs tell up to now."""

    office: Office
    standing: Standing
    _next_day: int = 0
    """The moment (UTC microseconds) until which the day that was reached last goes on."""
    _keys: dict[str, set[str]] = field(default_factory=dict)
    _held: dict[str, frozenset[str]] = field(default_factory=dict)
    _roles: dict[str, Mapping[str, Role]] = field(default_factory=dict)
    _day: date | None = None

    def forget(self) -> None:
        """People, roles or deputies changed."""
        self._held.clear()
        self._keys.clear()

    def reach(self, entered: int) -> None:
        """An entry was made at this moment (UTC microseconds); days never go back."""
        if entered >= self._next_day:
            self._day = self.office.local(moment(entered)).date()
            self._next_day = stamp(self.office.rules.calendar.end(self._day))
            self.forget()

    def keys_of(self, person: str) -> set[str]:
        """The keys under which entries of a person (id) are made."""
        if person not in self._keys:
            self._keys[person] = {str(each["key"]) for each in self.named("person") if each["id"] == person}
        return self._keys[person]

    def held(self, person: str) -> frozenset[str]:
        """The rights of a person (id)."""
        if person not in self._held:
            today = self._day.isoformat() if self._day else ""
            stood_in = {
                each["person"]
                for each in self.named("deputy")
                if each["deputy"] == person and each["first"] <= today <= each["last"]
            }
            people = self.named("person")
            if not any(each["active"] for each in people if each["id"] == person):
                return frozenset()
            acting = [each for each in people if each["id"] == person or each["id"] in stood_in]
            self._held[person] = frozenset[str]().union(*(self.of_role(each["role"]) for each in acting))
        return self._held[person]

    def of_role(self, role: str) -> frozenset[str]:
        """The rights of a role: those the office set, else the default ones."""
        for each in self.named("role"):
            if each["id"] == role:
                return frozenset(each["rights"].split())
        declared = self._declared().get(role)
        return default_rights(role, declared.rank, declared.rights) if declared else default_rights(role, "", ())

    def _declared(self) -> Mapping[str, Role]:
        """The roles of the regulations that were on then."""
        kept = self.standing.rows.get("setting", {}).get(NAMES)
        names = str(kept[1]) if kept else " ".join(kind_files.usual().regulations)
        if names not in self._roles:
            try:
                self._roles[names] = load_regulations(names.split(), self.office.register.folder).vocabulary.roles
            except Malformed:
                self._roles[names] = self.office.rules.book.vocabulary.roles
        return self._roles[names]

    def named(self, table: str) -> list[dict[str, Any]]:
        """The rows of a table that proofs tell by their values."""
        columns = self.standing.shapes[table].columns
        return [dict(zip(columns, row, strict=False)) for row in self.standing.rows.get(table, {}).values() if row]


class Evidence:
    """Goes through the proofs of an office's register."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self.standing = replay.begin(office.register)
        self.rights = _Rights(office, self.standing)
        self.root = credentials.root_of(office)
        self.current: dict[str, Credential] = {}
        """The newest credential of each person (id), by the proofs."""
        self.known: dict[str, Credential] = {}
        """The same, by the credential's id."""
        self.signoffs = {each.id: each for each in signoffs.every(office)}
        self.open = offices.stands_open(office.register.folder)
        self.proofs = replay.count(office.register)

    def faults(self, tell: Callable[[int], object] = lambda _done: None) -> Iterator[str]:
        """Say what the proofs show: in the chain, in signatures, in rights; and where the tables differ from them.

        ``tell`` hears how many proofs were looked at.
        """
        entries = journal.heads(self.office.register)
        yield from self._proofs(entries, tell)
        if not self.standing.seq:
            return
        for each in entries:
            yield say("日志第 {number} 条没有签名", number=each.seq)
        for fault in replay.compare(self.office.register, self.standing):
            yield row_fault(self.office, fault)

    def _proofs(self, entries: Iterator[journal.Head], tell: Callable[[int], object]) -> Iterator[str]:
        """One proof after the other; their signatures are checked meanwhile."""
        checks: list[_Check] = []
        aside = Aside(_failed)
        before: journal.Head | None = None
        for proof, told in replay.proofs(self.office.register):
            own, skipped, before = _entries(entries, proof, before)
            beginning = not self.current
            checks += self._signed(proof, told)
            yield from self._one(proof, told, own, skipped, beginning=beginning)
            if len(checks) >= AT_ONCE:
                aside.hand_in(checks)
                checks = []
                tell(proof.seq)
        aside.hand_in(checks)
        for failures in aside.results():
            for failed in failures:
                yield say("凭据第 {number} 份（{entry}）的签名不符", number=failed.seq, entry=entry_of(failed))

    def _one(
        self,
        proof: Proof,
        told: list[Changed],
        own: list[journal.Head],
        skipped: list[journal.Head],
        *,
        beginning: bool,
    ) -> Iterator[str]:
        first = self.standing.seq == 0
        for each in skipped if not first else ():
            yield say("日志第 {number} 条没有签名", number=each.seq)
        for each in own:
            if each.signed:
                yield say("日志第 {number} 条与签名时不同", number=each.seq)
        if proof.first <= proof.entry and (not own or own[-1].seq != proof.entry):
            yield say("日志第 {number} 条不见了", number=proof.entry)
        elif own and own[-1].hash != proof.head:
            yield say("日志第 {number} 条与签名时不同", number=own[-1].seq)
        moments = list(self._moments(own))
        held = self._held(proof, told)
        kinds = {each.kind for each in own}
        if not first:
            yield from _stays(self.standing, proof, told, kinds)
        for fault in self.standing.take_in(proof, told):
            yield row_fault(self.office, fault)
        if any(each.table in {"person", "role", "deputy"} or each.key == NAMES for each in told):
            self.rights.forget()
        if proof.signer is None or self.open:
            return
        yield from moments
        if not beginning:
            # Whoever gives an open office its secrets may have sat there as somebody else until then.
            yield from self._authors(proof, own)
        yield from self._entitled(own, held)
        if not first:
            yield from self._comes_from(proof, told, kinds)
            yield from self._signed_off(own, told)

    def _moments(self, own: list[journal.Head]) -> Iterator[str]:
        """Moments of entry never run back, unless somebody confirmed the clock."""
        for each in own:
            if each.entered_at < self._last_entered - _SLACK and each.kind != "clock.confirmed":
                yield say("日志第 {number} 条的录入时间早于前一条", number=each.seq)
            self._last_entered = each.entered_at
            self.rights.reach(each.entered_at)

    _last_entered = 0

    def _held(self, proof: Proof, told: list[Changed]) -> frozenset[str]:
        """The rights of who signed, before what the proof itself stores; the root key's certificate counts with it."""
        if proof.signer == ROOT:
            return frozenset(RIGHTS)
        person = self._person(proof)
        certified = (self._credential(each) for each in told if each.table == "credential" and each.now)
        roles = {each.role for each in certified if each.person == person and self._genuine(each)}
        return self.rights.held(person).union(*map(self.rights.of_role, roles)) if person else frozenset()

    def _person(self, proof: Proof) -> str:
        return self.known[proof.signer].person if proof.signer in self.known else ""

    def _genuine(self, credential: Credential) -> bool:
        return self.root is not None and credentials.genuine(credential, self.root)

    def _credential(self, told: Changed) -> Credential:
        columns = self.standing.shapes["credential"].columns
        values: dict[str, Any] = dict(zip(columns, told.now or (), strict=False))
        return Credential(**{**values, "at": moment(values["at"])})

    def _signed(self, proof: Proof, told: list[Changed]) -> Iterator[_Check]:
        """The signature to check; those that the proof itself certifies count for it."""
        for each in told:
            if each.table == "credential" and isinstance(each.now, tuple | list):
                made = self._credential(each)
                if self._genuine(made):
                    self.current[made.person] = made
                    self.known = {each.id: each for each in self.current.values()}
        if self.open:
            return
        if proof.signer is None and not self.current:
            return
        if proof.signer == ROOT and self.root:
            public = self.root
        elif proof.signer in self.known:
            public = bytes.fromhex(self.known[proof.signer].public)
        else:
            public = b""
        yield _Check(public, proof)

    def _authors(self, proof: Proof, own: list[journal.Head]) -> Iterator[str]:
        """The entries of a proof are in the name of who signed it."""
        keys = self.rights.keys_of(self._person(proof))
        for each in own:
            if proof.signer != ROOT and each.by not in keys:
                yield say("日志第 {number} 条以别人的名义录入", number=each.seq)

    def _entitled(self, own: list[journal.Head], held: frozenset[str]) -> Iterator[str]:
        """Who signed had the right then."""
        for each in own:
            needed = evidence_rules.NEEDS.get(each.kind)
            if needed and not held.intersection(needed):
                yield say(
                    "日志第 {number} 条：{person} 当时没有这项权限",
                    number=each.seq,
                    person=self.office.name_of(each.by),
                )

    def _comes_from(self, proof: Proof, told: Iterable[Changed], kinds: set[str]) -> Iterator[str]:
        """Rows are stored with entries that tell of them."""
        for each in told:
            if not evidence_rules.comes_from(each.table, each.key, kinds):
                yield stored_fault(self.office, proof, each)

    def _signed_off(self, own: list[journal.Head], told: Iterable[Changed]) -> Iterator[str]:
        """Whoever signed off had the right then; and what takes a signature was signed in the same transaction."""
        made = [self.signoffs[str(each.key)] for each in told if each.table == "signoff" and each.key in self.signoffs]
        for each in made:
            signer = self.known.get(each.credential)
            right = matter_of(each.matter).right
            if signer is None or right not in self.rights.held(signer.person):
                yield say(
                    "{record} 的签批（{matter}）：签名人当时没有这项权限",
                    record=each.record,
                    matter=signoffs.title(each.matter),
                )
        for entry in own:
            matter = evidence_rules.SIGNED.get(entry.kind)
            if matter and matter not in {each.matter for each in made} and not self._on_paper(entry):
                yield say("日志第 {number} 条缺少签批（{matter}）", number=entry.seq, matter=signoffs.title(matter))

    def _on_paper(self, entry: journal.Head) -> bool:
        """Whether the signature is on a sheet that was scanned back, and says so."""
        return journal.body(self.office.register, entry.seq).get("way") == "paper"


def _entries(
    entries: Iterator[journal.Head], proof: Proof, before: journal.Head | None
) -> tuple[list[journal.Head], list[journal.Head], journal.Head | None]:
    """The entries that a proof covers, those before it that none does, and the last one that was read."""
    own: list[journal.Head] = []
    skipped: list[journal.Head] = []
    while (before.seq if before else 0) < proof.entry:
        before = next(entries, None)
        if before is None:
            break
        (own if before.seq >= proof.first else skipped).append(before)
    return own, skipped, before


def _stays(standing: Standing, proof: Proof, told: Iterable[Changed], kinds: set[str]) -> Iterator[str]:
    """What never changes once it is stored."""
    merged = "dossier.merged" in kinds
    for each in told:
        stays = evidence_rules.STAYS.get(each.table, frozenset())
        if each.before is None or not (stays or each.table in APPEND_ONLY):
            continue
        columns = standing.differing(each)
        if each.table in APPEND_ONLY:
            wrong = not merged or each.now is None or any((each.table, name) not in MAY_MOVE for name in columns)
        else:
            wrong = not stays.isdisjoint(columns)
        if wrong:
            yield stays_fault(each, proof, columns)


def _failed(checks: list[_Check]) -> list[Proof]:
    """The proofs whose signature is not that of their signer."""
    return [each.proof for each in checks if not _valid(each)]


def _valid(check: _Check) -> bool:
    proof = check.proof
    return len(check.public) == 32 and signing.is_valid(check.public, proof.signed().encode(), proof.signature or "")
