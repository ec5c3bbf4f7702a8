"""What a dossier gives to scoring: facts by their coordinates, and judgements.

A judgement is entered by a person under the name of its indicator: a coefficient
(得分系数), points for each criterion (要点得分), points of a reviewer (复核得分).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from hengji.model.dossier import Dossier, FactKey, Holding, Provenance
from hengji.model.fact import Fact, Operand
from hengji.model.indicator import IndicatorTable
from hengji.taxonomy.text import label_key

_PROJECT, _INDICATOR, _CRITERION = "project", "indicator", "criterion"
_COMPARISONS = frozenset(("change", "share_of"))


class Given:
    """Facts and judgements about the body, or about one of its projects."""

    def __init__(self, dossier: Dossier, project: str = "") -> None:
        self.dossier = dossier
        self.project = project
        self._judged: dict[tuple[str, str, str], Operand] = {}
        self._facts: dict[FactKey, Fact] = {}
        for holding in sorted(dossier.holdings, key=_trust):
            self._take(holding)

    def _take(self, holding: Holding) -> None:
        key = holding.key
        about = dict(key.dimensions)
        if about.pop(_PROJECT, "") != self.project:
            return
        name = about.pop(_INDICATOR, "")
        if name:
            criterion = about.get(_CRITERION, "")
            judged = (key.concept, label_key(name), criterion)
            self._judged.setdefault(judged, holding.fact.operand)
        elif not _COMPARISONS & set(about):
            key = replace(key, dimensions=tuple(sorted(about.items())))
            self._facts.setdefault(key, self._fact(key, holding.fact))

    def _fact(self, key: FactKey, fact: Fact) -> Fact:
        return replace(
            fact,
            concept=key.concept,
            basis=key.basis,
            fiscal_year=self.dossier.fiscal_year + key.year,
            organisation=key.organisation,
            dimensions=key.dimensions,
        )

    def facts(self) -> list[Fact]:
        """The facts, each under its coordinates, entered ones first."""
        return list(self._facts.values())

    def execution(self, concept: str) -> Operand | None:
        """A figure of the execution row: ``execution_weight``, ``execution_score``."""
        for dimensions in ((("of", "total_funds"),), ()):
            fact = self._facts.get(FactKey(concept, dimensions=dimensions))
            if fact is not None:
                return fact.operand
        return None

    def coefficient(self, name: str) -> Operand | None:
        """The coefficient a person gave to an indicator."""
        return self._judged.get(("score_coefficient", label_key(name), ""))

    def reviewed(self, name: str) -> Operand | None:
        """The points a reviewer gave to an indicator."""
        return self._judged.get(("reviewed_score", label_key(name), ""))

    def criteria(self, name: str) -> dict[str, Operand]:
        """Points a person gave, by the ordinal of the criterion."""
        key = label_key(name)
        return {
            criterion: operand
            for (concept, indicator, criterion), operand in self._judged.items()
            if concept == "judged_points" and indicator == key and criterion
        }


def _trust(holding: Holding) -> int:
    return tuple(Provenance).index(holding.provenance)


def table_of(dossier: Dossier, project: str = "") -> IndicatorTable | None:
    """The indicator table of the body, or of one project.

    A table is about the project whose figures stand in it; where no figures tell,
    tables follow the order of the projects, that of the body first.
    """
    subjects = dict(_subjects(dossier))
    for index, table in enumerate(dossier.indicators):
        if subjects.get(index) == project:
            return table
    return None


def _subjects(dossier: Dossier) -> Iterator[tuple[int, str]]:
    blocks: dict[tuple[int, str | None], str] = {}
    for holding in dossier.holdings:
        place = holding.fact.place
        project = dict(holding.key.dimensions).get(_PROJECT, "")
        if holding.fact.form:
            blocks.setdefault((place.block, place.sheet), project)
    body = len(dossier.indicators) > len(dossier.projects)
    order = (("",) if body else ()) + dossier.projects
    for index, table in enumerate(dossier.indicators):
        if table.subject:
            yield index, table.subject
            continue
        known = blocks.get((table.table.index, table.table.sheet))
        if known is not None:
            yield index, known
        elif index < len(order):
            yield index, order[index]
