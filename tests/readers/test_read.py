"""The door of the readers: any file, a document or a sentence."""

from __future__ import annotations

import hashlib
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hengji.errors import ReadError
from hengji.model.document import Document
from hengji.readers import FORMATS, MAX_FILE_BYTES, read
from tests.support.office import (
    cell,
    excel_file,
    paragraph,
    sheet_part,
    table,
    word_file,
    written,
)
from tests.support.shared import shared_files

HOSTILE = shared_files("corpus/hostile/*")
WORD = word_file(paragraph("甲") + table(cell("项目") + cell("12.50")))
EXCEL = excel_file(sheet_part('<row r="1"><c r="A1"><v>12.5</v></c></row>'))


def sound(document: Document) -> None:
    """What every document promises."""
    assert document.format in FORMATS
    assert [block.index for block in document.blocks] == [*range(len(document.blocks))]
    assert [t.number for t in document.tables()] == [
        at for at, _ in enumerate(document.tables(), 1)
    ]
    for problem in document.problems:
        assert problem.code and problem.message


def refused(path: Path) -> ReadError:
    with pytest.raises(ReadError) as caught:
        read(path)
    error = caught.value
    assert "Traceback" not in str(error)
    assert any("\u4e00" <= c <= "\u9fff" for c in str(error))
    assert error.english
    return error


def test_each_format_is_read_with_its_digest(tmp_path: Path) -> None:
    for name, data in (("a.docx", WORD), ("a.xlsx", EXCEL), ("a.txt", b"text")):
        path = written(tmp_path, name, data)
        document = read(str(path))
        sound(document)
        assert document.format == path.suffix[1:]
        assert document.sha256 == hashlib.sha256(data).hexdigest()
        assert document.path == str(path)
        assert document.problems == ()


@pytest.mark.parametrize(
    ("name", "data", "format_"),
    [
        ("a.xlsx", WORD, "docx"),
        ("a.doc", WORD, "docx"),
        ("a.docx", EXCEL, "xlsx"),
        ("a.docx", b"text", "txt"),
        ("a.pdf", b"text", "txt"),
        ("a", WORD, "docx"),
    ],
)
def test_a_wrong_suffix_is_noted_and_the_content_believed(
    tmp_path: Path, name: str, data: bytes, format_: str
) -> None:
    document = read(written(tmp_path, name, data))
    assert document.format == format_
    assert [problem.code for problem in document.problems] == ["wrong_suffix"]


@pytest.mark.parametrize("name", ["a.txt", "a", "a.dat", "报告.TXT"])
def test_text_may_have_any_plain_suffix(tmp_path: Path, name: str) -> None:
    assert read(written(tmp_path, name, "报告")).problems == ()


def test_missing_files_folders_and_devices_are_refused(tmp_path: Path) -> None:
    assert "找不到" in str(refused(tmp_path / "none.txt"))
    assert "文件夹" in str(refused(tmp_path))
    assert "普通文件" in str(refused(Path("/dev/null")))
    assert "打不开" in str(refused(tmp_path / ("长" * 300)))


def test_an_absurdly_large_file_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as handle:
        handle.truncate(MAX_FILE_BYTES + 1)
    assert "100 MB" in str(refused(path))


def test_a_lock_file_is_refused(tmp_path: Path) -> None:
    assert "锁文件" in str(refused(written(tmp_path, "~$报告.docx", b"x" * 162)))


@pytest.mark.parametrize("share", [0.02, 0.3, 0.6, 0.95, 0.999])
@pytest.mark.parametrize("data", [WORD, EXCEL])
def test_a_truncated_file_is_refused(tmp_path: Path, data: bytes, share: float) -> None:
    refused(written(tmp_path, "a.docx", data[: int(share * len(data))]))


@given(st.data())
@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_changed_bytes_give_a_document_or_a_sentence(
    tmp_path: Path, data: st.DataObject
) -> None:
    source = bytearray(data.draw(st.sampled_from([WORD, EXCEL])))
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(source) - 1))
        source[at] = data.draw(st.integers(0, 255))
    try:
        sound(read(written(tmp_path, "a.docx", bytes(source))))
    except ReadError as error:
        assert error.english


@given(st.binary(max_size=300))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_give_a_document_or_a_sentence(tmp_path: Path, data: bytes) -> None:
    try:
        sound(read(written(tmp_path, "a.txt", data)))
    except ReadError as error:
        assert error.english


@pytest.mark.skipif(not HOSTILE, reason="shared data not present: corpus/hostile")
@pytest.mark.parametrize("path", HOSTILE, ids=lambda path: path.name)
def test_a_hostile_file_is_read_or_refused_in_time(path: Path) -> None:
    started = time.monotonic()
    try:
        sound(read(path))
    except ReadError as error:
        assert error.english and len(str(error)) > 10
    assert time.monotonic() - started < 20


def wide_sheet(path: Path, rows: int) -> None:
    """A workbook whose only sheet is long, and does not compress like a bomb."""
    head, tail = sheet_part("\0").split("\0")
    base = excel_file(sheet_part(""))
    source = written(path.parent, "base.zip", base)
    with (
        zipfile.ZipFile(source) as old,
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as new,
    ):
        for name in old.namelist():
            if "sheet1" not in name:
                new.writestr(name, old.read(name))
        with new.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as part:
            part.write(head.encode())
            for at in range(1, rows + 1):
                cells = "".join(
                    f"<c><v>{(at * 7919 + column * 104_729) % 999_983}.25</v></c>"
                    for column in range(40)
                )
                part.write(f"<row>{cells}</row>".encode())
            part.write(tail.encode())


MEASURE = """
import resource, sys
from hengji.errors import ReadError
from hengji.readers import read
try:
    document = read(sys.argv[1])
    print(document.status.value, [p.code for p in document.problems])
except ReadError as error:
    print("refused", error.english)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""


def test_a_sheet_of_200_megabytes_costs_neither_memory_nor_time(tmp_path: Path) -> None:
    path = tmp_path / "big.xlsx"
    wide_sheet(path, 200_000)
    with zipfile.ZipFile(path) as archive:
        size = archive.getinfo("xl/worksheets/sheet1.xml").file_size
    assert size > 170_000_000
    started = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-c", MEASURE, str(path)],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONPATH": ":".join(sys.path), "PYTHONIOENCODING": "utf-8"},
    )
    *said, peak = done.stdout.strip().split("\n")
    assert said == ["partial ['too_many_cells']"]
    assert int(peak) < 512
    assert time.monotonic() - started < 20


def test_reading_imports_nothing_heavy_before_it_is_needed() -> None:
    code = (
        "import sys, hengji.readers\n"
        "heavy = {'lxml', 'openpyxl', 'olefile', 'charset_normalizer', 'zipfile'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONPATH": ":".join(sys.path)},
    )
    assert done.stdout.strip() == "[]"
