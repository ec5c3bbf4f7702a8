"""Attachments: the list at the end of a report, the labels, the citations."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hengji.model.outline import AttachmentMention
from hengji.model.whole_text import WholeText
from hengji.recognisers.outline_numbers import chinese_number

_NUMBER = r"[0-9０-９]{1,2}|[一二三四五六七八九十]{1,2}"
_MENTION = re.compile(
    rf"附\s{{0,2}}件\s{{0,2}}(?:[（(]\s*)?(?P<number>{_NUMBER})?(?![0-9０-９])"
    rf"[)）]?(?P<mark>[、.．:：]?)"
)
_NUMBERED = re.compile(rf"^\s*(?P<number>{_NUMBER})\s*[.．、]\s*(?P<title>\S[^\n]*)$")
_NAMED_AFTER = re.compile(r"\s*[【《〈\[]([^】》〉\]\n]{2,60})[】》〉\]]")
_NAMED_BEFORE = re.compile(
    r"《([^》\n]{2,60})》[）)]?(?:详?见|（见|\(见|附于)[^《》\n]{0,6}$"
)
_ENDS_SENTENCE = re.compile(r"[。；;，,]")
_TITLE_LENGTH = 60


def attachment_mentions(whole: WholeText) -> list[AttachmentMention]:
    """Every mention of a 附件 with its role."""
    found: list[AttachmentMention] = []
    standing: list[tuple[int, AttachmentMention]] = []
    for match in _MENTION.finditer(whole.text):
        piece = whole.piece_at(match.start())
        start, end = whole.span(piece)
        line_start = max(start, whole.text.rfind("\n", 0, match.start()) + 1)
        line_end = whole.text.find("\n", match.end(), end)
        line_end = end if line_end < 0 else line_end
        if whole.text[line_start : match.start()].strip():
            found.extend(_citation(whole, match, line_start, line_end))
            continue
        rest = whole.text[match.end() : line_end].strip()
        if match["number"] is None and match["mark"] and rest:
            found.extend(_numbered_list(whole, piece, match.end(), line_end))
        elif match["number"] is not None and not _ENDS_SENTENCE.search(rest):
            if whole.in_table(piece) and not _alone_in_row(whole, piece):
                continue
            standing.append((piece, _standing(whole, match, piece, line_end)))
    found.extend(_listed_or_labels(standing))
    return sorted(found, key=lambda mention: (mention.place.block, mention.place.start))


def _number(words: str | None) -> int | None:
    if words is None:
        return None
    return int(words) if words.isdigit() else chinese_number(words) or None


def _citation(
    whole: WholeText, match: re.Match[str], start: int, end: int
) -> Iterator[AttachmentMention]:
    """``详见附件2【…】``, ``《…》见附件（附件1）``; a bare 见附件 names nothing."""
    if match["number"] is None:
        return
    after = _NAMED_AFTER.match(whole.text, match.end(), end)
    before = _NAMED_BEFORE.search(whole.text[start : match.start()])
    title = after[1] if after else before[1] if before else ""
    stop = after.end() if after else match.end()
    place = whole.place(match.start(), stop)
    yield AttachmentMention(_number(match["number"]), title, "citation", place)


def _numbered_list(
    whole: WholeText, piece: int, start: int, end: int
) -> Iterator[AttachmentMention]:
    """``附件：1.甲表`` and the numbered lines that follow it directly."""
    expected = 1
    while True:
        match = _NUMBERED.match(whole.text[start:end])
        if match is None or _number(match["number"]) != expected:
            return
        at = start + match.start("number")
        title = match["title"].strip()
        place = whole.place(at, start + match.start("title") + len(title))
        yield AttachmentMention(expected, title, "list", place)
        expected += 1
        start, end = end + 1, whole.text.find("\n", end + 1)
        end = len(whole.text) if end < 0 else end
        if start >= end or whole.in_table(whole.piece_at(start)):
            return


def _alone_in_row(whole: WholeText, piece: int) -> bool:
    """Whether a cell is the only one of its row that says something."""
    block, cell = whole.pieces[piece]
    for other in (piece - 1, piece + 1):
        if 0 <= other < len(whole.pieces):
            neighbour, beside = whole.pieces[other]
            if (
                neighbour is block
                and beside is not None
                and cell is not None
                and beside.row == cell.row
                and beside.text.strip()
            ):
                return False
    return True


def _standing(
    whole: WholeText, match: re.Match[str], piece: int, line_end: int
) -> AttachmentMention:
    """A line that begins with 附件N; a bare one takes its title from the next lines."""
    text = whole.text[match.start() : line_end].rstrip()
    title = whole.text[match.end() : line_end].strip()
    place = whole.place(match.start(), match.start() + len(text))
    if not title:
        title = "".join(_title_lines(whole, line_end + 1))
    return AttachmentMention(_number(match["number"]), title, "label", place)


def _title_lines(whole: WholeText, start: int) -> Iterator[str]:
    """Up to three short lines under a label, until a table or a sentence."""
    for _ in range(3):
        if start >= len(whole.text):
            return
        end = whole.text.find("\n", start)
        end = len(whole.text) if end < 0 else end
        words = whole.text[start:end].strip()
        piece = whole.piece_at(start)
        if whole.in_table(piece) and not _alone_in_row(whole, piece):
            return
        if len(words) > _TITLE_LENGTH or _STOP.search(words):
            return
        yield words
        if words.endswith(("表", "报告", "通知")):
            return
        start = end + 1


_STOP = re.compile(r"[。；：:]|^[（(]?[一二三四五六七八九十\d]+[、.．)）]")


def _listed_or_labels(
    standing: list[tuple[int, AttachmentMention]],
) -> Iterator[AttachmentMention]:
    """Titled lines 附件1、… 附件2、… one directly under another are a list."""
    for index, (piece, mention) in enumerate(standing):
        beside = {
            other_piece: other.number or 0
            for other_piece, other in standing[max(0, index - 1) : index + 2]
        }
        number = mention.number or 0
        titled = mention.place.quote.rstrip()[-1] not in "0123456789：:"
        follows = beside.get(piece - 1) == number - 1 and piece - 1 in beside
        leads = beside.get(piece + 1) == number + 1
        if titled and (follows or leads):
            yield AttachmentMention(
                mention.number, mention.title, "list", mention.place
            )
        else:
            yield mention
