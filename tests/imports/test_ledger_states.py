"""Notes and state columns: given back only where they surely say so, asked about where they may say so."""

from __future__ import annotations

import pytest

from app.imports.states import of_note, of_state
from tests.tools.ledger_grids import HEADER, read, sold


@pytest.mark.parametrize(
    "note",
    ["已退房", "退房", "2026.3.5退房", "5月退房", "2026年3月5日已退房", "加急，已退房", "退房手续已办结", "2026-5-6 已办理退房手续", "客户已退房",
     "退房：2026-3-1", "已退", "已退房，定金未退", "已退房，原因：资金不足", "客戶退訂", "已解约", "作废"],
)  # fmt: skip
def test_a_unit_was_given_back(note: str) -> None:
    assert of_note(note) == "returned"


@pytest.mark.parametrize(
    "note",
    ["取消退房", "客户放弃退房", "退房已驳回", "不同意退房", "等待退房审批", "可退房", "退房需扣违约金", "协商退房", "计划退房", "退房申请中", "退房后改签其子",
     "原客户已退房，本客户为新购", "原客户王五已退房,现重新出售", "该房原为退房房源", "合同已解除", "合同已注销", "已撤销网签", "撤单", "挞定", "已退定", "违约收房",
     "换房至2-1-301", "已退房（换李四）", "退房中", "办理退房"],
)  # fmt: skip
def test_other_words_of_giving_back_are_asked_about(note: str) -> None:
    assert of_note(note) == "unclear"


@pytest.mark.parametrize(
    "note",
    [
        "",
        "加急",
        "未退房",
        "不退房",
        "退定金",
        "定金已退",
        "已退税",
        "已退租车位",
        "由1-1-101换房而来",
        "更名",
        "换房产证",
    ],
)
def test_notes_about_something_else_say_nothing(note: str) -> None:
    assert of_note(note) is None


@pytest.mark.parametrize(
    ("state", "meaning"),
    [("已签约", "current"), ("正常", "current"), ("未退", "current"), ("退", "returned"), ("已退房", "returned"), ("退认购", "returned"),
     ("已解除", "unclear"), ("撤销", "unclear"), ("无效", "unclear"), ("挞订", "unclear"), ("换房", "unclear"), ("否", "unclear"),
     ("已退款", "unclear"), ("认购", None), ("", None)],
)  # fmt: skip
def test_states(state: str, meaning: str | None) -> None:
    assert of_state(state, question=False) == meaning


@pytest.mark.parametrize(
    ("answer", "meaning"),
    [("是", "returned"), ("2026-3-1", "returned"), ("否", "current"), ("未退", "current"), ("正常", "current"), ("未办理", "current"),
     ("申请中", "unclear"), ("待审批", "unclear"), ("换房", "unclear"), ("/", None)],
)  # fmt: skip
def test_answers_under_a_heading_that_asks_about_giving_back(answer: str, meaning: str | None) -> None:
    assert of_state(answer, question=True) == meaning


def test_what_a_state_column_leaves_unclear_is_warned_of_unless_a_note_is_sure() -> None:
    header = (*HEADER, "合同状态")
    assert [each.cell for each in read(header, (*sold(), "已解除")).warnings] == ["J2"]
    assert read(header, (*sold(note="已退房"), "已解除")).warnings == ()
