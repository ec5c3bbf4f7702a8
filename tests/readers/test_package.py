from __future__ import annotations

import io
import zipfile

import pytest

from hengji.errors import ReadError
from hengji.readers import package as module
from hengji.readers.package import Package, parse
from tests.support.office import relations, zipped


def test_parts_are_found_whatever_their_case_and_slashes() -> None:
    package = Package(zipped({"Word\\Document.xml": "<a/>"}))
    assert "word/document.xml" in package and "/Word/document.xml" in package
    assert package.read("word/document.xml") == b"<a/>"
    assert list(package.names()) == ["Word\\Document.xml"]
    assert package.size("word/document.xml") == 4


@pytest.mark.parametrize("cut", [10, 60, 0.5, 0.9])
def test_a_truncated_archive_is_refused(cut: float) -> None:
    data = zipped({"a.xml": "<a/>" * 50, "b.xml": "<b/>"})
    end = int(cut if cut > 1 else cut * len(data))
    with pytest.raises(ReadError, match="损坏") as caught:
        Package(data[:end])
    assert "damaged" in caught.value.english


def test_a_damaged_member_names_its_part() -> None:
    data = bytearray(zipped({"word/a.xml": "甲" * 400}))
    data[42:50] = b"\xff" * 8
    with pytest.raises(ReadError, match=r"word/a\.xml"):
        Package(bytes(data)).read("word/a.xml")


def test_a_missing_part_is_named() -> None:
    with pytest.raises(ReadError, match=r"缺少部件 b\.xml"):
        Package(zipped({"a.xml": ""})).read("b.xml")


def test_an_encrypted_member_is_refused() -> None:
    data = bytearray(zipped({"a.xml": "x"}))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(ReadError, match=r"a\.xml"):
        Package(bytes(data)).read("a.xml")


def test_a_zip_bomb_is_refused_before_it_is_unzipped() -> None:
    with pytest.raises(ReadError, match="压缩炸弹"):
        Package(zipped({"a.xml": b" " * (module.BOMB_BYTES + 1)}))


def test_the_total_size_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_TOTAL_BYTES", 100)
    with pytest.raises(ReadError, match="256 MB"):
        Package(zipped({"a": "x" * 60, "b": "y" * 60}))
    assert "a" in Package(zipped({"a": "x" * 60}))


def test_the_number_of_parts_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_MEMBERS", 2)
    with pytest.raises(ReadError, match="3 个部件"):
        Package(zipped({"a": "", "b": "", "c": ""}))


def test_a_part_above_the_limit_is_refused() -> None:
    with pytest.raises(ReadError, match="解压后"):
        Package(zipped({"a": "x" * 11})).read("a", limit=10)


def test_a_lying_size_in_the_directory_is_found_out() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.xml", b"x" * 5000)
    data = bytearray(buffer.getvalue())
    at = data.index(b"PK\x01\x02")
    data[at + 24 : at + 28] = (10).to_bytes(4, "little")
    with pytest.raises(ReadError):
        Package(bytes(data)).read("a.xml")


def test_relations_are_resolved_and_external_ones_left_out() -> None:
    rels = relations({"../media/a.png": "image", "/word/b.xml": "styles"})
    rels = rels.replace(
        "</Relationships>",
        '<Relationship Id="x" Type="t/hyperlink" Target="http://a" '
        'TargetMode="External"/></Relationships>',
    )
    package = Package(zipped({"word/_rels/document.xml.rels": rels}))
    assert package.relations("word/document.xml") == {
        "r1": ("image", "media/a.png"),
        "r2": ("styles", "word/b.xml"),
    }


def test_defective_relations_are_no_relations() -> None:
    package = Package(zipped({"_rels/.rels": "<broken"}))
    assert package.relations("") == {}
    assert package.main_part("word/document.xml") == "word/document.xml"


@pytest.mark.parametrize(
    "source",
    [
        b'<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>',
        b'<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>',
        b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
    ],
)
def test_a_document_type_is_refused(source: bytes) -> None:
    with pytest.raises(ReadError, match="DTD"):
        parse(source, "a.xml")


@pytest.mark.parametrize("source", [b"", b"<a>", b"\x00\x01", b"<a>&undefined;</a>"])
def test_malformed_xml_is_refused(source: bytes) -> None:
    with pytest.raises(ReadError, match=r"a\.xml") as caught:
        parse(source, "a.xml")
    assert "a.xml" in caught.value.english


def test_a_stream_that_breaks_off_is_a_refusal() -> None:
    data = bytearray(zipped({"a.xml": "甲乙丙" * 900}))
    data[50:60] = b"\xff" * 10
    with pytest.raises(ReadError), Package(bytes(data)).stream("a.xml") as handle:
        handle.read()
