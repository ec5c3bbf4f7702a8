"""Whether an edition may go out, and the masking of personal numbers in it.

《中华人民共和国政府信息公开条例》第十四条: state secrets are not published; 第十五条:
nor is what would harm personal privacy.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hengji.errors import HengjiError
from hengji.model.composition import Plate
from hengji.writers.publication.edition import Edition

#: A mark of secrecy on a document or a passage; 非涉密 and 保密管理 are no marks.
_SECRET = re.compile(
    r"(?:绝密|机密|秘密)\s?[★☆]"
    r"|密\s?级\s?[:：]\s?(?:绝密|机密|秘密)"
    r"|[【〔\[（(](?:涉密|内部资料|不予公开|依法不公开|不宜公开)[^】〕\])）]{0,12}[】〕\])）]"
)
_PERSONAL = re.compile(
    r"(?<![0-9A-Za-z.*])(?:1[3-9][0-9]{9}|[1-9][0-9]{16}[0-9Xx]|[1-9][0-9]{15,18})"
    r"(?![0-9A-Za-z*]|\.[0-9])"
)
_SHOWN = 40
_LISTED = 5


class PublicationRefused(HengjiError):
    """The edition must not be published as it is; the message says why."""


def masked(text: str) -> str:
    """Text with the middle of mobile, identity and card numbers hidden."""
    return _PERSONAL.sub(_mask, text)


def _mask(match: re.Match[str]) -> str:
    digits = match[0]
    return digits[:3] + "*" * (len(digits) - 7) + digits[-4:]


def require_publishable(edition: Edition) -> None:
    """Refuse an edition that is secret or unfinished.

    Raises:
        PublicationRefused: a section is marked secret, a mark of secrecy stands in
            the text, or something is still to be filled in.
    """
    marks = list(secret_places(edition))
    if marks:
        raise PublicationRefused(
            f"含有涉密标记，不能公开：{'；'.join(marks[:_LISTED])}。"
            "请先作脱密处理或删除有关内容。",
            f"Not published: {len(marks)} passage(s) marked secret: "
            + "; ".join(marks[:_LISTED]),
        )
    gaps = edition.composition.gaps
    if gaps:
        names = "、".join(gap.label for gap in gaps[:_LISTED])
        raise PublicationRefused(
            f"还有{len(gaps)}处没有填写，不能公开：{names}。请补齐后再公开。",
            f"Not published: {len(gaps)} value(s) or passages are missing: {names}",
        )


def secret_places(edition: Edition) -> Iterator[str]:
    """Where secrecy is marked, in words."""
    for section in edition.dossier.sections:
        if section.id in edition.secret_sections and section.text.strip():
            yield f"“{section.id}”一节标为涉密"
    for where, text in _texts(edition):
        for match in _SECRET.finditer(text):
            start = max(0, match.start() - 8)
            yield f"{where}“{text[start : start + _SHOWN]}”"


def _texts(edition: Edition) -> Iterator[tuple[str, str]]:
    yield "正文", edition.composition.words
    for section in edition.dossier.sections:
        yield "说明", section.text
    for name, value in edition.dossier.imprint:
        yield name, f"{name}：{value}"
    for block in edition.composition.blocks:
        if isinstance(block, Plate):
            for cell in block.form.cells:
                yield f"表《{block.form.title}》", cell.text
