from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from hengji.model.chart import ChartSpec
from hengji.readers import read
from hengji.writers.charts.workbook import workbook_bytes
from tests.writers.charts.samples import EVERY, HOSTILE, PIE


def cells(spec: ChartSpec, folder: Path) -> list[list[str]]:
    path = folder / "book.xlsx"
    path.write_bytes(workbook_bytes(spec))
    (table,) = read(path).tables()
    return [[cell.text for cell in row] for row in table.rows]


@pytest.mark.parametrize("spec", EVERY, ids=lambda s: s.kind.value)
def test_our_reader_reads_the_numbers_back(spec: ChartSpec, tmp_path: Path) -> None:
    rows = cells(spec, tmp_path)
    assert [row[0] for row in rows[1:]] == list(spec.categories)
    for at, row in enumerate(spec.series, 1):
        for line, number in zip(rows[1:], row.values, strict=True):
            printed = line[at] if at < len(line) else ""
            assert (Decimal(printed) if printed else None) == number


def test_words_that_look_like_formulas_stay_words(tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    path.write_bytes(workbook_bytes(HOSTILE))
    (table,) = read(path).tables()
    assert [cell.formula for row in table.rows for cell in row if cell.formula] == []
    assert table.rows[2][0].text == "=1+1"


def test_the_same_chart_gives_the_same_bytes() -> None:
    assert workbook_bytes(PIE) == workbook_bytes(PIE)
