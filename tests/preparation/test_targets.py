"""Advice on the targets of files."""

from __future__ import annotations

from pathlib import Path

from hengji.model.advice import AdviceKind
from hengji.preparation import advise
from tests.preparing.targets import GOOD
from tests.support import indicator_forms as forms


def report(folder: Path, *rows: str, funds: str = "") -> Path:
    table = forms.rows(forms.HEADER, *rows)
    path = folder / f"{len(list(folder.iterdir()))}.txt"
    path.write_text(f"2023年度项目支出绩效自评表\n\n{funds}{table}", encoding="utf-8")
    return path


def kinds(path: Path, last_year: Path | None = None) -> list[AdviceKind]:
    return [piece.kind for piece in advise(path, last_year=last_year)]


def test_good_targets_need_no_advice(tmp_path: Path) -> None:
    assert kinds(report(tmp_path, *GOOD)) == []


def test_last_years_table_shows_what_was_dropped_and_lowered(tmp_path: Path) -> None:
    extra = "产出指标|数量指标|编印教材册数|≥800册|800册|10|10|"
    before = report(tmp_path, *GOOD, extra)
    now = report(tmp_path, *GOOD)
    assert kinds(now, before) == [AdviceKind.DROPPED]
    lowered = report(tmp_path, GOOD[0].replace("≥500", "≥400"), *GOOD[1:])
    assert AdviceKind.LOWERED in kinds(lowered, now)


def test_a_cost_is_held_against_the_money_of_its_own_form(tmp_path: Path) -> None:
    form = (
        "项目支出绩效自评表",
        "项目名称|教师培训项目",
        "项目资金（万元）||年初预算数|全年预算数|全年执行数|分值|执行率|得分",
        "|年度资金总额|50.00|{0}|48.00|10|80%|8",
    )
    for budget, told in (("60.00", []), ("59.00", [AdviceKind.COST_ABOVE_BUDGET])):
        rows = (*form[:3], form[3].format(budget), forms.HEADER, *GOOD)
        path = tmp_path / f"{budget}.txt"
        path.write_text(f"2023年度\n\n{forms.rows(*rows)}", encoding="utf-8")
        assert kinds(path) == told
