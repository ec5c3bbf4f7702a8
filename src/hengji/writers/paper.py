"""Paper: the sheet a text report is typed on; knows columns, colours, languages."""

from __future__ import annotations

from collections.abc import Sequence

from hengji.writers.wrap import fold, pad, shorten, visible, width

_COLOURS = {
    "error": "1;31",
    "warning": "33",
    "info": "36",
    "good": "32",
    "strong": "1",
    "faint": "2",
}
_INDENT = 4
_LABEL = {"zh": 6, "en": 11}
_VALUE = 12
_NAME_LEAST, _NAME_MOST = 12, 30


class Paper:
    """Collects the lines of one report.

    Args:
        language: ``zh`` or ``en``.
        colour: whether styles become ANSI colours.
        columns: columns of a line.
    """

    def __init__(self, language: str, *, colour: bool, columns: int) -> None:
        self.language = language
        self._colour = colour
        self._width = columns
        self._lines: list[str] = []

    def say(self, chinese: str, english: str) -> str:
        """The words in the language of the report."""
        return english if self.language == "en" else chinese

    def quote(self, text: str, columns: int) -> str:
        """Words of the document between quotation marks, shortened."""
        short = shorten(visible(text), columns)
        return self.say(f"「{short}」", f"“{short}”") if short else ""

    def text(self) -> str:
        """Everything typed so far, without blank lines at the end."""
        return "\n".join(self._lines).rstrip("\n") + "\n"

    def blank(self) -> None:
        """An empty line, never two."""
        if self._lines and self._lines[-1]:
            self._lines.append("")

    def title(self, name: str) -> None:
        """The name of the document over a double rule."""
        head = self.say("衡绩 · ", "Hengji · ") + shorten(
            visible(name), self._width - 10
        )
        self._lines += [self._paint(head, "strong"), "═" * self._width]

    def heading(self, words: str, style: str = "strong") -> None:
        """A section heading with a rule to the right margin."""
        self.blank()
        line = f"── {words} "
        line += "─" * max(3, self._width - width(line))
        self._lines += [self._paint(line, style), ""]

    def item(self, ordinal: str, words: str, style: str) -> None:
        """A numbered item: the number in the margin, the words beside it."""
        first, *others = fold(words, self._width - _INDENT - 1)
        self._lines.append(self._paint(f"{ordinal}  {first}", style))
        indent = " " * (_INDENT + 1)
        self._lines += [self._paint(indent + line, style) for line in others]

    def entry(self, label: str, words: str, style: str = "") -> None:
        """A label and its words; nothing when there are no words."""
        if not words:
            return
        column = _INDENT + 1 + _LABEL["en" if self.language == "en" else "zh"]
        first, *others = fold(words, self._width - column)
        head = " " * (_INDENT + 1) + self._paint(
            pad(label, column - _INDENT - 1), "faint"
        )
        self._lines.append(head + self._paint(first, style))
        indent = " " * column
        self._lines += [indent + self._paint(line, style) for line in others]

    def paragraph(self, words: str) -> None:
        """Words over the whole measure."""
        indent = " " * (_INDENT + 1)
        self._lines += [
            indent + line for line in fold(words, self._width - _INDENT - 1)
        ]

    def bullet(self, words: str) -> None:
        """A list item."""
        first, *others = fold(words, self._width - _INDENT - 3)
        self._lines.append(" " * (_INDENT + 1) + "· " + first)
        self._lines += [" " * (_INDENT + 3) + line for line in others]

    def row(
        self,
        mark: str,
        name: str,
        values: Sequence[str],
        *,
        style: str = "",
        note: str = "",
        rule: bool = False,
    ) -> None:
        """A row of a table: mark, name, values flush right, a note under it."""
        indent = " " * (_INDENT + 1)
        room = self._width - len(indent) - 3 - _VALUE * len(values)
        name_width = max(_NAME_LEAST, min(_NAME_MOST, room))
        if rule:
            size = 3 + name_width + _VALUE * len(values)
            self._lines.append(indent + "─" * size)
        cells = "".join(pad(value, _VALUE, right=True) for value in values)
        name = pad(shorten(visible(name), name_width), name_width)
        line = f"{pad(mark, 3)}{name}{cells}"
        self._lines.append(indent + self._paint(line.rstrip(), style))
        for extra in fold(note, self._width - _INDENT - 6) if note else ():
            self._lines.append(indent + "    " + self._paint(extra, "faint"))

    def _paint(self, text: str, style: str) -> str:
        code = _COLOURS.get(style)
        if not (self._colour and code and text):
            return text
        return f"\x1b[{code}m{text}\x1b[0m"
