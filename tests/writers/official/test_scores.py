from __future__ import annotations

from decimal import Decimal

from hengji.model.score import ScoreLine, ScoreSheet, ScoreStatus
from hengji.writers.official.scores import score_form


def line(name: str, recomputed: str | None, **more: str) -> ScoreLine:
    return ScoreLine(
        name,
        Decimal(10),
        Decimal("9.50"),
        None if recomputed is None else Decimal(recomputed),
        ScoreStatus.UNDETERMINED if recomputed is None else ScoreStatus.RECOMPUTED,
        "规则",
        None,
        **more,  # type: ignore[arg-type]
    )


def test_each_line_tells_what_was_claimed_what_the_rule_gives_and_why() -> None:
    sheet = ScoreSheet(
        (
            line("执行率", "9.54", arithmetic="10×95.39%＝9.54"),
            line("满意度", None, reason="没有调查数据"),
        ),
        Decimal("19.0"),
        "优",
        Decimal("19.04"),
        "优",
        1,
    )
    form = score_form(sheet)
    rows: dict[int, list[str]] = {}
    for cell in form.cells:
        rows.setdefault(cell.row, []).append(cell.text)
    assert rows[2] == ["1", "执行率", "10", "9.5", "9.54", "10×95.39%＝9.54"]
    assert rows[3] == ["2", "满意度", "10", "9.5", "——", "没有调查数据"]
    assert rows[4][:-1] == ["", "总分", "", "19", "19.04"]
    assert rows[4][-1] == "自评等级优，复算等级优，1项不能复算，按自评计入"
    assert len(form.widths) == len(rows[1])
