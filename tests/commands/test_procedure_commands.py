"""Headless: what is open before a procedure, carrying it out, taking up again, yearly rest."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from app.commands.headless import main
from app.dossiers import service as dossiers
from app.dossiers.rules import Buyer
from tests.closing.procedures import carried_out
from tests.conftest import a_purchase, local
from tests.counter import receive

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.dossiers.rules import Dossier
    from app.office.office import Office

    Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(office: Office, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command on the office; returns its status and what it said."""

    def command(*words: str) -> tuple[int, str, str]:
        status = main([*words, "--office", str(office.register.folder)])
        out, err = capsys.readouterr()
        return status, out, err

    return command


def answer(said: tuple[int, str, str]) -> Any:
    return json.loads(said[1])


def test_without_a_reason_it_tells_what_is_open(run: Run, office: Office, purchase: Dossier) -> None:
    receive(office, purchase, "presale-contract")
    found = answer(run("procedure", "2-1-1001", "closing", "--json"))
    assert found["first"] == []
    assert any("网上登记" in each for each in found["open"])
    assert dossiers.load(office, purchase.id).state == "active"


def test_what_is_open_is_confirmed_by_a_word(run: Run, office: Office, purchase: Dossier) -> None:
    receive(office, purchase, "presale-contract")
    status, _, err = run("procedure", "2-1-1001", "结案", "--reason", "办完了")
    assert (status, "照样办理" in err) == (1, True)
    done = answer(run("procedure", "2-1-1001", "结案", "--reason", "办完了", "--even-so", "--back", "all", "--json"))
    assert (done["state"], bool(done["number"]), bool(done["receipt"])) == ("closed", True, True)
    assert run("reopen", "2-1-1001", "--reason", "补件")[0] == 0
    assert dossiers.load(office, purchase.id).state == "active"


def test_a_return_says_who_approved_it(run: Run, office: Office, purchase: Dossier) -> None:
    asked = ("procedure", "KH000001", "return", "--reason", "贷款未批", "--say", "agreement=TF-7")
    status, _, err = run(*asked)
    assert (status, "销售总监" in err) == (1, True)
    assert run(*asked, "--approved-by", "何志远")[0] == 0
    assert dossiers.load(office, purchase.id).state == "returned"
    (listed,) = answer(run("list", "procedures", "--json"))
    assert (listed["file"], listed["procedure"], listed["approver"]) == ("2-1-1001", "return", "何志远")


def test_a_renaming_says_who_buys_from_now_on(run: Run, office: Office, purchase: Dossier) -> None:
    asked = ("procedure", "2-1-1001", "renaming", "--reason", "女儿买", "--even-so", "--say", "agreement=BG-1")
    done = answer(run(*asked, "--buyer", "陈䶮", "--buyer", "陈晨", "440524188001010014", "--json"))
    assert done["buyers"] == ["陈䶮", "陈晨"]
    now = dossiers.load(office, purchase.id)
    assert now.buyers == (purchase.buyers[0], Buyer("陈晨", identity="440524188001010014", identity_state="ok"))


def test_an_exchange_says_the_other_unit_and_its_contract(run: Run, office: Office, purchase: Dossier) -> None:
    asked = ("procedure", "2-1-1001", "exchange", "--reason", "换大一点", "--even-so", "--say", "agreement=BG-2")
    done = answer(run(*asked, "--unit", "3-2-1502", "--contract", "YS9", "--price", "300万", "--json"))
    now = dossiers.load(office, purchase.id)
    assert (done["file"], now.unit, now.contract, now.price) == ("3-2-1502", "3-2-1502", "YS9", 300_000_000)
    assert now.buyers == purchase.buyers


def test_an_alteration_that_leaves_out_what_it_needs_is_wrong_use(run: Run, purchase: Dossier) -> None:
    status, _, err = run("procedure", "2-1-1001", "renaming", "--reason", "女儿买")
    assert (status, "--buyer" in err) == (2, True)
    status, _, err = run("procedure", "2-1-1001", "exchange", "--reason", "换房", "--buyer", "陈晨")
    assert (status, "--buyer" in err) == (2, True)


def test_a_share_that_does_not_add_up_is_refused(run: Run, office: Office, purchase: Dossier) -> None:
    asked = ("procedure", "2-1-1001", "renaming", "--reason", "女儿买", "--even-so")
    assert run(*asked, "--buyer", "陈䶮", "440524188001010014", "70%", "--buyer", "陈晨", "", "20%")[0] == 1
    assert dossiers.load(office, purchase.id).buyers == purchase.buyers


def test_a_closing_has_no_use_for_another_unit(run: Run, purchase: Dossier) -> None:
    status, _, err = run("procedure", "2-1-1001", "closing", "--reason", "办完了", "--unit", "3-2-1502")
    assert (status, "--unit" in err) == (2, True)


def test_an_unknown_procedure_lists_those_there_are(run: Run, purchase: Dossier) -> None:
    status, _, err = run("procedure", "2-1-1001", "nothing", "--reason", "x")
    assert (status, "set-off" in err) == (1, True)


def test_nothing_rests_that_was_closed_this_year(run: Run, office: Office, purchase: Dossier) -> None:
    run("procedure", "2-1-1001", "closing", "--reason", "办完了")
    assert answer(run("rest", "--year", "2025", "--json")) == {"year": 2025, "rested": [], "left": []}
    status, _, err = run("wake", "2-1-1001")
    assert (status, "没有休眠" in err) == (1, True)


def test_a_past_year_rests_and_one_wakes(run: Run, office: Office, purchase: Dossier) -> None:
    """The commands have a clock of their own, so the purchase was closed long before."""
    office.clock = lambda: local("2020-05-01 10:00")
    done = dossiers.open_dossier(office, replace(a_purchase("2-1-1002"), contract="YS2"))
    carried_out(office, done, "closing")
    tried = answer(run("rest", "--year", "2020", "--dry-run", "--json"))
    assert tried["rested"] == [done.number]
    assert dossiers.load(office, done.id).resting == 0
    assert answer(run("rest", "--year", "2020", "--json"))["rested"] == [done.number]
    assert dossiers.load(office, done.id).resting == 2020
    assert run("wake", done.number)[0] == 0
    assert dossiers.load(office, done.id).resting == 0
