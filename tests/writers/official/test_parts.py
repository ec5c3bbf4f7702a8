from __future__ import annotations

from pathlib import Path

import pytest

from hengji.writers.official.manuscript import Manuscript
from hengji.writers.official.parts import (
    printed_date,
    title_lines,
    write_attachments,
    write_signature,
)
from hengji.writers.official.xml import width
from tests.writers.official.opened import NS, Opened, W

CHARACTER = 315


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("云溪县水务局绩效自评报告", ["云溪县水务局绩效自评报告"]),
        (
            "2023年度云溪县水务局部门整体支出绩效自评报告",
            ["2023年度云溪县水务局", "部门整体支出绩效自评报告"],
        ),
        (
            "云溪县水务局2023年度部门整体支出绩效自评报告",
            ["云溪县水务局", "2023年度部门整体支出绩效自评报告"],
        ),
        ("甲\n乙", ["甲", "乙"]),
    ],
)
def test_a_long_title_is_cut_behind_the_body(title: str, lines: list[str]) -> None:
    assert title_lines(title, "云溪县水务局") == lines


def test_a_title_without_the_body_is_cut_at_a_word() -> None:
    lines = title_lines("2023年度某某某某某某某某某某某局部门整体支出绩效自评报告")
    assert lines == ["2023年度某某某某某某某某某某某局", "部门整体支出绩效自评报告"]
    assert all(width(line) <= 20 for line in lines)


@pytest.mark.parametrize(
    ("entered", "printed"),
    [
        ("2024-06-08", "2024年6月8日"),
        ("2024年06月08日", "2024年6月8日"),
        ("2024/6/8", "2024年6月8日"),
        ("二〇二四年六月", "二〇二四年六月"),
        ("", "    年  月  日"),
    ],
)
def test_dates_have_no_leading_zeros(entered: str, printed: str) -> None:
    assert printed_date(entered) == printed


def written(folder: Path, organisation: str, date: str, *, sealed: bool) -> list[float]:
    """Where name and date begin and end, in characters from the left."""
    manuscript = Manuscript()
    manuscript.paragraph("正文。")
    write_signature(manuscript, organisation, date, sealed=sealed)
    manuscript.save(folder / "s.docx")
    opened = Opened(folder / "s.docx")
    found = []
    for text in (organisation, date):
        indent = opened.paragraph(text).find("w:pPr/w:ind", NS)
        assert indent is not None
        end = 28 - int(indent.get(W + "right") or 0) / CHARACTER
        found += [round(end - width(text), 1), round(end, 1)]
    return found


def test_above_a_seal_the_name_is_centred_over_the_date(tmp_path: Path) -> None:
    spots = written(tmp_path, "云溪县水务局", "2024年6月8日", sealed=True)
    name_from, name_to, date_from, date_to = spots
    assert date_to == 24
    assert (name_from + name_to) / 2 == pytest.approx(
        (date_from + date_to) / 2, abs=0.1
    )


def test_without_a_seal_the_date_begins_two_characters_in(tmp_path: Path) -> None:
    name_from, name_to, date_from, _ = written(
        tmp_path, "云溪县水利水电工程建设管理局", "2024年6月8日", sealed=False
    )
    assert (name_to, date_from - name_from) == (26, 2)


def test_a_date_longer_than_the_name_ends_two_characters_before_the_edge(
    tmp_path: Path,
) -> None:
    name_from, _, date_from, date_to = written(
        tmp_path, "水务局", "2024年12月28日", sealed=False
    )
    assert (date_to, date_from - name_from) == (26, 2)


def test_attachments_stand_under_one_another_without_full_stop(tmp_path: Path) -> None:
    manuscript = Manuscript()
    manuscript.paragraph("正文。")
    write_attachments(manuscript, ["基础数据表", "自评表"])
    manuscript.save(tmp_path / "a.docx")
    opened = Opened(tmp_path / "a.docx")
    starts = []
    for text in ("附件：1．基础数据表", "2．自评表"):
        indent = opened.paragraph(text).find("w:pPr/w:ind", NS)
        assert indent is not None
        left, hanging = (int(indent.get(W + n) or 0) for n in ("left", "hanging"))
        starts.append((left - hanging) / CHARACTER)
        assert left == round(6.5 * CHARACTER)
    assert starts == pytest.approx([2, 5], abs=0.01)
    assert [len(list(p)) for p in opened.body.iterchildren(W + "p")][1] == 1


def test_without_annexes_nothing_is_listed(tmp_path: Path) -> None:
    manuscript = Manuscript()
    manuscript.paragraph("正文。")
    write_attachments(manuscript, [])
    manuscript.save(tmp_path / "a.docx")
    assert len(list(Opened(tmp_path / "a.docx").body.iterchildren(W + "p"))) == 1
