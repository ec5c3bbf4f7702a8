"""An audit written as an Office file: into the original where it can carry it."""

from __future__ import annotations

import hashlib
from pathlib import Path, PurePath
from typing import NamedTuple

from hengji.errors import ReadError
from hengji.model.audit import Audit

#: Formats that are written as bytes, one file per document.
FORMATS = frozenset(("docx", "xlsx"))
_SUFFIXES = {
    "docx": (".docx", ".docm", ".dotx", ".dotm"),
    "xlsx": (".xlsx", ".xlsm", ".xltx", ".xltm"),
}


class OfficeFile(NamedTuple):
    """The bytes of a file and the name proposed for it."""

    name: str
    data: bytes


def write_office(audit: Audit, form: str, language: str) -> OfficeFile:
    """The audit as ``docx`` or ``xlsx``.

    A document of that very format comes back with the findings in it; for any
    other a report (docx) or a list (xlsx) of the findings is written.

    Raises:
        ReadError: the original has changed since it was audited.
    """
    path = PurePath(audit.path)
    # A macro-enabled original may not change its suffix: Word and Excel would
    # refuse to open it.
    kept = path.suffix if path.suffix.lower() in _SUFFIXES[form] else f".{form}"
    if audit.reading is None or audit.format != form:
        return OfficeFile(_name(path, f".{form}"), _report(audit, form, language))
    data = Path(audit.path).read_bytes()
    if hashlib.sha256(data).hexdigest() != audit.sha256:
        raise ReadError(
            "审核之后原文件被改动过，批注可能对不上位置，未写出。请重新审核。",
            "The file was changed after it was audited; audit it again.",
        )
    annotated = _docx if form == "docx" else _xlsx
    return OfficeFile(_name(path, kept), annotated(data, audit, language))


def _name(path: PurePath, suffix: str) -> str:
    return f"{path.stem}.审核{suffix}"


def _report(audit: Audit, form: str, language: str) -> bytes:
    if form == "docx":
        from hengji.writers import findings_report

        return findings_report.render(audit, language=language)
    from hengji.writers import findings_list

    return findings_list.render(audit, language=language)


def _docx(data: bytes, audit: Audit, language: str) -> bytes:
    from hengji.readers.docx_anchors import DocxAnchors
    from hengji.writers.annotate_docx import annotate

    anchors = DocxAnchors(data)
    return annotate(data, audit.findings, anchors.part, anchors.find, language=language)


def _xlsx(data: bytes, audit: Audit, language: str) -> bytes:
    from hengji.writers.annotate_xlsx import annotate

    return annotate(data, audit.findings, language=language)
