"""收、支总计 of text and summary table."""

from __future__ import annotations

from hengji.model.claim import Claim
from tests.support.linked import reading_of

TABLE = """虚构区财政局2024年度部门决算
{title}
单位：万元
\t项目
\t决算数
\t项目
\t决算数

\t本年收入合计
\t2,940.05
\t本年支出合计
\t2,940.05

\t总计
\t2,961.68
\t总计
\t2,961.68

{said}
"""


def told(title: str, said: str) -> list[Claim]:
    """The claims about totals."""
    claims = reading_of(TABLE.format(title=title, said=said)).claims
    return [claim for claim in claims if claim.code == "XRF-308"]


def test_the_total_of_the_text_is_that_of_its_own_table() -> None:
    (claim,) = told(
        "财政拨款收入支出决算总表", "2024年度财政拨款收、支总计2961.68万元。"
    )
    assert claim.operands[0].figure.text == "2,961.68"


def test_the_other_total_is_not_compared() -> None:
    assert told("收入支出决算总表", "2024年度财政拨款收、支总计2961.68万元。") == []
    assert told("财政拨款收入支出决算总表", "2024年度收、支总计3012.00万元。") == []


def test_a_change_of_the_total_is_no_total() -> None:
    said = "与2023年相比，财政拨款收、支总计各增加85.33万元。"
    assert told("财政拨款收入支出决算总表", said) == []
