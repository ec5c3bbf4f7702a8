from __future__ import annotations

from pathlib import Path
from typing import Any

from hengji import preparation
from hengji.pipeline import recognise
from hengji.preparing.diffing import Change, ChangeKind, compare_readings
from hengji.rules import load
from tests.support.text_document import text_document

HEAD = "2022年度项目支出绩效自评表\n"
TABLE = """\
\t一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因分析及改进措施
\t产出指标\t数量指标\t养护里程\t≥{length}公里\t120公里\t20\t20\t
\t产出指标\t质量指标\t验收合格率\t≥95%\t96%\t{weight}\t20\t
\t产出指标\t时效指标\t响应时间\t≤{hours}小时\t20小时\t10\t10\t
{more}\t满意度指标\t满意度指标\t群众满意度\t≥90%\t92%\t10\t10\t
"""


def _reading(**values: str) -> Any:
    given = {"length": "100", "weight": "20", "hours": "24", "more": ""} | values
    rows = TABLE.format(**given).splitlines()
    cells = ["\n".join(f"\t{cell}" for cell in row.split("\t")[1:]) for row in rows]
    return recognise(text_document(HEAD + "\n\n".join(cells) + "\n"), load())


def _changes(before: Any, after: Any) -> list[Change]:
    return list(compare_readings(before, after).changes)


def test_the_same_document_has_no_changes() -> None:
    found = compare_readings(_reading(), _reading())
    assert found.changes == ()
    assert found.same_indicators == 4


def test_a_lower_target_is_lowered_and_a_higher_one_only_changed() -> None:
    (lower,) = _changes(_reading(), _reading(length="90"))
    assert lower.kind is ChangeKind.TARGET_LOWERED
    assert (lower.name, lower.difference) == ("养护里程", "-10")
    (higher,) = _changes(_reading(), _reading(length="130"))
    assert higher.kind is ChangeKind.TARGET_CHANGED


def test_a_limit_that_rises_is_a_target_lowered() -> None:
    (change,) = _changes(_reading(), _reading(hours="48"))
    assert change.kind is ChangeKind.TARGET_LOWERED
    assert change.name == "响应时间"


def test_weights_and_lines_that_came_or_went() -> None:
    extra = "\t效益指标\t社会效益\t投诉件数\t≤5件\t3件\t10\t10\t\n"
    (weight,) = _changes(_reading(), _reading(weight="10"))
    assert (weight.kind, weight.before, weight.after) == (
        ChangeKind.WEIGHT,
        "20",
        "10",
    )
    (added,) = _changes(_reading(), _reading(more=extra))
    assert (added.kind, added.name) == (ChangeKind.INDICATOR_ADDED, "投诉件数")
    (dropped,) = _changes(_reading(more=extra), _reading())
    assert dropped.kind is ChangeKind.INDICATOR_DROPPED
    assert dropped.before_place is not None


def test_figures_that_changed_are_found_by_their_meaning(tmp_path: Path) -> None:
    from hengji.model.fact import Basis
    from tests.support.books import filled_book, put, spot_of
    from tests.support.whole import whole

    book = filled_book(tmp_path, "hunan_city")
    dossier = whole("hunan_city", load())
    sheet, address, _ = spot_of(dossier, "official_reception")
    found = preparation.diff(book, put(book, sheet, address, 6.62))
    (change,) = (c for c in found.changes if c.kind is ChangeKind.FIGURE)
    assert "公务接待费" in change.name
    assert Basis.ACTUAL.value in change.name
    assert (change.before, change.after, change.difference) == (
        "5.62万元",
        "6.62万元",
        "1",
    )
    assert change.after_place is not None
    assert change.after_place.cell == address
