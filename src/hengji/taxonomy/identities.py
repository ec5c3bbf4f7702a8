"""Identities: what declared checks say of recognised figures."""

from __future__ import annotations

from dataclasses import dataclass

from hengji.model.claim import ClaimKind
from hengji.model.fact import Basis


@dataclass(frozen=True, slots=True)
class Slot:
    """A figure an identity speaks of.

    Attributes:
        concept: its concept.
        basis: its basis; ``None`` for that of the stated figure.
        year: offset to the year of the stated figure.
        sign: in sums.
        of: for a rate or score: the concept it is about.
        forms: forms it may stand in; empty for that of the stated figure.
        optional: the identity applies without it.
    """

    concept: str
    basis: Basis | None = None
    year: int = 0
    sign: int = 1
    of: str = ""
    forms: tuple[str, ...] = ()
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Identity:
    """One identity of a declared check.

    Attributes:
        code: the check.
        kind: its arithmetic.
        stated: the figure that should follow.
        operands: the others.
        subject: what is claimed, for titles.
        over: ``""`` for operands named one by one; ``organisations`` when they are
            the units under a 汇总 row; ``details`` when they are the rows printed
            under the stated one.
        blank_is_zero: in sums a blank cell counts as zero.
        firm: it does so without other sums of the same kind to bear it out: every
            part has its own printed label.
        options: named settings of the kind.
        tentative: a break never accuses: forms use the words differently.
    """

    code: str
    kind: ClaimKind
    stated: Slot
    operands: tuple[Slot, ...]
    subject: str
    over: str = ""
    blank_is_zero: bool = True
    options: tuple[tuple[str, str], ...] = ()
    tentative: bool = False
    firm: bool = False
