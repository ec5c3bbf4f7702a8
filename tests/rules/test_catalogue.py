"""Packs as plain data."""

from __future__ import annotations

import json

from hengji.rules import catalogue, describe, glossary_rows, load


def test_the_catalogue_is_plain_data() -> None:
    found = {entry["id"]: entry for entry in catalogue()}
    assert found["cn"]["files"]["checks"] > 10
    assert found["cn_hunan"]["extends"] == "cn"
    assert json.loads(json.dumps(list(found.values()))) == list(found.values())


def test_a_pack_is_described_with_what_it_declares_itself() -> None:
    told = describe(load(), "cn_hunan")
    assert "SUM-101" in {check["code"] for check in told["checks"]}
    assert "hunan_overview" in {form["id"] for form in told["forms"]}
    assert "department_self_evaluation" not in {form["id"] for form in told["forms"]}
    assert "hunan_county_53" in {scheme["id"] for scheme in told["schemes"]}


def test_the_glossary_has_one_row_per_concept() -> None:
    rows = glossary_rows(load())
    assert len({row["id"] for row in rows}) == len(rows)
    assert {"label", "id", "en", "aliases", "source"} <= set(rows[0])
