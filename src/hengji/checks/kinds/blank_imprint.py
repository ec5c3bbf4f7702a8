"""blank_imprint: printed fields for opinions, signatures and dates left blank.

Operand ``part``: ``opinion`` (opinions and their dates), ``signature`` (负责人 and
seals), ``column`` (a 签字 column without a signature), ``date`` (a signed report
that bears no date).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from hengji.checks.findings import make
from hengji.checks.grouped import grouped, where
from hengji.model.check_rule import CheckRule
from hengji.model.document import Cell, Paragraph, Table
from hengji.model.finding import Certainty, Finding, Message
from hengji.model.outline import Imprint
from hengji.model.place import Place
from hengji.model.reading import Reading
from hengji.model.whole_text import whole_text
from hengji.taxonomy.text import label_key

_SIGNED = re.compile(r"签字|签名|签章|负责人|组长|盖章|公章")
_DATE = re.compile(
    r"(?:20\d\d|二[〇○零Ｏ0一二三四五六七八九]{3})\s*[年./-]\s*[\d一二三四五六七八九十]{1,3}\s*[月./-]"
)
_SIGN_COLUMN = frozenset({"签字", "签名"})


def find(reading: Reading, rule: CheckRule) -> Iterator[Finding]:
    """Blanks of the part this rule speaks of."""
    yield from _PARTS[rule.operand("part")](reading, rule)


def _opinion(reading: Reading, rule: CheckRule) -> Iterator[Finding]:
    blank = [each for each in reading.outline.imprints if not each.value]
    opinions = [each for each in blank if each.field.endswith("意见")]
    if not opinions:
        return
    dates = [each for each in blank if each.field == "日期"]
    both = sorted((*opinions, *dates), key=_order)
    yield grouped(
        rule,
        [each.place for each in both],
        subject="、".join(each.field for each in opinions),
        zh=f"{len(opinions)}处意见栏空白，{len(dates)}处签署日期空白：{{spots}}。",
        en=f"{len(opinions)} opinions and {len(dates)} dates are blank: {{spots}}.",
    )


def _order(imprint: Imprint) -> tuple[int, int, int, int]:
    place = imprint.place
    return (place.block, place.row or 0, place.column or 0, place.start)


def _signature(reading: Reading, rule: CheckRule) -> Iterator[Finding]:
    """Named fields, each with its own finding when they stand in different forms."""
    blank = [
        each
        for each in reading.outline.imprints
        if not each.value
        and _SIGNED.search(each.field)
        and not each.field.endswith("意见")
    ]
    if blank:
        yield grouped(
            rule,
            [each.place for each in blank],
            subject=f"{len(blank)}处",
            zh="签字或盖章栏空白：{spots}。如签章为图像，请核对原件。",
            en="Signature or seal fields are blank: {spots}.",
            certainty=Certainty.LIKELY,
        )


def _column(reading: Reading, rule: CheckRule) -> Iterator[Finding]:
    for table in whole_text(reading.document).tables_with("签"):
        for at, row in enumerate(table.rows):
            header = next((c for c in row if label_key(c.text) in _SIGN_COLUMN), None)
            if header is None or len(row) < 3:
                continue
            cells = _below(table, at, header, len(row))
            if cells and not any(cell.text.strip() for cell in cells):
                places = [table.whole(cell) for cell in (header, *cells)]
                yield grouped(
                    rule,
                    places,
                    subject=f"表{table.number}",
                    zh=f"表{table.number}“签字”列的{len(cells)}格都是空白：{{spots}}。"
                    "如签名为图像，请核对原件。",
                    en="No cell of the signature column is filled: {spots}.",
                    certainty=Certainty.LIKELY,
                )


def _below(table: Table, at: int, header: Cell, width: int) -> list[Cell]:
    """The cells under a header, as long as the rows keep its width."""
    cells = []
    for row in table.rows[at + 1 :]:
        cell = next((c for c in row if c.column == header.column), None)
        if len(row) != width or cell is None or not row[0].text.strip():
            break
        cells.append(cell)
    return cells


def _date(reading: Reading, rule: CheckRule) -> Iterator[Finding]:
    """A report signed by its body, with no date under the signature."""
    outline = reading.outline
    if outline.genre not in ("self_evaluation_report", "project_evaluation"):
        return
    signature = _signature_line(reading)
    if signature is None:
        return
    blocks = reading.document.blocks
    after = blocks[signature.block + 1 : signature.block + 3]
    words = signature.quote + "".join(
        block.text for block in after if isinstance(block, Paragraph)
    )
    if _DATE.search(words) or _dated_above(reading, signature):
        return
    yield make(
        rule,
        subject=outline.organisation,
        message=Message(
            f"{where(signature)}落款之下没有成文日期。",
            f"The report is signed at {where(signature)} but bears no date.",
        ),
        places=[signature],
    )


def _signature_line(reading: Reading) -> Place | None:
    """The body's name alone on a line after the last chapter heading."""
    blocks = reading.document.blocks
    chapters = [
        item.block
        for item in reading.outline.headings
        if item.style == "chinese" and isinstance(blocks[item.block], Paragraph)
    ]
    if len(chapters) < 3:
        return None
    for place in reading.outline.organisation_places:
        block = blocks[place.block]
        if not isinstance(block, Paragraph) or place.block <= chapters[-1]:
            continue
        if block.text.strip() == place.quote:
            return place
    return None


def _dated_above(reading: Reading, signature: Place) -> bool:
    """Whether the date stands right above the name or under the title."""
    blocks = reading.document.blocks
    above = blocks[max(0, signature.block - 1)]
    if (
        isinstance(above, Paragraph)
        and len(above.text) < 40
        and _DATE.search(above.text)
    ):
        return True
    head = [b.text for b in blocks[:6] if isinstance(b, Paragraph) and len(b.text) < 30]
    return any(_DATE.search(words) for words in head)


_PARTS: dict[str, Callable[[Reading, CheckRule], Iterator[Finding]]] = {
    "opinion": _opinion,
    "signature": _signature,
    "column": _column,
    "date": _date,
}
