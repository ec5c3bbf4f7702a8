"""Looking into a written docx: its parts parsed, with one namespace."""

from __future__ import annotations

import zipfile
from pathlib import Path

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NS = {
    "w": W[1:-1],
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
}


class Opened:
    """A written document."""

    def __init__(self, path: Path) -> None:
        self._zip = zipfile.ZipFile(path)
        self.names = self._zip.namelist()
        self.body = self.part("word/document.xml")[0]

    def part(self, name: str) -> etree._Element:
        """A part, parsed."""
        return etree.fromstring(self._zip.read(name))

    def find(self, path: str) -> list[etree._Element]:
        """Elements of the body."""
        found = self.body.xpath(path, namespaces=NS)
        assert isinstance(found, list)
        return found  # type: ignore[return-value]

    def values(self, path: str, attribute: str) -> list[str]:
        """A ``w:`` attribute of elements of the body."""
        return [element.get(W + attribute) or "" for element in self.find(path)]

    def paragraph(self, text: str) -> etree._Element:
        """The first paragraph of the body itself with these words."""
        for element in self.body.iterchildren(W + "p"):
            if words(element) == text:
                return element
        raise AssertionError(text)

    def style(self, text: str) -> str:
        """Style of the first paragraph with these words."""
        return self.paragraph(text).xpath("w:pPr/w:pStyle/@w:val", namespaces=NS)[0]  # type: ignore[index,return-value]

    def footers(self, section: etree._Element) -> dict[str, etree._Element]:
        """Footers of a section by the pages they stand on."""
        relations = self.part("word/_rels/document.xml.rels")
        target = {r.get("Id"): r.get("Target") or "" for r in relations}
        return {
            reference.get(W + "type") or "": self.part(
                "word/" + target[reference.get(f"{{{NS['r']}}}id")].split("/")[-1]
            )
            for reference in section.findall("w:footerReference", NS)
        }


def words(element: etree._Element) -> str:
    """The words of a paragraph or cell, tabs as tabs."""
    said = []
    for node in element.iter(W + "t", W + "tab"):
        if node.tag == W + "t":
            said.append(node.text or "")
        elif node.getparent().tag == W + "r":  # type: ignore[union-attr]
            said.append("\t")
    return "".join(said)
