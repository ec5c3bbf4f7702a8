"""The numbers of GB/T 9704—2012, in twips (1/20 pt) unless said otherwise.

A4 210 mm × 297 mm; 天头 37 mm, 订口 28 mm, 版心 156 mm × 225 mm; 22 lines of 28
characters of 3号.  225 mm ÷ 22 is 28.99 pt; the line is 28.95 pt, because at 29 pt
the 22nd line no longer fits.
"""

from __future__ import annotations

from dataclasses import dataclass

#: 3号, 2号, 4号, 五号 in half points.
SIZE_3 = 32
SIZE_2 = 44
SIZE_4 = 28
SIZE_5 = 21

#: One character of 五号, as tables have it.
TABLE_CHARACTER = SIZE_5 * 10

LINES_PER_PAGE = 22
CHARACTERS_PER_LINE = 28
LINE_PITCH = 579
#: One character of the grid: 16 pt drawn together by 0.25 pt, so that 28 fit.
CHARACTER_SPACING = -5
CHARACTER = 320 + CHARACTER_SPACING

SHORT_SIDE = 11906
LONG_SIDE = 16838
TOP = 2098
BOTTOM = 1984
LEFT = 1587
RIGHT = 1474
#: From the paper's lower edge to the foot of the page number's line, which puts the
#: dash 7 mm below the text area.
FOOTER = 1418


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its size, margins, and the width left for text."""

    width: int
    height: int
    top: int
    right: int
    bottom: int
    left: int
    landscape: bool = False

    @property
    def text_width(self) -> int:
        """Width of the text area."""
        return self.width - self.left - self.right

    @property
    def text_height(self) -> int:
        """Height of the text area."""
        return self.height - self.top - self.bottom


PORTRAIT = Page(SHORT_SIDE, LONG_SIDE, TOP, RIGHT, BOTTOM, LEFT)
#: The same sheet turned: the head of the table lies at the binding side.
LANDSCAPE = Page(LONG_SIDE, SHORT_SIDE, LEFT, TOP, RIGHT, BOTTOM, landscape=True)
