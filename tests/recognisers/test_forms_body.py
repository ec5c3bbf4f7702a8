"""Whose form it is: the reporting body, or a unit whose form is attached."""

from __future__ import annotations

from pathlib import Path

import pytest

from hengji.model.table_reading import TableReading
from hengji.recognisers.forms_body import body_of, same_body
from hengji.rules import load
from tests.recognisers.test_forms import BUDGET, TITLE, forms_of
from tests.support.text_document import text_document


def body(text: str, form: str = "department_self_evaluation") -> str:
    document = text_document(text)
    reading = TableReading(next(document.tables()), ())
    return body_of(document, reading, load().forms[form])


def test_the_name_stands_beside_its_label() -> None:
    assert body("\t预算单位名称\n\t某县某某中心\n") == "某县某某中心"
    assert body("\t年度预算申请\n\t某县某某中心\n") == ""


def test_the_name_stands_above_the_table() -> None:
    form = "hunan_base_data"
    assert body("填报单位：某市某某局    联系人：某\n\t编制数\n", form) == "某市某某局"
    assert body("金额单位：万元\n\t编制数\n", form) == ""


def test_the_name_opens_the_title() -> None:
    text = "2022年度某县某某中心整体支出绩效自评表\n\t编制数\n"
    assert body(text) == "某县某某中心"
    assert body("州级预算部门整体支出绩效自评表\n\t编制数\n") == ""


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("某州某族某局", "某州某族自治州某局", True),
        ("某市工业和信息化局", "某市工业和信息化局本级", True),
        ("某市某局", "某市某局", True),
        ("某县某某中心", "某县农业农村局", False),
        ("局", "某市工业和信息化局", False),
    ],
)
def test_two_names_of_one_body(one: str, other: str, same: bool) -> None:
    assert same_body(one, other) is same
    assert same_body(other, one) is same


def test_the_form_of_a_unit_is_not_the_form_of_the_whole(tmp_path: Path) -> None:
    unit = BUDGET.replace("某市某某局", "某市某某服务中心").replace("80.00", "20.00")
    text = f"{TITLE}{BUDGET}\n\n附件2\n某市某某服务中心整体支出绩效自评表\n{unit}\n"
    found = forms_of(text, tmp_path)
    totals = [f for f in found.facts if f.concept == "total_funds"]
    assert {f.organisation for f in totals} == {"", "某市某某服务中心"}


def test_a_second_form_of_the_same_body_is_told_apart(tmp_path: Path) -> None:
    text = f"{TITLE}{BUDGET}\n\n再来一份\n{TITLE}{BUDGET}\n"
    found = forms_of(text, tmp_path)
    copies = {dict(f.dimensions).get("copy") for f in found.facts}
    assert copies == {None, "2"}
