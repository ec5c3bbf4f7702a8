"""The form set shown in the documents, used as the documents say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
_PACK = """\
id: my_pack
title: {zh: 我的规则包, en: My pack}
extends: cn_hunan
jurisdiction: 某市
valid: {from: 2024-01-01}
"""


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    text = (ROOT / "docs" / "form-sets.md").read_text(encoding="utf-8")
    found = re.search(r"```yaml\n(# form_sets/my_city\.yaml\n.*?)```", text, re.DOTALL)
    assert found is not None
    folder = tmp_path / "my_pack"
    (folder / "form_sets").mkdir(parents=True)
    (folder / "pack.yaml").write_text(_PACK, encoding="utf-8")
    (folder / "form_sets" / "my_city.yaml").write_text(found[1], encoding="utf-8")
    return folder


def test_the_form_set_of_the_documents_is_tested_filled_and_written(
    run, pack: Path, tmp_path: Path
) -> None:
    assert run("pack", "test", pack).status == 0
    book = tmp_path / "填报.xlsx"
    words = ("--set", "my_city", "--organisation", "某市某局", "--year", "2024")
    made = run("new", "--pack", pack, *words, "--out", book)
    assert made.status == 0, made.err
    assert run("check", book, "--pack", pack).status in (0, 1)
    written = run("write", book, "--pack", pack, "--out", tmp_path / "成文")
    assert written.status == 1
    assert "已写 Written:" in written.out


def test_a_misspelt_key_is_refused_with_its_file(run, pack: Path) -> None:
    path = pack / "form_sets" / "my_city.yaml"
    text = path.read_text(encoding="utf-8").replace("unit: 万元", "units: 万元")
    path.write_text(text, encoding="utf-8")
    ran = run("new", "--pack", pack)
    assert ran.status == 2
    assert "my_city.yaml" in ran.err
