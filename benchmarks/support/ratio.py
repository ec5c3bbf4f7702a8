"""Two things timed by turns in one run, and told as one ratio."""

from __future__ import annotations

import time
from collections.abc import Callable
from statistics import median


def alternate(
    ours: Callable[[], object], theirs: Callable[[], object], repeats: int
) -> tuple[float, float]:
    """The median seconds of both, measured by turns after one warm-up each."""
    ours()
    theirs()
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(repeats):
        for taken, run in zip(times, (ours, theirs), strict=True):
            began = time.perf_counter()
            run()
            taken.append(time.perf_counter() - began)
    return median(times[0]), median(times[1])


def verdict(value: float, aim: float, *, at_least: bool = False) -> str:
    """A ratio beside its aim."""
    reached = value >= aim if at_least else value <= aim
    sign = "≥" if at_least else "≤"
    word = "reached" if reached else "not reached"
    return f"{value:.2f} (aim {sign} {aim:g}: {word})"
