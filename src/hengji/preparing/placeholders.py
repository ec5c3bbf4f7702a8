"""Placeholders in narrative text: ``{支出合计·上年}`` becomes ``1305.20万元``.

A placeholder is a name of the vocabulary and, behind ``·``, what is asked of it:

- a basis: ``年初预算`` ``全年预算`` ``预算`` ``决算`` (the default) ``上年``;
- a change: ``增减额`` ``增减率`` ``增减词`` (增加, 减少, 持平) ``升降词`` (增长, 下降),
  against 上年 or the basis also named;
- ``占比·支出合计``: its share of another amount; ``完成率``: 决算 ÷ 预算;
- a subordinate unit or a project of the dossier, by name.

Besides there are ``{单位名称}`` ``{年度}`` ``{上年度}`` ``{项目名称}`` ``{自评得分}``
``{评价等级}``, the fields of the imprint, and whole sentences (``{三公经费情况}``).
The unit is printed unless it stands behind the placeholder already.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from difflib import get_close_matches
from typing import NamedTuple

from hengji.model.dossier import Dossier
from hengji.model.finding import Message
from hengji.model.number import ZERO, trimmed
from hengji.model.place import Place
from hengji.model.score import ScoreSheet
from hengji.preparing.amounts import Amounts
from hengji.preparing.asking import Asking, Missing, Unknown
from hengji.rules.rulebook import Rulebook
from hengji.taxonomy.grades import band_of

_PLACEHOLDER = re.compile(r"\{([^{}\n]{1,60})\}")
_SEPARATOR = re.compile(r"\s*[·・•]\s*")
#: A unit printed behind a placeholder; 分为 and 人员 are words, not units.
_UNIT_BEHIND = re.compile(
    r"亿元|万元|元|%|％|人(?![员均数次民])|辆|分(?![为别成配布析])"
)
_SCORE = ("自评得分", "总得分", "total_score")
_GRADE = ("评价等级", "自评等级", "评价等次", "rating")


@dataclass(frozen=True, slots=True)
class Problem:
    """Why words could not be found; ``section`` is where they are wanted.

    ``name`` is the placeholder, or the heading of a blank section.
    """

    section: str
    name: str
    message: Message
    place: Place | None = None


class Resolved(NamedTuple):
    """A text without placeholders, the names used, and what was wrong."""

    text: str
    used: tuple[str, ...]
    problems: tuple[Problem, ...]


def resolve(
    text: str,
    dossier: Dossier,
    rulebook: Rulebook,
    *,
    scores: ScoreSheet | None = None,
    section: str = "",
) -> Resolved:
    """Resolve the placeholders of one text (see the module)."""
    return Speaker(dossier, rulebook, scores).resolve(text, section)


@dataclass(slots=True)
class Speaker:
    """Says the values of a dossier; made once for all texts of a document.

    Attributes:
        dossier: what was entered and derived.
        rulebook: names of concepts.
        scores: for the total and the grade.
        project: the project a text is about, ``""`` for the body itself.
        sentences: further names and what makes their words; a maker gives ``""``
            when it has nothing to say.
    """

    dossier: Dossier
    rulebook: Rulebook
    scores: ScoreSheet | None = None
    project: str = ""
    sentences: Mapping[str, Callable[[], str]] = field(default_factory=dict)
    amounts: Amounts = field(init=False)
    _asking: Asking = field(init=False)

    def __post_init__(self) -> None:
        self.amounts = Amounts(self.dossier, self.rulebook)
        self._asking = Asking(self.dossier, self.rulebook, self.amounts, self.project)

    def resolve(
        self,
        text: str,
        section: str = "",
        place: Place | None = None,
        *,
        outline: bool = False,
    ) -> Resolved:
        """Replace every placeholder; what cannot be is marked 【待填：…】.

        In the words of an ``outline`` a sentence with nothing to say is left out.
        """
        used: list[str] = []
        problems: list[Problem] = []

        def said(match: re.Match[str]) -> str:
            name = match[1].strip()
            used.append(name)
            if outline and name in self.sentences:
                return self.sentences[name]()
            behind = _UNIT_BEHIND.match(text, match.end())
            try:
                return self.say(name, behind[0] if behind else "")
            except Missing as missing:
                message = _missing(str(missing), name)
            except Unknown:
                message = self._unknown(name)
            problems.append(Problem(section, name, message, place))
            return f"【待填：{name}】"

        return Resolved(_PLACEHOLDER.sub(said, text), tuple(used), tuple(problems))

    def say(self, name: str, behind: str = "") -> str:
        """The words for one placeholder, without the unit that stands behind it.

        Raises:
            Unknown: there is no such name.
            Missing: the dossier does not hold what it stands for.
        """
        if name in _SCORE:
            return self._points(name) + ("" if behind == "分" else "分")
        words = self._own_word(name)
        if words is None:
            return self._asking.answer(_SEPARATOR.split(name), name, behind)
        if not words:
            raise Missing(name)
        return words

    def _points(self, name: str) -> str:
        total = self._total()
        if total is None:
            raise Missing(name)
        return trimmed(total)

    def _own_word(self, name: str) -> str | None:
        """Words for names that are no concepts; ``None`` for other names."""
        year = self.dossier.fiscal_year
        words = {
            "单位名称": self.dossier.organisation,
            "部门名称": self.dossier.organisation,
            "organisation": self.dossier.organisation,
            "年度": str(year),
            "year": str(year),
            "上年度": str(year - 1),
            "last_year": str(year - 1),
            "下年度": str(year + 1),
            "项目名称": self.project,
            "project": self.project,
        }
        if name in words:
            return words[name]
        if name in _GRADE:
            return self._grade()
        if name in self.sentences:
            return self.sentences[name]()
        return self._field(name)

    def _field(self, name: str) -> str | None:
        """A field of the imprint, by its identifier or its label."""
        entered = dict(self.dossier.imprint)
        form_set = self.rulebook.form_sets.get(self.dossier.form_set)
        fields = form_set.imprint if form_set else ()
        key = next((f.id for f in fields if name in (f.id, f.label)), name)
        for candidate in (f"{key}@{self.project}", key, name):
            if candidate in entered:
                return entered[candidate]
        return "" if any(f.id == key for f in fields) else None

    def _total(self) -> Decimal | None:
        scores = self.scores
        if scores is not None and scores.claimed_total is not None:
            return scores.claimed_total
        figure = self.amounts.figure("total_score")
        if figure is not None:
            return figure.value
        if scores is not None and scores.recomputed_total is not None:
            return scores.recomputed_total
        return self._indicator_total()

    def _indicator_total(self) -> Decimal | None:
        """The total of the body's own indicator table, printed or added up."""
        if not self.dossier.indicators:
            return None
        table = self.dossier.indicators[0]
        if table.total_score is not None:
            return table.total_score.figure.value
        lines = [line for line in table.lines if not line.empty]
        scores = [line.score.figure.value for line in lines if line.score]
        if not scores or len(scores) < len(lines):
            return None
        execution = self.amounts.figure("execution_score")
        return sum(scores, execution.value if execution else ZERO)

    def _grade(self) -> str:
        scores, total = self.scores, self._total()
        if scores is not None and scores.claimed_rating:
            return scores.claimed_rating
        if total is None:
            return ""
        if scores is not None and total == scores.recomputed_total:
            return scores.recomputed_rating
        band = band_of(total, ())
        return band.name if band else ""

    def _unknown(self, name: str) -> Message:
        head = _SEPARATOR.split(name)[0]
        near = get_close_matches(head, self._names(), n=3, cutoff=0.4)
        hint = f"最接近的名称：{'、'.join(near)}。" if near else ""
        hint_en = f" Nearest names: {', '.join(near)}." if near else ""
        return Message(
            f"占位符“{{{name}}}”不认识，原处标为待填。{hint}",
            f"The placeholder {{{name}}} is unknown; its place is marked.{hint_en}",
        )

    def _names(self) -> list[str]:
        own = ["单位名称", "年度", "上年度", "项目名称", "自评得分", "评价等级"]
        labels = [concept.label for concept in self.rulebook.concepts.values()]
        return [*own, *self.sentences, *labels]


def _missing(what: str, name: str) -> Message:
    return Message(
        f"占位符“{{{name}}}”需要的“{what}”还没有填写，原处标为待填。",
        f"The placeholder {{{name}}} needs {what}, which was not entered; its place "
        "is marked.",
    )
