"""The history of a paper: receipts, people, signatures with their verdict, refusals, movements, loans, corrections."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from app.access import signoffs
from app.archive.loans import service as loans
from app.archive.loans.service import Condition
from app.archive.volumes import service as volumes
from app.base.refusals import ReasonMissing, UnknownRecord
from app.custody import endings, filing, handoffs, handoffs_store
from app.custody.handoffs import Item
from app.custody.losses import service as losses
from app.custody.moving import service as moving
from app.custody.rules import Count, Line
from app.custody.tracing import service as tracing
from app.custody.tracing import words
from app.custody.tracing.dialog import TraceDialog
from app.custody.tracing.rules import Followed
from app.dossiers import service as dossiers
from app.file.page import DossierPage
from app.forms import printed_store, sheets
from app.forms.preview_dialog import PreviewDialog
from app.kit.desk import Desk
from app.kit.look import colour
from app.register import journal
from app.scans import attachments
from tests import hands
from tests.conftest import a_purchase
from tests.custody.dossier_tabs import from_the_menu
from tests.fixtures.secured import CLERK, DIRECTOR, SECRET
from tests.invented_scans import jpeg
from tests.tampering import unguarded

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from app.custody.rules import Handoff
    from app.dossiers.rules import Dossier
    from app.office.office import Office
    from app.shell.main_window import MainWindow
    from tests.fixtures.secured import Seats


def receive(office: Office, purchase: Dossier, *kinds: str) -> Handoff:
    items = [Item(kind) for kind in kinds]
    return handoffs.receive(
        office, dossier=purchase.id, giver="sales-back-office", items=items, counterpart="孔国晨", filed=True
    )


def lines(office: Office, paper: str) -> list[str]:
    """What the history of a paper (id) says, in order."""
    told = tracing.of_paper(office, handoffs_store.by_ids(office.register, [paper])[paper])
    return [words.what(office, each) for each in told.steps]


def read(pdf: bytes) -> list[str]:
    """The text of every page, without spaces."""
    with pypdfium2.PdfDocument(pdf) as document:
        return ["".join(page.get_textpage().get_text_bounded().split()) for page in document]


class TestConcerns:
    """Which entries of the journal are about a paper."""

    paper = Followed("p", "contract#07", frozenset({"h1"}), frozenset({"JY1"}))

    @pytest.mark.parametrize(
        "body",
        [
            {"documents": ["contract#07", "receipt#08"]},
            {"papers": ["p"]},
            {"paper": "p"},
            {"handoff": "h1"},
            {"number": "JY1"},
            {"documents": ["receipt#08"], "refused": [{"paper": "p", "reason": "缺章"}]},
        ],
    )
    def test_those_that_name_it_or_a_record_in_which_it_is(self, body: dict[str, object]) -> None:
        assert self.paper.concerns("e", body)
        assert self.paper.concerns("h1", {})

    @pytest.mark.parametrize(
        "body",
        [
            {},
            {"documents": ["receipt#08"], "handoff": "h1", "number": "JY1"},
            {"documents": ["contract#08"]},
            {"refused": [{"kind": "contract", "reason": "缺章"}]},
            {"number": "JY2"},
        ],
    )
    def test_and_no_others(self, body: dict[str, object]) -> None:
        assert not self.paper.concerns("e", body)


def test_a_paper_tells_its_whole_way_in_order(office: Office, purchase: Dossier, at: Callable[[str], None]) -> None:
    came = receive(office, purchase, "presale-contract", "income-proof")
    contract, income = (line.paper for line in came.lines)
    at("2026-10-12 11:00")
    filing.copy(office, dossier=purchase.id, papers=[contract])
    at("2026-10-12 14:00")
    both = [Line(contract, Count(1, 0)), Line(income, Count(1, 0))]
    offered = handoffs.hand_over(office, dossier=purchase.id, taker="mortgage-lawyer", lines=both, accepted=False)
    at("2026-10-12 15:00")
    endings.accept(office, offered, counterpart="王律师", refused={contract: "缺公章"})
    at("2026-10-12 16:00")
    lost = losses.report(office, dossier=purchase.id, papers=[contract])
    at("2026-10-12 17:00")
    losses.report_found(office, dossier=purchase.id, papers=[contract])
    assert lines(office, contract) == [
        f"收到销售内勤送来的商品房预售合同，交接单 {came.number}",
        "核对建档：商品房预售合同",
        "登记复印件：商品房预售合同",
        f"开出交接单 {offered.number}，接收方 按揭律师",
        "拒收这一份：缺公章",
        f"发现遗失：商品房预售合同，报告 {lost}",
        "找回：商品房预售合同",
    ]
    told = tracing.of_paper(office, handoffs_store.by_ids(office.register, [contract])[contract])
    shown = [
        (words.giver(office, each), words.taker(office, each), words.count(each), words.people(office, each))
        for each in told.steps
    ]
    assert shown[0] == ("销售内勤", "客服部", "原件 1", "林晓燕、孔国晨")
    assert shown[2][:3] == ("（本部门复印）", "客服部", "复印件 1")
    assert shown[3][:3] == ("客服部", "按揭律师", "（原件 1）")
    assert shown[4][2] == "（原件 1）"
    assert lines(office, income)[-1] == f"移交按揭律师：收入证明，交接单 {offered.number}"


def test_a_voided_receipt_is_told_with_its_reason_and_the_way_back(office: Office, purchase: Dossier) -> None:
    came = receive(office, purchase, "presale-contract")
    paper = came.lines[0].paper
    endings.void(office, came, "收错了")
    told = tracing.of_paper(office, handoffs_store.by_ids(office.register, [paper])[paper])
    last = told.steps[-1]
    assert words.what(office, last) == f"作废交接单 {came.number}：收错了"
    assert (words.giver(office, last), words.taker(office, last)) == ("客服部", "销售内勤")


def test_a_loan_is_told_from_request_to_return(office: Office, purchase: Dossier, at: Callable[[str], None]) -> None:
    paper = receive(office, purchase, "presale-contract").lines[0].paper
    asked = loans.request(
        office,
        dossier=purchase.id,
        lines=[Line(paper, Count(1, 0))],
        borrower="孟律师",
        purpose="应诉",
        due=date(2026, 10, 16),
    )
    kept = attachments.keep(office, jpeg(), asked.number)
    attachments.enter(office, purchase.id, kept, record=asked.number, signed=True)
    loans.approve_on_paper(office, asked.number, loans.approvers(office)[0])
    loan = loans.lend(office, asked)
    at("2026-10-17 09:00")
    loans.chase(office, loan, way="call", words="明天送回")
    loans.give_back(office, loan, {paper: Condition("封面折角", damaged=True)})
    said = " | ".join(lines(office, paper))
    for part in ("孟律师申请借阅", "批准借阅 JY2026-0001", "借出商品房预售合同给孟律师", "明天送回", "JY2026-0001"):
        assert part in said, part
    told = tracing.named(office, handoffs_store.by_ids(office.register, [paper])[paper].number)
    assert [form for form, _ in told.enclosed].count("borrowing-slip") == 1
    assert ("borrowing-slip", "JY2026-0001") in told.enclosed


def test_what_went_to_another_client_is_told_from_the_beginning(office: Office, purchase: Dossier) -> None:
    other = dossiers.open_dossier(office, a_purchase("3-1-101"))
    paper = receive(office, purchase, "presale-contract").lines[0].paper
    moving.move_paper(office, paper=paper, dossier=other.id, reason="登记错了客户")
    said = lines(office, paper)
    assert said[0].startswith("收到销售内勤送来的商品房预售合同") or "由 2-1-1001 改来" in said[0]
    assert "商品房预售合同 改到 3-1-101：登记错了客户" in said
    assert any("由 2-1-1001 改来：登记错了客户" in each for each in said)


class TestSignatures:
    """Signatures with their verdict: valid, altered, none."""

    def test_valid_then_altered_and_none(self, seat: Seats) -> None:
        office = seat(CLERK)
        purchase = dossiers.open_dossier(office, a_purchase("2-1-1001"))
        came = receive(office, purchase, "presale-contract")
        paper = handoffs_store.by_ids(office.register, [came.lines[0].paper])[came.lines[0].paper]
        assert [words.signatures(each) for each in tracing.of_paper(office, paper).steps] == ["无", ""]
        signoffs.sign(office, matter="acceptance", record=came.number, name=CLERK, secret=SECRET[CLERK])
        told = tracing.of_paper(office, paper)
        assert [words.signatures(each) for each in told.steps] == ["林晓燕 签名有效", "", "签名有效"]
        assert words.what(office, told.steps[-1]) == "林晓燕 签名：签收文件"
        unguarded(office.register).execute("UPDATE line SET originals = 2")
        altered = tracing.of_paper(office, paper)
        assert words.signatures(altered.steps[0]) == "林晓燕 签名后内容已变动"
        assert "签名后内容已变动" in "".join(read(sheets.draw(office, "evidence-pack", paper.number).pdf))

    def test_a_signed_sheet_counts_as_signed_back(self, office: Office, purchase: Dossier) -> None:
        came = receive(office, purchase, "presale-contract")
        kept = attachments.keep(office, jpeg(), came.number)
        attachments.enter(office, purchase.id, kept, record=came.number, signed=True)
        told = tracing.of_dossier(office, purchase.id)
        assert next(words.signatures(each) for each in told.steps if each.number == came.number) == "签字页 已签回"


class TestPack:
    """The evidence pack: cover, history, receipts, signatures, journal entries with their hashes, counted through."""

    def test_of_one_paper(self, office: Office, purchase: Dossier) -> None:
        came = receive(office, purchase, "presale-contract", "income-proof")
        other = receive(office, purchase, "bank-statement")
        paper = handoffs_store.by_ids(office.register, [came.lines[0].paper])[came.lines[0].paper]
        sheet = sheets.draw(office, "evidence-pack", paper.number)
        pages = read(sheet.pdf)
        assert (sheet.form, sheet.record, sheet.title) == ("evidence-pack", paper.number, "证据册")
        titles = [re.search("证据册|去向经过|文件交接单|签名与日志", page.replace("证据册附件", "")) for page in pages]
        assert [found and found[0] for found in titles] == ["证据册", "去向经过", "文件交接单", "签名与日志"]
        for number, page in enumerate(pages, 1):
            assert f"第{number}页共{len(pages)}页" in page
        assert came.number in pages[2]
        assert other.number not in "".join(pages)
        concerned = tracing.of_paper(office, paper).entries
        assert len(concerned) == 2
        for entry in concerned:
            assert entry.hash in pages[3]
        assert journal.head(office.register) in pages[0]

    def test_of_a_whole_dossier(self, office: Office, purchase: Dossier) -> None:
        made = [receive(office, purchase, kind).number for kind in ("presale-contract", "income-proof")]
        pages = read(sheets.draw(office, "evidence-pack", purchase.unit).pdf)
        assert len(pages) == 5
        assert [number in page for number, page in zip(made, pages[2:4], strict=True)] == [True, True]
        for entry in journal.read(office.register, dossier=purchase.id):
            assert entry.hash in pages[4]
        assert f"第5页共{len(pages)}页" in pages[4]

    def test_it_masks_numbers_unless_somebody_who_may_says_why(self, office: Office, purchase: Dossier) -> None:
        receive(office, purchase, "presale-contract")
        sheet = sheets.draw(office, "evidence-pack", purchase.unit)
        text = "".join(read(sheet.pdf))
        assert sheet.masks
        assert "110***********002X" in text
        for whole in ("11010519491231002X", "13800138000"):
            assert whole not in text
        with pytest.raises(ReasonMissing):
            sheets.draw(office, "evidence-pack", purchase.unit, whole_because=" ")
        whole = sheets.draw(office, "evidence-pack", purchase.unit, whole_because="法院调取")
        assert "11010519491231002X" in "".join(read(whole.pdf))
        assert not whole.masks

    def test_a_break_in_the_chain_stands_on_the_cover(self, office: Office, purchase: Dossier) -> None:
        receive(office, purchase, "presale-contract")
        (good,) = read(sheets.draw(office, "evidence-pack", purchase.unit).pdf)[:1]
        assert f"全部{journal.last(office.register)}条，链值相符" in good
        unguarded(office.register).execute("UPDATE journal SET by = '别人' WHERE seq = 3")
        (bad,) = read(sheets.draw(office, "evidence-pack", purchase.unit).pdf)[:1]
        assert "第3条起与链值不符" in bad

    def test_of_nothing_there_is_none(self, office: Office) -> None:
        with pytest.raises(UnknownRecord):
            sheets.draw(office, "evidence-pack", "00009999")

    def test_the_right_is_asked_for_whole_numbers(self, seat: Seats) -> None:
        office = seat(DIRECTOR)
        purchase = dossiers.open_dossier(office, a_purchase("2-1-1001"))
        assert sheets.draw(office, "evidence-pack", purchase.number, whole_because="法院调取")
        kinds = [each.kind for each in journal.read(office.register, dossier="")]
        assert "personal.printed" in kinds


def test_history_and_pack_are_a_key_away(
    open_window: Callable[..., MainWindow], office: Office, purchase: Dossier, tmp_path: Path
) -> None:
    came = receive(office, purchase, "presale-contract")
    number = handoffs_store.by_ids(office.register, [came.lines[0].paper])[came.lines[0].paper].number
    window = open_window("clients")
    window.open_dossier(purchase.id)
    page = window.stack.currentWidget()
    assert isinstance(page, DossierPage)
    page.tabs.look_at("papers")
    page.papers.table.selectRow(0)
    hands.press("Ctrl+H", page.papers.table)
    trace = hands.dialog(TraceDialog)
    assert hands.column(trace.moves, 2) == [came.number, ""]
    assert hands.column(trace.moves, 7) == ["无", ""]
    hands.click(trace.pack)
    preview = hands.dialog(PreviewDialog)
    assert preview.windowTitle() == f"证据册 {number}"
    preview.save_as(str(tmp_path / "pack.pdf"))
    assert [(each.form, each.record) for each in printed_store.load(office.register)] == [("evidence-pack", number)]
    trace.accept()
    from_the_menu(window, "证据册…")
    assert hands.dialog(PreviewDialog).windowTitle() == f"证据册 {purchase.number}"


def test_an_altered_signature_stands_out_in_the_list(seat: Seats, clean_settings: QApplication) -> None:
    office = seat(CLERK)
    purchase = dossiers.open_dossier(office, a_purchase("2-1-1001"))
    came = receive(office, purchase, "presale-contract")
    signoffs.sign(office, matter="acceptance", record=came.number, name=CLERK, secret=SECRET[CLERK])
    unguarded(office.register).execute("UPDATE line SET originals = 2")
    paper = handoffs_store.by_ids(office.register, [came.lines[0].paper])[came.lines[0].paper]
    dialog = TraceDialog(Desk(office), paper)
    shade = dialog.moves.listing.columns[7].colour
    assert shade
    assert shade(dialog.moves.listing.at(0)) == colour("late")


def test_a_volume_of_several_clients_and_its_place_are_told(office: Office, purchase: Dossier) -> None:
    paper = receive(office, purchase, "presale-contract").lines[0].paper
    mixed = volumes.draw_up(office, volumes.fresh(office, "2026 年合同"))
    volumes.put_in(office, dossier=purchase.id, papers=[paper], volume=mixed.number)
    said = lines(office, paper)
    assert f"新立案卷 {mixed.number}：2026 年合同" in said
    assert f"立卷归档：商品房预售合同，案卷 {mixed.number}" in said
