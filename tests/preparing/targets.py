"""Invented indicator forms, and the advice on them."""

from __future__ import annotations

from hengji.model.advice import AdviceKind, TargetAdvice
from hengji.model.figure import Figure
from hengji.model.indicator import IndicatorLine
from hengji.preparing.target_line import TargetLine, see
from hengji.preparing.target_quality import assess
from hengji.rules import load
from hengji.taxonomy.figures import scan
from tests.support import indicator_forms as forms

UNITED = (
    "一级指标|二级指标|三级指标|指标性质|指标值|度量单位|完成值|权重|得分|"
    "未完成原因分析"
)
GOOD = (
    "产出指标|数量指标|培训教师人次|≥500人次|520人次|20|20|",
    "产出指标|质量指标|培训考核合格率|≥95%|97%|10|10|",
    "产出指标|时效指标|项目完成时间|12月15日前|12月10日|10|10|",
    "产出指标|成本指标|项目总成本|≤60万元|58.30万元|10|10|",
    "效益指标|社会效益指标|教师持证上岗率|≥98%|98.5%|30|30|",
    "满意度指标|服务对象满意度指标|参训教师问卷满意度|≥90%|93%|10|10|",
)


def lines_of(*rows: str, header: str = forms.HEADER) -> tuple[IndicatorLine, ...]:
    """The lines of a form made of these rows."""
    (table,) = forms.read(forms.rows(header, *rows))
    return table.lines


def seen(row: str, header: str = forms.HEADER) -> TargetLine:
    """One line as the advice sees it."""
    (line,) = lines_of(row, header=header)
    return see(line, load())


def money(text: str) -> Figure:
    """An amount, ``60万元``."""
    (figure,) = scan(text)
    return figure


def advice(
    *rows: str, last_year: tuple[str, ...] = (), budget: str = ""
) -> list[TargetAdvice]:
    """Advice on a form of these rows."""
    return assess(
        lines_of(*rows),
        last_year=lines_of(*last_year) if last_year else None,
        budget=money(budget) if budget else None,
        rulebook=load(),
    )


def with_row(number: int, row: str) -> tuple[str, ...]:
    """The good form with one row in place of another."""
    return tuple(row if at == number else old for at, old in enumerate(GOOD))


def kinds(found: list[TargetAdvice]) -> list[AdviceKind]:
    """What is advised, in order."""
    return [one.kind for one in found]
