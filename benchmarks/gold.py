"""Score the audit of the labelled seeds, as text and as rebuilt Word files.

usage: python benchmarks/gold.py [--list] [--text] [SEED ...]

Needs the shared data beside the repository (``../shared``); says so and stops
when it is not there.  ``--list`` shows what was missed and what was unmatched,
``--text`` leaves the Word files out, SEED is the beginning of a file name (``000``).
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from tests.support.rebuild import LineMap  # noqa: E402

from benchmarks.support.shared import SHARED, seed_docx  # noqa: E402
from hengji.model.audit import Audit  # noqa: E402
from hengji.pipeline import audit  # noqa: E402
from hengji.writers import report_json  # noqa: E402

SEEDS = ("000", "001", "002")


def published(result: Audit, lines: LineMap | None) -> dict[str, Any]:
    """The JSON of one audit; places mapped back to the text's lines if need be."""
    document: dict[str, Any] = json.loads(report_json.render([result]))
    if lines is not None:
        for item in document["findings"] + document["relations"]:
            for place in item["places"]:
                place["line"] = lines.line_of(place)
    return document


def score(document: dict[str, Any], gold: Path, *flags: str) -> str:
    """What the scoring tool prints."""
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as file:
        json.dump(document, file, ensure_ascii=False)
        file.flush()
        tool = str(SHARED / "tools" / "score_audit.py")
        command = [sys.executable, tool, file.name, str(gold), *flags]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout + done.stderr


def audited(text: Path, as_docx: bool, folder: Path) -> tuple[dict[str, Any], float]:
    """The published audit of a seed in one of its two forms, and the seconds."""
    source, lines = seed_docx(text, folder) if as_docx else (text, None)
    audit(source)
    began = time.perf_counter()
    result = audit(source)
    seconds = time.perf_counter() - began
    return published(result, lines), seconds


def main(arguments: list[str]) -> int:
    """Print one column per audited file."""
    if not SHARED.is_dir():
        print("跳过：仓库旁没有 ../shared 数据。 / Skipped: no ../shared data.")
        return 0
    flags = [word for word in arguments if word == "--list"]
    chosen = [word for word in arguments if not word.startswith("-")] or list(SEEDS)
    forms = (False,) if "--text" in arguments else (False, True)
    columns: dict[str, list[str]] = {}
    with tempfile.TemporaryDirectory() as name:
        for seed in chosen:
            text = next((SHARED / "seeds").glob(seed + "*.txt"))
            gold = next((SHARED / "gold").glob(seed + "*.yaml"))
            for as_docx in forms:
                document, seconds = audited(text, as_docx, Path(name))
                title = seed + (".docx" if as_docx else ".txt")
                printed = score(document, gold, *flags).splitlines()
                columns[title] = [
                    f"{'milliseconds':<17} {seconds * 1000:.0f}",
                    *printed,
                ]
    show(columns)
    return 0


def show(columns: dict[str, list[str]]) -> None:
    """The scores side by side, then the lists file by file."""
    names = list(columns)
    print(" " * 18 + "".join(f"{name:>20}" for name in names))
    for row in range(9):
        cells = [columns[name][row].split(None, 1) for name in names]
        print(f"{cells[0][0]:<18}" + "".join(f"{cell[1]:>20}" for cell in cells))
    for name in names:
        for line in columns[name][9:]:
            print(name, line)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
