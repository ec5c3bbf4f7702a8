"""Outline: what a document says about itself before any figure is read."""

from __future__ import annotations

import re

from hengji.model.document import Document
from hengji.model.outline import Outline
from hengji.model.place import Place
from hengji.model.whole_text import WholeText, whole_text
from hengji.recognisers.outline_attachments import attachment_mentions
from hengji.recognisers.outline_imprint import imprints
from hengji.recognisers.outline_numbers import numbered_items
from hengji.recognisers.outline_title import (
    find_fiscal_year,
    find_genre,
    find_organisation,
    find_title,
)

#: 湘财绩〔2024〕1号; every bracket people type instead of 〔〕 is read.
_DOCUMENT_NUMBER = re.compile(
    r"[〔﹝\[【（(［]\s?20\d\d\s?[〕﹞\]】）)］]\s?(?:第\s?)?\d{1,5}\s?号"
)
_ISSUER = re.compile(r"[\u4e00-\u9fff]{2,8}\s?$")
_LEAD = re.compile(
    r"^.*(?:按照|根据|依据|印发|下发|发文|推动|以及|[按和及与了])(?=[\u4e00-\u9fff]{2})"
)


def read_outline(document: Document) -> Outline:
    """Read title, body, year, headings, attachments and imprints of a document.

    A document of another genre gives an outline whose ``genre`` is ``other``.
    """
    whole = whole_text(document)
    title = find_title(whole)
    organisation, places = find_organisation(whole, title)
    return Outline(
        title=title.text,
        organisation=organisation,
        organisation_places=places,
        fiscal_year=find_fiscal_year(whole, title),
        genre=find_genre(whole, title),
        headings=tuple(numbered_items(whole)),
        attachments=tuple(attachment_mentions(whole)),
        imprints=tuple(imprints(whole)),
        document_numbers=tuple(_document_numbers(whole)),
    )


def _document_numbers(whole: WholeText) -> list[tuple[str, Place]]:
    """文号 of notices: ``(怀财绩〔2024〕46号, place)``."""
    found = []
    for match in _DOCUMENT_NUMBER.finditer(whole.text):
        floor = max(0, match.start() - 9)
        issuer = _ISSUER.search(whole.text, floor, match.start())
        if issuer is None:
            continue
        lead = _LEAD.match(issuer[0])
        start = issuer.start() + (lead.end() if lead else 0)
        found.append((whole.text[start : match.end()], whole.place(start, match.end())))
    return found
