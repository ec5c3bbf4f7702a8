from __future__ import annotations

import json

from hengji.model.place import Place
from hengji.preparing.diffing import Change, ChangeKind
from hengji.writers.diff_report import Sides, render_json, render_text

SIDES = Sides("去年.docx", "今年.docx", (2021, 2022))
CHANGES = [
    Change(ChangeKind.FIGURE, "收入合计", "10万元", "12万元", "2"),
    Change(
        ChangeKind.TARGET_LOWERED,
        "养护里程",
        "≥100公里",
        "≥90公里",
        "-10",
        after_place=Place("", 3, line=7),
    ),
]


def test_lowered_targets_come_before_figures() -> None:
    text = render_text(SIDES, CHANGES, (5, 3), "zh")
    assert text.startswith("去年.docx（2021年度） → 今年.docx（2022年度）\n")
    assert text.index("目标值降低（1）") < text.index("数据改变（1）")
    assert "养护里程：≥100公里 → ≥90公里（-10）　第7行" in text
    assert "收入合计：10万元 → 12万元（+2）" in text
    assert text.endswith("共2处不同；5个数据、3个指标没有变化\n")


def test_english_heads_on_request() -> None:
    text = render_text(SIDES, CHANGES, (5, 3), "en")
    assert "Targets lowered" in text
    assert "2 changes; unchanged: 5 figures, 3 indicators" in text


def test_the_object_holds_what_the_text_says() -> None:
    found = json.loads(render_json(SIDES, CHANGES, (5, 3)))
    assert found["before"] == {"document": "去年.docx", "fiscal_year": 2021}
    assert found["unchanged"] == {"figures": 5, "indicators": 3}
    assert found["changes"][1] == {
        "kind": "target_lowered",
        "name": "养护里程",
        "before": "≥100公里",
        "after": "≥90公里",
        "difference": "-10",
        "before_place": None,
        "after_place": "第7行",
    }
