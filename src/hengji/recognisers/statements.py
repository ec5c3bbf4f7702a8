"""Statement: a figure with everything that decides whether another is the same.

Two figures are compared only when item, measure, year, basis, scope and part of the
body agree.  What a label does not say is not invented: an unknown coordinate makes
a statement weaker, never equal to another.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

from hengji.model.fact import Basis, Operand, Source
from hengji.taxonomy.text import label_key


class Known(NamedTuple):
    """A concept as the statements need it; ``income`` when it is money coming in."""

    id: str
    kind: str
    income: bool = False
    label: str = ""


#: Labels remembered before memory is cleared.
REMEMBERED = 20_000


Key = tuple[str, str, int | None, Basis, str, str]


@dataclass(slots=True, eq=False)
class Statement:
    """One figure as the document states it.

    Attributes:
        operand: the figure, its printed label and place.
        item: concept identifier, or the folded label when no concept is known.
        known: whether ``item`` is a concept.
        measure: ``level``, ``difference``, ``growth``, ``share``, ``rate``,
            ``multiple``, ``target`` or ``points``.
        year: fiscal year it is about, when said or implied by the report.
        basis: budget or actual.
        scope: the part of the money it is about (``basic``, ``project``,
            ``general``, ``fund`` …), sorted and joined by ``+``; an unknown
            ancestor shows as ``of:<its label>``.
        organisation: the unit within the body, ``""`` for the whole.
        source: form, table or prose.
        container: identifier of the table segment or paragraph it stands in.
        name: the Chinese term of the concept, ``""`` when none is known.
        weak: the item was carried over from the words before; it confirms only.
        general_by_section: only the heading of the section says 一般公共预算; many
            reports print the money of the whole body under it.
        carried: a part listed under the figure is money carried over from the year
            before: 总收入, 其中年初结转, is not the income of the year.
    """

    operand: Operand
    item: str
    known: bool
    measure: str
    year: int | None
    basis: Basis
    scope: str
    organisation: str
    source: Source
    container: str
    name: str = ""
    weak: bool = False
    general_by_section: bool = False
    carried: bool = False

    @property
    def key(self) -> Key:
        """Everything that must agree before two figures are one quantity."""
        return (
            self.item,
            self.measure,
            self.year,
            self.basis,
            self.scope,
            self.organisation,
        )

    def key_within(self, scope: str) -> Key:
        """The key if the statement were about another part of the money."""
        return (
            self.item,
            self.measure,
            self.year,
            self.basis,
            scope,
            self.organisation,
        )


#: The points a report gives itself in the end; one in a document that scores one body.
TOTAL_SCORE = "total_score"

_SCOPES = (
    (re.compile("一般公共预算|公共财政拨款|公共财政预算"), "general"),
    (re.compile("政府性?基金"), "fund"),
    (re.compile("国有资本经营"), "capital"),
    (re.compile("财政专户"), "account"),
    (re.compile("财政拨款"), "appropriation"),
    (re.compile("基本支出"), "basic"),
    (re.compile("项目支出"), "project"),
)
_SELF = re.compile(
    r"^(?:20\d\d年(?:度|末)?|本年度?|当年度?|全年度?|年度|年末|截[至止].{0,12}?[,，日末]|"
    r"本局|我局|全局|本部门|我部门|本单位|我单位|本院|我院|本委|我委|本校|我校|本中心|"
    r"我市|全市|我县|全县|我区|全区|我州|全州|我省|全省|"
    r"实际|累计|共计|总计|共|总共|合计|其中[:：]?|主要|完成|实现|达到?|为|的)+"
)
_TAIL = re.compile(
    r"(?:合计|总计|共计|小计|总额|金额|数额|数量|数|为|达到?|共|了|是|约|分别)+$"
)


@lru_cache(maxsize=8192)
def item_key(label: str) -> str:
    """A label without the words that say whose and when, but not what."""
    key = label_key(label).strip("、,，:：.。;；-—()（） ")
    key = _SELF.sub("", key)
    return _TAIL.sub("", key) or key


_LEAD = re.compile(
    r"^(?:年初预算安排|年初预算|年初安排|年初部门预算|全年预算|调整后预算|预算安排|"
    r"实际支出|实际执行|实际开支|实际发生|实际|支出决算|决算|安排|支出)"
)
_BACK = re.compile(
    r"(?:的?年初预算数?|预算安排数?|预算总额|预算数?|支出决算数?|决算数?|实际支出数?|"
    r"实际执行数?|实际开支|实际发生额?|执行数|支出总额|支出数|支出|总额|开支|费用)$"
)
_ACT = re.compile(
    r"^(?:年初|全年|本年|本年度|实际|支出|执行|开支|决算|预算|安排|数|完成|发生|共|计|为|"
    r"总)*$"
)


#: Not asked yet; ``None`` is an answer.
_UNKNOWN = Known("", "")


class Resolved(NamedTuple):
    """What a head says: concept if known, item, and the basis its words state."""

    concept: Known | None
    item: str
    basis: Basis


class Lexicon:
    """What printed labels mean under one rulebook, remembered between documents."""

    def __init__(
        self,
        concept_of: Callable[[str], Known | None],
        named: Callable[[str], Known | None] = lambda identifier: None,
    ) -> None:
        self._concept_of = concept_of
        self.named = named
        self._known: dict[str, Known | None] = {}
        self._resolved: dict[str, Resolved] = {}

    def concept_of(self, label: str) -> Known | None:
        """The concept a label names, or ``None``."""
        found = self._known.get(label, _UNKNOWN)
        if found is _UNKNOWN:
            _make_room(self._known)
            found = self._known[label] = self._concept_of(label)
        return found

    def resolve(self, head: str) -> Resolved:
        """Find the concept of a head without its words of time, body and basis.

        ``年初预算安排公用经费总额`` is 公用经费 on the original budget; a head is never
        shortened to a concept by dropping words that name something else.
        """
        found = self._resolved.get(head)
        if found is None:
            _make_room(self._resolved)
            found = self._resolved[head] = self._resolve(head)
        return found

    def _resolve(self, head: str) -> Resolved:
        item = item_key(head)
        concept = self.concept_of(head) or self.concept_of(item)
        if concept is not None:
            return Resolved(concept, concept.id, Basis.NONE)
        after = item.rpartition("的")[2]
        if after != item:
            concept = self.concept_of(after)
            if concept is not None and concept.kind == "count":
                return Resolved(concept, concept.id, Basis.NONE)
        for cut in (_BACK, _LEAD):
            match = cut.search(item)
            if match is None:
                continue
            rest = item_key(cut.sub("", item, count=1))
            concept = self.concept_of(rest) if rest else None
            if concept is None or (concept.income and "支" in match[0]):
                continue  # 财政拨款支出 is not 财政拨款
            return Resolved(concept, concept.id, basis_in(match[0] + "数"))
        return Resolved(None, item, Basis.NONE)


def _make_room(memory: dict[str, Any]) -> None:
    if len(memory) >= REMEMBERED:
        memory.clear()


@lru_cache(maxsize=8192)
def only_acts(head: str) -> bool:
    """Whether a head names no thing, only the act: 实际执行, 支出决算数."""
    return _ACT.match(label_key(head)) is not None


@lru_cache(maxsize=4096)
def scopes_in(text: str) -> frozenset[str]:
    """Which part of the money a caption, heading or label speaks of."""
    return frozenset(name for pattern, name in _SCOPES if pattern.search(text))


@lru_cache(maxsize=1024)
def joined(scopes: frozenset[str]) -> str:
    """The scope as one comparable word."""
    return "+".join(sorted(scopes)) if scopes else ""


@lru_cache(maxsize=2048)
def basis_in(text: str) -> Basis:
    """The basis a column header or phrase states, NONE when it is silent."""
    if "年初" in text and ("预算" in text or "安排" in text):
        return Basis.ORIGINAL_BUDGET
    if "预算" in text and re.search("全年|调整后|调整预算", text):
        return Basis.FINAL_BUDGET
    if re.search("决算|执行数|实际|支出数", text):
        return Basis.ACTUAL
    if "预算" in text and "预算支出" not in text:
        return Basis.BUDGET
    return Basis.NONE
