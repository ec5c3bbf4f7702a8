"""Write the filled sample workbooks again: ``make examples``.

One for each form set, with invented names and figures that agree; ``make demo`` turns
the first into the complete set of documents.
"""

from __future__ import annotations

import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
sys.path.insert(0, str(FOLDER.parent))

from tests.support.whole import whole  # noqa: E402

from hengji import preparation  # noqa: E402
from hengji.rules import load  # noqa: E402

TARGET = FOLDER / "workbooks"


def main() -> None:
    """Write a filled workbook for every form set."""
    rulebook = load()
    TARGET.mkdir(exist_ok=True)
    for form_set in rulebook.form_sets.values():
        path = TARGET / f"{form_set.id}.xlsx"
        preparation.new(whole(form_set.id, rulebook), path)
        print(f"{path.relative_to(FOLDER)}: {form_set.title.zh}")


if __name__ == "__main__":
    main()
