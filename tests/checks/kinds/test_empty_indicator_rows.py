from __future__ import annotations

from tests.support.indicator_forms import HEADER, found, rows


def test_blank_rows_are_told_once_per_table() -> None:
    text = rows(HEADER, "产出|数量|甲|1|1|5|5|", "|||||||", "|||||||")
    (finding,) = found("STR-421", text)
    assert finding.stated == "2"


def test_a_full_table_and_a_blank_template_say_nothing() -> None:
    assert not found("STR-421", rows(HEADER, "产出|数量|甲|1|1|5|5|"))
    assert not found("STR-421", rows(HEADER, "|||||||", "|||||||"))
