"""Putting findings in the order in which a person wants to read them."""

from __future__ import annotations

from collections.abc import Iterable

from hengji.model.finding import Finding, Severity
from hengji.model.place import Place

_RANK = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}


def arrange(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Errors first, then by place; one of several that say the same is kept."""
    unique: dict[object, Finding] = {}
    for finding in findings:
        unique.setdefault((finding.code, finding.message.zh), finding)
    return tuple(sorted(unique.values(), key=_key))


def _key(finding: Finding) -> tuple[int, tuple[int, int, int, int], str]:
    return (_RANK[finding.severity], _position(finding.places), finding.code)


def _position(places: tuple[Place, ...]) -> tuple[int, int, int, int]:
    if not places:
        return (0, 0, 0, 0)
    first = places[0]
    return (first.block, first.row or 0, first.column or 0, first.start)
