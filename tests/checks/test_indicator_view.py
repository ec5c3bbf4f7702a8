from __future__ import annotations

from hengji.checks.indicator_view import is_blank, lines, repeats, told
from tests.support.indicator_forms import HEADER, reading, rows


def test_a_line_knows_whether_it_is_full_or_deducted() -> None:
    seen = lines(
        reading(
            rows(
                HEADER,
                "产出|数量|甲|1|1|5|5|",
                "||乙|1|1|5|4|",
                "||丙|1|1|5||",
                "||丁|1|1|0|0|",
            )
        )
    )
    assert [s.is_full for s in seen] == [True, False, False, False]
    assert [s.is_deducted for s in seen] == [False, True, False, False]


def test_empty_rows_are_not_seen() -> None:
    assert len(lines(reading(rows(HEADER, "产出|数量|甲|1|1|5|5|", "|||||||")))) == 1


def test_a_dash_and_a_word_for_nothing_are_blank() -> None:
    text = rows(HEADER, "产出|数量|甲|1|1|5|5|无", "||乙|1|1|5|5|——", "||丙|1|1|5|5|略")
    seen = lines(reading(text))
    assert [is_blank(s.line.reason) for s in seen] == [True, True, False]
    assert is_blank(None)


def test_the_view_of_one_reading_is_not_that_of_another() -> None:
    first = reading(rows(HEADER, "产出|数量|甲|1|1|5|5|"))
    second = reading(rows(HEADER, "产出|数量|乙|1|1|5|5|"))
    assert lines(first)[0].name == "甲"
    assert lines(second)[0].name == "乙"
    assert lines(first) is lines(first)


def test_a_message_names_table_row_and_indicator() -> None:
    (seen,) = lines(reading(rows(HEADER, "产出|数量|甲|好|好|5|5|")))
    message = told(seen, "如此。", "so.")
    assert message.zh == "表1第2行指标“甲”：如此。"
    assert message.en == "Table 1 row 2, “甲”: so."
    assert repeats(seen.line)
