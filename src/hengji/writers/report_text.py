"""The audit as a report a person reads in a terminal.

Verdict first, then the findings from the gravest to the slightest, the scores
claimed beside the scores recomputed, and last what was checked and what was not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from pathlib import PurePath

from hengji.model.audit import Audit, Coverage, NotChecked
from hengji.model.document import ReadProblem
from hengji.model.finding import Certainty, Finding
from hengji.model.place import Place
from hengji.model.score import ScoreLine, ScoreSheet, ScoreStatus
from hengji.writers.paper import Paper
from hengji.writers.summary import Summary, summarise
from hengji.writers.words import (
    CERTAINTY,
    READ_STATUS,
    SEVERITIES,
    SEVERITY,
    number,
    percentage,
    pick,
    place_label,
)

_PLACES_SHOWN = 8
_REASONS_SHOWN = 12
_QUOTE = 36


def render(
    audits: Sequence[Audit],
    *,
    language: str = "zh",
    colour: bool = False,
    width: int = 88,
) -> str:
    """The report of every document, one under another.

    Args:
        audits: in the order they are shown.
        language: ``zh`` or ``en``.
        colour: write ANSI colours (for a terminal only).
        width: columns of a line.
    """
    return "\n".join(
        _report(audit, Paper(language, colour=colour, columns=width))
        for audit in audits
    )


def verdict(summary: Summary, language: str = "zh") -> str:
    """One sentence: how many findings of which severity."""
    if summary.failure:
        english = summary.failure_en or summary.failure
        return english if language == "en" else summary.failure
    counts = (summary.errors, summary.warnings, summary.notes)
    if not any(counts):
        return _nothing_found(summary, language)
    pairs = [
        (count, pick(SEVERITY[level], language))
        for count, level in zip(counts, SEVERITIES, strict=True)
        if count
    ]
    if language == "en":
        return ", ".join(
            f"{count} {word}{'s' if count > 1 else ''}" for count, word in pairs
        )
    return "、".join(f"{word} {count} 处" for count, word in pairs)


def _nothing_found(summary: Summary, language: str) -> str:
    if not summary.figures_checked:
        return (
            "Nothing found; but no figure in it could be checked"
            if language == "en"
            else "未发现问题；但其中没有一个数字得到核对"
        )
    return "Nothing found" if language == "en" else "未发现问题"


def _report(audit: Audit, paper: Paper) -> str:
    summary = summarise(audit)
    _head(audit, summary, paper)
    if audit.reading is not None:
        _findings(audit.findings, paper)
        if audit.scores is not None:
            _scores(audit.scores, paper)
        _coverage(audit.coverage, audit.reading.document.problems, paper)
    return paper.text()


def _head(audit: Audit, summary: Summary, paper: Paper) -> None:
    paper.title(PurePath(audit.path).name)
    say = paper.say
    if audit.reading is None:
        paper.entry(say("文件", "File"), audit.path)
        paper.entry(say("未读", "Unread"), verdict(summary, paper.language), "error")
        return
    year = str(summary.fiscal_year or "")
    head = (
        (say("标题", "Title"), summary.title),
        (say("单位", "By"), summary.organisation),
        (say("年度", "Year"), year),
        (say("表单", "Forms"), say("；", "; ").join(summary.forms)),
    )
    for label, value in head:
        paper.entry(label, value or say("未识别", "not recognised"))
    status = pick(READ_STATUS[summary.read_status], paper.language)
    paper.entry(say("读取", "Read"), f"{status} ({audit.format})")
    grave = "error" if summary.errors else "warning" if summary.warnings else "good"
    paper.entry(say("结论", "Verdict"), verdict(summary, paper.language), grave)


def _findings(findings: Sequence[Finding], paper: Paper) -> None:
    ordinal = 0
    for severity in SEVERITIES:
        chosen = [finding for finding in findings if finding.severity is severity]
        if not chosen:
            continue
        word = pick(SEVERITY[severity], paper.language).capitalize()
        paper.heading(f"{word} · {len(chosen)}", severity)
        before: Finding | None = None
        for finding in chosen:
            ordinal += 1
            _finding(ordinal, finding, before, paper)
            before = finding


def _finding(
    ordinal: int, finding: Finding, before: Finding | None, paper: Paper
) -> None:
    say, language = paper.say, paper.language
    title = pick(finding.title, language)
    paper.item(f"{ordinal:>3}", f"{title}  [{finding.code}]", finding.severity)
    paper.entry(say("位置", "Where"), _where(finding, paper))
    if message := pick(finding.message, language):
        paper.entry(say("说明", "What"), message)
    if finding.arithmetic and finding.arithmetic not in message:
        paper.entry(say("算式", "Sum"), finding.arithmetic)
    if finding.suspect is not None:
        paper.entry(say("疑处", "Suspect"), _suspect(finding, finding.suspect, paper))
    if finding.certainty is not Certainty.CERTAIN:
        sure = pick(CERTAINTY[finding.certainty], language)
        paper.entry(say("把握", "Certainty"), sure)
    _counsel(finding, before, paper)
    paper.blank()


def _counsel(finding: Finding, before: Finding | None, paper: Paper) -> None:
    """Basis and advice, told once for findings that follow one another."""
    say = paper.say
    advice = pick(finding.advice, paper.language)
    same = before is not None and (before.basis, before.advice) == (
        finding.basis,
        finding.advice,
    )
    if same and finding.basis and advice:
        paper.entry(
            say("依据", "Basis"),
            say("依据、建议同上", "as above, with the same advice"),
        )
        return
    paper.entry(say("依据", "Basis"), finding.basis)
    paper.entry(say("建议", "Advice"), advice)


def _where(finding: Finding, paper: Paper) -> str:
    grouped: dict[str, list[str]] = {}
    for place in finding.places[:_PLACES_SHOWN]:
        quotes = grouped.setdefault(place_label(place, paper.language), [])
        quote = paper.quote(place.quote, _QUOTE)
        if quote not in quotes:
            quotes.append(quote)
    shown = [f"{label} {''.join(quotes)}".strip() for label, quotes in grouped.items()]
    rest = len(finding.places) - _PLACES_SHOWN
    if rest > 0:
        shown.append(paper.say(f"另有 {rest} 处", f"{rest} more"))
    return paper.say("；", "; ").join(shown)


def _spot(place: Place, paper: Paper) -> str:
    quote = paper.quote(place.quote, _QUOTE)
    return f"{place_label(place, paper.language)} {quote}".strip()


def _suspect(finding: Finding, suspect: Place, paper: Paper) -> str:
    spot = _spot(suspect, paper)
    if not finding.repair:
        return spot
    return paper.say(
        f"{spot}，若为 {finding.repair} 则各处相符",
        f"{spot}; with {finding.repair} everything agrees",
    )


def _scores(sheet: ScoreSheet, paper: Paper) -> None:
    say = paper.say
    paper.heading(say("得分：自评与重算", "Scores: claimed and recomputed"))
    columns = (say("分值", "Max"), say("自评", "Claimed"), say("重算", "Recomputed"))
    paper.row("", say("指标", "Indicator"), columns)
    for line in sheet.lines:
        _score_line(line, paper)
    total = (
        "",
        _rated(sheet.claimed_total, sheet.claimed_rating),
        _rated(sheet.recomputed_total, sheet.recomputed_rating),
    )
    differs = sheet.claimed_total != sheet.recomputed_total
    paper.row("", say("总分", "Total"), total, style="strong", rule=True)
    if sheet.undetermined:
        paper.paragraph(
            say(
                f"其中 {sheet.undetermined} 项无法重算，按自评分计入总分。",
                "Lines that cannot be recomputed count as claimed: "
                f"{sheet.undetermined}.",
            )
        )
    elif not differs:
        paper.paragraph(say("各项均已重算，与自评一致。", "All lines agree."))
    paper.blank()


def _rated(total: Decimal | None, rating: str) -> str:
    return f"{number(total)} {rating}".strip()


def _score_line(line: ScoreLine, paper: Paper) -> None:
    undetermined = line.status is ScoreStatus.UNDETERMINED
    differs = not undetermined and line.claimed != line.recomputed
    mark, style = ("?", "faint") if undetermined else ("✓", "")
    if differs:
        mark, style = "✗", "error"
    values = (number(line.max_score), number(line.claimed), number(line.recomputed))
    note = ""
    if undetermined:
        note = line.reason_en if paper.language == "en" else line.reason
    elif differs:
        note = line.arithmetic or line.rule
    paper.row(mark, line.name, values, style=style, note=note)


def _coverage(
    coverage: Coverage, problems: Sequence[ReadProblem], paper: Paper
) -> None:
    say = paper.say
    paper.heading(say("核对范围", "What was checked"))
    taken = coverage.figures_checked
    share = percentage(taken, coverage.figures)
    paper.entry(
        say("数字", "Figures"),
        say(
            f"共 {coverage.figures} 个，参与核对 {taken} 个（{share}）",
            f"{taken} of {coverage.figures} took part ({share})",
        ),
    )
    paper.entry(
        say("勾稽", "Checks"),
        say(
            f"相符 {coverage.held}，舍入可解释 {coverage.rounding}，"
            f"不符 {coverage.broken}，无法核对 {coverage.not_checkable}",
            f"{coverage.held} held, {coverage.rounding} explained by rounding, "
            f"{coverage.broken} broken, {coverage.not_checkable} not checkable",
        ),
    )
    for problem in problems:
        where = place_label(problem.place, paper.language) if problem.place else ""
        paper.entry(say("读取", "Reading"), f"{where} {problem.message}".strip())
    lines = list(_reasons(coverage.reasons, paper))
    if lines:
        paper.blank()
        paper.paragraph(say("未能核对：", "Could not be checked:"))
    for line in lines[:_REASONS_SHOWN]:
        paper.bullet(line)
    if len(lines) > _REASONS_SHOWN:
        rest = len(lines) - _REASONS_SHOWN
        paper.bullet(say(f"另有 {rest} 类原因，见 JSON。", f"{rest} more, see JSON."))


def _reasons(reasons: Iterable[NotChecked], paper: Paper) -> Iterator[str]:
    """Reasons with the same words are told once, with how often and where."""
    grouped: dict[str, list[NotChecked]] = {}
    for item in reasons:
        grouped.setdefault(item.reason, []).append(item)
    for reason, items in sorted(grouped.items(), key=lambda pair: -len(pair[1])):
        places = [
            place_label(item.place, paper.language)
            for item in items
            if item.place is not None
        ]
        times = "" if len(items) == 1 else f" ×{len(items)}"
        where = paper.say("、", ", ").join(places[:3])
        more = "…" if len(places) > 3 else ""
        yield f"{reason}{times}" + (f"  {where}{more}" if where else "")
