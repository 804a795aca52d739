"""Procedures are read strictly: what is wrong is named with what would be right; and what they do is decided purely."""

from __future__ import annotations

import pytest

from app.base.toml_tables import Malformed
from app.closing import rules
from app.rulebook.purchases.procedures import Open, Procedure
from app.rulebook.reader import parse, rulebook
from app.rulebook.vocabulary import DocumentKind, Vocabulary

HEAD = """
id = "own"
name = "本单位制度"
in_force = 2026-01-01

[roles]
head = { name = "主任" }

[groups]
loan = { name = "贷款资料" }

[documents]
proof = { name = "收入证明", group = "loan" }
deed = { name = "产权证", group = "title" }

[procedures.closing]
name = "结案"
leads_to = "closed"
"""


def book(more: str) -> Vocabulary:
    text = HEAD.replace('"title"', '"loan"') + more
    return rulebook({"own.toml": parse(text, "own.toml")}).vocabulary


def test_a_procedure_of_the_offices_own_is_read() -> None:
    closing = book('approval = "head"\nback = ["loan"]\nopen = { loans = "mend" }').procedures["closing"]
    assert (closing.approval, closing.stands("loans"), closing.stands("duties")) == ("head", "mend", "tell")


def test_a_regulation_may_say_anew_how_something_is_done() -> None:
    own = 'id = "ours"\nname = "本公司制度"\nin_force = 2026-01-01\n[procedures.closing]\nname = "结案"\napproval = "head"\n'
    files = {"own.toml": parse(HEAD.replace('"title"', '"loan"'), "own.toml"), "ours.toml": parse(own, "ours.toml")}
    assert rulebook(files).vocabulary.procedures["closing"].approval == "head"


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ('approval = "hed"', "是否指 head"),
        ('back = ["lone"]', "是否指 loan"),
        ('about = ["x"]', "procedures.closing.about"),
        ('documents = ["loan"]', "procedures.closing.documents"),
        ('dutys = "end"', "duties"),
        ('duties = "stop"', "end"),
        ('open = { lones = "mend" }', "lones"),
        ('open = { loans = "first" }', "mend"),
        ('act = "renamed"', "leads_to"),
    ],
)
def test_a_slip_is_named_with_what_would_be_right(more: str, said: str) -> None:
    with pytest.raises(Malformed) as refused:
        book(more)
    assert "own.toml" in str(refused.value)
    assert said in str(refused.value)


WORDS = Vocabulary(documents={"proof": DocumentKind(name="收入证明", group="loan")})  # type: ignore[arg-type]


def gate(procedure: Procedure, back: frozenset[str] = frozenset(), **found: list[Open]) -> rules.Gate:
    return rules.gate(procedure, {kind.replace("_", "-"): each for kind, each in found.items()}, {}, back, WORDS)  # type: ignore[misc]


def procedure(**of: object) -> Procedure:
    return Procedure(name="x", **of)  # type: ignore[arg-type]


def test_what_is_named_is_mended_and_the_rest_told() -> None:
    stands = gate(procedure(leads_to="closed", open={"loans": "mend"}), loans=[Open("1", "a")], fines=[Open("2", "b")])
    assert (list(stands.must), list(stands.may), stands.free) == (["loans"], ["fines"], False)


def test_papers_here_that_go_back_are_not_in_the_way() -> None:
    asked = procedure(leads_to="closed", open={"papers-here": "mend"})
    papers = [Open("1", "a"), Open("2", "b")]
    assert gate(asked, frozenset({"1"}), papers_here=papers).must == {"papers-here": [papers[1]]}
    assert gate(asked, frozenset({"1", "2"}), papers_here=papers).free


def test_papers_that_stay_are_no_question_where_they_may() -> None:
    assert gate(procedure(leads_to="closed"), papers_here=[Open("1", "a")]) == rules.Gate()


def test_an_alteration_asks_only_about_what_it_names() -> None:
    asked = procedure(act="renamed", open={"papers-offered": "mend"})
    stands = gate(asked, duties=[Open("1", "a")], tracks=[Open("2", "b")], papers_offered=[Open("3", "c")])
    assert (list(stands.must), list(stands.may)) == (["papers-offered"], [])


def test_only_duties_about_what_is_named_end() -> None:
    asked = procedure(duties="end", about=("loan",))
    loan, other, both, none = (
        Open(str(n), "a", about) for n, about in enumerate((("proof",), ("deed",), ("proof", "deed"), ()))
    )
    assert gate(asked, duties=[loan, other, both, none]).may == {"duties": [loan]}
    assert [rules.ends(asked, each, WORDS) for each in (loan, other, both, none)] == [True, False, False, False]


def test_a_duty_of_a_case_follows_its_case() -> None:
    assert not rules.ends(procedure(duties="end"), Open("1", "a", case="TS2026-0001"), WORDS)


def test_a_paper_that_is_asked_for_and_missing_stands_in_the_way() -> None:
    asked = procedure(leads_to="closed", documents=("proof",))
    assert rules.gate(asked, {}, set(), set(), WORDS).missing == ("proof",)
    assert rules.gate(asked, {}, {"proof"}, set(), WORDS).free


@pytest.mark.parametrize(
    ("leads_to", "state", "fits"),
    [("closed", "active", True), ("closed", "returned", True), ("returned", "closed", False), ("", "returned", False)],
)
def test_what_was_given_back_can_only_be_closed(leads_to: str, state: str, fits: bool) -> None:
    assert rules.fits(procedure(leads_to=leads_to), state) is fits
