"""unpaired_marks: quotation marks, brackets and title marks without their partner."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hengji.checks.grouped import grouped
from hengji.model.check_rule import CheckRule
from hengji.model.finding import Finding
from hengji.model.place import Place
from hengji.model.reading import Reading
from hengji.model.whole_text import WholeText, whole_text

_PAIRS = {"（": "）", "《": "》", "“": "”", "【": "】", "〔": "〕", "「": "」"}
_FOLD = str.maketrans("()[]", "（）【】")
_OPEN = frozenset(_PAIRS)
_CLOSE = {close: opened for opened, close in _PAIRS.items()}
_MARKS = re.compile("[（）《》“”【】〔〕「」]")
_ANY = re.compile(r"[（()）《》“”【】〔〕「」\[\]]")
_OPENS = {mark: _PAIRS[mark.translate(_FOLD)] for mark in "（(《“【[〔「"}
_CLOSES = {mark: mark.translate(_FOLD) for mark in "）)》”】]〕」"}
#: A list item may end its number with a closing bracket alone: 1） a) ①)
_ITEM = re.compile(r"(?:^|[\s，。；：、])[0-9A-Za-z一二三四五六七八九十①-⑳]{1,3}$")
_SHOWN = 12
_REACH = 5


def find(reading: Reading, rule: CheckRule) -> Iterator[Finding]:
    """One finding with every spot."""
    whole = whole_text(reading.document)
    places = [place for piece in _suspects(whole) for place in _unpaired(whole, piece)]
    if places:
        yield grouped(
            rule,
            places,
            subject=f"{len(places)}处",
            zh="引号、括号或书名号不成对：{spots}。",
            en="A quotation mark, bracket or title mark lacks its partner: {spots}.",
        )


def _suspects(whole: WholeText) -> list[int]:
    """Pieces in which marks do not close one another in order."""
    pieces: list[int] = []
    stack: list[str] = []
    piece = end = -1
    for match in _ANY.finditer(whole.text):
        at = match.start()
        if at >= end:
            if stack and pieces[-1:] != [piece]:
                pieces.append(piece)
            piece = whole.piece_at(at)
            end = whole.span(piece)[1]
            stack.clear()
        mark = match[0]
        if mark in _OPENS:
            stack.append(_OPENS[mark])
        elif stack and stack[-1] == _CLOSES[mark]:
            stack.pop()
        elif pieces[-1:] != [piece]:
            pieces.append(piece)
    if stack and pieces[-1:] != [piece]:
        pieces.append(piece)
    return pieces


def _unpaired(whole: WholeText, piece: int) -> list[Place]:
    """Marks of a piece without a partner; one continued in the next is paired."""
    start, end = whole.span(piece)
    text = whole.text[start:end].translate(_FOLD)
    stack: list[tuple[str, int]] = []
    found: list[int] = []
    for match in _MARKS.finditer(text):
        mark, at = match[0], match.start()
        if mark in _OPEN:
            stack.append((mark, at))
        elif stack and stack[-1][0] == _CLOSE[mark]:
            stack.pop()
        elif any(opened == _CLOSE[mark] for opened, _ in stack):
            while stack[-1][0] != _CLOSE[mark]:
                found.append(stack.pop()[1])
            stack.pop()
        elif mark != "）" or not _ITEM.search(text[:at]):
            found.append(at)
    found.extend(at for mark, at in stack if not _continued(whole, piece, mark))
    found = [at for at in found if not _continues(whole, piece, text[at])]
    return [_place(whole, start, end, at) for at in sorted(found)]


def _continued(whole: WholeText, piece: int, mark: str) -> bool:
    """Whether one of the next lines closes what this one left open."""
    return _met(whole, range(piece + 1, piece + _REACH), _PAIRS[mark], mark)


def _continues(whole: WholeText, piece: int, mark: str) -> bool:
    """Whether a closing mark closes what a line before left open."""
    if mark not in _CLOSE:
        return False
    return _met(whole, range(piece - 1, piece - _REACH, -1), _CLOSE[mark], mark)


def _met(whole: WholeText, pieces: range, wanted: str, own: str) -> bool:
    """Whether a paragraph in reach has more of the wanted mark than of this one.

    Files made from print break a paragraph into lines.
    """
    if whole.in_table(pieces.start - pieces.step):
        return False
    for piece in pieces:
        if not 0 <= piece < len(whole.pieces) or whole.in_table(piece):
            return False
        words = whole.words(piece).translate(_FOLD)
        if words.count(wanted) != words.count(own):
            return words.count(wanted) > words.count(own)
    return False


def _place(whole: WholeText, start: int, end: int, at: int) -> Place:
    at += start
    if whole.text[at].translate(_FOLD) in _OPEN:
        stop = min(end, at + _SHOWN)
        newline = whole.text.find("\n", at, stop)
        return whole.place(at, newline if newline > 0 else stop)
    first = max(start, at - _SHOWN)
    newline = whole.text.rfind("\n", first, at)
    return whole.place(max(first, newline + 1), at + 1)
