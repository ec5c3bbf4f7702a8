from __future__ import annotations

from pathlib import Path

from hengji.preparing.sentences_indicators import completion, indicator_makers
from tests.support.filled_parts import indicators
from tests.support.filled_text import Line
from tests.writers.official import hunan


def test_indicators_are_counted_and_deductions_explained(tmp_path: Path) -> None:
    makers = indicator_makers(hunan.dossier(tmp_path).indicators)
    assert makers["产出指标完成情况"]() == (
        "产出指标共4项，满分50分，得50分。\n"
        "数量指标方面：“新建改造供水管网”年度指标值≥12公里，实际完成值12.5公里；"
        "“水库除险加固”年度指标值3座，实际完成值3座。\n"
        "质量指标方面：“工程验收合格率”年度指标值≥98%，实际完成值100%。\n"
        "时效指标方面：“完工时间”年度指标值2023年12月底前，实际完成值2023年12月20日。"
    )
    assert makers["效益指标完成情况"]().partition("\n")[0] == (
        "效益指标共3项，满分30分，得28分。“农村自来水普及率”扣2分，"
        "原因是：两个偏远村工程推迟，已列入下年一季度计划。"
    )


def test_without_indicators_nothing_is_said() -> None:
    assert {make() for make in indicator_makers(()).values()} == {""}


def test_projects_are_told_one_after_another_under_their_names() -> None:
    lines = (Line("产出指标", "数量指标", "新建泵站", "≥30", "32", unit="座"),)
    goals = (("目标1", "新建泵站30座。", "新建泵站32座。"),)
    tables = [
        indicators("project", lines, goals, subject=name)
        for name in ("甲项目", "乙项目")
    ]
    told = (
        "目标1：年初设定的目标为新建泵站30座；实际完成情况为新建泵站32座。\n"
        "数量指标方面：“新建泵站”年度指标值≥30座，实际完成值32座。"
    )
    assert indicator_makers(tables)["各项目完成情况"]() == (
        f"1．甲项目\n{told}\n2．乙项目\n{told}"
    )
    assert (
        indicator_makers(tables, "乙项目")["各项目完成情况"]() == f"1．乙项目\n{told}"
    )


def test_a_target_in_words_is_quoted() -> None:
    line = Line("", "", "长效机制", "建立长效机制", "出台办法，6家市场落实责任人")
    assert completion(indicators("form", (line,)).lines) == (
        "“长效机制”年度指标值为“建立长效机制”，实际完成情况为出台办法，6家市场落实责任人。"
    )
