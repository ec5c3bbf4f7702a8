"""A part keeps its prefix, and Strict Open XML its own namespaces."""

from __future__ import annotations

from hengji.writers.markup import Source
from hengji.writers.xlsx_names import RELATIONS, SHEET, Root, root_of

STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"


def root(xml: str) -> Root:
    return root_of(Source(xml.encode()))


def test_a_default_namespace_needs_no_prefix() -> None:
    found = root(f'<worksheet xmlns="{SHEET}"><sheetData/></worksheet>')
    assert found == Root("", SHEET, RELATIONS)


def test_a_prefix_is_kept_with_its_colon() -> None:
    found = root(f'<x:workbook xmlns:x="{SHEET}"/>')
    assert found.prefix == "x:"
    assert found.namespace == SHEET


def test_strict_names_both_the_elements_and_the_relations_otherwise() -> None:
    for xml in (f'<worksheet xmlns="{STRICT}"/>', f'<x:sst xmlns:x="{STRICT}"/>'):
        found = root(xml)
        assert found.namespace == STRICT
        assert (
            found.relations == "http://purl.oclc.org/ooxml/officeDocument/relationships"
        )


def test_other_namespaces_on_the_root_change_nothing() -> None:
    found = root(f'<worksheet xmlns="{SHEET}" xmlns:r="{RELATIONS}" r:x="1"/>')
    assert found == Root("", SHEET, RELATIONS)
