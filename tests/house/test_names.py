"""Public names, docstrings, the glossary, and a test beside every module."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import hengji
from hengji.rules import load
from tests.house.tree import ROOT, SOURCE, TESTS, debt, modules, parsed, shown

PINYIN = re.compile(
    r"yusuan|juesuan|zhichu|shouru|sangong|jixiao|zhibiao|defen|fenzhi|danwei|heji"
)
Documented = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


def test_public_names_are_exactly_those_declared() -> None:
    public = {name for name in dir(hengji) if name[0] != "_"} - {
        path.stem for path in SOURCE.iterdir()
    }
    helpers = {"annotations", "import_module", "TYPE_CHECKING", "Any"}
    declared = {name for name in hengji.__all__ if name[0] != "_"}
    assert public - helpers == declared


def test_every_declared_name_exists() -> None:
    for name in hengji.__all__:
        assert getattr(hengji, name) is not None


def test_every_public_function_and_class_has_a_docstring() -> None:
    missing = [
        f"{shown(path)}:{node.lineno} {node.name}"
        for path in modules()
        for node in parsed(path).body
        if isinstance(node, Documented)
        and node.name[0] != "_"
        and not ast.get_docstring(node)
    ]
    assert missing == []


def test_every_module_says_what_it_is() -> None:
    silent = [
        shown(p) for p in modules() if len(ast.get_docstring(parsed(p)) or "") < 8
    ]
    assert silent == []


def test_every_module_has_a_mirrored_test_or_is_a_known_debt() -> None:
    missing = {
        path.relative_to(SOURCE).as_posix()
        for path in modules()
        if path.name not in ("__init__.py", "__main__.py") and _does_something(path)
        if not any(test.is_file() for test in _mirrors(path))
    }
    assert sorted(missing - debt()) == [], "write the test"
    assert sorted(debt() - missing) == [], "strike it from debt.txt: the test is there"


def test_one_term_has_one_identifier_and_the_glossary_lists_it() -> None:
    glossary = (ROOT / "GLOSSARY.md").read_text(encoding="utf-8")
    labels: dict[str, str] = {}
    for identifier, concept in load().concepts.items():
        assert f"`{identifier}`" in glossary, identifier
        assert labels.setdefault(concept.label, identifier) == identifier, concept.label


def test_no_identifier_is_pinyin() -> None:
    guilty = [
        f"{shown(path)}:{node.lineno} {node.id}"
        for path in modules()
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Name) and PINYIN.search(node.id.lower())
    ]
    assert guilty == []


def _does_something(path: Path) -> bool:
    """Whether a module holds any function; plain nouns need no test of their own."""
    return any(isinstance(node, ast.FunctionDef) for node in ast.walk(parsed(path)))


def _mirrors(path: Path) -> list[Path]:
    """``test_docx_tables.py``, or ``test_docx.py`` of the module it was split from."""
    folder = TESTS / path.relative_to(SOURCE).parent
    parts = path.stem.split("_")
    whole = [
        "_".join(parts[:count])
        for count in range(1, len(parts))
        if (path.parent / ("_".join(parts[:count]) + ".py")).is_file()
    ]
    return [folder / f"test_{stem}.py" for stem in (path.stem, *whole)]
