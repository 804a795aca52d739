"""Identity numbers: right, wrong, ruined by a spreadsheet; never guessed."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.base import identity

TODAY = date(2026, 11, 22)


def person(region: str, birth: date, sequence: int) -> str:
    """A valid personal number, its last digit by ISO 7064's recursive method rather than by weights."""
    first = f"{region}{birth:%Y%m%d}{sequence:03d}"
    rest = 0
    for digit in first:
        rest = (rest + int(digit)) * 2 % 11
    check = (1 - rest) % 11
    return first + ("X" if check == 10 else str(check))


def credit_code(first: str) -> str:
    """A valid credit code: the character that makes the sum, weighted with powers of three, a multiple of 31."""
    alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY"
    total = sum(alphabet.index(character) * 3**place for place, character in enumerate(first))
    return next(first + check for check in alphabet if (total + alphabet.index(check)) % 31 == 0)


REGIONS = st.sampled_from(["110105", "320106", "440305", "659004", "810000", "820000", "830000"])
BIRTHS = st.dates(date(1880, 1, 1), TODAY)


@given(REGIONS, BIRTHS, st.integers(1, 999))
def test_every_number_with_the_right_check_digit_is_right(region: str, birth: date, sequence: int) -> None:
    number = person(region, birth, sequence)
    judged = identity.judge(number, TODAY)
    assert (judged.state, judged.number, judged.birth) == ("ok", number, birth)
    assert judged.sex == ("male" if sequence % 2 else "female")


@given(REGIONS, BIRTHS, st.integers(1, 999), st.sampled_from("0123456789X"))
def test_no_other_check_digit_is_taken(region: str, birth: date, sequence: int, last: str) -> None:
    right = person(region, birth, sequence)
    judged = identity.judge(right[:17] + last, TODAY)
    assert (judged.number == right) == (last == right[17])


@given(REGIONS, BIRTHS, st.integers(1, 999), st.integers(0, 16), st.integers(1, 9))
def test_one_mistyped_digit_is_always_noticed(region: str, birth: date, sequence: int, place: int, off: int) -> None:
    right = person(region, birth, sequence)
    typed = right[:place] + str((int(right[place]) + off) % 10) + right[place + 1 :]
    judged = identity.judge(typed, TODAY)
    assert judged.number is None or judged.doubts == ("perhaps_a_person",)


@given(st.text("0123456789ABCDEFGHJKLMNPQRTUWXY", min_size=9, max_size=9), st.sampled_from(["91320106", "52110000"]))
def test_every_credit_code_with_the_right_check_character_is_right(own: str, head: str) -> None:
    code = credit_code(head + own)
    judged = identity.judge(code, TODAY)
    assert (judged.kind, judged.number) == ("organisation", code)


@given(st.text() | st.floats() | st.dates())
def test_nothing_that_stands_in_a_cell_makes_the_judge_stumble(written: str | float | date) -> None:
    judged = identity.judge(written, TODAY)
    assert (judged.state == "ok") == (judged.number is not None)


# Numbers printed in the standards and in official specimens of the cards, and codes that companies publish.
@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("11010519491231002X", "resident"),
        ("440524188001010014", "resident"),
        ("810000199408230021", "residence_permit"),
        ("830000199201300022", "residence_permit"),
        ("911124198108030024", "foreigner"),
        ("91330100799655058B", "organisation"),
        ("9144030071526726XG", "organisation"),
        ("914403001922038216", "organisation"),
        ("H12345678", "home_return"),
        ("M1234567801", "home_return"),
        ("12345678", "taiwan_permit"),
        ("1234567801", "taiwan_permit"),
        (12345678.0, "taiwan_permit"),
        ("E12345678", "passport"),
        ("EA1234567", "passport"),
        ("USA110056010104", "foreigner"),
        ("护照\uff1a512345678", "passport"),
        ("S1234567D(护照)", "passport"),
        ("Passport No. M123A4567", "passport"),
        ("A123456\uff083\uff09", "hong_kong"),  # 36·9 + 10·8 + 1·7 + 2·6 + 3·5 + 4·4 + 5·3 + 6·2 + 3 = 44·11
    ],
)
def test_known_numbers_are_recognised(written: str | float, kind: str) -> None:
    judged = identity.judge(written, TODAY)
    assert (judged.kind, judged.state) == (kind, "ok")


@pytest.mark.parametrize(
    "written",
    [
        "１１０１０５１９４９１２３１００２Ｘ",
        " 11010519491231002x ",
        "110105 19491231 002X",
        "'11010519491231002X",
        '="11010519491231002X"',
        "身份证:11010519491231002X",
        "11010519491231002X\t",
        "11010519491231002X\uff08夫\uff09",
        "1.11010519491231002X",
        "11010519491231002×",
        "110105-19491231-002X",
    ],
)
def test_spellings_of_one_number_come_out_alike(written: str) -> None:
    assert identity.judge(written, TODAY).number == "11010519491231002X"


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("3.20106E+17", "scientific"),
        ("3.20106199001e17", "scientific"),
        ("########", "too_narrow"),
        (320106199001010000.0, "digits_lost"),
        (3.20106e17, "digits_lost"),
        (1234567890123456.0, "digits_lost"),
        ("320106199001010000", "digits_lost"),
        ("320106199001010000.0", "digits_lost"),
    ],
)
def test_what_a_spreadsheet_ruined_is_damaged_and_kept_as_written(written: str | float, why: str) -> None:
    judged = identity.judge(written, TODAY)
    assert (judged.state, judged.why, judged.number) == ("damaged", why, None)
    assert judged.written == (written if isinstance(written, str) else str(int(written)))


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("110105194912310021", "check"),
        ("91330100799655058A", "check"),
        (person("110105", TODAY + timedelta(days=1), 1), "birth_in_future"),
        (person("110105", date(1879, 12, 31), 1), "birth_too_early"),
        ("110105491231002", "old_15"),
        (110105491231002.0, "old_15"),
        ("1101051949123100", "length"),
        ("军字第12345号", "shape"),
        ("S1234567D", "shape"),
        ("A123456(7)", "check"),
        (3.5, "shape"),
        (float("nan"), "shape"),
    ],
)
def test_wrong_numbers_say_why_and_give_no_number(written: str | float, why: str) -> None:
    judged = identity.judge(written, TODAY)
    assert (judged.state, judged.why, judged.number) == ("wrong", why, None)


def test_a_mistyped_century_is_not_taken_for_a_credit_code_by_chance() -> None:
    assert identity.judge("810000210001010022", TODAY).state == "wrong"


def test_a_public_body_with_digits_only_is_an_organisation_yet_doubtful() -> None:
    inner = "00001407"  # 3·0+7·0+9·0+10·0+5·1+8·4+4·0+2·7 = 51, 11 - 51 % 11 = 4
    codes = [credit_code(f"{kind}320106{inner}4") for kind in ("11", "12", "51", "52", "53")]
    judged = [identity.judge(each, TODAY) for each in codes if each[17].isdigit()]
    assert {(each.kind, each.state, each.doubts) for each in judged} == {("organisation", "ok", ("perhaps_a_person",))}


def test_a_day_that_does_not_exist_is_wrong_even_with_its_check_digit() -> None:
    first = "11010519990230001"
    number = first + identity.person_check(first)
    assert identity.judge(number, TODAY).why == "birth_impossible"


def test_born_today_is_possible_and_1880_is_the_earliest() -> None:
    for birth in (TODAY, date(1880, 1, 1)):
        assert identity.judge(person("110105", birth, 12), TODAY).state == "ok"


def test_an_unknown_region_is_only_a_doubt() -> None:
    judged = identity.judge(person("990101", date(1990, 1, 1), 11), TODAY)
    assert identity.judge(person("160101", date(1990, 1, 1), 11), TODAY).doubts == ("region_unknown",)
    assert judged.kind == "foreigner"


def test_three_zeros_that_pass_the_check_are_right_but_doubtful() -> None:
    number = next(
        number
        for day in range(1, 29)
        for hundreds in range(10)
        if (number := person("320106", date(1990, 1, day), hundreds * 100)).endswith("000")
    )
    judged = identity.judge(number, TODAY)
    assert (judged.state, judged.doubts) == ("ok", ("ends_in_zeros",))


@pytest.mark.parametrize("written", ["", " ", "/", "无", "——", "待补"])
def test_nothing_written_is_missing(written: str) -> None:
    assert identity.judge(written, TODAY).state == "missing"


@pytest.mark.parametrize(
    ("written", "pieces"),
    [
        ("A/B", ["A", "B"]),
        ("110105194912310021、110105194912310022", ["110105194912310021", "110105194912310022"]),
        ("110105194912310021 110105194912310022", ["110105194912310021", "110105194912310022"]),
        ("110105 19491231 0021", ["110105 19491231 0021"]),
        ("无;110105194912310022", ["无", "110105194912310022"]),
        ("/、110105194912310022", ["", "110105194912310022"]),
        ("A\\B+C", ["A", "B", "C"]),
        ("3.20106E+17", ["3.20106E+17"]),
        ("/", []),
        (12.0, [12.0]),
    ],
)
def test_several_numbers_in_a_cell_are_parted(written: str | float, pieces: list[str | float]) -> None:
    assert identity.split(written) == pieces


def test_a_masked_number_shows_three_and_four() -> None:
    assert identity.mask("11010519491231002X") == "110***********002X"
    assert identity.mask("E12345678") == "E******78"
    assert identity.mask("123") == "***"
