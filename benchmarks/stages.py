"""Where the time of one audit goes: the stages of the thread, by median.

usage: python benchmarks/stages.py [FILE]      (the longest seed unless told)
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from benchmarks.support.shared import reports_docx  # noqa: E402
from hengji import pipeline  # noqa: E402

REPEATS = 15
TIMES: defaultdict[str, list[float]] = defaultdict(list)


def timed(name: str, run: Callable[..., Any]) -> Callable[..., Any]:
    """The same function, its seconds noted."""

    def watched(*words: Any, **named: Any) -> Any:
        began = time.perf_counter()
        result = run(*words, **named)
        TIMES[name].append(time.perf_counter() - began)
        return result

    return watched


def stages() -> list[str]:
    """Names of the functions the thread calls, one per stage."""
    return [
        name
        for name, value in vars(pipeline).items()
        if callable(value)
        and getattr(value, "__module__", "").startswith("hengji.")
        and not isinstance(value, type)
        and value.__module__ != pipeline.__name__
        and name not in ("exact", "import_module")
    ]


def main(arguments: list[str]) -> int:
    """Print the stages from the slowest to the fastest."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(arguments[0]) if arguments else reports_docx(Path(folder))[0]
        pipeline.audit(path)
        for name in stages():
            setattr(pipeline, name, timed(name, getattr(pipeline, name)))
        whole = timed("", pipeline.audit)
        for _ in range(REPEATS):
            whole(path)
    total = median(TIMES.pop(""))
    found = {name: median(taken) for name, taken in TIMES.items()}
    found["(checks on the document, the rest)"] = total - sum(found.values())
    for name, taken in sorted(found.items(), key=lambda item: -item[1]):
        print(f"{name:<36}{taken * 1000:>8.2f} ms{taken / total:>7.0%}")
    print(f"{'one audit':<36}{total * 1000:>8.2f} ms")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
