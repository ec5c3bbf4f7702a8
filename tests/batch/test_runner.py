"""Results come in order, whatever dies on the way."""

import os
import time
from pathlib import Path

import pytest

from hengji.batch.runner import run


def work(item: str) -> str:
    if item == "kill":
        os._exit(7)
    if item == "slow":
        time.sleep(0.3)
    return item.upper()


def lost(item: str) -> str:
    return f"lost {item}"


def mark_warm() -> None:
    os.environ["HENGJI_TEST_WARM"] = "1"


def is_warm(item: str) -> str:
    return f"{item} {os.environ.get('HENGJI_TEST_WARM')} {os.getpid()}"


def results(items, workers, tick=None):
    return list(run(work, items, workers=workers, lost=lost, tick=tick))


def test_nothing_to_do_is_nothing_done():
    assert results([], 2) == []


@pytest.mark.parametrize("workers", [1, 2])
def test_results_keep_the_order_of_the_items(workers):
    items = ["slow", *"abcdefgh"]
    assert results(items, workers) == [item.upper() for item in items]


def test_a_killed_worker_loses_its_own_item_only():
    items = [*"abcd", "kill", *"efgh", "kill", "i"]
    expected = [lost(item) if item == "kill" else item.upper() for item in items]
    assert results(items, 2) == expected


def test_a_run_of_killers_ends():
    assert results(["kill"] * 3, 2) == ["lost kill"] * 3


def test_progress_counts_every_item_once():
    counts: list[int] = []
    results([*"ab", "kill", *"cd"], 2, counts.append)
    assert counts == [1, 2, 3, 4, 5]


def test_workers_are_warmed_and_are_not_this_process():
    rows = list(run(is_warm, ["a", "b"], workers=2, lost=lost, warm=mark_warm))
    assert [row.split()[1] for row in rows] == ["1", "1"]
    assert all(row.split()[2] != str(os.getpid()) for row in rows)
    assert "HENGJI_TEST_WARM" not in os.environ


def test_one_worker_works_in_this_process():
    rows = list(run(is_warm, ["a"], workers=1, lost=lost))
    assert rows == [f"a None {os.getpid()}"]


def test_leaving_early_leaves_no_worker_behind():
    going = run(work, list("abcdefgh"), workers=2, lost=lost)
    assert next(going) == "A"
    going.close()
    children = Path(f"/proc/self/task/{os.getpid()}/children")
    if children.exists():
        names = [
            Path(f"/proc/{child}/cmdline").read_bytes()
            for child in children.read_text().split()
        ]
        assert not any(b"spawn_main" in name for name in names)
