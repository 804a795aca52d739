"""Sales ledgers of many makes: which columns hold what, which rows are purchases, what is said about the rest."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.base.cells import Area, Cell, Worksheet
from app.imports import ledgers
from app.imports.headers import propose, signature
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


@pytest.mark.parametrize("count", [("1", "2", "3", "4"), (1.0, 2.0, 3.0), ("甲", "乙", "丙"), ("(1)", "(2)", "(3)")])
def test_a_row_that_numbers_the_columns_belongs_to_the_header(count: tuple[Cell, ...]) -> None:
    reading = read(HEADER, count, SOLD)
    assert ([row.row for row in reading.rows], reading.refused) == ([3], ())


@pytest.mark.parametrize(
    "strange",
    ["经办人姓名", "原业主姓名", "监护人姓名", "销售经理姓名", "按揭专员姓名", "法人姓名", "配偶姓名", "主贷人姓名"],
)
def test_another_persons_name_is_no_buyer_beside_the_buyers(strange: str) -> None:
    header, row = ("房号", strange, "姓名", "身份证号"), ("1-1-101", "赵小六", "张三", A)
    assert people(read(header, row)) == [[("张三", A)]]


@pytest.mark.parametrize("whose", ["业务员", "销售", "公司", "工作单位", "按揭专员", "原业主", "紧急联系人"])
def test_somebody_elses_phone_is_not_the_buyers(whose: str) -> None:
    header, row = ("房号", "姓名", "电话", f"{whose}电话"), ("1-1-101", "张三", "13812345678", "13912345678")
    assert read(header, row).rows[0].phones == ("13812345678",)


@pytest.mark.parametrize("about", ["身份证地址", "身份证有效期", "身份证复印件", "法人身份证", "监护人身份证号"])
def test_what_is_said_of_the_card_is_no_number(about: str) -> None:
    assert people(read(("房号", "姓名", about, "身份证号"), ("1-1-101", "张三", B, A))) == [[("张三", A)]]


@pytest.mark.parametrize(
    ("strange", "own", "name"),
    [
        ("借款合同编号", "商品房合同号", "contract"),
        ("按揭合同签订日期", "合同签定时间", "signed"),
        ("补充协议签订日期", "签约日", "signed"),
        ("成交日期", "签约日期", "signed"),
        ("车位总价", "成交总价格", "price"),
        ("认购总价", "成交总价格", "price"),
        ("装修合同总价", "合同总价", "price"),
        ("装修款付款方式", "付款方式", "payment"),
    ],
)
def test_a_column_of_another_matter_does_not_win(strange: str, own: str, name: str) -> None:
    columns = propose(grid(("房号", "姓名", "电话", strange, own))).columns
    assert (columns[3].field, columns[4].field) == (None, name)


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ("契约编号", "contract"),
        ("合約編號", "contract"),
        ("成交日期", "signed"),
        ("签单日期", "signed"),
        ("付款方法", "payment"),
        ("Payment Method", "payment"),
        ("房款", "price"),
        ("樓價", "price"),
        ("Total Price (RMB)", "price"),
        ("房态", "state"),
        ("退房情况", "state"),
        ("座別", "building"),
        ("联络方式", "phone"),
        ("公民身份号码", "ids"),
        ("房产位置", "unit"),
        ("物業", "unit"),
    ],
)
def test_further_headings_are_known(header: str, name: str) -> None:
    assert propose(grid(("客户姓名", header, "身份证号", "备注"))).columns[1].field == name


def test_a_faint_word_for_the_unit_leaves_building_section_and_room_alone() -> None:
    header, row = ("房屋", "楼栋", "单元", "房号", "姓名"), ("住宅", 2.0, 1.0, 1001.0, "张三")
    assert read(header, row).rows[0].unit == "2-1-1001"


def test_a_ledger_without_sections_gives_units_of_building_and_room() -> None:
    header = ("楼栋", "房号", "姓名", "电话")
    assert read(header, ("3栋", 1201.0, "张三", "13812345678")).rows[0].unit == "3-1201"


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
        (("", "以下空白"), "signature"),
        (("共2套",), "signature"),
        (("", "", "经手人\uff1a张三"), "signature"),
        (("", "经理签字"), "signature"),
        (("以上数据截止6月30日",), "signature"),
        (("", "说明", "", "退房已标黄"), "signature"),
        (("", "财务部\uff08签字\uff09"), "signature"),
        (("", "", "", "平均", "", "", "", 1_500_000.0), "total"),
        (("", "", "销售率 85%"), "total"),
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


def test_a_resale_under_a_merged_unit_is_a_purchase_of_its_own() -> None:
    back, again = sold(note="退房"), sold(unit="", name="李四", number=B, contract="YS2")
    reading = read(HEADER, back, again, merged=(Area(1, 0, 2, 0),))
    assert [(row.unit, row.contract, row.returned) for row in reading.rows] == [
        ("2-1-1001", "YS1", True),
        ("2-1-1001", "YS2", False),
    ]


def test_a_co_buyer_under_a_merged_unit_may_say_that_the_rest_is_the_same() -> None:
    below = ("", "李四", B, "", "同上", "", "", "/", "")
    assert people(read(HEADER, SOLD, below, merged=(Area(1, 0, 2, 0),))) == [[("张三", A), ("李四", B)]]


def test_a_second_line_with_only_a_phone_belongs_to_the_purchase_above() -> None:
    reading = read(HEADER, SOLD, ("", "", "", 13912345678.0), sold(unit="1-1-101", contract="YS2"))
    assert reading.rows[0].phones == ("13812345678", "13912345678")
    assert (reading.skipped, reading.refused) == ((), ())


def test_words_under_the_last_row_that_are_no_name_are_no_buyer() -> None:
    reading = read(HEADER, SOLD, ("", "已全部标黄"))
    assert people(reading) == [[("张三", A)]]
    assert [(problem.cell, problem.code) for problem in reading.refused] == [("A3", "unit_missing")]


def test_a_field_that_every_ledger_has_is_missed_aloud_with_the_headings_nobody_read() -> None:
    header = ("序号", *HEADER[:7], "成交对价", "备注")
    (told,) = read(header, ("1", *SOLD[:7], 1_842_359.25, "")).warnings
    assert (told.cell, told.code, told.facts) == ("I1", "column_missing", {"field": "price", "headers": "成交对价"})


def test_a_contact_list_misses_nothing() -> None:
    assert read(("序号", "房号", "姓名", "身份证号"), (1.0, "1-1-101", "张三", A)).warnings == ()


def test_a_unit_given_back_in_a_column_nobody_reads_is_told() -> None:
    (told,) = read((*HEADER, "特殊情况"), (*SOLD, ""), (*sold(unit="1-1-101", contract="YS2"), "已退房")).warnings
    assert (told.cell, told.code) == ("J3", "returned_unread")


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
    sheet = Worksheet("x", [list(HEADER), *rows] if headed else rows, merged=tuple(merged))
    mapping = propose(sheet)
    reading = ledgers.read(sheet, mapping, TODAY)
    assert all(row.buyers and row.unit for row in reading.rows)
    signature(sheet, mapping)
