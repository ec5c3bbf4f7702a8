from __future__ import annotations

from hengji.model.document import Cell, Table
from hengji.recognisers.indicator_head import as_rate, read_funds, read_goals
from hengji.recognisers.indicator_roles import Vocabulary
from hengji.recognisers.indicator_rows import Header, read_header
from tests.support.claims import operand

HOME = Table(0, 1, (), 8, False)
FUNDS = ("", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分")


def cells(*texts: str) -> list[Cell]:
    return [Cell(1, column, text) for column, text in enumerate(texts, 1)]


def header(*texts: str) -> Header:
    found = read_header(cells(*texts), Vocabulary({}))
    assert found is not None
    return found


def test_the_row_of_all_funds_is_read_by_its_header() -> None:
    row = cells("年度资金总额", "80", "100", "95", "10", "95%", "9.5")
    found = read_funds(HOME, header(*FUNDS), row)
    assert [role for role, _ in found.operands] == [
        "original_budget",
        "final_budget",
        "actual_expenditure",
        "max_score",
        "execution_rate",
        "score",
    ]
    assert found.over


def test_a_row_with_its_caption_merged_away_is_aligned_from_the_right() -> None:
    row = cells("80", "100", "95", "10", "95%", "9.5")
    found = dict(read_funds(HOME, header(*FUNDS), row).operands)
    assert found["final_budget"].figure.value == 100


def test_a_row_of_words_leaves_the_header_waiting() -> None:
    found = read_funds(HOME, header(*FUNDS), cells("按收入性质分：", "", "", ""))
    assert found.operands == () and not found.over


def test_bare_rates_are_per_cent_when_header_or_size_say_so() -> None:
    assert as_rate(operand("76"), "执行率").figure.unit.symbol == "%"
    assert as_rate(operand("1"), "执行率（%）").figure.unit.symbol == "%"
    assert as_rate(operand("0.95"), "执行率").figure.unit.symbol == ""
    assert as_rate(operand("95%"), "执行率").figure.unit.symbol == "%"


def test_goals_end_where_a_caption_begins() -> None:
    head = header("年度总体目标", "预期目标", "实际完成情况")
    pair = read_goals(HOME, head, cells("", "修路", "修好了"))
    assert pair is not None and pair.expected[0][1] == "修路"
    assert read_goals(HOME, head, cells("绩效指标", "产出", "数量")) is None
    assert read_goals(HOME, head, cells("总分")) is None
