"""Whole sheets with their traces, as text and as data, word for word.

``expected/`` holds what was read through and found right; a change of wording shows
there.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from hengji import rules
from hengji.model.fact import Basis, Fact
from hengji.model.number import exact
from hengji.model.score import ScoreSheet
from hengji.scoring import score, score_by, score_dossier
from hengji.scoring.explain import (
    explain_json,
    explain_sheet,
    explain_text,
    summary_text,
)
from hengji.scoring.printed import read_rule
from hengji.taxonomy.schemes import SchemeLine
from tests.support.claims import operand
from tests.support.dossiers import dossier, held
from tests.support.indicator_forms import HEADER, RULED, reading, rows
from tests.support.indicator_lines import line, table

RULES = rules.load()
EXPECTED = Path(__file__).with_name("expected")
NONE = Basis.NONE
FUNDS = rows(
    "资金|年初预算数|全年预算数|全年执行数|分值|执行率|得分",
    "年度资金总额|80|100|{spent}|10|100%|10",
)
LINES = (
    "产出|质量|合格率|≥95%|90%|20|20|",
    "产出|数量|会议|≤10次|12次|6|6|",
    "产出|数量|企业|≥10家|25家|6|6|",
    "产出|数量|零目标|≥0家|0家|3|3|",
    "产出|数量|零完成|≤5次|0次|3|3|",
    "产出|成本|运维成本|100万元|90万元|2|2|",
    "产出|时效|完成时间|12月底前|12月|5||",
    "效益|社会|环境|优化|优化|40|38|略",
    "效益|社会|知晓率||88%|5|4|",
    "总分|100|98",
)


def fact(concept: str, text: str, basis: Basis = NONE, year: int = 2020) -> Fact:
    found = operand(text, concept, line=900)
    return Fact(
        concept,
        concept,
        found.figure,
        found.place,
        fiscal_year=year,
        basis=basis,
    )


def report(text: str, *facts: Fact) -> ScoreSheet:
    read = replace(reading(text), facts=facts)
    read = replace(read, outline=replace(read.outline, fiscal_year=2020))
    read_rule.cache_clear()
    with exact():
        found = score(read, RULES)
    assert found is not None
    return found


def of_targets() -> ScoreSheet:
    grade = "本单位自评等级为“优”。\n"
    return report(FUNDS.format(spent="95.5") + rows(HEADER, *LINES) + grade)


def of_money_spent() -> ScoreSheet:
    spent = fact("total_expenditure", "94.33万元", Basis.ACTUAL)
    budget = fact("total_expenditure", "1万元", Basis.BUDGET)
    text = FUNDS.format(spent="100") + rows(HEADER, *LINES[:2])
    return report(text, spent, budget)


def of_agreeing_money() -> ScoreSheet:
    spent = fact("total_expenditure", "95.50万元", Basis.ACTUAL)
    return report(FUNDS.format(spent="95.5") + rows(HEADER, LINES[0]), spent)


def of_no_money() -> ScoreSheet:
    return report(FUNDS.format(spent="") + rows(HEADER, *LINES[:1]))


def of_half_a_sheet() -> ScoreSheet:
    return report(rows(HEADER, *LINES[:1], "总分|50|50"))


def of_printed_rules() -> ScoreSheet:
    rows_ = (
        "投入|配置|在职人员控制率|5|略|小于或等于1计5分，否则按比例计分|5",
        "投入|配置|三公经费变动率|5|略|下降的计5分，增加的按比例扣减|5",
        "过程|执行|预算调整率|2|略|未调整的计2分，调整了的按比例扣减|2",
        "过程|执行|结转结余控制率|4|略|低于15%的计4分，每超过5个百分点扣1分|4",
        "过程|执行|政府采购执行率|4|略|为100%的计4分，每低于1个百分点扣0.5分|4",
        "过程|管理|管理制度健全性|2|略|有制度1分；合规0.5分；有效0.5分|2",
        "产出|履职|质量达标率|8|略|质量达标率*8分|8",
        "效果|效益|指标1：经济效益|5|略||5",
        "投入|配置|1.在职人员控制率|4|略||4",
        "过程|执行|指标2：政府采购执行率|4|略||4",
        "过程|执行|公用经费控制率|2|略||2",
        "过程|执行|预算控制率|5|略||",
        "产出|履职|质量达标率|8|略||8",
    )
    facts = (
        fact("staff_in_post", "95人"),
        fact("established_posts", "92人"),
        fact("three_public_expenses", "64.65万元", Basis.BUDGET),
        fact("three_public_expenses", "60万元", Basis.BUDGET, 2019),
        fact("government_procurement", "74.69万元", Basis.ACTUAL),
        fact("government_procurement", "78.85万元", Basis.BUDGET),
        fact("carryover_and_surplus", "130万元"),
        fact("carryover_and_surplus", "0万元", NONE, 2019),
    )
    return report(rows(RULED, *rows_), *facts)


def of_rules_and_targets() -> ScoreSheet:
    header = RULED + "|年度指标值|实际完成值"
    rows_ = (
        "产出|质量|合格率|5|略|由专家评定|5|≥95%|98%",
        "产出|质量|合格率|5|略|由专家评定|5|≥95%|90%",
        "产出|质量|采购执行率|4|略|为100%的计4分，每低于1个百分点扣0.5分|4|100%|≥95%",
        "产出|质量|采购执行率|4|略|每低于1个百分点扣0.5分|4|100%|98%",
        "产出|质量|控制率|4|略|每超过5个百分点扣1分|4|100%|111%",
        "产出|质量|台数|4|略|每超过5个百分点扣1分|4|100台|111台",
    )
    return report(rows(header, *rows_))


def of_legacy() -> ScoreSheet:
    prepared = dossier(
        held("carryover_from_prior_year", "-19.80万元", NONE),
        held("total_funds", "1922.76万元", Basis.ORIGINAL_BUDGET),
        held("supplementary_appropriation", "767.86万元", NONE),
        held("carryover_to_next_year", "219.80万元", NONE),
        held("area_control_rate", "80%", NONE),
    )
    return score_by(prepared, RULES.schemes["hunan_legacy"], RULES)


def of_a_county() -> ScoreSheet:
    prepared = dossier(
        held("staff_in_post", "95人", NONE),
        held("established_posts", "92人", NONE),
        held("quality_rate", "95%", NONE),
        held("carryover_and_surplus", "3万元", NONE),
        held("carryover_and_surplus", "0万元", NONE, year=-1),
        held("score_coefficient", "90%", NONE, indicator="经济效益"),
        held("score_coefficient", "190%", NONE, indicator="社会效益"),
        held("reviewed_score", "3分", NONE, indicator="经济效益"),
        held("judged_points", "1", NONE, indicator="绩效目标合理性", criterion="1"),
        held("judged_points", "0.4", NONE, indicator="绩效目标合理性", criterion="2"),
        held("judged_points", "0.9", NONE, indicator="绩效目标合理性", criterion="3"),
    )
    lines = (
        line("1.在职人员控制率", weight="6", score="5", reason=""),
        line("质量达标率", None, "92%", "8", "8"),
    )
    prepared = replace(prepared, indicators=(table(*lines),))
    return score_by(prepared, RULES.schemes["hunan_county_53"], RULES)


def of_a_body() -> ScoreSheet:
    prepared = dossier(
        held("total_funds", "100万元", Basis.FINAL_BUDGET),
        held("total_funds", "90万元"),
        held("score_coefficient", "50%", NONE, indicator="秩序"),
        form_set="hunan_city",
    )
    lines = (
        line("合格率", "≥95%", "90%", "30", "30", reason=""),
        line("企业", "≥10家", "13家", "10", "10"),
        line("环境", "优化", "部分达成年度指标", "20", "15", ratio="70%"),
        line("秩序", "优化", "达成年度指标", "20", "15"),
        line("空白", None, None, "10", "10"),
        line("无分值", "1个", "1个", None, "3"),
    )
    made = table(*lines, execution=(("max_score", "10"), ("score", "10")), total="93")
    found = score_dossier(replace(prepared, indicators=(made,)), RULES)
    assert found is not None
    return found


def of_cells() -> ScoreSheet:
    scheme = replace(
        RULES.schemes["hunan_county_53"],
        lines=tuple(
            SchemeLine(
                name,
                operand("4").figure.value,
                method=method,
                rule=f"{name}的规则",
                parameters=tuple(
                    (key, operand(text).figure.value) for key, text in parameters
                ),
            )
            for name, method, parameters in (
                ("按期", "date", (("points", "0.5"),)),
                ("准时", "date", ()),
                ("逾期", "date", ()),
                ("件数", "per_item", (("points", "0.5"),)),
                ("区间", "range", (("high", "1.1"), ("low", "0.9"))),
                ("缺件", "per_item", (("points", "1"),)),
                ("缺界", "range", (("low", "0.9"),)),
            )
        ),
    )
    lines = (
        line("按期", "2022年6月30日", "2022年7月1日", "4", "4"),
        line("准时", "2022年6月30日", "2022年6月30日", "4", "4"),
        line("逾期", "2022年6月30日", None, "4", "4"),
        line("件数", None, "5件", "4", "4"),
        line("区间", None, "95%", "4", "4"),
        line("缺件", None, None, "4", "4"),
        line("缺界", None, "95%", "4", "4"),
    )
    prepared = replace(dossier(), indicators=(table(*lines),))
    return score_by(prepared, scheme, RULES, "")


SHEETS: dict[str, Callable[[], ScoreSheet]] = {
    "targets": of_targets,
    "money_spent": of_money_spent,
    "agreeing_money": of_agreeing_money,
    "no_money": of_no_money,
    "half_a_sheet": of_half_a_sheet,
    "printed_rules": of_printed_rules,
    "rules_and_targets": of_rules_and_targets,
    "legacy": of_legacy,
    "county": of_a_county,
    "body": of_a_body,
    "cells": of_cells,
}


def written(sheet: ScoreSheet) -> str:
    """Every way to tell a sheet, one after another."""
    drawn = explain_sheet(sheet)
    cells = "\n".join(
        f"{c.row},{c.column} {c.role.value} {c.align.value} {c.bold:d} {c.text}"
        for c in drawn.cells
    )
    head = f"{drawn.form} {drawn.title} {drawn.subtitle} {drawn.subject}"
    named = replace(sheet, subject="某项目")
    return "\n".join(
        (
            explain_text([sheet]),
            explain_text([named, sheet], "en"),
            summary_text([sheet]),
            summary_text([named], "en"),
            explain_json([named]),
            f"{head} {drawn.widths} {drawn.landscape} {drawn.header_rows}",
            cells,
        )
    )


@pytest.mark.parametrize("name", SHEETS)
def test_a_sheet_is_told_as_it_was_read_through(name: str) -> None:
    wanted = (EXPECTED / f"{name}.txt").read_text(encoding="utf-8")
    assert written(SHEETS[name]()) + "\n" == wanted
