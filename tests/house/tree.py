"""The source tree as the house rules see it."""

from __future__ import annotations

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
SOURCE = ROOT / "src" / "hengji"
TESTS = ROOT / "tests"
PACKS = SOURCE / "packs"
KINDS = SOURCE / "checks" / "kinds"


def modules() -> list[Path]:
    """Every Python module of the package, by name."""
    return sorted(path for path in SOURCE.rglob("*.py"))


def written() -> list[Path]:
    """Every Python file of the repository that a person writes."""
    folders = (
        ROOT / name for name in ("src", "tests", "benchmarks", "examples", "docs")
    )
    return sorted(path for folder in folders for path in folder.rglob("*.py"))


def published() -> list[Path]:
    """Every file that is, or is about to be, part of the repository."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, check=False
    )
    names = done.stdout.split("\0") if done.returncode == 0 else []
    found = [ROOT / name for name in names if name] or list(_walk(ROOT))
    return sorted(path for path in found if path.is_file())


def _walk(folder: Path) -> Iterator[Path]:
    for path in folder.iterdir():
        if path.name.startswith(".") and path.name != ".ci":
            continue
        if path.is_dir():
            yield from _walk(path)
        else:
            yield path


@cache
def parsed(path: Path) -> ast.Module:
    """The syntax tree of a Python file."""
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def shown(path: Path) -> str:
    """A path as it is named in complaints."""
    return path.relative_to(ROOT).as_posix()


def debt() -> set[str]:
    """``debt.txt``: modules still without a mirrored test; it may only shrink."""
    lines = (TESTS / "house" / "debt.txt").read_text(encoding="utf-8").splitlines()
    return {line.strip() for line in lines if line.strip() and line[0] != "#"}
