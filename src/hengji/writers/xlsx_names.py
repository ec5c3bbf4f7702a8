"""Names of SpreadsheetML as a part writes them: prefixes and namespaces."""

from __future__ import annotations

from typing import NamedTuple

from hengji.writers.markup import Source

SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STRICT_SHEET = "http://purl.oclc.org/ooxml/spreadsheetml/main"
_STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships"


class Root(NamedTuple):
    """How a part names its elements.

    Attributes:
        prefix: of its elements, with the colon, ``""`` without.
        namespace: of its elements.
        relations: the namespace of relation ids that goes with it.
    """

    prefix: str
    namespace: str
    relations: str


def root_of(source: Source) -> Root:
    """The names a part uses; Strict Open XML has namespaces of its own."""
    root = source.elements[0]
    before, colon, _ = root.name.rpartition(":")
    strict = _STRICT_SHEET in source.attributes(root).values()
    return Root(
        before + colon,
        _STRICT_SHEET if strict else SHEET,
        _STRICT_RELATIONS if strict else RELATIONS,
    )
