"""Size budgets: a hard stop for files and functions, an aim that is only reported."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.tree import modules, parsed, shown, written

FILE_STOP, FUNCTION_STOP = 500, 80
FILE_AIM, FUNCTION_AIM = 200, 30


def test_no_file_is_longer_than_the_hard_stop() -> None:
    long = [
        f"{shown(path)}: {_lines(path)}"
        for path in written()
        if _lines(path) > FILE_STOP
    ]
    assert long == []


def test_no_function_is_longer_than_the_hard_stop() -> None:
    long = [
        f"{shown(path)}:{line} {name}: {length}"
        for path in written()
        for name, line, length in _functions(path)
        if length > FUNCTION_STOP
    ]
    assert long == []


def test_what_is_above_the_aim_is_few(capsys: pytest.CaptureFixture[str]) -> None:
    files = [path for path in modules() if _lines(path) > FILE_AIM]
    functions = [
        (path, name, length)
        for path in modules()
        for name, _, length in _functions(path)
        if length > FUNCTION_AIM
    ]
    with capsys.disabled():
        if files or functions:
            print(f"\n  above the aim: {len(files)} files, {len(functions)} functions")
    total = sum(1 for path in modules() for _ in _functions(path))
    assert len(files) * 3 <= len(modules())
    assert len(functions) * 10 <= total


def _lines(path: Path) -> int:
    return path.read_text(encoding="utf-8").count("\n")


def _functions(path: Path) -> Iterator[tuple[str, int, int]]:
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            last = node.end_lineno or node.lineno
            yield node.name, node.lineno, last - node.lineno + 1
