"""The score sheets of a workbook or of a report."""

from __future__ import annotations

import os
from collections.abc import Sequence

from hengji import pipeline
from hengji.errors import ReadError, UsageError
from hengji.model.document import Document
from hengji.model.score import ScoreSheet
from hengji.preparation.reading import prepare
from hengji.preparing.dossier_reading import read_information
from hengji.readers import read


def score(
    path: str | os.PathLike[str], *, packs: Sequence[str] | None = None
) -> tuple[ScoreSheet, ...]:
    """The score sheets of a filled workbook (body, then projects) or of a report.

    Args:
        path: a workbook of a form set, or a report in any format.
        packs: rule packs, all built-in ones by default.

    Raises:
        ReadError: the file cannot be read.
        UsageError: the workbook is of an unknown form set.
    """
    if is_workbook(read(path)):
        return prepare(path, packs=packs).scores
    audit = pipeline.audit(path, packs=packs)
    if audit.reading is None:
        raise ReadError(audit.failure, audit.failure_en)
    return (audit.scores,) if audit.scores is not None else ()


def is_workbook(document: Document) -> bool:
    """Whether a document is a workbook to fill in rather than a report."""
    if document.format != "xlsx":
        return False
    try:
        read_information(document)
    except UsageError:
        return False
    return True
