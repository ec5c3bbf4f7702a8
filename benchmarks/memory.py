"""Peak memory of one audit, measured in a process of its own."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from benchmarks.support.ratio import verdict  # noqa: E402
from benchmarks.support.shared import reports_docx  # noqa: E402

#: VmHWM belongs to the process alone; ru_maxrss may inherit its parent's.
CHILD = """
import resource, sys
from pathlib import Path
from hengji.pipeline import audit
if sys.argv[1:]:
    assert not audit(sys.argv[1]).failure
status = Path("/proc/self/status")
if status.exists():
    lines = status.read_text().splitlines()
    print(next(line.split()[1] for line in lines if line.startswith("VmHWM")))
else:
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def peak(*arguments: str) -> float:
    """Peak resident memory in MB of a child process."""
    done = subprocess.run(
        [sys.executable, "-c", CHILD, *arguments],
        env={"PYTHONPATH": str(ROOT / "src"), "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        check=True,
    )
    return int(done.stdout) / 1024


def main() -> int:
    """Print the peak for each report; the highest is the number."""
    print(f"{'(imports only)':<28}{peak():>8.1f} MB")
    highest = 0.0
    with tempfile.TemporaryDirectory() as folder:
        for path in reports_docx(Path(folder)):
            used = peak(str(path))
            highest = max(highest, used)
            print(f"{path.name:<28}{used:>8.1f} MB")
    print("highest peak, MB:", verdict(highest, 120))
    return 0


if __name__ == "__main__":
    sys.exit(main())
