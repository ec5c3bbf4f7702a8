from __future__ import annotations

from tests.support.indicator_forms import RULED, found, rows


def test_one_name_in_two_groups() -> None:
    text = rows(
        RULED,
        "过程|预算管理|管理制度健全性|2|预算|计2分|2",
        "|资产管理|管理制度健全性|2|资产|计2分|2",
    )
    assert len(found("STR-432", text)) == 1


def test_names_of_their_own_and_merged_names_are_fine() -> None:
    text = rows(
        RULED,
        "过程|预算管理|预算制度健全性|2|预算|计2分|2",
        "|资产管理|资产制度健全性|2|资产|计2分|2",
        "|||2|资产|计2分|2",
    )
    assert not found("STR-432", text)
