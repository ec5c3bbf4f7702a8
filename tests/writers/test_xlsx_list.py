"""The sheet of findings is added last; the workbook stays as it is otherwise."""

from __future__ import annotations

import io
from dataclasses import replace

import openpyxl
import pytest

from hengji.model.finding import Finding
from hengji.model.place import Place
from hengji.writers.package import CONTENT_TYPES, Original
from hengji.writers.remarks import COLUMNS, remarks_of
from hengji.writers.xlsx_list import add_list
from tests.support.comments import parts
from tests.support.office import excel_file, sheet_part, zipped
from tests.writers import samples

WORKBOOK = "xl/workbook.xml"


def workbook(title: str = "表 '1'") -> bytes:
    book = openpyxl.Workbook()
    book.active.title = title
    book.active["A1"] = 3
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def listed(data: bytes, *findings: Finding, language: str = "zh", names=("表 '1'",)):
    package = Original(data)
    add_list(package, WORKBOOK, remarks_of(findings), frozenset(names), language)
    return package.data()


def opened(data: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(data))


@pytest.mark.parametrize(("language", "column"), [("zh", 0), ("en", 1)])
def test_the_list_comes_last_with_a_row_per_finding(language: str, column: int) -> None:
    findings = samples.faulty_audit().findings
    book = opened(listed(workbook(), *findings, language=language))
    sheet = book.worksheets[-1]
    assert book.sheetnames == ["表 '1'", ("审核意见", "Findings")[column]]
    assert [cell.value for cell in sheet[1]] == [names[column] for names in COLUMNS]
    assert [row[2].value for row in sheet.iter_rows(2)] == [f.code for f in findings]
    assert sheet.auto_filter.ref == "A1:L4"
    assert sheet.freeze_panes == "A2"


def test_nothing_found_is_said_in_a_row() -> None:
    assert opened(listed(workbook())).worksheets[-1]["A2"].value == "未发现问题。"
    english = opened(listed(workbook(), language="en")).worksheets[-1]
    assert english["A2"].value == "Nothing was found."


def test_a_name_in_use_is_numbered_whatever_its_case() -> None:
    chinese = listed(workbook(), names=("审核意见", "审核意见2"))
    assert opened(chinese).sheetnames[-1] == "审核意见3"
    english = listed(workbook("FINDINGS"), names=("FINDINGS",), language="en")
    assert opened(english).sheetnames == ["FINDINGS", "Findings2"]


def test_the_number_of_a_finding_leads_to_its_cell() -> None:
    place = Place("3", 0, sheet="表 '1'", cell="A1")
    linked = replace(samples.blank_finding(), places=(place,))
    sheet = opened(listed(workbook(), linked, samples.note_finding())).worksheets[-1]
    assert sheet["A2"].hyperlink.location == "'表 ''1'''!A1"
    assert sheet["A3"].hyperlink is None


def test_words_that_look_like_markup_or_formulas_stay_words() -> None:
    hostile = replace(samples.sum_finding(), stated="=1+1", basis=samples.HOSTILE)
    sheet = opened(listed(workbook(), hostile)).worksheets[-1]
    assert (sheet["F2"].value, sheet["F2"].data_type) == ("=1+1", "s")
    assert sheet["J2"].value == samples.HOSTILE


def test_the_three_styles_follow_those_that_were_there() -> None:
    data = workbook()
    before = opened(data)
    after = opened(listed(data, samples.sum_finding()))
    sheet = after.worksheets[-1]
    assert sheet["A1"].font.b
    assert sheet["A1"].fill.fgColor.rgb == "FFDDE6F0"
    assert sheet["A2"].alignment.horizontal == "center"
    assert sheet["E2"].alignment.wrap_text
    assert not sheet["E2"].font.b
    fonts = [repr(book.worksheets[0]["A1"].font) for book in (before, after)]
    assert fonts[0] == fonts[1]


def test_without_a_full_style_sheet_the_list_goes_unstyled() -> None:
    data = excel_file(sheet_part(""))
    data = zipped({**parts(data), CONTENT_TYPES: "<Types/>"})
    result = parts(listed(data, samples.sum_finding()))
    assert result["xl/styles.xml"] == parts(data)["xl/styles.xml"]
    assert b's="0"' in result["xl/worksheets/findings1.xml"]
    assert b's="1"' not in result["xl/worksheets/findings1.xml"]


def test_only_what_registers_the_sheet_is_changed() -> None:
    data = workbook()
    before, after = parts(data), parts(listed(data, samples.sum_finding()))
    assert set(after) - set(before) == {"xl/worksheets/findings1.xml"}
    assert {name for name in before if before[name] != after[name]} == {
        CONTENT_TYPES, WORKBOOK, "xl/_rels/workbook.xml.rels", "xl/styles.xml",
    }  # fmt: skip
    assert b'sheetId="2"' in after[WORKBOOK]
