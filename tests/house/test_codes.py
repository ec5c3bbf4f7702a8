"""Every check: one code, a basis, both languages; no idle kind.

That each has its cases is held by ``tests/packs``.
"""

from __future__ import annotations

import ast
import re

from hengji.rules import load
from tests.house.tree import KINDS, PACKS, SOURCE, TESTS, modules, parsed, shown

RULES = sorted(PACKS.glob("*/checks/*.yaml"))
PREFIXES = (
    "SUM DIF GRO SHA RAT EXE XRF SCO WGT GRD REA VAL UNI STR TXT TGT OTH"
).split()
CODE = re.compile(rf"(?:{'|'.join(PREFIXES)})-[0-9]{{3}}")
LATIN = re.compile(r"[A-Za-z]{3}")
HAN = re.compile(r"[\u4e00-\u9fff]")


def test_codes_are_well_formed_and_used_once() -> None:
    names = [path.stem for path in RULES]
    assert names
    assert [name for name in names if not CODE.fullmatch(name)] == []
    assert len(names) == len(set(names))


def test_every_file_of_cases_belongs_to_a_check() -> None:
    names = {path.stem for path in RULES}
    strangers = [
        shown(path)
        for path in PACKS.glob("*/tests/*.yaml")
        if CODE.fullmatch(path.stem) and path.stem not in names
    ]
    assert strangers == []


def test_every_check_says_its_basis_and_speaks_both_languages() -> None:
    for code, rule in load().checks.items():
        assert rule.basis.strip(), code
        titled = rule.title.zh != "{subject}"  # else the kind words it
        for text in (rule.title, rule.advice) if titled else (rule.advice,):
            assert HAN.search(text.zh), f"{code}: no Chinese"
            assert LATIN.search(text.en), f"{code}: no English"
            quoted = HAN.findall(text.en)  # a printed word, 其中, may be quoted
            assert len(quoted) * 4 < len(text.en), f"{code}: English in Chinese"


def test_every_code_in_the_sources_has_its_check() -> None:
    known = set(load().checks)
    used = {
        (node.value, shown(path))
        for path in modules()
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and CODE.fullmatch(node.value)
        and node.value != "SHA-256"
    }
    assert [pair for pair in sorted(used) if pair[0] not in known] == []


def test_every_kind_is_used_by_a_check_and_has_its_test() -> None:
    used = {rule.kind for rule in load().checks.values()}
    kinds = {path.stem for path in KINDS.glob("*.py") if path.stem[0] != "_"}
    assert used <= kinds, f"no such kind: {sorted(used - kinds)}"
    assert sorted(kinds - used) == []
    tests = TESTS / KINDS.relative_to(SOURCE)
    assert [k for k in sorted(kinds) if not (tests / f"test_{k}.py").is_file()] == []
