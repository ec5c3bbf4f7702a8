from __future__ import annotations

from pathlib import Path

import pytest

from hengji.writers.official.manuscript import Manuscript, drawn_together
from hengji.writers.official.measures import PORTRAIT
from hengji.writers.official.xml import width
from tests.writers.official.drawn import figures, spans
from tests.writers.official.opened import NS, Opened, W, words


def opened(manuscript: Manuscript, folder: Path) -> Opened:
    manuscript.save(folder / "m.docx")
    return Opened(folder / "m.docx")


@pytest.mark.parametrize(
    ("line", "style"),
    [
        ("一、部门基本情况", "Heading1"),
        ("（一）机构设置", "Heading2"),
        ("(二)机构设置", "Heading2"),
        ("1．主要职责", "Heading3"),
        ("（1）供水", "Heading4"),
        ("1．负责供水。", "BodyText"),
        ("2023年度支出合计1290.15万元", "BodyText"),
        ("1.5万元的设备", "BodyText"),
        ("（三）" + "很长的一句话" * 6, "BodyText"),
    ],
)
def test_lines_a_person_wrote_are_set_by_their_ordinal(
    line: str, style: str, tmp_path: Path
) -> None:
    manuscript = Manuscript()
    manuscript.narrative(line)
    assert opened(manuscript, tmp_path).style(line) == style


def test_a_heading_with_its_text_behind_it_changes_the_font(tmp_path: Path) -> None:
    manuscript = Manuscript()
    manuscript.narrative("（一）重点工作。完成十项。")
    paragraph = opened(manuscript, tmp_path).paragraph("（一）重点工作。完成十项。")
    first, second = paragraph.findall("w:r", NS)
    assert words(first) == "（一）重点工作。"
    fonts = first.find("w:rPr/w:rFonts", NS)
    assert fonts is not None and fonts.get(W + "eastAsia") == "楷体_GB2312"
    assert second.find("w:rPr/w:rFonts", NS) is None


def test_blank_lines_are_dropped_and_marks_escaped(tmp_path: Path) -> None:
    manuscript = Manuscript()
    manuscript.narrative("甲<乙>&丙\x0b\n\n  \n丁")
    body = opened(manuscript, tmp_path).body
    assert [words(p) for p in body.iterchildren(W + "p")] == ["甲<乙>&丙", "丁"]


def test_a_wide_form_gets_a_section_of_its_own(tmp_path: Path) -> None:
    manuscript = Manuscript()
    manuscript.paragraph("正文。")
    manuscript.new_page(landscape=True)
    manuscript.form(spans())
    manuscript.new_page()
    manuscript.paragraph("后文。")
    found = opened(manuscript, tmp_path)
    sections = found.find("//w:sectPr")
    assert [s.find("w:pgSz", NS).get(W + "orient") for s in sections] == [  # type: ignore[union-attr]
        None,
        "landscape",
        None,
    ]
    turned = found.footers(sections[1])
    assert turned["even"].find(".//wps:bodyPr", NS) is not None
    assert found.footers(sections[0])["default"].find(".//wps:bodyPr", NS) is None
    tiny = found.find("w:p[w:pPr/w:sectPr]/w:pPr/w:spacing")
    assert [t.get(W + "line") for t in tiny] == ["20"]


def test_a_page_of_the_same_kind_is_a_page_break(tmp_path: Path) -> None:
    manuscript = Manuscript()
    manuscript.new_page()
    manuscript.paragraph("第一页。")
    manuscript.new_page()
    manuscript.paragraph("第二页。")
    found = opened(manuscript, tmp_path)
    breaks = found.find("w:p[w:pPr/w:pageBreakBefore]")
    assert [words(p) for p in breaks] == ["第二页。"]
    assert len(found.find("//w:sectPr")) == 1


def test_unit_and_body_stand_on_one_line_above_the_table(tmp_path: Path) -> None:
    manuscript = Manuscript()
    manuscript.form(figures())
    found = opened(manuscript, tmp_path)
    line = found.paragraph("填报单位：云溪县水务局\t单位：万元")
    tab = line.find("w:pPr/w:tabs/w:tab", NS)
    assert tab is not None
    assert (tab.get(W + "val"), tab.get(W + "pos")) == ("right", "8845")
    kept = found.find("w:tbl/preceding-sibling::w:p/w:pPr/w:pStyle")
    assert [k.get(W + "val") for k in kept] == ["FormTitle", "FormSubtitle", "FormHead"]


def test_odd_and_even_pages_differ_and_the_template_leaves_no_trace(
    tmp_path: Path,
) -> None:
    manuscript = Manuscript()
    manuscript.describe(title="报告", author="云溪县水务局")
    manuscript.paragraph("正文。")
    found = opened(manuscript, tmp_path)
    settings = found.part("word/settings.xml")
    assert settings.find("w:evenAndOddHeaders", NS) is not None
    core = " ".join(str(t) for t in found.part("docProps/core.xml").itertext())
    assert "云溪县水务局" in core
    assert "python" not in core
    assert not [name for name in found.names if "thumbnail" in name]


def test_fields_of_a_line_move_together_to_fit() -> None:
    fields = ["单位负责人签字：周某", "填表人：何某", "填报日期：2023年4月18日"]
    line = (" " * 20).join(fields)
    (fitted,) = drawn_together(line, PORTRAIT)
    assert width(fitted) <= PORTRAIT.text_width / 210 < width(line)
    assert [field for field in fitted.split("   ") if field.strip()]
    assert fitted.replace(" ", "") == line.replace(" ", "")
    short = "填表人：李一    填报日期：2024年6月8日"
    assert drawn_together(short, PORTRAIT) == [short]


def test_a_line_of_too_many_fields_breaks_between_them() -> None:
    fields = [
        "单位负责人签字：周某某",
        "填表人：何某某",
        "联系电话：0799-8****216",
        "填报日期：2023年4月18日",
    ]
    lines = drawn_together((" " * 8).join(fields), PORTRAIT)
    assert [line.split("    ") for line in lines] == [fields[:2], fields[2:]]
