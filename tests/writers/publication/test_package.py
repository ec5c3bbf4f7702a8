from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from decimal import Decimal
from hashlib import sha256
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from hengji.writers.publication.package import csv_bytes, package_files, write_package
from hengji.writers.publication.tables import NUMBER, STRING, Column, DataTable
from tests.writers.publication.editions import small, whole

#: What Data Package 1 demands of a tabular package.
SCHEMA = {
    "type": "object",
    "required": ["profile", "name", "resources"],
    "properties": {
        "profile": {"const": "tabular-data-package"},
        "name": {"type": "string", "pattern": r"^[-a-z0-9._/]+$"},
        "title": {"type": "string"},
        "resources": {
            "type": "array",
            "minItems": 1,
            "items": {
                "type": "object",
                "required": ["name", "path", "profile", "schema"],
                "properties": {
                    "name": {"type": "string", "pattern": r"^[-a-z0-9._/]+$"},
                    "path": {"type": "string", "pattern": r"^(?!/)(?!.*\.\.)"},
                    "profile": {"const": "tabular-data-resource"},
                    "encoding": {"const": "utf-8"},
                    "bytes": {"type": "integer", "minimum": 1},
                    "hash": {"type": "string", "pattern": "^sha256:[0-9a-f]{64}$"},
                    "schema": {
                        "type": "object",
                        "required": ["fields"],
                        "properties": {
                            "fields": {
                                "type": "array",
                                "minItems": 1,
                                "items": {
                                    "type": "object",
                                    "required": ["name", "type", "title"],
                                    "properties": {
                                        "type": {"enum": ["string", "number", "year"]}
                                    },
                                },
                            }
                        },
                    },
                },
            },
        },
    },
}


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return package_files(whole())


def descriptor(files: dict[str, bytes]) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(files["datapackage.json"])
    return loaded


def rows(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_the_descriptor_is_a_tabular_data_package(files: dict[str, bytes]) -> None:
    jsonschema.validate(descriptor(files), SCHEMA)


def test_the_schema_here_can_fail(files: dict[str, bytes]) -> None:
    broken = descriptor(files)
    broken["resources"][0]["path"] = "/etc/facts.csv"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(broken, SCHEMA)


def test_every_resource_is_the_file_it_describes(files: dict[str, bytes]) -> None:
    resources = descriptor(files)["resources"]
    assert {r["path"] for r in resources} == {n for n in files if n.endswith(".csv")}
    for resource in resources:
        content = files[resource["path"]]
        assert resource["bytes"] == len(content)
        assert resource["hash"] == "sha256:" + sha256(content).hexdigest()
        fields = [field["name"] for field in resource["schema"]["fields"]]
        assert rows(content)[0] == fields


def test_values_are_of_the_type_declared(files: dict[str, bytes]) -> None:
    for resource in descriptor(files)["resources"]:
        types = [field["type"] for field in resource["schema"]["fields"]]
        for row in rows(files[resource["path"]])[1:]:
            for kind, text in zip(types, row, strict=True):
                if kind == "number" and text:
                    assert Decimal(text).is_finite()
                if kind == "year":
                    assert re.fullmatch(r"\d{4}", text)


def test_csv_opens_in_a_spreadsheet_as_chinese(files: dict[str, bytes]) -> None:
    assert files["facts.csv"].startswith(b"\xef\xbb\xbf")
    assert "其他收入" in files["facts.csv"].decode("utf-8-sig")


def test_amounts_of_csv_and_json_are_the_same_exact_strings(
    files: dict[str, bytes],
) -> None:
    objects = json.loads(files["facts.json"])["facts"]
    table = list(csv.DictReader(io.StringIO(files["facts.csv"].decode("utf-8-sig"))))
    assert [o["value"] for o in objects] == [r["value"] for r in table]
    assert all(isinstance(o["value"], str) for o in objects)
    assert "2700.60" in {o["value"] for o in objects}


def test_words_that_look_like_formulas_are_made_harmless() -> None:
    columns = (Column("a", STRING, "甲"), Column("b", NUMBER, "乙"))
    table = DataTable("t", "表", columns, ({"a": "=1+1", "b": "-9.47"},))
    assert rows(csv_bytes(table))[1] == ["'=1+1", "-9.47"]


def test_a_folder_and_an_archive_hold_the_same(tmp_path: Path) -> None:
    names = write_package(whole(), tmp_path / "folder")
    write_package(whole(), tmp_path / "package.zip")
    with zipfile.ZipFile(tmp_path / "package.zip") as archive:
        assert archive.namelist() == names
        for name in names:
            assert archive.read(name) == (tmp_path / "folder" / name).read_bytes()


def test_the_same_data_give_the_same_archive(tmp_path: Path) -> None:
    for name in ("a.zip", "b.zip"):
        write_package(small("正文。"), tmp_path / name)
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()


def test_totals_of_the_score_are_strings(files: dict[str, bytes]) -> None:
    totals = json.loads(files["facts.json"])["totals"]
    assert totals["claimed"] == "19.5"
    assert totals["recomputed"] == "19.41"
