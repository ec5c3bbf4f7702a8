"""How the cells of a workbook look; every look is made once."""

from __future__ import annotations

from typing import Any

from hengji.model.drawing import Align, CellRole, DrawnCell

#: What a person fills in is yellow, what follows is grey, labels are white.
INPUT_COLOUR = "#FFF8DC"
DERIVED_COLOUR = "#EEF1F4"
HEAD_COLOUR = "#F7F7F7"
FONT = "宋体"
HEAD_FONT = "黑体"

_ALIGN = {Align.LEFT: "left", Align.CENTRE: "center", Align.RIGHT: "right"}
_ENTERED = (CellRole.INPUT, CellRole.TEXT, CellRole.FREE_LABEL)


class Styles:
    """Formats of one workbook, by their properties."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._made: dict[tuple[tuple[str, object], ...], Any] = {}

    def of(self, **properties: object) -> Any:
        """The format with these properties."""
        key = tuple(sorted(properties.items()))
        if key not in self._made:
            base = {"font_name": FONT, "font_size": 11, "valign": "vcenter"}
            self._made[key] = self._book.add_format(base | properties)
        return self._made[key]

    def cell(self, cell: DrawnCell, *, linked: bool = False) -> Any:
        """The format of a cell of a form."""
        entered = cell.role in _ENTERED and not linked
        properties: dict[str, object] = {
            "border": 1,
            "align": _ALIGN[cell.align],
            "text_wrap": True,
            "locked": not entered,
            "indent": cell.indent,
            "bold": cell.bold,
        }
        if entered:
            properties["bg_color"] = INPUT_COLOUR
        elif cell.role is CellRole.DERIVED or linked:
            properties["bg_color"] = DERIVED_COLOUR
        if cell.role in (CellRole.INPUT, CellRole.DERIVED):
            properties["num_format"] = number_format(cell)
        elif entered:
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


def number_format(cell: DrawnCell) -> str:
    """The number format that prints the cell as the form does."""
    number = "0" if cell.decimals <= 0 else "0." + "0" * cell.decimals
    if cell.percent:
        number = "0.00%"
    return _quoted(cell.prefix) + number + _quoted(cell.suffix)


def _quoted(words: str) -> str:
    return '"' + words.replace('"', "”") + '"' if words else ""
