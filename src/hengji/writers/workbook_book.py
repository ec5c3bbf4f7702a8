"""A workbook in the making: where its figures stand and what they are worth."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from hengji.model.dossier import FactKey, Holding
from hengji.model.drawing import CellRole, DrawnCell, DrawnForm
from hengji.model.fact import Basis
from hengji.model.number import HUNDRED, round_half_up, trimmed
from hengji.writers.workbook_formulas import Spot
from hengji.writers.workbook_words import Signs

_BASES = {
    Basis.ORIGINAL_BUDGET: "年初预算数",
    Basis.FINAL_BUDGET: "全年（调整）预算数",
    Basis.BUDGET: "预算数",
    Basis.ACTUAL: "决算（执行）数",
    Basis.NONE: "",
}


@dataclass(slots=True)
class Book:
    """The figures of a workbook.

    Attributes:
        forms, names: its forms and the names of their sheets.
        spots: where each figure is entered or computed first.
        values: what each figure is worth; a rate is a fraction.
        typed: derived figures that were entered and differ from what follows.
        kinds, labels: what concepts measure, and what they are called.
        imported: figures taken from other documents that nobody has confirmed.
        year: the fiscal year.
        templates: the forms drawn from signs.
        signs: the cells they stand for.
    """

    forms: tuple[DrawnForm, ...]
    names: tuple[str, ...]
    spots: Mapping[FactKey, Spot]
    values: Mapping[FactKey, Decimal]
    typed: frozenset[FactKey]
    kinds: Mapping[str, str]
    labels: Mapping[str, str]
    imported: Mapping[FactKey, Holding] = field(default_factory=dict)
    year: int = 0
    templates: tuple[DrawnForm, ...] = ()
    signs: Signs = field(default_factory=Signs)

    def kind_of(self, cell: DrawnCell) -> str:
        """What the figure of a cell measures; amounts by default."""
        return self.kinds.get(cell.key.concept, "amount") if cell.key else "amount"

    def is_entered(self, cell: DrawnCell) -> bool:
        """Whether the number itself stands in the cell, not a formula."""
        if cell.role is CellRole.INPUT:
            return True
        return cell.role is CellRole.DERIVED and cell.key in self.typed

    def totals(self) -> dict[str, tuple[Spot, Decimal | None]]:
        """Where the total score of each subject stands, and what it is."""
        found: dict[str, tuple[Spot, Decimal | None]] = {}
        for form in self.forms:
            for cell in form.cells:
                key = cell.key
                if key is not None and key.concept == "total_score":
                    place = (self.spots[key], self.values.get(key))
                    found.setdefault(form.subject, place)
        return found

    def shown(self, cell: DrawnCell, places: int) -> str:
        """The value of a cell as a person reads it."""
        value = self.values.get(cell.key) if cell.key is not None else None
        if value is None:
            return ""
        if cell.percent:
            return f"{round_half_up(value * HUNDRED, 2)}%"
        return trimmed(round_half_up(value, max(places, 2)))

    def explained(self, cell: DrawnCell) -> str:
        """The comment of a cell: what it asks for, and where its value came from."""
        parts = [cell.comment] if cell.comment else []
        key = cell.key
        if key is not None and cell.role is CellRole.INPUT and not cell.comment:
            parts.append(self._asked(key))
        if key is not None and key in self.imported and self.is_entered(cell):
            parts.append(source_words(self.imported[key]))
            if cell.role is CellRole.DERIVED:
                parts.append("与本表其他数算出的结果不符，请核对。")
        return "\n".join(parts)

    def _asked(self, key: FactKey) -> str:
        year = f"{self.year + key.year}年度"
        name = self.labels.get(key.concept, key.concept)
        more = [value for part, value in key.dimensions if part == "project"]
        return f"{year}{name}{_BASES[key.basis]}" + "".join(f"（{m}）" for m in more)


def source_words(holding: Holding) -> str:
    """``取自《…》第85行，待确认``."""
    where = holding.fact.place.label()
    doubt = "" if holding.fact.certain else "（名称靠推断，请特别核对）"
    return f"取自《{holding.origin}》{where}，待确认{doubt}"
