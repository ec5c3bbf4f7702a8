"""Run one function over many items in worker processes, results in input order.

A worker that dies (out of memory, a crash in a C library) takes its pool along, and
the pool cannot say which item killed it.  The items in flight are therefore tried
again one by one, each alone in a worker: the one that kills again is the culprit,
and the rest of the run goes on.
"""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from typing import Generic, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")
_IN_FLIGHT_PER_WORKER = 4


def run(
    work: Callable[[Item], Result],
    items: Sequence[Item],
    *,
    workers: int,
    lost: Callable[[Item], Result],
    warm: Callable[[], None] | None = None,
    tick: Callable[[int], None] | None = None,
) -> Iterator[Result]:
    """Yield ``work(item)`` for each item, in the order of the items.

    Args:
        work: picklable function; it must not raise.
        items: picklable items.
        workers: 1 works in this process, more start that many of their own.
        lost: the result of an item whose worker died.
        warm: run once in each worker before its first item (picklable).
        tick: called with the number of finished items whenever it grows.
    """
    report = tick or _ignore
    if workers <= 1:
        for count, item in enumerate(items, start=1):
            result = work(item)
            report(count)
            yield result
        return
    yield from _Crew(work, items, workers, lost, warm, report).results()


def _ignore(count: int) -> None:
    """Nobody watches the progress."""


def _start(warm: Callable[[], None] | None) -> None:
    """Begin a worker: Ctrl-C is the parent's business."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if warm is not None:
        warm()


class _Crew(Generic[Item, Result]):
    """The state of one parallel run."""

    def __init__(
        self,
        work: Callable[[Item], Result],
        items: Sequence[Item],
        workers: int,
        lost: Callable[[Item], Result],
        warm: Callable[[], None] | None,
        tick: Callable[[int], None],
    ) -> None:
        self._work = work
        self._workers = workers
        self._lost = lost
        self._warm = warm
        self._tick = tick
        self._waiting = deque(enumerate(items))
        self._flying: dict[Future[Result], tuple[int, Item]] = {}
        self._done: dict[int, Result] = {}
        self._finished = 0
        self._pool: ProcessPoolExecutor | None = None

    def results(self) -> Iterator[Result]:
        """The results in the order of the items."""
        following = 0
        try:
            while self._waiting or self._flying:
                self._launch()
                self._land()
                while following in self._done:
                    yield self._done.pop(following)
                    following += 1
        finally:
            self._close()

    def _launch(self) -> None:
        """Keep every worker busy, and few items at risk when one dies."""
        while self._waiting and len(self._flying) < self._capacity:
            index, item = self._waiting.popleft()
            try:
                self._flying[self._open(self._workers).submit(self._work, item)] = (
                    index,
                    item,
                )
            except BrokenProcessPool:
                self._waiting.appendleft((index, item))
                if not self._flying:
                    self._close()
                    self._alone([self._waiting.popleft()])
                return

    @property
    def _capacity(self) -> int:
        return self._workers * _IN_FLIGHT_PER_WORKER

    def _land(self) -> None:
        if not self._flying:
            return
        landed, _ = wait(self._flying, return_when=FIRST_COMPLETED)
        suspects: list[tuple[int, Item]] = []
        for future in landed:
            index, item = self._flying.pop(future)
            try:
                self._keep(index, future.result())
            except BrokenProcessPool:
                suspects.append((index, item))
        if suspects:
            suspects.extend(self._flying.values())
            self._flying.clear()
            self._close()
            self._alone(sorted(suspects, key=lambda pair: pair[0]))

    def _alone(self, suspects: Sequence[tuple[int, Item]]) -> None:
        """Try items one at a time; the one that kills its worker is lost."""
        for index, item in suspects:
            try:
                result = self._open(1).submit(self._work, item).result()
            except BrokenProcessPool:
                self._close()
                result = self._lost(item)
            self._keep(index, result)
        self._close()

    def _keep(self, index: int, result: Result) -> None:
        self._done[index] = result
        self._finished += 1
        self._tick(self._finished)

    def _open(self, workers: int) -> ProcessPoolExecutor:
        if self._pool is None:
            self._pool = ProcessPoolExecutor(
                workers,
                mp_context=multiprocessing.get_context("spawn"),
                initializer=_start,
                initargs=(self._warm,),
            )
        return self._pool

    def _close(self) -> None:
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
            self._pool = None
