"""Nobody gets in who does not belong, and what somebody signed holds or shows that it does not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import msgspec
import pytest

from app.access import checks, founding, signoffs, staff
from app.access import recovery as recovery_sheets
from app.access import service as access
from app.access.service import Throttled
from app.base.rights import RIGHTS, NotAllowed
from app.base.secrets import NotARecoveryKey, SecretTooWeak
from app.custody import endings, handoffs
from app.custody.handoffs import Item
from app.dossiers import service as dossiers
from app.duties import calendars
from app.duties import service as duties
from app.keeping import verification
from app.office import roles
from app.register import attempts, engine, journal, keys, register
from app.register.keys import WrongSecret
from tests.conftest import a_purchase
from tests.fixtures.secured import ADMINISTRATOR, CLERK, DIRECTOR, MORNING, SECRET, Seats, clock
from tests.tampering import unguarded

if TYPE_CHECKING:
    from pathlib import Path

    from app.dossiers.rules import Dossier
    from app.office.office import Office


def person(office: Office, name: str) -> staff.Person:
    return next(each for each in staff.everybody(office) if each.name == name)


def accepted(office: Office) -> tuple[Dossier, str]:
    purchase = dossiers.open_dossier(office, a_purchase("2-1-1001"))
    handoff = handoffs.receive(office, dossier=purchase.id, giver="sales-back-office", items=[Item("presale-contract")])
    return purchase, handoff.number


def test_each_opens_the_office_with_the_own_secret(seat: Seats) -> None:
    for name in SECRET:
        assert seat(name).signed_in == name


def test_a_name_typed_in_full_width_or_other_case_opens_as_well(folder: Path, seat: Seats) -> None:
    staff.add(seat(ADMINISTRATOR), "Anna Wei", "clerk", SECRET[CLERK])
    assert seat("ａｎｎａ wei", SECRET[CLERK]).signed_in == "Anna Wei"


@pytest.mark.parametrize(("name", "secret"), [(CLERK, "wrong horse 7"), ("王五", "correct horse 7"), (CLERK, "")])
def test_a_wrong_secret_opens_nothing(folder: Path, name: str, secret: str) -> None:
    with pytest.raises(WrongSecret):
        access.sign_in(folder, clock, name, secret)


def test_after_three_wrong_secrets_one_waits_longer_each_time(folder: Path) -> None:
    now = [MORNING]
    waited = []
    for _ in range(6):
        with pytest.raises(WrongSecret):
            access.sign_in(folder, lambda: now[0], CLERK, "wrong horse 7")
        try:
            access.sign_in(folder, lambda: now[0], CLERK, "wrong horse 7")
        except Throttled as refusal:
            waited.append(refusal.seconds)
            now[0] += timedelta(seconds=refusal.seconds)
        except WrongSecret:
            waited.append(0)
    assert waited == [0, 2, 4, 8, 16, 32]


def test_waiting_is_for_one_name_only_and_ends(folder: Path, seat: Seats) -> None:
    for _ in range(3):
        with pytest.raises(WrongSecret):
            access.sign_in(folder, clock, CLERK, "wrong horse 7")
    with pytest.raises(Throttled):
        access.sign_in(folder, clock, CLERK, SECRET[CLERK])
    for name in (DIRECTOR, ADMINISTRATOR):
        # One in sixteen names shares a wait, so that the file of attempts does not tell who mistyped.
        if keys.throttled_as(folder, name) != keys.throttled_as(folder, CLERK):
            assert seat(name).signed_in == name
    office = access.sign_in(folder, lambda: MORNING + timedelta(seconds=2), CLERK, SECRET[CLERK])
    office.register.close()
    assert seat(CLERK).signed_in == CLERK


@pytest.mark.parametrize("content", [b"", b"[", b'{"a":[-5,"2026-10-12T10:00:00"]}', b'{"a":[3,"9999"]}', b"\xff\xfe"])
def test_a_count_that_nobody_can_read_counts_as_three_failures_and_ends(folder: Path, content: bytes) -> None:
    (folder / attempts.FILE).write_bytes(content)
    with pytest.raises(Throttled) as refused:
        access.sign_in(folder, clock, CLERK, SECRET[CLERK])
    assert refused.value.seconds == 2
    access.sign_in(folder, lambda: MORNING + timedelta(seconds=2), CLERK, SECRET[CLERK]).register.close()


def test_slots_tell_no_names_and_are_equally_long(folder: Path) -> None:
    ring = keys.load(folder)
    assert {each.tag for each in ring.slots} == {""}
    assert len({len(each.sealed) for each in ring.slots}) == 1


def test_a_secret_opens_only_under_its_own_name(folder: Path) -> None:
    with pytest.raises(WrongSecret):
        access.sign_in(folder, clock, DIRECTOR, SECRET[CLERK])


def test_two_people_with_one_secret_are_told_apart(seat: Seats, folder: Path) -> None:
    administrator = seat(ADMINISTRATOR)
    staff.add(administrator, "王五", "clerk", SECRET[CLERK])
    for name in (CLERK, "王五"):
        assert seat(name, SECRET[CLERK]).name_of(seat(name, SECRET[CLERK]).signed_in) == name
    assert len(keys.load(folder).slots) == 5


def test_a_slot_that_names_a_huge_cost_is_not_tried(folder: Path) -> None:
    ring = keys.load(folder)
    dear = [msgspec.structs.replace(each, cost=keys.Cost(65_536, 64, 4)) for each in ring.slots]
    (folder / register.SLOTS).write_bytes(msgspec.json.encode(msgspec.structs.replace(ring, slots=tuple(dear))))
    with pytest.raises(keys.KeysDamaged):
        access.sign_in(folder, clock, CLERK, SECRET[CLERK])


def test_without_a_slot_the_register_is_noise(folder: Path) -> None:
    assert not access.is_open(folder)
    with pytest.raises(engine.CannotOpen):
        register.open_register(folder)


def test_no_file_of_the_office_names_anybody(seat: Seats) -> None:
    """Looked for in every byte of every file, the write-ahead log of an office at work included."""
    office = seat(CLERK)
    accepted(office)
    told = [
        *SECRET,
        *SECRET.values(),
        "陈䶮",
        "11010519491231002X",
        "13800138000",
        "2-1-1001",
        "YS2026000001",
        "测试售楼部",
    ]
    for file in seat.folder.rglob("*"):
        if file.is_file():
            content = file.read_bytes()
            found = [each for each in told if each.encode() in content or each.encode("utf-16-le") in content]
            assert not found, file.name


def test_a_new_secret_opens_and_the_old_one_does_not(folder: Path, seat: Seats) -> None:
    access.change_secret(seat(CLERK), old=SECRET[CLERK], new="another horse 8", again="another horse 8")
    assert seat(CLERK, "another horse 8").signed_in == CLERK
    with pytest.raises(WrongSecret):
        seat(CLERK)


def test_changing_a_secret_does_not_rewrite_the_register(folder: Path, seat: Seats) -> None:
    office = seat(CLERK)
    before = office.register.key
    access.change_secret(office, old=SECRET[CLERK], new="another horse 8", again="another horse 8")
    assert seat(CLERK, "another horse 8").register.key == before


@pytest.mark.parametrize("weak", ["1234567", "12345678", "hgfedcba", "aaaaaaaa", "林晓燕2026", ""])
def test_a_secret_anybody_would_try_first_is_refused(seat: Seats, weak: str) -> None:
    office = seat(CLERK)
    with pytest.raises(SecretTooWeak):
        access.change_secret(office, old=SECRET[CLERK], new=weak, again=weak)
    assert seat(CLERK).signed_in == CLERK


def test_who_left_opens_nothing_and_has_no_slot(folder: Path, seat: Seats) -> None:
    office = seat(ADMINISTRATOR)
    leaver = person(office, CLERK)
    staff.leave(office, leaver, successor=None)
    assert not keys.has(folder, leaver.id)
    with pytest.raises(WrongSecret):
        seat(CLERK)


def test_who_leaves_hands_the_open_duties_on(seat: Seats) -> None:
    accepted(seat(CLERK))
    office = seat(ADMINISTRATOR)
    mine = len(staff.open_work(office, person(office, CLERK)))
    assert mine
    with pytest.raises(staff.NoSuccessor):
        staff.leave(office, person(office, CLERK), successor=None)
    staff.leave(office, person(office, CLERK), successor=person(office, DIRECTOR))
    assert len(staff.open_work(office, person(office, DIRECTOR))) == mine
    assert verification.first_wrong(office) is None


def test_the_recovery_sheet_gives_an_administrator_back(folder: Path, recovery: str) -> None:
    office = recovery_sheets.recover(folder, clock, recovery.lower().replace("-", " "))
    recovery_sheets.reinstate(office, person(office, DIRECTOR), "golden-plum-42")
    assert verification.first_wrong(office) is None
    office.register.close()
    again = access.sign_in(folder, clock, DIRECTOR, "golden-plum-42")
    assert again.may("people")
    again.register.close()


def test_a_new_sheet_makes_the_old_one_void(folder: Path, recovery: str, seat: Seats) -> None:
    fresh = recovery_sheets.new_recovery_key(seat(ADMINISTRATOR))
    with pytest.raises(WrongSecret):
        recovery_sheets.recover(folder, clock, recovery)
    recovery_sheets.recover(folder, clock, fresh).register.close()


def test_a_mistyped_recovery_key_is_told_from_a_wrong_one(folder: Path, recovery: str) -> None:
    last = "0" if recovery[-1] != "0" else "1"
    with pytest.raises(NotARecoveryKey):
        recovery_sheets.recover(folder, clock, recovery[:-1] + last)


def test_a_clerk_may_not_do_what_the_role_does_not_allow(seat: Seats) -> None:
    office = seat(CLERK)
    purchase, number = accepted(office)
    refused = [
        lambda: staff.add(office, "王五", "clerk"),
        lambda: calendars.set_day(office, date(2026, 10, 13), "rest"),
        lambda: endings.void(office, handoffs.by_number(office, number), "误收"),
        lambda: duties.end(office, duties.of_dossier(office, purchase.id)[0].duty, "duty.ended", "不需要"),
        lambda: roles.add(office, "实习生"),
        lambda: recovery_sheets.new_recovery_key(office),
    ]
    before = verification.head(office)
    for act in refused:
        with pytest.raises(NotAllowed):
            act()
    assert verification.head(office) == before


def test_a_deputy_may_what_the_represented_may_from_the_first_day_to_the_last(seat: Seats) -> None:
    office = seat(ADMINISTRATOR)
    director, clerk = person(office, DIRECTOR), person(office, CLERK)
    roles.appoint(office, person=director.id, deputy=clerk.id, first=date(2026, 10, 13), last=date(2026, 10, 14))
    may = []
    for day in (12, 13, 14, 15):
        office.clock = lambda day=day: MORNING.replace(day=day)  # type: ignore[misc]
        may.append("approve" in roles.rights_held(office, clerk.id))
    assert may == [False, True, True, False]


def test_rights_change_in_one_table_but_somebody_must_administer(seat: Seats) -> None:
    office = seat(ADMINISTRATOR)
    table = {each.id: each for each in roles.everything(office)}
    roles.change(office, table["clerk"], name="客服", rights=[*table["clerk"].rights, "calendar"])
    assert seat(CLERK).may("calendar")
    assert office.rules.role("clerk") == "客服"
    with pytest.raises(roles.NobodyAdministers):
        roles.change(office, table["administrator"], name="管理员", rights=["office"])
    assert office.may("people")


def test_the_last_administrator_neither_leaves_nor_steps_down(seat: Seats) -> None:
    office = seat(ADMINISTRATOR)
    me = person(office, ADMINISTRATOR)
    with pytest.raises(roles.NobodyAdministers):
        staff.leave(office, me, successor=None)
    with pytest.raises(roles.NobodyAdministers):
        staff.change(office, me, name=me.name, role="clerk", active=True)
    assert seat(ADMINISTRATOR).may("people")


def test_a_receipt_is_signed_at_the_clerks_pc_by_somebody_else(seat: Seats) -> None:
    office = seat(CLERK)
    _, number = accepted(office)
    signoffs.sign(office, matter="acceptance", record=number, name=DIRECTOR, secret=SECRET[DIRECTOR])
    (shown,) = signoffs.of_record(office, number)
    assert (shown.name, shown.role, shown.verdict) == (DIRECTOR, "sales-director", "holds")
    assert office.signed_in == CLERK
    assert verification.first_wrong(office) is None


def test_a_change_after_the_signature_is_marked(seat: Seats) -> None:
    office = seat(CLERK)
    _, number = accepted(office)
    signoffs.sign(office, matter="acceptance", record=number, name=DIRECTOR, secret=SECRET[DIRECTOR])
    intruder = engine.connect(office.register.folder / register.FILE, office.register.key)
    intruder.execute("UPDATE line SET originals = originals + 1")
    intruder.close()
    assert [each.verdict for each in signoffs.of_record(office, number)] == ["changed"]


def forge(office: Office, number: str) -> None:
    """What a clerk with the files, the register's key and this program can do: sign with the own key as the director.

    The director's credential is replaced by one with the clerk's public key, triggers and guards taken away.
    """
    clerk, director = person(office, CLERK), person(office, DIRECTOR)
    intruder = unguarded(office.register)
    intruder.execute(
        "UPDATE credential SET public = (SELECT public FROM credential WHERE person = ?) WHERE person = ?",
        (clerk.id, director.id),
    )
    ((mine,),) = intruder.execute("SELECT id FROM credential WHERE person = ?", (director.id,))
    assert office.signer
    signoffs.sign_as(office, replace(office.signer, credential=mine), matter="acceptance", record=number)


def test_a_clerk_with_all_files_cannot_sign_as_the_director(seat: Seats) -> None:
    office = seat(CLERK)
    _, number = accepted(office)
    with pytest.raises(WrongSecret):
        signoffs.sign(office, matter="acceptance", record=number, name=DIRECTOR, secret=SECRET[CLERK])
    forge(office, number)
    assert [each.verdict for each in signoffs.of_record(office, number)] == ["forged"]
    assert verification.first_wrong(office)
    assert f"{number} 的签批（签收文件）是伪造的" in list(checks.CHECKS["access"](office))
    with pytest.raises(access.CredentialChanged):
        seat(DIRECTOR)


def test_an_entry_somebody_else_did_not_sign_is_found(seat: Seats) -> None:
    """The chain is rebuilt by who holds the key; only the signatures tell."""
    office = seat(CLERK)
    accepted(office)
    told = journal.Entry("x", "handoff.voided", DIRECTOR, MORNING, MORNING, None, {"reason": "forged"})
    with office.register.transaction():
        journal.append(office.register, [told])
    assert journal.first_break(office.register) is None
    assert verification.first_wrong(office)


def test_an_open_office_is_given_secrets_and_the_key_beside_it_goes(office: Office) -> None:
    folder = office.register.folder
    assert access.is_open(folder)
    founding.secure(office, administrator="林晓燕", secret="湖边三棵柳树2026")
    assert not access.is_open(folder)
    assert office.may("people")
    assert verification.first_wrong(office) is None
    again = access.sign_in(folder, clock, "林晓燕", "湖边三棵柳树2026")
    again.register.close()


def test_a_dossier_changed_past_the_program_is_found(seat: Seats) -> None:
    office = seat(CLERK)
    accepted(office)
    assert verification.first_wrong(office) is None
    intruder = engine.connect(office.register.folder / register.FILE, office.register.key)
    intruder.execute("UPDATE dossier SET price = price - 1")
    intruder.close()
    assert "2-1-1001" in (verification.first_wrong(office) or "")


DESK = {
    "dossiers",
    "handoffs",
    "scans",
    "complaints",
    "records",
    "archive",
    "progress",
    "see-personal",
    "print-personal",
}
LEAD = DESK | {"void", "import", "duties", "fines", "export", "calendar", "backup"}
BEGUN_WITH = {
    "clerk": DESK | {"import"},
    "archivist": DESK,
    "supervisor": LEAD,
    "sales-director": LEAD | {"approve", "office", "regulations"},
    "directors-assistant": LEAD | {"approve"},
    "deputy-director": LEAD | {"approve"},
    "general-manager": {
        "records", "see-personal", "print-personal", "fines", "regulations", "export", "approve", "backup",
    },
    "administrator": set(RIGHTS),
    "staff": DESK,
    "nobody": set(),
}  # fmt: skip


@pytest.mark.parametrize(("role", "rights"), BEGUN_WITH.items())
def test_a_role_begins_with_the_rights_of_the_house(office: Office, role: str, rights: set[str]) -> None:
    assert office.rights_of(role) == rights
