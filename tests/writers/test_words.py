"""Every value the model can take has words in both languages."""

from decimal import Decimal

import pytest

from hengji.model.document import ReadStatus
from hengji.model.finding import Certainty, FindingKind, Message, Severity
from hengji.model.place import Place
from hengji.model.relation import RelationStatus
from hengji.writers import words


@pytest.mark.parametrize(
    ("table", "values"),
    [
        (words.SEVERITY, Severity),
        (words.CERTAINTY, Certainty),
        (words.KIND, FindingKind),
        (words.STATUS, RelationStatus),
        (words.READ_STATUS, ReadStatus),
    ],
)
def test_every_value_has_words(table, values):
    assert set(table) == set(values)
    assert all(message.zh and message.en for message in table.values())


def test_severities_go_from_grave_to_slight():
    assert tuple(Severity) == words.SEVERITIES


@pytest.mark.parametrize(
    ("place", "label"),
    [
        (Place("", 0, line=85, table=2, row=4, column=2),
         "line 85, table 2 row 4 column 2"),
        (Place("", 0, sheet="甲", cell="B3", table=1, row=3), "sheet “甲” B3"),
        (Place("", 0, page=2, paragraph=7), "page 2, paragraph 7"),
        (Place("", 0), ""),
    ],
)  # fmt: skip
def test_places_are_told_in_english_as_exactly_as_in_chinese(place, label):
    assert words.place_label(place, "en") == label
    assert bool(words.place_label(place)) == bool(label)


@pytest.mark.parametrize(
    ("value", "shown"),
    [("9.010", "9.01"), ("100", "100"), ("98.43219", "≈98.4322"), ("0.00", "0")],
)
def test_numbers_are_exact_up_to_four_decimals_and_say_when_they_are_not(value, shown):
    assert words.number(Decimal(value)) == shown


def test_no_number_is_a_dash():
    assert words.number(None) == "—"
    assert words.percentage(0, 0) == "—"


@pytest.mark.parametrize(
    ("part", "whole", "shown"), [(840, 1200, "70%"), (2, 3, "66.7%"), (0, 5, "0%")]
)
def test_percentages_have_one_decimal_at_most(part, whole, shown):
    assert words.percentage(part, whole) == shown


def test_english_falls_back_on_chinese_where_none_was_written():
    assert words.pick(Message("甲", ""), "en") == "甲"
    assert words.pick(Message("甲", "a"), "en") == "a"
    assert words.pick(Message("甲", "a"), "zh") == "甲"
