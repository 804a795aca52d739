"""Sales ledgers of many makes: which columns hold what, which rows are purchases, what is said about the rest."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain import ledgers
from app.domain.ledger_headers import propose, signature
from app.domain.sheets import Area, Cell, Sheet
from tests.tools.ledger_grids import HEADER, SOLD, TODAY, A, B, grid, people, read, sold


def test_a_plain_row_comes_out_whole() -> None:
    (row,) = read(HEADER, SOLD).rows
    assert (row.row, row.unit, row.phones, row.contract) == (2, "2-1-1001", ("13812345678",), "YS1")
    assert (row.signed, row.payment, row.payment_words) == (date(2026, 1, 24), "mortgage", "按揭")
    assert (row.price, row.returned, row.cell("ids")) == (184_235_925, False, "C2")


# Headers


def test_the_header_is_found_under_titles_groups_and_blank_rows() -> None:
    titles: tuple[tuple[Cell, ...], ...] = (
        ("××花园销售台账",),
        ("",),
        ("制表:张三  单位:元",),
        ("房源", "客户信息", "", "", "合同信息"),
    )
    reading = read(*titles, HEADER, SOLD)
    assert (len(reading.rows), reading.rows[0].row) == (1, 6)


def test_a_header_thirty_rows_down_is_still_found() -> None:
    assert len(read(*[("说明文字",)] * 29, HEADER, SOLD).rows) == 1


def test_a_header_may_spread_over_two_rows() -> None:
    above = ("房号", "买受人信息", "", "", "合同信息", "", "", "", "备注")
    below = ("", "姓名", "证件号码", "电话", "编号", "签约日期", "付款方式", "总价(万元)", "")
    (row,) = read(above, below, sold(price=184.2)).rows
    assert (row.contract, row.price, row.phones) == ("YS1", 184_200_000, ("13812345678",))


@pytest.mark.parametrize(
    "header",
    [
        ("室号", "买受人", "证件号码", "手机", "合同号", "签订日期", "支付方式", "总房款", "说明"),
        ("房間號", "購房人", "證件號碼", "聯絡電話", "合同編號", "簽約日期", "付款方式", "合同總價", "備註"),
        (
            "房 号",
            "客户\n姓名",
            "身份证号\n(必填)",
            "联系电话 \n(手机)",
            "合同编号*",
            "签约时间:",
            "付款 方式",
            "成交总价(元)",
            "备注1",
        ),
        (
            "房源",
            "业主姓名",
            "身份证明号码",
            "联系方式",
            "网签合同编号",
            "合同签订日期",
            "购房方式",
            "合同金额(元)",
            "其他",
        ),
        ("Unit", "Buyer", "ID No.", "Mobile", "Contract No.", "Date", "Payment", "Price", "Remarks"),
    ],
)
def test_headers_in_other_words_are_understood(header: tuple[str, ...]) -> None:
    assert read(header, SOLD).rows == read(HEADER, SOLD).rows


def test_columns_may_stand_in_any_order_and_strangers_are_ignored_but_listed() -> None:
    header, row = (
        ("推荐人", "总价", "联系电话", "房号", "代理人姓名", "姓名"),
        ("老王", 100_000.0, "13812345678", "1-1-101", "小李", "张三"),
    )
    mapping = propose(grid(header, row))
    assert mapping.ignored == ("推荐人", "代理人姓名")
    assert people(ledgers.read(grid(header, row), mapping, TODAY)) == [[("张三", None)]]


def test_a_sheet_without_header_is_told_by_its_cells() -> None:
    rows = [(f"1-1-{room}", "杜琪", A, "17481131144", "加急") for room in range(101, 111)]
    reading = read(*rows)
    assert [row.unit for row in reading.rows][:2] == ["1-1-101", "1-1-102"]
    assert (people(reading)[0], reading.rows[0].phones) == ([("杜琪", A)], ("17481131144",))


def test_a_sheet_without_units_or_buyers_is_refused_as_a_whole() -> None:
    assert [problem.code for problem in read(("甲", "乙"), ("x", "y")).refused] == ["no_unit_column", "no_buyer_column"]


def test_a_person_corrects_a_column_and_the_sheet_is_known_again() -> None:
    header = ("房号", "姓名", "电话", "身份证号", "其它电话")
    sheet = grid(header, ("1-1-101", "张三", "13812345678", A, "13912345678"))
    mapping = propose(sheet).corrected(4, None).corrected(2, "note")
    assert ledgers.read(sheet, mapping, TODAY).rows[0].note == "13812345678"
    again = grid(("新标题",), header, ("9-9-909", "李四", "", B, ""))
    assert signature(sheet, mapping) == signature(again, propose(again))
    assert signature(sheet, mapping) != signature(grid(HEADER, SOLD), propose(grid(HEADER, SOLD)))


def test_a_unit_is_put_together_from_building_section_and_room() -> None:
    header = ("楼栋", "单元", "房号", "姓名", "身份证号")
    assert read(header, (2.0, 1.0, 1001.0, "张三", A)).rows[0].unit == "2-1-1001"
    assert read(header, ("2栋", "1单元", "1001室", "张三", A)).rows[0].unit == "2-1-1001"


def test_a_building_merged_over_its_rows_counts_for_each() -> None:
    rows: tuple[tuple[Cell, ...], ...] = (
        ("楼栋", "单元", "房号", "姓名", "电话"),
        ("2栋", "1", "1001", "张三", ""),
        ("", "1", "1002", "李四", ""),
    )
    reading = read(*rows, merged=(Area(1, 0, 2, 0),))
    assert [row.unit for row in reading.rows] == ["2-1-1001", "2-1-1002"]


# Rows that are no purchases


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (("合计", "", "", "", "", "", "", 5_000_000.0), "total"),
        (("", "2栋小计", "", "", "", "", "", "=SUM(H2:H9)"), "total"),
        (("总 计:", "260套"), "total"),
        (("", "", "", "", "", "", "", "=SUBTOTAL(9,H2:H9)"), "total"),
        (("", "", "", "", "", "", "", 5_000_000.0), "total"),
        (("审核:           日期:",), "signature"),
        (("制表人:张三", "", "", "日期:2026-01-01"), "signature"),
        (HEADER, "header"),
        (("二期房源",), "heading"),
    ],
)
def test_rows_that_are_no_purchases_are_left_out(row: tuple[Cell, ...], why: str) -> None:
    reading = read(HEADER, SOLD, row, sold(unit="2-1-1002"))
    assert [(skipped.row, skipped.why) for skipped in reading.skipped] == [(3, why)]
    assert (len(reading.rows), reading.refused) == (2, ())


def test_blank_rows_mean_nothing() -> None:
    reading = read(HEADER, ("", " ", "\u3000"), SOLD, (), ("",) * 9)
    assert (len(reading.rows), reading.refused, reading.skipped) == (1, (), ())


def test_a_row_without_unit_or_buyer_is_refused_with_its_cell() -> None:
    reading = read(HEADER, sold(unit=""), sold(name=""), sold(unit="一千零一"))
    assert [(problem.cell, problem.code) for problem in reading.refused] == [
        ("A2", "unit_missing"),
        ("B3", "buyer_missing"),
        ("A4", "unit_unreadable"),
    ]
    assert (reading.rows, reading.warnings) == ((), ())


# A unit twice


def test_a_unit_listed_twice_is_refused_the_second_time() -> None:
    reading = read(HEADER, SOLD, sold(unit="2栋1单元1001", name="李四"))
    assert [(problem.cell, problem.code, dict(problem.facts)) for problem in reading.refused] == [
        ("A3", "unit_twice", {"unit": "2-1-1001", "first": "A2"})
    ]


def test_a_unit_given_back_and_sold_again_is_kept_twice() -> None:
    reading = read(HEADER, sold(note="已退房"), sold(name="李四", number=B, contract="YS2"))
    assert [(row.buyers[0].name, row.returned) for row in reading.rows] == [("张三", True), ("李四", False)]


def test_the_same_returned_purchase_twice_is_refused_but_another_one_is_kept() -> None:
    reading = read(HEADER, sold(note="退房"), sold(note="退房"), sold(note="退房", name="李四"))
    assert ([row.row for row in reading.rows], [problem.cell for problem in reading.refused]) == ([2, 4], ["A3"])


@pytest.mark.parametrize(
    ("header", "cell", "returned"),
    [
        ("状态", "已退房", True),
        ("状态", "退", True),
        ("状态", "已签约", False),
        ("是否退房", "是", True),
        ("是否退房", "否", False),
        ("是否退房", "", False),
        ("退房日期", date(2026, 3, 1), True),
        ("备注", "2026.3.1已退房", True),
        ("备注", "已解约", True),
        ("备注", "未退房", False),
        ("备注", "退定金", False),
        ("备注", "加急", False),
    ],
)
def test_units_given_back_are_recognised(header: str, cell: Cell, returned: bool) -> None:
    reading = read((*HEADER[:8], header), sold(note=cell))
    assert ([row.returned for row in reading.rows], reading.warnings) == ([returned], ())


def test_a_note_that_only_speaks_of_giving_back_is_asked_about() -> None:
    reading = read(HEADER, sold(note="客户申请退房"))
    assert (reading.rows[0].returned, [warning.code for warning in reading.warnings]) == (False, ["returned_unclear"])


# Anything at all


CELLS = st.one_of(
    st.text("房号姓名身份证电话合计小计张三李四0123456789-/、.,= ()%", max_size=20),
    st.floats(),
    st.dates(),
    st.sampled_from([*HEADER, *SOLD]),
)
AREAS = st.builds(Area, st.integers(0, 9), st.integers(0, 9), st.integers(0, 999), st.integers(0, 9))


@given(st.lists(st.lists(CELLS, max_size=10), max_size=12), st.lists(AREAS, max_size=4), st.booleans())
def test_no_sheet_makes_the_reader_stumble(rows: list[list[Cell]], merged: list[Area], headed: bool) -> None:
    sheet = Sheet("x", [list(HEADER), *rows] if headed else rows, merged=tuple(merged))
    mapping = propose(sheet)
    reading = ledgers.read(sheet, mapping, TODAY)
    assert all(row.buyers and row.unit for row in reading.rows)
    signature(sheet, mapping)
