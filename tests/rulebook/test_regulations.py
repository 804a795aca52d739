"""Regulations as data: what is read, what is refused, and that other sections fit into the same clauses."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest

from app.base.resources import packaged
from app.base.toml_tables import Malformed
from app.rulebook.clauses import Amendment, limit_of
from app.rulebook.files import load_regulations
from app.rulebook.reader import (
    amended,
    parse,
    rulebook,
)
from tests import ROOT

PAGES = {
    f"{name}.toml": packaged("resources", "regulations", f"{name}.toml").read_text(encoding="utf-8")
    for name in ("house", "sales-office")
}
SALES_OFFICE = PAGES["sales-office.toml"]


def named(text):
    return f'{{ zh_CN = "{text}", zh_TW = "{text}", en = "{text}" }}'


def small(clauses):
    """A regulation of another section, with the few words its clauses use."""
    return f"""
id = "other"
name = {named("其他")}
in_force = 2026-01-01
[roles]
agent = {{ name = {named("座席")} }}
head = {{ name = {named("主任")} }}
finance = {{ name = {named("财务")} }}
chief = {{ name = {named("总裁")} }}
[events."complaint.received"]
name = {named("投诉")}
[events."meeting.held"]
name = {named("会议")}
[events."minutes.filed"]
name = {named("纪要归档")}
[events."distribution.planned"]
name = {named("分配计划")}
fields = {{ distribution = "date" }}
[events."bank_data.confirmed"]
name = {named("确认账户")}
[events."report.made"]
name = {named("报告")}
file = false
{clauses}
"""


def read(clauses):
    return rulebook({"other.toml": parse(small(clauses), "other.toml")})


def clause(number, body):
    return f'\n[[clause]]\nid = "{number}"\ntitle = {named(number)}\nduty = {{ text = {named("做")} }}\n{body}\n'


OTHERS = {
    "DD-1": 'limit = "month end"\nwho = { role = "head" }',
    "DD-9": 'limit = "3 rings"\nevidence = { sample = { of = "calls", count = 20, every = "month end" } }',
    "FD-6": 'limit = "every mon, tue, wed, thu, fri"\nevidence = { signatures = ["agent", "head"] }',
    "HP-3": 'limit = "every friday 09:00"\nwho = { role = "head" }',
    "HP-1.4": 'limit = "quarter end"\nevidence = { form = "complaint-analysis", signatures = ["head", "chief"] }',
    "SC-8": 'limit = "quarter end"\nevidence = { sample = { of = "repairs", percent = "20", every = "quarter end" } }',
    "SS-3": 'evidence = { sample = { of = "records", count = 20 } }\n'
    'sanction = [{ unit = "points", amount = "1", nth = 4, within = "month" }]',
    "SS-4": f'scale = [{{ least = "20", result = {named("足额")} }}, '
    f'{{ least = "15", result = {named("扣")}, amount = "-50.00" }}]\n'
    f'figures = {{ base = {{ name = {named("基础分")}, value = "26", unit = "points" }} }}',
    "GS-6": 'sanction = [{ unit = "percent", amount = "1", base = "base-pay", within = "month" },\n'
    '{ unit = "percent", amount = "5", base = "base-pay", nth = 4, within = "month" }]',
    "GS-7": 'trigger = { events = ["complaint.received"] }\nsanction = [{ low = "10.00" }]',
    "OT-4": f'scale = [{{ least = "80", result = {named("合格")}, percent = "5" }}]',
    "IF-4": 'sanction = [{ unit = "points", amount = "1", within = "case" },\n'
    '{ unit = "points", amount = "2", nth = 2, within = "case" },\n'
    '{ unit = "points", amount = "4", nth = 3, within = "case" }]',
    "IF-7": 'trigger = { events = ["distribution.planned"] }\nlimit = "30 days before distribution"',
    "BK-2": 'evidence = { signatures = ["head", "finance", "chief"], in_order = true }',
    "BK-3": 'trigger = { events = ["complaint.received"] }\nlimit = "24 hours"\n'
    'escalation = [{ to = ["head"] }, { to = ["chief"], after = "1 working day" }]',
    "BK-5": 'trigger = { events = ["meeting.held"] }\nlimit = "24 hours"',
}


@pytest.mark.parametrize("number", OTHERS)
def test_a_clause_of_another_section_fits_the_same_form(number):
    assert number in read(clause(number, OTHERS[number])).clauses


def test_all_sections_fit_into_one_regulation():
    book = read("".join(clause(number, body) for number, body in OTHERS.items()))
    assert list(book.clauses) == list(OTHERS)


def test_a_standard_of_conduct_starts_no_clock():
    assert limit_of(read(clause("DD-9", OTHERS["DD-9"])).terms("DD-9", 1)) is None


def test_a_fine_without_an_upper_bound_has_none():
    line = read(clause("GS-7", OTHERS["GS-7"])).terms("GS-7", 1).sanction[0]
    assert (line.least, line.most) == (1000, None)


def test_the_sales_office_figures_are_those_of_the_clauses():
    book = load_regulations(["sales-office"])
    limits = {number: book.terms(number, 1).limit for number in book.clauses}
    assert limits == {
        "SO-1.1": "same day",
        "SO-1.2": "same day",
        "SO-1.3": "every mon, thu",
        "SO-1.4": "promised",
        "SO-1.5": "24 hours",
        "SO-1.6": "1 working day",
        "SO-1.7": "same day",
        "SO-1.8": "2 working days",
        "SO-1.9": "",
        "SO-1.10": "",
        "SO-1.11": "3 working days",
        "SO-1.12": "promised",
        "SO-1.13": "",
        "SO-2.1": "same day",
        "SO-2.2": "promised",
        "SO-2.3": "",
        "SO-2.4": "",
        "SO-3": "promised",
    }


def test_joint_lines_name_a_role():
    book = load_regulations(["sales-office"])
    lines = [line for number in book.clauses for line in book.terms(number, 1).sanction if line.joint]
    assert [(line.role, line.least) for line in lines] == [
        ("sales-director", 5000),  # SO-1.10
        ("sales-director", 5000),  # SO-2.2
        ("directors-assistant", 5000),
        ("sales-director", 5000),  # SO-3
        ("directors-assistant", 5000),
    ]


SLIPS = [
    ('limit = "24 hours"', 'limit = "a day"', "SO-1.5"),
    ('limit = "24 hours"', 'limits = "24 hours"', "limit"),
    ('as = "SO-1.13"', 'as = "SO-1.31"', "SO-1.13"),
    ('documents = ["loan"]', 'documents = ["loans"]', "loan"),
    ('where = { to = "hq-archive" }', 'where = { to = "hq" }', "hq-archive"),
    ('payment = "mortgage" }', 'pay = "mortgage" }', "payment"),
    ('promise = "back_by"', 'promise = "back"', "back_by"),
    ('{ due = "date" }', '{ due = "date?" }', "due"),
    ('low = "20.00", high = "50.00"', 'low = "20.00", high = "5.00"', "SO-1.13"),
    ('amount = "100.00", per', "per", "amount"),
    ('low = "20.00"', "low = 20.00", "应为 引号里的文字"),
    ('low = "20.00"', 'low = "20,00"', "20.00"),
    ('id = "SO-1.2"', 'id = "SO-1.1"', "SO-1.1"),
    ('group = "title"', 'group = "titel"', "title"),
    ('fields = { promised = "date"', 'fields = { promised = "day"', "date"),
    ("in_force = 2000-01-01\n", "", "in_force"),
    ("{now} 仍未完成", "{then} 仍未完成", "now"),
    ("{now} 仍未完成", "{now 仍未完成", "grounds.open"),
    ("usual = true", "usually = true", "usual"),
    ('group = "loan"\npayments', 'grup = "loan"\npayments', "group"),
    ('when = "unclear"', "when = 'dark'", "unclear"),
]


@pytest.mark.parametrize(("right", "wrong", "remedy"), SLIPS)
def test_a_slip_is_answered_with_the_file_and_what_would_be_right(right, wrong, remedy):
    slipped = next(file for file, text in reversed(PAGES.items()) if right in text)
    pages = PAGES | {slipped: PAGES[slipped].replace(right, wrong)}
    with pytest.raises(Malformed) as refused:
        rulebook({file: parse(text, file) for file, text in pages.items()})
    assert refused.value.file == slipped
    assert remedy in str(refused.value)


def test_a_slip_in_a_clause_names_its_line():
    with pytest.raises(Malformed, match=r"第 \d+ 行 \[\[clause\]\] 第 5 项 SO-1.5"):
        parse(SALES_OFFICE.replace('limit = "24 hours"', 'limit = "a day"'), "so.toml")


def test_a_fixed_limit_needs_something_that_starts_it():
    with pytest.raises(Malformed, match="trigger"):
        read(clause("X-1", 'limit = "24 hours"'))


KEYS = [
    ('limit = "month end"\nwho = { role = "agent", rotates = true, each = true }', "rotates"),
    ('limit = "24 hours"\ntrigger = { events = ["report.made"] }\nwho = { role = "agent", rotates = true }', "rotates"),
    ('limit = "month end"\nwho = { role = "agent", each = true, field = "about" }', "about"),
    ('trigger = { events = ["report.made"], count = "pages" }', "pages"),
    ('trigger = { events = ["report.made"] }\nsanction = [{ amount = "1", field = "mentor" }]', "mentor"),
    ('sanction = [{ unit = "percent", amount = "1" }]', "base"),
    ('sanction = [{ amount = "1", within = "month" }, { amount = "2", nth = 2, within = "year" }]', "within"),
    ('sanction = [{ amount = "1" }, { amount = "2" }]', "nth"),
    ('sanction = [{ amount = "1", nth = 0 }]', "nth"),
    ('sanction = [{ amount = "1", every = -4 }]', "every"),
    ('escalation = [{ to = ["agent"], after = "promised" }]', "24 hours"),
    ('escalation = [{ to = ["agent"], after = "a while" }]', "24 hours"),
    (f'scale = [{{ least = "0", result = {named("低")}, percent = "-5", each = "10" }}]', "from"),
    (f'scale = [{{ least = "0", result = {named("低")} }}, {{ least = "0", result = {named("高")} }}]', "least"),
    (f'scale = [{{ least = "0", result = {named("低")}, percent = "five" }}]', "20.00"),
    ('evidence = { sample = { of = "records" } }', "percent"),
    ('evidence = { sample = { of = "records", percent = "30", up_to = "20" } }', "up_to"),
]


@pytest.mark.parametrize(("body", "remedy"), KEYS)
def test_a_slip_in_any_part_is_answered_with_its_clause_and_what_would_be_right(body, remedy):
    wrong = clause("X-1", body).replace("duty = {", 'duty = { met_by = [{ event = "report.made" }],')
    with pytest.raises(Malformed, match=r"X-1|\[\[clause\]\]") as refused:
        read(wrong)
    assert remedy in str(refused.value)


def test_a_file_whose_words_are_used_and_that_is_not_there_is_named_with_its_user(tmp_path):
    text = small("").replace("in_force = 2026-01-01", 'in_force = 2026-01-01\nuses = ["hous"]')
    (tmp_path / "own.toml").write_text(text, encoding="utf-8")
    with pytest.raises(Malformed, match=r"own\.toml: uses hous: .*house"):
        load_regulations(["own.toml"], tmp_path)


def test_the_documented_example_is_a_regulation(tmp_path):
    docs = (ROOT / "docs" / "regulations.md").read_text(encoding="utf-8")
    (tmp_path / "small.toml").write_text(docs.split("```toml\n")[1].split("```")[0], encoding="utf-8")
    assert list(load_regulations(["small.toml"], tmp_path).clauses) == ["X-1"]


def test_two_files_may_use_each_others_words(tmp_path):
    for name, other in (("one", "two"), ("two", "one")):
        used = f'in_force = 2026-01-01\nuses = ["{other}.toml"]'
        text = small("").replace("in_force = 2026-01-01", used).replace('id = "other"', f'id = "{name}"')
        (tmp_path / f"{name}.toml").write_text(text, encoding="utf-8")
    assert {each.id for each in load_regulations(["one.toml"], tmp_path).regulations} == {"one", "two"}


def test_two_regulations_may_share_words_but_not_disagree():
    text = small("")
    other = text.replace('id = "other"', 'id = "third"')
    rulebook({"a.toml": parse(text, "a.toml"), "b.toml": parse(other, "b.toml")})
    with pytest.raises(Malformed, match=r"roles\.agent"):
        rulebook({"a.toml": parse(text, "a.toml"), "b.toml": parse(other.replace("座席", "坐席"), "b.toml")})


def test_an_unknown_regulation_is_answered_with_the_known_ones():
    with pytest.raises(Malformed, match="sales-office"):
        load_regulations(["sale-office"])


def test_a_regulation_may_lie_beside_the_scenario(tmp_path):
    (tmp_path / "own.toml").write_text(small(clause("BK-5", OTHERS["BK-5"])), encoding="utf-8")
    assert list(load_regulations(["own.toml"], tmp_path).clauses) == ["BK-5"]


def test_terms_change_from_a_day_on_and_the_past_keeps_its_own():
    change = Amendment(from_=date(2026, 12, 1), limit="1 working day")
    book = amended(load_regulations(["sales-office"]), [("SO-1.5", change)])
    assert book.terms_on("SO-1.5", date(2026, 11, 30)).limit == "24 hours"
    assert book.terms_on("SO-1.5", date(2026, 12, 1)).limit == "1 working day"
    assert book.terms_on("SO-1.5", date(2026, 12, 1)).trigger == book.terms("SO-1.5", 1).trigger


def test_amendments_follow_each_other():
    changes = [
        ("SO-1.5", Amendment(from_=date(2027, 1, 1), limit="2 working days")),
        ("SO-1.5", Amendment(from_=date(2026, 12, 1), limit="1 working day")),
    ]
    book = amended(load_regulations(["sales-office"]), changes)
    assert [terms.limit for terms in book.clauses["SO-1.5"].versions] == ["24 hours", "1 working day", "2 working days"]


@pytest.mark.parametrize(
    ("number", "change"),
    [("SO-1.5", {"limit": "soon"}), ("SO-1.55", {"limit": "2 days"}), ("SO-1.5", {"who": {"role": "nobody"}})],
)
def test_an_amendment_is_proofread_like_a_regulation(number, change):
    amendment = msgspec.convert({"from": date(2026, 12, 1), **change}, Amendment)
    with pytest.raises(Malformed, match=r"SO-1\.5"):
        amended(load_regulations(["sales-office"]), [(number, amendment)])


def test_an_amendment_can_be_kept_as_json():
    change = Amendment(from_=date(2026, 12, 1), limit="1 working day", reason="试行")
    assert msgspec.json.decode(msgspec.json.encode(change), type=Amendment) == change


def test_amendments_may_stand_in_the_regulation_itself():
    body = OTHERS["BK-5"] + '\n[[clause.amendment]]\nfrom = 2026-06-01\nlimit = "48 hours"\n'
    assert read(clause("BK-5", body)).terms_on("BK-5", date(2026, 6, 1)).limit == "48 hours"


HOUSE = {"house.toml": parse(PAGES["house.toml"], "house.toml")}
CLERK = '{ zh_CN = "客服专员", zh_TW = "客服專員", en = "Clerk" }'


def with_role(told):
    """The house's words beside a regulation that tells the clerk once more."""
    page = f'id = "own"\nname = {named("自己的")}\nin_force = 2026-01-01\n[roles]\nclerk = {told}\n'
    return rulebook(HOUSE | {"own.toml": parse(page, "own.toml")}).vocabulary.roles["clerk"]


def test_a_role_may_be_told_shorter_in_a_second_file():
    clerk = rulebook(HOUSE).vocabulary.roles["clerk"]
    assert with_role(f"{{ name = {CLERK} }}") == with_role(f"{{ name = {CLERK}, usual = true }}") == clerk


@pytest.mark.parametrize("told", [f"{{ name = {named('文员')} }}", f'{{ name = {CLERK}, rights = ["void"] }}'])
def test_a_role_is_not_told_otherwise_in_a_second_file(told):
    with pytest.raises(Malformed) as refused:
        with_role(told)
    assert "完全相同" in str(refused.value)


def test_a_role_gets_no_right_that_there_is_not():
    page = small("").replace(
        f"agent = {{ name = {named('座席')}", f'agent = {{ name = {named("座席")}, rights = ["voids"]'
    )
    with pytest.raises(Malformed) as refused:
        rulebook({"other.toml": parse(page, "other.toml")})
    assert "roles.agent.rights" in str(refused.value)
    assert "是否指 void" in str(refused.value)
