"""A whole audit of a Word report against python-docx merely reading the same file.

python-docx reads every paragraph and every real cell (``_tbl.tr_lst``, ``tc_lst``);
Hengji reads, recognises, relates, checks and scores.  Both warm, by turns.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from docx import Document

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from benchmarks.support.ratio import alternate, verdict  # noqa: E402
from benchmarks.support.shared import reports_docx  # noqa: E402
from hengji.pipeline import audit  # noqa: E402

REPEATS = 15


def words_of(path: Path) -> int:
    """Read all words with python-docx and count the characters."""
    document = Document(str(path))
    length = sum(len(paragraph.text) for paragraph in document.paragraphs)
    for table in document.tables:
        for row in table._tbl.tr_lst:
            for cell in row.tc_lst:
                length += sum(len(paragraph.text) for paragraph in cell.p_lst)
    return length


def main() -> int:
    """Print a line per report and the ratio of the sums."""
    ours_all = theirs_all = 0.0
    print(f"{'report':<28}{'hengji audit':>14}{'python-docx':>14}{'ratio':>8}")
    with tempfile.TemporaryDirectory() as folder:
        for path in reports_docx(Path(folder)):
            failure = audit(path).failure
            if failure:
                print(f"{path.name}: {failure}")
                return 1
            ours, theirs = alternate(
                lambda path=path: audit(path),  # type: ignore[misc]
                lambda path=path: words_of(path),  # type: ignore[misc]
                REPEATS,
            )
            ours_all, theirs_all = ours_all + ours, theirs_all + theirs
            times = f"{ours * 1000:>11.1f} ms{theirs * 1000:>11.1f} ms"
            print(f"{path.name:<28}{times}{ours / theirs:>8.2f}")
    print("audit ÷ python-docx:", verdict(ours_all / theirs_all, 1.0))
    return 0


if __name__ == "__main__":
    sys.exit(main())
