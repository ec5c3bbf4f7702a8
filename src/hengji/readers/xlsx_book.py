"""The parts of a workbook that all its sheets share: names, strings, formats."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import IO

from lxml import etree

from hengji.errors import ReadError
from hengji.model.document import ReadProblem
from hengji.readers.attributes import is_on, to_int
from hengji.readers.number_format import BUILT_IN
from hengji.readers.package import Package, damaged, with_dtd

_RELATION_ID = re.compile(r"^\{.*relationships\}id$")
_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")
#: Excel holds no longer text in a cell.
MAX_TEXT = 32_767
MAX_STRINGS_BYTES = 64 * 1024 * 1024
MAX_SHEETS = 1000


@dataclass(frozen=True, slots=True)
class SheetEntry:
    """A worksheet as the workbook lists it."""

    name: str
    part: str
    hidden: bool


@dataclass(slots=True)
class Book:
    """What the sheets need from the workbook.

    Attributes:
        namespace: prefix of all element names, in Clark notation.
        formats: number format code of each cell style.
        from_1904: days count from 1904.
    """

    namespace: str
    sheets: list[SheetEntry] = field(default_factory=list)
    strings: list[str] = field(default_factory=list)
    formats: list[str] = field(default_factory=list)
    from_1904: bool = False
    problems: list[ReadProblem] = field(default_factory=list)

    def format_of(self, style: str | None) -> str:
        """The number format of a cell style, ``General`` where it has none."""
        index = to_int(style, 0)
        return self.formats[index] if 0 <= index < len(self.formats) else "General"


def open_book(package: Package) -> Book:
    """Read workbook, styles and shared strings.

    Raises:
        ReadError: the workbook part or the shared strings are defective.
    """
    main = package.main_part("xl/workbook.xml")
    root = package.tree(main)
    if not isinstance(root.tag, str) or not root.tag.startswith("{"):
        raise damaged("工作簿部件不是工作簿", "the workbook part is no workbook")
    book = Book(root.tag[: root.tag.index("}") + 1])
    relations = package.relations(main)
    _list_sheets(root, relations, package, book)
    if not book.sheets:
        raise damaged("工作簿里没有工作表", "the workbook lists no worksheet")
    for kind, target in relations.values():
        if kind == "styles" and target in package:
            _read_formats(package, target, book)
        elif kind == "sharedStrings" and target in package:
            book.strings = _shared_strings(package, target, book)
    return book


def _list_sheets(
    root: etree._Element,
    relations: dict[str, tuple[str, str]],
    package: Package,
    book: Book,
) -> None:
    ns = book.namespace
    for properties in root.iterchildren(f"{ns}workbookPr"):
        value = properties.get("date1904")
        book.from_1904 = value is not None and is_on(value)
    for sheet in list(root.iter(f"{ns}sheet"))[:MAX_SHEETS]:
        name = sheet.get("name") or "（无名）"
        wanted = next(
            (v for k, v in sheet.attrib.items() if _RELATION_ID.match(str(k))), None
        )
        kind, part = relations.get(str(wanted), ("", ""))
        if kind and kind != "worksheet":
            continue
        if part not in package:
            part = f"xl/worksheets/sheet{len(book.sheets) + 1}.xml"
        book.sheets.append(
            SheetEntry(str(name), part, sheet.get("state") in ("hidden", "veryHidden"))
        )


def _read_formats(package: Package, target: str, book: Book) -> None:
    """Number formats; a defective styles part costs the display, not the numbers."""
    ns = book.namespace
    try:
        root = package.tree(target)
    except ReadError as error:
        book.problems.append(
            ReadProblem("unreadable_part", f"{error}（{error.english}）")
        )
        return
    custom = {
        to_int(item.get("numFmtId"), -1): item.get("formatCode") or "General"
        for item in root.iter(f"{ns}numFmt")
    }
    for group in root.iterchildren(f"{ns}cellXfs"):
        for style in group.iterchildren(f"{ns}xf"):
            number = to_int(style.get("numFmtId"), 0)
            code = custom.get(number) or BUILT_IN.get(number, "General")
            book.formats.append(str(code)[:255])


def _shared_strings(package: Package, target: str, book: Book) -> list[str]:
    if package.size(target) > MAX_STRINGS_BYTES:
        package.read(target, MAX_STRINGS_BYTES)
    item = f"{book.namespace}si"
    strings: list[str] = []
    with package.stream(target) as handle:
        for _, element in iterate(handle, (item,), target):
            strings.append(rich_text(element, book.namespace))
            drop(element)
    return strings


def iterate(handle: IO[bytes], tags: tuple[str, ...], part: str) -> etree.iterparse:
    """Elements of a part as their end is reached; a DTD is refused."""
    head = handle.read(4096)
    if b"<!DOCTYPE" in head or b"<\x00!\x00D\x00O\x00C" in head:
        raise with_dtd(part)
    handle.seek(0)
    return etree.iterparse(
        handle,
        events=("end",),
        tag=tags,
        resolve_entities=False,
        no_network=True,
        huge_tree=False,
        load_dtd=False,
    )


def drop(element: etree._Element) -> None:
    """Free an element that was read, and those before it."""
    element.clear()
    parent = element.getparent()
    if parent is not None:
        while element.getprevious() is not None:
            del parent[0]


def rich_text(element: etree._Element, namespace: str) -> str:
    """The text of a string item: plain, or its runs joined; no phonetic guides."""
    parts: list[str] = []
    for child in element:
        if child.tag == f"{namespace}t":
            parts.append(child.text or "")
        elif child.tag == f"{namespace}r":
            parts.extend(t.text or "" for t in child.iterchildren(f"{namespace}t"))
    return unescaped("".join(parts))


def unescaped(text: str) -> str:
    """Text with the ``_xHHHH_`` escapes resolved and line ends unified."""
    if "_x" in text:
        text = _ESCAPE.sub(lambda match: chr(int(match.group(1), 16)), text)
        text = text.encode("utf-8", "replace").decode("utf-8")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text
