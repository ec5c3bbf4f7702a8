from __future__ import annotations

from decimal import Decimal

from hengji.model.chart import ChartKind, ChartSpec, Series
from hengji.model.composition import (
    AnnexTitle,
    Composition,
    Heading,
    Illustration,
    PartTitle,
    Passage,
)

CHART = ChartSpec(ChartKind.PIE, "图", ("甲",), (Series("数", (Decimal(1),)),))


def test_words_and_charts_are_told_apart() -> None:
    blocks = (
        PartTitle("第一部分"),
        Heading(1, "一、"),
        Passage("正文。"),
        Illustration(CHART, "（图1：图）"),
        AnnexTitle("附件", "报告"),
    )
    composition = Composition(("标题",), "某局", 2022, blocks)
    assert composition.words == "第一部分\n一、\n正文。"
    assert composition.charts == (CHART,)
