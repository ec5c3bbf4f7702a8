"""Cell notes added to a worksheet: the comments part and the drawing of its boxes."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from math import ceil
from typing import NamedTuple

from hengji.model.anchor import REMARK_AUTHOR
from hengji.writers.markup import Element, Source, quoted
from hengji.writers.package import Original
from hengji.writers.wrap import width
from hengji.writers.xlsx_names import Root, root_of

_COMMENTS_TYPE = (
    "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
)
_VML_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing"
#: What follows the drawings in a worksheet (ECMA-376 part 1, CT_Worksheet).
_AFTER = frozenset(
    ("legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls",
     "webPublishItems", "tableParts", "extLst", "AlternateContent")
)  # fmt: skip
_SHAPE_ID = re.compile(r"_x0000_s(\d+)")
#: Declared on every shape: other programs bind other prefixes on the root.
_NAMES = (
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:x="urn:schemas-microsoft-com:office:excel"'
)
_VML = (
    f"<xml {_NAMES}>"
    '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>'
    "</xml>"
)
_SHAPE_TYPE = (
    f'<v:shapetype {_NAMES} id="_x0000_t202" coordsize="21600,21600" o:spt="202" '
    'path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/>'
    '<v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
)
#: Columns of characters in a line of a note, its width and line height in pixels.
_MEASURE, _WIDTH, _LINE = 50, 330, 17
_HIGHEST = 480
_ADDRESS = re.compile(r"([A-Z]+)(\d+)")


class Note(NamedTuple):
    """What is said at a cell: findings (heading, words), then a reference."""

    findings: tuple[tuple[str, str], ...]
    reference: str

    def text(self) -> str:
        """All its words."""
        said = [f"{head}\n{words}" for head, words in self.findings]
        return "\n".join([*said, self.reference] if self.reference else said)


def add_notes(package: Original, part: str, notes: Mapping[str, Note]) -> None:
    """Write notes on the cells of a worksheet; notes that are there are kept."""
    sheet = Source(package.read(part))
    root = root_of(sheet)
    comments = _related(package, part, "comments")
    if not comments:
        comments = package.free(_beside(part, "comments{}.xml"))
        words = (
            f'<comments xmlns="{root.namespace}"><authors/><commentList/></comments>'
        )
        package.write(comments, _declared(words))
        package.declare(comments, _COMMENTS_TYPE)
        package.relate(part, "comments", comments)
    drawn = _write_comments(package, comments, notes)
    _draw(package, part, sheet, root, {cell: notes[cell] for cell in drawn})


def _related(package: Original, part: str, kind: str) -> str:
    for found, target in package.relations(part).values():
        if found == kind and target in package:
            return target
    return ""


def _beside(part: str, name: str) -> str:
    """A part name in the folder above that of the worksheets."""
    return posixpath.join(posixpath.dirname(posixpath.dirname(part)), name)


def _declared(words: str) -> bytes:
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{words}'.encode()


# --- the words ------------------------------------------------------------------------


def _write_comments(
    package: Original, part: str, notes: Mapping[str, Note]
) -> list[str]:
    """Add the notes; return the cells that had none and need a box."""
    source = Source(package.read(part))
    prefix = root_of(source).prefix
    authors = next(source.named("authors"))
    author = sum(1 for _ in source.named("author"))
    source.append(authors, f"<{prefix}author>{REMARK_AUTHOR}</{prefix}author>")
    there = {
        source.attributes(element).get("ref", ""): number
        for number, element in enumerate(source.elements)
        if element.local == "comment"
    }
    added, words = [], []
    for cell, note in notes.items():
        runs = _runs(note, prefix)
        if cell in there:
            _add_to(source, there[cell], prefix, runs)
        else:
            added.append(cell)
            words.append(
                f'<{prefix}comment ref="{cell}" authorId="{author}"><{prefix}text>'
                f"{runs}</{prefix}text></{prefix}comment>"
            )
    source.append(next(source.named("commentList")), "".join(words))
    package.write(part, source.data())
    return added


def _add_to(source: Source, comment: int, prefix: str, runs: str) -> None:
    """Words behind those of a comment that is there; one without any gets some."""
    texts = [e for _, e in source.children(comment) if e.local == "text"]
    if texts:
        source.append(texts[0], _run("\n", prefix, bold=False) + runs)
    else:
        words = f"<{prefix}text>{runs}</{prefix}text>"
        source.append(source.elements[comment], words)


def _runs(note: Note, prefix: str) -> str:
    runs = []
    for at, (head, words) in enumerate(note.findings):
        runs.append(_run(("\n\n" if at else "") + head + "\n", prefix, bold=True))
        runs.append(_run(words, prefix, bold=False))
    if note.reference:
        between = "\n" if note.findings else ""
        runs.append(_run(between + note.reference, prefix, bold=False))
    return "".join(runs)


def _run(words: str, prefix: str, *, bold: bool) -> str:
    weight = f"<{prefix}b/>" if bold else ""
    return (
        f'<{prefix}r><{prefix}rPr>{weight}<{prefix}sz val="9"/>'
        f'<{prefix}rFont val="宋体"/><{prefix}charset val="134"/></{prefix}rPr>'
        f'<{prefix}t xml:space="preserve">{quoted(words)}</{prefix}t></{prefix}r>'
    )


# --- the boxes ------------------------------------------------------------------------


def _draw(
    package: Original, part: str, sheet: Source, root: Root, notes: Mapping[str, Note]
) -> None:
    """Add a hidden box per note to the legacy drawing of the sheet."""
    if not notes:
        return
    drawing = _legacy_drawing(package, part, sheet)
    if not drawing:
        drawing = package.free(_beside(part, "drawings/vmlDrawing{}.vml"))
        package.write(drawing, _VML.encode())
        package.declare_default("vml", _VML_TYPE)
        relation = package.relate(part, "vmlDrawing", drawing)
        sheet.insert(
            _drawing_position(sheet),
            f'<{root.prefix}legacyDrawing xmlns:r="{root.relations}" '
            f'r:id="{relation}"/>',
        )
        package.write(part, sheet.data())
    text = package.read(drawing).decode("utf-8", "surrogateescape")
    number = max((int(n) for n in _SHAPE_ID.findall(text)), default=1024) + 1
    geometry = _Geometry(sheet)
    shapes = "" if "_x0000_t202" in text else _SHAPE_TYPE
    for at, (cell, note) in enumerate(notes.items()):
        shapes += _shape(number + at, cell, note, geometry)
    end = text.rindex("</xml>")
    grown = text[:end] + shapes + text[end:]
    package.write(drawing, grown.encode("utf-8", "surrogateescape"))


def _legacy_drawing(package: Original, part: str, sheet: Source) -> str:
    """The drawing that the sheet names for its notes and controls."""
    for element in sheet.named("legacyDrawing"):
        for name, value in sheet.attributes(element).items():
            if name.rpartition(":")[2] == "id":
                _, target = package.relations(part).get(value, ("", ""))
                return target if target in package else ""
    return ""


def _drawing_position(sheet: Source) -> int:
    for _, child in sheet.children(0):
        if child.local in _AFTER:
            return child.start
    return sheet.elements[0].close


def _shape(number: int, cell: str, note: Note, geometry: _Geometry) -> str:
    match = _ADDRESS.fullmatch(cell)
    letters, digits = match.groups() if match else ("A", "1")
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    said = note.text().split("\n")
    count = sum(max(1, ceil(width(line) / _MEASURE)) for line in said)
    anchor = geometry.anchor(column, int(digits), min(_HIGHEST, (count + 1) * _LINE))
    return (
        f'<v:shape {_NAMES} id="_x0000_s{number}" type="#_x0000_t202" '
        'style="position:absolute;z-index:1;visibility:hidden" '
        'fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/>'
        '<v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>'
        '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"/>'
        '</v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/>'
        f"<x:SizeWithCells/><x:Anchor>{anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>"
        f"<x:Row>{int(digits) - 1}</x:Row><x:Column>{column - 1}</x:Column>"
        "</x:ClientData></v:shape>"
    )


class _Geometry:
    """Widths of columns and heights of rows in pixels, for placing boxes."""

    def __init__(self, sheet: Source) -> None:
        self._columns: list[tuple[int, int, int]] = []
        self._rows: dict[int, int] = {}
        self._column, self._row = 64, 20
        for element in sheet.elements:
            if element.local == "row":
                self._take_row(sheet, element)
            elif element.local == "col":
                self._take_column(sheet, element)
            elif element.local == "sheetFormatPr":
                values = sheet.attributes(element)
                self._row = _pixels(values.get("defaultRowHeight"), 4, 3, 20)
                self._column = _pixels(values.get("defaultColWidth"), 7, 1, 64)

    def _take_row(self, sheet: Source, element: Element) -> None:
        values = sheet.attributes(element)
        if values.get("r", "").isdigit() and ("ht" in values or "hidden" in values):
            concealed = values.get("hidden") in ("1", "true")
            height = 0 if concealed else _pixels(values.get("ht"), 4, 3, self._row)
            self._rows[int(values["r"])] = height

    def _take_column(self, sheet: Source, element: Element) -> None:
        values = sheet.attributes(element)
        low, high = values.get("min", ""), values.get("max", "")
        if low.isdigit() and high.isdigit():
            concealed = values.get("hidden") in ("1", "true")
            wide = 0 if concealed else _pixels(values.get("width"), 7, 1, self._column)
            self._columns.append((int(low), int(high), wide))

    def _wide(self, column: int) -> int:
        for low, high, pixels in self._columns:
            if low <= column <= high:
                return pixels
        return self._column

    def anchor(self, column: int, row: int, height: int) -> str:
        """A box to the right of a cell: column, offset, row, offset, twice."""
        left, top = column + 1, row
        right, across = left, _WIDTH + 15
        while across > self._wide(right) and right < left + 200:
            across -= self._wide(right)
            right += 1
        bottom, down = top, height + 2
        while down > self._rows.get(bottom, self._row) and bottom < top + 500:
            down -= self._rows.get(bottom, self._row)
            bottom += 1
        spots = (left - 1, 15, top - 1, 2, right - 1, across, bottom - 1, down)
        return ", ".join(map(str, spots))


def _pixels(value: str | None, times: int, over: int, default: int) -> int:
    """A width in characters or a height in points, in whole pixels."""
    whole, _, _ = (value or "").partition(".")
    return (int(whole) + 1) * times // over if whole.isdigit() else default
