from __future__ import annotations

from hengji.model.finding import Certainty, Severity
from tests.support.indicator_forms import HEADER, found, rows


def test_full_points_for_a_missed_signed_target_are_an_error() -> None:
    (finding,) = found("SCO-411", rows(HEADER, "产出|质量|合格率|≥95%|90%|5|5|"))
    assert finding.severity is Severity.ERROR
    assert finding.certainty is Certainty.CERTAIN


def test_without_a_printed_sign_it_is_only_asked() -> None:
    (finding,) = found("SCO-411", rows(HEADER, "产出|数量|培训人数|50人|48人|5|5|"))
    assert finding.severity is Severity.WARNING


def test_a_met_target_or_a_deduction_is_fine() -> None:
    assert not found("SCO-411", rows(HEADER, "产出|质量|合格率|≥95%|96%|5|5|"))
    assert not found("SCO-411", rows(HEADER, "产出|质量|合格率|≥95%|90%|5|4|"))
    assert not found("SCO-411", rows(HEADER, "产出|成本|控制率|≤100%|44%|5|5|"))


def test_figures_of_different_units_are_not_compared() -> None:
    assert not found("SCO-411", rows(HEADER, "产出|数量|企业|≥100%|8家|5|5|"))
    assert not found("SCO-411", rows(HEADER, "产出|数量|率|≥90%|0.88|5|5|"))


def test_printed_precision_that_cannot_decide_says_nothing() -> None:
    assert not found("SCO-411", rows(HEADER, "产出|质量|合格率|≥90.3%|90%|5|5|"))
