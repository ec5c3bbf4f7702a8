"""A package changed in a few parts; all others stay byte for byte."""

from __future__ import annotations

import io
import zipfile

import pytest

from hengji.writers.package import CONTENT_TYPES, Original, relations_part
from tests.support.comments import parts
from tests.support.office import relations, zipped

PARTS = {
    CONTENT_TYPES: '<Types><Default Extension="xml" ContentType="a/xml"/></Types>',
    "word/document.xml": "<d/>",
    "word/_rels/document.xml.rels": relations({"styles.xml": "styles"}),
    "word/styles.xml": "<s/>",
}
STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships"


def package(**changed: str) -> Original:
    return Original(zipped({**PARTS, **changed}))


def test_an_untouched_package_keeps_every_entry_in_order() -> None:
    kept = parts(package().data())
    assert list(kept) == list(PARTS)
    assert kept == {name: words.encode() for name, words in PARTS.items()}


def test_a_stored_entry_stays_stored_with_its_date() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(zipfile.ZipInfo("a.bin", (2021, 5, 6, 7, 8, 10)), b"\0" * 99)
    result = Original(buffer.getvalue()).data()
    (entry,) = zipfile.ZipFile(io.BytesIO(result)).infolist()
    assert entry.compress_type == zipfile.ZIP_STORED
    assert entry.date_time == (2021, 5, 6, 7, 8, 10)


def test_a_changed_part_stays_in_its_place_and_a_new_one_comes_last() -> None:
    original = package()
    original.write("word/document.xml", b"<e/>")
    original.write("word/new.xml", b"<n/>")
    assert original.read("word/document.xml") == b"<e/>"
    assert original.read("word/new.xml") == b"<n/>"
    result = parts(original.data())
    assert list(result) == [*PARTS, "word/new.xml"]
    assert result["word/document.xml"] == b"<e/>"
    assert result["word/styles.xml"] == b"<s/>"


def test_a_part_is_found_whatever_its_case_and_slashes() -> None:
    original = Original(zipped({"WORD\\Document.xml": "<d/>"}))
    assert "/word/document.xml" in original
    original.write("word/document.xml", b"<e/>")
    assert list(parts(original.data()).values()) == [b"<e/>"]


def test_a_name_in_use_is_passed_over() -> None:
    original = Original(zipped({"xl/comments1.xml": "<c/>"}))
    assert original.free("xl/comments{}.xml") == "xl/comments2.xml"
    original.write("xl/comments2.xml", b"<c/>")
    assert original.free("xl/comments{}.xml") == "xl/comments3.xml"


def test_relations_are_resolved_and_external_ones_left_out() -> None:
    words = (
        '<Relationships><Relationship Id="a" Type="k/styles" Target="../x/s.xml"/>'
        '<Relationship Id="b" Type="k/image" Target="/media/i.png"/>'
        '<Relationship Id="c" Type="k/hyperlink" Target="http://e.cn" '
        'TargetMode="External"/></Relationships>'
    )
    original = package(**{"word/_rels/document.xml.rels": words})
    assert original.relations("word/document.xml") == {
        "a": ("styles", "x/s.xml"),
        "b": ("image", "media/i.png"),
    }
    assert original.relations("word/styles.xml") == {}


def test_a_new_relation_takes_a_free_id_and_a_relative_target() -> None:
    rels = '<p:Relationships xmlns:p="u"><p:Relationship Id="rId1" Target="x"/>'
    original = package(**{"word/_rels/document.xml.rels": rels + "</p:Relationships>"})
    made = original.relate("word/document.xml", "comments", "word/comments.xml")
    assert made == "rId2"
    assert original.relations("word/document.xml")[made] == (
        "comments",
        "word/comments.xml",
    )
    written = original.read("word/_rels/document.xml.rels").decode()
    assert '<p:Relationship Id="rId2"' in written
    assert 'Target="comments.xml"' in written


def test_a_part_without_relations_gets_its_first() -> None:
    original = package()
    assert original.relate("word/styles.xml", "image", "media/i.png") == "rId1"
    assert "word/_rels/styles.xml.rels" in original
    target = original.relations("word/styles.xml")["rId1"]
    assert target == ("image", "media/i.png")


def test_a_strict_package_is_related_in_strict_words() -> None:
    rels = relations({"styles.xml": "styles"}).replace(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships", STRICT
    )
    original = package(**{"word/_rels/document.xml.rels": rels})
    original.relate("word/document.xml", "comments", "word/comments.xml")
    written = original.read("word/_rels/document.xml.rels").decode()
    assert f'Type="{STRICT}/comments"' in written


def test_content_types_are_stated_once() -> None:
    original = package()
    original.declare("word/a&b.xml", "a/b")
    original.declare_default("xml", "other/xml")
    original.declare_default("vml", "a/vml")
    words = original.read(CONTENT_TYPES).decode()
    assert words.endswith(
        '<Override PartName="/word/a&amp;b.xml" ContentType="a/b"/></Types>'
    )
    assert "other/xml" not in words
    assert words.startswith('<Types><Default Extension="vml" ContentType="a/vml"/>')


@pytest.mark.parametrize("prefix", ["", "t:"])
def test_an_empty_list_of_content_types_is_opened(prefix: str) -> None:
    original = package(**{CONTENT_TYPES: f"<{prefix}Types/>"})
    original.declare_default("vml", "a/vml")
    assert original.read(CONTENT_TYPES).decode() == (
        f'<{prefix}Types><{prefix}Default Extension="vml" ContentType="a/vml"/>'
        f"</{prefix}Types>"
    )


def test_relations_of_a_part_stand_beside_it() -> None:
    assert relations_part("word/document.xml") == "word/_rels/document.xml.rels"
    assert relations_part("") == "_rels/.rels"
