"""The order in which the schema of charts wants children (ECMA-376, dml-chart.xsd)."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

_LABEL = (
    "numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName "
    "showPercent showBubbleSize separator"
)
_AXIS = (
    "axId scaling delete axPos majorGridlines minorGridlines title numFmt "
    "majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt"
)
_SERIES = {
    "barChart": "idx order tx spPr invertIfNegative pictureOptions dPt dLbls "
    "trendline errBars cat val shape",
    "pieChart": "idx order tx spPr explosion dPt dLbls cat val",
    "lineChart": "idx order tx spPr marker dPt dLbls trendline errBars cat val smooth",
    "radarChart": "idx order tx spPr marker dPt dLbls cat val",
}
_ORDER = {
    "chartSpace": "date1904 lang roundedCorners style clrMapOvr pivotSource "
    "protection chart spPr txPr externalData printSettings userShapes",
    "chart": "title autoTitleDeleted pivotFmts view3D floor sideWall backWall "
    "plotArea legend plotVisOnly dispBlanksAs",
    "title": "tx layout overlay spPr txPr",
    "plotArea": "layout barChart pieChart lineChart radarChart catAx valAx dTable spPr",
    "barChart": "barDir grouping varyColors ser dLbls gapWidth overlap serLines axId",
    "pieChart": "varyColors ser dLbls firstSliceAng",
    "lineChart": "grouping varyColors ser dLbls dropLines hiLowLines upDownBars "
    "marker smooth axId",
    "radarChart": "radarStyle varyColors ser dLbls axId",
    "dPt": "idx invertIfNegative marker bubble3D explosion spPr",
    "dLbls": f"dLbl {_LABEL} showLeaderLines leaderLines",
    "dLbl": f"idx layout tx {_LABEL}",
    "manualLayout": "layoutTarget xMode yMode wMode hMode x y w h",
    "catAx": f"{_AXIS} auto lblAlgn lblOffset noMultiLvlLbl",
    "valAx": f"{_AXIS} crossBetween majorUnit minorUnit dispUnits",
    "scaling": "logBase orientation max min",
    "legend": "legendPos legendEntry layout overlay spPr txPr",
    "marker": "symbol size spPr",
    "strCache": "ptCount pt",
    "numCache": "formatCode ptCount pt",
    "externalData": "autoUpdate",
}


def misplaced(root: etree._Element) -> Iterator[str]:
    """Children of the chart namespace that stand where the schema has no place."""
    for parent in root.iter():
        name = etree.QName(parent).localname
        order = _ORDER.get(name, "").split()
        if name == "ser":
            plot = parent.getparent()
            assert plot is not None
            order = _SERIES[etree.QName(plot).localname].split()
        if not order or (name == "marker" and not len(parent)):
            continue
        names = [etree.QName(child).localname for child in parent]
        for child in names:
            if child not in order:
                yield f"{name}/{child} unknown"
        places = [order.index(child) for child in names if child in order]
        if places != sorted(places):
            yield f"{name}: {names}"
