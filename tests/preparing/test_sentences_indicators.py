from __future__ import annotations

from pathlib import Path

from hengji.preparing.sentences_indicators import indicator_makers
from tests.writers.official import hunan


def test_indicators_are_counted_and_deductions_explained(tmp_path: Path) -> None:
    makers = indicator_makers(hunan.dossier(tmp_path).indicators)
    assert makers["产出指标完成情况"]() == "产出指标共4项，满分50分，得50分。"
    assert makers["效益指标完成情况"]() == (
        "效益指标共3项，满分30分，得28分。“农村自来水普及率”扣2分，"
        "原因是：两个偏远村工程推迟，已列入下年一季度计划。"
    )


def test_without_indicators_nothing_is_said() -> None:
    assert {make() for make in indicator_makers(()).values()} == {""}
