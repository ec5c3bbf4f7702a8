"""Classification tables, whose names change with the years."""

from __future__ import annotations

from pathlib import Path

import pytest

from hengji.errors import PackError
from hengji.rules import load
from tests.support.packs import make_pack


def test_a_code_keeps_the_names_it_had() -> None:
    functional = load().classifications["functional"]
    pensions = functional.entries["20805"]
    assert pensions.name(2019) == "行政事业单位离退休"
    assert pensions.name(2020) == "行政事业单位养老支出"
    assert pensions.name() == "行政事业单位养老支出"
    assert functional.codes_of("行政事业单位离退休") == ("20805",)


@pytest.mark.parametrize(
    ("code", "year", "name"),
    [
        ("2050202", 2022, "小学教育"),
        ("2100408", 2022, "基本公共卫生服务"),
        ("21301", 2019, "农业"),
        ("21301", 2020, "农业农村"),
        ("21305", 2021, "扶贫"),
        ("21305", 2022, "巩固脱贫攻坚成果衔接乡村振兴"),
        ("2130305", 2022, "水利工程建设"),
        ("2081002", 2022, "老年福利"),
        ("2150599", 2022, "其他工业和信息产业监管支出"),
        ("2160299", 2022, "其他商业流通事务支出"),
    ],
)
def test_the_usual_accounts_of_bureaus_have_their_names(
    code: str, year: int, name: str
) -> None:
    entries = load().classifications["functional"].entries
    assert entries[code].name(year) == name
    assert entries[code[:3]].name(year).endswith("支出")


def test_one_name_under_several_codes_is_no_single_entry() -> None:
    functional = load().classifications["functional"]
    assert set(functional.codes_of("行政运行")) >= {"2010301", "2011301"}
    assert functional.entry_of("行政运行") is None
    assert functional.parent("2010301") == "20103"
    assert functional.parent("201") == ""


def test_economic_items_are_known_by_aliases() -> None:
    economic = load().classifications["economic"]
    assert economic.codes_of("公务接待费") == ("30217",)
    found = economic.entry_of("商品服务支出")
    assert found is not None and found.code == "302"


@pytest.mark.parametrize(
    ("entries", "complaint"),
    [
        ('  "30101": 基本工资\n', "上级 301 未先列出"),
        ('  "3011": 基本工资\n', "不合格式"),
        ("  301: 工资\n", "应为文字|不合格式"),
        ('  "301": {names: [{name: 甲, year: 2020}]}\n', "不认识的键 'year'"),
    ],
)
def test_a_defective_table_is_refused(
    tmp_path: Path, entries: str, complaint: str
) -> None:
    text = "id: own\ntitle: {zh: 甲, en: A}\nsource: 某市\nentries:\n" + entries
    pack = make_pack(tmp_path, {"classifications/own.yaml": text})
    with pytest.raises(PackError, match=complaint):
        load([pack])
