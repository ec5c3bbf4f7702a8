"""Editions: a whole one, and a small one with awkward words in it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from hengji.model.composition import Composition, Passage, Plate
from hengji.model.dossier import Dossier, Section
from hengji.model.drawing import CellRole, DrawnCell, DrawnForm
from hengji.model.score import ScoreLine, ScoreSheet, ScoreStatus
from hengji.preparing.sentences_disclosure import compose
from hengji.rules import load
from hengji.writers.publication.edition import Edition
from tests.support.disclosures import disclosure_dossier
from tests.support.dossiers import held

MOBILE = "13912345678"
HOSTILE = "</script><script>alert(1)</script>&\"'"
FORM = DrawnForm(
    "final_accounts_01",
    "收入支出决算总表",
    (2, 1, 1),
    (
        DrawnCell(1, 1, "项目", rowspan=2),
        DrawnCell(1, 2, "决算数", colspan=2),
        DrawnCell(2, 2, "上年"),
        DrawnCell(2, 3, "本年"),
        DrawnCell(3, 1, "收入\n合计"),
        DrawnCell(3, 2, "1.00", CellRole.INPUT),
        DrawnCell(3, 3, "<b>2.00</b>", CellRole.INPUT),
    ),
    unit_line="单位：万元",
    foot_lines=(f"联系电话：{MOBILE}",),
    header_rows=2,
)
SCORES = ScoreSheet(
    lines=(
        ScoreLine(
            "预算执行率", Decimal(10), Decimal("9.5"), Decimal("9.41"),
            ScoreStatus.RECOMPUTED, "执行率×分值", None, arithmetic="94.1%×10=9.41",
        ),
        ScoreLine(
            "满意度", Decimal(10), Decimal(10), None, ScoreStatus.UNDETERMINED,
            "问卷", None, reason="缺少样本",
        ),
    ),
    claimed_total=Decimal("19.5"),
    claimed_rating="优",
    recomputed_total=Decimal("19.41"),
    recomputed_rating="优",
    undetermined=1,
)  # fmt: skip


def whole() -> Edition:
    """The whole disclosure with a form and scores."""
    dossier, rulebook = disclosure_dossier(), load()
    composition = compose(dossier, rulebook, [FORM])
    return Edition(composition, dossier, rulebook, SCORES)


def small(*texts: str, **sections: str) -> Edition:
    """A few paragraphs, one figure."""
    narratives = tuple(Section(key, text) for key, text in sections.items())
    dossier = Dossier("own", "某市某局", 2022, (held("other_income", "9.350万元"),))
    blocks = (*map(Passage, texts), Plate(FORM))
    made = Composition(("某市某局", "2022年度决算公开"), "某市某局", 2022, blocks)
    return Edition(made, replace(dossier, sections=narratives), load())
