"""Lines and widths of tables whose spans are stated, and of those whose are not."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hengji.model.document import Cell, Table
from hengji.model.fact import Presence
from hengji.recognisers.grid import lines_of, spread, states_spans, value_of


def test_a_covered_slot_is_blank_and_knows_its_origin() -> None:
    rows = (
        (Cell(1, 1, "机构", rowspan=2), Cell(1, 2, "支出", colspan=2)),
        (Cell(2, 2, "基本"), Cell(2, 3, "项目")),
    )
    lines = lines_of(Table(0, 1, rows, 3, grid_known=True))
    assert lines[1].keys == ["", "基本", "项目"]
    assert lines[1].cells[0] is rows[0][0]
    assert lines[1].columns == [1, 2, 3]


def test_a_bare_year_counts_as_words_and_a_mark_as_a_mark() -> None:
    rows = ((Cell(1, 1, "项目"), Cell(1, 2, "2019年"), Cell(1, 3, "——")),)
    line = lines_of(Table(0, 1, rows, 3, grid_known=False))[0]
    assert (line.numeric, line.words, line.marks) == (0, 2, 1)


def test_plain_numbers_keep_value_places_and_offsets() -> None:
    figure = value_of(" -104.70 ").figures[0]
    assert str(figure.value) == "-104.70"
    assert (figure.decimals, figure.start, figure.end) == (2, 1, 8)
    assert value_of("  ").presence is Presence.MISSING
    assert value_of("不定期检查情况").presence is Presence.TEXT


def test_a_heading_over_blanks_goes_on_downwards_and_over_words_spans() -> None:
    assert spread(["机构", "收入合计", "其中:"], ["", "", "上年", "拨款", "其他"]) == [
        1,
        1,
        3,
    ]


def test_an_ambiguous_division_follows_the_words_the_headings_share() -> None:
    lower = ["", "", "基本支出", "其中:", "项目支出", "当年结余", "累计结余"]
    assert spread(["机构名称", "支出合计", "其中:", "结余"], lower) == [1, 1, 3, 2]


def test_the_halves_of_a_repeated_header_begin_alike() -> None:
    lower = ["合计", "出国", "车辆", "合计", "出国", "车辆"]
    assert spread(["预算数", "决算数"], lower) == [3, 3]


@given(
    st.lists(st.sampled_from(["", "合计", "其中:", "年度"]), min_size=1, max_size=6),
    st.lists(st.sampled_from(["", "合计", "基本", "年度"]), min_size=6, max_size=12),
)
def test_widths_always_fill_the_row_below(upper: list[str], lower: list[str]) -> None:
    widths = spread(upper, lower)
    assert len(widths) == len(upper)
    assert min(widths) >= 1
    assert sum(widths) == max(len(lower), len(upper))


def test_ragged_rows_without_a_single_span_state_no_spans() -> None:
    rows = ((Cell(1, 1, "合计"), Cell(1, 2, "其中：")), (Cell(2, 1, "5"),))
    assert not states_spans(Table(0, 1, rows, 2, grid_known=True))
    padded = ((Cell(1, 1, "合计", colspan=2),), (Cell(2, 1, "5"), Cell(2, 2, "6")))
    assert not states_spans(Table(0, 1, padded, 2, grid_known=True))
    head = (Cell(1, 1, "合计", colspan=2), Cell(1, 3, "年度"))
    merged = (head, (Cell(2, 1, "5"), Cell(2, 2, "6"), Cell(2, 3, "7")))
    assert states_spans(Table(0, 1, merged, 3, grid_known=True))
