"""The number formats of Word's automatic numbering."""

from __future__ import annotations

from collections.abc import Callable

_DIGITS = "零一二三四五六七八九"
_LEGAL_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


def render(style: str, value: int) -> str:
    """A counter in a number format of Word (``w:numFmt``).

    Formats that are not known are written as decimals, which is what Word falls
    back on; ``bullet`` and ``none`` give nothing.
    """
    if style in ("bullet", "none"):
        return ""
    if value < 0 or value > 99_999:
        return str(value)
    return _FORMATS.get(style, str)(value)


def chinese(value: int, digits: str = _DIGITS, powers: str = "十百千") -> str:
    """A number in Chinese numerals: 21 -> 二十一, 105 -> 一百零五."""
    if value == 0:
        return digits[0]
    if value >= 10_000:
        rest = value % 10_000
        tail = chinese(rest, digits, powers) if rest else ""
        gap = digits[0] if 0 < rest < 1_000 else ""
        return chinese(value // 10_000, digits, powers) + "万" + gap + tail
    words, pending = "", False
    for power, name in zip((1000, 100, 10, 1), (*reversed(powers), ""), strict=True):
        digit = value // power % 10
        if digit == 0:
            pending = bool(words)
            continue
        words += (digits[0] if pending else "") + digits[digit] + name
        pending = False
    if 10 <= value < 20 and powers[0] == "十":
        return words[1:]
    return words


def _legal(value: int) -> str:
    return chinese(value, _LEGAL_DIGITS, "拾佰仟")


def _digit_by_digit(value: int) -> str:
    return "".join("〇一二三四五六七八九"[int(digit)] for digit in str(value))


def _roman(value: int) -> str:
    words = ""
    for amount, sign in _ROMAN:
        count, value = divmod(value, amount)
        words += sign * min(count, 40)
    return words


def _letter(value: int) -> str:
    """A … Z, AA, BB …: Word repeats the letter."""
    if value < 1:
        return "0"
    rounds, letter = divmod(value - 1, 26)
    return chr(ord("A") + letter) * min(rounds + 1, 40)


def _circled(value: int) -> str:
    if 1 <= value <= 20:
        return chr(0x2460 + value - 1)
    if 21 <= value <= 35:
        return chr(0x3251 + value - 21)
    return str(value)


def _cycle(signs: str) -> Callable[[int], str]:
    return lambda value: signs[(value - 1) % len(signs)]


_FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda value: f"{value:02d}",
    "decimalFullWidth": lambda value: "".join(chr(0xFEE0 + ord(c)) for c in str(value)),
    "decimalFullWidth2": lambda value: "".join(
        chr(0xFEE0 + ord(c)) for c in str(value)
    ),
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "decimalEnclosedParen": lambda value: f"({value})",
    "decimalEnclosedFullstop": lambda value: f"{value}.",
    "upperRoman": _roman,
    "lowerRoman": lambda value: _roman(value).lower(),
    "upperLetter": _letter,
    "lowerLetter": lambda value: _letter(value).lower(),
    "chineseCounting": chinese,
    "chineseCountingThousand": chinese,
    "japaneseCounting": chinese,
    "taiwaneseCounting": chinese,
    "taiwaneseCountingThousand": chinese,
    "ideographEnclosedCircle": lambda value: (
        chr(0x3220 + value - 1) if 1 <= value <= 10 else chinese(value)
    ),
    "chineseLegalSimplified": _legal,
    "ideographLegalTraditional": _legal,
    "ideographDigital": _digit_by_digit,
    "japaneseDigitalTenThousand": _digit_by_digit,
    "ideographTraditional": _cycle(_STEMS),
    "ideographZodiac": _cycle(_BRANCHES),
}
