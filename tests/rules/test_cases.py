"""Cases of checks, read strictly."""

from __future__ import annotations

from pathlib import Path

import pytest

from hengji.errors import PackError
from hengji.rules import ExpectedFinding, read_cases
from tests.support.packs import make_pack

CASES = """
- name: 一例
  text: |
    \t项目
    \t10
  expect: [{code: SUM-901, line: 2}]
- name: 另一例
  text: 无
  expect: []
"""


def test_the_cases_of_a_folder_are_its_own(tmp_path: Path) -> None:
    cases = read_cases([make_pack(tmp_path, {"tests/SUM-901.yaml": CASES})])
    assert [case.name for case in cases] == ["一例", "另一例"]
    assert cases[0].text == "\t项目\n\t10\n"
    assert cases[0].expect == (ExpectedFinding("SUM-901", 2),)
    assert cases[1].expect == ()


def test_cases_of_one_check_can_be_asked_for() -> None:
    cases = read_cases(["cn_hunan"], "SUM-101")
    assert cases and {case.code for case in cases} == {"SUM-101"}


def test_a_case_without_expectation_is_refused(tmp_path: Path) -> None:
    text = "- name: 一例\n  text: 无\n"
    with pytest.raises(PackError, match="缺少键 'expect'"):
        read_cases([make_pack(tmp_path, {"tests/SUM-901.yaml": text})])
