"""Form sets of a pack, read strictly."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from hengji.errors import PackError
from hengji.rules import load
from hengji.rules.rulebook import Rulebook
from tests.support.packs import make_pack

SET = """
id: my_set
title: {zh: 某市自评, en: My city}
jurisdiction: 某市
years: {from: 2021, to: 2024}
unit: 万元
source: 某市通知
project_scheme: mof_2020
forms:
  - {form: project_self_evaluation, per: project, annex: 1}
documents:
  - id: report
    title: "{单位名称}报告"
    kind: report
    annexes: [project_self_evaluation]
    outline:
      - {id: overview, heading: 概况}
      - {id: staff, level: 2, heading: 人员, required: false}
      - {id: duties, level: 2, heading: 职责}
      - {id: funds, heading: 基金, empty: 本单位无。}
      - {id: more, level: 2, heading: 其他}
deadlines:
  - {step: {zh: 报送, en: Submit}, when: 次年6月底前, month: 6, day: 30}
imprint:
  - {id: filler, label: 填表人}
  - {id: body, label: 实施单位, per: project}
"""


def rules_with(folder: Path, text: str) -> Rulebook:
    return load([make_pack(folder, {"form_sets/my_set.yaml": text})])


def test_headings_are_numbered_under_the_heading_above(tmp_path: Path) -> None:
    form_set = rules_with(tmp_path, SET).form_sets["my_set"]
    assert [section.printed for section in form_set.sections()] == [
        "一、概况",
        "（一）人员",
        "（二）职责",
        "二、基金",
        "（一）其他",
    ]
    assert form_set.documents[0].annexes == ("project_self_evaluation",)
    assert form_set.in_force(2021) and not form_set.in_force(2020)
    assert form_set.deadlines[0].month == 6
    assert form_set.imprint[1].per == "project"


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("unit: 万元", "unit: 亿元", "可用：万元、元"),
        ("to: 2024", "to: 2020", "止年早于起年"),
        ("project_scheme: mof_2020", "project_scheme: none_such", "没有评分方案"),
        ("form: project_self", "form: my_self", "没有版式 standard"),
        ("per: project, annex", "per: town, annex", "不认识的值 'town'"),
        ("id: staff", "id: overview", "章节 overview 定义了 2 次"),
        ("annexes: [project", "annexes: [my_project", "报送要求里没有表"),
        ("kind: report", "kind: book", "不认识的值 'book'"),
        ("heading: 职责", "title: 职责", "不认识的键 'title'"),
    ],
)
def test_a_defect_is_refused_with_its_line(
    tmp_path: Path, old: str, new: str, complaint: str
) -> None:
    assert old in SET
    rules = rules_with(tmp_path, SET.replace(old, new))
    with pytest.raises(PackError, match=r"my_set\.yaml 第 [0-9]+ 行") as caught:
        _ = rules.form_sets
    assert complaint in str(caught.value)


def test_every_annex_of_a_form_set_has_a_number_of_its_own() -> None:
    for form_set in load().form_sets.values():
        numbers = [use.annex for use in form_set.forms if use.annex]
        assert numbers == sorted(set(numbers))


def test_empty_sections_of_the_hunan_outline_say_so() -> None:
    form_set = load().form_sets["hunan_city"]
    empty = {s.id: s.empty for s in form_set.sections() if s.empty}
    assert empty["government_funds"] == "本单位无政府性基金预算支出。"
    assert {"state_capital", "social_insurance", "other_matters"} <= set(empty)


def test_imprint_fields_named_in_layouts_are_asked_for() -> None:
    rules = load()
    given = {"year", "last_year", "organisation", "project", "unit", "words"}
    given |= {"total_score", "rating"}
    for form_set in rules.form_sets.values():
        asked = {field.id for field in form_set.imprint} | given
        for use in form_set.forms:
            layout = rules.layouts[use.form, use.layout]
            words = " ".join((layout.title, layout.head_line, *layout.foot_lines))
            assert set(re.findall(r"\{(\w+)\}", words)) <= asked, (form_set.id, use)


def test_text_fields_of_layouts_are_asked_for_somewhere() -> None:
    rules = load()
    for form_set in rules.form_sets.values():
        known = {field.id for field in form_set.imprint}
        known |= {section.id for section in form_set.sections()}
        known |= {"total_score", "rating"}
        for use in form_set.forms:
            fields = {
                cell.field
                for part in rules.layouts[use.form, use.layout].parts
                for row in part.rows
                for cell in row
                if cell.field
            }
            assert fields <= known, (form_set.id, use.form, fields - known)
