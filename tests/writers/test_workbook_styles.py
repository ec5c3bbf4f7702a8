from __future__ import annotations

import pytest

from hengji.model.drawing import CellRole, DrawnCell
from hengji.writers.workbook_styles import Look, Styles, number_format


class _Book:
    """Takes note of the formats it is asked for."""

    def __init__(self) -> None:
        self.made: list[dict[str, object]] = []

    def add_format(self, properties: dict[str, object]) -> int:
        self.made.append(properties)
        return len(self.made)


def _cell(**more: object) -> DrawnCell:
    return DrawnCell(1, 1, "", CellRole.INPUT, **more)


@pytest.mark.parametrize(
    ("cell", "kind", "expected"),
    [
        (_cell(), "amount", "0.00"),
        (_cell(percent=True), "rate", "0.00%"),
        (_cell(decimals=0), "count", "General"),
        (_cell(prefix="预算数：", suffix="万元"), "amount", '"预算数："0.00"万元"'),
        (_cell(prefix='"x"'), "score", '"”x”"General'),
    ],
)
def test_figures_are_shown_as_the_form_prints_them(
    cell: DrawnCell, kind: str, expected: str
) -> None:
    assert number_format(cell, kind) == expected


def test_a_look_is_made_once() -> None:
    book = _Book()
    styles = Styles(book)
    first = styles.cell(_cell(), "amount", Look.ENTRY)
    assert styles.cell(_cell(), "amount", Look.ENTRY) == first
    assert styles.cell(_cell(), "amount", Look.RESULT) != first
    assert len(book.made) == 2


def test_only_entries_are_unlocked_and_plain_forms_have_no_colour() -> None:
    book = _Book()
    styles = Styles(book)
    for look in Look:
        styles.cell(_cell(), "amount", look)
    unlocked = [made for made in book.made if not made["locked"]]
    assert len(unlocked) == 2
    assert len({made.get("bg_color") for made in book.made}) == 4
    plain = _Book()
    for look in Look:
        Styles(plain, plain=True).cell(_cell(), "amount", look)
    assert all("bg_color" not in made for made in plain.made)
