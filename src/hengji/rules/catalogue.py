"""Packs as plain data, for ``hengji pack list|show`` and the glossary."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hengji.rules.packs import Pack, built_in, chain

if TYPE_CHECKING:
    from hengji.rules.rulebook import Rulebook

#: Parts of a pack, in the order they are shown.
PARTS = (
    "concepts", "forms", "layouts", "form_sets", "indicators", "library", "checks",
    "schemes", "classifications",
)  # fmt: skip


def catalogue() -> list[dict[str, Any]]:
    """The built-in packs: headers and number of files of each part."""
    return [_header(pack) for pack in built_in()]


def _header(pack: Pack) -> dict[str, Any]:
    return {
        "id": pack.id,
        "title": {"zh": pack.title.zh, "en": pack.title.en},
        "extends": pack.extends,
        "jurisdiction": pack.jurisdiction,
        "valid_from": pack.valid_from.isoformat() if pack.valid_from else None,
        "valid_to": pack.valid_to.isoformat() if pack.valid_to else None,
        "files": {part: len(pack.files(part)) for part in (*PARTS, "tests")},
    }


def describe(rulebook: Rulebook, pack_id: str) -> dict[str, Any]:
    """One pack of a rulebook: its header, checks, forms and schemes."""
    pack = chain([pack_id])[-1]
    name = pack.id
    return {
        **_header(pack),
        "checks": [
            {
                "code": rule.code,
                "kind": rule.kind,
                "severity": rule.severity.value,
                "title": {"zh": rule.title.zh, "en": rule.title.en},
                "basis": rule.basis,
            }
            for rule in rulebook.checks.values()
            if rule.pack == name
        ],
        "forms": [
            {
                "id": form.id,
                "title": {"zh": form.title.zh, "en": form.title.en},
                "kind": form.kind,
                "source": form.source,
            }
            for form in rulebook.forms.values()
            if form.pack == name
        ],
        "schemes": [
            {
                "id": scheme.id,
                "title": {"zh": scheme.title.zh, "en": scheme.title.en},
                "total": format(scheme.total, "f"),
                "basis": scheme.basis,
            }
            for scheme in rulebook.schemes.values()
            if scheme.pack == name
        ],
    }


def glossary_rows(rulebook: Rulebook) -> list[dict[str, str]]:
    """One row per concept: Chinese, identifier, English, other names, source."""
    return [
        {
            "label": concept.label,
            "id": concept.id,
            "en": concept.en,
            "kind": concept.kind,
            "part_of": concept.part_of,
            "aliases": "、".join(concept.aliases),
            "source": concept.source,
        }
        for concept in rulebook.concepts.values()
    ]
