"""DrawingML elements every chart is made of (ECMA-376 part 1, 21.2)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from lxml import etree

from hengji.model.chart import ChartSpec
from hengji.writers.charts.palette import INK
from hengji.writers.charts.wording import clean, exact, number_format

C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PREFIXES = {"c": C, "a": A, "r": R}

#: The sheet of the embedded workbook: names in column A, series from column B.
SHEET = "数据"
_LATIN = "Times New Roman"


def element(
    namespace: str,
    name: str,
    children: Sequence[etree._Element],
    attributes: Mapping[str, str],
) -> etree._Element:
    """An element with its children and its attributes, which have no namespace."""
    made = etree.Element(f"{{{namespace}}}{name}", dict(attributes), nsmap=PREFIXES)
    made.extend(children)
    return made


def c(name: str, *children: etree._Element, **attributes: str) -> etree._Element:
    """An element of the chart namespace."""
    return element(C, name, children, attributes)


def a(name: str, *children: etree._Element, **attributes: str) -> etree._Element:
    """An element of the drawing namespace."""
    return element(A, name, children, attributes)


def flag(name: str, *, on: bool = False) -> etree._Element:
    """A switch: ``<c:overlay val="0"/>``."""
    return c(name, val="1" if on else "0")


def value(name: str, words: str) -> etree._Element:
    """An element with a ``val`` attribute."""
    return c(name, val=words)


def text(name: str, words: str) -> etree._Element:
    """An element that holds words."""
    element = c(name)
    element.text = clean(words)
    return element


def solid(rgb: str) -> etree._Element:
    """A plain fill."""
    return a("solidFill", a("srgbClr", val=rgb))


def line(rgb: str, width: int = 9525) -> etree._Element:
    """A line; the width in English metric units (9525 is three quarters of a point)."""
    return a("ln", solid(rgb), w=str(width))


def shape(fill: str | None, edge: etree._Element | None = None) -> etree._Element:
    """How an area looks; ``None`` for no fill."""
    parts = [solid(fill) if fill else a("noFill")]
    parts.append(a("ln", a("noFill")) if edge is None else edge)
    return c("spPr", *parts)


def _run(tag: str, points: int, face: str, bold: bool) -> etree._Element:
    return a(
        tag,
        solid(INK),
        a("latin", typeface=_LATIN),
        a("ea", typeface=face),
        sz=str(points * 100),
        b="1" if bold else "0",
        **({"lang": "zh-CN"} if tag == "rPr" else {}),
    )


def lettering(points: int = 9, face: str = "宋体") -> etree._Element:
    """The fonts of labels: Times New Roman for figures, a Chinese face for words."""
    return c(
        "txPr",
        a("bodyPr"),
        a("lstStyle"),
        a(
            "p",
            a("pPr", _run("defRPr", points, face, False)),
            a("endParaRPr", lang="zh-CN"),
        ),
    )


def caption(words: str, points: int = 11, face: str = "黑体") -> etree._Element:
    """A title, of the chart or of an axis."""
    letters = a("t")
    letters.text = clean(words)
    paragraph = a(
        "p",
        a("pPr", _run("defRPr", points, face, False)),
        a("r", _run("rPr", points, face, False), letters),
    )
    rich = c("rich", a("bodyPr"), a("lstStyle"), paragraph)
    return c("title", c("tx", rich), flag("overlay"))


def column_letter(index: int) -> str:
    """``0`` -> ``A``; ``26`` -> ``AA``."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def series_name(spec: ChartSpec, index: int) -> etree._Element:
    """The name of a series with its cell in the embedded workbook."""
    cache = c(
        "strCache",
        value("ptCount", "1"),
        c("pt", text("v", spec.series[index].name), idx="0"),
    )
    cell = f"{SHEET}!${column_letter(index + 1)}$1"
    return c("tx", c("strRef", text("f", cell), cache))


def categories(spec: ChartSpec) -> etree._Element:
    """The names along the axis with their cells."""
    points = [
        c("pt", text("v", name), idx=str(at)) for at, name in enumerate(spec.categories)
    ]
    cells = f"{SHEET}!$A$2:$A${len(spec.categories) + 1}"
    cache = c("strCache", value("ptCount", str(len(points))), *points)
    return c("cat", c("strRef", text("f", cells), cache))


def values(spec: ChartSpec, index: int) -> etree._Element:
    """The values of a series with their cells; every digit of every number."""
    row: tuple[Decimal | None, ...] = spec.series[index].values
    points = [
        c("pt", text("v", exact(number)), idx=str(at))
        for at, number in enumerate(row)
        if number is not None
    ]
    letter = column_letter(index + 1)
    cache = c(
        "numCache",
        text("formatCode", number_format(spec.decimals)),
        value("ptCount", str(len(row))),
        *points,
    )
    cells = f"{SHEET}!${letter}$2:${letter}${len(row) + 1}"
    return c("val", c("numRef", text("f", cells), cache))
