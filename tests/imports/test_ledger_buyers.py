"""Who bought, according to a sales ledger: one or several, with their numbers and shares."""

from __future__ import annotations

import pytest

from app.base.cells import Area, Cell
from tests.tools.ledger_grids import HEADER, SOLD, A, B, people, read, sold


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
        ("南京(中国)投资有限公司、张三", ["南京\uff08中国\uff09投资有限公司", "张三"]),
        ("夫:田野、妻:邓小芸", ["田野", "邓小芸"]),
        ("夫:田野 妻:邓小芸", ["田野", "邓小芸"]),
        ("共有人\uff1a史玉柱", ["史玉柱"]),
        ("(配偶)顾长卫", ["顾长卫"]),
        ("王小明先生", ["王小明"]),
        ("王明先生", ["王明"]),
        ("王先生", ["王先生"]),
        ("贺龙飞\uff08未成年\uff09", ["贺龙飞"]),
        ("苏华/钱军 夫妻", ["苏华", "钱军"]),
        ("李明\uff08LEE MING\uff09", ["李明(LEE MING)"]),
        ("上海某某\n贸易有限公司", ["上海某某贸易有限公司"]),
        ("欧阳\n震华", ["欧阳震华"]),
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


def test_a_name_after_a_blank_row_is_no_further_buyer() -> None:
    reading = read(HEADER, SOLD, (), ("", "李四签字"))
    assert (people(reading), reading.refused[0].code) == ([[("张三", A)]], "unit_missing")


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


def test_fewer_numbers_than_buyers_are_nobodys_and_told() -> None:
    reading = read(HEADER, sold(name="张三、李四"))
    assert people(reading) == [[("张三", None), ("李四", None)]]
    (told,) = reading.warnings
    assert (told.code, told.cell, told.facts["written"]) == ("ids_do_not_match_buyers", "C2", A)


@pytest.mark.parametrize(
    ("numbers", "first", "second"),
    [
        (f"/、{B}", None, B),
        (f"\n{B}", None, B),
        (f"{A}、/", A, None),
        (f"{A}、{B}、", A, B),
        (f"李四:{B}", None, B),
        (f"李四:{B}、张三 {A}", A, B),
        (f"{B}(李四)、{A}", A, B),
        (f"{A}(夫)/{B}(妻)", A, B),
    ],
)
def test_a_number_never_moves_to_another_buyer(numbers: str, first: str | None, second: str | None) -> None:
    assert people(read(HEADER, sold(name="张三、李四", number=numbers))) == [[("张三", first), ("李四", second)]]


def test_a_labelled_number_in_its_place_leaves_the_others_in_theirs() -> None:
    reading = read(HEADER, sold(name="张三、李四、王五", number=f"/、{A}、王五:{B}"))
    assert people(reading) == [[("张三", None), ("李四", A), ("王五", B)]]


def test_a_number_is_a_passports_where_the_kind_of_document_says_so() -> None:
    header = ("房号", "姓名", "证件类型", "证件号码")
    rows = [("1-1-101", "Smith", kind, "512345678") for kind in ("护照", "身份证")]
    reading = read(header, *rows[:1], ("1-1-102", *rows[1][1:]))
    assert [row.buyers[0].identity.state for row in reading.rows] == ["ok", "wrong"]


def test_a_representative_named_in_a_row_of_his_own_is_asked_about() -> None:
    reading = read(HEADER, sold(name="某某置业有限公司"), ("", "法人\uff1a张三", B))
    assert [warning.facts["written"] for warning in reading.warnings if warning.code == "buyer_unclear"] == [
        "法人:张三"
    ]


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
    reading = read(HEADER, sold(number="3.20106E+17"), sold(unit="1-1-101", number="110105194912310021", contract=""))
    assert [row.buyers[0].identity.state for row in reading.rows] == ["damaged", "wrong"]
    assert [row.buyers[0].identity.written for row in reading.rows] == ["3.20106E+17", "110105194912310021"]
    assert [(warning.cell, warning.code) for warning in reading.warnings] == [
        ("C2", "identity_damaged"),
        ("C3", "identity_wrong"),
    ]
