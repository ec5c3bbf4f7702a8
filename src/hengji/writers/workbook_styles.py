"""How the cells of a workbook look; every look is made once."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from hengji.model.drawing import Align, CellRole, DrawnCell

#: What a person fills in is yellow, what follows is grey, labels are white.
INPUT_COLOUR = "#FFF8DC"
DERIVED_COLOUR = "#EEF1F4"
#: What came from another document and nobody has confirmed is blue.
IMPORTED_COLOUR = "#DCE9F7"
HEAD_COLOUR = "#F7F7F7"
FONT = "宋体"
HEAD_FONT = "黑体"

_ALIGN = {Align.LEFT: "left", Align.CENTRE: "center", Align.RIGHT: "right"}


class Look(StrEnum):
    """What a cell is to the person in front of it."""

    ENTRY = "entry"
    IMPORTED = "imported"
    RESULT = "result"
    PRINTED = "printed"


_COLOURS = {
    Look.ENTRY: INPUT_COLOUR,
    Look.IMPORTED: IMPORTED_COLOUR,
    Look.RESULT: DERIVED_COLOUR,
}


class Styles:
    """Formats of one workbook, by their properties.

    ``plain`` gives the look of the printed form, with nothing to fill in.
    """

    def __init__(self, book: Any, *, plain: bool = False) -> None:
        self._book = book
        self.plain = plain
        self._made: dict[tuple[tuple[str, object], ...], Any] = {}

    def of(self, **properties: object) -> Any:
        """The format with these properties."""
        key = tuple(sorted(properties.items()))
        if key not in self._made:
            base = {"font_name": FONT, "font_size": 11, "valign": "vcenter"}
            self._made[key] = self._book.add_format(base | properties)
        return self._made[key]

    def cell(self, cell: DrawnCell, kind: str, look: Look) -> Any:
        """The format of a cell of a form."""
        properties: dict[str, object] = {
            "border": 1,
            "align": _ALIGN[cell.align],
            "text_wrap": True,
            "locked": look not in (Look.ENTRY, Look.IMPORTED),
            "indent": cell.indent,
            "bold": cell.bold,
        }
        colour = _COLOURS.get(look)
        if colour and not self.plain:
            properties["bg_color"] = colour
        if cell.role in (CellRole.INPUT, CellRole.DERIVED):
            properties["num_format"] = number_format(cell, kind)
        elif look is Look.ENTRY:
            properties["num_format"] = "@"
        return self.of(**properties)

    def title(self) -> Any:
        """The title of a form."""
        return self.of(font_name=HEAD_FONT, font_size=16, align="center")

    def line(self, align: str = "left", *, wrap: bool = True) -> Any:
        """A line of words beside a form."""
        return self.of(align=align, text_wrap=wrap)

    def head(self) -> Any:
        """A column head of a list."""
        return self.of(
            font_name=HEAD_FONT,
            bold=True,
            border=1,
            align="center",
            text_wrap=True,
            bg_color=HEAD_COLOUR,
        )

    def entry(self) -> Any:
        """A cell of words to fill in."""
        return self.of(
            border=1,
            text_wrap=True,
            align="left",
            valign="top",
            locked=False,
            bg_color=INPUT_COLOUR,
            num_format="@",
        )

    def fixed(self) -> Any:
        """A cell of words that stay."""
        return self.of(border=1, text_wrap=True, align="left", valign="top")


def number_format(cell: DrawnCell, kind: str) -> str:
    """The number format that prints the cell as the form does.

    Counts, areas and points are shown with the decimals they have.
    """
    if cell.percent:
        number = "0.00%"
    elif kind == "amount":
        number = "0." + "0" * max(cell.decimals, 2)
    else:
        number = "General"
    return _quoted(cell.prefix) + number + _quoted(cell.suffix)


def _quoted(words: str) -> str:
    return '"' + words.replace('"', "”") + '"' if words else ""
