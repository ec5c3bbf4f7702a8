from __future__ import annotations

from tests.support.indicator_forms import HEADER, found, rows


def test_the_reason_one_row_above_the_deduction_names_both_rows() -> None:
    text = rows(HEADER, "产出|数量|甲|好|好|5|5|有待加强", "||乙|多|不多|5|4|　")
    (finding,) = found("REA-404", text)
    assert "甲" in finding.message.zh and "乙" in finding.message.zh
    assert finding.expected == "有待加强"
    assert finding.suspect is not None and finding.suspect.quote == "有待加强"


def test_a_reason_in_its_own_row_is_fine() -> None:
    text = rows(HEADER, "产出|数量|甲|好|好|5|5|", "||乙|多|不多|5|4|有待加强")
    assert not found("REA-404", text)


def test_a_remark_of_nothing_is_no_reason() -> None:
    text = rows(HEADER, "产出|数量|甲|好|好|5|5|无", "||乙|多|不多|5|4|")
    assert not found("REA-404", text)


def test_reasons_on_both_sides_leave_it_open() -> None:
    text = rows(
        HEADER,
        "产出|数量|甲|好|好|5|5|有待加强",
        "||乙|多|不多|5|4|",
        "||丙|好|好|5|5|继续努力",
    )
    assert not found("REA-404", text)
