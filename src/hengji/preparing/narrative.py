"""A report in words: what was written kept word for word, what was not generated.

The outline of the form set says which sections stand in the document; each takes
the officer's words, or a sentence made from facts, or the words the outline keeps
for a section with nothing to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from hengji.model.composition import (
    AnnexTitle,
    Block,
    Composition,
    Gap,
    Heading,
    PartTitle,
    Passage,
    Plate,
)
from hengji.model.dossier import Dossier, Section
from hengji.model.drawing import DrawnForm
from hengji.model.finding import Message
from hengji.model.score import ScoreSheet
from hengji.preparing.placeholders import Problem, Speaker
from hengji.preparing.sentences import Sentences
from hengji.preparing.sentences_indicators import indicator_makers
from hengji.rules.rulebook import Rulebook
from hengji.taxonomy.form_sets import DocumentPlan, FormSet, OutlineSection

_DATES = ("report_date", "报告日期", "成文日期", "fill_date", "填报日期")
#: Words of a heading, and the sentence that belongs under it; first match counts.
_UNDER: tuple[tuple[str, str], ...] = (
    ("政府性基金", "政府性基金预算支出情况"),
    ("国有资本", "国有资本经营预算支出情况"),
    ("社会保险基金", "社会保险基金预算支出情况"),
    ("人员编制", "人员编制情况"),
    ("人员概况", "人员编制情况"),
    ("三公", "三公经费情况"),
    ("基本支出", "基本支出情况"),
    ("项目支出", "项目支出情况"),
    ("政府采购", "政府采购情况"),
    ("固定资产", "固定资产情况"),
    ("结转结余", "结转结余情况"),
    ("预算执行", "预算执行情况"),
    ("收支", "收支情况"),
    ("产出指标", "产出指标完成情况"),
    ("效益指标", "效益指标完成情况"),
    ("满意度指标", "满意度指标完成情况"),
)


#: Kinds of documents whose words stand in the cells of forms.
_IN_FORMS = ("table_report", "forms")


class Filled(NamedTuple):
    """A dossier whose narrative is ready to be printed, and what it lacks."""

    dossier: Dossier
    problems: tuple[Problem, ...]


class Composed(NamedTuple):
    """A document in words, and what could not be put into them."""

    composition: Composition
    problems: tuple[Problem, ...]


def compose(
    dossier: Dossier,
    form_set: FormSet,
    drawn: Sequence[DrawnForm],
    rulebook: Rulebook,
    *,
    scores: ScoreSheet | None = None,
    document: str = "",
    project: str = "",
) -> Composed:
    """Put one document of a form set into words.

    Args:
        dossier: derived already.
        form_set: whose outline is followed.
        drawn: its forms, drawn.
        rulebook: names for placeholders.
        scores: for the total and the grade.
        document: identifier of the document, the first one by default.
        project: the project a document per project is about.
    """
    plan = _plan(form_set, document)
    writer = _Writer(dossier, plan, drawn, _speaker(dossier, rulebook, scores, project))
    return writer.compose()


def fill(
    dossier: Dossier,
    form_set: FormSet,
    rulebook: Rulebook,
    *,
    scores: ScoreSheet | None = None,
) -> Filled:
    """Resolve the narrative before the forms are drawn.

    Forms print narrative in their cells too; the blank sections of a report in
    table form are filled as those of a report in prose are.  Filling twice gives
    what filling once gives.
    """
    texts: dict[str, Section] = {}
    problems: list[Problem] = []
    for plan in form_set.documents:
        for project in dossier.projects if plan.per == "project" else ("",):
            speaker = _speaker(dossier, rulebook, scores, project)
            writer = _Writer(dossier, plan, (), speaker)
            for index, section in enumerate(plan.outline):
                name = f"{section.id}@{project}" if project else section.id
                if plan.kind in _IN_FORMS or dossier.section(name).strip():
                    text, _ = writer.text_of(section, index)
                    texts[name] = Section(name, text)
            problems.extend(writer.problems)
    for given in dossier.sections:
        if given.id not in texts:
            speaker = _speaker(dossier, rulebook, scores, given.id.partition("@")[2])
            said = speaker.resolve(given.text, given.id, given.place)
            texts[given.id] = Section(given.id, said.text, given.place)
            problems.extend(said.problems)
    return Filled(replace(dossier, sections=tuple(texts.values())), tuple(problems))


def _plan(form_set: FormSet, document: str) -> DocumentPlan:
    for plan in form_set.documents:
        if document in ("", plan.id):
            return plan
    raise KeyError(document)


def _speaker(
    dossier: Dossier, rulebook: Rulebook, scores: ScoreSheet | None, project: str
) -> Speaker:
    speaker = Speaker(dossier, rulebook, scores, project)
    sentences = Sentences(speaker.amounts, dossier.fiscal_year)
    speaker.sentences = {
        **sentences.makers(),
        **indicator_makers(dossier.indicators, project),
    }
    return speaker


@dataclass(slots=True)
class _Writer:
    dossier: Dossier
    plan: DocumentPlan
    drawn: Sequence[DrawnForm]
    speaker: Speaker
    problems: list[Problem] = field(default_factory=list)
    gaps: list[Gap] = field(default_factory=list)

    def compose(self) -> Composed:
        title = self._resolved(self.plan.title, "title")
        blocks = list(self._blocks())
        composition = Composition(
            title=tuple(title.split("\n")),
            organisation=self.dossier.organisation,
            fiscal_year=self.dossier.fiscal_year,
            blocks=tuple(blocks),
            date=self._date(),
            gaps=tuple(self.gaps),
            notes=tuple(problem.message.zh for problem in self.problems),
        )
        return Composed(composition, tuple(self.problems))

    def _blocks(self) -> Iterator[Block]:
        """Prose with its annexes, or forms alone where the form holds the prose."""
        if self.plan.kind not in _IN_FORMS:
            opening = self._opening()
            if opening:
                yield Passage(opening)
            for index, section in enumerate(self.plan.outline):
                yield from self._section(section, index)
        elif not self.plan.annexes:
            yield from self._plates(self.drawn)
        yield from self._annexes()
        if self.plan.kind in _IN_FORMS:
            yield from self._notes()

    def _notes(self) -> Iterator[Block]:
        """Notes to the forms of a document of forms, behind them."""
        for index, section in enumerate(self.plan.outline):
            if section.forms:
                text, entered = self.text_of(section, index)
                if text:
                    yield Heading(section.level, section.printed)
                    yield Passage(text, entered)

    def _opening(self) -> str:
        written = self._written("opening")
        return self._resolved(written or self.plan.opening, "opening")

    def _date(self) -> str:
        found = (self.dossier.field(name) for name in _DATES)
        return next((date for date in found if date.strip()), "")

    def _section(self, section: OutlineSection, index: int) -> Iterator[Block]:
        text, entered = self.text_of(section, index)
        if not (text or section.required or section.forms):
            return
        if section.level == 0:
            yield PartTitle(section.printed)
        else:
            yield Heading(section.level, section.printed)
        if text:
            yield Passage(text, entered)
        for identifier in section.forms:
            yield from self._plates(f for f in self.drawn if f.form == identifier)

    def text_of(self, section: OutlineSection, index: int) -> tuple[str, bool]:
        """The words of a section, and whether a person wrote them."""
        written = self._written(section.id).strip()
        lead = self._lead(section)
        if written:
            said = self._resolved(written, section.id)
            whole = not lead or said.startswith(lead) or _repeats(written, section)
            return said if whole else f"{lead}\n{said}", True
        generated = lead or self._generated(section)
        if generated or section.empty:
            return generated or self._resolved(section.empty, section.id), False
        if section.required and not section.forms and not self._has_below(index):
            return self._gap(section), False
        return "", False

    def _written(self, identifier: str) -> str:
        """What a person wrote; a project's own words are kept as ``id@project``."""
        own = f"{identifier}@{self.speaker.project}"
        return self.dossier.section(own) or self.dossier.section(identifier)

    def _lead(self, section: OutlineSection) -> str:
        """The words the outline begins the section with."""
        if not section.text:
            return ""
        said = self._resolved(section.text, section.id, outline=True)
        return "\n".join(line for line in said.split("\n") if line.strip())

    def _generated(self, section: OutlineSection) -> str:
        makers = self.speaker.sentences
        for word, name in _UNDER:
            if word in section.heading:
                return makers[name]()
        return ""

    def _has_below(self, index: int) -> bool:
        """Whether subsections follow, which say what there is to say."""
        following = self.plan.outline[index + 1 : index + 2]
        return any(s.level > self.plan.outline[index].level for s in following)

    def _gap(self, section: OutlineSection) -> str:
        self.gaps.append(Gap(section.printed, section.heading, narrative=section.id))
        self.problems.append(
            Problem(
                section.id,
                section.heading,
                Message(
                    f"“{section.printed}”一节必须有内容，还没有写，原处标为待填。",
                    f"Section {section.printed} must say something and is blank.",
                ),
            )
        )
        return f"【待填：{section.heading}】"

    def _resolved(self, text: str, section: str, *, outline: bool = False) -> str:
        if "{" not in text:
            return text
        places = (s.place for s in self.dossier.sections if s.id == section)
        place = next(places, None)
        resolved = self.speaker.resolve(text, section, place, outline=outline)
        self.problems.extend(resolved.problems)
        self.gaps.extend(Gap(section, p.name) for p in resolved.problems)
        return resolved.text

    def _plates(self, forms: Iterable[DrawnForm]) -> Iterator[Plate]:
        project = self.speaker.project
        for form in forms:
            if not project or form.subject in ("", project):
                yield Plate(form)

    def _annexes(self) -> Iterator[Block]:
        """Annexes in order: those of one number share it, one form after another."""
        last = 0
        for identifier in self.plan.annexes:
            plates = list(self._plates(f for f in self.drawn if f.form == identifier))
            for index, plate in enumerate(plates):
                if index == 0 and (plate.form.annex or self.plan.kind not in _IN_FORMS):
                    last = max(last + 1, plate.form.annex)
                    yield AnnexTitle(f"附件{last}", plate.form.title)
                yield plate


def _repeats(written: str, section: OutlineSection) -> bool:
    """Whether a person asked for what the outline begins the section with."""
    own = set(re.findall(r"\{[^{}]+\}", section.text))
    return any(name in written for name in own if name.endswith("情况}"))
