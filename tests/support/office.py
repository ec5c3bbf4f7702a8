"""Office files made by hand from snippets of their XML."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_NAMESPACES = (
    f'xmlns:w="{WORD}" xmlns:r="{_RELATION}" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """A zip of the parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def relations(targets: Mapping[str, str]) -> str:
    """A relations part: target -> kind."""
    items = "".join(
        f'<Relationship Id="r{at}" Type="{_RELATION}/{kind}" Target="{target}"/>'
        for at, (target, kind) in enumerate(targets.items(), 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}">{items}</Relationships>'


def word_part(name: str, inner: str) -> str:
    """A part of a Word document with its namespaces."""
    return f"<w:{name} {_NAMESPACES}>{inner}</w:{name}>"


def word_file(body: str, **parts: str) -> bytes:
    """A docx: the body's XML and further parts by kind (``styles``, ``footnotes``)."""
    content: dict[str, str] = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": relations({"word/document.xml": "officeDocument"}),
        "word/document.xml": word_part("document", f"<w:body>{body}</w:body>"),
    }
    roots = {"header": "hdr", "footer": "ftr"}
    targets: dict[str, str] = {}
    for key, inner in parts.items():
        kind = key.rstrip("0123456789")
        content[f"word/{key}.xml"] = word_part(roots.get(kind, kind), inner)
        targets[f"{key}.xml"] = kind
    content["word/_rels/document.xml.rels"] = relations(targets)
    return zipped(content)


def paragraph(text: str, properties: str = "") -> str:
    """A Word paragraph of one run."""
    before = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f"<w:p>{before}<w:r><w:t>{text}</w:t></w:r></w:p>"


def cell(text: str, properties: str = "") -> str:
    """A Word table cell of one paragraph."""
    before = f"<w:tcPr>{properties}</w:tcPr>" if properties else ""
    return f"<w:tc>{before}{paragraph(text)}</w:tc>"


def table(*rows: str) -> str:
    """A Word table of rows given as the XML inside ``w:tr``."""
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"


def sheet_part(data: str, after: str = "", before: str = "") -> str:
    """A worksheet part around the XML inside ``sheetData``."""
    return (
        f'<worksheet xmlns="{SHEET}">{before}<sheetData>{data}</sheetData>'
        f"{after}</worksheet>"
    )


def excel_file(
    *sheets: str | bytes,
    formats: tuple[str, ...] = (),
    strings: tuple[str, ...] = (),
    states: tuple[str, ...] = (),
    properties: str = "",
) -> bytes:
    """An xlsx of sheet parts; style 1 … n carries the formats in order."""
    names = "".join(
        f'<sheet name="表{at}" sheetId="{at}" r:id="r{at}" '
        f'state="{states[at - 1] if len(states) >= at else "visible"}"/>'
        for at in range(1, len(sheets) + 1)
    )
    targets = {f"worksheets/sheet{at}.xml": "worksheet" for at in _upto(sheets)}
    targets |= {"styles.xml": "styles", "sharedStrings.xml": "sharedStrings"}
    content: dict[str, str | bytes] = {
        "_rels/.rels": relations({"xl/workbook.xml": "officeDocument"}),
        "xl/workbook.xml": f'<workbook xmlns="{SHEET}" xmlns:r="{_RELATION}">'
        f"{properties}<sheets>{names}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": relations(targets),
        "xl/styles.xml": _styles(formats),
        "xl/sharedStrings.xml": f'<sst xmlns="{SHEET}">'
        + "".join(f"<si><t>{text}</t></si>" for text in strings)
        + "</sst>",
    }
    content |= {f"xl/worksheets/sheet{at}.xml": sheets[at - 1] for at in _upto(sheets)}
    return zipped(content)


def _upto(items: tuple[object, ...]) -> range:
    return range(1, len(items) + 1)


def _styles(formats: tuple[str, ...]) -> str:
    codes = "".join(
        f'<numFmt numFmtId="{200 + at}" formatCode="{_escaped(code)}"/>'
        for at, code in enumerate(formats)
    )
    styles = "".join(f'<xf numFmtId="{200 + at}"/>' for at in range(len(formats)))
    return (
        f'<styleSheet xmlns="{SHEET}"><numFmts>{codes}</numFmts>'
        f'<cellXfs><xf numFmtId="0"/>{styles}</cellXfs></styleSheet>'
    )


def _escaped(code: str) -> str:
    return code.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")


def written(folder: Path, name: str, data: bytes | str) -> Path:
    """A file of these contents."""
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path
