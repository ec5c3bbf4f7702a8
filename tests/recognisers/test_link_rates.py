"""Rates said in prose with the budget of a table."""

from __future__ import annotations

from tests.support.linked import reading_of

TEXT = """虚构县水利局2022年度部门决算
“三公”经费支出情况表
单位：万元
\t项目
\t本年预算数
\t本年决算数

\t“三公”经费合计
\t20.00
\t15.00

\t2.公务用车购置及运行维护费
\t12.00
\t9.00

\t3.公务接待费
\t8.00
\t6.00

2022年“三公”经费支出决算中，公务接待费支出6.00万元，完成预算的{}%。
"""


def codes(text: str) -> list[str]:
    """Codes of the claims of a text."""
    return [claim.code for claim in reading_of(text).claims]


def test_a_rate_finds_the_budget_of_its_item() -> None:
    assert "EXE-301" in codes(TEXT.format("75.00"))


def test_without_a_printed_budget_nothing_is_claimed() -> None:
    assert "EXE-301" not in codes(
        "虚构县水利局2022年度部门决算\n2022年公务接待费支出6.00万元，完成预算的75%。\n"
    )
