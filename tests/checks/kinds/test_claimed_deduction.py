from __future__ import annotations

from tests.support.indicator_forms import HEADER, found, rows

TEXT = "预算完成率未达标，公用经费控制率为127%，两项指标均未达标，影响本部门评分。\n"


def test_owned_misses_with_full_points_contradict_the_form() -> None:
    text = TEXT + rows(HEADER, "产出|成本|公用经费变动率|≤100%|53.7%|3|3|")
    (finding,) = found("SCO-421", text)
    assert finding.places[0].line == 1


def test_a_deduction_in_the_form_settles_it() -> None:
    form = rows(HEADER, "产出|成本|公用经费控制率|≤100%|127%|3|1|超支")
    assert not found("SCO-421", TEXT + form)


def test_a_form_without_such_an_indicator_says_nothing() -> None:
    assert not found("SCO-421", TEXT + rows(HEADER, "产出|数量|人数|5人|5人|3|3|"))


def test_a_text_that_owns_nothing_says_nothing() -> None:
    form = rows(HEADER, "产出|成本|公用经费变动率|≤100%|53.7%|3|3|")
    assert not found("SCO-421", "各项指标均已达标，公用经费控制率为90%。\n" + form)
