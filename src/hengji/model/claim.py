"""Claim: a hypothesis that a document asserts a relation between figures.

Recognisers make claims; :mod:`hengji.checks` evaluates them and decides which of
them may accuse.  A claim is about reading, a :class:`~hengji.model.relation.Relation`
about arithmetic.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from hengji.model.fact import Operand
from hengji.model.noun import quick


class ClaimKind(StrEnum):
    """The arithmetic of a claim.  ``stated`` is the figure that should follow.

    The value of each kind is the name of its module in ``checks/kinds``.
    """

    SUM_OF_PARTS = "sum_of_parts"  # stated = Σ signᵢ·partᵢ
    DIFFERENCE = "difference"  # stated = a − b
    GROWTH = "growth"  # stated % = (a − b) ÷ b        operands: a, b
    GROWTH_FROM_DIFFERENCE = "growth_from_difference"  # d ÷ b, or d ÷ (a − d)
    SHARE = "share"  # stated % = part ÷ whole         operands: part, whole
    RATIO = "ratio"  # stated = a ÷ b (%, 倍)          operands: a, b
    PRODUCT = "product"  # stated = a × b, capped at a when the claim says so
    EQUAL = "equal_across"  # every operand equals stated
    PART_NOT_ABOVE_WHOLE = "part_not_above_whole"  # Σ operands ≤ stated
    ROLL_FORWARD = "roll_forward"  # stated = opening + in − out
    SHARES_MAKE_WHOLE = "shares_make_whole"  # Σ shares = 100 %
    COUNT = "count_matches_list"  # stated = number of things listed


class ClaimSource(StrEnum):
    """In order of trust (DESIGN.md section 5)."""

    DECLARED = "declared"
    STRUCTURAL = "structural"
    PROSE = "prose"
    LINK = "link"


class Strength(StrEnum):
    """How much the reading itself may bear.

    EXPLICIT: the document says the relation in so many words, or a declared form
    was recognised by its labels; a break is an accusation by itself.
    LIKELY: the words point to the relation; a break is told as likely.
    SUPPORTED: needs other claims of the same family to hold.
    TENTATIVE: a break accuses only when one misprinted digit explains it; when the
    claim holds it counts as covered.
    DOUBTFUL: as tentative, and otherwise forgotten, whether it holds or not.
    """

    EXPLICIT = "explicit"
    LIKELY = "likely"
    SUPPORTED = "supported"
    TENTATIVE = "tentative"
    DOUBTFUL = "doubtful"


@quick
@dataclass(frozen=True, slots=True)
class Claim:
    """One hypothesis.

    Attributes:
        kind: the arithmetic.
        code: stable code of the check (``SUM-001``); its rule is in a pack.
        stated: the figure that should follow from the operands.
        operands: the others, in the order the kind expects.
        signs: +1/-1 per operand (sums); empty means all +1.
        source, strength: see above.
        family: claims of one family are the same reading applied several times
            (one total row over all its columns); support is counted over it.
        reading: alternatives of one family carry different readings; the one
            under which most claims hold is taken.
        subject: what is claimed, in Chinese, for titles:
            ``表2 汇总行“收入合计”``.
        open_list: the list ends in 等 or begins with 主要: Σ ≤ stated only.
        magnitude: the stated figure prints an absolute value (下降12%): its sign
            is carried by the words, ``falling`` says which.
        falling: the words say 减少/下降/降低.
        options: named settings of the kind, sorted (``("cap", "1")``).
    """

    kind: ClaimKind
    code: str
    stated: Operand
    operands: tuple[Operand, ...]
    source: ClaimSource
    strength: Strength
    family: str
    subject: str
    reading: str = ""
    signs: tuple[int, ...] = ()
    open_list: bool = False
    magnitude: bool = False
    falling: bool = False
    options: tuple[tuple[str, str], ...] = ()

    def option(self, name: str) -> str | None:
        """A named setting of the kind."""
        for key, value in self.options:
            if key == name:
                return value
        return None
