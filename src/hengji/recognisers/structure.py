"""What a table claims by its form alone: totals, lists, differences, rates."""

from __future__ import annotations

from collections.abc import Sequence

from hengji.model.claim import Claim
from hengji.model.table_reading import Segment, TableReading
from hengji.recognisers.structure_columns import column_claims
from hengji.recognisers.structure_numbers import matrix_of
from hengji.recognisers.structure_rates import change_claims, rate_claims
from hengji.recognisers.structure_rows import row_claims

_POINTS = ("分值", "得分", "权重", "标准分", "权数")


def structural_claims(tables: Sequence[TableReading]) -> list[Claim]:
    """Hypotheses about every numeric segment, known form or not.

    Readings are tried on exact integers first and only the best of a family is
    claimed, so the number of claims stays near the number of printed figures.
    Indicator tables (指标 with 分值, 得分 or 权重) are left to their own recogniser.
    """
    claims: list[Claim] = []
    for reading in tables:
        for number, segment in enumerate(reading.segments, 1):
            if not segment.columns or is_indicator_segment(segment):
                continue
            matrix = matrix_of(segment, f"T{segment.table.index}.{number}")
            claims += row_claims(matrix)
            claims += column_claims(matrix)
            claims += change_claims(matrix)
            claims += rate_claims(matrix)
    return claims


def is_indicator_segment(segment: Segment) -> bool:
    """Whether the header is that of an indicator table with points."""
    words = [segment.stub, *(word for c in segment.columns for word in c.path)]
    points = any(point in word for word in words for point in _POINTS)
    return any("指标" in word for word in words) and (
        points or any("完成" in word or "指标值" in word for word in words)
    )
