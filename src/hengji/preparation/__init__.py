"""The thread of preparing: new → fill in → read → derive → check → score → write.

The one place that knows this order; what each step does is elsewhere.
"""

from __future__ import annotations

from hengji.preparation.comparing import diff
from hengji.preparation.documents import Written, write
from hengji.preparation.importing import import_reports
from hengji.preparation.reading import Prepared, prepare
from hengji.preparation.scores import score
from hengji.preparation.targets import advise
from hengji.preparation.workbooks import form_set_of, new

__all__ = [
    "Prepared",
    "Written",
    "advise",
    "diff",
    "form_set_of",
    "import_reports",
    "new",
    "prepare",
    "score",
    "write",
]
