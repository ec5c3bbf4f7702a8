"""Whose report it is, of which year, and of which genre."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import NamedTuple

from hengji.model.document import Paragraph
from hengji.model.place import Place
from hengji.model.whole_text import WholeText
from hengji.taxonomy.text import label_key

_BODY = (
    r"(?:委员会|办公室|管理局|监督局|事务局|局|厅|人民政府|中心|医院|大学|学院|学校|中学|小学"
    r"|幼儿园|研究院|研究所|研究会|检察院|法院|联合会|协会|总队|支队|大队|馆|站|台|处|院|校|所"
    r"|委|办|部|社|团|会)"
)
_BODY_END = re.compile(rf"^[\u4e00-\u9fff（）()·、]{{2,40}}{_BODY}$")
_ABOUT = r"本级|20\d\d|部门|整体|单位|项目|预算|决算|财政|绩效|年度"
_BODY_AHEAD = re.compile(
    rf"^[\u4e00-\u9fff（）()·、]{{2,36}}?{_BODY}(?:(?![\u4e00-\u9fff])|(?={_ABOUT}))"
)
_NAME_CELL = re.compile(
    r"^(?:[\u4e00-\u9fff]{0,4}级)?(?:预算)?(?:单位|部门)(?:（单位）|\(单位\))?名称$"
    r"|^(?:填报|预算|申报|编报|项目|实施|项目实施)(?:单位|部门)(?:名称)?(?:\(盖章\))?$"
    r"|^单位$"
)
_NAME_LINE = re.compile(
    r"(?:填报单位|编制单位|单位名称|部门名称|预算单位|预算部门|申报单位)"
    r"(?:[（(][^）)\n]{1,8}[）)])?[ \t]*[:：][ \t\u3000\xa0]*"
    r"([\u4e00-\u9fff（）()·]{3,40})"
)
_YEAR_AHEAD = re.compile(
    r"^\s*(?:20\d\d|二[〇○零Ｏ0]{1,2}[一二三四五六七八九〇○零]{1,2})\s*年(?:度)?"
)
_TITLE_END = re.compile(
    r"(?:报告|报告书|自评表|情况表|评价表|计分表|评分表|得分表|申报表|目标表|批复表|数据表|监控表"
    r"|公开|决算|预算|说明|汇总表)(?:[（(][^）)]{1,20}[）)])?$"
)
_TITLE_LENGTH = 64
_FIRST_LEVEL = re.compile(
    r"^\s*(?:[一二三四五六七八九十]{1,3}\s*[、．.]|第\s*[一二1]\s*部分)"
)
_LABEL = re.compile(r"^\s*附\s*件\s*[0-9０-９一二三四五六七八九十]{0,2}\s*[:：]?\s*$")
#: Begins with 20 so that the engine jumps from one to the next.
_YEAR = re.compile(r"(20(?<!\d20)\d\d)\s*年(度)?")
_HEADER_YEAR = re.compile(r"^\s*[（(]?\s*(20\d\d)\s*年度\s*[)）]?\s*$", re.MULTILINE)
_CHINESE_YEAR = re.compile(r"二([〇○零Ｏ0一二三四五六七八九]{3})年")
_CHINESE_DIGITS = str.maketrans("〇○零Ｏ一二三四五六七八九", "0000123456789")


class Title(NamedTuple):
    """The title's lines and where they stand."""

    text: str
    lines: tuple[str, ...]
    place: Place | None
    first_piece: int


def find_title(whole: WholeText) -> Title:
    """The title before the first heading; a report's rather than a form's.

    Tables, attachment labels and blanks before it do not hide it.
    """
    best = Title("", (), None, -1)
    for piece in range(len(whole.pieces)):
        if whole.in_table(piece) and not _whole_row(whole, piece):
            continue
        words = whole.words(piece).strip()
        if not whole.in_table(piece) and _FIRST_LEVEL.match(words):
            break
        key = re.sub(r"\s+", "", words)
        if not (4 <= len(key) <= _TITLE_LENGTH) or not _TITLE_END.search(key):
            continue
        if "。" in key or "：" in key or _FIRST_LEVEL.match(key):
            continue
        found = _with_lines_above(whole, piece, key)
        if "报告" in key:
            return found
        if best.first_piece < 0:
            best = found
    return best


def _whole_row(whole: WholeText, piece: int) -> bool:
    """Whether a cell stands alone in its row, as captions in workbooks do."""
    block, cell = whole.pieces[piece]
    if cell is None or not cell.text.strip():
        return False
    for step in (-1, 1):
        other = piece + step
        while 0 <= other < len(whole.pieces):
            neighbour, beside = whole.pieces[other]
            if neighbour is not block or beside is None or beside.row != cell.row:
                break
            if beside.text.strip():
                return False
            other += step
    return True


def _with_lines_above(whole: WholeText, piece: int, key: str) -> Title:
    """A title set in two or three lines: the body's name or the year stands above."""
    lines = [key]
    first = piece
    while first > 0 and not whole.in_table(first - 1) and len(lines) < 3:
        above = re.sub(r"\s+", "", whole.words(first - 1))
        if not above or len(above) > 40 or _LABEL.match(above):
            break
        named = _BODY_END.match(_YEAR_AHEAD.sub("", above))
        if not (named or _YEAR_AHEAD.fullmatch(above) or _YEAR_AHEAD.match(above)):
            break
        lines.insert(0, above)
        first -= 1
    start, end = whole.span(piece)
    return Title("".join(lines), tuple(lines), whole.place(start, end), first)


def find_organisation(whole: WholeText, title: Title) -> tuple[str, tuple[Place, ...]]:
    """The reporting body in the form printed most often, the fuller one on a tie."""
    names = Counter(_named_in_cells(whole))
    names.update(_bare(match[1]) for match in _NAME_LINE.finditer(whole.text))
    for line in title.lines:
        names.update(_name_in_title(line))
    names.update(_signatures(whole))
    for name in list(names):
        if not _BODY_END.match(name):
            del names[name]
    if not names:
        return "", ()
    best = max(names, key=lambda name: (whole.text.count(name), len(name)))
    return best, tuple(_places(whole, best))


def _named_in_cells(whole: WholeText) -> list[str]:
    """Values beside 单位名称, 填报单位, 预算部门 and the like."""
    found = []
    for (_, cell), (_, beside) in pairwise(whole.pieces):
        if cell is None or beside is None or beside.row != cell.row:
            continue
        text = cell.text
        named = 2 <= len(text) <= 24 and ("单" in text or "部" in text)
        if named and _NAME_CELL.match(label_key(text)):
            found.append(_bare(beside.text))
    return found


def _bare(words: str) -> str:
    name = re.sub(r"\s+", "", words)
    name = _YEAR_AHEAD.sub("", name)
    return re.sub(r"(?:[（(](?:本级|盖章|公章)[）)]|本级|机关)$", "", name)


def _name_in_title(line: str) -> list[str]:
    words = _YEAR_AHEAD.sub("", line)
    if words.startswith("关于"):
        words = words[2:]
    if _BODY_END.match(_bare(words)):
        return [_bare(words)]
    match = _BODY_AHEAD.match(words)
    return [_bare(match[0])] if match else []


def _signatures(whole: WholeText) -> list[str]:
    """Paragraphs that hold nothing but the name of a body."""
    found = []
    for block, _ in whole.pieces:
        if isinstance(block, Paragraph) and 6 <= len(block.text) <= 80:
            words = block.text.strip()
            if len(words) <= 30 and _BODY_END.match(words):
                found.append(words)
    return found


def _places(whole: WholeText, name: str) -> list[Place]:
    places = []
    at = whole.text.find(name)
    while at >= 0:
        places.append(whole.place(at, at + len(name)))
        at = whole.text.find(name, at + 1)
    return places


def find_fiscal_year(whole: WholeText, title: Title) -> int | None:
    """The year reported on: title, form header, 年度, then the year named most."""
    for words in (title.text, *title.lines):
        if (match := _YEAR.search(words)) is not None:
            return int(match[1])
        if (match := _CHINESE_YEAR.search(words)) is not None:
            return int("2" + match[1].translate(_CHINESE_DIGITS))
    headers = Counter(match[1] for match in _HEADER_YEAR.finditer(whole.text))
    if headers:
        return int(headers.most_common(1)[0][0])
    named = Counter[str]()
    annual = Counter[str]()
    for match in _YEAR.finditer(whole.text):
        named[match[1]] += 1
        if match[2]:
            annual[match[1]] += 1
    for votes in (annual, named):
        if votes:
            return int(max(votes.items(), key=lambda vote: (vote[1], vote[0]))[0])
    return None


_GENRES = tuple(
    (genre, re.compile(pattern))
    for genre, pattern in (
        ("objective_declaration", r"绩效目标(?:申报|批复)?表|申报[表书]|绩效目标公开"),
        ("project_evaluation", r"项目.{0,20}(?:绩效)?评价报告|重点绩效评价报告"),
        ("self_evaluation_report", r"(?:自评|绩效评价|绩效)(?:工作)?(?:情况)?的?报告"),
        ("self_evaluation_form", r"(?:自评|完成情况|评价|计分|评分|监控).{0,6}表"),
        ("final_accounts_disclosure", r"决算"),
    )
)
_DISCLOSURE = re.compile(
    r"收入支出决算(?:总体)?情况说明|部门决算情况说明|财政拨款收入支出决算总体情况"
)
_EVALUATION = re.compile(r"绩效自评|自评得分|绩效指标|绩效评价|三级指标")


def find_genre(whole: WholeText, title: Title) -> str:
    """The genre; ``other`` when nothing of ours was recognised."""
    if _DISCLOSURE.search(whole.text):
        return "final_accounts_disclosure"
    for genre, pattern in _GENRES:
        if pattern.search(title.text):
            return genre
    if _EVALUATION.search(whole.text):
        prose = any(
            not whole.in_table(piece) and len(whole.words(piece)) > 120
            for piece in range(len(whole.pieces))
        )
        return "self_evaluation_report" if prose else "self_evaluation_form"
    return "other"
