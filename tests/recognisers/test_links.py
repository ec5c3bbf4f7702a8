from decimal import Decimal

from hengji.model.fact import Basis, Operand, Source
from hengji.model.figure import Figure
from hengji.model.place import Place
from hengji.recognisers.links import MOST_CONTAINERS, _equal_pairs
from hengji.recognisers.statements import Statement
from tests.support.linked import broken_links, links_in

TITLE = "云泽县水利局2023年度部门整体支出绩效自评报告\n"


def test_one_concept_with_two_values_is_accused_at_every_place() -> None:
    text = (
        TITLE
        + "2023年本局公用经费支出56.20万元。\n"
        + "经费保障到位。\n"
        + "本局2023年公用经费实际支出57.20万元。\n"
    )
    assert broken_links(text) == [("XRF-301", [2, 4])]


def test_the_same_value_everywhere_holds() -> None:
    text = (
        TITLE
        + "2023年本局公用经费支出56.20万元。\n"
        + "本局2023年公用经费实际支出56.20万元。\n"
    )
    assert broken_links(text) == []
    assert any(claim.code == "XRF-301" for claim in links_in(text))


def test_budget_and_actual_are_two_quantities() -> None:
    text = (
        TITLE
        + "2023年公用经费预算60.00万元。\n"
        + "本局2023年公用经费实际支出57.20万元。\n"
    )
    assert broken_links(text) == []


def test_two_years_are_two_quantities() -> None:
    text = TITLE + "2022年公用经费支出60.00万元。\n" + "2023年公用经费支出57.20万元。\n"
    assert broken_links(text) == []


def test_money_of_the_general_budget_is_a_part_of_all_money() -> None:
    text = (
        TITLE
        + "2023年本局基本支出260.00万元。\n"
        + "2023年一般公共预算财政拨款基本支出245.10万元。\n"
    )
    assert broken_links(text) == []


def test_execution_rates_of_several_projects_are_several_quantities() -> None:
    text = (
        TITLE
        + "1.水库除险资金23.00万元，支出完成率100%。\n"
        + "2.渠道维修资金10.00万元，支出完成率49%。\n"
    )
    assert broken_links(text) == []


TWO_TABLES = """{title}一、项目支出情况
项目支出对比表（单位：万元）
\t支出项目
\t2022年
\t2023年

\t办公费
\t10.50
\t12.75

\t差旅费
\t7.30
\t8.45

\t印刷费
\t3.15
\t{first}

项目支出明细表（单位：万元）
\t项目
\t2022年
\t2023年

\t办公费
\t10.50
\t12.75

\t差旅费
\t7.30
\t8.45

\t印刷费
\t3.15
\t{second}

"""


def test_two_tables_that_agree_elsewhere_are_compared_line_by_line() -> None:
    text = TWO_TABLES.format(title=TITLE, first="4.60", second="4.90")
    assert [code for code, _ in broken_links(text)] == ["XRF-302"]


def test_two_tables_that_agree_are_not_accused() -> None:
    text = TWO_TABLES.format(title=TITLE, first="4.60", second="4.60")
    assert broken_links(text) == []


def stated(number: int) -> Statement:
    operand = Operand("基本支出", Figure("100", Decimal(100)), Place("100", number))
    return Statement(
        operand, "x", True, "level", 2023, Basis.ACTUAL, "", "", Source.PROSE,
        f"p{number}",
    )  # fmt: skip


def test_a_figure_that_stands_everywhere_aligns_nothing() -> None:
    few = [stated(n) for n in range(MOST_CONTAINERS)]
    assert len(_equal_pairs(few)) == len(few) * (len(few) - 1) // 2
    assert _equal_pairs([*few, stated(len(few))]) == []
