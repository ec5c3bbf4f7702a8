"""attachment_labels: the list, the labels and the citations of attachments agree.

Operand ``part``: ``list`` (a listed attachment bears another number), ``twice`` (one
number on two attachments), ``absent`` (listed or cited, never labelled; or labelled,
never listed), ``citation`` (cited under a number its label does not bear).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from hengji.checks.findings import make
from hengji.checks.grouped import where
from hengji.model.check_rule import CheckRule
from hengji.model.finding import Certainty, Finding, Message
from hengji.model.outline import AttachmentMention
from hengji.model.place import Place
from hengji.model.reading import Reading
from hengji.taxonomy.text import label_key

_NOISE = re.compile(r"20\d\d年?度?|[《》【】（）()“”]|的")
#: Likeness in per cent: enough of the telling words, and more than the next title.
_CLOSE, _AHEAD = 60, 20


def find(reading: Reading, rule: CheckRule) -> Iterator[Finding]:
    """Disagreements of the part this rule speaks of."""
    mentions = [m for m in reading.outline.attachments if m.number is not None]
    listed = [m for m in mentions if m.role == "list"]
    labels = [m for m in mentions if m.role == "label"]
    cited = [m for m in mentions if m.role == "citation"]
    if labels:
        yield from _PARTS[rule.operand("part")](listed, labels, cited, rule)


@lru_cache(maxsize=256)
def _pairs(words: str) -> frozenset[str]:
    key = _NOISE.sub("", label_key(words))
    return frozenset(key[at : at + 2] for at in range(len(key) - 1))


def same_title(
    title: str,
    among: Sequence[AttachmentMention],
    beside: Sequence[AttachmentMention] = (),
) -> AttachmentMention | None:
    """The label with this title, told by the words that set the labels apart.

    ``整体支出绩效评价自评表`` is the self-evaluation form, not 绩效评价基础数据表: what
    a label shares with others, or with another title of ``beside``, does not count.
    """
    if not title:
        return None
    named = [(label, _pairs(label.title)) for label in among if label.title]
    if not named:
        return None
    wanted = _pairs(title)
    known = [*named, *((each, _pairs(each.title)) for each in beside)]
    scored = sorted(
        (
            (_likeness(wanted, pairs, _others(pairs, known)), label)
            for label, pairs in named
        ),
        key=lambda pair: pair[0],
        reverse=True,
    )
    best, label = scored[0]
    rival = next((s for s, other in scored[1:] if other.title != label.title), 0)
    return label if best >= _CLOSE and best - rival >= _AHEAD else None


def _others(
    own: frozenset[str], known: Sequence[tuple[AttachmentMention, frozenset[str]]]
) -> frozenset[str]:
    """The pairs of all titles that are not this one in another wording."""
    found: frozenset[str] = frozenset()
    for _, pairs in known:
        if 10 * len(own & pairs) < 8 * len(own | pairs):
            found |= pairs
    return found


def _likeness(a: frozenset[str], b: frozenset[str], others: frozenset[str]) -> int:
    """Per cent of the pairs only this label has that the other title has, too.

    Zero when the titles as wholes have little in common.
    """
    telling = b - others
    if not telling or not a or 10 * len(a & b) < 4 * min(len(a), len(b)):
        return 0
    return 100 * len(telling & a) // len(telling)


def _in_full(label: AttachmentMention) -> str:
    return f"附件{label.number}《{label.title}》"


def _list(
    listed: Sequence[AttachmentMention],
    labels: Sequence[AttachmentMention],
    cited: Sequence[AttachmentMention],
    rule: CheckRule,
) -> Iterator[Finding]:
    for entry in listed:
        label = same_title(entry.title, labels, listed)
        if label is None or label.number == entry.number:
            continue
        yield _differs(rule, entry, label, "附件清单", "the list")


def _citation(
    listed: Sequence[AttachmentMention],
    labels: Sequence[AttachmentMention],
    cited: Sequence[AttachmentMention],
    rule: CheckRule,
) -> Iterator[Finding]:
    for mention in cited:
        label = same_title(mention.title, labels, listed)
        if label is None or label.number == mention.number:
            continue
        yield _differs(rule, mention, label, "正文", "the text")


def _differs(
    rule: CheckRule,
    mention: AttachmentMention,
    label: AttachmentMention,
    source: str,
    source_en: str,
) -> Finding:
    return make(
        rule,
        subject=_in_full(label),
        message=Message(
            f"{source}{where(mention.place)}把它称为附件{mention.number}，"
            f"而该附件页上的标注是附件{label.number}（{where(label.place)}）。"
            "两处编号应一致。",
            f"{source_en} calls it attachment {mention.number} "
            f"({where(mention.place)}); the page itself is labelled attachment "
            f"{label.number} ({where(label.place)}).",
        ),
        places=[mention.place, label.place],
        stated=f"附件{label.number}",
        expected=f"附件{mention.number}",
    )


def _twice(
    listed: Sequence[AttachmentMention],
    labels: Sequence[AttachmentMention],
    cited: Sequence[AttachmentMention],
    rule: CheckRule,
) -> Iterator[Finding]:
    first: dict[int, AttachmentMention] = {}
    for label in labels:
        number = label.number or 0
        other = first.setdefault(number, label)
        if other is label or not label.title or label.title == other.title:
            continue
        yield make(
            rule,
            subject=f"附件{number}",
            message=Message(
                f"两个附件都标注为附件{number}：{where(other.place)}《{other.title}》"
                f"与{where(label.place)}《{label.title}》。",
                f"Two attachments are labelled {number}: {where(other.place)} and "
                f"{where(label.place)}.",
            ),
            places=[label.place, other.place],
            stated=f"附件{number}",
        )


def _absent(
    listed: Sequence[AttachmentMention],
    labels: Sequence[AttachmentMention],
    cited: Sequence[AttachmentMention],
    rule: CheckRule,
) -> Iterator[Finding]:
    present = {label.number for label in labels}
    spoken = {mention.number for mention in (*listed, *cited)}
    told: set[int | None] = set()
    for mention in (*listed, *cited):
        if mention.number in present | told or same_title(
            mention.title, labels, listed
        ):
            continue
        told.add(mention.number)
        yield _missing(
            rule,
            mention.number,
            [mention.place],
            f"{where(mention.place)}提到附件{mention.number}，文中没有标注为附件"
            f"{mention.number}的附件。",
            f"{where(mention.place)} names attachment {mention.number}; none is "
            "labelled so.",
        )
    if not listed:
        return
    for label in labels:
        if label.number in spoken | told or same_title(label.title, listed, labels):
            continue
        told.add(label.number)
        yield _missing(
            rule,
            label.number,
            [label.place, *(entry.place for entry in listed)],
            f"{where(label.place)}《{label.title}》没有列入正文后的附件清单。",
            f"{where(label.place)} is not in the list of attachments.",
        )


def _missing(
    rule: CheckRule, number: int | None, places: list[Place], zh: str, en: str
) -> Finding:
    return make(
        rule,
        subject=f"附件{number}",
        message=Message(zh, en),
        places=places,
        certainty=Certainty.LIKELY,
    )


_PARTS: dict[
    str,
    Callable[
        [
            Sequence[AttachmentMention],
            Sequence[AttachmentMention],
            Sequence[AttachmentMention],
            CheckRule,
        ],
        Iterator[Finding],
    ],
] = {"list": _list, "twice": _twice, "absent": _absent, "citation": _citation}
