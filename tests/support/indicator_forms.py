"""Indicator forms made by hand, and the findings of one check on them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from importlib import import_module

from hengji import yamlfile
from hengji.model.check_rule import CheckRule
from hengji.model.document import Cell, Document, Table
from hengji.model.finding import Finding
from hengji.model.indicator import IndicatorTable
from hengji.model.number import exact
from hengji.model.outline import Outline
from hengji.model.reading import Reading
from hengji.recognisers.indicators import read_indicators
from hengji.rules.checks import read_check
from hengji.rules.packs import chain
from tests.support.text_document import text_document

HEADER = (
    "一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施"
)
RULED = "一级指标|二级指标|三级指标|分值|指标解释|评价标准|自评得分"
PLAIN = "一级指标|二级指标|三级指标|预期指标值|实际完成指标值"


class Words:
    """A rulebook that adds no header words."""

    def __init__(self) -> None:
        self.indicator_columns: dict[str, str] = {}


def rows(*lines: str) -> str:
    """Rows of a text table: ``a|b|c`` is three cells."""
    return "".join(
        "\n".join("\t" + cell for cell in line.split("|")) + "\n\n" for line in lines
    )


def read(text: str) -> tuple[IndicatorTable, ...]:
    """Indicator tables of a text document."""
    return read_indicators(text_document(text), Words())


def grid(*lines: Sequence[tuple[str, int, int, int]]) -> Document:
    """A document with one true grid: cells are (text, column, rowspan, colspan)."""
    made = tuple(
        tuple(
            Cell(number, column, text, rowspan, colspan)
            for text, column, rowspan, colspan in line
        )
        for number, line in enumerate(lines, 1)
    )
    return Document("a.docx", "docx", "0" * 64, (Table(0, 1, made, 9, True),))


@lru_cache(maxsize=128)
def rule(code: str) -> CheckRule:
    """A check of the national pack."""
    pack = chain(["cn"])[-1]
    path = pack.folder / "checks" / f"{code}.yaml"
    return read_check(pack, code, yamlfile.read(path, path.name))


def reading(text: str) -> Reading:
    """A reading with nothing but indicators."""
    document = text_document(text)
    return Reading(document, Outline(), indicators=read_indicators(document, Words()))


def found(code: str, text: str) -> list[Finding]:
    """Findings of one check on a text."""
    check = rule(code)
    module = import_module(f"hengji.checks.kinds.{check.kind}")
    with exact():
        return list(module.find(reading(text), check))


def lines(findings: Sequence[Finding]) -> list[int | None]:
    """The line of the first place of each finding."""
    return [finding.places[0].line for finding in findings]
