from __future__ import annotations

from tests.support.indicator_forms import HEADER, found, rows


def test_a_result_far_above_its_target() -> None:
    (finding,) = found("OTH-411", rows(HEADER, "产出|数量|基地|≥1个|3个|5|5|"))
    assert "300.0%" in finding.message.zh


def test_a_result_near_its_target_or_a_cost_is_fine() -> None:
    assert not found("OTH-411", rows(HEADER, "产出|数量|企业|50家|58家|5|5|"))
    assert not found("OTH-411", rows(HEADER, "产出|成本|费用|≤5万元|9万元|5|5|"))
