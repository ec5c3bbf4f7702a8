"""A chart as inline SVG: no script, no request, words for who cannot see it.

Coordinates are drawing units, never amounts: every printed number comes from the
exact value.
"""

from __future__ import annotations

from collections.abc import Callable

from hengji.model.chart import ChartKind, ChartSpec
from hengji.writers.charts.palette import INK, colour
from hengji.writers.charts.svg_axes import columns, lines
from hengji.writers.charts.svg_marks import HEIGHT, WIDTH, element, escape, words
from hengji.writers.charts.svg_round import pie, radar
from hengji.writers.charts.wording import alternative

_PLOTS: dict[ChartKind, Callable[[ChartSpec], str]] = {
    ChartKind.COLUMN: columns,
    ChartKind.PIE: pie,
    ChartKind.LINE: lines,
    ChartKind.RADAR: radar,
}


def chart_svg(spec: ChartSpec, identifier: str = "chart") -> str:
    """The chart as an ``<svg>`` element.

    Args:
        spec: what to draw.
        identifier: prefix of the ids in it; unique on the page.
    """
    title, described = f"{identifier}-t", f"{identifier}-d"
    parts = [
        element("title", escape(spec.title), id=title),
        element("desc", escape(alternative(spec)), id=described),
        words(WIDTH / 2, 22, spec.title, anchor="middle", size=15, weight="bold"),
        _PLOTS[spec.kind](spec),
        _legend(spec),
    ]
    return element(
        "svg",
        "".join(parts),
        xmlns="http://www.w3.org/2000/svg",
        role="img",
        aria_labelledby=f"{title} {described}",
        viewBox=f"0 0 {WIDTH} {HEIGHT}",
        class_="chart",
        fill=f"#{INK}",
    )


def _legend(spec: ChartSpec) -> str:
    """Names of the series under the plot, when there are several."""
    if len(spec.series) < 2:
        return ""
    step = WIDTH / (len(spec.series) + 1)
    parts = []
    for index, row in enumerate(spec.series):
        x = step * (index + 1)
        parts.append(
            element(
                "rect", x=x - 40, y=HEIGHT - 20, width=12, height=12,
                fill=f"#{colour(index)}", stroke=f"#{INK}", stroke_width="0.5",
            )
        )  # fmt: skip
        parts.append(words(x - 24, HEIGHT - 10, row.name))
    return "".join(parts)
