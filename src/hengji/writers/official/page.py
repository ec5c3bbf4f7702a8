"""Pages: sections, the grid of lines, and page numbers on the outer side."""

from __future__ import annotations

from hengji.writers.official.measures import (
    FOOTER,
    LINE_PITCH,
    LONG_SIDE,
    PORTRAIT,
    SHORT_SIDE,
    SIZE_4,
    Page,
)
from hengji.writers.official.styles import TABLE_FONT, WORD, fonts

#: One character of 4号: page numbers stand that far from the edge of the text.
_ONE_CHARACTER = SIZE_4 * 10
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMESPACES = (
    f'xmlns:w="{WORD}" xmlns:r="{_RELATIONS}" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
#: English Metric Units in a twip.
_EMU = 635


def section_xml(page: Page, footers: tuple[str, str]) -> str:
    """Properties of a section; ``footers`` are the ids of odd and even pages'."""
    odd, even = footers
    turned = ' w:orient="landscape"' if page.landscape else ""
    return (
        f'<w:sectPr><w:footerReference w:type="default" r:id="{odd}"/>'
        f'<w:footerReference w:type="even" r:id="{even}"/>'
        '<w:type w:val="nextPage"/>'
        f'<w:pgSz w:w="{page.width}" w:h="{page.height}"{turned}/>'
        f'<w:pgMar w:top="{page.top}" w:right="{page.right}" '
        f'w:bottom="{page.bottom}" w:left="{page.left}" w:header="851" '
        f'w:footer="{FOOTER if not page.landscape else 567}" w:gutter="0"/>'
        f'<w:cols w:space="425"/><w:docGrid w:type="lines" '
        f'w:linePitch="{LINE_PITCH}"/></w:sectPr>'
    )


def footer_xml(page: Page, *, even: bool) -> str:
    """The page number ``— 1 —``: right on odd pages, left on even ones.

    On a turned page it stays where it is on the others when the sheet is held
    upright (GB/T 9704—2012 7.5, 8): in the left margin, turned with the table.
    """
    content = _upright(even) if not page.landscape else _turned(even)
    return f"<w:ftr {_NAMESPACES}>{content}</w:ftr>"


def _upright(even: bool) -> str:
    side = f'<w:ind w:left="{_ONE_CHARACTER}"/><w:jc w:val="left"/>'
    if not even:
        side = f'<w:ind w:right="{_ONE_CHARACTER}"/><w:jc w:val="right"/>'
    return (
        f'<w:p><w:pPr><w:pStyle w:val="Footer"/><w:snapToGrid w:val="0"/>{side}'
        f"</w:pPr>{_number()}</w:p>"
    )


def _number() -> str:
    properties = (
        f"<w:rPr>{fonts(TABLE_FONT)}"
        f'<w:sz w:val="{SIZE_4}"/><w:szCs w:val="{SIZE_4}"/></w:rPr>'
    )

    def run(content: str) -> str:
        return f"<w:r>{properties}{content}</w:r>"

    return (
        run('<w:t xml:space="preserve">— </w:t>')
        + run('<w:fldChar w:fldCharType="begin"/>')
        + run('<w:instrText xml:space="preserve"> PAGE </w:instrText>')
        + run('<w:fldChar w:fldCharType="separate"/>')
        + run("<w:t>1</w:t>")
        + run('<w:fldChar w:fldCharType="end"/>')
        + run('<w:t xml:space="preserve"> —</w:t>')
    )


def _turned(even: bool) -> str:
    """The number in a frame at the left edge, its text turned clockwise."""
    line = 360
    # The foot of the upright sheet is the left edge of the turned one.
    x = FOOTER
    first, last = PORTRAIT.left, SHORT_SIDE - PORTRAIT.right
    assert x < LONG_SIDE
    return (
        '<w:p><w:pPr><w:pStyle w:val="Footer"/><w:snapToGrid w:val="0"/></w:pPr>'
        '<w:r><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" '
        'simplePos="0" relativeHeight="1" behindDoc="1" locked="0" layoutInCell="1" '
        'allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="page"><wp:posOffset>{x * _EMU}</wp:posOffset>'
        '</wp:positionH><wp:positionV relativeFrom="page">'
        f"<wp:posOffset>{first * _EMU}</wp:posOffset></wp:positionV>"
        f'<wp:extent cx="{line * _EMU}" cy="{(last - first) * _EMU}"/>'
        '<wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
        f'<wp:docPr id="{2 if even else 1}" name="页码"/>'
        '<wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="http://schemas.'
        'microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
        '<wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/>'
        f'<a:ext cx="{line * _EMU}" cy="{(last - first) * _EMU}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>'
        "<a:ln><a:noFill/></a:ln></wps:spPr><wps:txbx><w:txbxContent>"
        f"{_upright(even)}</w:txbxContent></wps:txbx>"
        '<wps:bodyPr vert="vert" lIns="0" tIns="0" rIns="0" bIns="0"/>'
        "</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r></w:p>"
    )
