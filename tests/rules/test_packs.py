"""Headers, inheritance and places of packs."""

from __future__ import annotations

from pathlib import Path

import pytest

from hengji.errors import PackError, UsageError
from hengji.rules import load
from hengji.rules.packs import Pack, built_in, chain, locate
from tests.support.packs import HEADER, make_pack


def test_the_built_in_packs_come_national_first() -> None:
    names = [pack.id for pack in built_in()]
    assert names[0] == "cn"
    assert {"cn_hunan", "cn_sichuan", "cn_chongqing"} <= set(names)


def test_a_province_brings_the_national_rules_before_its_own() -> None:
    assert [pack.id for pack in chain(["cn_hunan"])] == ["cn", "cn_hunan"]


def test_a_base_shared_by_two_provinces_comes_once() -> None:
    names = [pack.id for pack in chain(["cn_hunan", "cn_sichuan"])]
    assert names == ["cn", "cn_hunan", "cn_sichuan"]


def test_a_pack_of_ones_own_is_given_by_its_folder(tmp_path: Path) -> None:
    pack = make_pack(tmp_path, {})
    assert [p.id for p in chain([pack])] == ["cn", "my_city"]
    assert locate(pack).jurisdiction == "某市"


def test_an_unknown_pack_is_refused_with_the_known_ones() -> None:
    with pytest.raises(UsageError, match="cn_hunan") as told:
        locate("cn_atlantis")
    assert "no pack 'cn_atlantis'" in told.value.english


def test_a_folder_without_header_is_no_pack(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="不是规则包"):
        locate(str(tmp_path))


def test_packs_that_extend_one_another_are_refused(tmp_path: Path) -> None:
    first = HEADER.replace("my_city", "a").replace("extends: cn", "extends: b")
    second = HEADER.replace("my_city", "b").replace("extends: cn", "extends: a")
    path = make_pack(tmp_path, {"pack.yaml": first}, "a")
    make_pack(tmp_path, {"pack.yaml": second}, "b")
    with pytest.raises(UsageError, match="a → b → a"):
        chain([path])


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("id: my_city", "id: other", "两者应同名"),
        ("en: My city", "fr: Ma ville", "不认识的键 'fr'"),
        ("jurisdiction: 某市", "juristiction: 某市", "不认识的键 'juristiction'"),
        ("{from: 2020-01-01}", "{from: 2020-01-01, to: 2019-01-01}", "止日早于起日"),
        ("{from: 2020-01-01}", "{from: 2020-13-01}", "应为日期|没有"),
    ],
)
def test_a_defective_header_is_refused_with_its_line(
    tmp_path: Path, old: str, new: str, complaint: str
) -> None:
    path = make_pack(tmp_path, {"pack.yaml": HEADER.replace(old, new)})
    with pytest.raises(PackError, match=complaint) as told:
        locate(path)
    assert "my_city/pack.yaml 第" in str(told.value)


@pytest.mark.parametrize("pack", built_in(), ids=lambda pack: pack.id)
def test_every_built_in_pack_loads_with_only_what_it_extends(pack: Pack) -> None:
    rules = load([pack.id])
    assert rules.packs[-1].id == pack.id
    assert all(
        form.pack in (p.id for p in rules.packs) for form in rules.forms.values()
    )
