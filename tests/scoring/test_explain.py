from __future__ import annotations

import json
from dataclasses import replace

import pytest

from hengji import rules
from hengji.model.fact import Basis
from hengji.model.score import ScoreSheet
from hengji.scoring import score_dossier
from hengji.scoring.explain import (
    explain_json,
    explain_sheet,
    explain_text,
    points,
    summary_text,
)
from tests.support.dossiers import dossier, held
from tests.support.indicator_lines import line, table


@pytest.fixture(scope="module")
def sheet() -> ScoreSheet:
    prepared = dossier(
        held("total_funds", "100万元", Basis.FINAL_BUDGET),
        held("total_funds", "90万元"),
        held("reviewed_score", "40分", Basis.NONE, indicator="合格率"),
        form_set="hunan_city",
    )
    lines = (
        line("合格率", "≥95%", "90%", "50", "50", reason=""),
        line("环境", "优化", "达成年度指标", "40", "38"),
    )
    found = score_dossier(replace(prepared, indicators=(table(*lines),)), rules.load())
    assert found is not None
    return found


def test_every_line_tells_inputs_with_places_rule_arithmetic_and_result(
    sheet: ScoreSheet,
) -> None:
    told = explain_text([sheet])
    assert "1. 预算执行率\n   分值 10，自评 —，复算 9\n" in told
    assert "   规则：得分＝分值×执行率，最高不超过分值" in told
    assert "   数据：total_funds 90万元（工作表“表”B2）" in told
    assert "   计算：90 ÷ 100 = 90%；分值 10，得 9" in told
    assert "2. 合格率（产出指标 / 数量指标）" in told
    assert "分值 50，自评 50，复算 47.37，复核 40" in told
    assert "   注意：扣了 2.63 分，须填写偏差原因分析及改进措施" in told
    assert "   不能复算：定性指标，须由人评定档次\n   缺少：环境·得分系数" in told
    assert "合计：分值 100，自评 —，复算 94.37（优），复核 87" in told
    assert told.rstrip().endswith("1 项不能复算，按自评得分计入")


def test_the_same_in_english(sheet: ScoreSheet) -> None:
    told = explain_text([replace(sheet, subject="甲")], "en")
    assert "Score sheet: 甲" in told and "cannot be recomputed：" in told
    assert "weight 50，claimed 50，recomputed 47.37，reviewed 40" in told
    assert "note：2.63 points lost: say why" in told
    assert "1 lines cannot be recomputed and count as claimed" in told


def test_the_summary_has_one_line_for_each_indicator(sheet: ScoreSheet) -> None:
    told = summary_text([sheet])
    assert "合格率：分值 50，自评 50，复算 47.37，复核 40" in told
    assert "规则" not in told


def test_json_keeps_every_digit_as_text(sheet: ScoreSheet) -> None:
    (data,) = json.loads(explain_json([sheet]))["sheets"]
    assert data["scheme"] == "execution_10_50_30_10" and data["undetermined"] == 1
    assert (data["recomputed_total"], data["reviewed_total"]) == ("94.37", "87")
    execution, rate, judged = data["lines"]
    assert execution["method"] == "proportional" and execution["claimed"] is None
    assert execution["inputs"][0] == {
        "label": "total_funds",
        "value": "90",
        "unit": "万元",
        "text": "90万元",
        "place": "工作表“表”B2",
    }
    assert rate["recomputed"] == "47.37" and rate["status"] == "recomputed"
    assert judged["recomputed"] is None and judged["missing"] == ["环境·得分系数"]
    assert judged["reason"]["zh"] and judged["reason"]["en"]


def test_the_trace_is_drawn_as_a_sheet(sheet: ScoreSheet) -> None:
    drawn = explain_sheet(sheet)
    rows = max(cell.row for cell in drawn.cells)
    assert rows == 1 + len(sheet.lines) + 1 and drawn.landscape
    assert len(drawn.widths) == max(cell.column for cell in drawn.cells) == 9
    texts = {(cell.row, cell.column): cell.text for cell in drawn.cells}
    assert texts[1, 1] == "指标" and texts[3, 4] == "47.37" and texts[3, 5] == "40"
    assert texts[rows, 1] == "合计" and texts[rows, 4] == "94.37"
    assert texts[4, 4] == "—" and "缺少：环境·得分系数" in texts[4, 9]
    assert drawn.subtitle.startswith("依据：")


def test_points_without_value_are_a_dash() -> None:
    assert points(None) == "—"
