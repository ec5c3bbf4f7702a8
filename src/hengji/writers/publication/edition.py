"""Edition: what is published about one body and one year."""

from __future__ import annotations

from dataclasses import dataclass

from hengji.model.composition import Composition
from hengji.model.dossier import Dossier
from hengji.model.score import ScoreSheet
from hengji.rules import Rulebook


@dataclass(frozen=True, slots=True)
class Edition:
    """A document with the data behind it.

    Attributes:
        composition: the text, figures and forms.
        dossier: the facts and indicators they come from.
        rulebook: names of concepts in both languages.
        scores: the score sheet, when there is one.
        secret_sections: narratives marked 涉密: nothing is published with them.
    """

    composition: Composition
    dossier: Dossier
    rulebook: Rulebook
    scores: ScoreSheet | None = None
    secret_sections: frozenset[str] = frozenset()
