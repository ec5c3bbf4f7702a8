"""Styles of an official document: fonts, sizes, indents of GB/T 9704—2012 7.2–7.3.

小标宋 2号 for the title, 黑体 for 一、, 楷体 for （一）, 仿宋 for the rest, 3号.
"""

from __future__ import annotations

from typing import NamedTuple

from hengji.writers.official.measures import (
    CHARACTER,
    CHARACTER_SPACING,
    LINE_PITCH,
    SIZE_2,
    SIZE_3,
    SIZE_4,
    SIZE_5,
)

TITLE_FONT = "方正小标宋简体"
HEADING_FONT = "黑体"
SUBHEADING_FONT = "楷体_GB2312"
BODY_FONT = "仿宋_GB2312"
TABLE_FONT = "宋体"

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


class Style(NamedTuple):
    """A paragraph style.

    ``indent`` is that of the first line in characters; ``level`` the outline level
    from 1, 0 for text; ``line`` the exact line in twips, 0 for as high as needed.
    """

    id: str
    name: str
    font: str
    size: int
    align: str = "both"
    indent: int = 0
    level: int = 0
    line: int = LINE_PITCH
    keep: bool = False


STYLES = (
    Style("Title", "Title", TITLE_FONT, SIZE_2, "center", keep=True),
    Style("Part", "部分", HEADING_FONT, SIZE_2, "center", level=1, keep=True),
    Style("Heading1", "heading 1", HEADING_FONT, SIZE_3, indent=2, level=1, keep=True),
    Style(
        "Heading2", "heading 2", SUBHEADING_FONT, SIZE_3, indent=2, level=2, keep=True
    ),
    Style("Heading3", "heading 3", BODY_FONT, SIZE_3, indent=2, level=3, keep=True),
    Style("Heading4", "heading 4", BODY_FONT, SIZE_3, indent=2, level=4, keep=True),
    Style("BodyText", "Body Text", BODY_FONT, SIZE_3, indent=2),
    Style("Flush", "正文顶格", BODY_FONT, SIZE_3),
    Style("Annex", "附件", HEADING_FONT, SIZE_3, "left", keep=True),
    Style("FormTitle", "表题", TITLE_FONT, SIZE_2, "center", keep=True),
    Style("TableTitle", "表名", HEADING_FONT, SIZE_4, "center", keep=True),
    Style("FormSubtitle", "表副题", BODY_FONT, SIZE_4, "center", keep=True),
    Style("FormHead", "表头行", TABLE_FONT, SIZE_5, "left", line=0, keep=True),
    Style("FormFoot", "表注", TABLE_FONT, SIZE_5, "left", line=0),
    Style("TableText", "表格文字", TABLE_FONT, SIZE_5, "left", line=0),
    Style("Caption", "caption", BODY_FONT, SIZE_4, "center"),
    Style("Footer", "footer", TABLE_FONT, SIZE_4, "left", line=360),
)


def fonts(name: str) -> str:
    """The fonts of a run, Latin and digits included."""
    return (
        f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}" w:eastAsia="{name}" '
        f'w:cs="{name}" w:hint="eastAsia"/>'
    )


def styles_xml() -> str:
    """The whole ``w:styles`` part."""
    return (
        f'<w:styles xmlns:w="{WORD}">{_defaults()}{_NORMAL}'
        + "".join(_style(style) for style in STYLES)
        + _OTHERS
        + "</w:styles>"
    )


def _defaults() -> str:
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{fonts(BODY_FONT)}"
        f'<w:sz w:val="{SIZE_3}"/><w:szCs w:val="{SIZE_3}"/>'
        '<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:widowControl w:val="0"/>'
        f"{_NO_GAPS}</w:pPr></w:pPrDefault></w:docDefaults>"
    )


#: No gaps between Chinese and Latin: a digit is half a character of the grid.
_NO_GAPS = '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>'
_NORMAL = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
    '<w:name w:val="Normal"/><w:qFormat/></w:style>'
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/>'
    "<w:semiHidden/></w:style>"
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
    '<w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>'
    '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
    '<w:top w:w="0" w:type="dxa"/><w:left w:w="57" w:type="dxa"/>'
    '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="57" w:type="dxa"/>'
    "</w:tblCellMar></w:tblPr></w:style>"
)
_OTHERS = (
    '<w:style w:type="table" w:styleId="Form"><w:name w:val="表格"/>'
    '<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>'
    + "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    + "</w:tblBorders></w:tblPr></w:style>"
)


def _style(style: Style) -> str:
    keep = "<w:keepNext/>" if style.keep else ""
    # A 2号 line on the grid would be given two lines of it.
    grid = "" if style.line and style.size != SIZE_2 else '<w:snapToGrid w:val="0"/>'
    line = (
        f'<w:spacing w:before="0" w:after="0" w:line="{style.line}" '
        'w:lineRule="exact"/>'
        if style.line
        else '<w:spacing w:before="0" w:after="0" w:line="280" w:lineRule="atLeast"/>'
    )
    indent = (
        f'<w:ind w:firstLineChars="{style.indent * 100}" '
        f'w:firstLine="{style.indent * CHARACTER}"/>'
        if style.indent
        else ""
    )
    level = f'<w:outlineLvl w:val="{style.level - 1}"/>' if style.level else ""
    drawn = f'<w:spacing w:val="{CHARACTER_SPACING}"/>' if style.size == SIZE_3 else ""
    following = '<w:next w:val="BodyText"/>' if style.level else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{style.id}">'
        f'<w:name w:val="{style.name}"/><w:basedOn w:val="Normal"/>{following}'
        f"<w:qFormat/><w:pPr>{keep}{_NO_GAPS}{grid}{line}{indent}"
        f'<w:jc w:val="{style.align}"/>{level}</w:pPr>'
        f"<w:rPr>{fonts(style.font)}{drawn}"
        f'<w:sz w:val="{style.size}"/><w:szCs w:val="{style.size}"/></w:rPr></w:style>'
    )
