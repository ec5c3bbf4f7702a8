"""Audit one file and write its report, in whichever process; it never raises.

What travels between processes is the rendered report and a summary, never the
audit itself, which is a hundred times larger.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from hengji.batch.office import FORMATS, write_office
from hengji.model.audit import Audit
from hengji.writers.summary import Summary, summarise


@dataclass(frozen=True, slots=True)
class Order:
    """How files are audited and how their reports are written.

    Attributes:
        format: ``text``, ``json``, ``html``, ``docx`` or ``xlsx``.
        language: ``zh`` or ``en``.
        packs: rule packs, ``None`` for all built-in ones.
        year: fiscal year of reports that do not say theirs.
        colour, width: of a text report.
    """

    format: str = "text"
    language: str = "zh"
    packs: tuple[str, ...] | None = None
    year: int | None = None
    colour: bool = False
    width: int = 88


@dataclass(frozen=True, slots=True)
class Job:
    """One file to audit."""

    path: str
    order: Order


@dataclass(frozen=True, slots=True)
class Done:
    """The report of one file.

    ``name`` is the file name proposed for it, ``""`` to let the outlet name it.
    """

    summary: Summary
    report: str | bytes
    name: str = ""


def audit_file(job: Job) -> Done:
    """Audit and render; a defect of ours becomes a sentence about this one file."""
    try:
        from hengji.pipeline import audit

        return _done(
            audit(job.path, packs=job.order.packs, year=job.order.year), job.order
        )
    except Exception as error:
        return _done(_defect(job.path, error), job.order)


def lost_file(job: Job) -> Done:
    """The report of a file whose worker died."""
    audit = Audit(
        job.path,
        "",
        "",
        None,
        failure="审核这份文件的进程意外终止（可能内存不足），该文件未审核。",
        failure_en=(
            "The process auditing this file died (out of memory?); "
            "the file was not audited."
        ),
    )
    return _done(audit, job.order)


@dataclass(frozen=True, slots=True)
class Warm:
    """Load what every file needs, once per worker."""

    order: Order

    def __call__(self) -> None:
        """Import the pipeline and the writer, load the packs."""
        from hengji import rules

        import_module("hengji.pipeline")
        rules.load(self.order.packs)
        if self.order.format not in FORMATS:
            writer(self.order)


def writer(order: Order) -> Callable[[Audit], str]:
    """The function that writes one audit as ordered."""
    module = import_module(f"hengji.writers.report_{order.format}")
    if order.format == "json":
        return module.render_one  # type: ignore[no-any-return]
    if order.format == "html":
        return lambda audit: module.render([audit], language=order.language)
    return lambda audit: module.render(
        [audit], language=order.language, colour=order.colour, width=order.width
    )


def _done(audit: Audit, order: Order) -> Done:
    if order.format in FORMATS:
        file = write_office(audit, order.format, order.language)
        return Done(summarise(audit), file.data, file.name)
    return Done(summarise(audit), writer(order)(audit))


def _defect(path: str, error: Exception) -> Audit:
    what = f"{type(error).__name__}: {error}"
    return Audit(
        path,
        "",
        "",
        None,
        failure=f"审核程序自身出错，该文件未审核：{what}。请把此句与文件一并反馈。",
        failure_en=f"Hengji itself failed on this file, which was not audited: {what}. "
        "Please report this sentence with the file.",
    )
