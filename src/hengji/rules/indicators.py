"""The vocabulary of indicator tables: ``indicators/*.yaml``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from hengji.rules.forms import roles
from hengji.rules.packs import Pack
from hengji.taxonomy.concepts import concept_key
from hengji.taxonomy.forms import Form


class IndicatorVocabulary(NamedTuple):
    """Words of indicator tables.

    ``columns``: key of a column label → role.  ``categories``: key of a level-1 or
    level-2 label → class.  ``parents``: class of a level 2 → classes of the level 1
    it belongs under.
    """

    columns: Mapping[str, str]
    categories: Mapping[str, str]
    parents: Mapping[str, tuple[str, ...]]


def read_indicator_words(
    packs: Sequence[Pack], forms: Iterable[Form]
) -> IndicatorVocabulary:
    """The words of all packs, those of single forms last."""
    columns: dict[str, str] = {}
    categories: dict[str, str] = {}
    parents: dict[str, tuple[str, ...]] = {}
    for pack in packs:
        for node in pack.nodes("indicators"):
            fields = node.fields((), ("columns", "categories"))
            columns.update(roles(fields.get("columns")))
            if "categories" in fields:
                for name, entry in fields["categories"].mapping().items():
                    words = entry.fields(("labels",), ("under",))
                    for label in words["labels"].texts():
                        categories[concept_key(label)] = name
                    if "under" in words:
                        parents[name] = words["under"].texts()
    for form in forms:
        for key, role in form.indicator_columns.items():
            columns.setdefault(key, role)
    return IndicatorVocabulary(columns, categories, parents)
