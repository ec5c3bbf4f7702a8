"""Anchor: the spot of the file itself that a place of the document stands for.

A place speaks of blocks and cells, as a person does; an anchor of the elements of
the XML part they were read from.  Elements are counted in the order of their start
tags, from 0; offsets count characters of an element's text.
"""

from __future__ import annotations

from typing import NamedTuple

#: Author of the comments findings are written in; readers pass over them, for they
#: are no words of the document.
REMARK_AUTHOR = "衡绩"


class Stretch(NamedTuple):
    """Consecutive characters of a block or cell, and the element they stand in.

    Attributes:
        start, end: offsets in the text of the block or cell.
        element: the number of the element.
        exact: the element's own text is these characters one by one; else it only
            stands for them (a tab, a symbol, a formula) and cannot be divided.
    """

    start: int
    end: int
    element: int
    exact: bool


class Anchor(NamedTuple):
    """What to mark.

    Attributes:
        paragraph: the number of the paragraph element it begins in.
        first, last: the stretches it begins and ends in, cut to what is marked;
            ``None`` for a blank paragraph.
        skipped: characters of the first stretch's element before it begins.
        kept: characters of the last stretch's element up to its end.
        detour: words for a place that cannot be marked itself, ``""`` otherwise.
    """

    paragraph: int
    first: Stretch | None = None
    last: Stretch | None = None
    skipped: int = 0
    kept: int = 0
    detour: str = ""
