"""Figures and words of one dossier in the cells of a form."""

from __future__ import annotations

from dataclasses import replace

from hengji.model.dossier import (
    Dossier,
    FactKey,
    NotApplicable,
    Provenance,
    Section,
)
from hengji.model.drawing import CellRole
from hengji.model.fact import Basis
from hengji.model.unit import CNY_10K
from hengji.rules import load
from hengji.taxonomy.layouts import LayoutCell
from hengji.writers.layout_sheet import Holdings, Sheet, dash, label, project_dimension
from tests.support.filled import BODY, YEAR, filled, holding

RULES = load()
FUNDS = FactKey("total_funds", Basis.ACTUAL)


def sheet(
    dossier: Dossier, form: str = "project_self_evaluation", **more: str
) -> Sheet:
    return Sheet(
        form=RULES.forms[form],
        layout=RULES.layouts[form, more.pop("layout", "standard")],
        dossier=dossier,
        held=Holdings(dossier),
        rulebook=RULES,
        unit=CNY_10K,
        **more,  # type: ignore[arg-type]
    )


EMPTY = Dossier("national_project", BODY, YEAR)


def test_an_entered_figure_is_printed_before_a_derived_one() -> None:
    derived = holding(RULES, FUNDS, "2.00", Provenance.DERIVED)
    entered = holding(RULES, FUNDS, "1.00")
    held = Holdings(replace(EMPTY, holdings=(derived, entered)))
    assert held.by_key[FUNDS] is entered
    assert len(held) == 1


def test_parts_keep_the_order_in_which_they_were_entered() -> None:
    keys = [replace(FUNDS, dimensions=(("item", name),)) for name in "乙甲乙"]
    held = Holdings(
        replace(EMPTY, holdings=tuple(holding(RULES, key, "1.00") for key in keys))
    )
    assert held.items("total_funds") == ["乙", "甲"]
    assert held.items("other_funds") == []


def test_keys_take_the_project_without_its_spaces() -> None:
    own = sheet(EMPTY, subject="某 项目", per="project")
    assert own.full(FUNDS).dimensions == (("project", "某项目"),)
    assert project_dimension("长" * 100) == "长" * 80


def test_keys_of_a_units_form_take_the_unit() -> None:
    assert sheet(EMPTY, subject="甲所", per="unit").full(FUNDS).organisation == "甲所"


def test_placeholders_are_filled_and_unknown_ones_left_out() -> None:
    own = sheet(replace(EMPTY, imprint=(("filler", "何某"),)))
    assert (
        own.words("{year}年，{last_year}年，{organisation}")
        == f"2022年，2021年，{BODY}"
    )
    assert own.words("填表人：{filler}，电话：{phone}。") == "填表人：何某，电话：。"
    assert own.words("{fill_date}").replace("　", "") == "年月日"


def test_a_project_has_fields_of_its_own() -> None:
    imprint = (("department", "市政府"), ("department@项目甲", "某局"))
    dossier = replace(EMPTY, imprint=imprint)
    assert (
        sheet(dossier, subject="项目甲", per="project").entered("department") == "某局"
    )
    assert (
        sheet(dossier, subject="项目乙", per="project").entered("department")
        == "市政府"
    )


def test_narrative_comes_before_the_imprint() -> None:
    dossier = replace(
        EMPTY, sections=(Section("duties", "职责一"),), imprint=(("duties", "职责二"),)
    )
    assert sheet(dossier).entered("duties") == "职责一"


def test_a_figure_behind_words_keeps_them_apart() -> None:
    dossier = replace(EMPTY, holdings=(holding(RULES, FUNDS, "12.50"),))
    spot = LayoutCell("其中：", inline=True, unit="万元", key=FUNDS)
    cell = sheet(dossier).figure(FUNDS, spot)
    assert (cell.text, cell.prefix, cell.suffix) == (
        "其中：12.50万元",
        "其中：",
        "万元",
    )
    assert cell.value == "12.50"
    empty = sheet(EMPTY).figure(FUNDS, spot)
    assert (empty.text, empty.value) == ("其中：", "")


def test_points_for_execution_are_printed_in_the_blank_form() -> None:
    key = FactKey("execution_weight", dimensions=(("of", "total_funds"),))
    assert sheet(EMPTY).figure(key).text == "10"


def test_a_figure_without_a_value_prints_a_dash() -> None:
    absent = (NotApplicable(FUNDS, "分母为零"),)
    cell = sheet(replace(EMPTY, not_applicable=absent)).figure(FUNDS)
    assert (cell.text, cell.value) == ("——", "")


def test_written_cells_have_the_role_of_what_they_hold() -> None:
    own = sheet(replace(EMPTY, imprint=(("filler", "何某"),)))
    spots = {
        CellRole.LABEL: LayoutCell("项目名称"),
        CellRole.BLANK: LayoutCell(),
        CellRole.NOT_APPLICABLE: LayoutCell(dash=True),
        CellRole.INPUT: LayoutCell(key=FUNDS),
        CellRole.TEXT: LayoutCell("填表：{words}", field="filler"),
    }
    assert {role: own.written(spot).role for role, spot in spots.items()} == {
        role: role for role in spots
    }
    assert own.written(spots[CellRole.TEXT]).text == "填表：何某"
    assert own.written(LayoutCell("{organisation}")).field == "organisation"


def test_the_total_is_that_of_the_lines_and_the_execution_row() -> None:
    dossier = filled("hunan_city", RULES)
    own = sheet(dossier, "department_self_evaluation", layout="short")
    assert own.total() is None
    own.table = dossier.indicators[0]
    assert str(own.total()) == "99.04"


def test_labels_and_dashes_are_no_figures() -> None:
    assert label("").role is CellRole.BLANK
    assert label("合计", span=2).colspan == 2
    assert dash().text == "——"
