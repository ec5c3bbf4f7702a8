"""Terms: what a word of a disclosure means, told to a reader of the public."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Term:
    """An entry of 名词解释.

    Attributes:
        term: the word explained.
        words: words of the text any of which makes the entry wanted.
        text: the explanation, a sentence without its subject.
    """

    term: str
    words: tuple[str, ...]
    text: str

    def is_used_in(self, text: str) -> bool:
        """Whether a text needs the explanation."""
        return any(word in text for word in self.words)
