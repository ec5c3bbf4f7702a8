"""The note beside each sample: what it is, and every planted fault with its reason."""

from __future__ import annotations

from collections.abc import Iterable

from examples.source.plant import Plant

HEAD = "样例为本项目编写，机构、地名、人名和数字均为虚构。本文件由 `make examples` 生成。\n"
CLEAN = """# clean.txt：没有错误的密集报告

{head}
虚构的云泽县农业农村局 2022 年度整体支出绩效评价报告：概况表、收支表、“三公”经费表、固定资产表、
正文、两张对比表、基础数据表、长式自评表和下属单位的短式自评表。全部数字由一本以元为单位的账
（`examples/source/clean_ledger.py`）四舍五入而来，所以每个关系都真的成立。

审核结果必须是：零错误、零警告。它收集了容易误报的写法：

- 各项四舍五入后相加与合计差 0.01（收入合计 5009.96，三个单位相加 5009.97）；
- “主要用于……等”的不完全列举；公用经费“其中”只列部分科目；
- 同一总额的两种分解（功能分类、经济分类）写在相邻两句；
- 同一数字说两件事（64 人、64 个行政村；12 期培训、12 个乡镇）；
- 嵌套的“其中”（疫苗采购之下再分两种疫苗）；
- 增减额列的两种年度顺序（本年在前、上年在前）；
- 由元计算、按万元印出的比率与用印出数字重算相差末位；
- 指标值与完成值同为 100%；“≤”方向的控制率；日期型指标；
- 空格、0 与“——”并存；汇总行与各单位行；遮蔽的电话号码；
- 扣分行填了原因；执行率不足 100% 而得分按比例折算。
"""


def faulty(title: str, about: str, faults: Iterable[tuple[str, Plant]]) -> str:
    """A note listing the planted faults."""
    lines = [f"# {title}\n", HEAD, about + "\n", "埋入的错误：\n"]
    lines.append("| 序 | 处 | 原应为 | 现印为 | 说明 |")
    lines.append("|---|---|---|---|---|")
    for number, (where, plant) in enumerate(faults, 1):
        cells = (str(number), where, shown(plant.before), shown(plant.after), plant.why)
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"


def shown(text: str) -> str:
    """Words of the text format in one table cell."""
    words = [part for part in text.replace("\x1f", "\n").split("\n") if part.strip()]
    return " ¦ ".join(part.strip() for part in words) or "（空白）"


def located(text: str, faults: Iterable[Plant]) -> list[tuple[str, Plant]]:
    """Each fault with the line on which its words differ from the sound ones."""
    return [(f"第{_line(text, plant)}行", plant) for plant in faults]


def _line(text: str, plant: Plant) -> int:
    at = text.find(plant.after)
    if at < 0:
        raise ValueError(f"{plant.after!r} is not in the text")
    for old, new in zip(plant.before, plant.after, strict=False):
        if old != new:
            break
        at += 1
    return text.count("\n", 0, at) + 1
