"""People are entered, renamed, given roles and secrets, and leave without open work."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.access import credentials, founding, staff
from app.access import recovery as recovery_sheets
from app.access import service as access
from app.access.founding import AlreadySecured
from app.access.service import CredentialChanged, NotHere, NotSecured, SecretsDiffer
from app.access.staff import LastPerson, NameTaken, NoName, NoSuccessor, SecretNeeded
from app.base.refusals import ChangedMeanwhile
from app.base.secrets import SecretTooWeak
from app.custody import handoffs
from app.custody.handoffs import Item
from app.dossiers import service as dossiers
from app.fines import lines as fine_lines
from app.keeping import verification
from app.office import history as histories
from app.register import keys, register
from app.register.keys import WrongSecret
from tests.conftest import a_purchase, local
from tests.fixtures.secured import ADMINISTRATOR, CLERK, DIRECTOR, SECRET, clock
from tests.tampering import unguarded

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.office.office import Office
    from tests.fixtures.secured import Seats


def person(office: Office, name: str) -> staff.Person:
    return next(each for each in staff.everybody(office) if each.name == name)


def busy(office: Office, name: str) -> None:
    """Somebody gets an open duty."""
    before, office.signed_in = office.signed_in, name
    purchase = dossiers.open_dossier(office, a_purchase("2-1-1001"))
    items = [Item("loan-application")]
    handoffs.receive(office, dossier=purchase.id, giver="sales-back-office", items=items, filed=True)
    office.signed_in = before


class TestNames:
    @pytest.mark.parametrize("name", ["", "  "])
    def test_somebody_has_a_name(self, office: Office, name: str) -> None:
        with pytest.raises(NoName):
            staff.add(office, name, "clerk")
        with pytest.raises(NoName):
            staff.change(office, person(office, CLERK), name=name, role="clerk", active=True)

    @pytest.mark.parametrize("name", ["Anna", " ANNA ", "ａｎｎａ"])
    def test_no_two_have_names_that_are_typed_alike(self, office: Office, name: str) -> None:
        staff.add(office, "Anna", "clerk")
        with pytest.raises(NameTaken):
            staff.add(office, name, "clerk")
        with pytest.raises(NameTaken):
            staff.change(office, person(office, CLERK), name=name, role="clerk", active=True)
        staff.change(office, person(office, "Anna"), name="ANNA", role="clerk", active=True)

    def test_a_change_is_told_and_made_once(self, office: Office) -> None:
        clerk = person(office, CLERK)
        changed = staff.change(office, clerk, name=" 林晓 ", role="archivist", active=True)
        assert person(office, "林晓") == changed
        assert changed.version == clerk.version + 1
        told = histories.of_office(office)[0]
        assert (told.kind, told.body) == (
            "person.changed",
            {
                "person": clerk.id,
                "before": {"name": CLERK, "role": "clerk", "active": True},
                "after": {"name": "林晓", "role": "archivist", "active": True},
            },
        )
        with pytest.raises(ChangedMeanwhile):
            staff.change(office, clerk, name="林", role="clerk", active=True)

    def test_who_is_entered_is_told(self, office: Office) -> None:
        made = staff.add(office, " 王五 ", "clerk")
        told = histories.of_office(office)[0]
        assert (made.name, told.kind, told.body) == ("王五", "person.added", {"name": "王五", "role": "clerk"})


class TestLeaving:
    def test_the_last_one_stays(self, office: Office) -> None:
        staff.leave(office, person(office, DIRECTOR), successor=None)
        with pytest.raises(LastPerson):
            staff.leave(office, person(office, CLERK), successor=None)
        with pytest.raises(LastPerson):
            staff.change(office, person(office, CLERK), name=CLERK, role="clerk", active=False)
        assert person(office, CLERK).active
        assert not person(office, DIRECTOR).active

    def test_open_work_goes_to_somebody_else_who_is_here(self, office: Office) -> None:
        busy(office, CLERK)
        clerk, director = person(office, CLERK), person(office, DIRECTOR)
        gone = staff.add(office, "王五", "clerk")
        gone = staff.leave(office, gone, successor=None)
        for nobody in (None, clerk, gone):
            with pytest.raises(NoSuccessor) as refused:
                staff.leave(office, clerk, successor=nobody)
            assert (refused.value.name, refused.value.count) == (CLERK, len(staff.open_work(office, clerk)))
        with pytest.raises(NoSuccessor):
            staff.change(office, clerk, name=CLERK, role="clerk", active=False)
        work = [each.id for each in staff.open_work(office, clerk)]
        staff.leave(office, clerk, successor=director)
        assert [each.id for each in staff.open_work(office, director)] == work
        assert staff.open_work(office, clerk) == []
        told = next(each for each in histories.of_office(office) if each.kind == "work.handed-on")
        assert told.body == {"person": CLERK, "to": DIRECTOR, "duties": work}

    def test_without_open_work_nothing_is_handed_on(self, office: Office) -> None:
        staff.leave(office, person(office, DIRECTOR), successor=person(office, CLERK))
        assert "work.handed-on" not in {each.kind for each in histories.of_office(office)}

    def test_what_is_late_already_stays_the_leavers(self, office: Office, at: Callable[[str], None]) -> None:
        busy(office, CLERK)
        at("2026-10-13 10:01")
        staff.leave(office, person(office, CLERK), successor=person(office, DIRECTOR))
        assert {line.proposal.person for line in fine_lines.listed(office) if line.proposal.breached == "SO-1.5"} == {
            CLERK
        }

    def test_who_left_has_no_slot_and_who_comes_back_needs_a_secret(self, folder: Path, seat: Seats) -> None:
        office = seat(ADMINISTRATOR)
        gone = staff.change(office, person(office, CLERK), name=CLERK, role="clerk", active=False)
        assert not keys.has(folder, gone.id)
        assert keys.has(folder, person(office, DIRECTOR).id)
        staff.change(office, gone, name=CLERK, role="clerk", active=True)
        with pytest.raises(WrongSecret):
            seat(CLERK)


class TestSecrets:
    def test_another_name_or_role_keeps_the_secret(self, folder: Path, seat: Seats) -> None:
        office = seat(ADMINISTRATOR)
        before = credentials.current(office, person(office, CLERK).id)
        staff.change(office, person(office, CLERK), name="林晓", role="clerk", active=True)
        assert seat("林晓", SECRET[CLERK]).signed_in == CLERK
        after = credentials.current(office, person(office, "林晓").id)
        assert before
        assert after
        assert (after.name, after.public, after.id != before.id) == ("林晓", before.public, True)
        with pytest.raises(WrongSecret):
            seat(CLERK)

    def test_nothing_is_certified_anew_where_nothing_changed(self, seat: Seats) -> None:
        office = seat(ADMINISTRATOR)
        before = credentials.current(office, person(office, CLERK).id)
        staff.change(office, person(office, CLERK), name=CLERK, role="clerk", active=True)
        assert credentials.current(office, person(office, CLERK).id) == before

    def test_who_renames_himself_goes_on_signing(self, seat: Seats) -> None:
        office = seat(ADMINISTRATOR)
        staff.change(office, person(office, ADMINISTRATOR), name="沈力", role="administrator", active=True)
        assert office.name_of(office.signed_in) == "沈力"
        staff.add(office, "王五", "clerk")
        assert verification.first_wrong(office) is None
        assert seat("沈力", SECRET[ADMINISTRATOR]).may("people")

    def test_to_administer_the_secret_is_set_anew(self, seat: Seats) -> None:
        office = seat(ADMINISTRATOR)
        with pytest.raises(SecretNeeded) as refused:
            staff.change(office, person(office, CLERK), name=CLERK, role="administrator", active=True)
        assert refused.value.name == CLERK
        assert person(office, CLERK).role == "clerk"

    def test_a_weak_secret_enters_nobody(self, seat: Seats) -> None:
        office = seat(ADMINISTRATOR)
        with pytest.raises(SecretTooWeak):
            staff.add(office, "王五", "clerk", "12345678")
        assert len(staff.everybody(office)) == 3

    def test_the_own_secret_is_typed_twice_and_the_old_one_once(self, seat: Seats) -> None:
        office = seat(CLERK)
        with pytest.raises(SecretsDiffer):
            access.change_secret(office, old=SECRET[CLERK], new="another horse 8", again="another horse 9")
        with pytest.raises(WrongSecret):
            access.change_secret(office, old="wrong horse 7", new="another horse 8", again="another horse 8")
        access.change_secret(office, old=SECRET[CLERK], new="another horse 8", again="another horse 8")
        told = histories.of_office(office)[0]
        assert (told.kind, told.body) == ("secret.changed", {"person": person(office, CLERK).id})

    def test_a_secret_given_by_the_administrator_is_told_and_the_old_key_signs_no_more(self, seat: Seats) -> None:
        office = seat(ADMINISTRATOR)
        clerk = person(office, CLERK)
        before = credentials.current(office, clerk.id)
        access.set_secret(office, clerk, "another horse 8")
        made = credentials.current(office, clerk.id)
        told = histories.of_office(office)[0]
        assert made
        assert before
        assert made.public != before.public
        assert (told.kind, told.body) == ("secret.set", {"person": clerk.id, "name": CLERK, "credential": made.id})

    def test_setting_the_own_secret_goes_on_signing_with_the_new_key(self, seat: Seats) -> None:
        office = seat(ADMINISTRATOR)
        access.set_secret(office, person(office, ADMINISTRATOR), "another horse 8")
        staff.add(office, "王五", "clerk")
        assert verification.first_wrong(office) is None
        assert seat(ADMINISTRATOR, "another horse 8").may("people")

    def test_an_open_office_has_no_secrets(self, office: Office) -> None:
        clerk = person(office, CLERK)
        for ask in (
            lambda: access.set_secret(office, clerk, "another horse 8"),
            lambda: access.change_secret(office, old="x", new="another horse 8", again="another horse 8"),
            lambda: access.confirm(office, CLERK, "another horse 8"),
            lambda: access.sign_in(office.register.folder, office.clock, CLERK, "another horse 8"),
            lambda: recovery_sheets.new_recovery_key(office),
            lambda: recovery_sheets.reinstate(office, clerk, "another horse 8"),
            lambda: recovery_sheets.recover(office.register.folder, office.clock, "x"),
        ):
            with pytest.raises(NotSecured):
                ask()
        assert access.fingerprint(office) == ""
        assert not access.has_secret(office, clerk)


class TestFounding:
    def test_an_office_is_founded_once_by_somebody(self, folder: Path, tmp_path: Path) -> None:
        with pytest.raises(register.RegisterExists):
            founding.found(folder, clock, name="x", administrator="a", secret="another horse 8")
        for administrator, refusal in ((" ", NoName), ("another", SecretTooWeak)):
            with pytest.raises(refusal):
                founding.found(tmp_path / "new", clock, name="x", administrator=administrator, secret="another8")
        assert not (tmp_path / "new").exists()

    def test_it_begins_with_what_belongs_to_it(self, tmp_path: Path) -> None:
        seen: list[str] = []
        office, _ = founding.found(
            tmp_path / "new",
            clock,
            name="新",
            administrator=" 沈立 ",
            secret="another horse 8",
            language="en",
            begin=lambda made: seen.append(made.signed_in),
        )
        assert (seen, office.language, office.may("people")) == (["沈立"], "en", True)
        assert [each.kind for each in histories.of_office(office)] == ["person.added", "office.founded"]
        assert not access.is_open(tmp_path / "new")
        assert access.fingerprint(office)
        office.register.close()

    def test_secrets_are_given_once_and_to_whoever_shall_administer(self, office: Office) -> None:
        founding.secure(office, administrator=DIRECTOR, secret="another horse 8")
        assert person(office, DIRECTOR).role == "administrator"
        assert not (office.register.folder / register.KEY).exists()
        assert histories.of_office(office)[0].body == {"administrator": DIRECTOR}
        with pytest.raises(AlreadySecured):
            founding.secure(office, administrator=CLERK, secret="another horse 9")

    def test_a_demonstration_may_stay_open_and_a_new_name_is_entered(self, office: Office) -> None:
        founding.secure(office, administrator="沈立", secret="another horse 8", stay_open=True)
        assert access.is_open(office.register.folder)
        assert person(office, "沈立").role == "administrator"
        assert len(staff.everybody(office)) == 3


class TestRecovering:
    def test_the_sheet_acts_for_nobody_until_somebody_is_reinstated(
        self, folder: Path, recovery: str, seat: Seats
    ) -> None:
        office = recovery_sheets.recover(folder, clock, recovery)
        assert (office.signed_in, office.signer, office.may("people")) == ("", None, True)
        with pytest.raises(SecretTooWeak):
            recovery_sheets.reinstate(office, person(office, CLERK), "12345678")
        recovery_sheets.reinstate(office, person(office, CLERK), "another horse 8")
        assert (office.recovering, office.signed_in, office.may("people")) == (None, CLERK, True)
        told = next(each for each in histories.of_office(office) if each.kind == "office.recovered")
        assert told.body == {"person": person(office, CLERK).id, "name": CLERK}
        assert verification.first_wrong(office) is None
        office.register.close()
        assert seat(CLERK, "another horse 8").may("people")

    def test_who_left_comes_back_by_it(self, folder: Path, recovery: str, seat: Seats) -> None:
        staff.leave(seat(ADMINISTRATOR), person(seat(ADMINISTRATOR), CLERK), successor=None)
        office = recovery_sheets.recover(folder, clock, recovery)
        recovery_sheets.reinstate(office, person(office, CLERK), "another horse 8")
        assert person(office, CLERK).active
        office.register.close()

    def test_only_who_holds_the_root_renews_the_sheet(self, seat: Seats) -> None:
        office = seat(ADMINISTRATOR)
        recovery_sheets.new_recovery_key(office)
        assert histories.of_office(office)[0].kind == "recovery-sheet.renewed"

    def test_there_must_be_an_office(self, tmp_path: Path) -> None:
        with pytest.raises(register.NoRegister):
            recovery_sheets.recover(tmp_path, clock, "x")
        with pytest.raises(register.NoRegister):
            access.sign_in(tmp_path, clock, CLERK, "x")


class TestSeats:
    def test_who_is_inactive_or_whose_key_was_exchanged_does_not_get_in(self, seat: Seats) -> None:
        office = seat(ADMINISTRATOR)
        from app.register import engine

        intruder = engine.connect(office.register.folder / register.FILE, office.register.key)
        intruder.execute("UPDATE person SET active = 0 WHERE name = ?", (CLERK,))
        with pytest.raises(NotHere):
            seat(CLERK)
        with pytest.raises(NotHere):
            access.confirm(office, CLERK, SECRET[CLERK])
        intruder.close()
        unguarded(office.register).execute("UPDATE credential SET certificate = '00' WHERE name = ?", (DIRECTOR,))
        with pytest.raises(CredentialChanged):
            seat(DIRECTOR)

    def test_confirming_at_anothers_pc_leaves_who_is_signed_in(self, seat: Seats) -> None:
        office = seat(CLERK)
        signer = access.confirm(office, DIRECTOR, SECRET[DIRECTOR])
        assert (signer.person, signer.root) == (person(office, DIRECTOR).id, None)
        assert office.signed_in == CLERK
        assert office.signer
        assert office.signer.person != signer.person

    def test_a_clock_set_back_keeps_nobody_out_longer_and_success_forgives(self, folder: Path) -> None:
        now = [local("2026-10-12 10:00")]
        for _ in range(3):
            with pytest.raises(WrongSecret):
                access.sign_in(folder, lambda: now[0], CLERK, "wrong horse 7")
        now[0] = local("2026-10-12 09:00")
        with pytest.raises(access.Throttled) as refused:
            access.sign_in(folder, lambda: now[0], CLERK, SECRET[CLERK])
        assert refused.value.seconds == 2
        now[0] = local("2026-10-12 10:01")
        access.sign_in(folder, lambda: now[0], CLERK, SECRET[CLERK]).register.close()
        with pytest.raises(WrongSecret):
            access.sign_in(folder, lambda: now[0], CLERK, "wrong horse 7")
        access.sign_in(folder, lambda: now[0], CLERK, SECRET[CLERK]).register.close()

    def test_what_fails_half_way_leaves_slots_seat_and_register_as_they_were(self, folder: Path, seat: Seats) -> None:
        office = seat(ADMINISTRATOR)
        before = office.signer, office.signed_in, (folder / "keys.json").read_bytes(), verification.head(office)

        def fail() -> None:
            with access.together(office):
                access.set_secret(office, person(office, ADMINISTRATOR), "another horse 8")
                raise RuntimeError

        with pytest.raises(RuntimeError):
            fail()
        assert (
            office.signer,
            office.signed_in,
            (folder / "keys.json").read_bytes(),
            verification.head(office),
        ) == before
