"""Rows, matrices and records."""

from __future__ import annotations

import pytest

from hengji.model.dossier import Dossier
from hengji.model.drawing import Align, CellRole, DrawnForm
from hengji.rules import load
from hengji.writers.layout import draw
from tests.support.filled import BODY, UNITS, YEAR, filled

RULES = load()


def form_of(form_set: str, form: str, dossier: Dossier | None = None) -> DrawnForm:
    dossier = dossier or filled(form_set, RULES)
    forms = draw(RULES.form_sets[form_set], dossier, RULES)
    return next(each for each in forms if each.form == form)


def row_of(form: DrawnForm, text: str) -> list[str]:
    (row,) = [c.row for c in form.cells if c.text == text]
    return [cell.text for cell in form.cells if cell.row == row]


def test_labels_are_printed_with_ordinals_and_steps() -> None:
    base = form_of("hunan_city", "hunan_base_data")
    assert row_of(base, "一、三公经费") == ["一、三公经费", "18.98", "22.00", "17.47"]
    (car,) = [cell for cell in base.cells if cell.text == "其中：公务用车购置费"]
    assert (car.indent, car.align) == (2, Align.LEFT)


def test_what_does_not_apply_is_a_dash_and_zero_is_zero() -> None:
    base = form_of("hunan_city", "hunan_base_data")
    assert row_of(base, "四、政府采购金额") == [
        "四、政府采购金额",
        "——",
        "86.00",
        "84.20",
    ]
    assert row_of(base, "2、因公出国（境）费用")[1:] == ["0.00", "0.00", "0.00"]


def test_free_rows_carry_the_names_that_were_entered() -> None:
    base = form_of("hunan_city", "hunan_base_data")
    free = [cell for cell in base.cells if cell.role is CellRole.FREE_LABEL]
    assert [c.text for c in free if c.field == "item:business_work_expenditure"] == [
        "会展活动经费",
        "电商发展业务费",
    ]
    operating = [c for c in free if c.field == "item:operating_expenditure"]
    assert operating[0].text == "其中：办公费"
    assert operating[0].prefix == "其中："


def test_a_head_is_not_repeated_for_a_part_that_goes_on() -> None:
    base = form_of("hunan_city", "hunan_base_data")
    assert sum(cell.text == "经费控制情况" for cell in base.cells) == 1


def test_every_body_has_a_row_under_the_row_of_all() -> None:
    overview = form_of("hunan_prefecture", "hunan_overview")
    names = [cell.text for cell in overview.cells if cell.field == "unit"]
    assert names == [f"{n}、{unit}" for n, unit in enumerate(UNITS, 1)] * 4
    wholes = [cell for cell in overview.cells if cell.text == "本部门及所属单位汇总"]
    assert len(wholes) == 4
    assert row_of(overview, "年度收入情况（万元）") == ["年度收入情况（万元）"]


def test_a_merged_caption_goes_down_over_the_parts_it_covers() -> None:
    short = form_of("hunan_city", "department_self_evaluation")
    (caption,) = [c for c in short.cells if c.text.startswith("年度预算申请")]
    assert (caption.row, caption.rowspan) == (2, 7)
    long = form_of("hunan_city_long", "department_self_evaluation")
    (caption,) = [c for c in long.cells if c.text.startswith("年度预算申请")]
    assert (caption.row, caption.rowspan) == (2, 10)


def test_figures_stand_behind_their_words_in_the_short_layout() -> None:
    short = form_of("hunan_city", "department_self_evaluation")
    texts = [cell.text for cell in short.cells]
    assert "其中：一般公共预算：1798.75" in texts
    assert "项目支出：1034.52" in texts
    empty = form_of(
        "hunan_city", "department_self_evaluation", Dossier("hunan_city", BODY, YEAR)
    )
    assert "项目支出：" in [cell.text for cell in empty.cells]


def test_codes_have_a_row_each_with_their_name_under_the_total() -> None:
    form = form_of("sichuan", "disclosure_general_budget")
    codes = [c.text for c in form.cells if c.field == "code:functional_classification"]
    assert codes[:3] == ["2011301", "2011302", "2080505"]
    assert row_of(form, "2210201") == ["2210201", "住房公积金", "106.00", "104.10"]
    empty = Dossier("sichuan", BODY, YEAR)
    blank = form_of("sichuan", "disclosure_general_budget", empty)
    spare = [c for c in blank.cells if c.field == "code:functional_classification"]
    assert [cell.text for cell in spare] == [""] * 12


def test_a_tree_has_a_row_for_every_class_and_section_above_a_code() -> None:
    form = form_of("sichuan", "final_accounts_05")
    codes = [c.text for c in form.cells if c.field == "code:functional_classification"]
    assert codes[:5] == ["201", "20113", "2011301", "2011302", "208"]
    assert row_of(form, "216")[2:] == ["621.80", "65.20", "556.60"]
    by_key = {cell.key: cell for cell in form.cells if cell.key is not None}
    (class_,) = [
        cell
        for cell in form.cells
        if cell.key is not None
        and cell.key.concept == "project_expenditure"
        and ("functional_classification", "201") in cell.key.dimensions
    ]
    assert class_.derivation is not None
    below = [by_key[term.key].text for term in class_.derivation.terms]
    assert class_.text == "482.60" and below == ["482.60"]


def test_a_table_lists_only_the_codes_of_its_own_budget() -> None:
    form = form_of("sichuan", "final_accounts_08")
    codes = [c.text for c in form.cells if c.field == "code:functional_classification"]
    assert codes == ["212", "21208", "2120899"]


@pytest.mark.parametrize(
    ("year", "name"),
    [(2019, "十四、资源勘探信息等支出"), (2022, "十四、资源勘探工业信息等支出")],
)
def test_the_classes_of_the_summary_have_the_names_of_the_year(
    year: int, name: str
) -> None:
    blank = Dossier("sichuan", BODY, year)
    form = form_of("sichuan", "final_accounts_01", blank)
    assert name in [cell.text for cell in form.cells]


def test_a_figure_of_the_body_is_shown_again_among_the_appropriated() -> None:
    form = form_of("sichuan", "final_accounts_04")
    row = row_of(form, "一、一般公共预算财政拨款")
    assert row[1] == "2210.40"
    (cell,) = [
        cell
        for cell in form.cells
        if cell.key is not None
        and cell.key.concept == "general_public_budget_appropriation"
    ]
    assert cell.derivation is not None
    (term,) = cell.derivation.terms
    assert dict(term.key.dimensions) == {}


def test_the_classes_of_basic_expenditure_add_up_their_items() -> None:
    form = form_of("sichuan", "final_accounts_06")
    assert row_of(form, "301")[:3] == ["301", "工资福利支出", "1045.50"]
    assert row_of(form, "人员经费合计")[1::2] == ["1045.50", "122.40"]
