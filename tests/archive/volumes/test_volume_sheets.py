"""Cover, contents and reference sheet of a volume have every field of the standards and fill their page."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.archive.volumes import rules
from app.archive.volumes import service as volumes
from app.custody import handoffs
from app.custody.handoffs import Item
from app.forms import sheets

if TYPE_CHECKING:
    from app.dossiers.rules import Dossier
    from app.office.office import Office

FIELDS = {
    "volume-cover": (
        "全宗名称 类目名称 起止日期 件数 页数 保管期限 密级 立卷单位 归档号 全宗号 目录号 案卷号 年度 存放位置"
    ),
    "volume-contents": "顺序号 文件编号 责任者 文件题名 日期 密级 页号 页数 备注",
    "volume-reference": "本卷情况说明 立卷人 检查人 立卷日期 检查日期 共计（件） 共计（页）",
}
LONG = "××市××国际花园 12-1-2301、12-1-2302 阿卜杜热西提·买买提明、欧阳嘉慧、××市××贸易有限责任公司商品房买卖合同"


@pytest.fixture
def volume(office: Office, purchase: Dossier) -> rules.Volume:
    """Two papers, the first of four pages."""
    items = [Item("presale-contract"), Item("survey-report")]
    received = handoffs.receive(office, dossier=purchase.id, giver="sales-back-office", items=items, filed=True)
    made = volumes.put_in(office, dossier=purchase.id, papers=[line.paper for line in received.lines])
    lines = [line for line, _ in volumes.contents(office, made)]
    return volumes.change(office, made, [replace(lines[0], pages=4), replace(lines[1], pages=2)])


def drawn(office: Office, form: str, number: str) -> tuple[str, float]:
    """The text of the only page, and how far down something stands above its footer, as a part of its height."""
    with pypdfium2.PdfDocument(sheets.draw(office, form, number).pdf) as document:
        (page,) = document
        picture = page.render(scale=1).to_pil().convert("L").point(lambda grey: 255 if grey < 200 else 0)
        # The footer stands below.
        *_, bottom = picture.crop((0, 0, picture.width, int(picture.height * 0.958))).getbbox()
        return page.get_textpage().get_text_bounded(), bottom / picture.height


@pytest.mark.parametrize("title", ["", LONG], ids=["short", "long"])
@pytest.mark.parametrize("form", FIELDS)
def test_a_volumes_sheets_have_every_field_and_fill_their_page(
    office: Office, volume: rules.Volume, form: str, title: str
) -> None:
    if title:
        volumes.change(office, replace(volume, title=title))
    text, bottom = drawn(office, form, volume.number)
    for field in FIELDS[form].split():
        # A narrow column breaks its label.
        assert field in "".join(text.split())
    assert bottom > 0.93


def test_the_contents_list_says_at_which_page_each_paper_begins(office: Office, volume: rules.Volume) -> None:
    from app.archive.volumes.sheets import volume_contents

    items = volume_contents(office, volume.number)["items"]
    assert isinstance(items, list)
    assert [(each["from_page"], each["pages"]) for each in items] == [("1", "4"), ("5", "2")]


@given(st.lists(st.none() | st.integers(1, 300)))
def test_nobody_knows_where_a_paper_begins_behind_one_that_was_not_counted(pages: list[int | None]) -> None:
    begins = rules.first_pages(pages)
    assert len(begins) == len(pages)
    for place, begin in enumerate(begins):
        before = pages[:place]
        known = pages[place] is not None and None not in before
        assert begin == (1 + sum(filter(None, before)) if known else None)
