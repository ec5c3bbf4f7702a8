from __future__ import annotations

from decimal import Decimal

import pytest

from hengji.errors import UsageError
from hengji.preparing.workbook_information import (
    read_confirmations,
    read_imprint,
    read_information,
    read_sections,
)
from hengji.rules import load
from tests.support.text_document import text_document


def _rows(*rows: tuple[str, ...]) -> str:
    return "\n\n".join("\n".join(f"\t{cell}" for cell in row) for row in rows) + "\n"


INFORMATION = (
    ("表单套", "hunan_city"),
    ("单位名称", "某市某局"),
    ("年度", "2022"),
    ("填表人", "何清和"),
    ("下属单位", "甲中心"),
    ("下属单位", "乙中心"),
    ("项目名称", "丙项目"),
)


def test_body_year_units_projects_and_fields() -> None:
    found = read_information(text_document(_rows(*INFORMATION)))
    assert found.form_set == "hunan_city"
    assert found.organisation == "某市某局"
    assert found.fiscal_year == 2022
    assert found.units == ("甲中心", "乙中心")
    assert found.projects == ("丙项目",)
    form_set = load().form_sets["hunan_city"]
    assert read_imprint(form_set, found) == {"filler": "何清和"}


@pytest.mark.parametrize(("year", "expected"), [("2022年", 2022), ("2022年度", 2022)])
def test_a_year_may_bring_its_word(year: str, expected: int) -> None:
    rows = [row if row[0] != "年度" else ("年度", year) for row in INFORMATION]
    assert read_information(text_document(_rows(*rows))).fiscal_year == expected


@pytest.mark.parametrize("year", ["", "22", "二〇二二", "２０２２", "20222"])
def test_what_is_no_year_is_refused(year: str) -> None:
    rows = [row if row[0] != "年度" else ("年度", year) for row in INFORMATION]
    with pytest.raises(UsageError, match="四位年份"):
        read_information(text_document(_rows(*rows)))


def test_a_document_without_that_sheet_is_refused() -> None:
    with pytest.raises(UsageError, match="hengji new"):
        read_information(text_document("2022年度自评报告\n"))


def test_sections_keep_their_words_and_blank_ones_are_left_out() -> None:
    text = _rows(
        ("编号", "章节", "填写要求", "正文"),
        ("problems", "一、问题", "必有", "前期准备不充分。"),
        ("measures", "二、措施", "必有", ""),
    )
    (section,) = read_sections(text_document(text))
    assert (section.id, section.text) == ("problems", "前期准备不充分。")
    assert section.place is not None


def test_confirmations_by_sheet_and_cell() -> None:
    text = _rows(
        ("位置", "数值", "来源", "确认"),
        ("某表!B5", "95.6%", "取自《甲》", "是"),
        ("某表!B6", "12.30", "取自《甲》", "否"),
        ("没有位置", "1", "取自《甲》", "否"),
    )
    found = read_confirmations(text_document(text))
    assert set(found) == {("某表", "B5"), ("某表", "B6")}
    assert found["某表", "B5"].confirmed
    assert found["某表", "B5"].value == Decimal("95.6")
    assert not found["某表", "B6"].confirmed
