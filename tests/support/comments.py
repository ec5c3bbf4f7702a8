"""Reads annotated documents back: comments with the text they are anchored to."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def parts(data: bytes) -> dict[str, bytes]:
    """The parts of a package by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def comments(data: bytes) -> dict[str, str]:
    """The words of each comment by its id."""
    root = etree.fromstring(parts(data)["word/comments.xml"])
    return {
        str(comment.get(f"{W}id")): "\n".join(
            "".join(t.text or "" for t in p.iter(f"{W}t"))
            for p in comment.iter(f"{W}p")
        )
        for comment in root.iter(f"{W}comment")
    }


def anchored(data: bytes) -> dict[str, str]:
    """The text each comment is anchored to, by its id; ranges must be closed."""
    found: dict[str, str] = {}
    open_: dict[str, list[str]] = {}
    referred = set()
    for element in etree.fromstring(parts(data)["word/document.xml"]).iter():
        number = str(element.get(f"{W}id")) if isinstance(element.tag, str) else ""
        if element.tag == f"{W}commentRangeStart":
            open_[number] = []
        elif element.tag == f"{W}commentRangeEnd":
            found[number] = "".join(open_.pop(number))
        elif element.tag == f"{W}commentReference":
            referred.add(number)
        elif element.tag == f"{W}t":
            for texts in open_.values():
                texts.append(element.text or "")
    assert not open_
    assert referred == found.keys()
    return found


def characters(source: bytes) -> list[tuple[str, bytes]]:
    """Every character of a main part with the formatting of its run."""
    return list(_characters(etree.fromstring(source)))


def _characters(root: etree._Element) -> Iterator[tuple[str, bytes]]:
    for run in root.iter(f"{W}r"):
        looks = run.find(f"{W}rPr")
        properties = b"" if looks is None else etree.tostring(looks)
        for text in run.iter(f"{W}t"):
            yield from ((character, properties) for character in text.text or "")


def skeleton(source: bytes) -> list[str]:
    """Names of all elements but runs, texts, their properties and anchors."""
    left_out = ("r", "t", "commentRangeStart", "commentRangeEnd", "commentReference")
    names = {f"{W}{name}" for name in left_out}
    return [
        str(e.tag)
        for e in etree.fromstring(source).iter("*")
        if e.tag not in names and not any(a.tag == f"{W}rPr" for a in e.iterancestors())
        and e.tag != f"{W}rPr"
    ]  # fmt: skip
