"""What a form set expects on which sheet, to tell what was entered from the rest."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from hengji.model.dossier import FactKey
from hengji.model.drawing import CellRole, DrawnCell
from hengji.model.unit import CNY_10K, Unit


@dataclass(frozen=True, slots=True)
class Expected:
    """The cells of the workbook as its form set draws it.

    Attributes:
        cells: by sheet and address.
        forms, subjects: form and project or unit of each sheet.
        ends: last row of each sheet, its foot lines included.
        unit: unit of the amounts.
    """

    cells: Mapping[tuple[str, str], DrawnCell]
    forms: Mapping[str, str]
    subjects: Mapping[str, str]
    ends: Mapping[str, int]
    unit: Unit = CNY_10K
    derived: frozenset[FactKey] = field(init=False)

    def __post_init__(self) -> None:
        found = (c.key for c in self.cells.values() if c.role is CellRole.DERIVED)
        object.__setattr__(self, "derived", frozenset(k for k in found if k))
