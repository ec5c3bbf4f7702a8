from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path

from tests.house.tree import ROOT, SOURCE, modules, parsed, shown


def test_import_linter_finds_every_contract_kept() -> None:
    command = [str(Path(sys.executable).parent / "lint-imports"), "--no-cache"]
    environment = {**os.environ, "PYTHONPATH": str(SOURCE.parent)}
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "2 kept, 0 broken" in done.stdout


def test_the_ground_imports_nothing_of_ours_but_errors() -> None:
    for name in ("errors", "yamlfile"):
        imported = _imported(SOURCE / f"{name}.py")
        ours = {module for module in imported if module.startswith("hengji")}
        assert ours <= {"hengji.errors", "hengji"}, (name, ours)


def test_only_the_batch_floor_starts_processes() -> None:
    # The PDF is made by LibreOffice, a program called, not linked.
    allowed = SOURCE / "writers" / "official" / "pdf.py"
    starters = {"multiprocessing", "concurrent.futures", "subprocess"}
    guilty = [
        shown(path)
        for path in modules()
        if path.parent.name != "batch"
        and path != allowed
        and _imported(path) & starters
    ]
    assert guilty == []


def _imported(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            found.add(node.module)
    return found
