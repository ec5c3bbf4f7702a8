"""Form sets: the forms, documents, scheme and days of one notice, as data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from hengji.model.finding import Message

_NUMERALS = "零一二三四五六七八九"


@dataclass(frozen=True, slots=True)
class FormUse:
    """A form as a form set uses it.

    Attributes:
        form: identifier of the form.
        layout: which of its layouts is printed.
        annex: number of the annex it is, 0 when it stands in the text.
        title: title printed above it; the layout's own when empty.
        per: ``""`` for one form, ``project`` for one per project, ``evaluated``
            for one per project that was evaluated (imprint field
            ``evaluated_projects``, or a score sheet of its own), ``unit`` for one
            per subordinate unit.
    """

    form: str
    layout: str = "standard"
    annex: int = 0
    title: str = ""
    per: str = ""


@dataclass(frozen=True, slots=True)
class OutlineSection:
    """A section of a document's outline.

    Attributes:
        id: identifier, unique in the form set; narrative is kept under it.
        heading: its words, without number.
        number: the printed number (``一、`` ``（一）`` ``第一部分　``).
        level: 0 for 第一部分, 1 for 一、, 2 for （一）, 3 for 1．.
        required: it must stand in the document even when there is nothing to say.
        text: words it begins with, with placeholders such as ``{支出合计}``.
        belongs: what belongs into it, for the person who writes it.
        empty: the sentence printed when there is nothing to say.
        forms: forms printed inside it; in a document of forms, those it is a note
            to: it stands behind them.
        figures: charts printed inside it, by their name.
        each: ``project`` or ``code`` when each project (``id:name``) or each 项 of
            the expenditure (``id_2011301``) has words of its own.
    """

    id: str
    heading: str
    number: str
    level: int = 1
    required: bool = True
    text: str = ""
    belongs: str = ""
    empty: str = ""
    forms: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
    each: str = ""

    @property
    def printed(self) -> str:
        """Number and words."""
        return self.number + self.heading


@dataclass(frozen=True, slots=True)
class DocumentPlan:
    """A document the notice asks for.

    Attributes:
        id: identifier.
        title: its title, with placeholders.
        kind: ``report`` (prose with annexes), ``disclosure`` (部门决算公开说明),
            ``table_report`` (prose in a table form) or ``forms`` (forms alone).
        per: as :attr:`FormUse.per`.
        opening: the paragraph before the first heading, with placeholders.
        outline: its sections in order.
        annexes: forms bound behind it, in order.
    """

    id: str
    title: str
    kind: str
    per: str = ""
    opening: str = ""
    outline: tuple[OutlineSection, ...] = ()
    annexes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Deadline:
    """A day in the calendar of the notice.

    ``when`` says it in words; ``month`` and ``day`` fix it in the year after the
    fiscal year where the notice gives one (0 where it does not).
    """

    step: Message
    when: str
    month: int = 0
    day: int = 0
    source: str = ""


@dataclass(frozen=True, slots=True)
class ImprintField:
    """A field of the imprint: 填表人, 联系电话 and the like.

    ``per`` is ``project`` for a field each project has its own of; it is kept in
    the dossier's imprint as ``id@project``.
    """

    id: str
    label: str
    required: bool = True
    per: str = ""
    hint: str = ""


@dataclass(frozen=True, slots=True)
class FormSet:
    """What one notice asks for.

    Attributes:
        id: identifier.
        title: its title.
        jurisdiction: where it is in force.
        first_year, last_year: fiscal years it is for; ``None`` for open ends.
        unit: unit of the amounts in its forms.
        forms: forms in the order of the workbook.
        documents: documents it asks for.
        scheme: scheme of the body's score, ``""`` when it gives none.
        project_scheme: scheme of each project's score, or ``""``.
        deadlines: its calendar.
        imprint: fields to fill in besides figures and sections.
        pack, source: where it is declared, and what prescribes it.
    """

    id: str
    title: Message
    jurisdiction: str
    unit: str
    forms: tuple[FormUse, ...]
    documents: tuple[DocumentPlan, ...]
    first_year: int | None = None
    last_year: int | None = None
    scheme: str = ""
    project_scheme: str = ""
    deadlines: tuple[Deadline, ...] = ()
    imprint: tuple[ImprintField, ...] = ()
    pack: str = ""
    source: str = ""

    def sections(self) -> Iterator[OutlineSection]:
        """The sections of all documents."""
        for document in self.documents:
            yield from document.outline

    def section(self, identifier: str) -> OutlineSection | None:
        """A section by its identifier."""
        return next((s for s in self.sections() if s.id == identifier), None)

    def form_use(self, form: str) -> FormUse | None:
        """How the set uses a form."""
        return next((use for use in self.forms if use.form == form), None)

    def in_force(self, year: int) -> bool:
        """Whether the set is for a fiscal year."""
        return (self.first_year is None or self.first_year <= year) and (
            self.last_year is None or year <= self.last_year
        )


def numeral(number: int) -> str:
    """A Chinese numeral from 1 to 99: ``12`` -> ``十二``.

    Raises:
        ValueError: the number is outside that range.
    """
    if not 1 <= number <= 99:
        raise ValueError(f"no numeral for {number}")
    tens, ones = divmod(number, 10)
    head = "" if not tens else "十" if tens == 1 else _NUMERALS[tens] + "十"
    return head + (_NUMERALS[ones] if ones else "")


def section_number(level: int, number: int) -> str:
    """The printed number of a level's n-th heading (GB/T 9704: 一、 to （1））."""
    if level == 0:
        return f"第{numeral(number)}部分　"
    if level == 1:
        return f"{numeral(number)}、"
    if level == 2:
        return f"（{numeral(number)}）"
    return f"{number}．" if level == 3 else f"（{number}）"
