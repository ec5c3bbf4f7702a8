"""Statements made in running text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hengji.model.fact import Basis, Operand, Source
from hengji.model.figure import Figure
from hengji.model.outline import Outline, Sections
from hengji.model.prose import Mention, Sentence
from hengji.model.unit import SCORE
from hengji.recognisers.statements import (
    TOTAL_SCORE,
    Known,
    Lexicon,
    Resolved,
    Statement,
    joined,
    only_acts,
    scopes_in,
)

_MEASURES = {
    "amount": "level",
    "count": "level",
    "difference": "difference",
    "growth": "growth",
    "share": "share",
    "rate": "rate",
    "multiple": "rate",
}


_CARRIED = re.compile(r"(?:上年|年初)(?:结转|结余)|使用.{0,8}结余")
_FINAL = re.compile("全年预算|调整后?(?:的)?预算|预算调整后")
#: Under what the parts of a class are found in forms.
_PARTS_WITHIN = {
    "operating_expenditure": "basic",
    "business_work_expenditure": "project",
    "maintenance_expenditure": "project",
    "special_fund_expenditure": "project",
    "development_fund_expenditure": "project",
}
_RATE_NAME = re.compile(
    r"([\u4e00-\u9fff“”\"（）()、]{2,24}率)"
    r"\s*(?:分别|仅|只|已|就|均|高)?(?:为|达到?|有|是|实现|:|：)?\s*$"
)
#: Words after which the points are those of a category or a line.
_CATEGORY = re.compile(
    r"(?:产出|效益|效果|满意度|投入|过程|决策|管理|数量|质量|时效|成本|一级|二级|三级)"
    r"[^，。；]{0,4}(?:指标|目标|方面)|分值|项目[^，。；]{0,20}得"
)
_TOTAL_SCORE = re.compile(
    r"(?:^|自评|综合|考核|评价|最终|总)(?:指标)?(?:考核|评价|自评|综合)?"
    r"(?:得分|评分|总分|总评分)(?:合计)?(?:为|是|:|：)?\s*$"
)


def prose_statements(
    sentences: Sequence[Sentence], outline: Outline, lexicon: Lexicon
) -> list[Statement]:
    """Every measuring figure of the sentences, in order."""
    made: list[Statement] = []
    headings = Sections(outline.headings)
    sections: dict[int, frozenset[str]] = {}
    for sentence in sentences:
        if not sentence.mentions:
            continue
        block = sentence.block
        if block not in sections:
            sections[block] = scopes_in("".join(headings.of(block)))
        teller = _Teller(sentence, sections[block], outline.fiscal_year, lexicon)
        made.extend(teller.statements())
    return made


class _Teller:
    """The statements of one sentence; each may lean on the one before."""

    def __init__(
        self,
        sentence: Sentence,
        section: frozenset[str],
        fiscal_year: int | None,
        lexicon: Lexicon,
    ) -> None:
        self.sentence = sentence
        self.section = section
        self.fiscal_year = fiscal_year
        self.lexicon = lexicon
        self.container = _container(sentence)
        self.before: Statement | None = None

    def statements(self) -> list[Statement]:
        """One statement for each mention that measures something."""
        made: list[Statement] = []
        mentions = self.sentence.mentions
        scored = "分" in self.sentence.text
        carried = _with_carried(mentions)
        for at, mention in enumerate(mentions):
            if scored and self._is_total_score(mention):
                made.append(self._score(mention))
                continue
            measure = _MEASURES.get(mention.role)
            if measure is None:
                continue
            statement = self._statement(mention, measure)
            if measure == "level":
                self.before = statement
                statement.carried = at in carried
            made.append(statement)
        return made

    def _statement(self, mention: Mention, measure: str) -> Statement:
        head = mention.head or (self._rate_name(mention) if measure == "rate" else "")
        found = self._resolved(head)
        basis = found.basis
        if measure != "level":
            basis = Basis.NONE
        elif basis is Basis.NONE:
            basis = _basis(mention)
        concept, item, weak = found.concept, found.item, False
        before = self.before
        if concept is None and before is not None and before.known:
            bridge = self._carried(mention, measure, head, basis, before)
            if bridge is not None:
                concept, item, weak = bridge[0], before.item, bridge[1]
        scope, basis, by_section = self._scope(mention, concept, basis)
        # By position: fifteen names take as long as the rest of the making.
        return Statement(
            Operand(head or mention.verb, mention.figure, mention.place),
            item,
            concept is not None,
            measure,
            self._year(mention, measure),
            basis,
            scope,
            "",
            Source.PROSE,
            self.container,
            concept.label if concept else "",
            weak,
            by_section,
        )

    def _year(self, mention: Mention, measure: str) -> int | None:
        """The year said; parts are of the year of the whole they are listed under."""
        if mention.year is None and measure == "level":
            for above in _ancestors(mention, self.sentence):
                if above.year is not None:
                    return above.year
        return mention.year or self.fiscal_year

    def _resolved(self, head: str) -> Resolved:
        if only_acts(head):
            return Resolved(None, "", Basis.NONE)
        return self.lexicon.resolve(head)

    def _carried(
        self,
        mention: Mention,
        measure: str,
        head: str,
        basis: Basis,
        before: Statement,
    ) -> tuple[Known, bool] | None:
        """实际执行X after 某预算Y is the same item; 2019年X is only likely to be."""
        if measure != "level" or not only_acts(head):
            return None
        if mention.figure.unit.dimension != before.operand.figure.unit.dimension:
            return None
        concept = Known(before.item, "", label=before.name)
        if head and before.basis is not basis and before.basis is not Basis.ACTUAL:
            return concept, before.weak
        if mention.year is not None and mention.year != before.year:
            return concept, True
        return None

    def _is_total_score(self, mention: Mention) -> bool:
        """自评得分99分, 评分：99 — but not the points of one category."""
        if mention.figure.unit.symbol not in ("分", "") or mention.parts_of is not None:
            return False
        at = max(0, mention.place.start - self.sentence.start)
        if not _TOTAL_SCORE.search(self.sentence.text, max(0, at - 12), at):
            return False
        return _CATEGORY.search(self.sentence.text, 0, at) is None

    def _score(self, mention: Mention) -> Statement:
        return Statement(
            operand=Operand("自评得分", _points(mention.figure), mention.place),
            item=TOTAL_SCORE,
            known=True,
            measure="rate",
            year=self.fiscal_year,
            basis=Basis.NONE,
            scope="",
            organisation="",
            source=Source.PROSE,
            container=self.container,
            name="自评得分",
        )

    def _rate_name(self, mention: Mention) -> str:
        at = mention.place.start - self.sentence.start
        match = _RATE_NAME.search(self.sentence.text, max(0, at - 30), max(0, at))
        return match[1] if match else ""

    def _scope(
        self, mention: Mention, concept: Known | None, basis: Basis
    ) -> tuple[str, Basis, bool]:
        said = scopes_in(mention.head)
        foreign = self._foreign_rate(mention) if mention.role == "rate" else ""
        section = self.section
        if mention.parts_of is None and not said and not section:
            return (f"+of:{foreign}" if foreign else ""), basis, False
        for ancestor in _ancestors(mention, self.sentence):
            said |= scopes_in(ancestor.head)
            found = self.lexicon.resolve(ancestor.head)
            if found.concept is None:
                foreign = foreign or found.item
            elif found.concept.id in _PARTS_WITHIN:
                said |= {_PARTS_WITHIN[found.concept.id]}
            if basis is Basis.ACTUAL and _basis(ancestor) is not Basis.ACTUAL:
                basis = _basis(ancestor)
        by_section = "general" in section and "general" not in said
        scope = joined((said | section) - own_scopes(concept))
        return (f"{scope}+of:{foreign}" if foreign else scope), basis, by_section

    def _foreign_rate(self, mention: Mention) -> str:
        """某专项经费23万元，支出完成率100%: the rate is about that money alone."""
        if self.before is None or self.before.known:
            return ""
        return self.before.item


def _with_carried(mentions: Sequence[Mention]) -> frozenset[int | None]:
    """The mentions under which money carried over is listed."""
    return frozenset(
        [
            m.parts_of
            for m in mentions
            if m.parts_of is not None and _CARRIED.search(m.head)
        ]
    )


def _points(figure: Figure) -> Figure:
    return figure if figure.unit.symbol else figure.with_unit(SCORE)


_NONE: frozenset[str] = frozenset()
_OWN_SCOPES = {
    "basic_expenditure": frozenset({"basic", "project"}),
    "project_expenditure": frozenset({"basic", "project"}),
    "personnel_expenditure": frozenset({"basic"}),
    "operating_expenditure": frozenset({"basic"}),
    "general_public_budget_appropriation": frozenset({"general"}),
    "general_public_budget": frozenset({"general"}),
    "government_managed_funds": frozenset({"fund"}),
    "government_managed_funds_appropriation": frozenset({"fund"}),
    "state_capital_operations": frozenset({"capital"}),
    "state_capital_operations_appropriation": frozenset({"capital"}),
    "fiscal_appropriation": frozenset({"appropriation"}),
}


def own_scopes(concept: Known | None) -> frozenset[str]:
    """A concept is not within itself: 基本支出 is no part of the basic money."""
    return _NONE if concept is None else _OWN_SCOPES.get(concept.id, _NONE)


def _basis(mention: Mention) -> Basis:
    if not mention.budget:
        return Basis.ACTUAL
    if "年初" in mention.head:
        return Basis.ORIGINAL_BUDGET
    return Basis.FINAL_BUDGET if _FINAL.search(mention.head) else Basis.BUDGET


def _ancestors(mention: Mention, sentence: Sentence) -> list[Mention]:
    at = mention.parts_of
    if at is None:
        return []
    found: list[Mention] = []
    while at is not None and 0 <= at < len(sentence.mentions) and len(found) < 6:
        found.append(sentence.mentions[at])
        at = sentence.mentions[at].parts_of
    return found


def _container(sentence: Sentence) -> str:
    if sentence.row is None:
        return f"p{sentence.block}"
    return f"c{sentence.block}.{sentence.row}.{sentence.column}"
