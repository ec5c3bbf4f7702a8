from __future__ import annotations

from tests.support.indicator_forms import HEADER, found, rows


def test_a_bare_hundred_million_beside_yuan() -> None:
    (finding,) = found("UNI-401", rows(HEADER, "产出|数量|投资|57亿|79.6亿元|5|5|"))
    assert finding.expected == "57亿元"


def test_units_on_both_sides_or_on_none_are_fine() -> None:
    assert not found("UNI-401", rows(HEADER, "产出|数量|投资|57亿元|79.6亿元|5|5|"))
    assert not found("UNI-401", rows(HEADER, "产出|数量|粮食|5万|6万|5|5|"))


def test_satisfaction_without_its_percent_sign() -> None:
    assert found("UNI-402", rows(HEADER, "满意度|满意度|大众|满意度≥95|96%|5|5|"))
    assert not found("UNI-402", rows(HEADER, "满意度|满意度|大众|满意度≥95%|96%|5|5|"))
    assert not found("UNI-402", rows(HEADER, "满意度|满意度|满意度（%）|95|96|5|5|"))
