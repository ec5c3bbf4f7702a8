"""The kind code_name: what its finding shows."""

from __future__ import annotations

from tests.support.text_kinds import findings


def test_the_odd_name_is_shown_beside_the_usual_one() -> None:
    text = (
        "虚构大学2024年度部门决算\n"
        "9.实验室及相关设施（2060204），2024年度决算数为1165.07万元。\n"
        "实验室及相关设施（2060204）支出用于设备购置。\n"
        "9.重点实验室及相关设施（2060204）：反映国家实验室的支出。\n"
    )
    (found,) = findings(text, "XRF-501")
    assert found.stated == "重点实验室及相关设施"
    assert found.expected == "实验室及相关设施"
    assert found.places[0].line == 4


def test_once_each_leaves_open_which_is_right() -> None:
    text = (
        "虚构大学2024年度部门决算\n"
        "9.实验室及相关设施（2060204），2024年度决算数为1165.07万元。\n"
        "9.重点实验室及相关设施（2060204）：反映国家实验室的支出。\n"
    )
    assert findings(text, "XRF-501") == []
