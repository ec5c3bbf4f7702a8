"""占…%: shares of a list's whole, of a named total, and shares that make 100 %."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from hengji.model.claim import Claim, ClaimKind, Strength
from hengji.model.number import HUNDRED, ZERO
from hengji.recognisers.heads import subject_key, tidy
from hengji.recognisers.passages import Passage, Token
from hengji.recognisers.prose_build import prose_claim, quotient_meets, slipped_unit
from hengji.recognisers.prose_lists import Listed

#: 占本年支出合计的 -> the named whole; 占比 and 占 alone name none.
_NAMED = re.compile(
    r"占(?P<name>[^,占]{2,30}?)(?:的(?:比重|比例)?|比重?|比例)(?:为|达到?)?\s*$"
)
_DIRECT = re.compile(r"^\s*[,(、]?\s*(?:约|仅)?占")
_TOTAL = re.compile(r"合计|总计|总额|总支出|总收入|支出|收入|经费|金额")
_FEW = 6

Totals = Mapping[str, Sequence[Token]]


def totals_by_name(passages: Iterable[Passage]) -> dict[str, list[Token]]:
    """Amounts of the document by the key of their names."""
    found: dict[str, list[Token]] = {}
    for passage in passages:
        for token in passage.items:
            if token.mention.role != "amount" or token.base:
                continue
            if _TOTAL.search(token.mention.head):
                found.setdefault(subject_key(token.mention.head), []).append(token)
    return found


def read_shares(
    passage: Passage, lists: Sequence[Listed], totals: Totals
) -> Iterator[Claim]:
    """Every 占…% that follows its part directly, and the lists they complete."""
    shares: dict[int, Token] = {}
    for token in passage.tokens:
        if token.mention.role != "share" or token.index == 0:
            continue
        part = passage.tokens[token.index - 1]
        if token.gap.strip() == "的" and token.index > 1:
            yield from _inside(passage, passage.tokens[token.index - 2], part, token)
            continue
        if part.mention.role not in ("amount", "count"):
            continue
        if not _DIRECT.match(token.gap) or token.mention.figure.approximate:
            continue
        shares[part.index] = token
        claim = _share(passage, part, token, lists, totals)
        if claim is not None:
            yield claim
    if len(shares) > 1:
        yield from _wholes_made(passage, lists, shares)


def _inside(
    passage: Passage, part: Token, whole: Token, share: Token
) -> Iterator[Claim]:
    """3.2亿元，占总投资5亿元的64%: the whole stands inside the words."""
    plain = ("amount", "count")
    if part.mention.role not in plain or whole.mention.role not in plain:
        return
    if not _DIRECT.match(whole.gap) or not _alike(part, whole):
        return
    if _clear(part, whole, None) and not share.mention.figure.approximate:
        yield _claim(passage, part, whole, share, None, Strength.EXPLICIT)


def _share(
    passage: Passage,
    part: Token,
    share: Token,
    lists: Sequence[Listed],
    totals: Totals,
) -> Claim | None:
    listed = next((found for found in lists if part in found.parts), None)
    named = _NAMED.search(passage.clause(share))
    name = named.group("name") if named else ""
    exact = _named_here(passage, part, name) if name else []
    candidates = list(exact)
    if listed is not None:
        candidates.append(listed.whole)
    if name:
        candidates += _named_like(passage, part, name)
        candidates += totals.get(subject_key(name), ())[:_FEW]
    candidates += _before(passage, part)
    rate = share.mention.figure
    for whole in candidates:
        if _alike(part, whole) and quotient_meets(
            part.mention.figure, whole.mention.figure, rate
        ):
            return _claim(passage, part, whole, share, listed, Strength.SUPPORTED)
    chosen = exact[0] if exact else None
    if not name and listed is not None:
        chosen = listed.whole
    strength = Strength.EXPLICIT if exact or _is_direct(listed) else Strength.SUPPORTED
    if chosen is None and name:
        chosen, strength = _told_elsewhere(name, listed, totals)
    elif listed is not None and not exact and _is_lone(passage, part, listed):
        strength = Strength.LIKELY
    if chosen is None or not _alike(part, chosen) or not _clear(part, chosen, listed):
        return None
    return _claim(passage, part, chosen, share, listed, strength)


def _told_elsewhere(
    name: str, listed: Listed | None, totals: Totals
) -> tuple[Token | None, Strength]:
    """The whole a share names: that of its list, or the one amount of that name."""
    key = subject_key(name)
    if listed is not None and listed.whole.mention.head.endswith(tidy(name)):
        return listed.whole, Strength.SUPPORTED
    found = totals.get(key, ()) if key else ()
    if len({t.mention.figure.base_value for t in found}) == 1:
        return found[0], Strength.LIKELY
    return None, Strength.TENTATIVE


def _is_lone(passage: Passage, part: Token, listed: Listed) -> bool:
    """教职工76人，其中专任教师70人，占92.1%: one part right after its whole."""
    if len(listed.parts) != 1 or part.index == 0:
        return False
    return (
        passage.tokens[part.index - 1] is listed.whole
        and "其中" in part.gap
        and part.mention.role == "count"
    )


def _is_direct(listed: Listed | None) -> bool:
    """A list under which the amounts add up binds its unnamed shares."""
    return listed is not None and listed.holds


def _alike(part: Token, whole: Token) -> bool:
    return part is not whole and part.dimension == whole.dimension


def _clear(part: Token, whole: Token, listed: Listed | None) -> bool:
    """Whether nothing hints at a slip of unit or a vague figure."""
    a, b = part.mention.figure, whole.mention.figure
    if a.approximate or b.approximate or b.value == ZERO:
        return False
    if listed is None:
        return True
    return not slipped_unit(
        listed.whole.mention.figure, [t.mention.figure for t in listed.parts]
    )


def _named_here(passage: Passage, part: Token, name: str) -> list[Token]:
    """Earlier amounts of the passage printed under exactly this name."""
    words, key = tidy(name), subject_key(name)
    before = [t for t in passage.items if t.index < part.index and not t.base]
    same = [t for t in before if t.mention.head == words]
    if not same and key:
        same = [t for t in before if subject_key(t.mention.head) == key]
    values = {t.mention.figure.base_value for t in same}
    return same if len(values) == 1 else []


def _named_like(passage: Passage, part: Token, name: str) -> list[Token]:
    key = subject_key(name)
    return [
        t
        for t in passage.items
        if t.index < part.index and key and key in subject_key(t.mention.head)
    ]


def _before(passage: Passage, part: Token) -> list[Token]:
    """The amounts right before a part, nearest first."""
    earlier = [
        t
        for t in passage.items
        if t.index < part.index and t.mention.role != "difference"
    ]
    return earlier[: -_FEW - 1 : -1]


def _claim(
    passage: Passage,
    part: Token,
    whole: Token,
    share: Token,
    listed: Listed | None,
    strength: Strength,
) -> Claim:
    family = listed.family if listed else f"{passage.name}:share{share.index}"
    subject = f"“{part.operand.label}”占“{whole.operand.label}”的比重"
    return prose_claim(
        ClaimKind.SHARE,
        "SHA-201",
        share.operand,
        (part.operand, whole.operand),
        family=family,
        subject=subject,
        strength=strength,
    )


def _wholes_made(
    passage: Passage, lists: Sequence[Listed], shares: Mapping[int, Token]
) -> Iterator[Claim]:
    for listed in lists:
        found = [shares[t.index] for t in listed.parts if t.index in shares]
        if len(found) < 2 or len(found) < len(listed.parts):
            continue
        if any(passage.clause(t).count("占") != 1 for t in found):
            continue
        total = sum((t.mention.figure.value for t in found), ZERO)
        if not listed.holds and total != HUNDRED:
            continue
        yield prose_claim(
            ClaimKind.SHARES_MAKE_WHOLE,
            "SHA-202",
            found[-1].operand,
            [t.operand for t in found[:-1]],
            family=listed.family,
            subject=f"“{listed.whole.operand.label}”各项占比之和",
            strength=Strength.EXPLICIT if listed.holds else Strength.TENTATIVE,
        )
