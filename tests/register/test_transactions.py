"""All or nothing, and one writer at a time."""

from __future__ import annotations

import threading
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from app.custody import handoffs_store
from app.custody.rules import Count, Handoff, Line, Paper
from app.dossiers import store as dossiers
from app.office import people_store
from app.office.people_store import Person
from app.register import journal, search
from app.register import register as registers
from app.register.engine import EngineError
from app.register.journal import Entry
from tests.fixtures.registers import MORNING, file_of

if TYPE_CHECKING:
    from app.dossiers.rules import Dossier
    from app.register.register import Register


@pytest.fixture
def known(register: Register) -> Dossier:
    """A dossier that is in the register."""
    made = file_of("王晓伟")
    with register.transaction():
        dossiers.add(register, [made])
    return made


def test_a_failed_transaction_leaves_nothing(register: Register, known: Dossier) -> None:
    def everything() -> None:
        with register.transaction():
            dossiers.add(register, [file_of("李小龙")])
            dossiers.replace(register, replace(known, note="变了"))
            journal.append(register, [Entry("e", "dossier.opened", "林晓燕", MORNING, MORNING)])
            people_store.add(register, Person("p", "何志远", "clerk"))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        everything()
    assert dossiers.load(register) == [known]
    assert search.find(register, "lxl", 10) == []
    assert journal.read(register) == []
    assert people_store.load(register) == []


def test_what_the_engine_refuses_in_the_middle_leaves_nothing(register: Register, known: Dossier) -> None:
    def twice() -> None:
        with register.transaction():
            dossiers.add(register, [file_of("李小龙"), replace(file_of("张三"), number=known.number)])

    with pytest.raises(EngineError):
        twice()
    assert dossiers.load(register) == [known]


def test_a_transaction_within_a_transaction_ends_with_the_outer_one(register: Register) -> None:
    def outer() -> None:
        with register.transaction():
            with register.transaction():
                dossiers.add(register, [file_of()])
            raise RuntimeError

    with pytest.raises(RuntimeError):
        outer()
    assert dossiers.count(register) == 0


def test_nobody_reads_what_is_not_confirmed(register: Register) -> None:
    other = registers.open_register(register.folder)
    with register.transaction():
        dossiers.add(register, [file_of()])
        assert dossiers.count(other) == 0
    assert dossiers.count(other) == 1
    other.close()


def test_of_two_who_change_a_dossier_the_second_is_refused(register: Register, known: Dossier) -> None:
    first, second = replace(known, note="第一位"), replace(known, note="第二位")
    with register.transaction():
        assert dossiers.replace(register, first)
        assert not dossiers.replace(register, second)
    assert dossiers.load(register) == [first]


def test_of_two_who_change_a_person_the_second_is_refused(register: Register) -> None:
    person = Person("p", "何志远", "clerk", key="何志远")
    people_store.add(register, person)
    assert people_store.replace(register, replace(person, role="archivist"))
    assert not people_store.replace(register, replace(person, role="supervisor"))
    assert people_store.load(register) == [replace(person, role="archivist", version=2)]


def test_of_two_who_settle_a_handoff_the_second_is_refused(register: Register, known: Dossier) -> None:
    paper = Paper("p", known.id, "loan-application", "00000001")
    offered = Handoff("h", known.id, "office", "lawyer", MORNING, MORNING, "林", (Line("p", Count(1, 0)),), "2026-0001")
    with register.transaction():
        handoffs_store.add_papers(register, [paper])
        handoffs_store.add(register, offered)
        assert handoffs_store.settle(register, replace(offered, state="accepted", settled_at=MORNING))
        assert not handoffs_store.settle(register, replace(offered, state="withdrawn", settled_at=MORNING))
    assert [each.state for each in handoffs_store.load(register)] == ["accepted"]


def test_writers_at_the_same_time_wait_for_each_other(register: Register) -> None:
    def write(count: int) -> None:
        for _ in range(count):
            with register.transaction():
                dossiers.add(register, [file_of()])
        register.close()

    writers = [threading.Thread(target=write, args=(10,)) for _ in range(4)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert dossiers.count(register) == 40
