from __future__ import annotations

from hengji.readers.docx_parts import Parts, transitional
from hengji.readers.package import Package
from tests.support.office import word_file


def parts_of(**parts: str) -> Parts:
    return Parts(Package(word_file("<w:p/>", **parts)), "word/document.xml")


def test_a_kind_that_is_not_there_gives_nothing() -> None:
    parts = parts_of()
    assert list(parts.of("glossary")) == []
    assert parts.source("glossary") is None
    assert parts.first("glossary") is None
    assert parts.defects == []


def test_a_part_is_found_by_its_kind_and_read() -> None:
    parts = parts_of(styles="<w:style/>")
    assert b"<w:style/>" in (parts.source("styles") or b"")
    root = parts.first("styles")
    assert root is not None and len(root) == 1


def test_a_part_that_is_no_xml_is_noted_and_left_out() -> None:
    parts = parts_of(numbering="<w:num>")
    assert parts.first("numbering") is None
    assert [defect.code for defect in parts.defects] == ["unreadable_part"]


def test_strict_open_xml_is_read_as_transitional() -> None:
    strict = b'<w:p xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"/>'
    assert b"schemas.openxmlformats.org" in transitional(strict)
    assert transitional(b"<w:p/>") == b"<w:p/>"
