"""Indicator lines, blank and filled."""

from __future__ import annotations

from hengji.model.dossier import Dossier
from hengji.model.drawing import CellRole, DrawnCell, DrawnForm
from hengji.rules import load
from hengji.writers.layout import draw
from tests.support.filled import BODY, YEAR, filled

RULES = load()


def form_of(form_set: str, form: str, *, blank: bool = False) -> DrawnForm:
    dossier = Dossier(form_set, BODY, YEAR) if blank else filled(form_set, RULES)
    forms = draw(RULES.form_sets[form_set], dossier, RULES)
    return next(each for each in forms if each.form == form)


def cells(form: DrawnForm, field: str) -> list[DrawnCell]:
    return [cell for cell in form.cells if cell.field == field]


def test_a_blank_form_prints_the_points_of_its_scheme() -> None:
    form = form_of("hunan_city", "department_self_evaluation", blank=True)
    assert [(c.text, c.rowspan) for c in cells(form, "category")] == [
        ("产出指标（50分）", 10),
        ("效益指标（30分）", 5),
        ("满意度指标（10分）", 2),
    ]
    assert [c.text for c in cells(form, "total_max")] == ["100"]


def test_the_county_sheet_prints_its_27_indicators_with_their_rules() -> None:
    form = form_of("hunan_county", "hunan_county_score_sheet", blank=True)
    assert len(cells(form, "indicator")) == 27
    assert cells(form, "category")[0].text == "投入（20分）"
    assert cells(form, "indicator")[2].text == "在职人员控制率（5分）"
    assert all(cell.text for cell in cells(form, "definition"))
    assert all(cell.text for cell in cells(form, "rule"))
    assert sum(int(cell.text) for cell in cells(form, "max_score")) == 100


def test_level_labels_are_merged_over_their_lines_and_no_further() -> None:
    form = form_of("hunan_city", "department_self_evaluation")
    found = [(c.text, c.rowspan) for c in cells(form, "subcategory")]
    assert ("数量指标", 3) in found
    assert sum(rows for _, rows in found) == 14


def test_the_total_row_adds_scores_and_the_execution_row() -> None:
    form = form_of("hunan_city", "department_self_evaluation")
    (total,) = cells(form, "total_score")
    assert (total.text, total.role) == ("99.04", CellRole.DERIVED)
    assert total.derivation is not None
    concepts = [term.key.concept for term in total.derivation.terms]
    assert concepts == ["execution_score"] + ["score"] * 14


def test_a_score_with_a_coefficient_is_their_product() -> None:
    form = form_of("chongqing_department", "chongqing_department")
    scores = cells(form, "score")
    assert len(scores) == 7
    for cell in scores:
        assert cell.derivation is not None
        assert cell.derivation.kind == "capped_product"
    assert [cell.text for cell in cells(form, "score_ratio")][3] == "95.00%"


def test_lines_of_one_form_have_keys_of_their_own() -> None:
    form = form_of("national_project", "project_self_evaluation")
    keys = [cell.key for cell in cells(form, "score")]
    assert len(set(keys)) == len(keys) == 8
    assert all(dict(key.dimensions)["project"] for key in keys if key)


def test_optional_benefits_share_one_cell_of_points() -> None:
    form = form_of("sichuan", "sichuan_project_evaluation_score")
    first = next(c for c in form.cells if c.text == "经济效益（可选项）")
    last = next(c for c in form.cells if c.text == "使用效率（可选项）")
    assert last.row - first.row == 5
    points = [c for c in form.cells if c.row == first.row and c.key is not None]
    assert [(c.text, c.rowspan) for c in points] == [("40", 6), ("38", 6)]
    assert not [c for c in form.cells if c.row == last.row and c.key is not None]
    (total,) = [c for c in form.cells if c.field == "total_score"]
    assert total.text == "97"
    assert total.derivation is not None and len(total.derivation.terms) == 13
