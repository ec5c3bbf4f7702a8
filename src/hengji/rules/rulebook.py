"""Rulebook: everything the chosen packs say, looked up by the workers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from hengji.model.check_rule import CheckRule
from hengji.rules.packs import Pack


@dataclass(frozen=True, slots=True)
class Rulebook:
    """What the chosen packs say.

    Attributes:
        packs: the packs, each base before its children.
        checks: every check by its code, whatever its dates.
    """

    packs: tuple[Pack, ...]
    checks: Mapping[str, CheckRule]

    def applicable(self, year: int | None) -> Mapping[str, CheckRule]:
        """The checks in force on some day of a fiscal year or of the next one.

        A report on a year is written in the year after; a check counts when its
        period meets either.  Without a year every check counts.
        """
        if year is None:
            return self.checks
        first, last = date(year, 1, 1), date(year + 1, 12, 31)
        return {
            code: rule
            for code, rule in self.checks.items()
            if (rule.valid_from is None or rule.valid_from <= last)
            and (rule.valid_to is None or rule.valid_to >= first)
        }
