"""Whose form it is: the reporting body itself, or one of its units."""

from __future__ import annotations

import re

from hengji.model.document import Document, Paragraph
from hengji.model.table_reading import TableReading
from hengji.recognisers.forms_labels import LONGEST_LABEL
from hengji.taxonomy.concepts import concept_key
from hengji.taxonomy.forms import Form
from hengji.taxonomy.text import label_key

_ROWS = 4
_REACH = 4
_LONGEST_NAME = 40
_ABOVE = re.compile(
    r"(?:填报单位|编制单位|预算单位|单位名称|部门名称)[^:]{0,6}:(?P<name>[^:]+)"
)
_BODY = re.compile(
    r"(?:局|委|办|厅|院|校|站|所|队|处|会|室|馆|中心|公司|本级|政府|公室)$"
)
_YEARS = re.compile(r"^(?:附件?\d*)?(?:20\d\d年?度?)?")
_FIELD = re.compile(r"(?:联系|填报日期|填表|日期|金额|单位:|\().*$")


def body_of(document: Document, reading: TableReading, form: Form) -> str:
    """The body a form names: in its first rows, above it, or in its title."""
    return (
        _in_table(reading, form)
        or _above(document, reading, form)
        or _in_title(reading, form)
    )


def _in_table(reading: TableReading, form: Form) -> str:
    for row in reading.table.rows[:_ROWS]:
        for index, cell in enumerate(row[:-1]):
            if len(cell.text) > LONGEST_LABEL:
                continue
            if concept_key(cell.text) in form.body_labels:
                name = label_key(row[index + 1].text)
                return name if len(name) <= _LONGEST_NAME else ""
    return ""


def _above(document: Document, reading: TableReading, form: Form) -> str:
    seen = 0
    for index in range(reading.table.index - 1, -1, -1):
        block = document.blocks[index]
        if not isinstance(block, Paragraph) or seen == _REACH:
            return ""
        key = label_key(block.text)
        if not key:
            continue
        seen += 1
        stated = _ABOVE.search(key)
        if stated:
            name = _FIELD.sub("", stated["name"])
            return name if _BODY.search(name) else ""
        name = _before_title(key, form)
        if name:
            return name
    return ""


def _in_title(reading: TableReading, form: Form) -> str:
    for segment in reading.segments:
        name = _before_title(segment.caption, form)
        if name:
            return name
    return ""


def _before_title(title: str, form: Form) -> str:
    """``县某某中心整体支出绩效自评表`` -> ``县某某中心``."""
    for own in form.titles:
        head, found, _ = title.partition(own)
        name = _YEARS.sub("", head) if found else ""
        if name and _BODY.search(name):
            return name
    return ""


def same_body(one: str, other: str) -> bool:
    """Whether two names are one body: one is the other with letters left out.

    ``某州工业局`` and ``某自治州工业局``, ``某市某局`` and ``某市某局本级`` are one.
    """
    short, long = sorted((label_key(one), label_key(other)), key=len)
    rest = iter(long)
    return len(short) * 2 > len(long) and all(letter in rest for letter in short)
