"""The score sheet of a dossier, by the scheme of its form set, line by line.

Three scores stand beside one another and are never mixed: what the body gives
itself, what the rules give, and what a reviewer gave.  A line whose inputs are
missing says which; it is never given full marks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from hengji.model.dossier import Dossier
from hengji.model.fact import Operand
from hengji.model.indicator import IndicatorLine, IndicatorTable
from hengji.model.number import ZERO, exact
from hengji.model.score import ScoreLine, ScoreSheet
from hengji.rules import Rulebook
from hengji.scoring.dossier_lines import Rules, named, settle
from hengji.scoring.given import Given, table_of
from hengji.taxonomy.schemes import Scheme, SchemeLine
from hengji.taxonomy.text import label_key


def score_dossier(
    dossier: Dossier, rulebook: Rulebook, project: str = ""
) -> ScoreSheet | None:
    """Score the body, or one of its projects.

    Args:
        dossier: with what follows from it already derived.
        rulebook: form sets and schemes.
        project: name of a project; ``""`` for the body.

    Returns:
        ``None`` when there is nothing to score: no scheme and no line with points.
        A line that cannot be recomputed counts as claimed in ``recomputed_total``.
    """
    scheme = scheme_of(dossier, rulebook, project)
    if scheme is None and table_of(dossier, project) is None:
        return None
    sheet = score_by(dossier, scheme, rulebook, project)
    return sheet if sheet.lines else None


def score_by(
    dossier: Dossier, scheme: Scheme | None, rulebook: Rulebook, project: str = ""
) -> ScoreSheet:
    """Score by a scheme of one's choice; without one, by targets and results alone."""
    table = table_of(dossier, project)
    with exact():
        rules = Rules(Given(dossier, project), scheme, rulebook)
        lines = [*_lines(table, scheme, rules)]
        return _sheet(lines, table, scheme, project)


def score_projects(dossier: Dossier, rulebook: Rulebook) -> list[ScoreSheet]:
    """One sheet for each project that has an indicator table."""
    sheets = []
    for project in dossier.projects:
        if table_of(dossier, project) is not None:
            sheet = score_dossier(dossier, rulebook, project)
            if sheet is not None:
                sheets.append(sheet)
    return sheets


def scheme_of(dossier: Dossier, rulebook: Rulebook, project: str = "") -> Scheme | None:
    """The scheme a dossier's form set prescribes for its body or its projects."""
    if not dossier.form_set:
        return None
    form_set = rulebook.form_sets.get(dossier.form_set)
    if form_set is None:
        return None
    name = form_set.project_scheme if project else form_set.scheme
    return rulebook.schemes.get(name)


def _lines(
    table: IndicatorTable | None, scheme: Scheme | None, rules: Rules
) -> Iterator[ScoreLine]:
    printed = list(table.lines) if table is not None else []
    printed = [line for line in printed if not line.empty]
    for wanted in scheme.lines if scheme is not None else ():
        if not wanted.method:
            continue
        if wanted.level == 1:
            yield _execution(table, wanted, rules)
            continue
        line = _line_of(wanted, printed)
        if line is not None:
            printed.remove(line)
        yield settle(line, wanted, rules)
    for line in printed:
        if line.max_score is not None or line.score is not None:
            yield settle(line, None, rules)


def _line_of(
    wanted: SchemeLine, lines: Sequence[IndicatorLine]
) -> IndicatorLine | None:
    """The printed line of an indicator; its group tells namesakes apart."""
    names = {named(wanted.name), *map(named, wanted.aliases)}
    found = [line for line in lines if named(line.indicator.name) in names]
    group = label_key(wanted.subcategory)
    for line in found:
        if line.subcategory is not None and label_key(line.subcategory.name) == group:
            return line
    return found[0] if found else None


def _execution(
    table: IndicatorTable | None, wanted: SchemeLine, rules: Rules
) -> ScoreLine:
    """The line for budget execution, which stands above the indicators."""
    top = table.execution_operand("max_score") if table is not None else None
    got = table.execution_operand("score") if table is not None else None
    top = top or rules.given.execution("execution_weight")
    got = got or rules.given.execution("execution_score")
    return rules.by_formula(wanted, top, got)


def _sheet(
    lines: Sequence[ScoreLine],
    table: IndicatorTable | None,
    scheme: Scheme | None,
    project: str,
) -> ScoreSheet:
    claimed = table.total_score if table is not None else None
    total = sum((_counted(line) for line in lines), ZERO)
    reviewed = [line for line in lines if line.reviewed is not None]
    return ScoreSheet(
        lines=tuple(lines),
        claimed_total=_claimed_total(claimed, lines),
        claimed_rating="",
        recomputed_total=total,
        recomputed_rating=_rating(scheme, total),
        undetermined=sum(1 for line in lines if line.recomputed is None),
        scheme=scheme.id if scheme is not None else "",
        basis=scheme.basis if scheme is not None else "",
        max_total=sum((line.max_score or ZERO for line in lines), ZERO),
        reviewed_total=(
            sum((_reviewed(line) for line in lines), ZERO) if reviewed else None
        ),
        subject=project,
    )


def _claimed_total(
    stated: Operand | None, lines: Sequence[ScoreLine]
) -> Decimal | None:
    if stated is not None:
        return stated.figure.value
    claimed = [line.claimed for line in lines]
    if not claimed or None in claimed:
        return None
    return sum((value for value in claimed if value is not None), ZERO)


def _counted(line: ScoreLine) -> Decimal:
    if line.recomputed is not None:
        return line.recomputed
    return line.claimed if line.claimed is not None else ZERO


def _reviewed(line: ScoreLine) -> Decimal:
    return line.reviewed if line.reviewed is not None else _counted(line)


def _rating(scheme: Scheme | None, total: Decimal) -> str:
    """The grade of a total, where the scheme grades totals out of 100."""
    grade = scheme.grade_of(total) if scheme is not None else None
    return grade.names[0] if grade is not None else ""
