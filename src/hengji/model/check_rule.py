"""CheckRule: a check as a pack declares it (code, kind, words, basis, dates)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hengji.model.finding import FindingKind, Message, Severity


@dataclass(frozen=True, slots=True)
class CheckRule:
    """One check of a pack: ``packs/<pack>/checks/<CODE>.yaml``.

    Attributes:
        code: stable public code, ``^[A-Z]{2,6}-[0-9]{3}$``.
        kind: module name in ``checks/kinds``.
        finding_kind: kind published in the JSON.
        severity: of a broken relation.
        title: one line; ``{subject}`` is replaced.
        advice: what to do.
        basis: 文号 and clause, or the printed rule of the form.
        valid_from, valid_to: dates between which the rule is in force.
        operands: declared operands (named settings of the kind), sorted.
    """

    code: str
    kind: str
    finding_kind: FindingKind
    severity: Severity
    title: Message
    advice: Message
    basis: str
    valid_from: date | None = None
    valid_to: date | None = None
    operands: tuple[tuple[str, str], ...] = ()
    pack: str = ""
    source: str = ""

    def operand(self, name: str, default: str = "") -> str:
        """A named setting of the kind."""
        for key, value in self.operands:
            if key == name:
                return value
        return default
