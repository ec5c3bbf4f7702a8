"""Comment anchors set into the main part of a docx, between and inside its runs."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from hengji.model.anchor import Anchor
from hengji.writers.markup import Element, Source

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_SPACE = re.compile(r"""\s+xml:space\s*=\s*(?:"[^"]*"|'[^']*')""")


@dataclass(slots=True)
class _Cut:
    """A position with what opens and closes there.

    Attributes:
        run: the run divided here, ``None`` between runs.
        text: the text element divided here, ``None`` between elements.
        expands: the paragraph is one empty tag that has to be opened.
    """

    run: int | None = None
    text: int | None = None
    expands: bool = False
    closing: list[int] = field(default_factory=list)
    blank: list[int] = field(default_factory=list)
    opening: list[int] = field(default_factory=list)


class Marks:
    """Collects anchors, then writes them all."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._elements = source.elements
        self._cuts: dict[int, _Cut] = {}
        self._prefix = self._bound()

    def _bound(self) -> str:
        """The prefix of the word namespace in the main part; declared if there is none.

        Attributes need one, even where elements do without.
        """
        root = self._elements[0]
        for name, value in self._source.attributes(root).items():
            if name.startswith("xmlns:") and value in (_WORD, _STRICT):
                return name.removeprefix("xmlns:") + ":"
        strict = _STRICT in self._source.attributes(root).values()
        self._source.set(root, "xmlns:hjw", _STRICT if strict else _WORD)
        return "hjw:"

    def add(self, number: int, anchor: Anchor) -> None:
        """Mark what the anchor stands for with the comment of this number."""
        if anchor.first is None or anchor.last is None:
            self._blank(anchor.paragraph).blank.append(number)
            return
        skipped = anchor.skipped if anchor.first.exact else 0
        start = self._edge(anchor.first.element, skipped, after=False)
        kept = anchor.kept if anchor.last.exact else None
        end = self._edge(anchor.last.element, kept, after=True)
        start.opening.append(number)
        end.closing.append(number)

    # --- where -------------------------------------------------------------------

    def _cut(self, at: int, run: int | None = None, text: int | None = None) -> _Cut:
        return self._cuts.setdefault(at, _Cut(run, text))

    def _blank(self, number: int) -> _Cut:
        """The beginning of a paragraph, after its properties."""
        paragraph = self._elements[number]
        if paragraph.empty:
            cut = self._cut(paragraph.inner - 2)
            cut.expands = True
            return cut
        at = paragraph.inner
        for _, child in self._source.children(number):
            if child.local == "pPr":
                at = child.end
            break
        return self._cut(at)

    def _edge(self, number: int, offset: int | None, *, after: bool) -> _Cut:
        """The cut before or after an element, or inside its text."""
        run = self._run_of(number)
        if run is None:
            element = self._elements[number]
            return self._cut(element.end if after else element.start)
        outer = self._elements[run]
        element = self._elements[number]
        if element.parent != run:
            return self._cut(outer.end if after else outer.start)
        if offset is not None:
            inside = self._inside(element, offset)
            if inside is not None:
                return self._cut(inside, run, number)
        return self._between(run, number, after=after)

    def _inside(self, element: Element, offset: int) -> int | None:
        """The position of a character inside a text, ``None`` at its edges."""
        if "<" in self._source.text[element.inner : element.close]:
            return None
        positions = self._source.characters(element)
        return positions[offset] if 0 < offset < len(positions) - 1 else None

    def _run_of(self, number: int) -> int | None:
        """The outermost run around an element within its paragraph."""
        found, at = None, number
        while at >= 0 and self._elements[at].local != "p":
            if self._elements[at].local == "r":
                found = at
            at = self._elements[at].parent
        return found

    def _between(self, run: int, number: int, *, after: bool) -> _Cut:
        outer = self._elements[run]
        inner = [
            child for _, child in self._source.children(run) if child.local != "rPr"
        ]
        element = self._elements[number]
        if after:
            last = element.end == inner[-1].end
            return self._cut(outer.end) if last else self._cut(element.end, run)
        first = element.start == inner[0].start
        return self._cut(outer.start) if first else self._cut(element.start, run)

    # --- writing -----------------------------------------------------------------

    def write(self) -> None:
        """Make the insertions."""
        spaced = self._spaced()
        for at, cut in sorted(self._cuts.items()):
            words = self._words(cut)
            if cut.expands:
                paragraph = next(e for e in self._elements if e.inner == at + 2)
                self._source.replace(at, at + 2, f">{words}</{paragraph.name}>")
            elif cut.run is None:
                self._source.insert(at, words)
            else:
                self._source.insert(at, self._divided(cut, words, spaced))
        for number in spaced:
            self._source.set(self._elements[number], "xml:space", "preserve")

    def _spaced(self) -> set[int]:
        """Divided texts that would lose a space at the cut."""
        text = self._source.text
        return {
            cut.text
            for at, cut in self._cuts.items()
            if cut.text is not None and (text[at].isspace() or text[at - 1].isspace())
        }

    def _words(self, cut: _Cut) -> str:
        w = self._prefix
        closed = "".join(self._end(number) for number in cut.closing)
        blank = "".join(
            f'<{w}commentRangeStart {w}id="{number}"/>{self._end(number)}'
            for number in cut.blank
        )
        opened = "".join(
            f'<{w}commentRangeStart {w}id="{number}"/>' for number in cut.opening
        )
        return closed + blank + opened

    def _end(self, number: int) -> str:
        w = self._prefix
        return (
            f'<{w}commentRangeEnd {w}id="{number}"/>'
            f'<{w}r><{w}commentReference {w}id="{number}"/></{w}r>'
        )

    def _divided(self, cut: _Cut, words: str, spaced: set[int]) -> str:
        """End the run, say the words, begin the run again with its formatting."""
        assert cut.run is not None
        run = self._elements[cut.run]
        again = self._source.text[run.start : run.inner]
        for _, child in self._source.children(cut.run):
            if child.local == "rPr":
                again += self._source.text[child.start : child.end]
            break
        if cut.text is None:
            return f"</{run.name}>{words}{again}"
        text = self._elements[cut.text]
        tag = self._source.text[text.start : text.inner]
        if cut.text in spaced:
            tag = _SPACE.sub("", tag)[:-1] + ' xml:space="preserve">'
        return f"</{text.name}></{run.name}>{words}{again}{tag}"
