"""From a prepared workbook to the complete set of documents, audited once written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from hengji import pipeline
from hengji.errors import HengjiError, UsageError
from hengji.model.composition import Composition, Illustration
from hengji.model.dossier import Dossier
from hengji.model.drawing import DrawnForm
from hengji.model.finding import Finding, Severity
from hengji.model.number import exact
from hengji.model.score import ScoreSheet
from hengji.preparation.reading import Prepared
from hengji.preparing import narrative, sentences_disclosure
from hengji.readers import read
from hengji.scoring.explain import explain_json
from hengji.taxonomy.form_sets import DocumentPlan
from hengji.writers.charts.word import chart_paragraph
from hengji.writers.disclosure import write_disclosure
from hengji.writers.layout import draw
from hengji.writers.official.letter import write_findings_letter
from hengji.writers.official.manuscript import Manuscript
from hengji.writers.official.pdf import find_program, write_pdf
from hengji.writers.official.report import write_forms_docx, write_report
from hengji.writers.publication.edition import Edition
from hengji.writers.publication.package import write_package
from hengji.writers.publication.page import render_page
from hengji.writers.workbook import write_forms

FORMATS = ("docx", "xlsx", "pdf", "html", "json")
#: Kinds of documents: the disclosure binds the reports of its set.
_DISCLOSURE, _REPORT = "disclosure", "report"
_OPEN = (Severity.ERROR, Severity.WARNING)
_UNFIT = re.compile(r'[\\/:*?"<>|\s]+')
_LETTER_DATES = ("report_date", "date", "fill_date")


class Written(NamedTuple):
    """What was written.

    Attributes:
        files: the files, in the order of writing.
        findings: what is open: in the workbook, and in what was written.
        lacking: words and figures the documents still lack, each a sentence.
        refused: what was not written, each with the reason.
        scores: the score sheets.
    """

    files: tuple[Path, ...]
    findings: tuple[Finding, ...]
    lacking: tuple[str, ...]
    refused: tuple[str, ...]
    scores: tuple[ScoreSheet, ...]

    @property
    def ready(self) -> bool:
        """Whether the set may be signed: no error is open and nothing is lacking."""
        errors = any(f.severity is Severity.ERROR for f in self.findings)
        return not errors and not self.lacking


class _Made(NamedTuple):
    plan: DocumentPlan
    composition: Composition
    subject: str
    name: str


def write(
    prepared: Prepared,
    folder: Path,
    formats: Iterable[str] = FORMATS,
    *,
    force: bool = False,
) -> Written:
    """Write every document of the form set.

    Args:
        prepared: a workbook that was read and completed.
        folder: where the files go; made when it is not there.
        formats: of :data:`FORMATS`.
        force: replace files that are there already.

    Raises:
        UsageError: a file is there already and ``force`` is not set.
    """
    with exact():
        return _Writer(prepared, folder, tuple(formats), force).write()


class _Writer:
    def __init__(
        self, prepared: Prepared, folder: Path, formats: Sequence[str], force: bool
    ) -> None:
        self.prepared = prepared
        self.folder = folder
        self.formats = formats
        self.force = force
        self.files: list[Path] = []
        self.findings: list[Finding] = []
        self.lacking: list[str] = [p.message for p in prepared.problems]
        self.refused: list[str] = []
        body = [sheet for sheet in prepared.scores if not sheet.subject]
        self.score = body[0] if body else None
        filled = narrative.fill(
            prepared.dossier,
            prepared.form_set,
            prepared.rulebook,
            scores=self.score,
        )
        self.dossier: Dossier = filled.dossier
        self._say_lacking(problem.message.zh for problem in filled.problems)
        self.drawn: list[DrawnForm] = draw(
            prepared.form_set, self.dossier, prepared.rulebook
        )
        self.whose = f"{self.dossier.organisation}{self.dossier.fiscal_year}年度"

    def write(self) -> Written:
        """All documents, then the letter about what is open."""
        made = list(self._made())
        planned = [*self._planned(made)]
        self._refuse_to_replace(planned)
        self.folder.mkdir(parents=True, exist_ok=True)
        self.findings.extend(self.prepared.audit.findings)
        for one in made:
            self._document(one)
        self._forms()
        self._scores()
        self._published(made)
        self._letter()
        return Written(
            tuple(self.files),
            tuple(f for f in self.findings if f.severity in _OPEN),
            tuple(dict.fromkeys(self.lacking)),
            tuple(self.refused),
            self.prepared.scores,
        )

    # ── what there is to write ──

    def _made(self) -> Iterator[_Made]:
        plans = self.prepared.form_set.documents
        composed = {
            (plan.id, subject): self._composition(plan, subject)
            for plan in plans
            for subject in self._subjects(plan)
            if plan.kind != _DISCLOSURE
        }
        reports = [
            composed[plan.id, subject]
            for plan in plans
            for subject in self._subjects(plan)
            if plan.kind == _REPORT
        ]
        for plan in plans:
            for subject in self._subjects(plan):
                composition = composed.get((plan.id, subject))
                composition = composition or self._disclosure(reports)
                name = _file_name("".join(composition.title))
                yield _Made(plan, composition, subject, name)

    def _subjects(self, plan: DocumentPlan) -> Sequence[str]:
        if plan.per == "project":
            return self.dossier.projects
        if plan.per == "evaluated":
            own = {*plan.annexes, *(f for s in plan.outline for f in s.forms)}
            found = (f.subject for f in self.drawn if f.form in own and f.subject)
            return tuple(dict.fromkeys(found))
        return ("",)

    def _disclosure(self, reports: Sequence[Composition]) -> Composition:
        """The disclosure, with the reports of the set as its annexes."""
        composition = sentences_disclosure.compose(
            self.dossier, self.prepared.rulebook, forms=self.drawn, annexes=reports
        )
        told = {gap for report in reports for gap in report.gaps}
        self._say_lacking(
            f"《{''.join(composition.title)}》缺：{gap.label}（{gap.section}）"
            for gap in composition.gaps
            if gap not in told
        )
        return composition

    def _composition(self, plan: DocumentPlan, subject: str) -> Composition:
        composed = narrative.compose(
            self.dossier,
            self.prepared.form_set,
            self.drawn,
            self.prepared.rulebook,
            scores=self._score_of(subject),
            document=plan.id,
            project=subject,
        )
        self._say_lacking(problem.message.zh for problem in composed.problems)
        return composed.composition

    def _say_lacking(self, words: Iterable[str]) -> None:
        self.lacking.extend(words)

    def _score_of(self, subject: str) -> ScoreSheet | None:
        for sheet in self.prepared.scores:
            if sheet.subject == subject:
                return sheet
        return None

    def _planned(self, made: Sequence[_Made]) -> Iterator[Path]:
        suffixes = [s for s in ("docx", "pdf", "html") if s in self.formats]
        for one in made:
            for suffix in suffixes:
                yield self.folder / f"{one.name}.{suffix}"
        for name in (self._forms_name, self._scores_name, self._letter_name):
            for suffix in ("docx", "xlsx", "json"):
                yield self.folder / f"{name}.{suffix}"

    @property
    def _forms_name(self) -> str:
        return _file_name(f"{self.whose}附表")

    @property
    def _scores_name(self) -> str:
        return _file_name(f"{self.whose}评分计算说明")

    @property
    def _letter_name(self) -> str:
        return _file_name(f"{self.whose}待处理问题说明")

    def _refuse_to_replace(self, planned: Iterable[Path]) -> None:
        there = [path.name for path in planned if path.exists()]
        if there and not self.force:
            names = "、".join(there[:3])
            raise UsageError(
                f"文件已存在，没有覆盖：{names}等{len(there)}个。"
                "要替换请加 --force，或者换一个文件夹。",
                f"{len(there)} file(s) exist and were kept: {names}. "
                "Use --force to replace them, or another folder.",
            )

    # ── writing ──

    def _document(self, one: _Made) -> None:
        wanted = {"docx", "pdf"} & set(self.formats)
        if not wanted:
            return
        path = self.folder / f"{one.name}.docx"
        if one.plan.kind == _DISCLOSURE:
            write_disclosure(one.composition, path)
        else:
            scores = None if one.plan.kind == "forms" else self._score_of(one.subject)
            write_report(one.composition, path, scores=scores, draw_chart=_draw_chart)
        self.files.append(path)
        self._audit(path)
        self._pdf(path)

    def _audit(self, path: Path) -> None:
        audit = pipeline.audit_document(
            read(path), self.prepared.rulebook, self.dossier.fiscal_year
        )
        self.findings.extend(audit.findings)

    def _pdf(self, path: Path) -> None:
        if "pdf" not in self.formats:
            return
        if find_program() is None:
            words = "没有找到 LibreOffice，没有生成 PDF。（LibreOffice was not found.）"
            if words not in self.refused:
                self.refused.append(words)
            return
        target = path.with_suffix(".pdf")
        try:
            write_pdf(path, target)
        except HengjiError as error:
            self.refused.append(str(error))
        else:
            self.files.append(target)

    def _forms(self) -> None:
        if not self.drawn:
            return
        title = f"{self.whose}附表"
        if "docx" in self.formats:
            path = self.folder / f"{self._forms_name}.docx"
            write_forms_docx(self.drawn, path, title=title)
            self.files.append(path)
        if "xlsx" in self.formats:
            path = self.folder / f"{self._forms_name}.xlsx"
            write_forms(
                self.drawn, self.dossier, self.prepared.rulebook, path, title=title
            )
            self.files.append(path)

    def _scores(self) -> None:
        if "json" in self.formats and self.prepared.scores:
            path = self.folder / f"{self._scores_name}.json"
            path.write_text(explain_json(self.prepared.scores), encoding="utf-8")
            self.files.append(path)

    def _published(self, made: Sequence[_Made]) -> None:
        """A page per document with words, and one package of the data."""
        told = False
        for one in made:
            edition = Edition(
                one.composition,
                self.dossier,
                self.prepared.rulebook,
                self._score_of(one.subject),
            )
            try:
                if "html" in self.formats:
                    self._page(one, edition)
                if "json" in self.formats and not told:
                    self._package(one, edition)
                    told = True
            except HengjiError as error:
                self.refused.append(f"《{one.name}》没有生成公开页：{error}")

    def _page(self, one: _Made, edition: Edition) -> None:
        page = render_page(edition)
        path = self.folder / f"{one.name}.html"
        path.write_text(page, encoding="utf-8")
        self.files.append(path)

    def _package(self, one: _Made, edition: Edition) -> None:
        path = self.folder / f"{one.name}.数据包.zip"
        write_package(edition, path)
        self.files.append(path)

    def _letter(self) -> None:
        if "docx" not in self.formats:
            return
        path = self.folder / f"{self._letter_name}.docx"
        dates = (self.dossier.field(name) for name in _LETTER_DATES)
        write_findings_letter(
            [f for f in self.findings if f.severity in _OPEN],
            path,
            title=f"{self.whose}{self.prepared.form_set.title.zh}",
            organisation=self.dossier.organisation,
            date=next(filter(None, dates), ""),
        )
        self.files.append(path)


def _draw_chart(manuscript: Manuscript, block: Illustration) -> None:
    manuscript.raw(chart_paragraph(manuscript.document, block.chart))


def _file_name(title: str) -> str:
    return _UNFIT.sub("", title)[:100] or "文件"
