"""Element names of WordprocessingML and its neighbours, in Clark notation."""

from __future__ import annotations

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT_WORD = "http://purl.oclc.org/ooxml/wordprocessingml/main"
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
W = f"{{{WORD}}}"

P, R, T, TBL, TR, TC = (f"{W}{name}" for name in ("p", "r", "t", "tbl", "tr", "tc"))
P_PR, R_PR, TC_PR, TR_PR = (f"{W}{n}" for n in ("pPr", "rPr", "tcPr", "trPr"))
TAB, BR, CR, SYM = (f"{W}{name}" for name in ("tab", "br", "cr", "sym"))
NO_BREAK_HYPHEN, DRAWING, PICT, OBJECT = (
    f"{W}{name}" for name in ("noBreakHyphen", "drawing", "pict", "object")
)
FLD_CHAR, RUBY, RUBY_BASE, VANISH = (
    f"{W}{name}" for name in ("fldChar", "ruby", "rubyBase", "vanish")
)
INS, DEL, MOVE_FROM, MOVE_TO = (f"{W}{n}" for n in ("ins", "del", "moveFrom", "moveTo"))
SDT, SDT_CONTENT, ALT_CHUNK, BODY = (
    f"{W}{name}" for name in ("sdt", "sdtContent", "altChunk", "body")
)
TEXT_BOX = f"{W}txbxContent"
ALTERNATE = f"{COMPATIBILITY}AlternateContent"
CHOICE = f"{COMPATIBILITY}Choice"
FALLBACK = f"{COMPATIBILITY}Fallback"
VAL = f"{W}val"
#: Our own element: a paragraph that is one run of text, with the text itself.
PLAIN = f"{W}plain"

#: Elements whose children stand where they stand.
WRAPPERS = frozenset(
    f"{W}{name}"
    for name in (
        "hyperlink", "smartTag", "customXml", "bdo", "dir", "fldSimple",
        "sdtContent", "ins", "moveTo", "rubyBase",
    )
)  # fmt: skip
#: The same around paragraphs, tables, rows and cells.
BLOCK_WRAPPERS = frozenset(
    f"{W}{name}" for name in ("customXml", "sdtContent", "ins", "moveTo", "smartTag")
)
