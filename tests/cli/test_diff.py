from __future__ import annotations

import json
from pathlib import Path

from hengji.rules import load
from tests.support.books import filled_book, put, spot_of
from tests.support.whole import whole


def test_what_changed_is_listed_and_the_status_says_so(run, tmp_path: Path) -> None:
    old = filled_book(tmp_path, "hunan_city")
    sheet, address, _ = spot_of(whole("hunan_city", load()), "official_reception")
    new = put(old, sheet, address, 6.62)
    ran = run("diff", old, new)
    assert ran.status == 1
    assert "5.62万元 → 6.62万元（+1）" in ran.out
    as_json = run("diff", old, new, "--format", "json")
    kinds = {change["kind"] for change in json.loads(as_json.out)["changes"]}
    assert "figure_changed" in kinds


def test_equal_reports_give_status_zero(run, tmp_path: Path) -> None:
    old = filled_book(tmp_path, "hunan_city")
    ran = run("diff", old, old)
    assert ran.status == 0
    assert "共0处不同" in ran.out
