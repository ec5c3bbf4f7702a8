"""The elements an SVG chart is made of, escaped and measured."""

from __future__ import annotations

import re
from html import escape as _escape

from hengji.writers.charts.wording import clean

WIDTH = 640
HEIGHT = 340
_WIDE = re.compile("[\u2e80-\u9fff\uff00-\uffef\u3000-\u303f“”‘’…—·]")


def escape(text: str) -> str:
    """Text safe in an element or a quoted attribute."""
    return _escape(clean(text))


def number(value: float) -> str:
    """A coordinate with at most two decimals."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def element(name: str, content: str = "", **attributes: str | float) -> str:
    """An element; ``stroke_width`` stands for ``stroke-width``, ``class_`` for class.

    ``content`` is markup already escaped.
    """
    shown = "".join(_shown(key, value) for key, value in attributes.items())
    return f"<{name}{shown}>{content}</{name}>" if content else f"<{name}{shown}/>"


def _shown(key: str, value: str | float) -> str:
    name = key if key == "viewBox" else key.rstrip("_").replace("_", "-")
    words = escape(value) if isinstance(value, str) else number(value)
    return f' {name}="{words}"'


def words(
    x: float,
    y: float,
    text: str,
    *,
    anchor: str = "start",
    size: float = 12,
    weight: str = "",
) -> str:
    """A line of text."""
    more = {"font_weight": weight} if weight else {}
    return element(
        "text", escape(text), x=x, y=y, text_anchor=anchor, font_size=size, **more
    )


def width_of(text: str, size: float = 12) -> float:
    """About how wide a line of text is: a Chinese character is square."""
    return sum(size if _WIDE.match(sign) else size * 0.55 for sign in text)


def shortened(text: str, room: float, size: float = 12) -> str:
    """Text cut to the room there is, with … where it was cut."""
    if width_of(text, size) <= room:
        return text
    kept = text
    while kept and width_of(kept + "…", size) > room:
        kept = kept[:-1]
    return kept + "…"
