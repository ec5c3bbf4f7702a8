"""Plant faults in what we write, and count how many the audit finds.

usage: python benchmarks/planted.py [--count N] [--seed N] [--misses] [FORM_SET ...]

One digit of one figure of a table cell is changed in the written Word file, N times
per form set (200).  A fault is *found* when the audit reports an error or a warning
that it does not report of the file as it was written; *placed* when such a finding
points at the cell, and *named* when it says that this cell is the one to mend.
``wrong`` counts faults after which only another cell is named.  ``crossed`` counts
faults at which sums of the cell's own table broke that have no other cell in common,
so that row and column can tell; ``told`` is the share of them whose cell is named.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from benchmarks.support.planted import (  # noqa: E402
    Fault,
    Paper,
    Seat,
    Written,
    seats,
    slip,
    written_documents,
)
from hengji import rules  # noqa: E402
from hengji.model.audit import Audit  # noqa: E402
from hengji.model.claim import ClaimKind  # noqa: E402
from hengji.model.finding import Finding, Severity  # noqa: E402
from hengji.model.place import Place  # noqa: E402
from hengji.model.relation import RelationStatus  # noqa: E402
from hengji.pipeline import audit  # noqa: E402

COUNT = 200


class Result(NamedTuple):
    """What became of one fault."""

    fault: Fault
    found: bool
    placed: bool
    named: bool
    misnamed: bool
    crossed: bool


def _key(finding: Finding) -> object:
    spots = tuple((p.block, p.row, p.column, p.paragraph) for p in finding.places)
    return finding.code, spots


def _serious(audited: Audit) -> list[Finding]:
    return [f for f in audited.findings if f.severity is not Severity.INFO]


def _crossed(audited: Audit, seat: Seat) -> bool:
    """Whether broken sums of the seat's table have only the seat in common."""
    sums = [
        {(place.row, place.column) for place in relation.places}
        for relation in audited.relations
        if relation.status is RelationStatus.BROKEN
        and relation.claim.kind is ClaimKind.SUM_OF_PARTS
        and all(place.table == seat.table for place in relation.places)
        and any(_is_at(place, seat) for place in relation.places)
    ]
    return len(sums) > 1 and len(set.intersection(*sums)) == 1


def _is_at(place: Place | None, seat: Seat) -> bool:
    return place is not None and (place.table, place.row, place.column) == (
        seat.table,
        seat.cell.row,
        seat.cell.column,
    )


def judge(fault: Fault, known: set[object], path: Path) -> Result:
    """Audit a file with a fault."""
    audited = audit(path)
    new = [f for f in _serious(audited) if _key(f) not in known]
    placed = [f for f in new if any(_is_at(p, fault.seat) for p in f.places)]
    named = any(_is_at(f.suspect, fault.seat) for f in placed)
    others = any(f.suspect and not _is_at(f.suspect, fault.seat) for f in new)
    wrong = others and not named
    crossed = _crossed(audited, fault.seat)
    return Result(fault, bool(new), bool(placed), named, wrong, crossed)


def measure(form_set: str, count: int, seed: int, folder: Path) -> list[Result]:
    """Plant ``count`` faults in the documents of a form set, one at a time."""
    chance = random.Random(f"{form_set}:{seed}")
    rulebook = rules.load()
    documents = list(written_documents(form_set, rulebook, folder))
    known = {d.path: {_key(f) for f in _serious(audit(d.path))} for d in documents}
    papers = {d.path: Paper(d.path) for d in documents}
    all_seats: list[tuple[Written, Seat]] = [
        (document, seat) for document in documents for seat in seats(document)
    ]
    target = folder / "planted.docx"
    results = []
    for _ in range(count):
        document, seat = chance.choice(all_seats)
        fault = slip(seat, chance)
        papers[document.path].plant(fault, target)
        results.append(judge(fault, known[document.path], target))
    clean = sum(len(findings) for findings in known.values())
    print(f"{form_set:<22}{len(all_seats):>7}{clean:>7}", end="")
    return results


def _show(results: Iterable[Result]) -> None:
    all_ = list(results)
    for name in ("found", "placed", "named", "misnamed"):
        number = sum(getattr(r, name) for r in all_)
        print(f"{100 * number / len(all_):>8.1f}", end="")
    crossed = [result for result in all_ if result.crossed]
    told = sum(result.named for result in crossed)
    share = f"{100 * told / len(crossed):.1f}" if crossed else "—"
    print(f"{len(crossed):>9}{share:>8}")


def _show_misses(results: Iterable[Result]) -> None:
    misses = [r.fault for r in results if not r.placed]
    kinds = Counter(fault.seat.kind for fault in misses)
    for kind, number in kinds.most_common():
        example = next(f for f in misses if f.seat.kind == kind)
        place = f"{example.seat.cell.row},{example.seat.cell.column}"
        print(f"    {number:>3} {kind} ({place}) {example.before}->{example.after}")


def main(arguments: list[str]) -> int:
    """Print a line per form set."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("form_sets", nargs="*", metavar="FORM_SET")
    parser.add_argument("--count", type=int, default=COUNT)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--misses", action="store_true")
    given = parser.parse_args(arguments)
    names = given.form_sets or sorted(rules.load().form_sets)
    print(
        f"{'form set':<22}{'cells':>7}{'clean':>7}"
        f"{'found%':>8}{'placed%':>8}{'named%':>8}{'wrong%':>8}{'crossed':>9}{'told%':>8}"
    )
    for name in names:
        with tempfile.TemporaryDirectory() as folder:
            results = measure(name, given.count, given.seed, Path(folder))
        _show(results)
        if given.misses:
            _show_misses(results)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
