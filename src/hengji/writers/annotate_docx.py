"""The original docx with each finding as a Word comment on the exact characters.

Only insertions are made: comment anchors in the main part, runs divided where an
anchor falls inside one (both halves keep their formatting), the comments part and
its registration.  Every other part stays as it is, byte for byte.
"""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from hengji.model.anchor import REMARK_AUTHOR, Anchor
from hengji.model.finding import Finding
from hengji.model.place import Place
from hengji.writers.docx_marks import Marks
from hengji.writers.markup import Source, quoted
from hengji.writers.package import Original
from hengji.writers.remarks import (
    INITIALS,
    elsewhere,
    heading,
    lines,
    remarks_of,
    see,
)

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
#: Small upright words whatever the styles of the document make of a paragraph.
_PARAGRAPH = (
    '<w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
    '<w:ind w:left="0" w:right="0" w:firstLineChars="0" w:firstLine="0"/>'
    '<w:jc w:val="left"/></w:pPr>'
)
_RUN = (
    '<w:rPr>{bold}<w:color w:val="auto"/><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr>'
)


class Comment(NamedTuple):
    """A comment: its first line in bold, the lines under it, and its anchor."""

    head: str
    body: tuple[str, ...]
    anchor: Anchor


def annotate(
    data: bytes,
    findings: Sequence[Finding],
    part: str,
    find: Callable[[Place], Anchor | None],
    *,
    language: str = "zh",
) -> bytes:
    """Write the findings into a docx.

    Args:
        data: the original, as the readers read it.
        findings: what to write.
        part: name of the main part.
        find: the anchor of a place in that part.
        language: ``zh`` or ``en``.

    Returns:
        The annotated package; the original itself when there are no findings.
    """
    comments = list(_comments(findings, find, language))
    if not comments:
        return data
    package = Original(data)
    main = Source(package.read(part))
    first = _register(package, part, main, comments)
    marks = Marks(main)
    for number, comment in enumerate(comments, start=first):
        marks.add(number, comment.anchor)
    marks.write()
    package.write(part, main.data())
    return package.data()


def _comments(
    findings: Sequence[Finding],
    find: Callable[[Place], Anchor | None],
    language: str,
) -> Iterator[Comment]:
    """Each finding in full at its first place, a reference at the others."""
    others: dict[Anchor, list[int]] = {}
    for remark in remarks_of(findings):
        first, *rest = remark.places
        anchor = find(first)
        if anchor is None:
            continue
        said = list(lines(remark, language))
        if anchor.detour:
            said.insert(0, elsewhere(first, anchor.detour, language))
        yield Comment(heading(remark, language), tuple(said), anchor)
        for place in rest:
            spot = find(place)
            if spot is not None and not spot.detour and spot != anchor:
                numbers = others.setdefault(spot, [])
                if remark.number not in numbers:
                    numbers.append(remark.number)
    for spot, numbers in others.items():
        yield Comment(see(numbers, language), (), spot)


# --- the comments part --------------------------------------------------------------


def _register(
    package: Original, part: str, main: Source, comments: Sequence[Comment]
) -> int:
    """Write the comments part; return the id of the first comment."""
    namespace = _STRICT if _STRICT in main.text[:4096] else _WORD
    target = next(
        (to for kind, to in package.relations(part).values() if kind == "comments"), ""
    )
    if not target or target not in package:
        target = posixpath.join(posixpath.dirname(part), "comments.xml")
        if target in package:
            target = package.free(
                posixpath.join(posixpath.dirname(part), "comments{}.xml")
            )
        package.write(
            target,
            '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
            f'<w:comments xmlns:w="{namespace}"></w:comments>'.encode(),
        )
        package.declare(target, _TYPE)
        package.relate(part, "comments", target)
    source = Source(package.read(target))
    first = 1 + max(_ids(source, ("comment",)) + _ids(main, _ANCHORS), default=-1)
    declared = (
        f' xmlns:w="{namespace}"' if source.elements[0].name != "w:comments" else ""
    )
    words = "".join(
        _comment(number, comment, declared)
        for number, comment in enumerate(comments, start=first)
    )
    source.append(source.elements[0], words)
    package.write(target, source.data())
    return first


_ANCHORS = ("commentRangeStart", "commentRangeEnd", "commentReference")


def _ids(source: Source, names: tuple[str, ...]) -> list[int]:
    found = []
    for element in source.elements:
        if element.local in names:
            for name, value in source.attributes(element).items():
                if name.rpartition(":")[2] == "id" and value.lstrip("-").isdigit():
                    found.append(int(value))
    return found


def _comment(number: int, comment: Comment, declared: str) -> str:
    reference = f"<w:r>{_RUN.format(bold='')}<w:annotationRef/></w:r>"
    head = _paragraph(comment.head, "<w:b/>", reference)
    body = "".join(
        _paragraph(words, "", "") for said in comment.body for words in said.split("\n")
    )
    return (
        f'<w:comment{declared} w:id="{number}" w:author="{REMARK_AUTHOR}" '
        f'w:initials="{INITIALS}">{head}{body}</w:comment>'
    )


def _paragraph(words: str, bold: str, before: str) -> str:
    properties = _RUN.format(bold=bold)
    return (
        f"<w:p>{_PARAGRAPH}{before}<w:r>{properties}"
        f'<w:t xml:space="preserve">{quoted(words)}</w:t></w:r></w:p>'
    )
