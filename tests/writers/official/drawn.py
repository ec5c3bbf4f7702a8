"""Drawn forms and compositions made by hand."""

from __future__ import annotations

from hengji.model.composition import (
    AnnexTitle,
    Block,
    Composition,
    Heading,
    Passage,
    Plate,
)
from hengji.model.drawing import Align, CellRole, DrawnCell, DrawnForm

BODY = "云溪县水务局"


def figures(rows: int = 3) -> DrawnForm:
    """A form of labels and figures."""
    heads = ("项目", "上年决算数", "本年预算数", "本年决算数")
    cells = [DrawnCell(1, n, head) for n, head in enumerate(heads, 1)]
    for row in range(2, rows + 2):
        cells.append(DrawnCell(row, 1, f"经费{row}", align=Align.LEFT, indent=1))
        cells += [
            DrawnCell(row, n, f"{row}.5{n}", CellRole.INPUT, align=Align.RIGHT)
            for n in (2, 3, 4)
        ]
    return DrawnForm(
        "figures",
        "部门整体支出绩效评价基础数据表",
        (40, 20, 20, 20),
        tuple(cells),
        subtitle="（2023年度）",
        unit_line="单位：万元",
        head_line=f"填报单位：{BODY}",
        foot_lines=("填表人：李一    填报日期：2024年6月8日",),
        annex=1,
    )


def spans(*, landscape: bool = True) -> DrawnForm:
    """A form with merged cells and a hole."""
    cells = (
        DrawnCell(1, 1, "一级指标", rowspan=2),
        DrawnCell(1, 2, "指标值", colspan=2),
        DrawnCell(2, 2, "年度"),
        DrawnCell(2, 3, "实际"),
        DrawnCell(3, 1, "产出\n指标", rowspan=2, colspan=1),
        DrawnCell(3, 2, "≥98%", CellRole.TEXT),
        DrawnCell(3, 3, "100%", CellRole.TEXT),
        DrawnCell(4, 2, "<12 & 13>", CellRole.TEXT),
    )
    return DrawnForm(
        "spans",
        "部门整体支出绩效自评表",
        (1, 1, 1),
        cells,
        header_rows=2,
        landscape=landscape,
        annex=2,
    )


def report(*more: Block, date: str = "2024-06-08") -> Composition:
    """A report with the headings of every level and two annexes."""
    blocks: list[Block] = [
        Passage(
            "根据《关于开展绩效自评工作的通知》（云财绩〔2024〕46号），开展了自评："
        ),
        Heading(1, "一、部门基本情况"),
        Heading(2, "（一）机构设置"),
        Passage("内设4个股室。"),
        Heading(3, "1．主要职责"),
        Passage("（1）负责供水。\n（二）重点工作。完成十项。", entered=True),
        *more,
        AnnexTitle("附件1", figures().title),
        Plate(figures()),
        AnnexTitle("附件2", spans().title),
        Plate(spans()),
    ]
    title = (f"{BODY}2023年度部门整体支出绩效自评报告",)
    return Composition(title, BODY, 2023, tuple(blocks), date=date)
