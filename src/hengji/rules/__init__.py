"""The law: packs loaded, validated, dated.

``load()`` gives the :class:`~hengji.rules.rulebook.Rulebook` of all built-in packs;
``load(["cn_hunan"])`` that of one province with the national rules below it;
``load(["path/to/pack"])`` that of a pack of the user's own.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from hengji import yamlfile
from hengji.model.check_rule import CheckRule
from hengji.rules.cases import Case, ExpectedFinding, read_cases
from hengji.rules.catalogue import catalogue, describe, glossary_rows
from hengji.rules.checks import read_check
from hengji.rules.classifications import read_classifications
from hengji.rules.concepts import index_labels, read_concepts
from hengji.rules.dependencies import in_order
from hengji.rules.forms import read_forms
from hengji.rules.identities import read_identities
from hengji.rules.indicators import read_indicator_words
from hengji.rules.packs import built_in, chain
from hengji.rules.rulebook import Rulebook
from hengji.rules.schemes import read_schemes
from hengji.taxonomy.identities import Identity

__all__ = [
    "Case",
    "ExpectedFinding",
    "Rulebook",
    "catalogue",
    "describe",
    "glossary_rows",
    "load",
    "read_cases",
]


def load(packs: Sequence[str] | None = None) -> Rulebook:
    """The rulebook of the packs asked for (all built-in ones by default).

    Args:
        packs: names of built-in packs or paths of pack folders; what they extend
            is loaded with them.

    Raises:
        UsageError: there is no such pack.
        PackError: a file of a pack is defective.
    """
    return _load(None if packs is None else tuple(packs))


@lru_cache(maxsize=8)
def _load(names: tuple[str, ...] | None) -> Rulebook:
    packs = chain([pack.id for pack in built_in()] if names is None else names)
    concepts = read_concepts(packs)
    forms = read_forms(packs, concepts)
    checks: dict[str, CheckRule] = {}
    identities: list[Identity] = []
    for pack in packs:
        for path in pack.files("checks"):
            node = yamlfile.read(path, pack.shown(path))
            rule = read_check(pack, path.stem, node)
            if rule.code in checks:
                raise node.refuse(
                    f"编码 {rule.code} 已由规则包 {checks[rule.code].pack} 使用",
                    f"code {rule.code} is already used by {checks[rule.code].pack}",
                )
            checks[rule.code] = rule
            identities += read_identities(node, concepts, forms)
    in_order(identities)
    words = read_indicator_words(packs, forms.values())
    return Rulebook(
        packs=tuple(packs),
        checks=dict(sorted(checks.items())),
        identities=tuple(identities),
        concepts=concepts,
        forms=forms,
        schemes=read_schemes(packs, concepts),
        classifications=read_classifications(packs),
        indicator_columns=words.columns,
        indicator_categories=words.categories,
        indicator_parents=words.parents,
        labels=index_labels(concepts.values()),
    )
