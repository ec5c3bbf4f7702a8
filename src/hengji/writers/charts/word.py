"""A native, editable chart in a Word document."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.parser import parse_xml
from docx.oxml.text.paragraph import CT_P
from docx.text.paragraph import Paragraph
from lxml import etree

from hengji.model.chart import ChartSpec
from hengji.writers.charts.part import chart_xml, height_share
from hengji.writers.charts.wording import alternative, clean
from hengji.writers.charts.workbook import workbook_bytes
from hengji.writers.charts.xml import C, R, a, element

if TYPE_CHECKING:
    from docx.document import Document

_OFFICE = "application/vnd.openxmlformats-officedocument."
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
#: Width of a figure: the 156 mm of text (GB/T 9704) less a little air.
WIDTH_MM = 148
_EMU_PER_MM = 36_000
#: Numbers of drawings in the document; far from those other drawings use.
_FIRST_DRAWING = 9_000


def add_chart(
    document: Document, chart: ChartSpec, *, width_mm: int = WIDTH_MM
) -> Paragraph:
    """Add a chart in a paragraph of its own at the end of a document.

    Args:
        document: a python-docx document.
        chart: what to draw.
        width_mm: width of the frame.

    Returns:
        The paragraph that holds the chart, centred and kept with the next one.
    """
    shown = cast(CT_P, parse_xml(chart_paragraph(document, chart, width_mm=width_mm)))
    body = document.element.body
    last = body.sectPr
    if last is None:
        body.append(shown)
    else:
        last.addprevious(shown)
    return Paragraph(shown, document._body)


def chart_paragraph(
    document: Document, chart: ChartSpec, *, width_mm: int = WIDTH_MM
) -> str:
    """Put a chart into the package of a document; the paragraph that shows it.

    The paragraph is centred, kept with the next one (its caption), and of free
    height: an exact line height would cut the picture to one line.
    """
    number, relation = _relate(document, chart)
    high, wide = height_share(chart)
    width = width_mm * _EMU_PER_MM
    inline = _inline(chart, number, relation, (width, width * high // wide))
    layout = _w(
        "pPr",
        _w("keepNext"),
        _w("spacing", before="120", after="0", line="240", lineRule="auto"),
        _w("ind", left="0", right="0", firstLine="0", firstLineChars="0"),
        _w("jc", val="center"),
    )
    shown = _w("p", layout, _w("r", _w("drawing", inline)))
    return str(etree.tostring(shown, encoding="unicode"))


def _w(name: str, *children: etree._Element, **attributes: str) -> etree._Element:
    """An element of WordprocessingML, its attributes in the same namespace."""
    named = {f"{{{_W}}}{key}": words for key, words in attributes.items()}
    return element(_W, name, children, named)


def _relate(document: Document, chart: ChartSpec) -> tuple[int, str]:
    """Chart and workbook into the package: the chart's number, and its relation."""
    package = document.part.package
    if package is None:
        raise ValueError("the document has no package")
    taken = {str(part.partname) for part in package.iter_parts()}
    number = 1
    while f"/word/charts/chart{number}.xml" in taken:
        number += 1
    book = Part(
        PackURI(f"/word/embeddings/Microsoft_Excel_Sheet{number}.xlsx"),
        _OFFICE + "spreadsheetml.sheet",
        workbook_bytes(chart),
        package,
    )
    part = Part(
        PackURI(f"/word/charts/chart{number}.xml"),
        _OFFICE + "drawingml.chart+xml",
        b"",
        package,
    )
    part._blob = chart_xml(chart, part.relate_to(book, _RELATION + "package"))
    return number, document.part.relate_to(part, _RELATION + "chart")


def _inline(
    chart: ChartSpec, number: int, relation: str, size: tuple[int, int]
) -> etree._Element:
    """The drawing that shows the chart in the line, with words for the blind."""
    reference = element(C, "chart", (), {f"{{{R}}}id": relation})
    properties = {
        "id": str(_FIRST_DRAWING + number),
        "name": f"图表 {number}",
        "descr": alternative(chart),
        "title": clean(chart.title),
    }
    children = (
        element(_WP, "extent", (), {"cx": str(size[0]), "cy": str(size[1])}),
        element(_WP, "effectExtent", (), dict.fromkeys("ltrb", "0")),
        element(_WP, "docPr", (), properties),
        element(_WP, "cNvGraphicFramePr", (), {}),
        a("graphic", a("graphicData", reference, uri=C)),
    )
    margins = dict.fromkeys(("distT", "distB", "distL", "distR"), "0")
    return element(_WP, "inline", children, margins)
