from __future__ import annotations

from tests.support.indicator_forms import HEADER, found, rows


def test_a_share_cannot_pass_the_whole() -> None:
    assert found("VAL-441", rows(HEADER, "产出|质量|合格率|≥95%|102%|5|5|"))
    assert found("VAL-441", rows(HEADER, "产出|质量|合格率|合格率达≥100%|100%|5|5|"))


def test_completion_may_pass_the_whole_and_bounds_below_it_are_fine() -> None:
    assert not found("VAL-441", rows(HEADER, "产出|数量|完成率|=100%|260%|5|5|"))
    assert not found("VAL-441", rows(HEADER, "产出|质量|合格率|≥95%|100%|5|5|"))


def test_a_grading_band_is_no_satisfaction() -> None:
    row = "满意度指标|满意度|对服务满意|≥95%|100%-80%（含）|5|5|"
    assert len(found("VAL-442", rows(HEADER, row))) == 1
    row = "满意度指标|满意度|对服务满意|≥95%|96.5%|5|5|"
    assert not found("VAL-442", rows(HEADER, row))
