"""Dossiers made by hand: ``held("total_income", "188.47万元", …)``."""

from __future__ import annotations

from itertools import count

from hengji.model.dossier import Dossier, FactKey, Holding, Provenance
from hengji.model.fact import Basis, Fact
from hengji.model.place import Place
from hengji.taxonomy.figures import scan

YEAR = 2022
_NEXT = count(1)


def held(
    concept: str,
    text: str,
    basis: Basis = Basis.ACTUAL,
    *,
    year: int = 0,
    unit: str = "",
    form: str = "",
    certain: bool = True,
    provenance: Provenance = Provenance.ENTERED,
    **dimensions: str,
) -> Holding:
    """A figure as it would be entered; every call is another cell."""
    figure = scan(text)[0]
    where = tuple(sorted(dimensions.items()))
    key = FactKey(concept, basis, year, unit, where)
    place = Place(figure.text, 0, row=next(_NEXT), column=1, sheet="表", cell="B2")
    fact = Fact(
        concept,
        concept,
        figure,
        place,
        organisation=unit,
        fiscal_year=YEAR + year,
        basis=basis,
        dimensions=where,
        form=form,
        certain=certain,
    )
    return Holding(key, fact, provenance)


def dossier(
    *holdings: Holding,
    form_set: str = "",
    units: tuple[str, ...] = (),
    projects: tuple[str, ...] = (),
) -> Dossier:
    """A dossier of an invented body."""
    return Dossier(form_set, "某市某局", YEAR, holdings, units=units, projects=projects)
