"""Sales ledgers of many makes: which rows are purchases, whose they are, and what is said about the rest."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain import ledgers
from app.domain.ledger_headers import propose, signature
from app.domain.ledgers import Reading
from app.domain.sheets import Area, Cell, Sheet

TODAY = date(2026, 11, 22)
A, B = "11010519491231002X", "440524188001010014"
HEADER: tuple[Cell, ...] = (
    "房号",
    "客户姓名",
    "身份证号码",
    "联系电话",
    "合同编号",
    "签约日期",
    "付款方式",
    "合同总价",
    "备注",
)
SOLD: tuple[Cell, ...] = ("2-1-1001", "张三", A, "13812345678", "YS1", "2026-01-24", "按揭", 1_842_359.25, "")


def grid(*rows: tuple[Cell, ...], merged: tuple[Area, ...] = ()) -> Sheet:
    return Sheet("台账", rows, merged=merged)


def read(*rows: tuple[Cell, ...], merged: tuple[Area, ...] = ()) -> Reading:
    sheet = grid(*rows, merged=merged)
    return ledgers.read(sheet, propose(sheet), TODAY)


def sold(**other: Cell) -> tuple[Cell, ...]:
    """The row SOLD with other cells: unit, name, number, phone, contract, signed, payment, price, note."""
    names = ("unit", "name", "number", "phone", "contract", "signed", "payment", "price", "note")
    return tuple(other.get(name, cell) for name, cell in zip(names, SOLD, strict=True))


def people(reading: Reading) -> list[list[tuple[str, str | None]]]:
    return [[(buyer.name, buyer.identity.number) for buyer in row.buyers] for row in reading.rows]


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


# Buyers


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("崔超丽、许浩䶮", ["崔超丽", "许浩䶮"]),
        ("贺丽强,魏淑", ["贺丽强", "魏淑"]),
        ("苏华杰/钱新军", ["苏华杰", "钱新军"]),
        ("张三;李四", ["张三", "李四"]),
        ("张三\n李四", ["张三", "李四"]),
        ("张三和李四", ["张三", "李四"]),
        ("张三&李四", ["张三", "李四"]),
        ("闫光 贺立", ["闫光", "贺立"]),
        ("1、张三 2、李四", ["张三", "李四"]),
        ("尹  雨", ["尹雨"]),
        ("汤 刚 张三", ["汤刚", "张三"]),
        ("司马淑雨", ["司马淑雨"]),
        ("欧阳 雅远", ["欧阳雅远"]),
        ("郑和平", ["郑和平"]),
        ("王建和", ["王建和"]),
        ("阿卜杜拉·买买提", ["阿卜杜拉·买买提"]),
        ("John Smith", ["John Smith"]),
        ("Smith, John", ["Smith, John"]),
        ("张三 John Smith", ["张三", "John Smith"]),
        ("李𬭎", ["李𬭎"]),
        ("南京和平置业有限公司", ["南京和平置业有限公司"]),
        ("南京(中国)投资有限公司、张三", ["南京(中国)投资有限公司", "张三"]),
    ],
)
def test_the_buyers_of_a_cell_are_parted_as_people_would(cell: str, names: list[str]) -> None:
    assert [buyer.name for buyer in read(HEADER, sold(name=cell)).rows[0].buyers] == names


def test_names_and_numbers_in_one_cell_each_are_paired_by_position() -> None:
    assert people(read(HEADER, sold(name="张三、李四", number=f"{A}/{B}"))) == [[("张三", A), ("李四", B)]]


def test_a_further_buyer_stands_in_the_next_row() -> None:
    reading = read(HEADER, SOLD, ("", "李四", B, "13912345678"), sold(unit="2-1-1002"))
    assert people(reading) == [[("张三", A), ("李四", B)], [("张三", A)]]
    assert reading.rows[0].phones == ("13812345678", "13912345678")


def test_a_first_buyer_without_number_does_not_take_the_second_ones() -> None:
    reading = read(HEADER, sold(number=""), ("", "李四", B))
    assert people(reading) == [[("张三", None), ("李四", B)]]
    assert [(warning.cell, warning.code) for warning in reading.warnings] == [("C2", "identity_missing")]


def test_names_merged_over_two_rows_pair_with_the_numbers_of_both() -> None:
    reading = read(HEADER, sold(name="张三、李四"), ("", "", B), merged=(Area(1, 1, 2, 1), Area(1, 0, 2, 0)))
    assert people(reading) == [[("张三", A), ("李四", B)]]


def test_a_row_under_a_merged_unit_belongs_to_it_whatever_else_it_holds() -> None:
    reading = read(HEADER, SOLD, sold(unit="", name="李四", number=B), merged=(Area(1, 0, 2, 0),))
    assert people(reading) == [[("张三", A), ("李四", B)]]


def test_one_buyer_merged_over_two_units_bought_both() -> None:
    reading = read(HEADER, SOLD, sold(unit="2-1-1002", name="", number=B), merged=(Area(1, 1, 2, 1),))
    assert people(reading) == [[("张三", A)], [("张三", B)]]


def test_a_row_with_a_contract_but_no_unit_is_no_further_buyer() -> None:
    reading = read(HEADER, SOLD, sold(unit="", name="李四"))
    assert [problem.code for problem in reading.refused] == ["unit_missing"]


def test_buyers_in_columns_of_their_own() -> None:
    header = ("房号", "买受人1", "身份证号1", "买受人2", "身份证号2")
    assert people(read(header, ("1-1-101", "张三", "", "李四", B))) == [[("张三", None), ("李四", B)]]


def test_fewer_numbers_than_buyers_is_warned_of() -> None:
    reading = read(HEADER, sold(name="张三、李四"))
    assert people(reading) == [[("张三", A), ("李四", None)]]
    assert [warning.code for warning in reading.warnings] == ["identity_missing", "ids_do_not_match_buyers"]


def test_an_organisation_is_known_by_its_name_or_its_code() -> None:
    reading = read(
        HEADER,
        sold(name="××集团有限公司", number="91330100799655058B"),
        sold(unit="1-1-1", number="91330100799655058B"),
    )
    assert [row.buyers[0].kind for row in reading.rows] == ["organisation", "organisation"]


@pytest.mark.parametrize(
    ("names", "share", "shares"),
    [
        ("张三、李四", "60%/40%", [6000, 4000]),
        ("张三、李四", "各50%", [5000, 5000]),
        ("张三(60%)、李四(40%)", "", [6000, 4000]),
        ("张三、李四、王五", "各1/3", [3333, 3334, 3333]),
        ("张三(1/2)李四(1/2)", "", [5000, 5000]),
        ("张三", 1.0, [10_000]),
        ("张三、李四", "", [None, None]),
    ],
)
def test_shares_are_read_in_basis_points_of_the_whole(names: str, share: Cell, shares: list[int | None]) -> None:
    reading = read((*HEADER, "产权份额"), (*sold(name=names, number=""), share))
    assert [buyer.share for buyer in reading.rows[0].buyers] == shares


def test_shares_that_make_no_whole_are_dropped_with_a_warning() -> None:
    reading = read((*HEADER, "份额"), (*sold(name="张三、李四", number=f"{A}/{B}"), "60%/30%"))
    assert [buyer.share for buyer in reading.rows[0].buyers] == [None, None]
    assert [(warning.cell, warning.code) for warning in reading.warnings] == [("J2", "shares_do_not_add_up")]


def test_ruined_and_wrong_numbers_are_kept_as_written_and_told() -> None:
    reading = read(HEADER, sold(number="3.20106E+17"), sold(unit="1-1-101", number="110105194912310021"))
    assert [row.buyers[0].identity.state for row in reading.rows] == ["damaged", "wrong"]
    assert [row.buyers[0].identity.written for row in reading.rows] == ["3.20106E+17", "110105194912310021"]
    assert [(warning.cell, warning.code) for warning in reading.warnings] == [
        ("C2", "identity_damaged"),
        ("C3", "identity_wrong"),
    ]


# Dates, money, payment


@pytest.mark.parametrize(
    "written",
    ["2026-01-24", "2026/1/24", "2026.1.24", "2026年1月24日", "20260124", "２０２６年１月２４日", "2026-01-24 10:30:00",
     46_046.0, "46046", date(2026, 1, 24)],
)  # fmt: skip
def test_days_in_many_spellings(written: Cell) -> None:
    assert read(HEADER, sold(signed=written)).rows[0].signed == date(2026, 1, 24)


@pytest.mark.parametrize(
    ("written", "code"),
    [("2026-02-30", "date_unreadable"), ("下周", "date_unreadable"), ("26/2/4", "date_unreadable"), ("2026-11-23", "date_in_future"),
     ("=TODAY()", "not_calculated")],
)  # fmt: skip
def test_days_that_cannot_be_leave_the_field_empty_with_a_warning(written: str, code: str) -> None:
    reading = read(HEADER, sold(signed=written))
    assert reading.rows[0].signed is None
    assert [(warning.cell, warning.code) for warning in reading.warnings] == [("F2", code)]


@pytest.mark.parametrize("written", ["", "/", "未签", "无"])
def test_no_day_yet_is_nothing_to_warn_of(written: str) -> None:
    reading = read(HEADER, sold(signed=written, contract=written))
    assert (reading.rows[0].signed, reading.rows[0].contract, reading.warnings) == (None, None, ())


@pytest.mark.parametrize(
    ("written", "fen"),
    [(1_842_359.25, 184_235_925), ("1,842,359.25", 184_235_925), ("¥1842359.25元", 184_235_925), ("184.2万元", 184_200_000),
     ("１８４２３５９．２５", 184_235_925), (2_590_639.235, 259_063_924), (100_000.1, 10_000_010)],
)  # fmt: skip
def test_prices_in_many_spellings(written: Cell, fen: int) -> None:
    assert read(HEADER, sold(price=written)).rows[0].price == fen


@given(st.integers(100_000_00, 10**12))
def test_no_fen_is_lost_between_number_cell_and_price(fen: int) -> None:
    (row,) = read(HEADER, sold(price=fen / 100)).rows
    assert row.price == fen


def test_a_sheet_in_ten_thousands_says_so_in_its_header_or_title() -> None:
    assert read((*HEADER[:7], "总价(万元)"), sold(price=184.2)).rows[0].price == 184_200_000
    assert read(("单位:万元",), HEADER, sold(price="184.2")).rows[0].price == 184_200_000


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("一百万", "number_unreadable"),
        (-5.0, "number_unreadable"),
        ("1,23", "number_unreadable"),
        (184.2, "price_small"),
    ],
)
def test_prices_that_are_none_or_small_are_warned_of(written: Cell, code: str) -> None:
    assert [(warning.cell, warning.code) for warning in read(HEADER, sold(price=written)).warnings] == [("H2", code)]


@pytest.mark.parametrize(
    ("words", "payment"),
    [("按揭", "mortgage"), ("银行按揭", "mortgage"), ("商业贷款", "mortgage"), ("公积金贷款", "mortgage"), ("组合贷", "mortgage"),
     ("全款", "other"), ("一次性付款", "other"), ("分期付款", "other"), ("分期/按揭", None), ("待定价", None)],
)  # fmt: skip
def test_ways_of_paying(words: str, payment: str | None) -> None:
    reading = read(HEADER, sold(payment=words))
    assert (reading.rows[0].payment, reading.rows[0].payment_words) == (payment, words)
    assert [warning.code for warning in reading.warnings] == ([] if payment else ["payment_unknown"])


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
