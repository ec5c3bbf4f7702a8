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
from hengji.rules.checks import read_check
from hengji.rules.packs import DEFAULT, Pack, chain
from hengji.rules.rulebook import Rulebook

__all__ = ["Rulebook", "load"]


def load(packs: Sequence[str] | None = None) -> Rulebook:
    """The rulebook of the packs asked for (all built-in ones by default).

    Args:
        packs: names of built-in packs or paths of pack folders; what they extend
            is loaded with them.

    Raises:
        UsageError: there is no such pack.
        PackError: a file of a pack is defective.
    """
    return _load(DEFAULT if packs is None else tuple(packs))


@lru_cache(maxsize=8)
def _load(names: tuple[str, ...]) -> Rulebook:
    packs = chain(names)
    return Rulebook(packs=tuple(packs), checks=_checks(packs))


def _checks(packs: Sequence[Pack]) -> dict[str, CheckRule]:
    found: dict[str, CheckRule] = {}
    for pack in packs:
        for path in pack.files("checks"):
            node = yamlfile.read(path, pack.shown(path))
            rule = read_check(pack, path.stem, node)
            if rule.code in found:
                raise node.refuse(
                    f"编码 {rule.code} 已由规则包 {found[rule.code].pack} 使用",
                    f"code {rule.code} is already used by pack {found[rule.code].pack}",
                )
            found[rule.code] = rule
    return dict(sorted(found.items()))
