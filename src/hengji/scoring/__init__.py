"""Scoring: the sheet a document claims, and what its own data and rules give."""

from __future__ import annotations

from hengji.scoring.dossier_sheet import score_by, score_dossier, score_projects
from hengji.scoring.sheet import score

__all__ = ["score", "score_by", "score_dossier", "score_projects"]
