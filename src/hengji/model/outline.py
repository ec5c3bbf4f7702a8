"""Outline: headings, numbered items, attachments and imprint of a document."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from hengji.model.noun import quick
from hengji.model.place import Place


@quick
@dataclass(frozen=True, slots=True)
class HeadingItem:
    """A numbered heading or list item.

    Attributes:
        text: the words after the number.
        mark: the number as printed (``二、``, ``（三）``, ``1.``, ``(2)``).
        style: ``chinese`` 一、 ``chinese_bracket`` （一） ``arabic`` 1. 1、
            ``arabic_bracket`` （1） ``dotted`` 1.1 ``part`` 第一部分
            ``ordinal`` 一是 …
        value: the number as an integer (last component of a dotted one).
        place: the mark and the words.
        block: index of the block.
        is_heading: short line without final punctuation, not a list sentence.
        path: enclosing headings' texts, outermost first.
    """

    text: str
    mark: str
    style: str
    value: int
    place: Place
    block: int
    is_heading: bool
    path: tuple[str, ...] = ()


@quick
@dataclass(frozen=True, slots=True)
class AttachmentMention:
    """An attachment in the list, as a label on a page, or cited in the text.

    ``role`` is ``list`` (报告附以下附件：附件1、…), ``label`` (附件2 alone above a
    title) or ``citation`` (详见附件2【…】); ``title`` the name that goes with it.
    """

    number: int | None
    title: str
    role: str
    place: Place


@quick
@dataclass(frozen=True, slots=True)
class Imprint:
    """填表人, 单位负责人, 填报日期, 联系电话 …: a field with its value, maybe blank."""

    field: str
    value: str
    place: Place


@quick
@dataclass(frozen=True, slots=True)
class Outline:
    """Everything about a document that is not a figure."""

    title: str = ""
    organisation: str = ""
    organisation_places: tuple[Place, ...] = ()
    fiscal_year: int | None = None
    genre: str = ""
    headings: tuple[HeadingItem, ...] = ()
    attachments: tuple[AttachmentMention, ...] = ()
    imprints: tuple[Imprint, ...] = ()
    document_numbers: tuple[tuple[str, Place], ...] = ()

    def section_of(self, block: int) -> tuple[str, ...]:
        """Texts of the headings that enclose a block, outermost first."""
        return Sections(self.headings).of(block)


class Sections:
    """The headings of an outline, to be asked for many blocks."""

    def __init__(self, items: Iterable[HeadingItem]) -> None:
        self._headings = [item for item in items if item.is_heading]
        self._blocks = [heading.block for heading in self._headings]

    def of(self, block: int) -> tuple[str, ...]:
        """Texts of the headings that enclose a block, outermost first."""
        at = bisect_right(self._blocks, block)
        if not at:
            return ()
        heading = self._headings[at - 1]
        return (*heading.path, heading.text)
