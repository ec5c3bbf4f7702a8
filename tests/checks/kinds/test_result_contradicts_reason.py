from __future__ import annotations

from tests.support.indicator_forms import HEADER, found, rows


def test_done_in_one_cell_and_not_done_in_another() -> None:
    row = "产出|时效|资金拨付|及时拨付|及时拨付|3|2|资金下达晚，未全部及时拨付。"
    (finding,) = found("OTH-421", rows(HEADER, row))
    assert finding.expected == "未全部"


def test_a_result_that_admits_it_agrees_with_its_reason() -> None:
    row = "产出|时效|资金拨付|及时拨付|未及时拨付|3|2|资金下达晚，未全部及时拨付。"
    assert not found("OTH-421", rows(HEADER, row))


def test_a_reason_without_denial_and_a_full_score_are_fine() -> None:
    row = "产出|时效|资金拨付|及时拨付|及时拨付|3|2|将进一步加强。"
    assert not found("OTH-421", rows(HEADER, row))
    row = "产出|时效|资金拨付|及时拨付|及时拨付|3|3|未全部及时拨付。"
    assert not found("OTH-421", rows(HEADER, row))
