"""``hengji --version`` against ``python -c pass``: what starting costs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.support.ratio import alternate, verdict  # noqa: E402

REPEATS = 25


def main() -> int:
    """Print both times and their ratio."""
    script = Path(sys.executable).parent / "hengji"
    ours = [str(script)] if script.exists() else [sys.executable, "-m", "hengji"]
    version, nothing = alternate(
        lambda: _run(*ours, "--version"),
        lambda: _run(sys.executable, "-c", "pass"),
        REPEATS,
    )
    for name, taken in (("hengji --version", version), ("python -c pass", nothing)):
        print(f"{name:<18}{taken * 1000:>6.0f} ms")
    print("start ÷ python -c pass:", verdict(version / nothing, 4))
    return 0


def _run(*command: str) -> None:
    environment = {"PYTHONPATH": str(ROOT / "src"), "PYTHONUTF8": "1"}
    subprocess.run(command, env=environment, capture_output=True, check=True)


if __name__ == "__main__":
    sys.exit(main())
