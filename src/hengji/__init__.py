"""衡绩 Hengji: audits and writes Chinese budget performance reports.

    >>> import hengji
    >>> audit = hengji.audit("自评报告.docx")        # doctest: +SKIP
    >>> [finding.title.zh for finding in audit.findings]  # doctest: +SKIP

Public names are imported on first use, so that ``import hengji`` costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from hengji.errors import HengjiError, PackError, ReadError, UsageError
    from hengji.model.audit import Audit
    from hengji.pipeline import audit
    from hengji.preparation import diff, import_reports, new, prepare, score, write
    from hengji.readers import read

__version__ = "0.1.0"

__all__ = [
    "Audit",
    "HengjiError",
    "PackError",
    "ReadError",
    "UsageError",
    "__version__",
    "audit",
    "diff",
    "import_reports",
    "new",
    "prepare",
    "read",
    "score",
    "write",
]

_HOMES = {
    "Audit": "hengji.model.audit",
    "HengjiError": "hengji.errors",
    "PackError": "hengji.errors",
    "ReadError": "hengji.errors",
    "UsageError": "hengji.errors",
    "audit": "hengji.pipeline",
    "diff": "hengji.preparation",
    "import_reports": "hengji.preparation",
    "new": "hengji.preparation",
    "prepare": "hengji.preparation",
    "read": "hengji.readers",
    "score": "hengji.preparation",
    "write": "hengji.preparation",
}


def __getattr__(name: str) -> Any:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(home), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
