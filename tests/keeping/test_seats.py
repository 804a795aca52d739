"""A seat that looks: a snapshot of the office, written to a share and opened on another PC, where nothing can be entered."""

from __future__ import annotations

import json
import shutil
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from app.access import service as access
from app.base.refusals import Refusal
from app.commands import headless, line
from app.dossiers import service as dossiers
from app.keeping import backups, restores, verification
from app.keeping.seats import service as seats
from app.office.words import sentence
from app.register import register, snapshots
from app.register.register import ReadingOnly
from app.scans import attachments
from tests import invented_scans as scans
from tests.conftest import a_purchase
from tests.fixtures.secured import ADMINISTRATOR, CLERK, DIRECTOR, MORNING, SECRET, clock

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.office.office import Office
    from tests.fixtures.secured import Seats


@pytest.fixture
def share(tmp_path: Path) -> Path:
    made = tmp_path / "share"
    made.mkdir()
    return made


@pytest.fixture
def main_pc(seat: Seats) -> Office:
    """The office on the main PC, at which its administrator sits, with one client."""
    office = seat(ADMINISTRATOR)
    dossiers.open_dossier(office, a_purchase("2-1-1001"))
    return office


class Looker:
    """Another PC, at which somebody opens the snapshot of a share."""

    def __init__(self) -> None:
        self.offices = list["Office"]()
        self.brought = list[snapshots.Brought]()

    def __call__(self, share: Path, name: str = CLERK, later: timedelta = timedelta(0)) -> Office:
        self.brought.append(snapshots.bring(share, MORNING + later))
        self.offices.append(access.sign_in(self.brought[-1].folder, clock, name, SECRET[name]))
        return self.offices[-1]


@pytest.fixture
def look() -> Iterator[Looker]:
    looker = Looker()
    yield looker
    for each in looker.offices:
        each.register.close()


def pointer(share: Path) -> dict[str, object]:
    return json.loads((share / "snapshot.json").read_text(encoding="utf-8"))  # type: ignore[no-any-return]


def point(share: Path, told: dict[str, object]) -> None:
    (share / "snapshot.json").write_text(json.dumps(told), encoding="utf-8")


def snapshot_file(share: Path, name: str = "register.db") -> Path:
    return share / str(pointer(share)["folder"]) / f"{name}.snapshot"


def extracted(pdf: Path) -> str:
    import pypdfium2

    return str(pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_range())


def folders(share: Path) -> set[str]:
    return {each.name for each in share.iterdir() if each.is_dir()} - {"attachments"}


class TestAWrittenSnapshot:
    def test_it_says_what_the_office_said(self, main_pc: Office, share: Path, look: Looker) -> None:
        seats.write(main_pc, share)
        opened = look(share)
        assert [each.unit for each in dossiers.all_of_them(opened)] == ["2-1-1001"]
        assert verification.head(opened) == verification.head(main_pc)
        assert opened.name_of(opened.signed_in) == CLERK
        assert opened.register.as_of == MORNING

    def test_nothing_can_be_entered_in_it(self, main_pc: Office, share: Path, look: Looker) -> None:
        seats.write(main_pc, share)
        opened = look(share)
        with pytest.raises(ReadingOnly) as told:
            dossiers.open_dossier(opened, a_purchase("2-1-1002"))
        assert sentence(told.value).startswith("这是 2026-10-12 10:00 的快照，只能看、打印和统计")
        assert not opened.derives()

    def test_no_backup_and_no_snapshot_is_made_of_it(self, main_pc: Office, share: Path, look: Looker) -> None:
        seats.write(main_pc, share)
        opened = look(share, ADMINISTRATOR)
        before = folders(share)
        with pytest.raises(ReadingOnly):
            backups.make(opened)
        with pytest.raises(ReadingOnly):
            seats.write(opened, share)
        with pytest.raises(ReadingOnly):
            restores.restore(opened, backups.make(main_pc).backup, "试一试")
        assert folders(share) == before

    def test_only_a_secret_of_the_office_opens_it(self, main_pc: Office, share: Path) -> None:
        seats.write(main_pc, share)
        brought = snapshots.bring(share, MORNING)
        with pytest.raises(access.WrongSecret):
            access.sign_in(brought.folder, clock, CLERK, "wrong plum 41")
        everything = b"".join(each.read_bytes() for each in share.rglob("*") if each.is_file())
        for plain in (main_pc.register.key, main_pc.register.key.hex().encode(), "解晓东".encode(), CLERK.encode()):
            assert plain not in everything

    def test_scans_are_seen_where_they_lie_on_the_share(self, main_pc: Office, share: Path, look: Looker) -> None:
        dossier = dossiers.all_of_them(main_pc)[0].id
        content = scans.pdf(1)
        attachments.add(main_pc, dossier, content, "身份证")
        seats.write(main_pc, share)
        shutil.rmtree(main_pc.register.folder / "attachments")
        opened = look(share)
        (scan,) = attachments.of_dossier(opened, dossier)
        assert attachments.read(opened, scan) == content

    def test_own_regulations_and_label_stock_come_with_it(self, main_pc: Office, share: Path, look: Looker) -> None:
        (main_pc.register.folder / "labels.toml").write_text("# ours", encoding="utf-8")
        seats.write(main_pc, share)
        assert (look(share).register.folder / "labels.toml").read_text(encoding="utf-8") == "# ours"

    def test_what_was_brought_goes_when_nobody_looks_any_more(self, main_pc: Office, share: Path) -> None:
        seats.write(main_pc, share)
        brought = snapshots.bring(share, MORNING)
        folder = brought.folder
        assert folder.is_dir()
        del brought
        assert not folder.exists()


class TestRefused:
    """A torn, foreign, forged or old snapshot is never shown."""

    def refused(self, share: Path, look: Looker, later: timedelta = timedelta(0)) -> str:
        with pytest.raises(Refusal) as told:
            look(share, later=later)
        return sentence(told.value)

    def test_a_register_that_was_cut(self, main_pc: Office, share: Path, look: Looker) -> None:
        seats.write(main_pc, share)
        file = snapshot_file(share)
        file.write_bytes(file.read_bytes()[:-4096])
        assert "快照不完整" in self.refused(share, look)

    @pytest.mark.parametrize("name", ["register.db", "keys.json"])
    def test_a_missing_file(self, main_pc: Office, share: Path, look: Looker, name: str) -> None:
        seats.write(main_pc, share)
        snapshot_file(share, name).unlink()
        assert "快照不完整" in self.refused(share, look)

    def test_an_old_description_of_new_files(self, main_pc: Office, share: Path, look: Looker) -> None:
        seats.write(main_pc, share)
        old = pointer(share)
        dossiers.open_dossier(main_pc, a_purchase("2-1-1002"))
        seats.write(main_pc, share)
        point(share, {**old, "folder": pointer(share)["folder"]})
        assert "快照不完整" in self.refused(share, look)

    @pytest.mark.parametrize("content", [b"", b"{}", b"\xff\xfe", b'{"office": 1}'])
    def test_a_description_that_says_nothing(self, main_pc: Office, share: Path, look: Looker, content: bytes) -> None:
        seats.write(main_pc, share)
        (share / "snapshot.json").write_bytes(content)
        assert "快照不完整" in self.refused(share, look)

    @pytest.mark.parametrize(
        "changed", [{"at": 1_800_000_000_000_000}, {"hours": 700}, {"head": "0" * 64}, {"proof": "0" * 64}]
    )
    def test_a_description_that_the_office_did_not_write(
        self, main_pc: Office, share: Path, look: Looker, changed: dict[str, object]
    ) -> None:
        seats.write(main_pc, share)
        point(share, {**pointer(share), **changed})
        assert "不是用本单位的密钥写成的" in self.refused(share, look)

    @pytest.mark.parametrize("name", ["../keys.json", "..", "/tmp/keys.json", "C:keys.json", "a\\b", ""])
    def test_a_description_that_leads_out_of_its_folder(
        self, main_pc: Office, share: Path, look: Looker, name: str
    ) -> None:
        seats.write(main_pc, share)
        told = pointer(share)
        point(share, {**told, "files": {name: "0" * 64}})
        assert "快照不完整" in self.refused(share, look)
        point(share, {**told, "folder": name})
        assert "快照不完整" in self.refused(share, look)

    def test_another_office_under_this_ones_description(
        self, main_pc: Office, share: Path, look: Looker, foreign: Office, tmp_path: Path
    ) -> None:
        (tmp_path / "other").mkdir()
        seats.write(main_pc, share)
        seats.write(foreign, tmp_path / "other")
        theirs = pointer(tmp_path / "other")
        shutil.copytree(tmp_path / "other" / str(theirs["folder"]), share / str(theirs["folder"]))
        point(share, {**pointer(share), "folder": theirs["folder"]})
        assert "快照不完整" in self.refused(share, look)
        point(share, {**pointer(share), "files": theirs["files"]})
        with pytest.raises(Refusal):
            look(share, DIRECTOR)

    def test_one_of_an_older_program_asks_to_update_the_main_pc(
        self, main_pc: Office, share: Path, look: Looker, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        seats.write(main_pc, share)
        monkeypatch.setattr(register, "MIGRATIONS", (*register.MIGRATIONS, "m0099_of_tomorrow"))
        assert "先在主电脑上更新程序" in self.refused(share, look)

    def test_one_that_is_too_old_says_how_old_it_is(self, main_pc: Office, share: Path, look: Looker) -> None:
        seats.set_rules(main_pc, place=str(share), minutes=10, hours=24)
        seats.write(main_pc)
        assert look(share, later=timedelta(hours=24)).register.as_of == MORNING
        words = self.refused(share, look, later=timedelta(hours=24, minutes=1))
        assert "2026-10-12 10:00" in words
        assert "24 小时" in words


@pytest.fixture
def foreign(tmp_path: Path) -> Iterator[Office]:
    """Another office, whose director has the same name and secret."""
    from app.access import founding, staff

    made, _ = founding.found(
        tmp_path / "foreign", clock, name="别的售楼部", administrator=ADMINISTRATOR, secret=SECRET[ADMINISTRATOR]
    )
    staff.add(made, CLERK, "clerk", SECRET[CLERK])
    yield made
    made.register.close()


class TestWriting:
    def test_people_work_on_while_somebody_looks_at_the_former_one(
        self, main_pc: Office, share: Path, look: Looker
    ) -> None:
        seats.write(main_pc, share)
        first = look(share)
        for unit in ("2-1-1002", "2-1-1003", "2-1-1004"):
            dossiers.open_dossier(main_pc, a_purchase(unit))
            seats.write(main_pc, share)
        assert dossiers.count(first) == 1
        assert dossiers.count(look(share)) == 4

    def test_the_last_two_are_kept_and_nothing_strange_is_touched(self, main_pc: Office, share: Path) -> None:
        seats.write(main_pc, share)
        first = share / str(pointer(share)["folder"])
        (first / "notes.txt").write_text("ours")
        (share / "20261012T020000Z-00000000-1").mkdir()
        (share / "20261012T020000Z-00000000-1" / "register.db.snapshot").write_text("another office's")
        before = folders(share)
        made = [seats.write(main_pc, share).folder for _ in range(3)]
        assert folders(share) - before == set(made[1:])
        assert [each.name for each in first.iterdir()] == ["notes.txt"]
        assert (share / "20261012T020000Z-00000000-1" / "register.db.snapshot").is_file()

    def test_scans_that_are_there_are_not_copied_again(self, main_pc: Office, share: Path) -> None:
        attachments.add(main_pc, dossiers.all_of_them(main_pc)[0].id, scans.pdf(1), "身份证")
        seats.write(main_pc, share)
        (scan,) = (each for each in (share / "attachments").rglob("*") if each.is_file())
        before = scan.stat().st_mtime_ns
        seats.write(main_pc, share)
        assert scan.stat().st_mtime_ns == before

    def test_if_nothing_was_entered_the_former_one_says_so(self, main_pc: Office, share: Path, look: Looker) -> None:
        seats.set_rules(main_pc, place=str(share), minutes=10, hours=24)
        first = seats.write(main_pc)
        assert not seats.due(main_pc)
        main_pc.clock = lambda: MORNING + timedelta(minutes=10)
        assert seats.due(main_pc)
        again = seats.bring_up_to_date(main_pc)
        assert again is not None
        assert (again.folder, again.moment) == (first.folder, main_pc.now())
        assert look(share).register.as_of == main_pc.now()
        dossiers.open_dossier(main_pc, a_purchase("2-1-1002"))
        newer = seats.bring_up_to_date(main_pc)
        assert newer is not None
        assert newer.folder != first.folder

    def test_one_that_was_torn_is_written_anew(self, main_pc: Office, share: Path, look: Looker) -> None:
        seats.set_rules(main_pc, place=str(share), minutes=10, hours=24)
        seats.write(main_pc)
        snapshot_file(share).unlink()
        seats.bring_up_to_date(main_pc)
        assert dossiers.count(look(share)) == 1

    def test_without_a_place_none_is_due_and_none_is_written(self, main_pc: Office) -> None:
        assert not seats.due(main_pc)
        assert seats.bring_up_to_date(main_pc) is None
        with pytest.raises(seats.NoPlace):
            seats.write(main_pc)

    def test_never_in_an_offices_folder_nor_over_anything_else(
        self, main_pc: Office, foreign: Office, share: Path
    ) -> None:
        def refused(place: Path) -> str:
            with pytest.raises(Refusal) as told:
                seats.write(main_pc, place)
            with pytest.raises(type(told.value)):
                seats.set_rules(main_pc, place=str(place), minutes=10, hours=24)
            return sentence(told.value)

        before = sorted(main_pc.register.folder.rglob("*"))
        assert "单位自己的文件" in refused(main_pc.register.folder)
        assert "单位自己的文件" in refused(foreign.register.folder)
        assert sorted(main_pc.register.folder.rglob("*")) == before
        assert "现在不在" in refused(share / "gone")
        (share / "snapshot.json").write_text("a shopping list")
        assert "不是快照" in refused(share)
        (share / "snapshot.json").unlink()
        seats.write(foreign, share)
        kept = pointer(share)
        assert "另一个单位" in refused(share)
        assert pointer(share) == kept

    def test_a_stopped_one_leaves_the_former_one(self, main_pc: Office, share: Path, look: Looker) -> None:
        seats.write(main_pc, share)
        before, kept = folders(share), pointer(share)

        def stop(_left: int, _pages: int) -> None:
            raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            seats.write(main_pc, share, stop)
        assert (folders(share), pointer(share)) == (before, kept)
        assert dossiers.count(look(share)) == 1

    def test_an_office_without_secrets_has_none(self, office: Office, share: Path) -> None:
        with pytest.raises(access.NotSecured):
            seats.write(office, share)
        assert list(share.iterdir()) == []

    @pytest.mark.parametrize(("minutes", "hours"), [(0, 24), (1441, 24), (10, 0), (10, 745)])
    def test_minutes_and_hours_have_their_bounds(self, main_pc: Office, share: Path, minutes: int, hours: int) -> None:
        with pytest.raises(seats.SeatsOutOfRange):
            seats.set_rules(main_pc, place=str(share), minutes=minutes, hours=hours)

    def test_who_may_not_back_up_writes_none(self, main_pc: Office, seat: Seats, share: Path) -> None:
        from app.base.rights import NotAllowed

        with pytest.raises(NotAllowed):
            seats.write(seat(CLERK), share)


class TestWithoutAWindow:
    def test_one_is_written_and_read(
        self,
        main_pc: Office,
        share: Path,
        capsys: pytest.CaptureFixture[str],
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        main_pc.register.close()
        monkeypatch.setenv(line.SECRET, SECRET[ADMINISTRATOR])
        who = ["--as", ADMINISTRATOR]
        home = str(main_pc.register.folder)
        assert headless.main(["snapshot", "--to", str(share), "--office", home, "--json", *who]) == 0
        assert json.loads(capsys.readouterr().out)["folder"] == str(share)
        assert headless.main(["list", "papers", "--office", str(share), "--json", *who]) == 0
        answer = capsys.readouterr()
        assert {each["unit"] for each in json.loads(answer.out)} <= {"2-1-1001"}
        assert "的快照，只能看" in answer.err
        sheet = share.parent / "cover.pdf"
        printed = ["print", "dossier-cover", "2-1-1001", "-o", str(sheet), "--office", str(share), *who]
        assert headless.main(printed) == 0
        assert "的快照" in extracted(sheet)
        # Whole numbers, and lists of them, leave a trace in the journal, which only the main PC writes.
        for taken in (["list", "files"], [*printed[:5], "--overwrite", "--whole", "客户要求"]):
            assert headless.main([*taken, "--office", str(share), *who]) == 1
        assert headless.main(["due", "--office", str(share), *who]) == 0
        assert headless.main(["verify", "--office", str(share), *who]) == 0
        snapshot_file(share).unlink()
        capsys.readouterr()
        assert headless.main(["due", "--office", str(share), *who]) == 1
        assert "快照不完整" in capsys.readouterr().err

    def test_no_office_is_founded_over_one(self, main_pc: Office, share: Path) -> None:
        seats.write(main_pc, share)
        with pytest.raises(register.RegisterExists):
            register.create(share)
