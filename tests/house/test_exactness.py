"""No binary fractions where amounts are: Decimal end to end."""

from __future__ import annotations

import ast

import pytest

from tests.house.tree import SOURCE, parsed, shown

FLOORS = ("model", "taxonomy", "rules", "checks", "scoring")


@pytest.mark.parametrize("floor", FLOORS)
def test_no_float_is_written_or_made(floor: str) -> None:
    guilty = [
        f"{shown(path)}:{node.lineno}"
        for path in sorted((SOURCE / floor).rglob("*.py"))
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.expr) and _is_float(node)
    ]
    assert guilty == []


def test_a_float_would_be_seen() -> None:
    for words in ("x = 0.01", "x = float('1')", "x = 1e3"):
        assert any(_is_float(node) for node in ast.walk(ast.parse(words))), words
    assert not any(_is_float(node) for node in ast.walk(ast.parse("x = 'float(1.5)'")))


def _is_float(node: ast.AST) -> bool:
    if isinstance(node, ast.Constant):
        return isinstance(node.value, float)
    is_call = isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    return is_call and node.func.id == "float"  # type: ignore[attr-defined]
