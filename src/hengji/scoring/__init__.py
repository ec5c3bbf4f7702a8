"""Scoring: the sheet a document claims, and what its own data and rules give."""

from __future__ import annotations

from hengji.scoring.sheet import score

__all__ = ["score"]
