"""Layouts of a pack, read strictly."""

from __future__ import annotations

from pathlib import Path

import pytest

from hengji.errors import PackError
from hengji.model.fact import Basis
from hengji.rules import load
from hengji.rules.rulebook import Rulebook
from hengji.taxonomy.layouts import PartKind
from tests.support.packs import make_pack

FORM = """
id: my_form
title: {zh: 某表, en: A form}
kind: self_evaluation
source: 某市通知
needs: [[年度资金], [执行数]]
scheme: mof_2020
blocks:
  - kind: matrix
    needs: [执行数]
    columns:
      - {labels: [预算数], basis: budget}
      - {labels: [执行数], basis: actual}
    rows:
      - {labels: [年度资金], concept: total_funds}
"""
LAYOUT = """
form: my_form
source: 某市通知
widths: [10, 5, 5]
foot_lines: ["填表人：{filler}"]
parts:
  - kind: matrix
    block: 执行数
    head:
      - [资金, "{year}年预算数（万元）", "{last_year}年执行数（万元）"]
    body:
      - {label: 一、年度资金, comment: 全年资金}
      - {items: project_expenditure, spare: 2, indent: 1}
      - {label: 说明：, plain: true, dashes: [1]}
  - kind: indicators
    head:
      - - {text: 一级指标, role: category}
        - {text: 三级指标, role: indicator}
        - {text: 得分, role: score}
    template:
      - {category: 产出指标, rows: 3}
"""


def rules_with(folder: Path, layout: str) -> Rulebook:
    files = {"forms/my_form.yaml": FORM, "layouts/my_form.yaml": layout}
    return load([make_pack(folder, files)])


def test_words_give_figures_their_coordinates(tmp_path: Path) -> None:
    layout = rules_with(tmp_path, LAYOUT).layouts["my_form", "standard"]
    matrix, indicators = layout.parts
    assert matrix.kind is PartKind.MATRIX
    assert matrix.columns == (2, 3)
    first, items, plain = matrix.body
    assert [(key.concept, key.basis, key.year) for key in first.keys if key] == [
        ("total_funds", Basis.BUDGET, 0),
        ("total_funds", Basis.ACTUAL, -1),
    ]
    assert items.items == "project_expenditure" and items.spare == 2
    assert plain.keys == (None, None) and plain.dashes == (1,)
    assert indicators.template[0].category_points == 50


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("form: my_form", "form: other_form", "没有表 'other_form'"),
        ("widths: [10, 5, 5]", "widths: [10, 5]", "各行占 3 列，而 widths 有 2 列"),
        ("block: 执行数", "block: 决算数", "没有以“决算数”辨认的区块"),
        ("label: 一、年度资金", "label: 一、其他资金", "没有行“其他资金”"),
        ("items: project_expenditure", "items: nothing", "没有概念 'nothing'"),
        ("kind: indicators", "kind: pictures", "可用：goals、indicators"),
        ("    head:\n      - - {", "    rows:\n      - - {", "缺少 head"),
        ("role: indicator}", "roles: indicator}", "不认识的键 'roles'"),
    ],
)
def test_a_defect_is_refused_with_its_line(
    tmp_path: Path, old: str, new: str, complaint: str
) -> None:
    assert old in LAYOUT
    rules = rules_with(tmp_path, LAYOUT.replace(old, new))
    with pytest.raises(PackError, match=r"my_form\.yaml 第 [0-9]+ 行") as caught:
        _ = rules.layouts
    assert complaint in str(caught.value)


def test_levels_must_make_up_the_head_above_them(tmp_path: Path) -> None:
    head = (
        "- {text: 评价内容, span: 2, role: levels}\n        - {text: 得分, role: score}"
    )
    old = LAYOUT[LAYOUT.index("- {text: 一级指标") : LAYOUT.index("\n    template")]
    rules = rules_with(tmp_path, LAYOUT.replace(old, head))
    with pytest.raises(PackError, match="levels 应为三个宽度"):
        _ = rules.layouts


def test_one_layout_is_not_defined_twice(tmp_path: Path) -> None:
    files = {
        "forms/my_form.yaml": FORM,
        "layouts/one.yaml": LAYOUT,
        "layouts/two.yaml": LAYOUT,
    }
    rules = load([make_pack(tmp_path, files)])
    with pytest.raises(PackError, match="已经定义过"):
        _ = rules.layouts


def test_every_built_in_layout_is_used_by_a_form_set() -> None:
    rules = load()
    used = {(u.form, u.layout) for s in rules.form_sets.values() for u in s.forms}
    assert set(rules.layouts) == used
