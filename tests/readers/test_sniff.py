from __future__ import annotations

import pytest

from hengji.errors import ReadError
from hengji.readers.sniff import recognise, unsupported
from tests.support.office import excel_file, sheet_part, word_file, zipped


def refusal(data: bytes, name: str = "报告.docx") -> ReadError:
    with pytest.raises(ReadError) as caught:
        recognise(data, name)
    return caught.value


def test_readable_formats_are_told_by_their_content() -> None:
    assert recognise(word_file("<w:p/>"), "a.pdf") == "docx"
    assert recognise(excel_file(sheet_part("")), "a.doc") == "xlsx"
    assert recognise("绩效自评报告".encode(), "a.xlsx") == "txt"
    assert recognise(b"2020", "a") == "txt"


@pytest.mark.parametrize(
    ("data", "chinese", "english"),
    [
        (b"", "空的", "empty"),
        (b"%PDF-1.7\n", "PDF", "PDF"),
        (b"junk\n%PDF-1.4", "PDF", "PDF"),
        (b"{\\rtf1 text}", "RTF", "RTF"),
        (b"<!DOCTYPE html><html>", "网页", "HTML"),
        (b"\xef\xbb\xbf \n<HTML lang='zh'>", "网页", "HTML"),
        (b"<?xml version='1.0'?><a/>", "XML", "XML"),
        (b"\x89PNG\r\n\x1a\n", "图片（PNG）", "image"),
        (b"\xff\xd8\xff\xe0", "图片（JPEG）", "image"),
        (b"RIFF\x00\x00\x00\x00WEBP", "图片（WEBP）", "image"),
        (b"BM\x36\x00\x00\x00", "图片（BMP）", "image"),
        (b"Rar!\x1a\x07\x00", "RAR", "archive"),
        (b"\x1f\x8b\x08", "gzip", "archive"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "旧版 Office", "legacy"),
        (b"PK\x03\x04broken", "损坏", "damaged"),
    ],
)
def test_what_is_not_read_is_named(data: bytes, chinese: str, english: str) -> None:
    error = refusal(data)
    assert chinese in str(error)
    assert english.lower() in error.english.lower()


@pytest.mark.parametrize(
    ("parts", "chinese"),
    [
        ({"xl/workbook.bin": "x"}, "xlsb"),
        ({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}, "ods"),
        ({"mimetype": "application/vnd.oasis.opendocument.text"}, "odt"),
        ({"OFD.xml": "<x/>"}, "OFD"),
        ({"ppt/presentation.xml": "<x/>"}, "演示文稿"),
        ({"[Content_Types].xml": "<Types/>"}, "没有正文部件"),
        ({"一.txt": "x"}, "压缩包"),
    ],
)
def test_zips_are_told_apart_by_their_parts(
    parts: dict[str, str], chinese: str
) -> None:
    assert chinese in str(refusal(zipped(parts)))


def test_lock_files_are_told_by_name_and_by_content() -> None:
    assert "锁文件" in str(refusal(b"any", "~$报告.docx"))
    owner = bytes([6]) + b"abcdef" + b" " * 48 + b"\x06\x00" + "abcdef".encode("utf-16")
    padded = owner + b" \x00" * ((165 - len(owner)) // 2 + 1)
    assert "锁文件" in str(refusal(padded[:165], "报告.xlsx"))


def test_a_short_text_of_the_size_of_a_lock_file_is_text() -> None:
    assert recognise(b"\t" + b"a" * 161, "x.txt") == "txt"
    assert recognise(("2" * 81).encode("utf-16-le"), "x.txt") == "txt"


def test_advice_names_the_program_that_can_open_it() -> None:
    error = unsupported("旧版 Excel 工作簿（.xls）", "a legacy .xls", "xlsx")
    assert "用 Excel 或 WPS" in str(error)
    assert error.english.endswith("save it as xlsx.")
