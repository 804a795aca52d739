"""What verification says of proofs 凭据 and of rows that differ from them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.words import say
from app.register import stored

if TYPE_CHECKING:
    from app.office.office import Office
    from app.register.proofs import Key, Proof
    from app.register.replay import Changed, Fault


def row_fault(office: Office, fault: Fault) -> str:
    """What differs, with the record."""
    record = _record(office, fault.table, fault.key)
    match fault.how:
        case "chain":
            return say("凭据第 {number} 份与前一份不衔接", number=fault.seq)
        case "between":
            return say("{record} 在凭据第 {number} 份之前被别的程序改动过", record=record, number=fault.seq)
        case "missing":
            return say("{record} 不见了，凭据中有", record=record)
        case "added":
            return say("{record} 没有凭据，是别的程序存入的", record=record)
        case "altered":
            return say("{record} 与凭据不符：{columns}", record=record, columns="、".join(fault.columns) or say("内容"))


def stored_fault(office: Office, proof: Proof, told: Changed) -> str:
    """A row that a proof stored though none of its entries can have."""
    record = _record(office, told.table, told.key)
    return say(
        "凭据第 {number} 份（{entry}）存入了 {record}，日志中没有相应的事",
        number=proof.seq,
        entry=entry_of(proof),
        record=record,
    )


def stays_fault(told: Changed, proof: Proof, columns: tuple[str, ...]) -> str:
    """A row that a proof changed though it never changes."""
    return say(
        "凭据第 {number} 份（{entry}）改动了不可改动的 {table} {record}：{columns}",
        number=proof.seq,
        entry=entry_of(proof),
        table=told.table,
        record=_written(told.key),
        columns="、".join(columns),
    )


def entry_of(proof: Proof) -> str:
    """The journal entries of a proof."""
    if proof.first > proof.entry:
        return say("没有日志")
    return say("日志第 {number} 条", number=proof.entry)


def _record(office: Office, table: str, key: Key) -> str:
    """What people call a row: its table, and the number or name of the record it belongs to."""
    called = stored.called(office.register, table, key) if table else ""
    return f"{table} {called or _written(key)}"


def _written(key: Key) -> str:
    return " ".join(map(str, key)) if isinstance(key, tuple) else str(key)
