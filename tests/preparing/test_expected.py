from __future__ import annotations

from hengji.model.dossier import FactKey
from hengji.model.drawing import CellRole, DrawnCell
from hengji.preparing.expected import Expected


def test_derived_keys_are_those_of_derived_cells() -> None:
    total, part = FactKey("total_income"), FactKey("other_income")
    found = Expected(
        cells={
            ("表", "B2"): DrawnCell(1, 1, "", CellRole.DERIVED, key=total),
            ("表", "B3"): DrawnCell(2, 1, "", CellRole.INPUT, key=part),
            ("表", "B4"): DrawnCell(3, 1, "", CellRole.DERIVED),
        },
        forms={"表": "f"},
        subjects={"表": ""},
        ends={"表": 4},
    )
    assert found.derived == {total}
