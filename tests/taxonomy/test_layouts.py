"""Head cells laid on a grid."""

from __future__ import annotations

from hengji.taxonomy.layouts import Heads, LayoutCell, Part, PartKind

ROWS = (
    (
        LayoutCell("机构名称", down=2),
        LayoutCell("合计", down=2),
        LayoutCell("其中：", span=2),
    ),
    (LayoutCell("基本支出"), LayoutCell("项目支出")),
)


def test_a_cell_that_goes_down_keeps_its_column() -> None:
    heads = Heads(ROWS, 1)
    assert heads.width == 4
    assert [(column, cell.text) for column, cell in heads.leaves] == [
        (1, "机构名称"),
        (2, "合计"),
        (3, "基本支出"),
        (4, "项目支出"),
    ]
    assert [cell.text for cell in heads.above[4]] == ["其中：", "项目支出"]


def test_heads_begin_right_of_the_merged_cell_on_the_left() -> None:
    part = Part(PartKind.MATRIX, left=LayoutCell("项目资金"), rows=ROWS)
    assert part.first == 2
    assert Heads(part.rows, part.first).width == 5
    assert Part(PartKind.ROWS, under=2).first == 3


def test_a_head_over_all_levels_is_divided() -> None:
    head = (
        LayoutCell("评价内容", span=7, role="levels"),
        LayoutCell("目标", role="target"),
    )
    part = Part(PartKind.INDICATORS, rows=(head,), levels=(1, 2, 4))
    assert part.roles() == [
        (1, 1, "category"),
        (2, 2, "subcategory"),
        (4, 4, "indicator"),
        (8, 1, "target"),
    ]
