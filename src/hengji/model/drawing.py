"""Drawing: a form laid out as it is printed, before anybody paints it.

One layout serves the workbook, the Word file, the web page and the PDF.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from hengji.model.dossier import FactKey


class CellRole(StrEnum):
    """What stands in a cell."""

    LABEL = "label"  # printed words of the form
    INPUT = "input"  # a figure a person enters
    DERIVED = "derived"  # a figure that follows from others
    TEXT = "text"  # words a person enters
    FREE_LABEL = "free_label"  # the name of a free row (项目名称)
    NOT_APPLICABLE = "not_applicable"  # printed as ——
    BLANK = "blank"


class Align(StrEnum):
    """Horizontal alignment."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Term:
    """One addend of a derived cell, by the key of its cell."""

    key: FactKey
    sign: int = 1


@dataclass(frozen=True, slots=True)
class Derivation:
    """How a derived cell follows from others.

    ``kind`` is ``sum`` (Σ sign·term), ``quotient`` (first ÷ second), ``growth``
    (first − second ÷ second) or ``capped_product`` (first × min(1, second)).
    """

    kind: str
    terms: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class DrawnCell:
    """A cell of the printed form.

    Attributes:
        row, column: 1-based position; ``rowspan``, ``colspan`` as printed.
        text: what is printed: the label, the figure as formatted, the words.
        role: see :class:`CellRole`.
        key: coordinates of the figure it holds, for INPUT and DERIVED.
        field: name of a text field (``target``, ``actual``, ``filler`` …).
        derivation: how a DERIVED cell is computed.
        value: exact number as a string when the cell holds one, else ``""``; of
            a rate the fraction (``0.956`` for ``95.60%``).
        decimals: places to print; percentages are printed as ``95.60%``.
        percent: whether the value is a rate printed in per cent.
        comment: explanation with its source, for the person who fills it in.
        prefix, suffix: printed words around a figure in one cell
            (``一般公共预算：``, ``万元``); part of ``text``, not of ``value``.
        bold, indent, align: appearance.
    """

    row: int
    column: int
    text: str
    role: CellRole = CellRole.LABEL
    rowspan: int = 1
    colspan: int = 1
    key: FactKey | None = None
    field: str = ""
    derivation: Derivation | None = None
    value: str = ""
    decimals: int = 2
    percent: bool = False
    comment: str = ""
    bold: bool = False
    indent: int = 0
    align: Align = Align.CENTRE
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class DrawnForm:
    """A form ready to be painted.

    Attributes:
        form: identifier of the form; ``annex`` its number in the report or 0.
        title, subtitle: lines above the table (``（2023年度）``).
        unit_line: ``单位：万元`` or ``""``.
        head_line, foot_lines: 填报单位 above, 填表人/日期/电话 below.
        widths: relative column widths.
        header_rows: leading rows that repeat on every page.
        landscape: whether it is printed across.
        cells: all cells; positions covered by spans are absent.
        subject: the unit or project it is about, ``""`` for the body itself.
    """

    form: str
    title: str
    widths: tuple[int, ...]
    cells: tuple[DrawnCell, ...]
    subtitle: str = ""
    unit_line: str = ""
    head_line: str = ""
    foot_lines: tuple[str, ...] = ()
    header_rows: int = 1
    landscape: bool = False
    annex: int = 0
    subject: str = ""
