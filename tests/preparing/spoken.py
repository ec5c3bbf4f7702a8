"""A small dossier to be put into words, and figures for it."""

from __future__ import annotations

from itertools import count

from hengji.model.dossier import Dossier, FactKey, Holding
from hengji.model.fact import Basis, Fact
from hengji.model.place import Place
from hengji.taxonomy.figures import scan

BODY = "云溪县水务局"
YEAR = 2023
_ROWS = count(1)


def held(
    concept: str, text: str, basis: Basis = Basis.ACTUAL, year: int = 0, **more: str
) -> Holding:
    """A figure under its coordinates."""
    figure = scan(text)[0]
    organisation = more.pop("organisation", "")
    dimensions = tuple(sorted(more.items()))
    key = FactKey(concept, basis, year, organisation, dimensions)
    place = Place(text, 0, row=next(_ROWS), column=2, table=1)
    return Holding(key, Fact(concept, concept, figure, place))


FIGURES = (
    held("total_expenditure", "1290.15万元"),
    held("total_expenditure", "1305.20万元", year=-1),
    held("total_funds", "1230.00万元", Basis.ORIGINAL_BUDGET),
    held("total_funds", "1352.45万元", Basis.FINAL_BUDGET),
    held("basic_expenditure", "690.15万元"),
    held("basic_expenditure", "690.15万元", year=-1),
    held("personnel_expenditure", "570.10万元"),
    held("operating_expenditure", "120.05万元"),
    held("project_expenditure", "600.00万元"),
    held("project_expenditure", "540.00万元", year=-1),
    held("three_public_expenses", "12.60万元"),
    held("three_public_expenses", "14.00万元", year=-1),
    held("three_public_expenses", "13.20万元", Basis.BUDGET),
    held("official_reception", "2.60万元"),
    held("vehicle_operation", "10.00万元"),
    held("vehicle_purchase", "0"),
    held("overseas_travel", "0"),
    held("established_posts", "56人", Basis.NONE),
    held("staff_in_post", "54人", Basis.NONE),
    held("government_procurement", "74.69万元"),
    held("government_procurement", "78.85万元", Basis.BUDGET),
    held("total_expenditure", "88.20万元", organisation="云溪县水利管理站"),
    held("total_funds", "320.00万元", project="管网改造工程"),
)


def dossier(*holdings: Holding, **fields: str) -> Dossier:
    """A dossier of figures (the usual ones by default) and imprint fields."""
    return Dossier(
        form_set="hunan_city",
        organisation=BODY,
        fiscal_year=YEAR,
        holdings=holdings or FIGURES,
        units=("云溪县水利管理站",),
        projects=("管网改造工程",),
        imprint=tuple(fields.items()),
    )
