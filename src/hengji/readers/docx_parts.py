"""The other parts of a docx by their kind: styles, numbering, headers, notes."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from hengji.errors import ReadError
from hengji.model.document import ReadProblem
from hengji.readers.docx_names import STRICT_WORD, WORD
from hengji.readers.package import Package, parse


def transitional(source: bytes) -> bytes:
    """Strict Open XML differs in its namespace only, as far as we read it."""
    if STRICT_WORD.encode() in source[:4096]:
        return source.replace(STRICT_WORD.encode(), WORD.encode())
    return source


class Parts:
    """Parts that the main part names; a defective one is noted and left out.

    They know nothing of their reader, so that it goes as soon as it has read.
    """

    def __init__(self, package: Package, main: str) -> None:
        """Take the relations of the main part."""
        self._package = package
        self._relations = list(package.relations(main).values())
        self.defects: list[ReadProblem] = []

    def of(self, kind: str) -> Iterator[str]:
        """The names of the parts of a kind that are there."""
        for found, target in self._relations:
            if found == kind and target in self._package:
                yield target

    def source(self, kind: str) -> bytes | None:
        """The bytes of the first part of a kind, ``None`` if absent or defective."""
        target = next(self.of(kind), None)
        try:
            return self._package.read(target) if target is not None else None
        except ReadError as error:
            self._defect(error)
            return None

    def first(self, kind: str) -> etree._Element | None:
        """The tree of the first part of a kind, ``None`` if absent or defective."""
        target = next(self.of(kind), None)
        return self.tree(target) if target is not None else None

    def tree(self, target: str) -> etree._Element | None:
        """The tree of a part, ``None`` if it is defective."""
        try:
            return parse(transitional(self._package.read(target)), target)
        except ReadError as error:
            self._defect(error)
            return None

    def _defect(self, error: ReadError) -> None:
        self.defects.append(
            ReadProblem("unreadable_part", f"{error}（{error.english}）")
        )
