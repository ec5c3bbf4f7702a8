"""One worker against two on a folder of reports made for the purpose.

usage: python benchmarks/workers.py [FILES]        (600 unless told)
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from benchmarks.support.ratio import verdict  # noqa: E402

FILES = 600


def make_folder(folder: Path, files: int) -> None:
    """Reports that differ in name and number, so that nothing is read twice."""
    samples = [ROOT / "examples" / name for name in ("clean.txt", "bureau.txt")]
    texts = [path.read_text(encoding="utf-8") for path in samples]
    for number in range(files):
        text = texts[number % len(texts)].replace("一、", f"（{number}）一、", 1)
        (folder / f"{number:05}.txt").write_text(text, encoding="utf-8")


def seconds(folder: Path, workers: int, out: Path) -> float:
    """Seconds of one run with so many workers."""
    command = [sys.executable, "-m", "hengji", "audit", str(folder), "--quiet"]
    command += ["--format", "json", "--jobs", str(workers), "--out", str(out)]
    environment = {"PYTHONPATH": str(ROOT / "src"), "PYTHONUTF8": "1"}
    began = time.perf_counter()
    done = subprocess.run(command, env=environment, capture_output=True, check=False)
    if done.returncode not in (0, 1):
        sys.exit(done.stderr.decode("utf-8", errors="replace"))
    return time.perf_counter() - began


def main(arguments: list[str]) -> int:
    """Print both times and what the second worker brings."""
    files = int(arguments[0]) if arguments else FILES
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "reports"
        folder.mkdir()
        make_folder(folder, files)
        runs: dict[int, list[float]] = {1: [], 2: []}
        for turn in range(2):
            for workers, taken in runs.items():
                out = Path(name) / f"out{turn}{workers}"
                taken.append(seconds(folder, workers, out))
    one, two = min(runs[1]), min(runs[2])
    print(f"{files} reports: one worker {one:.1f} s, two workers {two:.1f} s")
    print("one ÷ two:", verdict(one / two, 1.8, at_least=True))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
