"""personal_data: mobile numbers, identity numbers and bank cards printed in full."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from hengji.checks.findings import make
from hengji.model.check_rule import CheckRule
from hengji.model.finding import Finding, Message
from hengji.model.reading import Reading
from hengji.model.whole_text import WholeText, whole_text

_CANDIDATE = re.compile(
    r"[1-9](?<![0-9A-Za-z.*].)(?:(?P<mobile>(?<=1)[3-9][0-9]{9})"
    r"|(?P<identity>[0-9]{16}[0-9Xx])|(?P<card>[0-9]{15,18}))(?![0-9A-Za-z*]|\.[0-9])"
)
_CARD_WORDS = re.compile(r"卡号|账号|帐号|账户|开户|银行")
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK = "10X98765432"
_NAMES = {
    "mobile": ("手机号码", "mobile number"),
    "identity": ("身份证号码", "identity number"),
    "card": ("银行卡号", "bank card number"),
}


def find(reading: Reading, rule: CheckRule) -> Iterator[Finding]:
    """One finding for each sort, its digits hidden in the message."""
    whole = whole_text(reading.document)
    spots: dict[str, list[tuple[int, int]]] = {}
    for match in _CANDIDATE.finditer(whole.text):
        sort = match.lastgroup or ""
        if _is_real(whole, match, sort):
            spots.setdefault(sort, []).append(match.span())
    for sort, spans in spots.items():
        places = [whole.place(*span) for span in spans]
        zh, en = _NAMES[sort]
        shown = "、".join(
            f"{place.label()}“{_masked(place.quote)}”" for place in places[:6]
        )
        yield make(
            rule,
            subject=zh,
            message=Message(
                f"{shown}是完整的{zh}，共{len(places)}处；公开前应隐去中间几位。",
                f"{shown}: {en} printed in full, {len(places)} in all; hide the middle "
                "digits before publishing.",
            ),
            places=places,
        )


def _is_real(whole: WholeText, match: re.Match[str], sort: str) -> bool:
    if sort == "identity":
        return is_identity_number(match[0])
    if sort == "card":
        back = whole.text[max(0, match.start() - 24) : match.start()]
        return _CARD_WORDS.search(back) is not None and is_card_number(match[0])
    return True


def _masked(digits: str) -> str:
    return digits[:3] + "*" * (len(digits) - 7) + digits[-4:]


def is_identity_number(digits: str) -> bool:
    """Whether 18 characters are an identity number (GB 11643: date and check)."""
    if not digits[:17].isdigit():
        return False
    try:
        born = date(int(digits[6:10]), int(digits[10:12]), int(digits[12:14]))
    except ValueError:
        return False
    total = sum(int(d) * w for d, w in zip(digits, _WEIGHTS, strict=False))
    return born.year >= 1900 and _CHECK[total % 11] == digits[17].upper()


def is_card_number(digits: str) -> bool:
    """Whether the last digit checks the others (Luhn)."""
    total = 0
    for place, sign in enumerate(reversed(digits)):
        value = int(sign) * (1 + place % 2)
        total += value - 9 if value > 9 else value
    return total % 10 == 0
