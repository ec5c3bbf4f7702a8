"""The chart part: the plot in its frame, and the workbook behind it."""

from __future__ import annotations

from lxml import etree

from hengji.model.chart import ChartKind, ChartSpec
from hengji.writers.charts.palette import PAPER
from hengji.writers.charts.plots import plot_area
from hengji.writers.charts.xml import R, c, caption, flag, lettering, shape, value


def chart_xml(spec: ChartSpec, workbook_id: str) -> bytes:
    """The XML of a chart part.

    Args:
        spec: what to draw.
        workbook_id: relationship from the chart to its embedded workbook, which
            makes “编辑数据” work.
    """
    legend = []
    if len(spec.series) > 1:
        legend = [
            c("legend", value("legendPos", "b"), flag("overlay"), lettering()),
        ]
    chart = c(
        "chart",
        caption(spec.title),
        flag("autoTitleDeleted"),
        plot_area(spec),
        *legend,
        flag("plotVisOnly", on=True),
        value("dispBlanksAs", "gap"),
    )
    external = c("externalData", flag("autoUpdate"))
    external.set(f"{{{R}}}id", workbook_id)
    space = c(
        "chartSpace",
        flag("date1904"),
        value("lang", "zh-CN"),
        flag("roundedCorners"),
        chart,
        shape(PAPER),
        lettering(),
        external,
    )
    etree.cleanup_namespaces(space, keep_ns_prefixes=["a", "c", "r"])
    return bytes(
        etree.tostring(space, xml_declaration=True, encoding="UTF-8", standalone=True)
    )


def height_share(spec: ChartSpec) -> tuple[int, int]:
    """Height to width of the frame: round plots need more height."""
    tall = spec.kind in (ChartKind.PIE, ChartKind.RADAR)
    return (54, 100) if tall else (46, 100)
