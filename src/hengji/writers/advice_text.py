"""Advice on targets as a person reads it in a terminal."""

from __future__ import annotations

from collections.abc import Sequence

from hengji.model.advice import TargetAdvice
from hengji.writers.paper import Paper
from hengji.writers.words import pick, place_label


def render(
    advice: Sequence[TargetAdvice], *, language: str = "zh", width: int = 88
) -> str:
    """The advice, one piece under another; a sentence when there is none.

    Args:
        advice: in the order it is shown.
        language: ``zh`` or ``en``.
        width: columns of a line.
    """
    paper = Paper(language, colour=False, columns=width)
    paper.heading(f"{paper.say('目标建议', 'Advice on targets')} · {len(advice)}")
    if not advice:
        paper.paragraph(
            paper.say("绩效目标没有需要改进之处。", "No target calls for advice.")
        )
    for ordinal, piece in enumerate(advice, 1):
        _piece(ordinal, piece, paper)
    return "\n" + paper.text()


def _piece(ordinal: int, piece: TargetAdvice, paper: Paper) -> None:
    say = paper.say
    paper.item(f"{ordinal:>3}", pick(piece.message, paper.language), piece.severity)
    if piece.places:
        where = place_label(piece.places[0], paper.language)
        paper.entry(say("位置", "Where"), where)
    paper.entry(say("依据", "Basis"), piece.basis)
    paper.entry(say("建议", "Advice"), pick(piece.wording, paper.language))
    paper.blank()
