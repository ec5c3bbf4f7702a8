"""Rulebook: everything the chosen packs say, looked up by the workers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from hengji.model.check_rule import CheckRule
from hengji.rules.dependencies import in_order
from hengji.rules.derivations import read_derivations
from hengji.rules.form_sets import read_form_sets
from hengji.rules.layouts import Layouts, read_layouts
from hengji.rules.library import Context, read_library
from hengji.rules.packs import Pack
from hengji.taxonomy.classifications import Classification
from hengji.taxonomy.concepts import Concept, concept_key, without_suffix
from hengji.taxonomy.form_sets import FormSet
from hengji.taxonomy.forms import Form
from hengji.taxonomy.identities import Identity
from hengji.taxonomy.library import Library
from hengji.taxonomy.schemes import Scheme


@dataclass(frozen=True, slots=True)
class Rulebook:
    """What the chosen packs say.

    Attributes:
        packs: the packs, each base before its children.
        checks: every check by its code, whatever its dates.
        identities: what declared checks say of recognised figures.
        concepts: every concept by its identifier.
        forms: every form by its identifier.
        schemes: every scoring scheme by its identifier.
        classifications: code tables, ``functional`` and ``economic``.
        indicator_columns: key of an indicator column's label → its role.
        indicator_categories: key of a level-1 or level-2 label → its class
            (``output outcome satisfaction cost quantity quality timeliness
            economic social environmental sustainability …``).
        indicator_parents: class of a level 2 → classes of level 1 it may stand
            under.
        level_words: every key of ``indicator_categories`` and their classes, as
            the pair level 1 (no parents) or level 2.
    """

    packs: tuple[Pack, ...]
    checks: Mapping[str, CheckRule]
    identities: tuple[Identity, ...]
    concepts: Mapping[str, Concept]
    forms: Mapping[str, Form]
    schemes: Mapping[str, Scheme]
    classifications: Mapping[str, Classification]
    indicator_columns: Mapping[str, str]
    indicator_categories: Mapping[str, str]
    indicator_parents: Mapping[str, tuple[str, ...]]
    labels: Mapping[str, Concept] = field(repr=False)
    _seen: dict[str, Concept | None] = field(default_factory=dict, repr=False)
    _library: list[Library] = field(default_factory=list, repr=False, compare=False)
    _derivations: list[tuple[Identity, ...]] = field(
        default_factory=list, repr=False, compare=False
    )
    _layouts: list[Layouts] = field(default_factory=list, repr=False, compare=False)
    _sets: list[dict[str, FormSet]] = field(
        default_factory=list, repr=False, compare=False
    )

    @property
    def derivations(self) -> tuple[Identity, ...]:
        """Definitions no form states, read when they are first asked for.

        Raises:
            PackError: one is defective, or figures follow from themselves.
        """
        if not self._derivations:
            found = read_derivations(self.packs, self.checks, self.concepts, self.forms)
            in_order((*self.identities, *found))
            self._derivations.append(tuple(found))
        return self._derivations[0]

    @property
    def layouts(self) -> Layouts:
        """Printed looks by form and variant, read when they are first asked for.

        Raises:
            PackError: a layout is defective.
        """
        if not self._layouts:
            self._layouts.append(
                read_layouts(self.packs, self.forms, self.concepts, self.schemes)
            )
        return self._layouts[0]

    @property
    def form_sets(self) -> Mapping[str, FormSet]:
        """Form sets by identifier, read when they are first asked for.

        Raises:
            PackError: a form set is defective.
        """
        if not self._sets:
            self._sets.append(read_form_sets(self.packs, self.layouts, self.schemes))
        return self._sets[0]

    @property
    def library(self) -> Library:
        """The indicator library, read when it is first asked for.

        Raises:
            PackError: a file of the library is defective.
        """
        if not self._library:
            words = (self.indicator_categories, self.indicator_parents)
            context = Context(*words, self.concepts, self.classifications)
            self._library.append(read_library(self.packs, context))
        return self._library[0]

    @property
    def level_words(self) -> Mapping[str, tuple[str, int]]:
        """Key of a level label → (class, 1 or 2)."""
        return {
            key: (name, 2 if name in self.indicator_parents else 1)
            for key, name in self.indicator_categories.items()
        }

    def concept_of(self, label: str) -> Concept | None:
        """The concept a printed label names, or ``None``.

        Ordinals, 其中, years, units in brackets and colons do not count
        (:func:`hengji.taxonomy.concepts.concept_key`); 数 and 金额 at the end are
        dropped when the label is unknown with them.
        """
        if label in self._seen:
            return self._seen[label]
        key = concept_key(label)
        found = self.labels.get(key) or self.labels.get(without_suffix(key))
        if len(self._seen) < 4096:
            self._seen[label] = found
        return found

    def applicable(self, year: int | None) -> Mapping[str, CheckRule]:
        """The checks in force for a fiscal year (:meth:`in_force`)."""
        return {
            code: rule
            for code, rule in self.checks.items()
            if self.in_force(code, year)
        }

    def in_force(self, code: str, year: int | None) -> bool:
        """Whether a check is in force for a report on a fiscal year.

        A report is written in the year after; a check counts when its period meets
        either year.  Without a year every check counts.
        """
        rule = self.checks[code]
        if year is None:
            return True
        return (rule.valid_from is None or rule.valid_from.year <= year + 1) and (
            rule.valid_to is None or rule.valid_to.year >= year
        )
