"""The four plots: columns, pie, line, radar."""

from __future__ import annotations

from collections.abc import Callable

from lxml import etree

from hengji.model.chart import ChartKind, ChartSpec
from hengji.writers.charts.palette import EARLIER, INK, PAPER, QUIET, RULE, colour
from hengji.writers.charts.pie_layout import first_angle, label_shifts
from hengji.writers.charts.wording import number_format
from hengji.writers.charts.xml import (
    a,
    c,
    caption,
    categories,
    flag,
    lettering,
    line,
    series_name,
    shape,
    solid,
    text,
    value,
    values,
)

_CATEGORY_AXIS = "510010001"
_VALUE_AXIS = "510010002"
#: Markers by series, so that lines stay apart without their colours.
_MARKERS = ("circle", "square", "triangle", "diamond", "x", "star")


def plot_area(spec: ChartSpec) -> etree._Element:
    """The plot with its axes."""
    return c("plotArea", c("layout"), *_PLOTS[spec.kind](spec))


def _labels(
    spec: ChartSpec, position: str, *moved: etree._Element, pie: bool = False
) -> etree._Element:
    """Data labels: the value; in a pie name and share, with lines to the slices."""
    tail = [flag("showLeaderLines", on=True)] if pie else []
    if pie:
        tail.append(c("leaderLines", c("spPr", line(QUIET, 6350))))
    return c("dLbls", *moved, *_label_parts(spec, position, pie=pie), *tail)


def _label_parts(spec: ChartSpec, position: str, *, pie: bool) -> list[etree._Element]:
    form = "0.00%" if pie else number_format(spec.decimals)
    parts = [
        c("numFmt", formatCode=form, sourceLinked="0"),
        c("spPr", a("noFill"), a("ln", a("noFill"))),
        lettering(),
        *([value("dLblPos", position)] if position else []),
        flag("showLegendKey"),
        flag("showVal", on=not pie),
        flag("showCatName", on=pie),
        flag("showSerName"),
        flag("showPercent", on=pie),
        flag("showBubbleSize"),
    ]
    if pie:
        parts.append(text("separator", "\n"))
    return parts


def _moved_labels(spec: ChartSpec) -> list[etree._Element]:
    """Labels of thin slices, moved apart."""
    return [
        c(
            "dLbl",
            value("idx", str(at)),
            c(
                "layout",
                c("manualLayout", value("x", f"{x:.4f}"), value("y", f"{y:.4f}")),
            ),
            *_label_parts(spec, "outEnd", pie=True),
        )
        for at, (x, y) in label_shifts(spec).items()
    ]


def _head(spec: ChartSpec, index: int) -> list[etree._Element]:
    return [
        value("idx", str(index)),
        value("order", str(index)),
        series_name(spec, index),
    ]


def _columns(spec: ChartSpec) -> list[etree._Element]:
    rows = [
        c(
            "ser",
            *_head(spec, index),
            shape(colour(index), line(INK, 6350)),
            flag("invertIfNegative"),
            *_earlier_years(spec),
            _labels(spec, "outEnd"),
            categories(spec),
            values(spec, index),
        )
        for index in range(len(spec.series))
    ]
    plot = c(
        "barChart",
        value("barDir", "col"),
        value("grouping", "clustered"),
        flag("varyColors"),
        *rows,
        value("gapWidth", "120"),
        value("axId", _CATEGORY_AXIS),
        value("axId", _VALUE_AXIS),
    )
    return [plot, _category_axis(), _value_axis(spec)]


def _earlier_years(spec: ChartSpec) -> list[etree._Element]:
    """Of a single row of columns, all but the last are lighter."""
    if len(spec.series) > 1:
        return []
    return [
        c(
            "dPt",
            value("idx", str(at)),
            flag("invertIfNegative"),
            flag("bubble3D"),
            shape(EARLIER, line(INK, 6350)),
        )
        for at in range(len(spec.categories) - 1)
    ]


def _pie(spec: ChartSpec) -> list[etree._Element]:
    slices = [
        c(
            "dPt",
            value("idx", str(at)),
            flag("bubble3D"),
            shape(colour(at), line(PAPER, 12700)),
        )
        for at in range(len(spec.categories))
    ]
    row = c(
        "ser",
        *_head(spec, 0),
        *slices,
        _labels(spec, "outEnd", *_moved_labels(spec), pie=True),
        categories(spec),
        values(spec, 0),
    )
    return [
        c(
            "pieChart",
            flag("varyColors", on=True),
            row,
            value("firstSliceAng", str(first_angle(spec))),
        )
    ]


def _traced(spec: ChartSpec, index: int, tail: list[etree._Element]) -> etree._Element:
    """A series drawn as a line with markers."""
    symbol = c(
        "marker",
        value("symbol", _MARKERS[index % len(_MARKERS)]),
        value("size", "7"),
        shape(colour(index), line(INK, 6350)),
    )
    return c(
        "ser",
        *_head(spec, index),
        c("spPr", a("ln", solid(colour(index)), w="25400", cap="rnd")),
        symbol,
        _labels(spec, "tb"[index % 2] if spec.kind is ChartKind.LINE else ""),
        categories(spec),
        values(spec, index),
        *tail,
    )


def _lines(spec: ChartSpec) -> list[etree._Element]:
    rows = [_traced(spec, at, [flag("smooth")]) for at in range(len(spec.series))]
    plot = c(
        "lineChart",
        value("grouping", "standard"),
        flag("varyColors"),
        *rows,
        flag("marker", on=True),
        value("axId", _CATEGORY_AXIS),
        value("axId", _VALUE_AXIS),
    )
    return [plot, _category_axis(), _value_axis(spec)]


def _radar(spec: ChartSpec) -> list[etree._Element]:
    rows = [_traced(spec, at, []) for at in range(len(spec.series))]
    plot = c(
        "radarChart",
        value("radarStyle", "marker"),
        flag("varyColors"),
        *rows,
        value("axId", _CATEGORY_AXIS),
        value("axId", _VALUE_AXIS),
    )
    return [plot, _category_axis(), _value_axis(spec)]


def _category_axis() -> etree._Element:
    return c(
        "catAx",
        value("axId", _CATEGORY_AXIS),
        c("scaling", value("orientation", "minMax")),
        flag("delete"),
        value("axPos", "b"),
        c("numFmt", formatCode="General", sourceLinked="0"),
        value("majorTickMark", "none"),
        value("minorTickMark", "none"),
        value("tickLblPos", "low"),
        c("spPr", line(QUIET)),
        lettering(),
        value("crossAx", _VALUE_AXIS),
        value("crosses", "autoZero"),
        flag("auto", on=True),
        value("lblAlgn", "ctr"),
        value("lblOffset", "100"),
        flag("noMultiLvlLbl"),
    )


def _value_axis(spec: ChartSpec) -> etree._Element:
    """The scale of the values; it begins at zero, or a column would mislead."""
    below = any(v is not None and v < 0 for v in spec.values)
    scaling = [value("orientation", "minMax")]
    if not below and spec.kind is not ChartKind.LINE:
        scaling.append(value("min", "0"))
    grid = [c("majorGridlines", c("spPr", line(RULE, 6350)))]
    unit = [caption(f"单位：{spec.unit}", 9, "宋体")] if spec.unit else []
    return c(
        "valAx",
        value("axId", _VALUE_AXIS),
        c("scaling", *scaling),
        flag("delete"),
        value("axPos", "l"),
        *([] if spec.kind is ChartKind.COLUMN else grid),
        *(unit if spec.kind is not ChartKind.RADAR else []),
        c("numFmt", formatCode="General", sourceLinked="0"),
        value("majorTickMark", "none"),
        value("minorTickMark", "none"),
        value("tickLblPos", "nextTo"),
        c("spPr", line(QUIET)),
        lettering(),
        value("crossAx", _CATEGORY_AXIS),
        value("crosses", "autoZero"),
        value("crossBetween", "between"),
    )


_PLOTS: dict[ChartKind, Callable[[ChartSpec], list[etree._Element]]] = {
    ChartKind.COLUMN: _columns,
    ChartKind.PIE: _pie,
    ChartKind.LINE: _lines,
    ChartKind.RADAR: _radar,
}
