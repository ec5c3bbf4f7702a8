"""Prose: sentences cut into clauses, and figures with the words before them."""

from __future__ import annotations

from dataclasses import dataclass

from hengji.model.fact import Operand
from hengji.model.figure import Figure
from hengji.model.noun import quick
from hengji.model.place import Place


@quick
@dataclass(frozen=True, slots=True)
class Mention:
    """A figure in running text with its role.

    Attributes:
        figure, place: the number and where it stands.
        head: the noun phrase it measures, normalised (``基本支出``,
            ``规模工业增加值``), ``""`` if none was found.
        role: ``amount`` (a level), ``difference`` (增加891.67万元), ``growth``
            (增长12.75%), ``share`` (占25.26%), ``rate`` (…率95.6%, 完成预算…%),
            ``multiple`` (…倍), ``count``, ``ordinal``, ``year``, ``date``, ``code``,
            ``other``.
        verb: the word that gave the role (增加, 下降, 占, 完成预算 …) or ``""``.
        falling: the verb says down.
        year: the year the clause is about when said (2019年, 上年), else ``None``.
        budget: the words say 预算 (年初预算, 预算数) rather than 决算/实际.
        parts_of: index of the mention in the same sentence it is listed under
            (其中…), or ``None``.
    """

    figure: Figure
    place: Place
    head: str
    role: str
    verb: str = ""
    falling: bool = False
    year: int | None = None
    budget: bool = False
    parts_of: int | None = None

    @property
    def operand(self) -> Operand:
        """The mention as an operand of a claim."""
        return Operand(self.head or self.figure.text, self.figure, self.place)


@quick
@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a paragraph or of a prose cell, with its mentions in order.

    ``block`` is the block's index, ``start``/``end`` offsets in its text; for a
    sentence in a cell ``row``/``column`` are set.
    """

    text: str
    block: int
    start: int
    end: int
    mentions: tuple[Mention, ...]
    row: int | None = None
    column: int | None = None
