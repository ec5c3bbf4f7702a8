"""The machine-readable package: CSV, JSON and a Frictionless ``datapackage.json``."""

from __future__ import annotations

import csv
import io
import json
import os
import zipfile
from hashlib import sha256
from pathlib import Path
from typing import Any

from hengji.writers.publication.edition import Edition
from hengji.writers.publication.release import masked, require_publishable
from hengji.writers.publication.tables import NUMBER, DataTable, data_tables

#: A fixed date, so that the same data give the same archive.
_DATED = (2000, 1, 1, 0, 0, 0)
_BOM = "\ufeff"
#: What a spreadsheet would run as a formula when it opens a CSV file.
_FORMULA = ("=", "+", "@", "-", "\t", "\r")


def write_package(edition: Edition, path: str | os.PathLike[str]) -> list[str]:
    """Write the package as a folder, or as an archive when the path ends in .zip.

    Returns:
        The names of the files in it.

    Raises:
        PublicationRefused: the edition is secret or unfinished.
    """
    require_publishable(edition)
    files = package_files(edition)
    target = Path(path)
    if target.suffix.lower() == ".zip":
        _write_archive(target, files)
    else:
        target.mkdir(parents=True, exist_ok=True)
        for name, content in files.items():
            (target / name).write_bytes(content)
    return list(files)


def _write_archive(target: Path, files: dict[str, bytes]) -> None:
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, _DATED)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)


def package_files(edition: Edition) -> dict[str, bytes]:
    """The files of the package by name; the descriptor is the last."""
    tables = data_tables(edition)
    files = {f"{table.name}.csv": csv_bytes(table) for table in tables}
    files["facts.json"] = _json(facts_object(edition, tables))
    descriptor = _descriptor(edition, tables, files)
    files["datapackage.json"] = _json(descriptor)
    return files


def facts_object(edition: Edition, tables: tuple[DataTable, ...]) -> dict[str, Any]:
    """Every table as objects, with what they are about; amounts are strings."""
    dossier = edition.dossier
    content: dict[str, Any] = {
        "organisation": masked(dossier.organisation),
        "fiscal_year": dossier.fiscal_year,
        "form_set": dossier.form_set,
        "title": masked("".join(edition.composition.title)),
    }
    for table in tables:
        content[table.name] = list(table.rows)
    if edition.scores is not None:
        sheet = edition.scores
        content["totals"] = {
            "claimed": None
            if sheet.claimed_total is None
            else str(sheet.claimed_total),
            "claimed_rating": sheet.claimed_rating,
            "recomputed": None
            if sheet.recomputed_total is None
            else str(sheet.recomputed_total),
            "recomputed_rating": sheet.recomputed_rating,
        }
    return content


def csv_bytes(table: DataTable) -> bytes:
    """A table as CSV (RFC 4180), UTF-8 with the mark Excel asks for."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow([column.name for column in table.columns])
    for row in table.rows:
        writer.writerow(
            [
                row[column.name]
                if column.type == NUMBER
                else _harmless(row[column.name])
                for column in table.columns
            ]
        )
    return (_BOM + buffer.getvalue()).encode("utf-8")


def _harmless(text: str) -> str:
    """Words no spreadsheet takes for a formula."""
    return "'" + text if text.startswith(_FORMULA) and len(text) > 1 else text


def _json(content: object) -> bytes:
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def _descriptor(
    edition: Edition, tables: tuple[DataTable, ...], files: dict[str, bytes]
) -> dict[str, Any]:
    """The descriptor (specs.frictionlessdata.io, Data Package 1)."""
    dossier = edition.dossier
    year = dossier.fiscal_year
    return {
        "profile": "tabular-data-package",
        "name": f"hengji-{dossier.form_set or 'dossier'}-{year}".lower().replace(
            "_", "-"
        ),
        "title": masked("".join(edition.composition.title)),
        "description": "预算绩效与部门决算数据。Budget performance and final accounts.",
        "keywords": ["预算绩效", "部门决算", masked(dossier.organisation), str(year)],
        "resources": [_resource(table, files[f"{table.name}.csv"]) for table in tables],
    }


def _resource(table: DataTable, content: bytes) -> dict[str, Any]:
    fields = []
    for column in table.columns:
        field = {"name": column.name, "type": column.type, "title": column.title}
        if column.description:
            field["description"] = column.description
        fields.append(field)
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "title": table.title,
        "path": f"{table.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": "sha256:" + sha256(content).hexdigest(),
        "schema": {"fields": fields, "missingValues": [""]},
    }
