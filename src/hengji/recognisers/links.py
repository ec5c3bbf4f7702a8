"""Links: figures in several places that are one quantity.

Three degrees of trust.  *Named*: a concept with the same year, basis, scope and part
of the body is one quantity wherever it stands.  *Aligned*: two tables, or a table and
a paragraph, that agree in several labelled figures speak of the same things, so that
a label on which they differ is a contradiction.  *Repeated*: the same figure under
the same words; it confirms and never accuses, because two equal numbers alone are no
relation.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import combinations

from hengji.model.claim import Claim, ClaimKind, ClaimSource, Strength
from hengji.model.document import Document
from hengji.model.fact import Basis, Fact, Operand, Source
from hengji.model.indicator import IndicatorTable
from hengji.model.number import ZERO
from hengji.model.outline import Outline
from hengji.model.prose import Sentence
from hengji.model.table_reading import TableReading
from hengji.recognisers.account_totals import total_claims
from hengji.recognisers.link_indicators import target_claims, titled_claims
from hengji.recognisers.link_rates import rate_claims
from hengji.recognisers.namesakes import namesake_claims
from hengji.recognisers.repeats import repeated_claims
from hengji.recognisers.statements import Known, Lexicon, Statement
from hengji.recognisers.statements_indicators import indicator_statements
from hengji.recognisers.statements_prose import prose_statements
from hengji.recognisers.statements_tables import table_statements
from hengji.recognisers.told_indicators import told_claims
from hengji.rules import Rulebook
from hengji.taxonomy.concepts import Concept

NAMED = "XRF-301"
ALIGNED = "XRF-302"
RATE = "XRF-303"

#: Containers that agree in this many different figures speak of the same things.
ALIGNED_FROM = 2
#: A figure that stands in more containers than this tells none of them apart.
MOST_CONTAINERS = 64

_MEASURE_WORDS = {
    "level": "",
    "difference": "增减额",
    "growth": "增长率",
    "share": "占比",
    "rate": "",
}
_BASIS_WORDS = {
    Basis.ORIGINAL_BUDGET: "（年初预算数）",
    Basis.FINAL_BUDGET: "（全年预算数）",
    Basis.BUDGET: "（预算数）",
    Basis.ACTUAL: "（决算数）",
    Basis.NONE: "",
}


def link_claims(
    document: Document,
    outline: Outline,
    tables: Sequence[TableReading],
    sentences: Sequence[Sentence],
    facts: Sequence[Fact],
    indicators: Sequence[IndicatorTable],
    rulebook: Rulebook,
) -> list[Claim]:
    """Claims that figures in several places are equal."""
    lexicon = lexicon_of(rulebook)
    statements = [
        *table_statements(tables, facts, outline, lexicon),
        *prose_statements(sentences, outline, lexicon),
        *indicator_statements(indicators, facts, outline, lexicon),
    ]
    drop_section_scope(statements)
    named, rest = named_claims(statements)
    return [
        *named,
        *aligned_claims(rest),
        *titled_claims(document, sentences, indicators),
        *target_claims(indicators),
        *told_claims(document, sentences, indicators),
        *repeated_claims(statements, sentences),
        *namesake_claims(statements, sentences),
        *rate_claims(statements),
        *total_claims(tables, sentences),
    ]


_INCOME = frozenset({"total_income", "current_year_income", "fiscal_appropriation"})
#: By identity; a process works with few rulebooks and keeps them.
_LEXICONS: dict[int, tuple[Rulebook, Lexicon]] = {}


def lexicon_of(rulebook: Rulebook) -> Lexicon:
    """The lexicon of a rulebook, made once."""
    kept = _LEXICONS.get(id(rulebook))
    if kept is not None and kept[0] is rulebook:
        return kept[1]

    def known(concept: Concept | None) -> Known | None:
        if concept is None:
            return None
        income = concept.id in _INCOME or concept.part_of in _INCOME
        return Known(concept.id, concept.kind, income, concept.label)

    lexicon = Lexicon(
        lambda label: known(rulebook.concept_of(label)),
        lambda identifier: known(rulebook.concepts.get(identifier)),
    )
    _LEXICONS[id(rulebook)] = (rulebook, lexicon)
    return lexicon


def drop_section_scope(statements: Sequence[Statement]) -> None:
    """Drop a scope that only a heading states, when the figures refute it.

    Under 一般公共预算支出情况 many reports print the money of the whole body.  When
    several figures of such sections equal those of the whole body, and more agree
    than differ, the heading is not taken as a scope.
    """
    doubtful = [s for s in statements if s.general_by_section]
    if not doubtful:
        return
    items = {statement.item for statement in doubtful}
    whole: dict[object, set[Decimal]] = defaultdict(set)
    for statement in statements:
        if statement.item not in items or statement.general_by_section:
            continue
        if _is_named(statement):
            whole[statement.key].add(statement.operand.figure.base_value)
    agree: set[Decimal] = set()
    differ = 0
    for statement in doubtful:
        values = whole.get(statement.key_within(_unscoped(statement)))
        if values and _is_named(statement):
            value = statement.operand.figure.base_value
            if value in values and value != ZERO:
                agree.add(value)
            else:
                differ += 1
    if len(agree) >= ALIGNED_FROM and len(agree) > differ:
        for statement in doubtful:
            statement.scope = _unscoped(statement)


def _unscoped(statement: Statement) -> str:
    parts = [part for part in statement.scope.split("+") if part != "general"]
    return "+".join(parts)


def named_claims(
    statements: Iterable[Statement],
) -> tuple[list[Claim], list[Statement]]:
    """One claim per concept with all coordinates known; and what remains."""
    groups: dict[object, list[Statement]] = defaultdict(list)
    rest: list[Statement] = []
    for statement in statements:
        if _is_named(statement):
            groups[(statement.key, _dimension(statement))].append(statement)
        else:
            rest.append(statement)
    made: list[Claim] = []
    for group in groups.values():
        if any(statement.carried for statement in group):
            group, apart = _with_carried(group)
            rest.extend(apart)
        if len(group) > 1 and len({statement.container for statement in group}) > 1:
            code = RATE if group[0].measure == "rate" else NAMED
            made.append(_claim(group, code, Strength.EXPLICIT, f"named:{group[0].key}"))
        else:
            rest.extend(group)
    return made, rest


def _with_carried(
    group: Sequence[Statement],
) -> tuple[list[Statement], list[Statement]]:
    """Totals said to hold money carried over, and prose that does not say so."""
    same = [s for s in group if s.carried or s.source is Source.FORM]
    return same, [s for s in group if s not in same]


#: Words for the columns of a form or for a rate of any project, not one quantity.
_MANY = frozenset(
    "original_budget final_budget actual_expenditure budget_adjustment "
    "supplementary_appropriation execution_rate satisfaction completion_rate "
    "on_time_rate quality_rate funds_received_rate funds_received total_funds".split()
)


def _is_named(statement: Statement) -> bool:
    if not statement.known or statement.weak or "of:" in statement.scope:
        return False
    if statement.item in _MANY and statement.source is not Source.FORM:
        return False
    if statement.operand.figure.approximate or statement.year is None:
        return False
    if statement.measure == "rate":
        return True
    return statement.measure == "level" and statement.basis is not Basis.NONE


def _dimension(statement: Statement) -> str:
    dimension = statement.operand.figure.unit.dimension
    return "money" if dimension in ("", "scale") else dimension


def aligned_claims(statements: Sequence[Statement]) -> list[Claim]:
    """Claims between containers that agree in several labelled figures."""
    by_key: dict[object, list[Statement]] = defaultdict(list)
    for statement in statements:
        if statement.item and not statement.operand.figure.approximate:
            by_key[(statement.key, _dimension(statement))].append(statement)
    shared = [group for group in by_key.values() if _spread(group)]
    standing: dict[str, set[int]] = defaultdict(set)
    for index, group in enumerate(shared):
        for statement in group:
            standing[statement.container].add(index)
    made: list[Claim] = []
    for family, pair in _alignments(shared):
        first, second = pair
        for index in sorted(standing[first] & standing[second]):
            inside = [s for s in shared[index] if s.container in pair]
            made.append(_claim(inside, ALIGNED, Strength.SUPPORTED, family))
    return made


def _spread(group: Sequence[Statement]) -> bool:
    """Whether the statements stand in several containers, once in each."""
    if len(group) < 2:
        return False
    containers = {statement.container for statement in group}
    return len(containers) == len(group)


def _alignments(
    groups: Iterable[Sequence[Statement]],
) -> list[tuple[str, tuple[str, str]]]:
    """Pairs of containers that share enough equal figures to be compared."""
    agreeing: dict[tuple[str, str], set[object]] = defaultdict(set)
    for group in groups:
        for first, second in _equal_pairs(group):
            value = group[first].operand.figure.base_value
            pair = (group[first].container, group[second].container)
            agreeing[pair].add(value)
    return [
        (f"aligned:{a}:{b}", (a, b))
        for (a, b), values in agreeing.items()
        if len(values) >= ALIGNED_FROM
    ]


def _equal_pairs(group: Sequence[Statement]) -> list[tuple[int, int]]:
    """Pairs of statements that print one value, in their order."""
    alike: dict[object, list[int]] = defaultdict(list)
    for index, statement in enumerate(group):
        value = statement.operand.figure.base_value
        if value != ZERO:
            alike[value].append(index)
    return sorted(
        pair
        for indices in alike.values()
        if len(indices) <= MOST_CONTAINERS
        for pair in combinations(indices, 2)
    )


def _claim(
    group: Sequence[Statement], code: str, strength: Strength, family: str
) -> Claim:
    """All statements of one quantity: the least printed value is put in question."""
    ordered = sorted(group, key=_position)
    values: dict[object, list[Operand]] = defaultdict(list)
    for statement in ordered:
        values[statement.operand.figure.base_value].append(statement.operand)
    rarest = min(values.values(), key=len)
    stated = rarest[0] if len(values) > 1 else ordered[0].operand
    others = tuple(s.operand for s in ordered if s.operand is not stated)
    return Claim(
        kind=ClaimKind.EQUAL,
        code=code,
        stated=stated,
        operands=others,
        source=ClaimSource.LINK,
        strength=strength,
        family=family,
        subject=_subject(ordered[0]),
    )


def _position(statement: Statement) -> tuple[int, int, int, int]:
    place = statement.operand.place
    return (place.block, place.row or 0, place.column or 0, place.start)


def _subject(statement: Statement) -> str:
    year = f"{statement.year}年" if statement.year else ""
    measure = _MEASURE_WORDS.get(statement.measure, "")
    words = f"{statement.name or statement.operand.label}{measure}"
    basis = _BASIS_WORDS[statement.basis] if statement.measure == "level" else ""
    return f"{statement.organisation}{year}{words}{basis}"
