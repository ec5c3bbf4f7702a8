"""Findings as remarks: their order, their words, their rows."""

from __future__ import annotations

from dataclasses import replace

from hengji.model.finding import Message
from hengji.model.place import Place
from hengji.writers.remarks import (
    COLUMNS,
    NOWHERE,
    Remark,
    elsewhere,
    heading,
    height,
    lines,
    remarks_of,
    row,
    see,
)
from tests.writers import samples


def remark(*places: Place) -> Remark:
    return Remark(3, samples.sum_finding(), places)


def at(cell: str, sheet: str = "表1") -> Place:
    return Place("1", 0, sheet=sheet, cell=cell)


def test_remarks_are_numbered_from_grave_to_slight() -> None:
    found = remarks_of(samples.faulty_audit().findings[::-1])
    assert [one.number for one in found] == [1, 2, 3]
    assert [one.finding.code for one in found] == ["SUM-201", "VAL-401", "TXT-501"]


def test_the_suspect_comes_first_and_no_spot_twice() -> None:
    finding = samples.sum_finding()
    first, second, third = finding.places
    (one,) = remarks_of([replace(finding, suspect=third)])
    assert one.places == (third, first, second)


def test_a_finding_without_a_place_stands_for_the_whole_document() -> None:
    (one,) = remarks_of([replace(samples.blank_finding(), places=())])
    assert one.places == (NOWHERE,)
    assert row(one, "zh")[3] == ""


def test_the_heading_gives_number_severity_and_code() -> None:
    assert heading(remark(), "zh") == "第3条【错误】SUM-201"
    assert heading(remark(), "en") == "No. 3 [error] SUM-201"


def test_the_lines_go_from_what_was_found_to_what_to_do() -> None:
    title, message, *rest = lines(remark(), "zh")
    finding = samples.sum_finding()
    assert (title, message) == (finding.title.zh, finding.message.zh)
    assert rest == [
        "计算：47.12 + 150.82 = 197.94",
        "改为此数即全部相符：197.94",
        "依据：文内勾稽",
        "建议：请核对合计数。",
    ]


def test_arithmetic_in_the_message_is_not_told_again() -> None:
    assert not any("Arithmetic" in words for words in lines(remark(), "en"))


def test_a_doubt_tells_how_sure_it_is() -> None:
    doubt = Remark(1, samples.blank_finding(), (NOWHERE,))
    assert list(lines(doubt, "zh"))[-1] == "把握：很可能"
    assert list(lines(doubt, "en"))[-1] == "Certainty: likely"


def test_advice_without_english_is_given_in_chinese() -> None:
    finding = replace(samples.sum_finding(), advice=Message("请核对。", ""))
    assert "Advice: 请核对。" in list(lines(Remark(1, finding, ()), "en"))


def test_a_row_fills_every_column_and_leaves_the_answer_open() -> None:
    cells = dict(
        zip((name for name, _, _ in COLUMNS), row(remark(), "zh"), strict=True)
    )
    assert cells["序号"] == "3"
    assert (cells["原数"], cells["应为"], cells["相差"]) == (
        "188.47",
        "197.94",
        "-9.47",
    )
    assert cells["答复"] == ""


def test_cells_of_one_sheet_share_a_line_each_named_once() -> None:
    places = (at("A1"), at("B2"), at("A1"), at("C3", "表2"))
    assert row(remark(*places), "zh")[3] == "表1\nA1、B2\n表2\nC3"


def test_long_lists_of_places_are_cut_and_counted() -> None:
    many = remark(*(Place("1", n, line=n) for n in range(1, 11)))
    shown = row(many, "zh")[3].split("\n")
    assert shown[0] == "第1行"
    assert shown[7:] == ["第8行", "等10处"]
    assert row(many, "en")[3].endswith("10 places in all")
    crowded = remark(*(at(f"A{n}") for n in range(1, 22)))
    assert row(crowded, "zh")[3].endswith("A20…")


def test_a_row_grows_with_its_words_up_to_what_excel_allows() -> None:
    one, two = height(["1"]), height(["1", "错误\n疑点"])
    assert one < two < height(["字" * 20]) < height(["字" * 10_000]) == 409.0
    assert height(["字" * 20_000]) == 409.0


def test_further_places_refer_to_the_numbers() -> None:
    assert see([3, 5], "zh") == "见第3条、第5条"
    assert see([3, 5], "en") == "See no. 3, 5"


def test_a_place_that_cannot_be_marked_is_named_with_its_words() -> None:
    place = Place(" 合计 ", 0, line=7)
    assert elsewhere(place, "页眉", "zh") == "（所指：页眉 第7行“合计”）"
    assert elsewhere(place, "header", "en") == "(About: header, line 7 “合计”)"
    blank = place.with_quote("")
    assert elsewhere(blank, "页眉", "zh") == "（所指：页眉 第7行）"
    assert "“" + "字" * 60 + "…”" in elsewhere(place.with_quote("字" * 70), "", "zh")
